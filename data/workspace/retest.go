package workspace

import (
	"math"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// retest makes the test of a cell of a cross-tab again, by the method of its
// evidence; nil where it is what it was, where nothing was tested, and where the
// evidence does not say which table the cell stood in. Evidence taken up by
// earlier versions of the program says so only when as many cells are tested as
// then: those of a banner are others.
func (f figures) retest(e finding.Evidence, s Selection, filter tabulate.Filter) *finding.Test {
	c := e.Crossed
	if c == nil || c.Family == 0 || len(filter) == 0 {
		return nil
	}
	t, q := find(f.tables, s)
	by, column := asksOne(t, filter[0])
	if by == nil {
		return nil
	}
	cell, family := f.cell(e, t, q, by, s.Option, column, filter)
	if cell == nil || cell.Hidden {
		return nil
	}
	now := finding.Test{Method: string(cell.Test.Method), Family: family}
	if cell.Test.Made() {
		now.Adjusted, now.Differs = cell.Test.Adjusted, string(cell.Differs)
	}
	was := finding.Test{Method: c.Method, Family: c.Family, Adjusted: c.Adjusted, Differs: c.Differs}
	if !c.Again && now.Family != was.Family || sameTest(was, now) {
		return nil
	}
	return &now
}

// cell counts the table of a piece of evidence and returns its cell; nil when a
// question of it is gone.
func (f figures) cell(e finding.Evidence, t *survey.Table, q, by *survey.Question, row, column int, filter tabulate.Filter) (*tabulate.Cell, int) {
	c, m := e.Crossed, f.by(e)
	correction := tabulate.Correction(c.Correction)
	others := filter[len(e.Filter)-len(e.Others()):]
	switch {
	case c.Third != nil:
		if len(filter) < 2 {
			return nil, 0
		}
		within, o := asksOne(t, filter[1])
		if within == nil {
			return nil, 0
		}
		n := m.Nested(t, q, by, within, others, correction)
		return &n.Layers[o].Cells[row][column], n.Family
	case len(c.Beside) > 0:
		bn := tabulate.Banner{Table: t.ID}
		for _, d := range c.Beside {
			p := questionOf(t, d.Question, d.Text)
			if p == nil {
				return nil, 0
			}
			bn.Questions = append(bn.Questions, p.ID)
		}
		x := m.BannerBy(bn, t, q, others, correction)
		for _, part := range x.Parts {
			if part.By == by {
				return &part.Cells[row][column], x.Family
			}
		}
		return nil, 0
	}
	x := m.CrossBy(t, q, by, others, correction)
	return &x.Cells[row][column], x.Family
}

// asksOne returns the question of a term that asks for one option; nil for another
// term.
func asksOne(t *survey.Table, term tabulate.Term) (*survey.Question, int) {
	if len(term.Options) != 1 {
		return nil, 0
	}
	for _, q := range t.Questions {
		if q.ID == term.Question && q.Charted() && term.Options[0] < len(q.Options) {
			return q, term.Options[0]
		}
	}
	return nil, 0
}

// sameTest tells whether two tests say the same. How many were corrected together
// counts only through what it does to p.
func sameTest(a, b finding.Test) bool {
	const near = 1e-6 // of p: what another order of summation could make
	return a.Method == b.Method && a.Differs == b.Differs && math.Abs(a.Adjusted-b.Adjusted) <= near*max(a.Adjusted, b.Adjusted)
}
