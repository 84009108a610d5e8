package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Button does one thing. A page has at most one primary button.
type Button struct {
	Press
	Text    string
	Primary bool
}

var (
	_ fyne.Focusable  = (*Button)(nil)
	_ fyne.Tappable   = (*Button)(nil)
	_ fyne.Accessible = (*Button)(nil)
	_ Tall            = (*Button)(nil)
)

// NewButton returns an outlined button.
func NewButton(text string, tapped func()) *Button {
	b := &Button{Text: text}
	b.OnTapped = tapped
	b.ExtendBaseWidget(b)
	return b
}

// NewPrimary returns the one primary button of a page.
func NewPrimary(text string, tapped func()) *Button {
	b := NewButton(text, tapped)
	b.Primary = true
	return b
}

// SetText changes what the button says.
func (b *Button) SetText(text string) {
	b.Text = text
	b.Refresh()
}

// MinSize leaves room around the words.
func (b *Button) MinSize() fyne.Size {
	s := letters.Size(b.Text, theme.Size(theme.Text), fyne.TextStyle{Bold: true})
	return fyne.NewSize(s.Width+theme.Scaled(44), s.Height+theme.Scaled(14))
}

// HeightFor returns the height at a width, which may be less than MinSize has.
func (b *Button) HeightFor(width float32) float32 {
	return wordsHeight(b.Text, theme.Size(theme.Text), true, width-2*buttonSide) + theme.Scaled(14)
}

// buttonSide is the least room beside the words.
const buttonSide = 8

// AccessibilityLabel gives a screen reader the words of the button.
func (b *Button) AccessibilityLabel() string { return label(b.Text, b.able()) }

// StopName is the same, whether or not it can be pressed.
func (b *Button) StopName() string { return b.Text }

// CreateRenderer links the widget to what draws it.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &buttonRenderer{button: b, box: canvas.NewRectangle(nil), text: canvas.NewText("", nil), ring: Ring(9)}
	r.objects = []fyne.CanvasObject{r.box, r.text, r.ring}
	r.read()
	return r
}

type buttonRenderer struct {
	button  *Button
	box     *canvas.Rectangle
	text    *canvas.Text
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *buttonRenderer) read() {
	b := r.button
	r.text.Text, r.text.TextSize = b.Text, theme.Size(theme.Text)
	r.text.TextStyle.Bold, r.text.Alignment = true, fyne.TextAlignCenter
	fill, edge, ink := theme.Card, theme.Edge, theme.Ink
	switch {
	case b.disabled:
		fill, edge, ink = theme.ChipFill, theme.Line, theme.Muted
	case b.Primary && b.hovered:
		fill, edge, ink = theme.AccentHover, theme.AccentHover, theme.OnAccent
	case b.Primary:
		fill, edge, ink = theme.AccentFill, theme.AccentFill, theme.OnAccent
	case b.hovered:
		fill = theme.Hover
	}
	r.box.FillColor, r.box.StrokeColor, r.text.Color = theme.Color(fill), theme.Color(edge), theme.Color(ink)
	r.box.StrokeWidth, r.box.CornerRadius = 1, 6
	showFocus(r.ring, b.focused, b.Primary, b.Size())
}

// showFocus draws the ring of a button: outside the accent fill it could not be
// seen in the accent, so there it stands away from the edge.
func showFocus(r *canvas.Rectangle, focused, onAccent bool, size fyne.Size) {
	ShowRing(r, focused, size)
	if onAccent {
		r.StrokeColor = theme.Color(theme.Ink)
		r.Move(fyne.NewPos(-3, -3))
		r.Resize(size.AddWidthHeight(6, 6))
	}
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	h := letters.Of(r.text).Height
	r.text.Move(fyne.NewPos(0, (size.Height-h)/2))
	r.text.Resize(fyne.NewSize(size.Width, h))
	r.text.Text = r.button.Text
	more := furtherLines(r.text, r.button.Text, fyne.NewPos(buttonSide, 0), size.SubtractWidthHeight(2*buttonSide, 0))
	r.objects = append(r.objects[:3:3], more...)
	showFocus(r.ring, r.button.focused, r.button.Primary, size)
}

func (r *buttonRenderer) MinSize() fyne.Size           { return r.button.MinSize() }
func (r *buttonRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *buttonRenderer) Destroy()                     {}

func (r *buttonRenderer) Refresh() {
	r.read()
	r.Layout(r.button.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
