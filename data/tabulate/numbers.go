package tabulate

import (
	"math"
	"slices"

	"izpete/data/stats"
	"izpete/data/survey"
)

// Spread is how the values of a number question lie. N is how many there are;
// the others are NaN without values.
type Spread struct {
	N                            int
	Min, Max                     float64
	Median                       float64
	LowerQuartile, UpperQuartile float64
}

// SpreadOf sums up the values of a number question among some respondents.
func SpreadOf(q *survey.Question, in *survey.Set) Spread {
	var values []float64
	for i := range in.And(q.Answered).Each() {
		if x := q.Numbers[i]; !math.IsNaN(x) && !math.IsInf(x, 0) {
			values = append(values, x)
		}
	}
	slices.Sort(values)
	at := func(p float64) float64 { return stats.Quantile(values, p) }
	return Spread{N: len(values), Min: at(0), LowerQuartile: at(.25), Median: at(.5), UpperQuartile: at(.75), Max: at(1)}
}
