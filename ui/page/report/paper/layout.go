package paper

import (
	"context"
	"strconv"

	"izpete/data/chart"
	"izpete/data/summary"
	"izpete/data/words"
)

// Layout puts a summary on pages. It ends early, with the context's error, when
// the context is cancelled.
func Layout(ctx context.Context, d summary.Document, m Measure) ([]Page, error) {
	l := &layout{doc: d, words: words.For(d.Lang), measure: m}
	l.turn()
	l.opening()
	for i := range d.Blocks {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		l.block(d.Blocks[i:])
	}
	l.close()
	l.numberPages()
	return l.pages, nil
}

// layout is the state while pages fill up.
type layout struct {
	doc     summary.Document
	words   *words.Words
	measure Measure

	pages []Page
	y     float32 // where the next thing goes
	foot  float32 // height kept for the footnotes of this page
	notes []int   // footnotes of this page, in order
	noted map[int]bool
}

func (l *layout) page() *Page { return &l.pages[len(l.pages)-1] }

// bottom is where the text of this page ends.
func (l *layout) bottom() float32 { return Height - margin - l.foot }

// top tells whether nothing stands on this page yet.
func (l *layout) top() bool { return l.y <= margin }

// turn starts a page.
func (l *layout) turn() {
	l.close()
	l.pages = append(l.pages, Page{})
	l.y, l.foot, l.notes = margin, 0, nil
}

// need starts a page unless there is room of this height.
func (l *layout) need(height float32) {
	if l.y+height > l.bottom() && !l.top() {
		l.turn()
	}
}

// space leaves room, except at the top of a page.
func (l *layout) space(height float32) {
	if !l.top() {
		l.y += height
	}
}

func (l *layout) rect(r chart.Rect) { l.page().Rects = append(l.page().Rects, r) }

func (l *layout) rule(x1, y1, x2, y2, width float32, role chart.Role) {
	l.page().Lines = append(l.page().Lines, chart.Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: width, Stroke: role})
}

// write puts a line of text at a place.
func (l *layout) write(ln line, x, y float32) {
	p := l.page()
	for _, s := range ln.pieces {
		p.Texts = append(p.Texts, Text{X: x, Y: y, Text: s.text, Style: s.style, Fill: s.fill})
		x += s.width
	}
}

var noteStyle = Style{Size: 8}

// footnotes returns the lines of the notes that were not on a page yet.
func (l *layout) footnotes(numbers []int) (lines []line, height float32) {
	for _, n := range numbers {
		if l.noted[n] || n > len(l.doc.Footnotes) {
			continue
		}
		runs := []summary.Run{{Text: noteMark(n) + " " + l.doc.Footnotes[n-1]}}
		lines = append(lines, l.flow(runs, noteStyle, chart.RoleMuted, textWidth)...)
	}
	return lines, float32(len(lines)) * noteStyle.line()
}

// keepNotes reserves room for notes on this page. It is called once the text
// that refers to them is known to stand here.
func (l *layout) keepNotes(numbers []int) {
	_, h := l.footnotes(numbers)
	if h == 0 {
		return
	}
	if l.foot == 0 {
		l.foot = 10
	}
	l.foot += h
	if l.noted == nil {
		l.noted = map[int]bool{}
	}
	for _, n := range numbers {
		if !l.noted[n] {
			l.notes = append(l.notes, n)
			l.noted[n] = true
		}
	}
}

// close writes the footnotes of the page.
func (l *layout) close() {
	if len(l.pages) == 0 || len(l.notes) == 0 {
		return
	}
	y := l.bottom() + 4
	l.rule(margin, y, margin+textWidth*0.3, y, 0.6, chart.RoleRule)
	y += 4
	for _, n := range l.notes {
		runs := []summary.Run{{Text: noteMark(n) + " " + l.doc.Footnotes[n-1]}}
		for _, ln := range l.flow(runs, noteStyle, chart.RoleMuted, textWidth) {
			l.write(ln, margin, y)
			y += noteStyle.line()
		}
	}
	l.notes = nil
}

func (l *layout) numberPages() {
	for i := range l.pages {
		said := l.words.T("report.page", "Page", i+1, "Pages", len(l.pages))
		l.pages[i].Texts = append(l.pages[i].Texts, Text{
			X: Width - margin, Y: Height - footer, Text: said, Style: Style{Size: 8.5}, Fill: chart.RoleMuted, Align: chart.AlignEnd,
		})
	}
}

func noteMark(n int) string { return strconv.Itoa(n) }
