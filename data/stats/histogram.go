package stats

import (
	"math"
	"slices"
)

// Bin is one bar of a histogram: From ≤ value < To, and the last one To as well.
type Bin struct {
	From, To float64
	Count    int
}

// mostBins keeps a histogram readable when one value lies far out.
const mostBins = 40

// Histogram sorts ascending values into bins of one width. The width is that of
// Freedman and Diaconis (1981, Zeitschrift für Wahrscheinlichkeitstheorie 57,
// 453–476), 2·IQR/∛n, or, where half the values are equal, that of Sturges
// (1926, JASA 21, 65–66), range/(1+log₂ n). It is then widened to 1, 2 or 5 times
// a power of ten, so that the edges are round numbers, and to at least 1 when
// all values are whole. Nil without values; values that are no finite numbers
// must be left out by the caller.
func Histogram(ascending []float64) []Bin {
	n := len(ascending)
	if n == 0 {
		return nil
	}
	least, most := ascending[0], ascending[n-1]
	width := 2 * (Quantile(ascending, .75) - Quantile(ascending, .25)) / math.Cbrt(float64(n))
	if width <= 0 {
		width = (most - least) / (1 + math.Log2(float64(n)))
	}
	width = max(width, (most-least)/mostBins)
	whole := !slices.ContainsFunc(ascending, func(x float64) bool { return x != math.Trunc(x) })
	if whole || width <= 0 {
		width = max(width, 1)
	}
	width = roundWidth(width)
	first := math.Floor(least / width)
	count := int(math.Floor(most/width)-first) + 1
	// The greatest value on an edge closes the last bin.
	if count > 1 && (first+float64(count-1))*width == most {
		count--
	}
	bins := make([]Bin, count)
	for i := range bins {
		bins[i].From, bins[i].To = (first+float64(i))*width, (first+float64(i+1))*width
	}
	for _, x := range ascending {
		i := min(max(int(math.Floor(x/width)-first), 0), count-1)
		// Division may fall on the wrong side of an edge by one bit.
		for i > 0 && x < bins[i].From {
			i--
		}
		for i < count-1 && x >= bins[i].To {
			i++
		}
		bins[i].Count++
	}
	return bins
}

// roundWidth returns the least of 1, 2 and 5 times a power of ten that is not
// below the width.
func roundWidth(width float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(width)))
	for _, m := range []float64{1, 2, 5} {
		if m*power >= width*(1-1e-12) {
			return m * power
		}
	}
	return 10 * power
}
