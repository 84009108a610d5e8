package report

import (
	"strconv"

	"izpete/data/summary"
)

// emu is a thousandth of a centimetre in the unit of drawings.
const emu = 360

// twip is a twentieth of a point in the unit of drawings.
const twip = 635

// chart writes a native chart with its caption below.
func (x *docx) chart(c summary.Chart) error {
	g := drawing{c: c, w: x.w, width: textWidth * twip / emu, most: 21000}
	sheet := x.w.T("report.sheet.data")
	g.refs = g.embedded(sheet)
	book, err := g.workbook(sheet, x.d.Made)
	if err != nil {
		return err
	}
	x.drawings++
	n := strconv.Itoa(x.drawings)
	name := "word/charts/chart" + n + ".xml"
	data := "word/embeddings/chart" + n + ".xlsx"
	x.p.add(data, "", book)
	workbook := x.p.relate(name, relOffice+"package", data)
	x.p.add(name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", g.space(workbook).bytes())
	id := x.p.relate(docDocument, relOffice+"chart", name)

	x.put(para("Figure", el("w:r", el("w:drawing", el("wp:inline",
		a("distT", 0), a("distB", 0), a("distL", 0), a("distR", 0),
		el("wp:extent", a("cx", textWidth*twip), a("cy", g.height()*emu)),
		el("wp:effectExtent", a("l", 0), a("t", 0), a("r", 0), a("b", 0)),
		el("wp:docPr", a("id", x.drawings), a("name", "chart"+n), a("descr", c.Alt)),
		el("wp:cNvGraphicFramePr"),
		el("a:graphic", el("a:graphicData", a("uri", nsC), el("c:chart", a("r:id", id)))))))))
	x.caption("report.figure", "Figure", c.Number, c.Caption, false)
	return nil
}
