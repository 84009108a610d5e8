package report

import (
	"izpete/data/summary"
)

// wholeTable is the number of rows up to which a table is kept on one page.
const wholeTable = 9

// table writes a caption and a table whose header repeats on each page and whose
// rows are never split. A table with small print stays on one page with it.
func (x *docx) table(t summary.Table, noted bool) {
	if t.Number > 0 {
		x.caption("report.table", "Table", t.Number, t.Caption, true)
	}
	widths := twips(t.Columns)
	grid := el("w:tblGrid")
	for _, w := range widths {
		grid.add(el("w:gridCol", a("w:w", w)))
	}
	style := "Figures"
	if t.Form {
		style = "Form"
	}
	tbl := el("w:tbl",
		el("w:tblPr",
			val("w:tblStyle", style),
			el("w:tblW", a("w:w", textWidth), a("w:type", "dxa")),
			el("w:tblLayout", a("w:type", "fixed")),
			el("w:tblLook", a("w:val", lookBits(t.Form)), a("w:firstRow", bit(!t.Form)), a("w:lastRow", "0"),
				a("w:firstColumn", bit(t.Form)), a("w:lastColumn", "0"), a("w:noHBand", "1"), a("w:noVBand", "1")),
			when(t.Caption != "", val("w:tblCaption", t.Caption))),
		grid)
	if !t.Form {
		header := el("w:tr", el("w:trPr", el("w:cantSplit"), el("w:tblHeader")))
		for i, c := range t.Columns {
			header.add(cell(widths[i], "TableHead", c.Align, true, run(c.Title)))
		}
		tbl.add(header)
	}
	for i, row := range t.Rows {
		tr := el("w:tr", el("w:trPr", el("w:cantSplit")))
		keep := len(t.Rows) <= wholeTable && (noted || i < len(t.Rows)-1)
		for j, c := range row {
			tr.add(cell(widths[j], "TableText", t.Columns[j].Align, keep, runs(c.Runs)))
		}
		tbl.add(tr)
	}
	x.put(tbl)
	// Two tables without a paragraph between them would grow together.
	x.put(paraWith(nodes(val("w:pStyle", "AfterTable"), when(noted, el("w:keepNext")))))
}

func cell(width int, style string, align summary.Align, keep bool, parts any) *node {
	props := []*node{val("w:pStyle", style), when(keep, el("w:keepNext"))}
	if align == summary.End {
		props = append(props, val("w:jc", "right"))
	}
	return el("w:tc", el("w:tcPr", el("w:tcW", a("w:w", width), a("w:type", "dxa"))), paraWith(props, parts))
}

// twips shares the text width out to columns; rounding falls to the last.
func twips(cs []summary.Column) []int {
	out := make([]int, len(cs))
	left := textWidth
	for i, c := range cs {
		out[i] = int(c.Width * textWidth)
		if i == len(cs)-1 {
			out[i] = left
		}
		left -= out[i]
	}
	return out
}

// lookBits is the bit mask that older readers take instead of the named flags.
func lookBits(form bool) string {
	if form {
		return "0680"
	}
	return "0620"
}

func bit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}
