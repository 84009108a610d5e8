package breakdowns

import (
	"slices"

	"izpete/data/chart"
	"izpete/data/published"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// figures are one question as its card shows it: counted, in order, in words.
// They are made beside the screen and never change.
type figures struct {
	key      string // of the question within the case
	table    *survey.Table
	question *survey.Question

	title string
	said  map[mode]said // of each form that fits

	bars     []row // by share, see tabulate.Breakdown.Sorted
	parts    []row // in the question's own order, for one bar of 100 %
	heads    []string
	filtered bool

	b      *tabulate.Breakdown // nil without options
	by     *survey.Question    // what the respondents are parted by, nil for nothing
	cross  *tabulate.Cross     // the question by it
	scaled *scaled             // nil when it is no scale

	published published.Comparison // of everyone, whatever the filter

	facts   string   // of a number or a date
	answers []answer // of an open question
}

// row is one option.
type row struct {
	option int
	bar    chart.Bar
	cells  []string // of the table
}

// answer is one open answer.
type answer struct{ who, text string }

// fewOptions is how many parts one bar can have and still be read.
const fewOptions = 5

// charted tells whether the question has options to click on.
func (f *figures) charted() bool { return f.question.Charted() }

// comparable tells whether published figures can be set beside the question's.
func (f *figures) comparable() bool { return f.published.Own != nil && len(f.published.Rows) > 0 }

// comparison words what a comparison rests on.
func (f *figures) comparison(w *words.Words) {
	s := sayer{w, f.published.Own}
	x := said{s.subtitle(asParts), s.warning()}
	if f.filtered {
		x.subtitle += " · " + w.T("breakdowns.published.unfiltered")
	}
	f.said[asPublished] = x
}

// divisible tells whether one bar of 100 % says what the question says: each
// respondent has one answer, and there are few.
func divisible(q *survey.Question) bool {
	return q.Charted() && q.Kind != survey.KindMultiple && len(q.Options) > 0 && len(q.Options) <= fewOptions
}

// usual is the form in which a question is shown unless told otherwise.
func usual(q *survey.Question) mode {
	if _, ok := tabulate.ScaleOf(q); ok {
		return asScale
	}
	if divisible(q) && q.Kind != survey.KindGroup {
		return asParts
	}
	return asBars
}

// shown tells whether a question has a card.
func shown(q *survey.Question) bool {
	return q.Kind != survey.KindID && q.Kind != survey.KindMeta
}

// keyOf names a question within the case.
func keyOf(t *survey.Table, q *survey.Question) string { return t.ID + "/" + q.ID }

// count makes the figures of one question under a view, with what was published
// of it.
func count(w *words.Words, v workspace.View, t *survey.Table, q *survey.Question, x published.Comparison, want setup) *figures {
	f := &figures{key: keyOf(t, q), table: t, question: q, title: title(q), published: x, said: map[mode]said{}}
	if !f.charted() {
		f.describe(w, v)
		if v.Withheld(t) {
			f.facts, f.answers = w.T("method.hidden.all"), nil
		}
		return f
	}
	b := v.Breakdown(t, q)
	s := sayer{w, b}
	f.b = b
	if want.by != nil {
		f.by, f.cross = want.by, v.Of(t).Cross(t, q, want.by, v.Filter.Without(t.ID, q.ID))
	}
	f.filtered = b.Whole != nil
	if b.SomeHidden() {
		// What was published beside what is hidden would tell it.
		f.published = published.Comparison{}
	}
	for _, m := range f.forms() {
		f.said[m] = said{s.subtitle(m), s.warning()}
	}
	if f.comparable() {
		f.comparison(w)
	}
	f.heads = s.heads()
	chosen := ticked(v.Filter, t, q)
	f.scaling(s, chosen)
	for _, r := range b.Sorted() {
		f.bars = append(f.bars, s.row(r, slices.Contains(chosen, r.Option)))
	}
	if !divisible(q) {
		return f
	}
	own := slices.Clone(b.Rows)
	slices.SortStableFunc(own, func(x, y tabulate.Row) int { return last(x) - last(y) })
	for _, r := range own {
		f.parts = append(f.parts, s.row(r, slices.Contains(chosen, r.Option)))
	}
	return f
}

// last orders "other" and "don't know" behind the rest.
func last(r tabulate.Row) int {
	switch {
	case r.Missing:
		return 2
	case tabulate.IsOther(r.Label):
		return 1
	}
	return 0
}

// ticked returns the options of a question that the filter asks for.
func ticked(f tabulate.Filter, t *survey.Table, q *survey.Question) []int {
	for _, term := range f {
		if term.Table == t.ID && term.Question == q.ID {
			return term.Options
		}
	}
	return nil
}

// title is what a card is about; one of a block of scales names the block too.
func title(q *survey.Question) string { return q.Title() }
