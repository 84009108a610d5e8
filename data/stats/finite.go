package stats

import "math"

// ExactFinite returns the exact interval for the share of a population of N of
// which k were found among n drawn without replacement: every share that the
// equal-tailed hypergeometric test does not reject at the confidence level
// (Buonaccorsi 1987, The American Statistician 41, 215–218; Wright 1991, Exact
// Confidence Bounds when Sampling from Small Finite Universes). It covers at
// least the level and is therefore a little wider than WilsonFinite, which it
// checks. For n = 0 it returns 0 and 1; a population smaller than n is n.
func ExactFinite(k, n, population int, level float64) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	population = max(population, n)
	l, h := ExactCount(k, n, population, level)
	return float64(l) / float64(population), float64(h) / float64(population)
}

// ExactCount is ExactFinite as counts of the population. It wants
// 0 ≤ k ≤ n ≤ population.
func ExactCount(k, n, population int, level float64) (low, high int) {
	tail := (1 - level) / 2
	least, most := k, population-(n-k)
	// Finding k or more grows likelier with every further one in the
	// population, so the ends are found by halving.
	low = firstWhere(least, most, func(in int) bool {
		return hyperTail(k, n, in, population) > tail
	})
	// Finding k or fewer is finding n−k or more of the others.
	high = population - firstWhere(n-k, population-k, func(out int) bool {
		return hyperTail(n-k, n, out, population) > tail
	})
	return low, high
}

// hyperTail returns the chance of k or more among n drawn from a population
// that holds so many.
func hyperTail(k, n, in, population int) float64 {
	first, last := max(k, n-(population-in)), min(n, in)
	if first > last {
		return 0
	}
	// Each chance follows from the one before; start at the likeliest.
	mode := min(max(first, int(float64(n+1)*float64(in+1)/float64(population+2))), last)
	top := math.Exp(choose(in, mode) + choose(population-in, n-mode) - choose(population, n))
	ratio := func(x int) float64 { // chance of x+1 over chance of x
		return float64(in-x) * float64(n-x) / (float64(x+1) * float64(population-in-n+x+1))
	}
	sum, c := top, top
	for x := mode; x < last && c > sum*1e-18; x++ {
		c *= ratio(x)
		sum += c
	}
	c = top
	for x := mode - 1; x >= first && c > sum*1e-18; x-- {
		c /= ratio(x)
		sum += c
	}
	return min(1, sum)
}

// firstWhere returns the first of low..high from which on ok holds; high when
// it is the only one left.
func firstWhere(low, high int, ok func(int) bool) int {
	for low < high {
		mid := low + (high-low)/2
		if ok(mid) {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}
