package stats

import "math"

// Quantile returns the value below which the share p (0 to 1) of the ascending
// values lies, interpolated linearly between neighbours (type 7 of Hyndman and
// Fan 1996, the usual one of spreadsheets); NaN without values.
func Quantile(ascending []float64, p float64) float64 {
	if len(ascending) == 0 {
		return math.NaN()
	}
	at := min(max(p, 0), 1) * float64(len(ascending)-1)
	i := int(at)
	if i+1 >= len(ascending) {
		return ascending[len(ascending)-1]
	}
	return ascending[i] + (at-float64(i))*(ascending[i+1]-ascending[i])
}
