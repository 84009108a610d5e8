package tabulate

import (
	"math"
	"slices"
	"strings"

	"izpete/data/stats"
	"izpete/data/survey"
)

// Numeric tells whether a question was answered with numbers, or with dates, by
// ranges of which respondents can be narrowed.
func Numeric(q *survey.Question) bool {
	return q.Kind == survey.KindNumber && q.Numbers != nil || Dated(q)
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// inRange returns the respondents who answered a number within a range.
func inRange(q *survey.Question, r survey.Range) *survey.Set {
	out := survey.NewSet(q.Answered.Len())
	numbers := numbers(q)
	for i := range q.Answered.Each() {
		if x := numbers[i]; finite(x) && r.Has(x) {
			out.Add(i)
		}
	}
	return out
}

// answered returns those of whom it can be said whether a term keeps them: who
// answered the question, with a number where it asks for one.
func (term Term) answered(q *survey.Question) *survey.Set {
	if len(term.Ranges) == 0 {
		return q.Answered
	}
	return inRange(q, survey.Range{From: math.Inf(-1), To: math.Inf(1)})
}

// binsOf are the bins of ascending answers to a question: of a calendar where they
// are dates.
func binsOf(q *survey.Question, ascending []float64) []stats.Bin {
	if Dated(q) {
		_, bins := calendar(ascending)
		return bins
	}
	return stats.Histogram(ascending)
}

// Bars are the ranges that the bars of the histogram of a number question stand
// for, over everyone in the table. Nil without values.
func Bars(q *survey.Question) []survey.Range {
	x := values(q, q.Answered)
	bins := binsOf(q, x)
	out := make([]survey.Range, len(bins))
	whole := allWhole(x)
	for i, b := range bins {
		if Dated(q) {
			out[i] = survey.Range{From: b.From, To: b.To, Whole: true, Days: true}
			continue
		}
		out[i] = survey.Range{From: b.From, To: b.To, Closed: i == len(bins)-1}
		out[i].Whole = whole && b.From == math.Trunc(b.From) && b.To == math.Trunc(b.To)
	}
	return out
}

func allWhole(x []float64) bool {
	return !slices.ContainsFunc(x, func(x float64) bool { return x != math.Trunc(x) })
}

// Whole says of a range how it reads beside the answers to a question: of whole
// numbers where all of them, and its ends, are, and of days where they are dates.
func Whole(q *survey.Question, r survey.Range) survey.Range {
	end := func(x float64) bool { return math.IsInf(x, 0) || x == math.Trunc(x) }
	r.Days = Dated(q)
	r.Whole = end(r.From) && end(r.To) && (r.Days || allWhole(values(q, q.Answered)))
	return r
}

// What begins the ids of questions that are made of a number question for
// counting: of its bars, or of one range that is no bar.
const (
	madeOfBars  = "\x00"
	madeOfRange = "\x01"
)

// InBars is a number question as one of bands, each of which is a bar of its
// histogram: what must not be told of it is what must not be told of the bars.
// Whoever is in no bar did not answer it.
func InBars(t *survey.Table, q *survey.Question) *survey.Question {
	return banded(madeOfBars, t, q, Bars(q))
}

// InRange is a number question as one with a range for an option, and which
// option that is: one of the bars where the range is a bar, otherwise the only
// one.
func InRange(t *survey.Table, q *survey.Question, r survey.Range) (*survey.Question, int) {
	bars := Bars(q)
	if i := slices.IndexFunc(bars, r.Same); i >= 0 {
		return banded(madeOfBars, t, q, bars), i
	}
	return banded(madeOfRange, t, q, []survey.Range{r}), 0
}

func banded(mark string, t *survey.Table, q *survey.Question, ranges []survey.Range) *survey.Question {
	out := &survey.Question{
		ID: mark + q.ID, Text: q.Text, Kind: survey.KindSingle, Columns: q.Columns, Sheet: q.Sheet,
		Asked: q.Asked, Answered: inRange(q, survey.Range{From: math.Inf(-1), To: math.Inf(1)}),
	}
	for _, r := range ranges {
		out.Options = append(out.Options, survey.Option{Label: r.String()})
		out.Picked = append(out.Picked, survey.NewSet(t.Len()))
	}
	numbers := numbers(q)
	for i := range out.Answered.Each() {
		for o, r := range ranges {
			if r.Has(numbers[i]) {
				out.Picked[o].Add(i)
			}
		}
	}
	return out
}

// made returns the question that another one was made of for counting, itself
// where it is of the table, and whether it stands for a range that is no bar.
func made(t *survey.Table, q *survey.Question) (of *survey.Question, loose bool) {
	for _, mark := range []string{madeOfBars, madeOfRange} {
		if id, ok := strings.CutPrefix(q.ID, mark); ok && id != "" {
			return find(t, id), mark == madeOfRange
		}
	}
	return q, false
}

// guarded is a term as small counts are guarded under it: one of ranges is one of
// the bars that they are made of. ok is false for a range that is not made of
// whole bars: ranges of any ends, one set after the other, would part respondents
// as finely as their answers do.
func (term Term) guarded(t *survey.Table, q *survey.Question) (_ *survey.Question, _ Term, ok bool) {
	if len(term.Ranges) == 0 {
		return q, term, true
	}
	bars := Bars(q)
	out := Term{Table: term.Table, Question: madeOfBars + q.ID, How: term.How}
	for _, r := range term.Ranges {
		from, to, ok := covered(bars, r)
		if !ok || term.How == AllOf && len(term.Ranges) > 1 {
			return nil, Term{}, false // what several ranges share is no choice of bars
		}
		for i := from; i < to; i++ {
			if !slices.Contains(out.Options, i) {
				out.Options = append(out.Options, i)
			}
		}
	}
	if term.How == AllOf {
		out.How = AnyOf
	}
	return banded(madeOfBars, t, q, bars), out, true
}

// covered finds the bars that a range is made of, from the first to before the
// last.
func covered(bars []survey.Range, r survey.Range) (from, to int, ok bool) {
	if len(bars) == 0 {
		return 0, 0, false
	}
	last := len(bars) - 1
	if bars[0].Whole && r.Closed && r.To == math.Trunc(r.To) && r.To < bars[last].To {
		r.To, r.Closed = r.To+1, false // of whole numbers: up to 19 is below 20
	}
	from = slices.IndexFunc(bars, func(b survey.Range) bool { return b.From == r.From })
	if r.From < bars[0].From {
		from = 0
	}
	switch {
	case r.To > bars[last].To || r.To == bars[last].To && r.Closed:
		to = last + 1
	case !r.Closed:
		to = slices.IndexFunc(bars, func(b survey.Range) bool { return b.To == r.To }) + 1
		if to == last+1 && bars[last].Closed {
			return 0, 0, false // up to, and without, the end of the last bar
		}
	}
	return from, to, from >= 0 && to > from
}

// BarsIn returns which bars of a histogram a term keeps whole, or leaves out where
// it asks for none of its ranges: those that are chosen by it.
func BarsIn(bars []survey.Range, term Term) []int {
	var out []int
	for i, b := range bars {
		if slices.ContainsFunc(term.Ranges, func(r survey.Range) bool {
			if b.Whole && r.Closed && r.To == math.Trunc(r.To) {
				r.To, r.Closed = r.To+1, false
			}
			return r.From <= b.From && (b.To < r.To || b.To == r.To && (r.Closed || !b.Closed))
		}) {
			out = append(out, i)
		}
	}
	return out
}

// OfBars tells whether a range is made of whole bars of a question's histogram.
func OfBars(q *survey.Question, r survey.Range) bool {
	_, _, ok := covered(Bars(q), r)
	return ok
}
