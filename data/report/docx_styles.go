package report

// fonts names one font for all scripts.
func fonts() *node {
	return el("w:rFonts", a("w:ascii", font), a("w:hAnsi", font), a("w:eastAsia", font), a("w:cs", font))
}

// size is in points.
func size(points float64) []*node {
	half := int(points * 2)
	return []*node{val("w:sz", half), val("w:szCs", half)}
}

func bold() []*node { return []*node{el("w:b"), el("w:bCs")} }

func spacing(before, after, lines int) *node {
	return el("w:spacing", a("w:before", before), a("w:after", after), a("w:line", lines), a("w:lineRule", "auto"))
}

func border(side, colour string, eighths, space int) *node {
	return el(side, a("w:val", "single"), a("w:sz", eighths), a("w:space", space), a("w:color", colour))
}

func fill(colour string) *node {
	return el("w:shd", a("w:val", "clear"), a("w:color", "auto"), a("w:fill", colour))
}

// style is a paragraph style; p and r are properties in the order of the schema.
func style(id, name, next string, p, r []*node) *node {
	based := when(id != "Normal", val("w:basedOn", "Normal"))
	if next == "" {
		next = id
	}
	st := el("w:style", a("w:type", "paragraph"), a("w:styleId", id))
	if id == "Normal" {
		st.attrs = append(st.attrs, a("w:default", 1))
	}
	for _, n := range []*node{val("w:name", name), based, val("w:next", next), el("w:qFormat")} {
		st.add(n)
	}
	if len(p) > 0 {
		st.add(el("w:pPr", p))
	}
	if len(r) > 0 {
		st.add(el("w:rPr", r))
	}
	return st
}

// join puts properties together.
func join(parts ...[]*node) []*node {
	var out []*node
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

func nodes(ns ...*node) []*node { return ns }

func (x *docx) styles() *node {
	lang := locale(x.d.Lang)
	colour := func(c string) []*node { return nodes(val("w:color", c)) }
	number := func(level int) *node { return el("w:numPr", val("w:ilvl", level), val("w:numId", 1)) }
	outline := func(level int) *node { return val("w:outlineLvl", level) }
	return el("w:styles", a("xmlns:w", nsW),
		el("w:docDefaults",
			el("w:rPrDefault", el("w:rPr", fonts(), val("w:color", ink), size(10),
				el("w:lang", a("w:val", lang), a("w:eastAsia", lang), a("w:bidi", "ar-SA")))),
			el("w:pPrDefault", el("w:pPr", spacing(0, 120, 269)))),
		style("Normal", "Normal", "", nil, nil),
		style("BodyText", "Body Text", "", nil, nil),
		style("Title", "Title", "Subtitle", nodes(spacing(240, 60, 240)), join(bold(), size(22))),
		style("Subtitle", "Subtitle", "BodyText", nodes(el("w:pBdr", border("w:bottom", accent, 12, 10)), spacing(0, 360, 269)), join(colour(muted), size(10.5))),
		style("Heading1", "heading 1", "BodyText",
			nodes(el("w:keepNext"), el("w:keepLines"), number(0), el("w:pBdr", border("w:bottom", accent, 8, 4)), spacing(440, 180, 240), outline(0)),
			join(bold(), size(16))),
		style("Heading2", "heading 2", "BodyText",
			nodes(el("w:keepNext"), el("w:keepLines"), number(1), spacing(320, 100, 240), outline(1)),
			join(bold(), size(12.5))),
		style("Heading3", "heading 3", "BodyText",
			nodes(el("w:keepNext"), el("w:keepLines"), spacing(240, 80, 240), outline(2)),
			join(bold(), size(10.5))),
		style("Lead", "Lead", "BodyText", nodes(spacing(0, 140, 276)), size(11)),
		style("Base", "Base", "BodyText", nodes(el("w:keepNext"), spacing(0, 100, 259)), join(colour(muted), size(9.5))),
		style("Note", "Note", "BodyText", nodes(spacing(0, 160, 259)), join(colour(muted), size(9))),
		style("Warning", "Warning", "BodyText",
			nodes(el("w:keepNext"), el("w:keepLines"), el("w:pBdr", border("w:left", "B7791F", 24, 8)), fill(wash), spacing(60, 140, 259), el("w:ind", a("w:left", 200))),
			size(9.5)),
		style("ListItem", "List Bullet", "",
			nodes(el("w:numPr", val("w:ilvl", 0), val("w:numId", 2)), spacing(0, 80, 269)), nil),
		style("Figure", "Figure", "Caption", nodes(el("w:keepNext"), spacing(60, 40, 240)), nil),
		style("Caption", "caption", "BodyText", nodes(el("w:keepLines"), spacing(60, 100, 252)), join(nodes(el("w:i"), el("w:iCs")), colour(muted), size(8.5))),
		style("TableText", "Table Text", "", nodes(spacing(40, 40, 247)), size(9)),
		style("TableHead", "Table Head", "", nodes(spacing(40, 40, 240)), join(bold(), size(8.5))),
		style("AfterTable", "After Table", "BodyText", nodes(spacing(0, 60, 240)), size(6)),
		style("TOCHeading", "TOC Heading", "BodyText", nodes(el("w:keepNext"), spacing(120, 140, 240)), join(bold(), size(13))),
		style("TOC1", "toc 1", "", nodes(el("w:tabs", tab("left", 440)), spacing(120, 40, 240), el("w:ind", a("w:left", 440), a("w:hanging", 440))), bold()),
		style("TOC2", "toc 2", "", nodes(el("w:tabs", tab("left", 1100)), spacing(0, 30, 240), el("w:ind", a("w:left", 1100), a("w:hanging", 660))), nil),
		style("Header", "header", "", nodes(el("w:pBdr", border("w:bottom", rule, 4, 4)), el("w:tabs", tab("right", textWidth)), spacing(0, 0, 240)), join(colour(muted), size(8.5))),
		style("Footer", "footer", "", nodes(el("w:tabs", tab("right", textWidth)), spacing(0, 0, 240)), join(colour(muted), size(8.5))),
		style("FootnoteText", "footnote text", "", nodes(spacing(0, 20, 240)), join(colour(muted), size(8.5))),
		el("w:style", a("w:type", "character"), a("w:default", 1), a("w:styleId", "DefaultParagraphFont"),
			val("w:name", "Default Paragraph Font"), val("w:uiPriority", 1), el("w:semiHidden")),
		el("w:style", a("w:type", "character"), a("w:styleId", "FootnoteReference"),
			val("w:name", "footnote reference"), el("w:rPr", val("w:vertAlign", "superscript"))),
		tableStyle("TableNormal", "Normal Table", true, nil, nil),
		tableStyle("Figures", "Figures", false,
			el("w:tblBorders", border("w:top", muted, 4, 0), border("w:bottom", muted, 4, 0), border("w:insideH", rule, 4, 0)),
			el("w:tblStylePr", a("w:type", "firstRow"), el("w:tcPr", el("w:tcBorders", border("w:bottom", muted, 4, 0)), fill(shade), val("w:vAlign", "bottom")))),
		tableStyle("Form", "Form", false,
			el("w:tblBorders", border("w:top", rule, 6, 0), border("w:left", rule, 6, 0), border("w:bottom", rule, 6, 0),
				border("w:right", rule, 6, 0), border("w:insideH", rule, 6, 0), border("w:insideV", rule, 6, 0)),
			el("w:tblStylePr", a("w:type", "firstCol"), el("w:tcPr", fill(shade)))))
}

func tab(kind string, at int) *node {
	return el("w:tab", a("w:val", kind), a("w:pos", at))
}

func tableStyle(id, name string, base bool, borders, part *node) *node {
	st := el("w:style", a("w:type", "table"), a("w:styleId", id))
	if base {
		st.attrs = append(st.attrs, a("w:default", 1))
	}
	st.add(val("w:name", name))
	if !base {
		st.add(val("w:basedOn", "TableNormal"))
	}
	st.add(val("w:uiPriority", 99))
	st.add(el("w:tblPr", el("w:tblInd", a("w:w", 0), a("w:type", "dxa")), borders,
		el("w:tblCellMar", side("w:top", 20), side("w:left", 90), side("w:bottom", 20), side("w:right", 90))))
	st.add(part)
	return st
}

func side(name string, width int) *node { return el(name, a("w:w", width), a("w:type", "dxa")) }

// numbering holds the numbers of headings and the marks of lists.
func numbering() *node {
	level := func(i int, style, text string, hang int) *node {
		return el("w:lvl", a("w:ilvl", i), val("w:start", 1), val("w:numFmt", "decimal"), val("w:pStyle", style),
			val("w:suff", "tab"), val("w:lvlText", text), val("w:lvlJc", "left"),
			el("w:pPr", el("w:tabs", tab("num", hang)), el("w:ind", a("w:left", hang), a("w:hanging", hang))))
	}
	return el("w:numbering", a("xmlns:w", nsW),
		el("w:abstractNum", a("w:abstractNumId", 1), val("w:multiLevelType", "multilevel"),
			level(0, "Heading1", "%1.", 480), level(1, "Heading2", "%1.%2.", 620)),
		el("w:abstractNum", a("w:abstractNumId", 2), val("w:multiLevelType", "hybridMultilevel"),
			el("w:lvl", a("w:ilvl", 0), val("w:start", 1), val("w:numFmt", "bullet"), val("w:suff", "tab"), val("w:lvlText", "–"), val("w:lvlJc", "left"),
				el("w:pPr", el("w:ind", a("w:left", 284), a("w:hanging", 284))), el("w:rPr", fonts(), val("w:color", muted)))),
		el("w:num", a("w:numId", 1), val("w:abstractNumId", 1)),
		el("w:num", a("w:numId", 2), val("w:abstractNumId", 2)))
}
