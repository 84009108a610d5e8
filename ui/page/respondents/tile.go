package respondents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// tile is one readiness area on the card: a word says what kind of answer there
// is, the colour says it again, and pressing it leads to the answer. Pointing at
// it tells question and answer. It rates nothing.
type tile struct {
	kit.Press
	word, name string
	full       string // question and answer, for the status line
	state      workspace.TileState
	onSay      func(string)
}

var (
	_ fyne.Focusable    = (*tile)(nil)
	_ fyne.Tappable     = (*tile)(nil)
	_ fyne.Accessible   = (*tile)(nil)
	_ desktop.Hoverable = (*tile)(nil)
)

func newTile(w *words.Words, of workspace.Tile, say func(string), tapped func()) *tile {
	t := &tile{
		word: w.T("profile.state." + string(of.State)), name: w.T("area.short." + of.Area),
		full: of.Say(w), state: of.State, onSay: say,
	}
	if of.State == workspace.TileNone {
		t.word = dash
	} else {
		t.OnTapped = tapped
	}
	t.ExtendBaseWidget(t)
	return t
}

// colours of a state; "" for no fill.
func (t *tile) colours() (fill, ink fyne.ThemeColorName) {
	switch t.state {
	case workspace.TileHeadline:
		return theme.Segment1, theme.OnBar
	case workspace.TileOther:
		return theme.Segment4, theme.Ink
	case workspace.TileBlank:
		return theme.WarnWash, theme.Warn
	case workspace.TileNotAsked:
		return theme.Missing, theme.Ink
	}
	return "", theme.Muted
}

// MouseIn tells question and answer.
func (t *tile) MouseIn(e *desktop.MouseEvent) {
	t.Press.MouseIn(e)
	t.onSay(t.full)
}

// MouseOut tells nothing any more.
func (t *tile) MouseOut() {
	t.Press.MouseOut()
	t.onSay("")
}

// FocusGained tells question and answer.
func (t *tile) FocusGained() {
	t.Press.FocusGained()
	t.onSay(t.full)
}

// FocusLost tells nothing any more.
func (t *tile) FocusLost() {
	t.Press.FocusLost()
	t.onSay("")
}

// AccessibilityLabel gives a screen reader area, question and answer.
func (t *tile) AccessibilityLabel() string { return t.full }

func tileHeight() float32 { return theme.Scaled(20) }

func measured(text string) fyne.Size {
	return letters.Size(text, theme.Size(theme.Caption), fyne.TextStyle{})
}

// MinSize has room for the longer of the two words.
func (t *tile) MinSize() fyne.Size {
	a, b := measured(t.word), measured(t.name)
	return fyne.NewSize(max(a.Width, b.Width)+theme.Scaled(4), tileHeight()+b.Height+4)
}

// CreateRenderer links the widget to what draws it.
func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &tileRenderer{tile: t, box: canvas.NewRectangle(nil), word: canvas.NewText("", nil), name: canvas.NewText("", nil), ring: kit.Ring(5)}
	r.objects = []fyne.CanvasObject{r.box, r.word, r.name, r.ring}
	r.read()
	return r
}

type tileRenderer struct {
	tile       *tile
	box, ring  *canvas.Rectangle
	word, name *canvas.Text
	objects    []fyne.CanvasObject
}

func (r *tileRenderer) read() {
	t := r.tile
	fill, ink := t.colours()
	r.box.CornerRadius, r.box.StrokeColor, r.box.StrokeWidth = 3, theme.Color(theme.Line), 0
	r.box.FillColor = theme.Color(theme.Card)
	if fill != "" {
		r.box.FillColor = theme.Color(fill)
	} else {
		r.box.StrokeWidth = 1
	}
	if t.Hovered() && t.OnTapped != nil {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Color(theme.Muted), 1
	}
	r.word.Text, r.word.Color, r.word.TextSize = t.word, theme.Color(ink), theme.Size(theme.Caption)
	r.name.Text, r.name.Color, r.name.TextSize = t.name, theme.Color(theme.Muted), theme.Size(theme.Caption)
}

func (r *tileRenderer) Layout(size fyne.Size) {
	h := tileHeight()
	r.box.Resize(fyne.NewSize(size.Width, h))
	put := func(x *canvas.Text, y, height float32) {
		s := measured(x.Text)
		x.Move(fyne.NewPos((size.Width-s.Width)/2, y+(height-s.Height)/2))
		x.Resize(s)
	}
	put(r.word, 0, h)
	put(r.name, h+2, size.Height-h-2)
	kit.ShowRing(r.ring, r.tile.Focused(), size)
}

func (r *tileRenderer) MinSize() fyne.Size           { return r.tile.MinSize() }
func (r *tileRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tileRenderer) Destroy()                     {}

func (r *tileRenderer) Refresh() {
	r.read()
	r.Layout(r.tile.Size())
	canvas.Refresh(r.tile)
}
