package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// resting is a title as a heading, to be read. Pressing it, Enter or a letter goes
// on with writing it, in the box that takes its place.
type resting struct {
	widget.BaseWidget
	write func(letter rune) // 0 for none

	text             *kit.Text
	card             *kit.Card
	hovered, focused bool
}

var (
	_ fyne.Focusable     = (*resting)(nil)
	_ fyne.Tappable      = (*resting)(nil)
	_ fyne.Accessible    = (*resting)(nil)
	_ desktop.Hoverable  = (*resting)(nil)
	_ desktop.Cursorable = (*resting)(nil)
	_ kit.Tall           = (*resting)(nil)
)

func newResting(write func(letter rune)) *resting {
	r := &resting{write: write, text: kit.Heading("")}
	r.card = kit.NewPanel("", r.text)
	r.card.Inset = fyne.NewSize(6, 4)
	r.ExtendBaseWidget(r)
	return r
}

// HeightFor returns the height of the heading at a width.
func (r *resting) HeightFor(width float32) float32 { return r.card.HeightFor(width) }

// Tapped goes on with writing.
func (r *resting) Tapped(*fyne.PointEvent) { r.write(0) }

// TypedKey goes on with writing on Enter and F2.
func (r *resting) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		r.write(0)
	default:
		kit.PassOn(e)
	}
}

// TypedRune goes on with writing.
func (r *resting) TypedRune(letter rune) { r.write(letter) }

// FocusGained shows the focus ring.
func (r *resting) FocusGained() {
	r.look(r.hovered, true)
	kit.FocusIntoSight()
}

// FocusLost takes the focus ring away.
func (r *resting) FocusLost() { r.look(r.hovered, false) }

// MouseIn shows that the title can be written.
func (r *resting) MouseIn(*desktop.MouseEvent) { r.look(true, r.focused) }

// MouseMoved does nothing.
func (r *resting) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows the title at rest.
func (r *resting) MouseOut() { r.look(false, r.focused) }

// Cursor is that of a text field.
func (r *resting) Cursor() desktop.Cursor { return desktop.TextCursor }

// AccessibilityLabel is the title.
func (r *resting) AccessibilityLabel() string { return r.text.Text }

// AccessibilityRole says that it can be pressed.
func (r *resting) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (r *resting) look(hovered, focused bool) {
	r.hovered, r.focused = hovered, focused
	r.card.Fill, r.card.Edge = "", ""
	if hovered {
		r.card.Fill = theme.Field
	}
	if focused {
		r.card.Edge = theme.Accent
	}
	r.card.Refresh()
}

// CreateRenderer links the widget to what draws it.
func (r *resting) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.card) }
