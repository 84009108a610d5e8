package report

import (
	"io"
	"strconv"
	"strings"

	"izpete/data/summary"
	"izpete/data/words"
)

// An A4 page with its margins, in twentieths of a point.
const (
	pageWidth  = 11906
	pageHeight = 16838
	margin     = 1247 // 2.2 cm
	textWidth  = pageWidth - 2*margin
)

// Parts of a Word file.
const (
	docDocument = "word/document.xml"
	docNotes    = "word/footnotes.xml"
)

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

// docx writes one Word file.
type docx struct {
	d    summary.Document
	w    *words.Words
	p    *pack
	body []*node

	drawings  int // ids of drawings so far
	bookmarks int // ids of bookmarks so far
	headings  int // headings in the contents so far
}

// writeDOCX writes the document for word processors (ISO/IEC 29500
// transitional).
func writeDOCX(w io.Writer, d summary.Document, p *pace) error {
	x := &docx{d: d, w: words.For(d.Lang), p: newPack()}
	x.opening()
	for i, b := range d.Blocks {
		if err := p.step(); err != nil {
			return err
		}
		noted := false
		if i+1 < len(d.Blocks) {
			next, ok := d.Blocks[i+1].(summary.Paragraph)
			noted = ok && next.Role == summary.Note
		}
		if err := x.block(b, noted); err != nil {
			return err
		}
	}
	x.parts()
	return x.p.write(w)
}

// opening is the title of the document.
func (x *docx) opening() {
	x.put(para("Title", run(x.d.Title)))
	sub := x.d.Subtitle
	if x.d.Case != "" {
		sub += "\n" + x.w.T("report.case", "Case", x.d.Case)
	}
	x.put(para("Subtitle", run(sub)))
}

func (x *docx) put(n ...*node) { x.body = append(x.body, n...) }

// block writes a block; noted tells that small print to it comes next.
func (x *docx) block(b summary.Block, noted bool) error {
	switch b := b.(type) {
	case summary.Heading:
		x.heading(b)
	case summary.Paragraph:
		x.paragraph(b)
	case summary.Table:
		x.table(b, noted)
	case summary.Chart:
		return x.chart(b)
	case summary.Contents:
		x.contents()
	case summary.PageBreak:
		x.put(el("w:p", el("w:r", el("w:br", a("w:type", "page")))))
	}
	return nil
}

// para is a paragraph in a style; nil parts are left out.
func para(style string, parts ...any) *node {
	return paraWith([]*node{val("w:pStyle", style)}, parts...)
}

// paraWith is a paragraph with the given properties, in the order of the schema.
func paraWith(props []*node, parts ...any) *node {
	p := el("w:p", el("w:pPr", props))
	for _, k := range parts {
		p.add(k)
	}
	return p
}

// run is text without properties of its own.
func run(s string) *node { return runWith(nil, s) }

// runWith is text with run properties, in the order of the schema. Line breaks
// and tabs become elements.
func runWith(props []*node, s string) *node {
	r := el("w:r")
	if len(props) > 0 {
		r.add(el("w:rPr", props))
	}
	for i, l := range strings.Split(s, "\n") {
		if i > 0 {
			r.add(el("w:br"))
		}
		for j, t := range strings.Split(l, "\t") {
			if j > 0 {
				r.add(el("w:tab"))
			}
			if t != "" {
				r.add(el("w:t", a("xml:space", "preserve"), t))
			}
		}
	}
	return r
}

// runs writes text with its looks and footnotes.
func runs(rs []summary.Run) []*node {
	var out []*node
	for i, r := range rs {
		var props []*node
		if r.Look == summary.Bold {
			props = append(props, el("w:b"), el("w:bCs"))
		}
		if r.Look == summary.Italic {
			props = append(props, el("w:i"), el("w:iCs"))
		}
		if c := lookColour(r.Look); c != "" {
			props = append(props, val("w:color", c))
		}
		if r.Text != "" {
			out = append(out, runWith(props, r.Text))
		}
		if r.Footnote > 0 {
			// Two marks side by side would read as one number.
			if r.Text == "" && i > 0 && rs[i-1].Footnote > 0 {
				out = append(out, runWith([]*node{val("w:vertAlign", "superscript")}, ", "))
			}
			out = append(out, el("w:r", el("w:rPr", val("w:rStyle", "FootnoteReference")),
				el("w:footnoteReference", a("w:id", r.Footnote))))
		}
	}
	return out
}

var roleStyles = map[summary.Role]string{
	summary.Lead: "Lead", summary.Base: "Base", summary.Note: "Note",
	summary.Warning: "Warning", summary.Item: "ListItem",
}

func (x *docx) paragraph(p summary.Paragraph) {
	style, ok := roleStyles[p.Role]
	if !ok {
		style = "BodyText"
	}
	x.put(para(style, runs(p.Runs)))
}

func (x *docx) heading(h summary.Heading) {
	props := []*node{val("w:pStyle", "Heading"+strconv.Itoa(h.Level))}
	if h.Number == "" && h.Level <= 2 {
		props = append(props, el("w:numPr", val("w:ilvl", 0), val("w:numId", 0)))
	}
	if h.Level > 2 {
		x.put(paraWith(props, run(h.Text)))
		return
	}
	x.headings++
	x.bookmarks++
	x.put(paraWith(props,
		el("w:bookmarkStart", a("w:id", x.bookmarks), a("w:name", bookmark(x.headings))),
		run(h.Text),
		el("w:bookmarkEnd", a("w:id", x.bookmarks))))
}

func bookmark(n int) string { return "_Toc" + strconv.Itoa(100000+n) }

// contents writes the table of contents with its entries filled in. Page
// numbers are the word processor's to know: they appear when the reader updates
// the table, and no prompt asks for that.
func (x *docx) contents() {
	rows := []*node{para("TOCHeading", run(x.w.T("report.contents")))}
	n := 0
	for _, b := range x.d.Blocks {
		h, ok := b.(summary.Heading)
		if !ok || h.Level > 2 {
			continue
		}
		n++
		text := h.Text
		if h.Number != "" {
			text = h.Number + "\t" + text
		}
		line := para("TOC" + strconv.Itoa(h.Level))
		if n == 1 {
			line.add(field("begin"))
			line.add(instruction(`TOC \o "1-2" \h \z \u`))
			line.add(field("separate"))
		}
		line.add(el("w:hyperlink", a("w:anchor", bookmark(n)), a("w:history", 1), run(text)))
		rows = append(rows, line)
	}
	if n == 0 {
		return
	}
	rows[len(rows)-1].add(field("end"))
	x.put(el("w:sdt",
		el("w:sdtPr", el("w:docPartObj", val("w:docPartGallery", "Table of Contents"), el("w:docPartUnique"))),
		el("w:sdtContent", rows)))
}

func field(kind string) *node { return el("w:r", el("w:fldChar", a("w:fldCharType", kind))) }

func instruction(s string) *node {
	return el("w:r", el("w:instrText", a("xml:space", "preserve"), " "+s+" "))
}

// fieldOf is a whole field with the result it has now.
func fieldOf(code, result string) []*node {
	return []*node{field("begin"), instruction(code), field("separate"), run(result), field("end")}
}

// caption is a numbered caption. The number is a field, so that captions
// inserted later are counted with ours.
func (x *docx) caption(key, sequence string, number int, text string, keep bool) {
	const mark = "\x00"
	before, after, _ := strings.Cut(x.w.T(key, "N", mark), mark)
	props := []*node{val("w:pStyle", "Caption")}
	if keep {
		props = append(props, el("w:keepNext"))
	}
	p := paraWith(props)
	if before != "" {
		p.add(run(before))
	}
	p.add(fieldOf("SEQ "+sequence+` \* ARABIC`, strconv.Itoa(number)))
	p.add(run(after + " " + text))
	x.put(p)
}
