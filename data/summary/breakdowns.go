package summary

import (
	"slices"
	"strings"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// breakdowns shows each charted question: base, chart, table, and what is in
// neither. Each table of answers has a section of its own.
func (b *builder) breakdowns() {
	var order []*survey.Table
	byTable := map[*survey.Table][]*tabulate.Breakdown{}
	for _, d := range b.Breakdowns {
		if byTable[d.Table] == nil {
			order = append(order, d.Table)
		}
		byTable[d.Table] = append(byTable[d.Table], d)
	}
	if len(order) == 0 {
		b.opening(SectionBreakdowns, "")
		b.text(Note, "report.no-breakdowns")
	}
	for _, t := range order {
		of := ""
		if len(order) > 1 {
			of = t.Sheet
		}
		b.opening(SectionBreakdowns, of)
		for _, d := range byTable[t] {
			b.breakdown(d)
		}
	}
}

func (b *builder) breakdown(d *tabulate.Breakdown) {
	text := b.user(d.Question.Text)
	b.heading(Brief(text, headingLength))
	if Brief(text, headingLength) != text {
		b.say(Base, Run{Text: text})
	}
	// A heading that begins with what its block of scales has in common has said
	// it; otherwise it stands below, kept with what follows.
	if g := d.Question.Grid; g != "" && !strings.HasPrefix(d.Question.Text, g) {
		b.say(Base, Run{Text: b.user(g)})
	}
	b.say(Base, Run{Text: Baseline(b.w, d) + b.under(d) + "."})
	rows := d.Sorted()
	switch {
	case d.Base.Hidden:
		b.text(Warning, "method.hidden.all")
		return
	case d.Base.N == 0:
		b.text(Warning, "report.nobody")
	case d.Base.N < tabulate.CountsOnly:
		b.text(Warning, "report.counts-only", "N", b.w.Int(d.Base.N), "Limit", tabulate.CountsOnly)
	case d.Base.N < tabulate.Careful:
		b.text(Warning, "report.careful", "N", b.w.Int(d.Base.N), "Limit", tabulate.Careful)
	}
	id := d.Table.ID + "/" + d.Question.ID
	if shown := told(rows); d.Base.N > 0 && len(shown) > 0 {
		b.add(b.chart(d, shown, id))
		if len(shown) < len(rows) {
			b.say(Note, Run{Text: b.w.N("report.chart-hidden", len(rows)-len(shown))})
		}
	}
	figures, x := b.figuresOf(d, rows, id), b.comparison(d)
	if x != nil {
		b.publishedColumn(&figures, x, rows)
	}
	b.add(figures)
	if x != nil {
		b.publishedVerdict(d, x)
	}
	b.say(Note, Run{Text: b.rest(d)})
}

// under says the filter that a breakdown stands under, "" for none.
func (b *builder) under(d *tabulate.Breakdown) string {
	var terms []finding.Term
	for _, f := range d.Filter {
		q := d.Table.Question(f.Question)
		if q == nil {
			continue
		}
		t := finding.Term{Question: q.ID, Text: q.Text, How: string(f.How), Ranges: f.Ranges}
		if len(f.Ranges) > 0 {
			t.How = finding.RangeHow(string(f.How))
		}
		for _, o := range f.Options {
			if o >= 0 && o < len(q.Options) {
				t.Options = append(t.Options, q.Options[o].Label)
			}
		}
		terms = append(terms, t)
	}
	if len(terms) == 0 {
		return ""
	}
	return "; " + b.w.T("report.under", "Filter", b.terms(terms))
}

// rest says who is not in the base, and whether shares add up to 100.
func (b *builder) rest(d *tabulate.Breakdown) string {
	s := b.w.T("report.rest", "NotAsked", b.w.Int(d.NotAsked), "NoAnswer", b.w.Int(d.NoAnswer))
	if d.SilentHidden {
		s = b.w.T("report.rest.hidden")
	}
	if d.Unknown > 0 {
		s += " " + b.w.N("report.rest-unknown", d.Unknown)
	}
	if d.Question.Kind == survey.KindMultiple && d.Base.Kind != tabulate.BaseMentions {
		s += " " + b.w.T("report.multiple-sum")
	}
	if d.Base.Population == 0 && d.Base.N >= tabulate.CountsOnly {
		s += " " + b.w.T("report.no-bounds")
	}
	if d.Whole != nil {
		s += " " + b.w.T("report.whole", "Base", baseline(b.w, d.Whole))
	}
	return s
}

// stacked tells whether the parts of a single-choice question make one whole
// that can be taken in at a glance.
func stacked(d *tabulate.Breakdown, rows []tabulate.Row) bool {
	if d.Question.Kind != survey.KindSingle || len(rows) < 2 || len(rows) > 5 || d.Whole != nil || d.Base.N < tabulate.CountsOnly {
		return false
	}
	sum := 0
	for _, r := range rows {
		sum += r.Count
	}
	return sum == d.Base.N
}

func (b *builder) chart(d *tabulate.Breakdown, rows []tabulate.Row, id string) Chart {
	c := Chart{
		Kind: Bars, Number: b.figure(), Title: Brief(b.user(d.Question.Text), headingLength), Table: id,
		Counts: d.Base.N < tabulate.CountsOnly, Max: 100,
		Caption: b.w.T("report.caption-chart", "Question", sentence(Brief(b.user(d.Question.Text), captionLength)), "Base", baseline(b.w, d)+b.under(d),
			"Source", sourceRange(d.Table, d.Question).String()),
	}
	if c.Counts {
		c.Max = float64(d.Base.N)
	}
	if stacked(d, rows) {
		c.Kind = Stacked
	}
	own := Series{Name: b.shareTitle(d)}
	if c.Counts {
		own.Name = b.w.T("report.col.count")
	}
	var said []string
	for _, r := range rows {
		c.Categories = append(c.Categories, Category{Label: b.user(r.Label), Missing: r.Missing})
		own.Counts = append(own.Counts, r.Count)
		v := r.Percent
		if c.Counts {
			v = float64(r.Count)
		}
		own.Values = append(own.Values, v)
		said = append(said, b.user(r.Label)+" — "+b.countOf(d, r))
	}
	c.Series = []Series{own}
	if whole := d.Whole; whole != nil && !c.Counts && len(told(whole.Rows)) == len(whole.Rows) && whole.Base.N >= tabulate.CountsOnly {
		all := Series{Name: b.w.T("report.series-whole"), Pale: true}
		for _, r := range rows {
			all.Values = append(all.Values, whole.Rows[r.Option].Percent)
			all.Counts = append(all.Counts, whole.Rows[r.Option].Count)
		}
		c.Series = append(c.Series, all)
	}
	c.Alt = sentence(c.Title) + " " + Baseline(b.w, d) + b.under(d) + ". " + strings.Join(said, "; ") + "."
	return c
}

// figuresOf is the table of a breakdown: count, base, share, interval and
// worst-case bounds of each option.
func (b *builder) figuresOf(d *tabulate.Breakdown, rows []tabulate.Row, id string) Table {
	t := Table{
		ID: id, Number: b.table(),
		Caption: b.w.T("report.caption-table", "Question", strings.TrimRight(Brief(b.user(d.Question.Text), captionLength), ".: "), "N", b.w.Int(d.Base.N)),
		Columns: []Column{
			{Title: b.w.T("report.col.option"), Align: Start, Width: 0.38},
			{Title: b.w.T("report.col.count"), Align: End, Width: 0.09},
			{Title: b.w.T("report.col.base"), Align: End, Width: 0.09},
			{Title: b.shareTitle(d), Align: End, Width: 0.12},
			{Title: b.w.T("report.col.interval"), Align: End, Width: 0.16, Span: true},
			{Title: b.w.T("report.col.bounds"), Align: End, Width: 0.16, Span: true},
		},
	}
	if d.Whole != nil {
		// The share without the filter stands beside the share within it.
		t.Columns[0].Width -= 0.11
		t.Columns = slices.Insert(t.Columns, 4, Column{Title: b.w.T("report.series-whole"), Align: End, Width: 0.11})
	}
	enough := d.Base.N >= tabulate.CountsOnly
	for _, r := range rows {
		label := []Run{{Text: b.user(r.Label)}}
		if r.Missing {
			label[0].Look = Muted
		}
		row := []Cell{
			{Runs: label},
			b.count(r.Count),
			b.count(d.Base.N),
			b.percent(r.Percent, enough && !r.Outside),
			b.span(r.Low, r.High, enough && r.HasInterval),
			b.span(r.BoundLow, r.BoundHigh, enough && r.HasBounds),
		}
		if r.Hidden {
			row = []Cell{{Runs: label}, b.hidden(), b.count(d.Base.N), b.hidden(), b.none(), b.none()}
		}
		if whole := d.Whole; whole != nil {
			cell := b.percent(whole.Rows[r.Option].Percent, whole.Base.N >= tabulate.CountsOnly)
			if whole.Rows[r.Option].Hidden {
				cell = b.hidden()
			}
			row = slices.Insert(row, 4, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// shareTitle heads the shares: under a filter it says so.
func (b *builder) shareTitle(d *tabulate.Breakdown) string {
	if d.Whole != nil {
		return b.w.T("report.series-filtered")
	}
	if d.Weighted != nil {
		return b.w.T("report.col.share-weighted")
	}
	return b.w.T("report.col.share")
}

func (b *builder) count(n int) Cell {
	return Cell{Runs: []Run{{Text: b.w.Int(n)}}, Kind: Count, Number: float64(n)}
}

func (b *builder) percent(x float64, shown bool) Cell {
	if !shown {
		return b.none()
	}
	return Cell{Runs: []Run{{Text: b.w.Percent(x, 1)}}, Kind: Percent, Number: x}
}

func (b *builder) span(low, high float64, shown bool) Cell {
	if !shown {
		return b.none()
	}
	return Cell{Runs: []Run{{Text: b.w.PercentRange(low, high, 1)}}, Kind: Span, Number: low, High: high}
}

// none stands where there is no figure, which is not the same as nought.
func (b *builder) none() Cell { return Cell{Runs: []Run{{Text: "–", Look: Muted}}} }
