package workspace

import (
	"math"
	"slices"

	"izpete/data/contradiction"
	"izpete/data/intake"
	"izpete/data/survey"
)

// withBands reads the bands that a rule sets numbers beside from the labels of
// their question.
func withBands(t *survey.Table, r contradiction.Rule) contradiction.Rule {
	for _, c := range []*contradiction.Condition{&r.If, &r.Then} {
		if c.Test != contradiction.InBand {
			continue
		}
		i := slices.IndexFunc(t.Questions, func(q *survey.Question) bool { return q.ID == c.Than })
		if i >= 0 {
			c.Bands = bandsOf(t.Questions[i])
		}
	}
	return r
}

// bandsOf are the ends of the options of a question, NaN for one that is no band.
func bandsOf(q *survey.Question) [][2]float64 {
	out := make([][2]float64, len(q.Options))
	for o, option := range q.Options {
		low, high, ok := intake.Band(option.Label)
		if !ok || option.Missing {
			low, high = math.NaN(), math.NaN()
		}
		out[o] = [2]float64{low, high}
	}
	return out
}

// Banded tells whether the options of a question are bands in which numbers can
// lie: most of them are.
func Banded(q *survey.Question) bool {
	if !q.Charted() {
		return false
	}
	n := 0
	for _, b := range bandsOf(q) {
		if !math.IsNaN(b[0]) {
			n++
		}
	}
	return n >= 2 && 2*n > len(q.Options)
}
