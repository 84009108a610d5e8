package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// cell draws one cell: a filled rectangle, one line of text that is cut with an
// ellipsis, and at its end the number of the question that it answers.
type cell struct {
	widget.BaseWidget
	text   string
	number string
	fill   fyne.ThemeColorName
	ink    fyne.ThemeColorName
	bold   bool
	align  fyne.TextAlign
}

var _ fyne.Widget = (*cell)(nil)

func newCell() *cell {
	c := &cell{fill: theme.Card, ink: theme.Ink}
	c.ExtendBaseWidget(c)
	return c
}

// set shows a text in a column of a width.
func (c *cell) set(text, number string, width float32, fill, ink fyne.ThemeColorName, bold bool, align fyne.TextAlign) {
	room := width - 2*cellSide
	if number != "" {
		room -= textWidth(number, true) + cellSide
	}
	text = clip(oneLine(text), room, bold)
	if c.text == text && c.number == number && c.fill == fill && c.ink == ink && c.bold == bold && c.align == align {
		return
	}
	c.text, c.number, c.fill, c.ink, c.bold, c.align = text, number, fill, ink, bold, align
	c.Refresh()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func textWidth(s string, bold bool) float32 {
	return letters.Width(s, theme.Size(theme.Caption), fyne.TextStyle{Bold: bold})
}

// head is the beginning of a text, as many letters at most.
func head(s string, letters int) string {
	n := 0
	for i := range s {
		if n++; n > letters {
			return s[:i]
		}
	}
	return s
}

// clip cuts a text to a width and marks it with an ellipsis.
func clip(text string, width float32, bold bool) string {
	// A letter is at least two pixels wide: no need to measure a whole essay.
	all := []rune(head(text, max(int(width)/2, 1)))
	if len(string(all)) == len(text) && textWidth(text, bold) <= width {
		return text
	}
	low, high := 0, len(all)
	for low < high {
		mid := (low + high + 1) / 2
		if textWidth(string(all[:mid])+"…", bold) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return strings.TrimRight(string(all[:low]), " ") + "…"
}

// MinSize is one row high.
func (c *cell) MinSize() fyne.Size { return fyne.NewSize(theme.Scaled(40), theme.Scaled(cellHeight)) }

// CreateRenderer links the widget to what draws it.
func (c *cell) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &cellRenderer{cell: c, picture: letters.NewPlate()}
	r.objects = []fyne.CanvasObject{r.picture}
	r.read()
	return r
}

// cellRenderer draws a cell as one picture: a large window has room for hundreds
// of cells.
type cellRenderer struct {
	cell    *cell
	picture *letters.Plate
	objects []fyne.CanvasObject
}

func (r *cellRenderer) read() {
	c, at := r.cell, r.cell.Size()
	y := (at.Height - letters.Height(theme.Size(theme.Caption), fyne.TextStyle{Bold: c.bold})) / 2
	line := func(text string, bold bool, ink fyne.ThemeColorName, align fyne.TextAlign) letters.Line {
		x := float32(cellSide)
		switch room := at.Width - 2*cellSide - textWidth(text, bold); align {
		case fyne.TextAlignCenter:
			x += room / 2
		case fyne.TextAlignTrailing:
			x += room
		}
		return letters.Line{Text: text, X: x, Y: y, Size: theme.Size(theme.Caption), Bold: bold, Ink: ink}
	}
	var lines []letters.Line
	if c.text != "" {
		lines = append(lines, line(c.text, c.bold, c.ink, c.align))
	}
	if c.number != "" {
		lines = append(lines, line(c.number, true, theme.Muted, fyne.TextAlignTrailing))
	}
	r.picture.Set([]letters.Box{{W: at.Width, H: at.Height, Fill: c.fill}}, lines)
}

func (r *cellRenderer) Layout(size fyne.Size) {
	r.picture.Resize(size)
	r.read()
}

func (r *cellRenderer) MinSize() fyne.Size           { return r.cell.MinSize() }
func (r *cellRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *cellRenderer) Destroy()                     {}

func (r *cellRenderer) Refresh() {
	r.read()
	r.picture.Refresh()
}
