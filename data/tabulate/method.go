package tabulate

import (
	"slices"

	"izpete/data/survey"
)

// Method is how shares are worked out. Its zero value is the usual one: of those
// who answered, nothing hidden, every respondent counting the same.
type Method struct {
	Base      BaseKind // "" is BaseAnswered
	Threshold int      // counts below it are hidden; 0 hides none
	Weights   *Weights // nil: every respondent counts the same
	// Unweighted says that weights were chosen which this table cannot have.
	Unweighted bool
}

// Of counts a question as Of does and applies the method. Where there are
// weights, the shares and intervals of the rows are the weighted ones; counts
// stay those of respondents and Weighted tells the rest. Weighted shares of a
// question of which something is hidden would tell what is hidden, and are left
// out. Under a filter by an option that is hidden itself nothing is told: the
// base would be its count.
func (m Method) Of(t *survey.Table, q *survey.Question, f Filter) *Breakdown {
	b := Of(t, q, f, m.Base)
	if m.Threshold > 0 {
		b = m.suppress(b)
	}
	if b.Unweighted = m.Unweighted; m.Weights == nil {
		return b
	}
	if out := b.WithWeights(m.Weights).weightedShares(); out.Weighted != nil && !b.SomeHidden() {
		return out
	}
	b.Unweighted = true
	return b
}

func (m Method) suppress(b *Breakdown) *Breakdown {
	d := Disclosure{Threshold: m.Threshold}
	out := b.Suppress(d)
	out.Threshold = m.Threshold
	if _, loose := made(b.Table, b.Question); loose || m.Tells(b.Table, b.Filter) || derivedTells(b.Table, b.Question) {
		out.withhold()
		return out
	}
	if len(b.Filter) > 0 && b.Base.Kind != BaseMentions {
		// A cross-tab by what the filter asks for tells the same.
		v := m.veil(b.Table, b.Filter, b.Question)
		for i := range out.Rows {
			if v.hides(v.at(answer{b.Question, i})) {
				out.Rows[i].hide()
			}
		}
	}
	return out
}

// Tells tells whether a filter asks for an option that is hidden among all
// respondents, or for two or three that are hidden together, so that whatever it
// leaves would give them away. Of several options it also tells when how they
// combine would give a few away, see partsTell. A range of numbers is one of the
// bars of its histogram; one that is not made of whole bars always tells.
func (m Method) Tells(t *survey.Table, f Filter) bool {
	if m.Threshold == 0 {
		return false
	}
	for _, term := range f.For(t) {
		q, term, ok := term.guarded(t, term.question(t))
		if !ok {
			return true
		}
		all := Of(t, q, nil, m.Base).Suppress(Disclosure{Threshold: m.Threshold})
		if all.Base.Hidden || slices.ContainsFunc(term.Options, func(o int) bool {
			return o >= 0 && o < len(all.Rows) && all.Rows[o].Hidden
		}) {
			return true
		}
		if derivedTells(t, q) || term.partsTell(q, m.Threshold) {
			return true
		}
	}
	return m.tellsTogether(t, f.For(t))
}

// tellsTogether tells whether options that a filter asks for together are hidden
// in the table of their questions.
func (m Method) tellsTogether(t *survey.Table, f Filter) bool {
	var questions []*survey.Question
	var asked []answer
	for _, term := range f {
		q, term, ok := term.guarded(t, term.question(t))
		if !ok || len(term.Options) != 1 || term.How == NoneOf || term.Options[0] < 0 || term.Options[0] >= len(q.Options) || slices.Contains(questions, q) {
			continue
		}
		questions, asked = append(questions, q), append(asked, answer{q, term.Options[0]})
	}
	if len(asked) == 3 {
		v := m.veil(t, nil, questions...)
		return v.hides(v.at(asked...))
	}
	for i := range asked {
		for j := range i {
			v := m.veil(t, nil, questions[i], questions[j])
			if v.hides(v.at(asked[i], asked[j])) {
				return true
			}
		}
	}
	return false
}

// SomeHidden tells whether any figure of the breakdown, or of the whole beside
// it, is hidden.
func (b *Breakdown) SomeHidden() bool {
	hidden := func(r Row) bool { return r.Hidden }
	return b.Base.Hidden || slices.ContainsFunc(b.Rows, hidden) || b.Whole != nil && b.Whole.SomeHidden()
}

// weightedShares puts the weighted shares in the place of the plain ones. What
// all invited could have said is not known of weighted shares.
func (b *Breakdown) weightedShares() *Breakdown {
	if b.Weighted == nil {
		return b
	}
	out := *b
	out.Rows = slices.Clone(b.Rows)
	for i, w := range b.Weighted.Rows {
		r := &out.Rows[i]
		if !r.HasInterval {
			continue
		}
		r.Percent, r.Low, r.High = w.Percent, w.Low, w.High
		r.BoundLow, r.BoundHigh, r.HasBounds = 0, 0, false
	}
	if b.Whole != nil {
		out.Whole = b.Whole.weightedShares()
	}
	return &out
}
