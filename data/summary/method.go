package summary

import (
	"strconv"
	"strings"

	"izpete/data/survey"
)

// method says where the figures come from and how they were worked out.
func (b *builder) method() {
	b.opening(SectionMethod, "")
	b.heading(b.w.T("report.sources"))
	for _, t := range b.Tables {
		b.source(t)
	}
	if len(b.Tables) == 0 {
		b.text(Note, "report.no-sources")
	}
	b.nonResponse()
	b.heading(b.w.T("report.rules"))
	if b.Filter != "" {
		b.text(Warning, "report.filtered", "Filter", b.user(b.Filter))
	}
	b.methodLines()
	for _, rule := range []string{"states", "base", "interval", "formula", "bounds", "rounding", "small", "evidence"} {
		b.say(Item, Run{Text: b.w.T("report.rule."+rule+".name") + ". ", Look: Bold}, Run{Text: b.w.T("report.rule." + rule)})
	}
	if b.Mask {
		b.text(Note, "report.mask-note")
	}
}

// source is the card of one table of answers.
func (b *builder) source(t *survey.Table) {
	f := Table{
		Form: true, Number: b.table(), Columns: formColumns(),
		Caption: b.w.T("report.caption-source", "File", t.Source.File, "Sheet", t.Sheet),
	}
	row := func(key, text string) { f.Rows = append(f.Rows, b.formRow(key, Run{Text: text})) }
	row("report.source.file", t.Source.File)
	row("report.source.sha", t.Source.SHA256)
	row("report.source.sheet", b.w.T("report.source.sheet-rows", "Sheet", t.Sheet, "Rows", rowList(t.HeaderRows)))
	u := unit(b.w, t.Unit)
	row("report.source.answered", b.w.N("unit."+u, t.Len()))
	if t.Population > 0 {
		row("report.source.invited", b.w.N("unit."+u, t.Population))
		row("report.source.rate", b.w.T("report.source.rate-of",
			"Percent", b.w.Percent(100*float64(t.Len())/float64(t.Population), 1),
			"Count", b.w.Int(t.Len()), "Population", b.w.Int(t.Population)))
	} else {
		row("report.source.invited", b.w.T("report.source.unknown"))
	}
	row("report.source.left-out", b.leftOut(t))
	b.add(f)
}

// leftOut lists the rows that were not counted by reason, in the order in which
// the reasons first occur.
func (b *builder) leftOut(t *survey.Table) string {
	if len(t.LeftOut) == 0 {
		return b.w.T("report.source.nothing-left-out")
	}
	rows := map[string][]int{}
	var reasons []string
	for _, l := range t.LeftOut {
		if rows[l.Reason] == nil {
			reasons = append(reasons, l.Reason)
		}
		rows[l.Reason] = append(rows[l.Reason], l.Row)
	}
	var parts []string
	for _, r := range reasons {
		parts = append(parts, b.w.N("report.source.rows", len(rows[r]),
			"Reason", b.w.T("leftout."+r), "Rows", rowList(rows[r])))
	}
	return strings.Join(parts, "; ")
}

// rowList writes ascending row numbers with runs joined: "2, 5–9".
func rowList(rows []int) string {
	var parts []string
	for i := 0; i < len(rows); {
		j := i
		for j+1 < len(rows) && rows[j+1] == rows[j]+1 {
			j++
		}
		s := strconv.Itoa(rows[i])
		if j > i {
			s += "–" + strconv.Itoa(rows[j])
		}
		parts = append(parts, s)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

func formColumns() []Column {
	return []Column{{Align: Start, Width: 0.24}, {Align: Start, Width: 0.76}}
}

// formRow is a label and a text; a text not given says so.
func (b *builder) formRow(key string, runs ...Run) []Cell {
	if strings.TrimSpace(Text(runs)) == "" {
		runs = []Run{{Text: b.w.T("report.not-filled"), Look: Muted}}
	}
	return []Cell{{Runs: []Run{{Text: b.w.T(key), Look: Bold}}}, {Runs: runs}}
}
