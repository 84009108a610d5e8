package report

import (
	"time"

	"izpete/data/summary"
)

// parts adds everything around the text: styles, notes, header and footer,
// settings and properties.
func (x *docx) parts() {
	x.p.relate("", relOffice+"officeDocument", docDocument)
	properties(x.p, x.d)
	link := func(kind, name, contentType string, n *node) string {
		x.p.add(name, wordType+contentType+"+xml", n.bytes())
		return x.p.relate(docDocument, relOffice+kind, name)
	}
	link("styles", "word/styles.xml", "styles", x.styles())
	link("numbering", "word/numbering.xml", "numbering", numbering())
	link("settings", "word/settings.xml", "settings", x.settings())
	link("fontTable", "word/fontTable.xml", "fontTable", fontTable())
	link("footnotes", docNotes, "footnotes", x.footnotes())
	header := link("header", "word/header1.xml", "header", x.header())
	footer := link("footer", "word/footer1.xml", "footer", x.footer())

	section := el("w:sectPr",
		el("w:headerReference", a("w:type", "default"), a("r:id", header)),
		el("w:footerReference", a("w:type", "default"), a("r:id", footer)),
		el("w:footerReference", a("w:type", "first"), a("r:id", footer)),
		el("w:pgSz", a("w:w", pageWidth), a("w:h", pageHeight)),
		el("w:pgMar", a("w:top", 1361), a("w:right", margin), a("w:bottom", 1247), a("w:left", margin),
			a("w:header", 652), a("w:footer", 567), a("w:gutter", 0)),
		el("w:cols", a("w:space", 708)),
		el("w:titlePg"))
	document := el("w:document", a("xmlns:w", nsW), a("xmlns:r", nsR), a("xmlns:wp", nsWP), a("xmlns:a", nsA), a("xmlns:c", nsC),
		el("w:body", x.body, section))
	x.p.add(docDocument, wordType+"document.main+xml", document.bytes())
}

// footnotes holds the two separators that every file must have, and the notes.
func (x *docx) footnotes() *node {
	line := func(id int, kind, mark string) *node {
		return el("w:footnote", a("w:type", kind), a("w:id", id),
			el("w:p", el("w:pPr", spacing(0, 0, 240)), el("w:r", el(mark))))
	}
	notes := el("w:footnotes", a("xmlns:w", nsW),
		line(-1, "separator", "w:separator"), line(0, "continuationSeparator", "w:continuationSeparator"))
	for i, text := range x.d.Footnotes {
		notes.add(el("w:footnote", a("w:id", i+1), para("FootnoteText",
			el("w:r", el("w:rPr", val("w:rStyle", "FootnoteReference")), el("w:footnoteRef")), run(" "+text))))
	}
	return notes
}

func (x *docx) header() *node {
	return el("w:hdr", a("xmlns:w", nsW), para("Header", run(x.d.Title+"\t"+x.d.Case)))
}

func (x *docx) footer() *node {
	p := para("Footer", run(x.w.T("report.made", "Date", x.w.DateTime(x.d.Made))+"\t"))
	const page, pages = "\x00", "\x01"
	text := ""
	flush := func() {
		if text != "" {
			p.add(run(text))
		}
		text = ""
	}
	for _, r := range x.w.T("report.page", "Page", page, "Pages", pages) {
		switch string(r) {
		case page:
			flush()
			p.add(fieldOf("PAGE", "1"))
		case pages:
			flush()
			p.add(fieldOf("NUMPAGES", "1"))
		default:
			text += string(r)
		}
	}
	flush()
	return el("w:ftr", a("xmlns:w", nsW), p)
}

func (x *docx) settings() *node {
	lang := locale(x.d.Lang)
	decimal, separator := ",", ";"
	if lang == "en-GB" {
		decimal, separator = ".", ","
	}
	compat := func(name string, value any) *node {
		return el("w:compatSetting", a("w:name", name), a("w:uri", "http://schemas.microsoft.com/office/word"), a("w:val", value))
	}
	return el("w:settings", a("xmlns:w", nsW),
		el("w:zoom", a("w:percent", 100)),
		val("w:defaultTabStop", 708),
		val("w:characterSpacingControl", "doNotCompress"),
		el("w:footnotePr", el("w:footnote", a("w:id", -1)), el("w:footnote", a("w:id", 0))),
		el("w:compat", compat("compatibilityMode", 15), compat("overrideTableStyleFontSizeAndJustification", 1),
			compat("enableOpenTypeFeatures", 1), compat("doNotFlipMirrorIndents", 1)),
		el("w:themeFontLang", a("w:val", lang)),
		val("w:decimalSymbol", decimal),
		val("w:listSeparator", separator))
}

func fontTable() *node {
	return el("w:fonts", a("xmlns:w", nsW),
		el("w:font", a("w:name", font), val("w:panose1", "020B0604020202020204"), val("w:charset", "00"),
			val("w:family", "swiss"), val("w:pitch", "variable")))
}

// properties says what the file is, and when it was made: by the document's own
// time, never the clock's.
func properties(p *pack, d summary.Document) {
	const (
		nsCore  = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
		nsDC    = "http://purl.org/dc/elements/1.1/"
		nsTerms = "http://purl.org/dc/terms/"
		nsXSI   = "http://www.w3.org/2001/XMLSchema-instance"
		nsApp   = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
	)
	made := d.Made.UTC().Format(time.RFC3339)
	p.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
		el("cp:coreProperties", a("xmlns:cp", nsCore), a("xmlns:dc", nsDC), a("xmlns:dcterms", nsTerms), a("xmlns:xsi", nsXSI),
			el("dc:title", d.Title), el("dc:subject", d.Subtitle), el("dc:creator", "Izpēte"), el("dc:language", locale(d.Lang)),
			el("dcterms:created", a("xsi:type", "dcterms:W3CDTF"), made), el("dcterms:modified", a("xsi:type", "dcterms:W3CDTF"), made)).bytes())
	p.relate("", relCore, "docProps/core.xml")
	p.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
		el("Properties", a("xmlns", nsApp), el("Application", "Izpēte")).bytes())
	p.relate("", relOffice+"extended-properties", "docProps/app.xml")
}
