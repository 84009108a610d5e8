package workspace

import (
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// Term asks for what is selected.
func (s Selection) Term() tabulate.Term {
	if s.Range.None() {
		return tabulate.Term{Table: s.Table, Question: s.Question, Options: []int{s.Option}}
	}
	return tabulate.Term{Table: s.Table, Question: s.Question, Ranges: []survey.Range{s.Range}}
}

// of tells whether a question has what is selected.
func (s Selection) of(q *survey.Question) bool {
	if s.Range.None() {
		return q.Charted() && s.Option >= 0 && s.Option < len(q.Options)
	}
	return ranged(s.Range)(q) && s.Range.Valid()
}

// figure counts what is selected under the view's filter; o is its row. The
// shares of a range of numbers are those of the bars of a histogram: of who
// answered, each respondent counting the same.
func (v View) figure(t *survey.Table, q *survey.Question, s Selection) (b *tabulate.Breakdown, o int) {
	if s.Range.None() {
		return v.Breakdown(t, q), s.Option
	}
	m := tabulate.Method{Threshold: v.Method.Threshold, Unweighted: len(v.Method.Weights) > 0}
	counted, o := s.counted(t, q)
	return m.Of(t, counted, v.Filter.Without(t.ID, q.ID)), o
}

// counted is the question as what is selected of it is counted, and as which of
// its options.
func (s Selection) counted(t *survey.Table, q *survey.Question) (*survey.Question, int) {
	if s.Range.None() {
		return q, s.Option
	}
	return tabulate.InRange(t, q, s.Range)
}
