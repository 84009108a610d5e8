package paper

import (
	"izpete/data/chart"
	"izpete/data/summary"
)

// opening is the title of the document.
func (l *layout) opening() {
	l.y += 8
	l.lines(l.flow([]summary.Run{{Text: l.doc.Title}}, Style{Size: 22, Bold: true}, chart.RoleInk, textWidth), margin, 0)
	sub := l.doc.Subtitle
	if l.doc.Case != "" {
		sub += "\n" + l.words.T("report.case", "Case", l.doc.Case)
	}
	l.y += 3
	l.lines(l.flow([]summary.Run{{Text: sub}}, Style{Size: 10.5}, chart.RoleMuted, textWidth), margin, 0)
	l.y += 8
	l.rule(margin, l.y, margin+textWidth, l.y, 1.5, RoleAccent)
	l.y += 18
}

// block writes the first of the blocks that are left.
func (l *layout) block(left []summary.Block) {
	switch b := left[0].(type) {
	case summary.Heading:
		l.heading(b, l.ahead(left[1:]))
	case summary.Paragraph:
		l.paragraph(b)
	case summary.Table:
		l.table(b)
	case summary.Chart:
		l.chart(b)
	case summary.Contents:
		l.contents()
	case summary.PageBreak:
		if !l.top() {
			l.turn()
		}
	}
}

// lines writes lines one under another, turning the page where it is full.
func (l *layout) lines(lines []line, x, extra float32) {
	for _, ln := range lines {
		h := ln.height()
		_, notes := l.footnotes(ln.notes())
		l.need(h + notes)
		l.keepNotes(ln.notes())
		l.write(ln, x, l.y)
		l.y += h + extra
	}
}

// height is that of the largest letters of the line.
func (ln line) height() float32 {
	h := float32(0)
	for _, p := range ln.pieces {
		h = max(h, p.style.line())
	}
	if h == 0 {
		h = bodyStyle.line()
	}
	return h
}

var (
	bodyStyle     = Style{Size: 10}
	headingStyles = map[int]Style{1: {Size: 16, Bold: true}, 2: {Size: 12.5, Bold: true}, 3: {Size: 10.5, Bold: true}}
	headingSpace  = map[int]float32{1: 20, 2: 15, 3: 11}
)

// ahead returns how much room a heading needs below it: that of further
// headings, of the base and of warnings, and of what these lead up to.
func (l *layout) ahead(left []summary.Block) float32 {
	h := float32(0)
	for _, b := range left {
		switch b := b.(type) {
		case summary.Heading:
			h += headingStyles[2].line() + headingSpace[2] + 10
			continue
		case summary.Paragraph:
			h += 3 * bodyStyle.line()
			if b.Role == summary.Base || b.Role == summary.Warning {
				continue
			}
		case summary.Chart:
			h += l.scene(b).H + 3*captionStyle.line()
		case summary.Table:
			h += 70
		}
		break
	}
	return min(h, Height/2)
}

// heading keeps on its page what it leads up to.
func (l *layout) heading(h summary.Heading, ahead float32) {
	style, ok := headingStyles[h.Level]
	if !ok {
		style = headingStyles[3]
	}
	text := h.Text
	if h.Number != "" {
		text = h.Number + " " + text
	}
	lines := l.flow([]summary.Run{{Text: text}}, style, chart.RoleInk, textWidth)
	l.space(headingSpace[h.Level])
	l.need(float32(len(lines))*style.line() + 12 + ahead)
	l.lines(lines, margin, 0)
	if h.Level == 1 {
		l.y += 3
		l.rule(margin, l.y, margin+textWidth, l.y, 1, RoleAccent)
		l.y += 4
	}
	l.y += 5
}

func (l *layout) paragraph(p summary.Paragraph) {
	style, fill, indent, after := bodyStyle, chart.RoleInk, float32(0), float32(6)
	switch p.Role {
	case summary.Lead:
		style.Size, after = 11, 7
	case summary.Base:
		style.Size, fill, after = 9.5, chart.RoleMuted, 5
	case summary.Note:
		style.Size, fill, after = 9, chart.RoleMuted, 8
	case summary.Warning:
		l.warning(p)
		return
	case summary.Item:
		indent, after = 14, 4
	}
	lines := l.flow(p.Runs, style, fill, textWidth-indent)
	if p.Role == summary.Item {
		l.need(lines[0].height())
		dot := style.Size * 0.3
		l.rect(chart.Rect{X: margin + 3, Y: l.y + (style.line()-dot)/2, W: dot, H: dot, Radius: dot / 2, Fill: chart.RoleInk})
	}
	l.lines(lines, margin+indent, 0)
	l.y += after
}

// warning stands on its own ground with a bar before it.
func (l *layout) warning(p summary.Paragraph) {
	const pad = 6
	style := Style{Size: 9.5}
	lines := l.flow(p.Runs, style, chart.RoleInk, textWidth-3*pad)
	h := float32(len(lines))*style.line() + 2*pad
	l.space(3)
	l.need(h)
	l.rect(chart.Rect{X: margin, Y: l.y, W: textWidth, H: h, Fill: RoleNotice})
	l.rect(chart.Rect{X: margin, Y: l.y, W: 3, H: h, Fill: chart.RoleWarn})
	l.y += pad
	l.lines(lines, margin+2*pad, 0)
	l.y += pad + 7
}

// contents lists the headings of the first two levels. Page numbers are the
// word processor's to know: the file has none either.
func (l *layout) contents() {
	l.lines(l.flow([]summary.Run{{Text: l.words.T("report.contents")}}, Style{Size: 12.5, Bold: true}, chart.RoleInk, textWidth), margin, 0)
	l.y += 4
	for _, b := range l.doc.Blocks {
		h, ok := b.(summary.Heading)
		if !ok || h.Level > 2 {
			continue
		}
		indent, number := float32(0), float32(24)
		style := Style{Size: 10, Bold: true}
		if h.Level == 2 {
			indent, number, style = 24, 32, Style{Size: 9.5}
		}
		if h.Number == "" {
			number = 0
		}
		lines := l.flow([]summary.Run{{Text: h.Text}}, style, chart.RoleInk, textWidth-indent-number)
		l.need(style.line())
		l.page().Texts = append(l.page().Texts, Text{X: margin + indent, Y: l.y, Text: h.Number, Style: style, Fill: chart.RoleInk})
		l.lines(lines, margin+indent+number, 0)
		l.y += 2
	}
	l.y += 10
}
