package workbooks

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

const cellSide = 8 // room beside the text of a cell

// cell draws one cell: a filled rectangle and one line of text, cut with an
// ellipsis; the whole of it is read out in the status line.
type cell struct {
	widget.BaseWidget
	text  string
	fill  fyne.ThemeColorName
	ink   fyne.ThemeColorName
	bold  bool
	align fyne.TextAlign
}

var _ fyne.Widget = (*cell)(nil)

func newCell() *cell {
	c := &cell{fill: theme.Card, ink: theme.Ink}
	c.ExtendBaseWidget(c)
	return c
}

// set shows a text in a column of a width.
func (c *cell) set(text string, width float32, fill, ink fyne.ThemeColorName, bold bool, align fyne.TextAlign) {
	text = clip(oneLine(text), width-2*cellSide, bold)
	if c.text == text && c.fill == fill && c.ink == ink && c.bold == bold && c.align == align {
		return
	}
	c.text, c.fill, c.ink, c.bold, c.align = text, fill, ink, bold, align
	c.Refresh()
}

func oneLine(s string) string {
	if strings.ContainsAny(s, "\n\r\t") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// clip cuts a text to a width and marks it with an ellipsis.
func clip(text string, width float32, bold bool) string {
	measure := func(s string) float32 {
		return letters.Width(s, theme.Size(theme.Caption), fyne.TextStyle{Bold: bold})
	}
	// A letter is at least a few pixels wide: no need to measure a whole essay.
	if most := int(width) / 2; len(text) > most*4 && most > 0 {
		text = text[:cut(text, most*4)]
	}
	return kit.Cut(text, width, measure)
}

// MinSize is one row high.
func (c *cell) MinSize() fyne.Size {
	return fyne.NewSize(theme.Scaled(40), theme.Scaled(cellHeight))
}

// CreateRenderer links the widget to what draws it.
func (c *cell) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &cellRenderer{cell: c, box: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.objects = []fyne.CanvasObject{r.box, r.text}
	r.read()
	return r
}

type cellRenderer struct {
	cell    *cell
	box     *canvas.Rectangle
	text    *canvas.Text
	objects []fyne.CanvasObject
}

func (r *cellRenderer) read() {
	r.box.FillColor = theme.Color(r.cell.fill)
	r.text.Text, r.text.TextSize, r.text.Color = r.cell.text, theme.Size(theme.Caption), theme.Color(r.cell.ink)
	r.text.TextStyle.Bold, r.text.Alignment = r.cell.bold, r.cell.align
}

func (r *cellRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	h := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(cellSide, (size.Height-h)/2))
	r.text.Resize(fyne.NewSize(size.Width-2*cellSide, h))
}

func (r *cellRenderer) MinSize() fyne.Size           { return r.cell.MinSize() }
func (r *cellRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *cellRenderer) Destroy()                     {}

func (r *cellRenderer) Refresh() {
	r.read()
	r.box.Refresh()
	r.text.Refresh()
}
