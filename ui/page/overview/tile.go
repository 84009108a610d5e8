package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// tile is a question that can be pressed, and dragged to another area. What of
// it has no room is told to the status line.
type tile struct {
	kit.Press
	page  *Page
	of    workspace.Ref // nothing to drag when it is empty
	name  string        // of the question
	whole string
	fill  bool // in a box of its own
	text  *kit.Text
	sub   *kit.Text
}

var (
	_ fyne.Draggable     = (*tile)(nil)
	_ fyne.Focusable     = (*tile)(nil)
	_ fyne.Accessible    = (*tile)(nil)
	_ desktop.Cursorable = (*tile)(nil)
	_ kit.Tall           = (*tile)(nil)
)

func newTile(p *Page) *tile {
	t := &tile{page: p, text: kit.Caption(""), sub: kit.Caption("")}
	t.ExtendBaseWidget(t)
	return t
}

// newLoose is a question without an area, in a box of its own.
func newLoose(p *Page, x loose) *tile {
	t := newTile(p)
	t.of, t.name, t.whole, t.fill = x.of, x.name, x.name, true
	t.text.Role, t.text.Letters = theme.Ink, theme.Text
	t.text.Text, t.sub.Text = short(x.name, saysLong), x.sub
	t.OnTapped = func() { p.chooseArea(t, x.of, x.name) }
	return t
}

// show says what the figure of a card is of.
func (t *tile) show(text, whole string, l workspace.Lead) {
	t.of, t.name, t.whole = workspace.Ref{}, "", whole
	if l.Question != nil && l.Question.Derived == "" {
		t.of, t.name = workspace.RefOf(l.Table, l.Question), l.Question.Title()
	}
	t.SetDisabled(l == workspace.Lead{})
	t.text.Text = text
	t.Refresh()
}

func (t *tile) inset() fyne.Size {
	if t.fill {
		return fyne.NewSize(12, 8)
	}
	return fyne.NewSize(linkSide, 1) // for the focus ring
}

// HeightFor returns the height with all lines at a width.
func (t *tile) HeightFor(width float32) float32 {
	w := width - 2*t.inset().Width
	h := t.text.HeightFor(w) + 2*t.inset().Height
	if t.sub.Text != "" {
		h += t.sub.HeightFor(w) + 2
	}
	return h
}

// MinSize is narrow: the text wraps.
func (t *tile) MinSize() fyne.Size {
	w := theme.Scaled(60)
	return fyne.NewSize(w, t.HeightFor(max(w, t.BaseWidget.Size().Width)))
}

// MouseIn tells all of the words.
func (t *tile) MouseIn(e *desktop.MouseEvent) {
	t.page.host.Status(t.whole)
	t.Press.MouseIn(e)
}

// MouseOut takes them back.
func (t *tile) MouseOut() {
	t.page.host.Status("")
	t.Press.MouseOut()
}

// FocusGained tells all of the words.
func (t *tile) FocusGained() {
	t.page.host.Status(t.whole)
	t.Press.FocusGained()
}

// FocusLost takes them back.
func (t *tile) FocusLost() {
	t.page.host.Status("")
	t.Press.FocusLost()
}

// Dragged carries the question along.
func (t *tile) Dragged(e *fyne.DragEvent) {
	if t.of != (workspace.Ref{}) {
		t.page.drag.move(t, e.AbsolutePosition)
	}
}

// DragEnd lets it go where it is.
func (t *tile) DragEnd() { t.page.drag.end() }

// AccessibilityLabel gives a screen reader all the words.
func (t *tile) AccessibilityLabel() string { return t.whole }

// CreateRenderer links the widget to what draws it.
func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &tileRenderer{tile: t, box: canvas.NewRectangle(nil), ring: kit.Ring(6)}
	r.box.CornerRadius = 6
	r.objects = []fyne.CanvasObject{r.box, t.text, t.sub, r.ring}
	r.read()
	return r
}

type tileRenderer struct {
	tile      *tile
	box, ring *canvas.Rectangle
	objects   []fyne.CanvasObject
}

func (r *tileRenderer) read() {
	r.box.Hidden = !r.tile.fill
	r.box.FillColor = theme.Color(theme.Field)
	if r.tile.Hovered() {
		r.box.FillColor = theme.Color(theme.ChipHover)
	}
	r.tile.sub.Hidden = r.tile.sub.Text == ""
}

func (r *tileRenderer) Layout(size fyne.Size) {
	in := r.tile.inset()
	r.box.Resize(size)
	w := size.Width - 2*in.Width
	h := r.tile.text.HeightFor(w)
	r.tile.text.Move(fyne.NewPos(in.Width, in.Height))
	r.tile.text.Resize(fyne.NewSize(w, h))
	r.tile.sub.Move(fyne.NewPos(in.Width, in.Height+h+2))
	r.tile.sub.Resize(fyne.NewSize(w, r.tile.sub.HeightFor(w)))
	kit.ShowRing(r.ring, r.tile.Focused(), size)
}

func (r *tileRenderer) MinSize() fyne.Size           { return r.tile.MinSize() }
func (r *tileRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tileRenderer) Destroy()                     {}

func (r *tileRenderer) Refresh() {
	r.read()
	r.Layout(r.tile.BaseWidget.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
