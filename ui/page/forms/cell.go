package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
	r := &cellRenderer{cell: c, box: canvas.NewRectangle(nil), text: canvas.NewText("", nil), number: canvas.NewText("", nil)}
	r.objects = []fyne.CanvasObject{r.box, r.text, r.number}
	r.read()
	return r
}

type cellRenderer struct {
	cell         *cell
	box          *canvas.Rectangle
	text, number *canvas.Text
	objects      []fyne.CanvasObject
}

func (r *cellRenderer) read() {
	size := theme.Size(theme.Caption)
	r.box.FillColor = theme.Color(r.cell.fill)
	r.text.Text, r.text.TextSize, r.text.Color = r.cell.text, size, theme.Color(r.cell.ink)
	r.text.TextStyle.Bold, r.text.Alignment = r.cell.bold, r.cell.align
	r.number.Text, r.number.TextSize, r.number.Color = r.cell.number, size, theme.Color(theme.Muted)
	r.number.TextStyle.Bold, r.number.Alignment = true, fyne.TextAlignTrailing
}

func (r *cellRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	h := letters.Of(r.text).Height
	for _, t := range []*canvas.Text{r.text, r.number} {
		t.Move(fyne.NewPos(cellSide, (size.Height-h)/2))
		t.Resize(fyne.NewSize(size.Width-2*cellSide, h))
	}
}

func (r *cellRenderer) MinSize() fyne.Size           { return r.cell.MinSize() }
func (r *cellRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *cellRenderer) Destroy()                     {}

func (r *cellRenderer) Refresh() {
	r.read()
	r.box.Refresh()
	r.text.Refresh()
	r.number.Refresh()
}
