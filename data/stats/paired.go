package stats

import "math"

// McNemar returns the exact two-sided p-value for paired answers: b units
// changed one way and c the other (McNemar 1947, Psychometrika 12, 153–157;
// exact by the binomial with one half, twice the smaller tail). Units that did
// not change say nothing; without any that did it returns 1.
func McNemar(b, c int) float64 {
	n, k := b+c, min(b, c)
	if n == 0 || b == c {
		return 1
	}
	// Downwards from the likeliest term of the tail, so that a long tail of
	// nothing is not added up.
	p := 0.0
	for x := k; x >= 0; x-- {
		term := math.Exp(choose(n, x) - float64(n)*math.Ln2)
		p += term
		if term < p*1e-18 {
			break
		}
	}
	return min(1, 2*p)
}

// CochranQ tests whether the options of one question were ticked equally often
// by the same units (Cochran 1950, Biometrika 37, 256–266). both holds, for each
// pair of options, how many units ticked both; on its diagonal, how many ticked
// the option. With G the totals, T their sum and L the ticks of each unit:
//
//	Q = (k−1)·(k·ΣG² − T²) / (k·T − ΣL²), chi-square with k−1 degrees
//
// where ΣL² is the sum of all of both. Without any unit that ticked some and
// not others df is 0 and p is 1.
func CochranQ(both [][]int) (q float64, df int, p float64) {
	k := len(both)
	var total, totals, squares float64
	for i, r := range both {
		total += float64(r[i])
		totals += float64(r[i]) * float64(r[i])
		for _, b := range r {
			squares += float64(b)
		}
	}
	within := float64(k)*total - squares
	if k < 2 || within <= 0 {
		return 0, 0, 1
	}
	q = float64(k-1) * (float64(k)*totals - total*total) / within
	return q, k - 1, ChiSquareTail(q, k-1)
}
