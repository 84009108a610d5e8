package breakdowns

import (
	"slices"
	"strings"

	data "izpete/data/chart"
	"izpete/data/summary"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/ui/chart"
)

// split is a question once a group.
type split struct {
	panels []splitPanel // those of the page that is shown
	from   int          // which of all groups is the first of them
	all    int
	step   int // groups on a page
}

// splitPanel is one group, its bars by option.
type splitPanel struct {
	panel data.MultiplePanel
	cells []string // of the table, by option
}

// How many panels and bars one chart holds, so that a screen stays within what
// can be drawn and read.
const (
	mostPanels = 12
	mostMarks  = 96
)

func canSplit(f *figures) bool {
	return f.b != nil && !f.b.Base.Hidden && len(groupsOf(f.table, f.question)) > 0
}

func isSplit(f *figures) bool { return f.split != nil }

// splitting counts a question within each group. page is which of the pages of
// groups is shown; there is always one.
func (f *figures) splitting(s sayer, page int, chosen []int) {
	if f.cross == nil || !canSplit(f) {
		return
	}
	x := &split{}
	type column struct {
		at   int
		rows []tabulate.Row
		n    int
	}
	var columns []column
	for _, c := range f.cross.Columns {
		if rows, n := columnOf(f.cross, c); n > 0 || anyHidden(rows) {
			columns = append(columns, column{c, rows, n})
		}
	}
	if len(columns) == 0 {
		return
	}
	x.all = len(columns)
	x.step = max(2, min(mostPanels, mostMarks/max(1, min(len(f.question.Options), manyOptions))))
	x.from = page * x.step % ((x.all + x.step - 1) / x.step * x.step)
	small, tiny := 0, 0
	for i, c := range columns {
		hidden := anyHidden(c.rows) && c.n == 0
		switch {
		case hidden:
		case c.n < tabulate.CountsOnly:
			tiny++
		case c.n < tabulate.Careful:
			small++
		}
		if i < x.from || i >= x.from+x.step {
			continue
		}
		label := f.by.Options[c.at].Label
		p := splitPanel{panel: data.MultiplePanel{Title: label, Count: s.T("breakdowns.n", "Units", s.Int(c.n)), Warn: c.n < tabulate.Careful}}
		if hidden {
			p.panel.Count, p.panel.Warn = s.T("method.hidden"), false
		}
		for o, r := range c.rows {
			b, cell := s.multiple(r, f.cross.Cells[o][c.at], c.n, label, slices.Contains(chosen, o))
			b.ID = len(x.panels)*len(c.rows) + o
			p.panel.Bars, p.cells = append(p.panel.Bars, b), append(p.cells, cell)
		}
		x.panels = append(x.panels, p)
	}
	f.split = x
	f.said[asSplit] = said{x.subtitle(f, s), s.smallGroups(tiny, small)}
}

// multiple is one option in one group.
func (s sayer) multiple(r tabulate.Row, cell tabulate.Cell, n int, group string, chosen bool) (b data.MultipleBar, text string) {
	b = data.MultipleBar{Share: r.Percent / 100, Missing: r.Missing, Selected: chosen}
	tiny := n < tabulate.CountsOnly || r.Outside
	switch {
	case r.Hidden:
		b.Share, b.Value, b.Say = 0, s.T("method.hidden"), group+" · "+s.T("method.say.hidden", "Option", r.Label)
		return b, b.Value
	case tiny:
		b.Value, b.Faint = s.Int(r.Count)+"\u00a0/\u00a0"+s.Int(n), true
		b.Say = group + " · " + s.T("breakdowns.say.count", "Option", r.Label, "Count", s.Int(r.Count), "N", s.Int(n))
		return b, s.Int(r.Count)
	}
	b.Value = s.Percent(r.Percent, 0)
	b.Say = group + " · " + s.T("breakdowns.say", "Option", r.Label, "Share", s.Percent(r.Percent, 1), "Count", s.Int(r.Count), "N", s.Int(n))
	switch cell.Differs {
	case tabulate.Higher:
		b.Mark = data.HeatHigher
		b.Say += " · " + s.T("breakdowns.split.higher")
	case tabulate.Lower:
		b.Mark = data.HeatLower
		b.Say += " · " + s.T("breakdowns.split.lower")
	}
	return b, s.Percent(r.Percent, 1)
}

// smallGroups warns of groups with few answers.
func (s sayer) smallGroups(tiny, small int) string {
	var parts []string
	if tiny > 0 {
		parts = append(parts, s.T("breakdowns.split.tiny", "N", s.Int(tiny)))
	}
	if small > 0 {
		parts = append(parts, s.T("breakdowns.split.small", "N", s.Int(small)))
	}
	return strings.Join(parts, " ")
}

func (x *split) subtitle(f *figures, s sayer) string {
	parts := append(s.whom(), s.grouped(f)...)
	if x.all > x.step {
		parts = append(parts, s.T("breakdowns.split.page", "From", s.Int(x.from+1), "To", s.Int(min(x.from+x.step, x.all)), "All", s.Int(x.all)))
	}
	parts = append(parts, s.T("breakdowns.split.scale"))
	if f.cross.Family > 0 {
		parts = append(parts, s.T("breakdowns.split.marks", "Family", s.Int(f.cross.Family)))
	}
	parts = append(parts, summary.MethodMarks(s.Words, s.b)...)
	return phrases(append(parts, s.silent()...))
}

// whom says what the question is and whom the figures are of.
func (s sayer) whom() []string {
	parts := []string{label(s.Words, s.b.Question)}
	if whole := s.b.Whole; whole != nil {
		return append(parts,
			s.T("breakdowns.of", "N", s.Int(s.b.Base.N), "Of", s.Int(whole.Base.N)),
			s.T(s.unit("breakdowns.whose"), "Filter", filterText(s.Words, s.b.Table, s.b.Filter)))
	}
	parts = append(parts, s.T("breakdowns.n", "Units", s.units(s.b.Base.N)))
	if s.b.Base.Kind == tabulate.BaseAnswered && !s.tiny() {
		parts = append(parts, s.T(s.unit("breakdowns.base")))
	}
	return parts
}

// grouped says by what the respondents are parted and who is in no group.
func (s sayer) grouped(f *figures) []string {
	parts := []string{s.T("breakdowns.by", "Question", title(f.by))}
	if n := outsideGroups(f.cross); n > 0 {
		parts = append(parts, s.T("breakdowns.by.outside", "N", s.Int(n)))
	}
	if several(f.by) {
		parts = append(parts, s.T("breakdowns.by.several"))
	}
	return parts
}

// splitOf draws the options of rows once a group.
func splitOf(f *figures, _ *words.Words, rows []row) chart.Layout {
	spec := data.MultiplesSpec{}
	for _, r := range rows {
		spec.Labels = append(spec.Labels, r.bar.Label)
	}
	for _, p := range f.split.panels {
		panel := p.panel
		panel.Bars = nil
		for _, r := range rows {
			panel.Bars = append(panel.Bars, p.panel.Bars[r.option])
		}
		spec.Panels = append(spec.Panels, panel)
	}
	return chart.Multiples(spec)
}

// splitTable is a row an option and a column a group.
func splitTable(f *figures, w *words.Words) (data.TableSpec, []int) {
	spec := data.TableSpec{Corner: w.T("breakdowns.col.option")}
	for _, p := range f.split.panels {
		spec.Heads = append(spec.Heads, p.panel.Title+" ("+p.panel.Count+")")
	}
	var picks []int
	for _, r := range f.bars {
		row := data.TableRow{Label: r.bar.Label, Selected: r.bar.Selected}
		var said []string
		for i, p := range f.split.panels {
			row.Cells = append(row.Cells, p.cells[r.option])
			said = append(said, spec.Heads[i]+" "+p.cells[r.option])
		}
		row.Say = r.bar.Label + ": " + strings.Join(said, ", ")
		spec.Rows, picks = append(spec.Rows, row), append(picks, r.option)
	}
	return spec, picks
}

// splitPicks are the options that the bars of all panels stand for.
func splitPicks(f *figures) []int {
	var out []int
	for range f.split.panels {
		for o := range f.question.Options {
			out = append(out, o)
		}
	}
	return out
}

// turn shows the next groups, and after the last the first.
func (c *card) turn() {
	c.page.memory.pages[c.f.key]++
	c.page.recount(c)
}

// turnText is what the link to the next groups says, "" when all are shown.
func (c *card) turnText() string {
	x := c.f.split
	if x == nil || x.all <= x.step {
		return ""
	}
	w := c.page.host.Words()
	from := x.from + x.step
	if from >= x.all {
		from = 0
	}
	return w.T("breakdowns.split.next", "From", w.Int(from+1), "To", w.Int(min(from+x.step, x.all)), "All", w.Int(x.all))
}
