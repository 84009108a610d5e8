package crosstab

import (
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// sheet is the table as it is read: rows and columns in the order in which they
// stand, with the whole at its end. It never changes.
type sheet struct {
	rows, columns []head
	cells         [][]cell // cells[row][column]
	family        int      // differences tested together
}

// head is what a row or a column is about.
type head struct {
	group, label string
	n            int             // base, -1 where it stands elsewhere
	terms        tabulate.Filter // none for the whole
	whole        bool            // all respondents, whatever they answered to the question
	pinned       bool            // shown on every page of a large table
}

// cell is one option among those who chose another.
type cell struct {
	count, base int
	percent     float64
	test        tabulate.Test
	differs     tabulate.Difference
	terms       tabulate.Filter // of row and column
	whole       bool            // of the row or the column of all
	bare        bool            // a base, not a share
}

// tiny tells whether the base is too small for a percentage.
func (c cell) tiny() bool { return c.bare || c.base < tabulate.CountsOnly }

// layer is one cross-tab: all of it, or that of one option of the third
// question.
type layer struct {
	group string
	term  tabulate.Filter
	cross *tabulate.Cross
	in    *survey.Set
}

// called says what rows and columns that are no option are called.
type called struct{ all, base string }

// build counts the sheet.
func (a ask) build(w called) sheet {
	all := w.all
	if len(a.groups) > 0 {
		return a.banner(all)
	}
	// The question that is counted, within each option of the other.
	q, by := a.columns, a.rows
	if a.share == ofColumn {
		q, by = a.rows, a.columns
	}
	in := a.filter.Within(a.table)
	var s sheet
	var layers []layer
	if a.within == nil {
		x := tabulate.CrossBy(a.table, q, by, a.filter, tabulate.BaseAnswered, a.correction)
		s.family = x.Family
		layers = []layer{{cross: x, in: in}}
	} else {
		n := tabulate.NestedOf(a.table, q, by, a.within, a.filter, tabulate.BaseAnswered, a.correction)
		s.family = n.Family
		for o, x := range n.Layers {
			layers = append(layers, layer{
				group: a.within.Options[o].Label, term: a.term(a.within, o), cross: x, in: in.And(a.within.Picked[o]),
			})
		}
	}
	for _, o := range a.order(a.columns) {
		s.columns = append(s.columns, head{label: a.columns.Options[o].Label, n: -1, terms: a.term(a.columns, o)})
	}
	if a.share == ofColumn {
		s.columns = append(s.columns, head{label: all, n: -1, whole: true, pinned: true})
		if a.within == nil {
			a.bases(&s, layers[0].cross)
		}
	}
	for _, l := range layers {
		if a.share == ofColumn && a.within != nil {
			a.baseRow(&s, l, w.base)
		}
		a.layer(&s, l, all)
	}
	return s
}

// baseRow writes how many stand in each column within one layer.
func (a ask) baseRow(s *sheet, l layer, name string) {
	var cells []cell
	for _, o := range a.order(a.columns) {
		n := l.cross.Cells[0][o].N
		cells = append(cells, cell{count: n, base: n, bare: true, whole: true})
	}
	cells = append(cells, cell{count: l.cross.Base.N, base: l.cross.Base.N, bare: true, whole: true})
	s.add(head{group: l.group, label: name, n: -1, terms: l.term}, cells)
}

// bases writes how many stand in each column to its head.
func (a ask) bases(s *sheet, x *tabulate.Cross) {
	for i, o := range a.order(a.columns) {
		s.columns[i].n = x.Cells[0][o].N
	}
	s.columns[len(s.columns)-1].n = x.Base.N
}

// layer adds the rows of one cross-tab.
func (a ask) layer(s *sheet, l layer, all string) {
	both := l.in.And(a.rows.Answered).And(a.columns.Answered)
	n := both.Count()
	columns := a.order(a.columns)
	for _, r := range a.order(a.rows) {
		row := head{group: l.group, label: a.rows.Options[r].Label, n: -1, terms: append(a.term(a.rows, r), l.term...)}
		var cells []cell
		for _, c := range columns {
			x := l.at(a, r, c)
			one := cell{count: x.Count, base: x.N, percent: x.Percent, test: x.Test, differs: x.Differs}
			if a.share == ofTotal {
				one.of(n)
			}
			cells = append(cells, one)
		}
		switch a.share {
		case ofColumn:
			one := l.cross.Rows[r]
			cells = append(cells, cell{count: one.Count, base: l.cross.Base.N, percent: one.Percent, whole: true})
		case ofRow:
			row.n = l.cross.Cells[0][r].N
		default:
			row.n = both.CountAnd(a.rows.Picked[r])
		}
		s.add(row, cells)
	}
	if a.share == ofColumn {
		return
	}
	row := head{group: l.group, label: all, n: n, terms: l.term, whole: true, pinned: a.within == nil}
	var cells []cell
	for _, c := range columns {
		one := cell{count: l.cross.Rows[c].Count, base: l.cross.Base.N, percent: l.cross.Rows[c].Percent, whole: true}
		if a.share == ofTotal {
			one.count = both.CountAnd(a.columns.Picked[c])
			one.of(n)
		} else {
			row.n = one.base
		}
		cells = append(cells, one)
	}
	s.add(row, cells)
}

// at is the cell of a row and a column, whichever of the two was counted.
func (l layer) at(a ask, row, column int) tabulate.Cell {
	if a.share == ofColumn {
		return l.cross.Cells[row][column]
	}
	return l.cross.Cells[column][row]
}

// of makes the cell a share of n.
func (c *cell) of(n int) {
	c.base, c.percent = n, 0
	if n > 0 {
		c.percent = 100 * float64(c.count) / float64(n)
	}
}

// add puts a row below the others. Its cells learn whom they are of.
func (s *sheet) add(row head, cells []cell) {
	for i := range cells {
		cells[i].terms = append(append(tabulate.Filter{}, row.terms...), s.columns[i].terms...)
	}
	s.rows, s.cells = append(s.rows, row), append(s.cells, cells)
}

// banner crosses the rows by all groups of the table at once.
func (a ask) banner(all string) sheet {
	bn := tabulate.Banner{Table: a.table.ID}
	for _, q := range a.groups {
		bn.Questions = append(bn.Questions, q.ID)
	}
	x := bn.Of(a.table, a.rows, a.filter, tabulate.BaseAnswered, a.correction)
	s := sheet{family: x.Family}
	s.columns = append(s.columns, head{label: all, n: x.Base.N, whole: true, pinned: true})
	for _, part := range x.Parts {
		for _, o := range part.Columns {
			s.columns = append(s.columns, head{
				group: title(part.By), label: part.By.Options[o].Label, n: part.Cells[0][o].N, terms: a.term(part.By, o),
			})
		}
	}
	for _, r := range a.order(a.rows) {
		cells := []cell{{count: x.Rows[r].Count, base: x.Base.N, percent: x.Rows[r].Percent, whole: true}}
		for _, part := range x.Parts {
			for _, o := range part.Columns {
				c := part.Cells[r][o]
				cells = append(cells, cell{count: c.Count, base: c.N, percent: c.Percent, test: c.Test, differs: c.Differs})
			}
		}
		s.add(head{label: a.rows.Options[r].Label, n: -1, terms: a.term(a.rows, r)}, cells)
	}
	return s
}

// order is that in which the options of a question stand: as on its chart.
func (a ask) order(q *survey.Question) []int {
	var out []int
	for _, r := range tabulate.Of(a.table, q, a.filter, tabulate.BaseAnswered).Sorted() {
		out = append(out, r.Option)
	}
	return out
}

func (a ask) term(q *survey.Question, option int) tabulate.Filter {
	return tabulate.Filter{{Table: a.table.ID, Question: q.ID, Options: []int{option}}}
}
