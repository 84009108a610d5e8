package stats

import (
	"cmp"
	"math"
	"slices"
)

// exactLimit is the number of units up to which Compare is exact; beyond it the
// normal approximation agrees to more digits than are ever printed.
const exactLimit = 2000

// Compare returns the two-sided p-value for the difference between k1 of n1 and
// k2 of n2: Fisher's exact test (the sum of all tables no likelier than the one
// seen), or the pooled score test for large tables. It returns 1 when either
// base is empty.
func Compare(k1, n1, k2, n2 int) float64 {
	if n1 == 0 || n2 == 0 {
		return 1
	}
	if n1+n2 <= exactLimit {
		return fisher(k1, n1, k2, n2)
	}
	p := float64(k1+k2) / float64(n1+n2)
	v := p * (1 - p) * (1/float64(n1) + 1/float64(n2))
	if v == 0 {
		return 1
	}
	z := (float64(k1)/float64(n1) - float64(k2)/float64(n2)) / math.Sqrt(v)
	return math.Erfc(math.Abs(z) / math.Sqrt2)
}

func fisher(k1, n1, k2, n2 int) float64 {
	k := k1 + k2
	low, high := max(0, k-n2), min(k, n1)
	all := choose(n1+n2, k)
	chance := func(x int) float64 { return choose(n1, x) + choose(n2, k-x) - all }
	seen := chance(k1)
	// Tables as likely as the one seen must count although their logarithms
	// differ in the last bits.
	const tie = 1e-7
	p := 0.0
	for x := low; x <= high; x++ {
		if c := chance(x); c <= seen+tie {
			p += math.Exp(c)
		}
	}
	return min(1, p)
}

// choose returns the logarithm of n over k.
func choose(n, k int) float64 {
	a, _ := math.Lgamma(float64(n + 1))
	b, _ := math.Lgamma(float64(k + 1))
	c, _ := math.Lgamma(float64(n - k + 1))
	return a - b - c
}

// Holm corrects p-values for their number (Holm 1979, Scandinavian Journal of
// Statistics 6, 65–70). The result stands in the order given.
func Holm(ps []float64) []float64 {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ps[a], ps[b]) })
	out := make([]float64, len(ps))
	worst := 0.0
	for rank, i := range order {
		worst = max(worst, min(1, ps[i]*float64(len(ps)-rank)))
		out[i] = worst
	}
	return out
}
