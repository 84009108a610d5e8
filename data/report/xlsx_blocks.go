package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"izpete/data/summary"
)

func (s *sheet) block(b summary.Block) {
	switch b := b.(type) {
	case summary.Heading:
		s.heading(b)
	case summary.Paragraph:
		s.paragraph(b)
	case summary.Chart:
		// The chart draws upon the cells of its table, which comes next.
		s.chart = &b
	case summary.Table:
		s.table(b)
	}
}

func (s *sheet) heading(h summary.Heading) {
	text := strings.TrimSpace(h.Number + " " + h.Text)
	if h.Level == 1 {
		if s.row > 2 {
			s.row = max(s.row, s.floor+1) + 1
		}
		s.line(text, look{size: 16, bold: true, wrap: true}, 0)
		s.header()
		return
	}
	// The next question starts below the chart of the one before.
	s.row = max(s.row, s.floor+1) + 1
	s.chartAt = s.row
	s.starts = append(s.starts, s.row)
	s.line(text, look{size: 12, bold: true, wrap: true}, 0)
}

// header writes the header that all tables of the sheet share; it stays in
// sight and is printed on every page.
func (s *sheet) header() {
	if s.shared == nil || s.frozen > 1 {
		return
	}
	s.titles(s.shared, s.right)
	s.frozen = s.row - 1
}

func (s *sheet) titles(titles []string, right []bool) {
	height := 0.0
	for i, t := range titles {
		s.text(i+1, t, look{size: 9, bold: true, fill: shade, wrap: true, middle: true, right: right[i], borders: "top bottom"})
		height = max(height, rowHeight(t, s.widths[i]-2, 9.5))
	}
	s.height(height + 2)
	s.row++
}

var roleLooks = map[summary.Role]look{
	summary.Body:    {wrap: true},
	summary.Lead:    {size: 11, wrap: true},
	summary.Item:    {wrap: true},
	summary.Base:    {size: 9, colour: muted, wrap: true},
	summary.Note:    {size: 9, colour: muted, wrap: true},
	summary.Warning: {size: 9, fill: wash, wrap: true},
}

func (s *sheet) paragraph(p summary.Paragraph) {
	l := roleLooks[p.Role]
	rs := p.Runs
	if p.Role == summary.Item {
		rs = append([]summary.Run{{Text: "– "}}, rs...)
	}
	s.line(s.words(rs), l, 0)
	s.row--
	s.rich(1, rs, l)
	s.row++
}

// rich writes a text again with the looks of its runs, where they differ.
func (s *sheet) rich(col int, rs []summary.Run, l look) {
	if len(rs) < 2 || limit(s.words(rs), cellLimit) != s.words(rs) {
		return
	}
	var out []excelize.RichTextRun
	for _, r := range rs {
		f := &excelize.Font{Family: font, Size: l.size, Bold: l.bold || r.Look == summary.Bold, Italic: r.Look == summary.Italic, Color: lookColour(r.Look)}
		if f.Size == 0 {
			f.Size = 10
		}
		if f.Color == "" {
			f.Color = l.colour
		}
		if f.Color == "" {
			f.Color = ink
		}
		if text := s.words([]summary.Run{r}); text != "" {
			out = append(out, excelize.RichTextRun{Text: text, Font: f})
		}
	}
	s.do(func() error { return s.f.SetCellRichText(s.name, s.at(col), out) })
}

// words joins runs; a footnote becomes a number in brackets, explained at the
// end of the sheet.
func (s *sheet) words(runs []summary.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
		if n := r.Footnote; n > 0 && n <= len(s.d.Footnotes) {
			b.WriteString(" [" + strconv.Itoa(n) + "]")
			if !slices.Contains(s.notes, n) {
				s.notes = append(s.notes, n)
			}
		}
	}
	return b.String()
}

func (s *sheet) table(t summary.Table) {
	if t.Form {
		s.form(t)
		return
	}
	cols := s.columns(t)
	if s.shared == nil {
		if t.Number > 0 {
			s.line(s.w.T("report.table", "N", t.Number)+" "+t.Caption, look{size: 9, italic: true, colour: muted, wrap: true}, 0)
		}
		s.titles(titlesOf(cols))
		// A table that is alone on its sheet keeps its header in sight.
		if s.frozen == 1 && s.only(t) {
			s.frozen = s.row - 1
		}
	}
	first := s.row
	for _, row := range t.Rows {
		height := 0.0
		for i, c := range cols {
			s.cell(i+1, row[c.from], t.Columns[c.from].Align, c.high)
			if row[c.from].Kind == summary.NoValue {
				height = max(height, rowHeight(s.words(row[c.from].Runs), s.widths[i]-1, 10))
			}
		}
		s.height(max(height, 17))
		s.row++
	}
	if s.chart != nil && s.chart.Table == t.ID && len(t.Rows) > 0 {
		s.draw(*s.chart, cols, t, first)
	}
	s.chart = nil
}

// cell writes a figure as a number and anything else as text.
func (s *sheet) cell(col int, c summary.Cell, align summary.Align, high bool) {
	l := look{right: align == summary.End, borders: "bottom"}
	number := c.Number
	if high {
		number = c.High
	}
	switch c.Kind {
	case summary.Count:
		l.format = "#,##0"
		s.do(func() error { return s.f.SetCellInt(s.name, s.at(col), int64(number)) })
		s.set(col, l)
	case summary.Percent, summary.Span:
		l.format = percentFormat(s.d.Lang, "0.0")
		s.do(func() error { return s.f.SetCellFloat(s.name, s.at(col), number/100, -1, 64) })
		s.set(col, l)
	default:
		l.wrap = true
		if len(c.Runs) == 1 {
			l.colour = lookColour(c.Runs[0].Look)
			l.bold = c.Runs[0].Look == summary.Bold
		}
		s.text(col, s.words(c.Runs), l)
		s.rich(col, c.Runs, l)
	}
}

// form writes labels in the first column and texts across the others.
func (s *sheet) form(t summary.Table) {
	if t.Number > 0 {
		s.line(s.w.T("report.table", "N", t.Number)+" "+t.Caption, look{size: 9, italic: true, colour: muted, wrap: true}, 0)
	}
	last := len(s.widths)
	for _, row := range t.Rows {
		label, text := s.words(row[0].Runs), s.words(row[1].Runs)
		l := look{wrap: true, borders: "top bottom left right"}
		if len(row[1].Runs) > 0 {
			l.colour = lookColour(row[1].Runs[0].Look)
		}
		s.text(1, label, look{bold: true, fill: shade, wrap: true, borders: "top bottom left right"})
		for col := 2; col <= last; col++ {
			s.set(col, l)
		}
		s.text(2, text, l)
		if last > 2 {
			s.do(func() error { return s.f.MergeCell(s.name, s.at(2), s.at(last)) })
		}
		s.height(max(rowHeight(text, s.total(2), 10), rowHeight(label, s.widths[0]-2, 10), 17))
		s.row++
	}
	s.row++
}

// only tells whether the table is the one that the sheet is about.
func (s *sheet) only(t summary.Table) bool {
	return t.ID == "" && len(s.columns(t)) == len(s.widths) && s.row < 8
}
