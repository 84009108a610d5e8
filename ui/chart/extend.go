package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/data/chart"
)

// held says which modifier keys are down. The toolkit tells them with the button
// of the pointer, and as keys to the widget that has the focus.
type held struct{ ctrl, shift bool }

var (
	_ desktop.Mouseable = (*Chart)(nil)
	_ desktop.Keyable   = (*Chart)(nil)
)

// MouseDown remembers whether Ctrl is held.
func (c *Chart) MouseDown(e *desktop.MouseEvent) {
	c.held.ctrl = e.Modifier&(fyne.KeyModifierControl|fyne.KeyModifierShortcutDefault) != 0
}

// MouseUp does nothing: Tapped follows.
func (c *Chart) MouseUp(*desktop.MouseEvent) {}

// KeyDown remembers that Shift is held.
func (c *Chart) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		c.held.shift = true
	}
}

// KeyUp remembers that Shift was let go.
func (c *Chart) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		c.held.shift = false
	}
}

// choose selects a mark, or extends the selection by it.
func (c *Chart) choose(id int, extend, add bool) {
	switch {
	case id < 0:
	case extend && c.OnExtend != nil:
		c.OnExtend(id, add)
	case c.OnSelect != nil && !add:
		c.OnSelect(id)
	}
}

// extendByKey adds the mark to which an arrow has led while Shift is held.
func (c *Chart) extendByKey(key fyne.KeyName, spots []chart.Spot) {
	switch key {
	case fyne.KeyDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyLeft:
		if c.held.shift && c.current < len(spots) && !spots[c.current].Tells {
			c.choose(spots[c.current].ID, true, true)
		}
	}
}
