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
	return spread(values(q, in))
}

// values returns the finite values of some respondents, ascending.
func values(q *survey.Question, in *survey.Set) []float64 {
	var out []float64
	numbers := numbers(q)
	for i := range in.And(q.Answered).Each() {
		if x := numbers[i]; !math.IsNaN(x) && !math.IsInf(x, 0) {
			out = append(out, x)
		}
	}
	slices.Sort(out)
	return out
}

func spread(ascending []float64) Spread {
	at := func(p float64) float64 { return stats.Quantile(ascending, p) }
	return Spread{N: len(ascending), Min: at(0), LowerQuartile: at(.25), Median: at(.5), UpperQuartile: at(.75), Max: at(1)}
}

// Numbers is the breakdown of a number question.
type Numbers struct {
	Table    *survey.Table
	Question *survey.Question
	Filter   Filter
	Spread
	// Mean with its 95 % interval, and the standard deviation; NaN where there
	// are too few values. The interval has the finite-population correction when
	// Population is known.
	Mean, Low, High, Deviation float64
	Population                 int
	Bins                       []stats.Bin
	NotAsked, NoAnswer         int
}

// NumbersOf sums up a number question under a filter.
func NumbersOf(t *survey.Table, q *survey.Question, f Filter) *Numbers {
	in := f.Within(t)
	x := values(q, in)
	n := &Numbers{Table: t, Question: q, Filter: f.For(t), Spread: spread(x), Bins: binsOf(q, x), Deviation: stats.Deviation(x)}
	asked := in.CountAnd(q.Asked)
	n.NotAsked, n.NoAnswer = in.Count()-asked, asked-len(x)
	if len(n.Filter) == 0 && n.NotAsked == 0 {
		n.Population = t.Population
	}
	n.Mean, n.Low, n.High = stats.MeanInterval(x, n.Population, .95)
	return n
}
