// Package paper lays a summary out on pages, as rectangles, lines and texts in
// points. It knows no screen: a preview draws the pages at any size.
package paper

import "izpete/data/chart"

// An A4 page in points, a seventy-second of an inch.
const (
	Width  = 595
	Height = 842

	margin    = 62 // 2.2 cm
	textWidth = Width - 2*margin
	footer    = 36 // from the lower edge to the page number
)

// Roles of paper, besides those of charts.
const (
	RoleGood   chart.Role = "good"   // agrees with the data
	RoleBad    chart.Role = "bad"    // no longer agrees
	RoleShade  chart.Role = "shade"  // behind headers and labels of tables
	RoleNotice chart.Role = "notice" // behind a warning
	RoleAccent chart.Role = "accent" // the rule under a heading
)

// Style is how letters look.
type Style struct {
	Size         float32 // points
	Bold, Italic bool
}

// Text is a stretch of text on one line; Y is the top of its line box.
type Text struct {
	X, Y  float32
	Text  string
	Style Style
	Fill  chart.Role
	Align chart.Align
	On    chart.Role // the mark it stands upon, "" for the paper
}

// Page is one page. Marks are drawn in the order rectangles, lines, texts.
type Page struct {
	Rects []chart.Rect
	Lines []chart.Line
	Texts []Text
}

// Measure returns the width of a text in points. It is called on the goroutine
// that lays the pages out.
type Measure func(text string, s Style) float32

// lineHeight is that of the program's font for letters of one point: its
// ascent and descent.
const lineHeight = 1.362

func (s Style) line() float32 { return s.Size * lineHeight }
