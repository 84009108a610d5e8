package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"izpete/data/summary"
	"izpete/data/words"
)

//go:embed page.html
var pageHTML string

// page is the whole file: no script, nothing fetched from elsewhere.
var page = template.Must(template.New("page").Parse(pageHTML))

// htmlBlock is a block prepared for the template; exactly one part is set.
type htmlBlock struct {
	Heading   *htmlHeading
	Paragraph *htmlParagraph
	Table     *htmlTable
	Chart     *htmlChart
	Contents  bool
}

type htmlHeading struct {
	Level            int
	ID, Number, Text string
}

type htmlParagraph struct {
	Role summary.Role
	Runs []htmlRun
}

type htmlRun struct {
	Lines    []string // of the text
	Look     summary.Look
	Footnote int
}

type htmlTable struct {
	Caption string
	Form    bool
	Columns []summary.Column
	Rows    [][]htmlCell
}

type htmlCell struct {
	Runs   []htmlRun
	Figure bool // stands at the right
	Label  bool // heads its row
}

type htmlChart struct {
	Caption, Alt string
	Stacked      bool
	Bars         []htmlBar
}

type htmlBar struct {
	Label, Value string
	Width, Whole float64 // percent of the track; Whole is drawn when HasWhole
	HasWhole     bool
	Missing      bool
	Shade        int  // of a part of a stacked bar
	Room         bool // enough for its value
}

type htmlNote struct {
	Number int
	Text   string
}

// writeHTML writes one page for browsers.
func writeHTML(w io.Writer, d summary.Document, p *pace) error {
	words := words.For(d.Lang)
	data := struct {
		summary.Document
		Locale, Case, Made, ContentsTitle string
		Blocks                            []htmlBlock
		Headings                          []*htmlHeading
		Notes                             []htmlNote
	}{Document: d, Locale: locale(d.Lang), Made: words.T("report.made", "Date", words.DateTime(d.Made)), ContentsTitle: words.T("report.contents")}
	if d.Case != "" {
		data.Case = words.T("report.case", "Case", d.Case)
	}
	for _, b := range d.Blocks {
		if err := p.step(); err != nil {
			return err
		}
		block := htmlOf(words, b)
		if h := block.Heading; h != nil && h.Level <= 2 {
			h.ID = fmt.Sprintf("s%d", len(data.Headings)+1)
			data.Headings = append(data.Headings, h)
		}
		data.Blocks = append(data.Blocks, block)
	}
	for i, n := range d.Footnotes {
		data.Notes = append(data.Notes, htmlNote{i + 1, n})
	}
	return page.Execute(w, data)
}

func htmlOf(w *words.Words, b summary.Block) (out htmlBlock) {
	switch b := b.(type) {
	case summary.Heading:
		out.Heading = &htmlHeading{Level: b.Level, Number: b.Number, Text: b.Text}
	case summary.Paragraph:
		out.Paragraph = &htmlParagraph{Role: b.Role, Runs: htmlRuns(b.Runs)}
	case summary.Table:
		out.Table = tableHTML(w, b)
	case summary.Chart:
		out.Chart = chartHTML(w, b)
	case summary.Contents:
		out.Contents = true
	}
	return out
}

func htmlRuns(runs []summary.Run) []htmlRun {
	var out []htmlRun
	for _, r := range runs {
		out = append(out, htmlRun{Lines: strings.Split(r.Text, "\n"), Look: r.Look, Footnote: r.Footnote})
	}
	return out
}

func tableHTML(w *words.Words, t summary.Table) *htmlTable {
	out := &htmlTable{Form: t.Form, Columns: t.Columns}
	if t.Number > 0 {
		out.Caption = w.T("report.table", "N", t.Number) + " " + t.Caption
	}
	for _, row := range t.Rows {
		var cells []htmlCell
		for i, c := range row {
			cells = append(cells, htmlCell{Runs: htmlRuns(c.Runs), Figure: t.Columns[i].Align == summary.End, Label: i == 0})
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

func chartHTML(w *words.Words, c summary.Chart) *htmlChart {
	out := &htmlChart{
		Caption: w.T("report.figure", "N", c.Number) + " " + c.Caption, Alt: c.Alt,
		Stacked: c.Kind == summary.Stacked,
	}
	for i, cat := range c.Categories {
		v := c.Series[0].Values[i]
		b := htmlBar{Label: cat.Label, Missing: cat.Missing, Width: 100 * v / max(c.Max, 1), Shade: i + 1, Room: v >= 10}
		b.Value = w.Int(c.Series[0].Counts[i])
		if !c.Counts {
			b.Value = w.Percent(v, 0) + " (" + b.Value + ")"
		}
		if len(c.Series) > 1 {
			b.HasWhole, b.Whole = true, c.Series[1].Values[i]
		}
		out.Bars = append(out.Bars, b)
	}
	return out
}
