package tabulate

import (
	"slices"

	"izpete/data/stats"
	"izpete/data/survey"
)

// Cross is CrossBy by the method, with Holm's correction.
func (m Method) Cross(t *survey.Table, q, by *survey.Question, f Filter) *Cross {
	return m.CrossBy(t, q, by, f, Holm)
}

// CrossBy is CrossBy by the method. Hidden cells hold no figures and no tests, and
// the correction is that of the cells told: one that knew of others would tell of
// them. The shares of rows and cells are weighted where there are weights and
// nothing is hidden; weighted shares are not tested.
func (m Method) CrossBy(t *survey.Table, q, by *survey.Question, f Filter, c stats.Correction) *Cross {
	x := cells(t, q, by, f, f.Within(t), m.Base)
	x = m.veiled(x, func() *veil { return m.veil(t, f, q, by) })
	mark([]*Cross{x}, c)
	return m.weighed(x)
}

// Nested is NestedOf by the method; see CrossBy.
func (m Method) Nested(t *survey.Table, q, by, within *survey.Question, f Filter, c stats.Correction) *Nested {
	n := NestedOf(t, q, by, within, f, m.Base, c)
	if m.Threshold > 0 {
		v := m.veil(t, f, q, by, within)
		for o, x := range n.Layers {
			n.Layers[o] = m.veiled(x, func() *veil { return v }, answer{within, o})
		}
		mark(n.Layers, c)
	}
	n.Family = 0
	for o, x := range n.Layers {
		n.Layers[o] = m.weighed(x)
		n.Family = n.Layers[o].Family
	}
	return n
}

// Banner crosses a question by all questions of a banner that are still there,
// by the method. All cells that are told are one family of tests.
func (m Method) Banner(bn Banner, t *survey.Table, q *survey.Question, f Filter) []*Cross {
	return m.BannerBy(bn, t, q, f, Holm).Parts
}

// BannerBy is Banner with a chosen correction and the total column.
func (m Method) BannerBy(bn Banner, t *survey.Table, q *survey.Question, f Filter, c stats.Correction) *Bannered {
	out := bn.Of(t, q, f, m.Base, c)
	out.Breakdown = m.Of(t, q, f)
	if m.Threshold > 0 {
		for i, x := range out.Parts {
			out.Parts[i] = m.veiled(x, func() *veil { return m.veil(t, f, q, x.By) })
		}
		mark(out.Parts, c)
	}
	out.Family = 0
	for i, x := range out.Parts {
		out.Parts[i] = m.weighed(x)
		out.Family = out.Parts[i].Family
	}
	return out
}

// veiled hides what must not be told of a cross-tab, or of the layer of a nested
// one that is about some answers. Shares of mentions, and without "don't know",
// are told whole or not at all.
func (m Method) veiled(x *Cross, veil func() *veil, layer ...answer) *Cross {
	if m.Threshold == 0 {
		return x
	}
	out := *x
	out.Cells = make([][]Cell, len(x.Cells))
	for r := range x.Cells {
		out.Cells[r] = slices.Clone(x.Cells[r])
		for c := range out.Cells[r] {
			out.Cells[r][c].Differs = NoDifference
		}
	}
	d := Disclosure{Threshold: m.Threshold}
	rows := *x.Breakdown
	rows.Rows, rows.Whole = slices.Clone(x.Rows), nil
	out.Breakdown = &rows
	if len(layer) == 0 {
		out.Breakdown = m.unweighted().Of(x.Table, x.Question, x.Filter)
	}
	out.HiddenColumns = make([]bool, len(x.Columns))
	if x.Base.Kind == BaseMentions || x.Base.Kind == BaseKnown || x.Question == x.By {
		if x.tells(d) || m.Tells(x.Table, x.Filter) || len(x.Filter) > 0 {
			out.withhold()
		}
		return &out
	}
	v := veil()
	if out.Base.Hidden || v.withheld || v.hides(v.at(layer...)) {
		out.withhold()
		return &out
	}
	columns := m.unweighted().Of(x.Table, x.By, x.Filter)
	for c := range x.Columns {
		by := append(slices.Clip(layer), answer{x.By, c})
		out.HiddenColumns[c] = columns.Base.Hidden || len(layer) == 0 && columns.Rows[c].Hidden ||
			v.hides(v.at(by...)) || v.gone(answer{x.By, c}, x.Question) || len(x.Cells) > 0 && d.Sensitive(x.Cells[0][c].N)
	}
	for r := range x.Cells {
		own := append(slices.Clip(layer), answer{x.Question, r})
		if v.hides(v.at(own...)) {
			out.Rows[r].hide()
		}
		for c := range x.Cells[r] {
			switch {
			case out.HiddenColumns[c]:
				out.Cells[r][c] = Cell{Hidden: true}
			case out.Rows[r].Hidden || v.hides(v.at(append(own, answer{x.By, c})...)):
				out.Cells[r][c] = Cell{N: x.Cells[r][c].N, Hidden: true}
			}
		}
	}
	return &out
}

// unweighted is the method as far as counts go.
func (m Method) unweighted() Method { return Method{Base: m.Base, Threshold: m.Threshold} }

// tells tells whether any count of a cross-tab is sensitive.
func (x *Cross) tells(d Disclosure) bool {
	for r, row := range x.Cells {
		if d.Sensitive(x.Rows[r].Count) {
			return true
		}
		for _, c := range row {
			if d.Sensitive(c.Count) || !x.Rows[r].Outside && d.Sensitive(c.N) {
				return true
			}
		}
	}
	return false
}

// withhold takes all figures out of a cross-tab.
func (x *Cross) withhold() {
	rows := *x.Breakdown
	rows.Rows = slices.Clone(rows.Rows)
	rows.withhold()
	x.Breakdown = &rows
	for r := range x.Cells {
		for c := range x.Cells[r] {
			x.Cells[r][c] = Cell{Hidden: true}
		}
	}
	for c := range x.HiddenColumns {
		x.HiddenColumns[c] = true
	}
}

// weighed lays the weights of the method on a cross-tab. Then nothing is tested: a
// test of the counts would speak of other differences than the shares show, and
// raking changes the spread of shares in ways that a design effect for the whole
// only guesses at.
func (m Method) weighed(x *Cross) *Cross {
	if m.Weights == nil || x.SomethingHidden() {
		return x
	}
	out := *x.WithWeights(m.Weights)
	if out.WeightedColumns == nil {
		return x
	}
	out.Family = 0
	out.Breakdown = out.Breakdown.weightedShares()
	out.Cells = make([][]Cell, len(x.Cells))
	for r := range x.Cells {
		out.Cells[r] = slices.Clone(x.Cells[r])
		for c := range out.Cells[r] {
			if out.Cells[r][c].N > 0 {
				out.Cells[r][c].Percent = out.WeightedColumns[c].Rows[r].Percent
			}
			out.Cells[r][c].Differs = NoDifference
			out.Cells[r][c].Test = stats.Test{Method: stats.NoTest, Why: stats.WhyWeighted, P: 1, Adjusted: 1}
		}
	}
	return &out
}

// SomethingHidden tells whether any figure of the cross-tab is hidden.
func (x *Cross) SomethingHidden() bool {
	return x.SomeHidden() || slices.ContainsFunc(x.Cells, func(row []Cell) bool {
		return slices.ContainsFunc(row, func(c Cell) bool { return c.Hidden })
	})
}
