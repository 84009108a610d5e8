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
	if !m.Tells(b.Table, b.Filter) {
		return out
	}
	out.withhold()
	return out
}

// Tells tells whether a filter asks for an option that is hidden among all
// respondents, so that whatever it leaves would give it away. Of several options
// it also tells when how they combine would give a few away, see partsTell.
func (m Method) Tells(t *survey.Table, f Filter) bool {
	for _, term := range f.For(t) {
		all := Of(t, term.question(t), nil, m.Base).Suppress(Disclosure{Threshold: m.Threshold})
		if all.Base.Hidden || slices.ContainsFunc(term.Options, func(o int) bool {
			return o >= 0 && o < len(all.Rows) && all.Rows[o].Hidden
		}) {
			return true
		}
		if m.Threshold > 0 && term.partsTell(term.question(t), m.Threshold) {
			return true
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

// Cross is CrossOf by the method. The shares of rows and cells are weighted
// where there are weights and nothing is hidden; the tests are those of counts.
func (m Method) Cross(t *survey.Table, q, by *survey.Question, f Filter) *Cross {
	return m.crossed(CrossOf(t, q, by, f, m.Base))
}

// crossed applies the method to a cross-tab that was counted.
func (m Method) crossed(x *Cross) *Cross {
	if m.Threshold > 0 {
		d := Disclosure{Threshold: m.Threshold}
		var earlier *Cross
		if x.Whole != nil {
			earlier = CrossOf(x.Table, x.Question, x.By, nil, m.Base).Suppress(d, nil)
		}
		tells := m.Tells(x.Table, x.Filter)
		x = x.Suppress(d, earlier)
		if tells {
			x.withholdAll()
		}
	}
	if m.Weights == nil || x.someHidden() {
		return x
	}
	out := *x.WithWeights(m.Weights)
	if out.WeightedColumns == nil {
		return x
	}
	out.Breakdown = out.Breakdown.weightedShares()
	out.Cells = make([][]Cell, len(x.Cells))
	for r := range x.Cells {
		out.Cells[r] = slices.Clone(x.Cells[r])
		for c := range out.Cells[r] {
			if out.Cells[r][c].N > 0 {
				out.Cells[r][c].Percent = out.WeightedColumns[c].Rows[r].Percent
			}
		}
	}
	return &out
}

func (x *Cross) someHidden() bool {
	return x.SomeHidden() || slices.ContainsFunc(x.Cells, func(row []Cell) bool {
		return slices.ContainsFunc(row, func(c Cell) bool { return c.Hidden })
	})
}

// Banner crosses a question by all questions of a banner that are still there,
// by the method. All cells are one family of tests.
func (m Method) Banner(bn Banner, t *survey.Table, q *survey.Question, f Filter) []*Cross {
	var out []*Cross
	for _, x := range bn.Of(t, q, f, m.Base, Holm).Parts {
		out = append(out, m.crossed(x))
	}
	return out
}
