package summary

import (
	"slices"
	"strconv"
	"strings"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// findings writes each finding as a form, with the evidence that it rests on.
func (b *builder) findings() {
	b.opening(SectionFindings, "")
	if len(b.Findings) == 0 {
		b.text(Note, "report.no-findings")
	}
	for _, f := range b.Findings {
		b.finding(f)
	}
}

func (b *builder) finding(f finding.Finding) {
	b.heading(b.w.T("report.finding-title", "Number", finding.Label(f), "Title", b.title(f)))
	form := Table{Form: true, Columns: formColumns()}
	row := func(key string, runs ...Run) { form.Rows = append(form.Rows, b.formRow(key, runs...)) }
	row("report.finding.criterion", Run{Text: b.user(f.Criterion)})
	row("report.finding.condition", b.condition(f)...)
	row("report.finding.cause", Run{Text: b.user(f.Cause)})
	row("report.finding.effect", Run{Text: b.user(f.Effect)})
	row("report.finding.recommendation", Run{Text: b.user(f.Recommendation)})
	if f.Counter != "" {
		row("report.finding.counter", Run{Text: b.user(f.Counter)})
	}
	row("report.finding.state", Run{Text: b.state(f)})
	if len(f.Evidence) == 0 {
		b.text(Warning, "report.no-evidence")
	}
	b.add(form)
	if len(f.Evidence) == 0 {
		return
	}
	t := Table{
		Number:  b.table(),
		Caption: b.w.T("report.caption-evidence", "Finding", finding.Label(f)),
		Columns: []Column{
			{Title: b.w.T("report.col.number"), Align: Start, Width: 0.10},
			{Title: b.w.T("report.col.evidence"), Align: Start, Width: 0.30},
			{Title: b.w.T("report.col.count"), Align: End, Width: 0.08},
			{Title: b.w.T("report.col.base"), Align: End, Width: 0.08},
			{Title: b.w.T("report.col.share"), Align: End, Width: 0.11},
			{Title: b.w.T("report.col.cells"), Align: Start, Width: 0.18},
			{Title: b.w.T("report.col.standing"), Align: Start, Width: 0.15},
		},
	}
	for i, e := range f.Evidence {
		share, _ := e.Share()
		base := b.count(e.N)
		count, percent := b.count(e.Count), b.percent(share, e.N >= tabulate.CountsOnly)
		switch {
		case e.Quoted():
			count, base, percent = b.none(), b.none(), b.none()
		case b.Hidden[e.ID]:
			count, percent = b.hidden(), b.hidden()
			if e.N == 0 {
				base = b.hidden()
			}
		}
		t.Rows = append(t.Rows, []Cell{
			{Runs: []Run{{Text: mark(f, i), Look: Bold}}},
			{Runs: b.what(e)},
			count,
			base,
			percent,
			{Runs: []Run{{Text: b.cells(e)}}},
			{Runs: []Run{b.standing(e)}},
		})
	}
	b.add(t)
}

// condition is the text of the condition with a footnote for each piece of
// evidence.
func (b *builder) condition(f finding.Finding) []Run {
	runs := []Run{{Text: b.user(f.Condition)}}
	for i, e := range f.Evidence {
		figure := b.w.Int(e.Count) + " " + of(b.w, survey.Unit(e.Unit), e.N)
		switch {
		case b.Hidden[e.ID]:
			figure = b.w.T("method.hidden")
		case e.Quoted():
			figure = b.w.T("report.quotation", "Who", b.speaker(e))
		}
		note := b.footnote(b.w.T("report.evidence-note", "Number", mark(f, i), "Cells", b.cells(e),
			"Figure", figure, "Date", b.w.Date(e.Made), "Hash", Short(e.Source)))
		runs = append(runs, Run{Footnote: note})
	}
	return runs
}

// state says how far a finding has come and how heavy it weighs.
func (b *builder) state(f finding.Finding) string {
	parts := []string{b.w.T("report.finding.status", "Status", b.w.T("finding.status."+string(f.Status)))}
	if f.Risk != finding.RiskNone {
		parts = append(parts, b.w.T("report.finding.risk", "Risk", b.w.T("finding.risk."+string(f.Risk))))
	}
	if f.Author != "" {
		parts = append(parts, b.w.T("report.finding.author", "Author", f.Author, "Date", b.w.Date(f.Created)))
	}
	if len(f.Tags) > 0 {
		parts = append(parts, b.w.T("report.finding.tags", "Tags", b.user(strings.Join(f.Tags, ", "))))
	}
	return strings.Join(parts, "; ")
}

// what names the figure that evidence took up: question, option and filter; of a
// quotation what was said.
func (b *builder) what(e finding.Evidence) []Run {
	if e.Quoted() {
		return b.quotation(e)
	}
	runs := []Run{{Text: b.user(Option(b.w, e)), Look: Bold}, {Text: "\n" + b.user(e.Text)}}
	cell, tested := Crossed(b.w, e)
	for _, text := range []string{cell, tested} {
		if text != "" {
			runs = append(runs, Run{Text: "\n" + b.user(text), Look: Muted})
		}
	}
	if others := e.Others(); len(others) > 0 {
		runs = append(runs, Run{Text: "\n" + b.w.T("report.evidence-filter", "Filter", b.terms(others)), Look: Muted})
	}
	for _, m := range evidenceMarks(b.w, e) {
		runs = append(runs, Run{Text: "\n" + m, Look: Muted})
	}
	return runs
}

// evidenceMarks says in what the method of a figure differs from the usual one.
func evidenceMarks(w *words.Words, e finding.Evidence) []string {
	var parts []string
	if key := "method.base.short." + e.Base; e.Base != string(tabulate.BaseAnswered) && w.Has(key) {
		parts = append(parts, w.T(key))
	}
	if len(e.Weights) > 0 {
		parts = append(parts, w.T("method.weighted.by", "Groups", strings.Join(e.Weights, ", ")))
	}
	if e.Threshold > 0 {
		parts = append(parts, w.T("method.below", "N", w.Int(e.Threshold)))
	}
	return parts
}

// terms says a filter in words.
func (b *builder) terms(terms []finding.Term) string {
	var parts []string
	for _, t := range terms {
		var options []string
		for _, o := range t.Options {
			options = append(options, b.user(o))
		}
		asked := quotedAsked(b.w, tabulate.How(t.How), options)
		if len(t.Ranges) > 0 {
			asked = AskedOf(b.w, t)
		}
		parts = append(parts, b.user(t.Text)+": "+asked)
	}
	return strings.Join(parts, "; ")
}

// standing says whether the data still agrees with the evidence.
func (b *builder) standing(e finding.Evidence) Run {
	c, checked := b.Checks[e.ID]
	switch {
	case !checked:
		return Run{Text: b.w.T("report.unchecked"), Look: Muted}
	case c.Standing == finding.Holds:
		return Run{Text: b.w.T("report.standing.holds"), Look: Good}
	case b.Hidden[e.ID] || c.Standing == finding.Hidden:
		return Run{Text: b.w.T("method.standing.hidden"), Look: Muted}
	case c.Standing == finding.Changed && e.Quoted():
		return Run{Text: b.w.T("report.standing.quote", "Text", b.quoted(c.Text)), Look: Bad}
	case c.TestOnly():
		return Run{Text: Retested(b.w, c), Look: Bad}
	case c.Standing == finding.Changed:
		text := b.w.T("report.standing.changed", "Old", b.fraction(e.Count, e.N), "New", b.fraction(c.Count, c.N))
		if c.Test != nil {
			text += "; " + Retested(b.w, c)
		}
		return Run{Text: text, Look: Bad}
	}
	return Run{Text: b.w.T("report.standing.gone"), Look: Bad}
}

// fraction writes "43 no 83".
func (b *builder) fraction(k, n int) string {
	return b.w.T("report.count-of", "Count", b.w.Int(k), "N", b.w.Int(n))
}

// evidenceIndex leads from each piece of evidence to its finding and its cells.
func (b *builder) evidenceIndex() {
	b.opening(SectionEvidence, "")
	t := Table{
		Number: b.tables + 1, Caption: b.w.T("report.caption-index"),
		Columns: []Column{
			{Title: b.w.T("report.col.number"), Align: Start, Width: 0.10},
			{Title: b.w.T("report.col.finding"), Align: Start, Width: 0.23},
			{Title: b.w.T("report.col.cells"), Align: Start, Width: 0.23},
			{Title: b.w.T("report.col.hash"), Align: Start, Width: 0.16},
			{Title: b.w.T("report.col.taken"), Align: Start, Width: 0.14},
			{Title: b.w.T("report.col.standing"), Align: Start, Width: 0.14},
		},
	}
	for _, f := range b.Findings {
		for i, e := range f.Evidence {
			taken := []Run{{Text: b.w.Date(e.Made)}}
			if e.By != "" {
				taken = append(taken, Run{Text: "\n" + e.By, Look: Muted})
			}
			t.Rows = append(t.Rows, []Cell{
				{Runs: []Run{{Text: mark(f, i), Look: Bold}}},
				{Runs: []Run{{Text: b.title(f)}}},
				{Runs: []Run{{Text: b.cells(e)}}},
				{Runs: []Run{{Text: Short(e.Source)}}},
				{Runs: taken},
				{Runs: []Run{b.standing(e)}},
			})
		}
	}
	if len(t.Rows) == 0 {
		b.text(Note, "report.no-evidence-at-all")
		return
	}
	b.tables++
	b.add(t)
}

// notes lists what was noticed in the workbooks.
func (b *builder) notes() {
	b.opening(SectionNotes, "")
	if len(b.Notes) == 0 {
		b.text(Note, "report.no-notes")
		return
	}
	t := Table{
		Number: b.table(), Caption: b.w.T("report.caption-notes"),
		Columns: []Column{
			{Title: b.w.T("report.col.place"), Align: Start, Width: 0.28},
			{Title: b.w.T("report.col.note"), Align: Start, Width: 0.57},
			{Title: b.w.T("report.col.weight"), Align: Start, Width: 0.15},
		},
	}
	notes := slices.Clone(b.Notes)
	slices.SortStableFunc(notes, func(x, y survey.Note) int { return int(y.Level) - int(x.Level) })
	for _, n := range notes {
		weight := Run{Text: b.w.T("report.weight." + n.Level.String())}
		if n.Level == survey.Doubt {
			weight.Look = Bold
		}
		t.Rows = append(t.Rows, []Cell{
			{Runs: []Run{{Text: b.user(n.Place.String())}}},
			{Runs: []Run{{Text: b.user(b.w.Note(n))}}},
			{Runs: []Run{weight}},
		})
	}
	b.add(t)
}

// mark is the mark of a finding's evidence, counted from 1: K-03.1.
func mark(f finding.Finding, i int) string { return finding.Label(f) + "." + strconv.Itoa(i+1) }

// title is the finding's title, or says that it has none.
func (b *builder) title(f finding.Finding) string {
	if strings.TrimSpace(f.Title) == "" {
		return b.w.T("report.untitled")
	}
	return b.user(f.Title)
}

// cells writes where a piece of evidence stands; the row of a quotation names who
// said it.
func (b *builder) cells(e finding.Evidence) string {
	if e.Quoted() {
		return b.quotedCell(e)
	}
	return cells(b.w, e)
}

// cells writes where a figure stands: aptauja.xlsx!Atbildes!J3:J85; of forms,
// the cell of the form that was taught and in how many files it was read.
func cells(w *words.Words, e finding.Evidence) string {
	s := e.Place().String()
	if e.Files > 0 {
		s += " · " + w.N("formspage.evidence.files", e.Files)
	}
	return s
}
