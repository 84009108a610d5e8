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
func (b *IconButton) AccessibilityLabel() string { return label(b.Name, b.able()) }

// StopName is the same, whether or not it can be pressed.
func (b *IconButton) StopName() string { return b.Name }

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
	r.mark = NewDrawing(b.Mark)
	r.objects = append([]fyne.CanvasObject{r.box}, r.mark.Objects()...)
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
	mark      Drawing
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
	r.mark.Colour(role)
	if r.text != nil {
		r.text.Color, r.text.TextSize = theme.Color(theme.Muted), theme.Size(theme.CardTitle)
	}
}

func (r *iconRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.mark.Around(fyne.NewPos(size.Width/2, size.Height/2))
	if r.text != nil {
		h := letters.Of(r.text).Height
		r.text.Move(fyne.NewPos(0, (size.Height-h)/2))
		r.text.Resize(fyne.NewSize(size.Width, h))
	}
	ShowRing(r.ring, r.button.focused, size)
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
