package tabulate

import (
	"slices"

	"izpete/data/stats"
)

func (c *Cell) hide() {
	*c = Cell{N: c.N, Hidden: true}
}

// Suppress returns the cross-tab as it may be given away. earlier is the same
// cross-tab without the filter, where that was given away under the same rule,
// or nil; then subtracting the two tells nothing either. Where respondents may
// stand in several columns a column with anything to hide is hidden whole. Tests
// of hidden cells are left out. Cross-tabs of mentions, or without "don't know",
// are given away whole or not at all.
func (x *Cross) Suppress(d Disclosure, earlier *Cross) *Cross {
	out := *x
	out.WeightedColumns = nil
	b := *x.Breakdown
	b.Rows, b.Whole, b.Weighted = slices.Clone(x.Rows), nil, nil
	out.Breakdown = &b
	out.Cells = make([][]Cell, len(x.Cells))
	for r := range x.Cells {
		out.Cells[r] = slices.Clone(x.Cells[r])
	}
	switch {
	case x.Base.Kind == BaseMentions || x.Base.Kind == BaseKnown:
		if x.tells(d) {
			out.withholdAll()
		}
	case !partition(x.By):
		out.hideColumns(x, d)
	case partition(x.Question):
		out.hideTable(x, earlier, d)
	default:
		out.hideOptions(x, earlier, d)
	}
	return &out
}

// tells tells whether any count is sensitive.
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

func (x *Cross) withholdAll() {
	x.Breakdown.withhold()
	for r := range x.Cells {
		for c := range x.Cells[r] {
			x.Cells[r][c] = Cell{Hidden: true}
		}
	}
}

// hideColumns hides columns that overlap: each by itself, whole.
func (x *Cross) hideColumns(from *Cross, d Disclosure) {
	rows := *from.Breakdown
	rows.Whole = nil
	x.Breakdown = rows.Suppress(d)
	for c := range from.Columns {
		sensitive := x.Base.Hidden
		for r := range from.Cells {
			cell := from.Cells[r][c]
			sensitive = sensitive || d.Sensitive(cell.Count) || d.Sensitive(cell.N-cell.Count)
		}
		for r := range from.Cells {
			if sensitive {
				x.Cells[r][c] = Cell{Hidden: true}
			}
		}
	}
}

// hideTable hides cells that add up along rows and columns.
func (x *Cross) hideTable(from, earlier *Cross, d Disclosure) {
	rows := make([]int, len(from.Rows))
	for r := range rows {
		rows[r] = r
	}
	whole, rest := stats.Additive{}, from.rest(rows)
	if earlier != nil {
		rest = rest || earlier.rest(rows)
		whole = earlier.table(rows, rest)
	}
	s := hide(from.table(rows, rest), whole, earlier != nil, d)
	if s.Withheld || s.Total {
		x.withholdAll()
		return
	}
	for r := range rows {
		x.hideRow(r, s.Cells[r], s.Rows[r])
	}
	for c := range from.Columns {
		if !s.Columns[c] {
			continue
		}
		for r := range x.Cells {
			// A share would tell its base.
			x.Cells[r][c].N, x.Cells[r][c].Percent = 0, 0
			x.Cells[r][c].Differs, x.Cells[r][c].Test = NoDifference, stats.Test{}
		}
	}
}

// hideOptions hides cells of a question of several options. Its options share
// the bases: those that must be hidden are, with all cells of their columns.
// Then each option is a table of two rows, those who ticked it and the others.
func (x *Cross) hideOptions(from, earlier *Cross, d Disclosure) {
	if len(from.Rows) == 0 {
		return
	}
	rest := false
	for r := range from.Rows {
		rest = rest || from.rest([]int{r}) || earlier != nil && earlier.rest([]int{r})
	}
	bases, before := from.bases(rest), stats.Additive{}
	var gone, were []bool // bases hidden now, and in the earlier release
	if earlier != nil {
		before = earlier.bases(rest)
		s := hide(before, stats.Additive{}, false, d)
		were = column(s.Cells)
	}
	s := hide(bases, before, earlier != nil, d)
	if s.Withheld || s.Total || s.Columns[0] {
		x.withholdAll()
		return
	}
	gone = column(s.Cells)
	for r := range from.Rows {
		a, whole := from.table([]int{r}, rest), stats.Additive{}
		a.FixedBases, a.Hide = true, [][]bool{gone, gone}
		if earlier != nil {
			whole = earlier.table([]int{r}, rest)
			whole.FixedBases, whole.Hide = true, [][]bool{were, were}
		}
		s := hide(a, whole, earlier != nil, d)
		if s.Withheld {
			x.withholdAll()
			return
		}
		for c := range s.Cells[0] {
			s.Cells[0][c] = s.Cells[0][c] || s.Cells[1][c]
		}
		x.hideRow(r, s.Cells[0], s.Rows[0] || s.Rows[1])
		for c := range from.Columns {
			if gone[c] {
				x.Cells[r][c] = Cell{Hidden: true}
			}
		}
	}
}

func (x *Cross) hideRow(r int, cells []bool, total bool) {
	for c := range x.Cells[r] {
		if cells[c] {
			x.Cells[r][c].hide()
		}
	}
	if total {
		x.Rows[r].hide()
	}
}

// bases is the column of the bases, with those who stand in no column last.
func (x *Cross) bases(rest bool) stats.Additive {
	var cells [][]int
	left := x.Base.N
	for _, c := range x.Cells[0] {
		cells = append(cells, []int{c.N})
		left -= c.N
	}
	if rest {
		cells = append(cells, []int{left})
	}
	return stats.Add(cells)
}

// column returns the only column of a table.
func column(cells [][]bool) []bool {
	var out []bool
	for _, row := range cells {
		out = append(out, row[0])
	}
	return out
}

// table is the cells of some rows with their margins and, for a single row, the
// others of each base in a second row. rest adds a column of those who stand in
// none.
func (x *Cross) table(rows []int, rest bool) stats.Additive {
	var cells [][]int
	add := func(total int, count func(c Cell) int, cs []Cell) {
		line, left := []int{}, total
		for _, c := range cs {
			line = append(line, count(c))
			left -= count(c)
		}
		if rest {
			line = append(line, left)
		}
		cells = append(cells, line)
	}
	for _, r := range rows {
		add(x.Rows[r].Count, func(c Cell) int { return c.Count }, x.Cells[r])
	}
	if len(rows) == 1 {
		r := rows[0]
		add(x.Base.N-x.Rows[r].Count, func(c Cell) int { return c.N - c.Count }, x.Cells[r])
	}
	return stats.Add(cells)
}

// rest tells whether anyone of the rows, or of their base, stands in no column.
func (x *Cross) rest(rows []int) bool {
	for _, r := range rows {
		count, base := x.Rows[r].Count, x.Base.N
		for _, c := range x.Cells[r] {
			count -= c.Count
			base -= c.N
		}
		if count != 0 || len(rows) == 1 && base != 0 {
			return true
		}
	}
	return false
}
