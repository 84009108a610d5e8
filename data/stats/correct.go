package stats

import (
	"cmp"
	"slices"
)

// Correction says how p-values were corrected for their number.
type Correction string

// The corrections.
const (
	Uncorrected Correction = ""
	// HolmCorrection keeps the chance of even one false claim below the level:
	// for what is claimed.
	HolmCorrection Correction = "holm"
	// BenjaminiHochbergCorrection keeps the share of false ones among those
	// found below the level: for screening, where each is looked at again.
	BenjaminiHochbergCorrection Correction = "benjamini-hochberg"
)

// Of returns the corrected p-values in the order given.
func (c Correction) Of(ps []float64) []float64 {
	switch c {
	case HolmCorrection:
		return Holm(ps)
	case BenjaminiHochbergCorrection:
		return BenjaminiHochberg(ps)
	}
	return slices.Clone(ps)
}

// Holm corrects p-values for their number (Holm 1979, Scandinavian Journal of
// Statistics 6, 65–70). The result stands in the order given.
func Holm(ps []float64) []float64 {
	out := make([]float64, len(ps))
	worst := 0.0
	for rank, i := range ascending(ps) {
		worst = max(worst, min(1, ps[i]*float64(len(ps)-rank)))
		out[i] = worst
	}
	return out
}

// BenjaminiHochberg returns p-values corrected to control the false discovery
// rate (Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B
// 57, 289–300). The result stands in the order given.
func BenjaminiHochberg(ps []float64) []float64 {
	out := make([]float64, len(ps))
	best := 1.0
	for rank, i := range slices.Backward(ascending(ps)) {
		best = min(best, ps[i]*float64(len(ps))/float64(rank+1))
		out[i] = best
	}
	return out
}

// ascending returns the indexes of the values from the least to the greatest.
func ascending(ps []float64) []int {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ps[a], ps[b]) })
	return order
}
