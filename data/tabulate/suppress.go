package tabulate

import (
	"slices"

	"izpete/data/stats"
)

// Disclosure says which counts must not be told.
type Disclosure = stats.Disclosure

// Suppress returns the breakdown as it may be given away: counts below the
// threshold hidden, and as many others as it takes that none can be computed
// back from the base or, under a filter, by subtracting from the whole. For
// options of which several may be ticked, those who did not tick one are
// protected like those who did. Hidden rows hold no figures. Weighted shares are
// left out: they would tell.
func (b *Breakdown) Suppress(d Disclosure) *Breakdown {
	out := *b
	out.Weighted = nil
	out.Rows = slices.Clone(b.Rows)
	if b.Whole != nil {
		out.Whole = b.Whole.Suppress(d)
	}
	for _, group := range b.lines() {
		whole := stats.Additive{}
		if b.Whole != nil {
			whole = b.Whole.line(group)
		}
		s := hide(b.line(group), whole, b.Whole != nil, d)
		if s.Withheld || s.Total || s.Columns[0] {
			// The base follows from the missing answers, so nothing is told.
			out.withhold()
			return &out
		}
		for i, r := range group {
			if s.Cells[i][0] {
				out.Rows[r].hide()
			}
		}
		if len(group) == 1 && s.Cells[1][0] {
			out.Rows[group[0]].hide()
		}
	}
	return &out
}

// lines parts the rows into those that add up to something known: all options of
// a question of one choice or all mentions, and otherwise each option by itself.
func (b *Breakdown) lines() [][]int {
	var known, missing []int
	for i, r := range b.Rows {
		if r.Outside {
			missing = append(missing, i)
		} else {
			known = append(known, i)
		}
	}
	var out [][]int
	whole := b.Base.Kind == BaseMentions || partition(b.Question)
	for _, group := range [][]int{known, missing} {
		if whole && len(group) > 1 {
			out = append(out, group)
			continue
		}
		for _, r := range group {
			out = append(out, []int{r})
		}
	}
	return out
}

// line is a column of rows that add up, or one row beside the others of the base.
func (b *Breakdown) line(rows []int) stats.Additive {
	var cells [][]int
	for _, r := range rows {
		cells = append(cells, []int{b.Rows[r].Count})
	}
	if len(rows) == 1 {
		n := b.Base.N
		if b.Rows[rows[0]].Outside {
			n += b.Unknown
		}
		cells = append(cells, []int{n - cells[0][0]})
	}
	return stats.Add(cells)
}

// hide suppresses a table, after the same table of the whole where there is one.
// About nobody nothing has to be hidden.
func hide(a, whole stats.Additive, after bool, d Disclosure) stats.Suppression {
	if a.Total == 0 {
		d = Disclosure{}
	}
	if !after {
		return stats.Suppress(a, d)
	}
	return stats.SuppressAfter(whole, stats.Suppress(whole, d), a, d)
}

func (b *Breakdown) withhold() {
	b.Base.N, b.Base.Population, b.Base.Hidden = 0, 0, true
	b.NotAsked, b.NoAnswer, b.Unknown = 0, 0, 0
	for i := range b.Rows {
		b.Rows[i].hide()
	}
}

// hide takes all figures out of a row, so that whoever forgets to look at Hidden
// still tells nothing.
func (r *Row) hide() {
	*r = Row{Option: r.Option, Label: r.Label, Missing: r.Missing, Outside: r.Outside, Hidden: true}
}

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
		all := make([]int, len(x.Rows))
		for r := range all {
			all[r] = r
		}
		out.hideTable(x, earlier, all, d)
	default:
		for r := range x.Rows {
			out.hideTable(x, earlier, []int{r}, d)
		}
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

// hideTable hides cells of rows that add up with their columns, or of one row
// beside the others of each base.
func (x *Cross) hideTable(from, earlier *Cross, rows []int, d Disclosure) {
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
	for i := range s.Cells {
		// The row beside a single one is hidden together with it.
		r := rows[min(i, len(rows)-1)]
		for c := range from.Columns {
			if s.Cells[i][c] {
				x.Cells[r][c].hide()
			}
		}
		if s.Rows[i] {
			x.Rows[r].hide()
		}
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
