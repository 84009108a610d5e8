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

// scaled is a scale about its middle: everyone the filter leaves and, beside
// them, either everyone or each group.
type scaled struct {
	scale *tabulate.Scale
	lines []scaledLine
	table data.TableSpec
	picks []int // of the table
}

// scaledLine is one bar.
type scaledLine struct {
	row     data.DivergingRow
	balance tabulate.Balance
	rows    []tabulate.Row
	tiny    bool
}

func hasScale(f *figures) bool {
	if f.b == nil || f.b.Base.Hidden {
		return false
	}
	_, ok := tabulate.ScaleOf(f.question)
	return ok
}

func isScaled(f *figures) bool { return f.scaled != nil }

// scaling counts a question on its scale.
func (f *figures) scaling(s sayer, chosen []int) {
	if !hasScale(f) {
		return
	}
	scale, _ := tabulate.ScaleOf(f.question)
	x := &scaled{scale: scale}
	all := s.b
	if f.cross != nil {
		all = f.cross.Breakdown // nothing may be told here that the groups give away
	}
	x.add(s, "", "", all.Rows, all.Base.N, chosen)
	switch {
	case f.cross != nil:
		x.lines[0].row.Label = s.T(s.unit("breakdowns.scale.all"))
		if f.filtered {
			x.lines[0].row.Label = s.T("breakdowns.scale.within")
		}
		x.lines[0].row.Bold = true
		for _, c := range f.cross.Columns {
			rows, n := columnOf(f.cross, c)
			if n == 0 && !anyHidden(rows) {
				continue
			}
			x.add(s, f.by.Options[c].Label, f.by.Options[c].Label, rows, n, chosen)
		}
	case f.filtered && !s.b.Whole.Base.Hidden:
		x.lines[0].row.Label = s.T("breakdowns.scale.within")
		whole := s.T(s.unit("breakdowns.scale.all"))
		x.add(s, whole, whole, s.b.Whole.Rows, s.b.Whole.Base.N, chosen)
	}
	if len(x.lines) == 1 {
		x.lines[0].row.Value, x.lines[0].row.Count = "", ""
	}
	x.tabulate(s)
	f.scaled = x
	f.said[asScale] = said{x.subtitle(f, s), s.warning()}
}

func anyHidden(rows []tabulate.Row) bool {
	return slices.ContainsFunc(rows, func(r tabulate.Row) bool { return r.Hidden })
}

// columnOf is one column of a cross-tab as rows, with their base.
func columnOf(x *tabulate.Cross, column int) (rows []tabulate.Row, n int) {
	for r, row := range x.Rows {
		cell := x.Cells[r][column]
		n = max(n, cell.N)
		rows = append(rows, tabulate.Row{
			Option: row.Option, Label: row.Label, Missing: row.Missing, Outside: row.Outside,
			Count: cell.Count, Percent: cell.Percent, Hidden: cell.Hidden,
		})
	}
	return rows, n
}

// add puts one bar below the others. who begins what is said of its parts.
func (x *scaled) add(s sayer, name, who string, rows []tabulate.Row, n int, chosen []int) {
	line := scaledLine{row: data.DivergingRow{Label: name, Count: s.T("breakdowns.n", "Units", s.Int(n))}, rows: rows, tiny: n < tabulate.CountsOnly}
	line.balance = x.scale.Balance(rows, n, s.b.Weighted != nil)
	switch {
	case line.balance.Hidden:
		line.row.Value = s.T("method.hidden")
	case line.tiny:
	default:
		line.row.Value = signed(s.Words, line.balance.Net, 0)
	}
	if who != "" {
		who += " · "
	}
	for i, o := range append(append([]int{}, x.scale.Rungs...), x.scale.Apart...) {
		r := rows[o]
		p := data.DivergingPart{
			ID: len(x.lines)*(len(rows)+1) + i, Label: r.Label, Side: side(x.scale.Sides[o]), Share: r.Percent / 100,
			Value: s.Int(r.Count), Selected: slices.Contains(chosen, o),
			Say: who + s.T("breakdowns.say.count", "Option", r.Label, "Count", s.Int(r.Count), "N", s.Int(n)),
		}
		switch {
		case r.Hidden:
			p.Share, p.Value, p.Say = 0, s.T("method.hidden"), who+s.T("method.say.hidden", "Option", r.Label)
		case line.tiny || r.Outside:
		default:
			p.Value = s.Percent(r.Percent, 0)
			p.Say = who + s.T("breakdowns.say", "Option", r.Label, "Share", s.Percent(r.Percent, 1), "Count", s.Int(r.Count), "N", s.Int(n))
			if r.HasInterval {
				p.Say += " · " + s.T("breakdowns.ci", "Range", s.PercentRange(r.Low, r.High, 1))
			}
		}
		p.Say += " · " + s.T("breakdowns.scale.side."+sideName(x.scale.Sides[o]))
		line.row.Parts = append(line.row.Parts, p)
	}
	x.lines = append(x.lines, line)
}

func side(s tabulate.Side) data.DivergingSide {
	return map[tabulate.Side]data.DivergingSide{
		tabulate.Negative: data.SideNegative, tabulate.Neutral: data.SideMiddle, tabulate.Positive: data.SidePositive, tabulate.Beside: data.SideApart,
	}[s]
}

func sideName(s tabulate.Side) string {
	return map[tabulate.Side]string{
		tabulate.Negative: "negative", tabulate.Neutral: "neutral", tabulate.Positive: "positive", tabulate.Beside: "beside",
	}[s]
}

// subtitle gives the base, the balance and what stands on which side.
func (x *scaled) subtitle(f *figures, s sayer) string {
	parts := s.whom()
	if b := x.lines[0].balance; !b.Hidden && !s.tiny() {
		parts = append(parts, s.T("breakdowns.scale.net", "Net", signed(s.Words, b.Net, 1),
			"Positive", s.Percent(b.PercentPositive, 1), "Negative", s.Percent(b.PercentNegative, 1)))
	}
	if f.cross != nil {
		parts = append(parts, s.grouped(f)...)
	}
	if names := x.names(tabulate.Neutral); len(names) > 0 {
		parts = append(parts, s.T("breakdowns.scale.middle", "Options", quoteAll(s.Words, names)))
	}
	if names := x.names(tabulate.Beside); len(names) > 0 {
		key := "breakdowns.scale.apart"
		if s.b.Base.Kind == tabulate.BaseKnown {
			key = "breakdowns.scale.outside"
		}
		parts = append(parts, s.T(key, "Options", quoteAll(s.Words, names)))
	}
	parts = append(parts, summary.MethodMarks(s.Words, s.b)...)
	return phrases(append(parts, s.silent()...))
}

func (x *scaled) names(side tabulate.Side) []string {
	var out []string
	for o, r := range x.lines[0].rows {
		if x.scale.Sides[o] == side {
			out = append(out, r.Label)
		}
	}
	return out
}

// tabulate makes the table of the same numbers: a row an option with a column a
// bar, and the sums of the sides below.
func (x *scaled) tabulate(s sayer) {
	x.table = data.TableSpec{Corner: s.T("breakdowns.col.option")}
	for i, l := range x.lines {
		head := l.row.Label
		if head == "" {
			head = s.T("breakdowns.col.share")
		}
		if i == 0 {
			x.table.Heads = append(x.table.Heads, s.T("breakdowns.col.count"))
		}
		x.table.Heads = append(x.table.Heads, head)
	}
	share := func(l scaledLine, count int, percent float64, hidden, outside bool) string {
		switch {
		case hidden:
			return s.T("method.hidden")
		case outside:
			return "—"
		case l.tiny:
			return s.Int(count)
		}
		return s.Percent(percent, 1)
	}
	for i, o := range append(append([]int{}, x.scale.Rungs...), x.scale.Apart...) {
		first := x.lines[0].rows[o]
		row := data.TableRow{Label: first.Label, Say: x.lines[0].row.Parts[i].Say, Selected: x.lines[0].row.Parts[i].Selected}
		row.Cells = []string{share(scaledLine{tiny: true}, first.Count, 0, first.Hidden, false)}
		for _, l := range x.lines {
			r := l.rows[o]
			row.Cells = append(row.Cells, share(l, r.Count, r.Percent, r.Hidden, r.Outside))
		}
		x.table.Rows, x.picks = append(x.table.Rows, row), append(x.picks, o)
	}
	for _, sum := range []struct {
		key string
		of  func(b tabulate.Balance) (int, float64)
	}{
		{"breakdowns.scale.negative", func(b tabulate.Balance) (int, float64) { return b.Negative, b.PercentNegative }},
		{"breakdowns.scale.positive", func(b tabulate.Balance) (int, float64) { return b.Positive, b.PercentPositive }},
	} {
		row := data.TableRow{Label: s.T(sum.key + ".sum")}
		for i, l := range x.lines {
			n, percent := sum.of(l.balance)
			if i == 0 {
				row.Cells = append(row.Cells, share(scaledLine{tiny: true}, n, 0, l.balance.Hidden, false))
			}
			row.Cells = append(row.Cells, share(l, n, percent, l.balance.Hidden, false))
		}
		row.Say = row.Label + ": " + strings.Join(row.Cells, ", ")
		x.table.Rows, x.picks = append(x.table.Rows, row), append(x.picks, -1)
	}
	net := data.TableRow{Label: s.T("breakdowns.scale.net.row"), Cells: []string{"—"}}
	for _, l := range x.lines {
		switch {
		case l.balance.Hidden:
			net.Cells = append(net.Cells, s.T("method.hidden"))
		case l.tiny:
			net.Cells = append(net.Cells, "—")
		default:
			net.Cells = append(net.Cells, signed(s.Words, l.balance.Net, 1))
		}
	}
	net.Say = net.Label + ": " + strings.Join(net.Cells[1:], ", ")
	x.table.Rows, x.picks = append(x.table.Rows, net), append(x.picks, -1)
}

// scaleOf draws a scale.
func scaleOf(f *figures, w *words.Words, _ []row) chart.Layout {
	x := f.scaled
	spec := data.DivergingSpec{Left: w.T("breakdowns.scale.negative"), Right: w.T("breakdowns.scale.positive"), Beside: w.T("breakdowns.scale.beside"), Balance: w.T("breakdowns.scale.balance")}
	if b := x.lines[0].balance; len(x.lines) == 1 && !b.Hidden && !x.lines[0].tiny {
		spec.Left += " " + w.Percent(b.PercentNegative, 0)
		spec.Right += " " + w.Percent(b.PercentPositive, 0)
	}
	for _, l := range x.lines {
		spec.Rows = append(spec.Rows, l.row)
	}
	return chart.Diverging(spec)
}

func scaleTable(f *figures, _ *words.Words) (data.TableSpec, []int) {
	return f.scaled.table, f.scaled.picks
}

// scalePicks are the options that the parts of all bars stand for.
func scalePicks(f *figures) []int {
	x := f.scaled
	order := append(append([]int{}, x.scale.Rungs...), x.scale.Apart...)
	var out []int
	for range x.lines {
		out = append(append(out, order...), -1)
	}
	return out
}
