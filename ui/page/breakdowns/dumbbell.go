package breakdowns

import (
	"slices"
	"strings"

	data "izpete/data/chart"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
)

// dumbbell is a question of which two groups are compared, in words.
type dumbbell struct {
	spec  data.DumbbellSpec // without rows
	rows  []row
	drawn map[int]data.DumbbellRow // by option
	table data.TableSpec
}

func isCompared(f *figures) bool { return f.compared != nil }

func comparedRows(f *figures) []row { return f.compared.rows }

// comparing compares a question. A question by whose answers a group was made is
// not compared: there the groups differ by what they are.
func (f *figures) comparing(s sayer, c *comparing, m tabulate.Method, filter tabulate.Filter, order tabulate.Order, weighted bool) {
	if c == nil || c.table != f.table.ID || !c.a.Applies(f.table) || !c.b.Applies(f.table) || c.a.Asks(f.table, f.question) || c.b.Asks(f.table, f.question) {
		return
	}
	x := m.Compare(f.table, f.question, c.a, c.b, filter)
	d := &dumbbell{drawn: map[int]data.DumbbellRow{}}
	nA, nB := 0, 0
	for _, r := range x.Rows {
		nA, nB = max(nA, r.NA), max(nB, r.NB)
	}
	n := func(k int) string {
		if x.Hidden {
			return s.T("method.hidden")
		}
		return s.T("breakdowns.n", "Units", s.Int(k))
	}
	nameA, nameB := workspace.GroupText(s.Words, f.table, c.a), workspace.GroupText(s.Words, f.table, c.b)
	d.spec.KeyA, d.spec.KeyB = "A: "+nameA+" ("+n(nA)+")", "B: "+nameB+" ("+n(nB)+")"
	d.spec.Heads = [4]string{"A", "B", s.T("breakdowns.compare.points.short"), s.T("breakdowns.col.interval")}
	d.table = data.TableSpec{Corner: s.T("breakdowns.col.option"), Heads: []string{
		"A (" + n(nA) + ")", "B (" + n(nB) + ")", s.T("breakdowns.compare.points"), s.T("breakdowns.col.interval"), s.T("breakdowns.compare.p"),
	}}
	rows := x.ByDifference()
	if order != tabulate.Usual && order != tabulate.ByDifference {
		rows = rows[:0]
		for _, r := range s.b.By(order) {
			rows = append(rows, x.Rows[r.Option])
		}
	}
	for _, r := range rows {
		chosen := slices.Contains(f.asked.Options, r.Option)
		drawn, cells := s.compared(r, chosen)
		d.drawn[r.Option] = drawn
		d.rows = append(d.rows, row{option: r.Option, bar: data.Bar{Label: r.Label, Missing: r.Missing, Selected: chosen, Say: drawn.Say}})
		d.table.Rows = append(d.table.Rows, data.TableRow{Label: r.Label, Cells: cells, Selected: chosen, Say: drawn.Say})
	}
	f.compared = d
	f.said[asCompare] = said{s.comparedSubtitle(x, n(nA), n(nB), filter, weighted), s.comparedWarning(x, nA, nB)}
}

// compared is one option on both sides, as a row of the chart and of the table.
func (s sayer) compared(r tabulate.ComparedRow, chosen bool) (d data.DumbbellRow, cells []string) {
	d = data.DumbbellRow{Label: r.Label, Missing: r.Missing, Selected: chosen, Points: "—"}
	if r.Hidden {
		hidden := s.T("method.hidden")
		d.TextA, d.TextB = hidden, hidden
		d.Say = s.T("method.say.hidden", "Option", r.Label)
		return d, []string{hidden, hidden, "—", "—", "—"}
	}
	side := func(count, n int, percent float64) (text, cell, said string, has bool) {
		counts := s.Int(count) + "\u00a0/\u00a0" + s.Int(n)
		said = s.T("breakdowns.compare.count", "Count", s.Int(count), "N", s.Int(n))
		if n < tabulate.CountsOnly || r.Outside {
			return counts, counts, said, false
		}
		return s.Percent(percent, 0), s.Percent(percent, 1), s.T("breakdowns.compare.share", "Share", s.Percent(percent, 1), "Count", s.Int(count), "N", s.Int(n)), true
	}
	var cellA, cellB, saidA, saidB string
	d.TextA, cellA, saidA, d.HasA = side(r.CountA, r.NA, r.PercentA)
	d.TextB, cellB, saidB, d.HasB = side(r.CountB, r.NB, r.PercentB)
	d.A, d.B = r.PercentA/100, r.PercentB/100
	parts := []string{s.T("breakdowns.compare.say", "Option", r.Label, "A", saidA, "B", saidB)}
	p := "—"
	if r.HasPoints {
		d.Points = signed(s.Words, r.Points, 1)
		parts = append(parts, s.T("breakdowns.compare.say.points", "Points", d.Points))
	}
	if x := r.Test.Difference; r.Test.Made() && x != nil {
		low, high := s.Decimal(100*x.Low, 1), s.Decimal(100*x.High, 1)
		d.Interval = s.T("breakdowns.compare.interval", "Low", low, "High", high)
		p = s.P(r.Test.Adjusted)
		parts[len(parts)-1] += ", " + s.T("breakdowns.ci", "Range", s.T("breakdowns.compare.from", "Low", low, "High", high))
		parts = append(parts, s.T("breakdowns.compare."+differs(r.Differs), "P", p))
	}
	switch r.Differs {
	case tabulate.Higher:
		d.Mark = data.HeatHigher
	case tabulate.Lower:
		d.Mark = data.HeatLower
	}
	d.Say = strings.Join(parts, " · ")
	interval := d.Interval
	if interval == "" {
		interval = "—"
	}
	return d, []string{cellA, cellB, d.Points, interval, p}
}

func differs(d tabulate.Difference) string {
	if d == tabulate.NoDifference {
		return "same"
	}
	return string(d)
}

func (s sayer) comparedSubtitle(x *tabulate.Compared, nA, nB string, filter tabulate.Filter, weighted bool) string {
	parts := []string{label(s.Words, s.b.Question), "A: " + nA, "B: " + nB}
	if x.Base == tabulate.BaseAnswered {
		parts = append(parts, s.T(s.unit("breakdowns.base")))
	} else {
		parts = append(parts, s.T("method.base.short."+string(x.Base)))
	}
	if own := filter.For(x.Table); len(own) > 0 {
		parts = append(parts, s.T(s.unit("breakdowns.whose"), "Filter", filterText(s.Words, x.Table, own)))
	}
	if x.Family > 0 {
		parts = append(parts, s.T("breakdowns.compare.method", "Family", s.Int(x.Family)))
	}
	if x.Neither > 0 && x.Threshold == 0 {
		parts = append(parts, s.T("breakdowns.compare.neither", "N", s.Int(x.Neither)))
	}
	if weighted {
		parts = append(parts, s.T("method.unweighted"))
	}
	if x.Threshold > 0 {
		parts = append(parts, s.T("method.below", "N", s.Int(x.Threshold)))
	}
	if d := s.b.Question.Derived; d != "" {
		parts = append(parts, s.T("method.derived.of", "Kind", s.T("figures.derived."+d)))
	}
	return phrases(parts)
}

// comparedWarning is what must be known before the figures are used.
func (s sayer) comparedWarning(x *tabulate.Compared, nA, nB int) string {
	if x.Hidden {
		return s.T("breakdowns.compare.hidden")
	}
	var parts []string
	switch a, b := weak(nA), weak(nB); {
	case a != "" && a == b:
		parts = append(parts, s.T(a+".both", "A", s.Int(nA), "B", s.Int(nB)))
	default:
		if a != "" {
			parts = append(parts, s.T(a, "Group", "A", "N", s.Int(nA)))
		}
		if b != "" {
			parts = append(parts, s.T(b, "Group", "B", "N", s.Int(nB)))
		}
	}
	if x.Overlap > 0 {
		parts = append(parts, s.T("breakdowns.compare.overlap", "Units", s.N(s.unit("unit"), x.Overlap)))
	}
	return strings.Join(parts, " ")
}

// weak names what is said of a base that is too small to be read without a word,
// "" for one that is not.
func weak(n int) string {
	switch {
	case n == 0:
		return "breakdowns.compare.empty"
	case n < tabulate.CountsOnly:
		return "breakdowns.compare.tiny"
	case n < tabulate.Careful:
		return "breakdowns.compare.small"
	}
	return ""
}

// comparedOf draws the options of rows on both sides.
func comparedOf(f *figures, _ *words.Words, rows []row) chart.Layout {
	spec := f.compared.spec
	for _, r := range rows {
		spec.Rows = append(spec.Rows, f.compared.drawn[r.option])
	}
	return chart.Dumbbell(spec)
}

func comparedTable(f *figures, _ *words.Words) (data.TableSpec, []int) {
	var picks []int
	for _, r := range f.compared.rows {
		picks = append(picks, r.option)
	}
	return f.compared.table, picks
}
