package breakdowns

import (
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
	pin   *workspace.Pin // the chart of the board that it is, nil for none
	of    *figures       // the whole of it, where only what was searched for is here
	said  map[mode]said  // of each form that fits

	bars     []row // by share, see tabulate.Breakdown.Sorted
	parts    []row // in the question's own order, for one bar of 100 %
	heads    []string
	filtered bool
	lit      bool          // the chosen respondents are marked within the whole
	asked    tabulate.Term // what the filter asks of the question itself

	b      *tabulate.Breakdown // nil without options
	by     *survey.Question    // what the respondents are parted by, nil for nothing
	cross  *tabulate.Cross     // the question by it
	scaled *scaled             // nil when it is no scale
	split  *split              // nil when it is not shown once a group

	numbers  *drawn    // nil without numbers
	compared *dumbbell // nil when nothing is compared

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
	s := sayer{Words: w, b: f.published.Own}
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
	if tabulate.Numeric(q) {
		return asNumbers
	}
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
	f.asked = v.Filter.Asked(t.ID, q.ID)
	if tabulate.Numeric(q) {
		// As a question with options does, it does not filter itself.
		v = v.Under(v.Filter.Without(t.ID, q.ID))
	}
	if !f.charted() {
		f.describe(w, v, want)
		if v.Withheld(t) && !f.lit {
			// How many answered within the filter would tell how many it leaves.
			f.facts, f.answers, f.numbers = w.T("method.hidden.all"), nil, nil
			f.said[asBars] = said{subtitle: label(w, q)}
		}
		return f
	}
	b, filter := v.Breakdown(t, q), v.Filter.Without(t.ID, q.ID)
	f.filtered = b.Whole != nil
	s := sayer{Words: w, b: b}
	if want.highlight && b.Whole != nil {
		s, f.filtered, filter = highlighter(w, b), false, nil
	}
	s.plain = want.plain
	f.b, f.lit = s.b, s.lit != nil
	if want.by != nil {
		f.by, f.cross = want.by, want.cross(v.Of(t), t, q, filter)
	}
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
	f.scaling(s, f.asked.Options)
	own := want.order
	if own == tabulate.Usual {
		own = tabulate.BySheet
	}
	f.bars = s.rows(b.By(want.order), f.asked.Options)
	if divisible(q) {
		f.parts = s.rows(b.By(own), f.asked.Options)
	}
	f.splitting(s, want.page, f.asked.Options)
	f.sayUnmarked(s)
	f.comparing(s, want.compare, v.Of(t), filter, want.order, len(v.Method.Weights) > 0)
	return f
}

// title is what a card is about; one of a block of scales names the block too.
func title(q *survey.Question) string { return q.Title() }
