package stats

import "math"

// exactLimit is the number of units up to which Compare is exact; beyond it the
// normal approximation agrees to more digits than are ever printed.
const exactLimit = 2000

// Compare returns the two-sided p-value for the difference between k1 of n1 and
// k2 of n2: Fisher's exact test, or the pooled score test for large tables. It
// returns 1 when either base is empty.
func Compare(k1, n1, k2, n2 int) float64 {
	if n1+n2 <= exactLimit {
		return Fisher(k1, n1, k2, n2)
	}
	_, p := ScoreTest(k1, n1, k2, n2)
	return p
}

// ScoreTest is the pooled two-proportion z test for k1 of n1 against k2 of n2,
// two-sided and without continuity correction (Agresti 2013, Categorical Data
// Analysis, 3.1.4; z² is Pearson's chi-square of the 2×2 table). z is positive
// when the first share is the greater. Without anything to compare z is 0 and
// p is 1.
func ScoreTest(k1, n1, k2, n2 int) (z, p float64) {
	if n1 == 0 || n2 == 0 {
		return 0, 1
	}
	pooled := float64(k1+k2) / float64(n1+n2)
	v := pooled * (1 - pooled) * (1/float64(n1) + 1/float64(n2))
	if v == 0 {
		return 0, 1
	}
	z = (float64(k1)/float64(n1) - float64(k2)/float64(n2)) / math.Sqrt(v)
	return z, math.Erfc(math.Abs(z) / math.Sqrt2)
}

// tie is how far the logarithms of two chances may lie apart that are equal:
// tables as likely as the one seen must count although the last bits differ.
const tie = 1e-7

// Fisher returns the two-sided p-value of Fisher's exact test for k1 of n1
// against k2 of n2: the chance of all tables with the same margins that are no
// likelier than the one seen (Fisher 1935; Agresti 2013, 3.5.3). It returns 1
// when either base is empty.
func Fisher(k1, n1, k2, n2 int) float64 {
	if n1 == 0 || n2 == 0 {
		return 1
	}
	k := k1 + k2
	low, high := max(0, k-n2), min(k, n1)
	all := choose(n1+n2, k)
	chance := func(x int) float64 { return choose(n1, x) + choose(n2, k-x) - all }
	seen := chance(k1)
	p := 0.0
	for x := low; x <= high; x++ {
		if c := chance(x); c <= seen+tie {
			p += math.Exp(c)
		}
	}
	return min(1, p)
}
