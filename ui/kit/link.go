package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Link is a bold word in the accent that leads somewhere.
type Link struct {
	Press
	Text  string
	Quiet bool // plain and muted, as "+ filter"
}

var (
	_ fyne.Focusable  = (*Link)(nil)
	_ fyne.Tappable   = (*Link)(nil)
	_ fyne.Accessible = (*Link)(nil)
	_ Tall            = (*Link)(nil)
)

// NewLink returns a link.
func NewLink(text string, tapped func()) *Link {
	l := &Link{Text: text}
	l.OnTapped = tapped
	l.ExtendBaseWidget(l)
	return l
}

// NewQuietLink returns a link that does not draw the eye.
func NewQuietLink(text string, tapped func()) *Link {
	l := NewLink(text, tapped)
	l.Quiet = true
	return l
}

// SetText changes what the link says.
func (l *Link) SetText(text string) {
	l.Text = text
	l.Refresh()
}

// MinSize leaves room for the focus ring.
func (l *Link) MinSize() fyne.Size {
	s := letters.Size(l.Text, theme.Size(theme.Caption), fyne.TextStyle{Bold: !l.Quiet})
	return fyne.NewSize(s.Width+2*linkSide, s.Height+6)
}

const linkSide = 4

// Flush lets the words of links and choices begin and end where those around them
// do; the room for their focus rings lies beside.
func Flush(o fyne.CanvasObject) *fyne.Container { return Pad(0, -linkSide, 0, -linkSide, o) }

// HeightFor returns the height at a width, which may be less than MinSize has.
func (l *Link) HeightFor(width float32) float32 {
	return wordsHeight(l.Text, theme.Size(theme.Caption), !l.Quiet, width-2*linkSide) + 6
}

// AccessibilityLabel gives a screen reader the words of the link.
func (l *Link) AccessibilityLabel() string { return label(l.Text, l.able()) }

// StopName is the same, whether or not it can be pressed.
func (l *Link) StopName() string { return l.Text }

// AccessibilityRole says that it is a link.
func (l *Link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer links the widget to what draws it.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &linkRenderer{link: l, text: canvas.NewText("", nil), under: canvas.NewLine(nil), ring: Ring(4)}
	r.objects = []fyne.CanvasObject{r.text, r.under, r.ring}
	r.read()
	return r
}

type linkRenderer struct {
	link    *Link
	text    *canvas.Text
	under   *canvas.Line
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *linkRenderer) read() {
	l := r.link
	role := theme.Accent
	if l.Quiet || l.disabled {
		role = theme.Muted
	}
	r.text.Text, r.text.TextSize = l.Text, theme.Size(theme.Caption)
	r.text.TextStyle.Bold, r.text.Color = !l.Quiet, theme.Color(role)
	r.under.StrokeColor, r.under.StrokeWidth = theme.Color(role), 1
	r.under.Hidden = !l.hovered || l.disabled
}

func (r *linkRenderer) Layout(size fyne.Size) {
	s := letters.Of(r.text)
	y := (size.Height - s.Height) / 2
	r.text.Move(fyne.NewPos(linkSide, y))
	r.text.Resize(s)
	r.text.Text = r.link.Text
	more := furtherLines(r.text, r.link.Text, fyne.NewPos(linkSide, 0), size.SubtractWidthHeight(2*linkSide, 0))
	r.objects = append(r.objects[:3:3], more...)
	if more != nil {
		s = letters.Of(r.text)
		y = r.text.Position().Y
	}
	r.under.Position1 = fyne.NewPos(linkSide, y+s.Height-1)
	r.under.Position2 = fyne.NewPos(linkSide+s.Width, y+s.Height-1)
	ShowRing(r.ring, r.link.focused, size)
}

func (r *linkRenderer) MinSize() fyne.Size           { return r.link.MinSize() }
func (r *linkRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *linkRenderer) Destroy()                     {}

func (r *linkRenderer) Refresh() {
	r.read()
	r.Layout(r.link.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
