package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// IconButton is a mark that does something. Its name is told to the status line
// when the pointer or the focus comes to it.
type IconButton struct {
	Press
	Mark  Mark
	Name  string
	OnSay func(name string) // "" when the pointer leaves
}

// Mark is what an IconButton shows.
type Mark int

// The marks.
const (
	MarkUndo Mark = iota
	MarkRedo
	MarkHelp
	MarkFold
	MarkUnfold
	MarkClose
	MarkPanel
	MarkUp
	MarkDown
	MarkSearch
	MarkMenu
)

var (
	_ fyne.Focusable  = (*IconButton)(nil)
	_ fyne.Tappable   = (*IconButton)(nil)
	_ fyne.Accessible = (*IconButton)(nil)
)

// NewIconButton returns a button with a mark.
func NewIconButton(mark Mark, name string, tapped func()) *IconButton {
	b := &IconButton{Mark: mark, Name: name}
	b.OnTapped = tapped
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is a square.
func (b *IconButton) MinSize() fyne.Size {
	s := theme.Scaled(28)
	return fyne.NewSize(s, s)
}

// AccessibilityLabel gives a screen reader the name.
func (b *IconButton) AccessibilityLabel() string { return b.Name }

// MouseIn says the name.
func (b *IconButton) MouseIn(e *desktop.MouseEvent) {
	b.say(b.Name)
	b.Press.MouseIn(e)
}

// MouseOut takes the name back.
func (b *IconButton) MouseOut() {
	b.say("")
	b.Press.MouseOut()
}

// FocusGained says the name.
func (b *IconButton) FocusGained() {
	b.say(b.Name)
	b.Press.FocusGained()
}

// FocusLost takes the name back.
func (b *IconButton) FocusLost() {
	b.say("")
	b.Press.FocusLost()
}

func (b *IconButton) say(name string) {
	if b.OnSay != nil {
		b.OnSay(name)
	}
}

// CreateRenderer links the widget to what draws it.
func (b *IconButton) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &iconRenderer{button: b, box: canvas.NewRectangle(nil), ring: Ring(7)}
	r.box.CornerRadius = 6
	r.objects = []fyne.CanvasObject{r.box}
	for range strokes(b.Mark) {
		l := canvas.NewLine(nil)
		r.lines = append(r.lines, l)
		r.objects = append(r.objects, l)
	}
	if b.Mark == MarkHelp {
		r.text = canvas.NewText("?", nil)
		r.text.TextStyle.Bold, r.text.Alignment = true, fyne.TextAlignCenter
		r.objects = append(r.objects, r.text)
	}
	r.objects = append(r.objects, r.ring)
	r.read()
	return r
}

type iconRenderer struct {
	button    *IconButton
	box, ring *canvas.Rectangle
	lines     []*canvas.Line
	text      *canvas.Text
	objects   []fyne.CanvasObject
}

func (r *iconRenderer) read() {
	b := r.button
	role := theme.Ink
	if b.disabled {
		role = theme.Faint
	}
	r.box.FillColor = theme.Color(theme.Hover)
	r.box.Hidden = !b.hovered || b.disabled
	for _, l := range r.lines {
		l.StrokeColor, l.StrokeWidth = theme.Color(role), theme.Scaled(1.6)
	}
	if r.text != nil {
		r.text.Color, r.text.TextSize = theme.Color(theme.Muted), theme.Size(theme.CardTitle)
	}
}

func (r *iconRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	s := theme.Scaled(1)
	for i, st := range strokes(r.button.Mark) {
		r.lines[i].Position1 = fyne.NewPos(size.Width/2+st[0]*s, size.Height/2+st[1]*s)
		r.lines[i].Position2 = fyne.NewPos(size.Width/2+st[2]*s, size.Height/2+st[3]*s)
	}
	if r.text != nil {
		h := letters.Of(r.text).Height
		r.text.Move(fyne.NewPos(0, (size.Height-h)/2))
		r.text.Resize(fyne.NewSize(size.Width, h))
	}
	ShowRing(r.ring, r.button.focused, size)
}

// strokes returns the lines of a mark, around its middle.
func strokes(m Mark) [][4]float32 {
	undo := [][4]float32{
		{-6, -2, -2, -6},
		{-6, -2, -2, 2},
		{-6, -2, 2, -2},
		{2, -2, 4.8, -0.8},
		{4.8, -0.8, 6, 2},
		{6, 2, 4.8, 4.8},
		{4.8, 4.8, 2, 6},
		{2, 6, -1, 6},
	}
	switch m {
	case MarkUndo:
		return undo
	case MarkRedo:
		for i, l := range undo {
			undo[i] = [4]float32{-l[0], l[1], -l[2], l[3]}
		}
		return undo
	case MarkFold:
		return [][4]float32{{2, -5, -3, 0}, {-3, 0, 2, 5}}
	case MarkUnfold:
		return [][4]float32{{-2, -5, 3, 0}, {3, 0, -2, 5}}
	case MarkPanel:
		return [][4]float32{{-7, -6, 7, -6}, {7, -6, 7, 6}, {7, 6, -7, 6}, {-7, 6, -7, -6}, {2, -6, 2, 6}}
	case MarkUp:
		return [][4]float32{{-5, 2, 0, -3}, {0, -3, 5, 2}}
	case MarkDown:
		return [][4]float32{{-5, -2, 0, 3}, {0, 3, 5, -2}}
	case MarkSearch:
		return [][4]float32{
			{-6, -3, -4, -6},
			{-4, -6, -1, -7},
			{-1, -7, 2, -6},
			{2, -6, 4, -3},
			{4, -3, 4, 0},
			{4, 0, 2, 2},
			{2, 2, -1, 3},
			{-1, 3, -4, 2},
			{-4, 2, -6, 0},
			{-6, 0, -6, -3},
			{3, 2, 7, 6},
		}
	case MarkMenu:
		return [][4]float32{{-6, -0.3, -4, -0.3}, {-6, 0.3, -4, 0.3}, {-1, -0.3, 1, -0.3}, {-1, 0.3, 1, 0.3}, {4, -0.3, 6, -0.3}, {4, 0.3, 6, 0.3}}
	case MarkClose:
		return [][4]float32{{-4, -4, 4, 4}, {-4, 4, 4, -4}}
	}
	return nil
}

func (r *iconRenderer) MinSize() fyne.Size           { return r.button.MinSize() }
func (r *iconRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *iconRenderer) Destroy()                     {}

func (r *iconRenderer) Refresh() {
	r.read()
	r.Layout(r.button.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
