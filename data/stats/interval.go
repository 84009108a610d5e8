// Package stats holds the formulas behind every share: intervals, bounds and
// the check of printed percentages. Pure functions; shares run from 0 to 1.
package stats

import "math"

// Z95 is the 97.5 % quantile of the standard normal distribution, for two-sided
// 95 % intervals.
const Z95 = 1.959963984540054

// Wilson returns the Wilson score interval for k of n at the normal quantile z
// (Wilson 1927, JASA 22, 209–212). For n = 0 it returns 0 and 1: nothing is
// known.
func Wilson(k, n int, z float64) (low, high float64) {
	return score(k, n, z*z)
}

// WilsonFinite is the Wilson interval for k of n drawn without replacement from
// a population of N (O'Neill 2021, "Mathematical properties and
// finite-population correction for the Wilson score interval"):
//
//	psi = z²·(N−n)/(N−1), centre = (k + psi/2)/(n + psi),
//	half width = √psi/(n + psi) · √(k·(n−k)/n + psi/4)
//
// It supposes that the n are like a random draw from the N. With n = N the
// share is known and the interval has no width. A population smaller than n, or
// of one, is treated as n.
func WilsonFinite(k, n, population int, z float64) (low, high float64) {
	if n > 0 && (population <= n || population < 2) {
		p := float64(k) / float64(n)
		return p, p
	}
	return score(k, n, z*z*float64(population-n)/float64(population-1))
}

func score(k, n int, psi float64) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	x, m := float64(k), float64(n)
	centre := (x + psi/2) / (m + psi)
	half := math.Sqrt(psi) / (m + psi) * math.Sqrt(x*(m-x)/m+psi/4)
	low, high = max(0, centre-half), min(1, centre+half)
	// The ends are exactly 0 and 1 there; rounding must not say otherwise.
	if k == 0 {
		low = 0
	}
	if k == n {
		high = 1
	}
	return low, high
}

// Bounds returns the least and greatest share of a population of N that k of n
// answers leave open, whatever the N−n silent ones would have said (Manski
// 1989, worst-case bounds): k/N and (k+N−n)/N. A population smaller than n is
// treated as n; for n = N = 0 it returns 0 and 1.
func Bounds(k, n, population int) (low, high float64) {
	population = max(population, n)
	if population == 0 {
		return 0, 1
	}
	return float64(k) / float64(population), float64(k+population-n) / float64(population)
}

// WilsonShare is Wilson for a share p of an effective number of units that need
// not be whole, as weighting leaves it.
func WilsonShare(p, n, z float64) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	psi := z * z
	centre := (n*p + psi/2) / (n + psi)
	half := math.Sqrt(psi) / (n + psi) * math.Sqrt(max(0, n*p*(1-p))+psi/4)
	return max(0, min(p, centre-half)), min(1, max(p, centre+half))
}
