package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/theme"
)

// Press is what everything that can be pressed has in common: pointer, Enter
// and Space do the same, the pointer and the keyboard focus show.
type Press struct {
	widget.BaseWidget
	OnTapped func()

	disabled bool
	hovered  bool
	focused  bool
}

// Tapped runs the action.
func (p *Press) Tapped(*fyne.PointEvent) { p.run() }

func (p *Press) run() {
	if p.disabled || p.OnTapped == nil {
		return
	}
	p.OnTapped()
}

// MouseIn shows that the pointer is here.
func (p *Press) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
}

// MouseMoved does nothing; the pointer is known to be here.
func (p *Press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows that the pointer has left.
func (p *Press) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// Cursor is a hand where a press does something.
func (p *Press) Cursor() desktop.Cursor {
	if p.disabled || p.OnTapped == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained shows the focus ring, in sight.
func (p *Press) FocusGained() {
	p.focused = true
	p.Refresh()
	FocusIntoSight()
}

// FocusLost takes the focus ring away.
func (p *Press) FocusLost() {
	p.focused = false
	p.Refresh()
}

// TypedRune does nothing: Space comes as a key.
func (p *Press) TypedRune(rune) {}

// TypedKey runs the action on Enter and Space and passes other keys on.
func (p *Press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.run()
	default:
		PassOn(e)
	}
}

// PassOn gives a key that the focused widget has no use for to its window, so
// that Esc and F1 work wherever the focus is.
func PassOn(e *fyne.KeyEvent) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if w.Canvas().Focused() == nil {
			continue
		}
		if typed := w.Canvas().OnTypedKey(); typed != nil {
			typed(e)
		}
		return
	}
}

// PassShortcut gives a shortcut that the focused widget has no use for to its
// window: the toolkit offers it to nobody else. Those of the menu come first anyway.
func PassShortcut(s fyne.Shortcut) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if w.Canvas().Focused() == nil {
			continue
		}
		if c, ok := w.Canvas().(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
		return
	}
}

// Hovered tells whether the pointer is here.
func (p *Press) Hovered() bool { return p.hovered }

// Focused tells whether the keyboard focus is here.
func (p *Press) Focused() bool { return p.focused }

// Enable lets the action be run.
func (p *Press) Enable() { p.SetDisabled(false) }

// Disable keeps the action from being run and greys it.
func (p *Press) Disable() { p.SetDisabled(true) }

// Disabled tells whether the action cannot be run.
func (p *Press) Disabled() bool { return p.disabled }

// SetDisabled lets the action be run, or not.
func (p *Press) SetDisabled(disabled bool) {
	if p.disabled == disabled {
		return
	}
	p.disabled = disabled
	p.Refresh()
}

// AccessibilityRole says that it can be pressed.
func (p *Press) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Ring is the outline that shows the keyboard focus, drawn over its widget.
func Ring(radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.CornerRadius = radius
	r.StrokeWidth = 2
	r.Hide()
	return r
}

// ShowRing puts the ring around a widget of this size, when it is focused.
func ShowRing(r *canvas.Rectangle, focused bool, size fyne.Size) {
	r.StrokeColor = theme.Color(theme.Accent)
	r.Move(fyne.NewPos(1, 1))
	r.Resize(size.SubtractWidthHeight(2, 2))
	r.Hidden = !focused
}
