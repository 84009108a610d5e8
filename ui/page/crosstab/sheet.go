package crosstab

import (
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// sheet is the table as it is read: rows and columns in the order in which they
// stand, with the whole at its end. It never changes.
type sheet struct {
	rows, columns []head
	cells         [][]cell           // cells[row][column]
	family        int                // differences tested together
	weights       *tabulate.Weighted // of the whole table; nil where shares are not weighted
}

// head is what a row or a column is about.
type head struct {
	group, label string
	n            int             // base, -1 where it stands elsewhere, -2 where it is hidden
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
	hidden      bool            // suppressed; it has no figures then
}

// hiddenBase stands for a base that is hidden.
const hiddenBase = -2

// tiny tells whether the base is too small for a percentage.
func (c cell) tiny() bool { return c.bare || c.base < tabulate.CountsOnly }

// shows tells whether a cell has a share to show.
func (c cell) shows() bool { return !c.hidden && !c.tiny() }

// layer is one cross-tab: all of it, or that of one option of the third
// question.
type layer struct {
	group string
	term  tabulate.Filter
	cross *tabulate.Cross
	other *tabulate.Cross // the other way round, for shares of all
	in    *survey.Set
}

// called says what rows and columns that are no option are called.
type called struct{ all, base string }

// build counts the sheet.
func (a ask) build(w called) sheet {
	all := w.all
	if len(a.groups) > 0 {
		return a.bannered(all)
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
		x := a.method.CrossBy(a.table, q, by, a.filter, a.correction)
		s.family, s.weights = x.Family, x.Weighted
		layers = []layer{{cross: x, in: in}}
		if a.share == ofTotal {
			layers[0].other = a.method.CrossBy(a.table, by, q, a.filter, a.correction)
		}
	} else {
		n := a.method.Nested(a.table, q, by, a.within, a.filter, a.correction)
		s.family = n.Family
		var others []*tabulate.Cross
		if a.share == ofTotal {
			others = a.method.Nested(a.table, by, q, a.within, a.filter, a.correction).Layers
		}
		for o, x := range n.Layers {
			l := layer{
				group: a.within.Options[o].Label, term: a.term(a.within, o), cross: x, in: in.And(a.within.Picked[o]),
			}
			if others != nil {
				l.other = others[o]
			}
			if s.weights == nil {
				s.weights = x.Weighted
			}
			layers = append(layers, l)
		}
	}
	for _, o := range a.order(a.columns) {
		s.columns = append(s.columns, head{label: a.columns.Options[o].Label, n: -1, terms: a.term(a.columns, o)})
	}
	if a.share == ofColumn {
		s.columns = append(s.columns, head{label: all, n: -1, whole: true, pinned: true})
		if a.within == nil {
			a.bases(&s, layers[0])
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
		cells = append(cells, baseCell(l.base(o)))
	}
	cells = append(cells, baseCell(l.all()))
	s.add(head{group: l.group, label: name, n: -1, terms: l.term}, cells)
}

func baseCell(n int) cell {
	if n == hiddenBase {
		return cell{bare: true, whole: true, hidden: true}
	}
	return cell{count: n, base: n, bare: true, whole: true}
}

// bases writes how many stand in each column to its head.
func (a ask) bases(s *sheet, l layer) {
	for i, o := range a.order(a.columns) {
		s.columns[i].n = l.base(o)
	}
	s.columns[len(s.columns)-1].n = l.all()
}

// base is how many stand in an option of the question that is not counted.
func (l layer) base(o int) int {
	if x := l.cross; x.HiddenColumns != nil && x.HiddenColumns[o] {
		return hiddenBase
	}
	return l.cross.Cells[0][o].N
}

// all is how many answered the question that is counted.
func (l layer) all() int {
	if l.cross.Base.Hidden {
		return hiddenBase
	}
	return l.cross.Base.N
}

// layer adds the rows of one cross-tab.
func (a ask) layer(s *sheet, l layer, all string) {
	columns, of := a.order(a.columns), a.total(l)
	for _, r := range a.order(a.rows) {
		row := head{group: l.group, label: a.rows.Options[r].Label, n: -1, terms: append(a.term(a.rows, r), l.term...)}
		var cells []cell
		for _, c := range columns {
			x := l.at(a, r, c)
			one := cell{count: x.Count, base: x.N, percent: x.Percent, test: x.Test, differs: x.Differs, hidden: x.Hidden}
			if a.share == ofTotal {
				one.of(of, l.weight(r, c))
			}
			cells = append(cells, one)
		}
		if a.share == ofColumn {
			cells = append(cells, l.whole(l.cross.Rows[r]))
		} else {
			row.n = l.base(r)
		}
		s.add(row, cells)
	}
	if a.share == ofColumn {
		return
	}
	row := head{group: l.group, label: all, n: l.all(), terms: l.term, whole: true, pinned: a.within == nil}
	if a.share == ofTotal {
		row.n = of.n
	}
	var cells []cell
	for _, c := range columns {
		one := l.whole(l.cross.Rows[c])
		if a.share == ofTotal {
			n := layer{cross: l.other}.base(c)
			one = cell{count: n, whole: true, hidden: n == hiddenBase}
			one.of(of, l.weight(-1, c))
		}
		cells = append(cells, one)
	}
	s.add(row, cells)
}

// whole is the cell of a row or column of all.
func (l layer) whole(r tabulate.Row) cell {
	return cell{count: r.Count, base: l.cross.Base.N, percent: r.Percent, whole: true, hidden: r.Hidden}
}

// at is the cell of a row and a column, whichever of the two was counted.
func (l layer) at(a ask, row, column int) tabulate.Cell {
	if a.share == ofColumn {
		return l.cross.Cells[row][column]
	}
	return l.cross.Cells[column][row]
}

// total is how many answered both questions, with the sum of their weights where
// there are any.
type total struct {
	n      int // hiddenBase when it is hidden
	weight float64
}

func (a ask) total(l layer) total {
	if a.share != ofTotal {
		return total{}
	}
	both := l.in.And(a.rows.Answered).And(a.columns.Answered)
	if l.cross.Base.Hidden || l.other.Base.Hidden {
		return total{n: hiddenBase}
	}
	return total{both.Count(), a.method.Weights.Sum(both)}
}

// weight is the sum of the weights of a cell of the counted question's column c,
// or of all of its rows; below 0 where there are no weights.
func (l layer) weight(r, c int) float64 {
	if l.cross.WeightedColumns == nil || l.other == nil {
		return -1
	}
	if r >= 0 {
		return l.cross.WeightedColumns[r].Rows[c].Count
	}
	return l.other.WeightedColumns[c].N
}

// of makes the cell a share of a total; w is the sum of its weights, below 0 where
// there are none.
func (c *cell) of(t total, w float64) {
	if c.hidden || t.n == hiddenBase {
		*c = cell{whole: c.whole, hidden: true}
		return
	}
	c.base, c.percent = t.n, 0
	switch {
	case t.n == 0:
	case w >= 0 && t.weight > 0:
		c.percent = 100 * w / t.weight
	default:
		c.percent = 100 * float64(c.count) / float64(t.n)
	}
}

// add puts a row below the others. Its cells learn whom they are of.
func (s *sheet) add(row head, cells []cell) {
	for i := range cells {
		cells[i].terms = append(append(tabulate.Filter{}, row.terms...), s.columns[i].terms...)
	}
	s.rows, s.cells = append(s.rows, row), append(s.cells, cells)
}

// bannered crosses the rows by all groups of the table at once.
func (a ask) bannered(all string) sheet {
	bn := tabulate.Banner{Table: a.table.ID}
	for _, q := range a.groups {
		bn.Questions = append(bn.Questions, q.ID)
	}
	x := a.method.BannerBy(bn, a.table, a.rows, a.filter, a.correction)
	s := sheet{family: x.Family, weights: x.Weighted}
	whole := layer{cross: &tabulate.Cross{Breakdown: x.Breakdown}}
	s.columns = append(s.columns, head{label: all, n: whole.all(), whole: true, pinned: true})
	for _, part := range x.Parts {
		for _, o := range part.Columns {
			s.columns = append(s.columns, head{
				group: title(part.By), label: part.By.Options[o].Label, n: layer{cross: part}.base(o), terms: a.term(part.By, o),
			})
		}
	}
	for _, r := range a.order(a.rows) {
		cells := []cell{whole.whole(x.Rows[r])}
		for _, part := range x.Parts {
			for _, o := range part.Columns {
				c := part.Cells[r][o]
				cells = append(cells, cell{count: c.Count, base: c.N, percent: c.Percent, test: c.Test, differs: c.Differs, hidden: c.Hidden})
			}
		}
		s.add(head{label: a.rows.Options[r].Label, n: -1, terms: a.term(a.rows, r)}, cells)
	}
	return s
}

// order is that in which the options of a question stand: as on its chart. Where
// some are hidden it must not tell which of them was ticked more.
func (a ask) order(q *survey.Question) []int {
	var out []int
	m := tabulate.Method{Threshold: a.method.Threshold}
	for _, r := range m.Of(a.table, q, a.filter).Sorted() {
		out = append(out, r.Option)
	}
	return out
}

func (a ask) term(q *survey.Question, option int) tabulate.Filter {
	return tabulate.Filter{{Table: a.table.ID, Question: q.ID, Options: []int{option}}}
}
