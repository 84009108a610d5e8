package chart

import (
	"fyne.io/fyne/v2"

	"izpete/data/chart"
	"izpete/ui/kit"
)

// FocusGained shows which mark the keys are at.
func (c *Chart) FocusGained() {
	c.focused, c.ring = true, true
	c.keepInside()
	c.reveal()
	c.Refresh()
}

// FocusLost takes the focus ring away.
func (c *Chart) FocusLost() {
	c.focused, c.ring = false, false
	c.held.shift = false
	c.tell("")
	c.Refresh()
}

// Spot is the mark that the keys are at.
func (c *Chart) Spot() int { return c.current }

// SetSpot puts the keys at a mark, for when the chart gets them.
func (c *Chart) SetSpot(i int) { c.current = i }

// StopName is the name of the chart, wherever in it the keys are.
func (c *Chart) StopName() string { return c.Name }

// TypedRune does nothing: Space comes as a key.
func (c *Chart) TypedRune(rune) {}

// TypedKey walks through the marks with the arrows, Home and End, selects with
// Enter or Space, and leaves with Esc. The window gets the rest, such as F1.
func (c *Chart) TypedKey(e *fyne.KeyEvent) {
	spots := c.spots()
	if len(spots) == 0 {
		kit.PassOn(e)
		return
	}
	c.ring = true
	switch e.Name {
	case fyne.KeyDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyLeft:
		c.arrow(spots, e.Name)
	case fyne.KeyHome:
		c.current = 0
	case fyne.KeyEnd:
		c.current = len(spots) - 1
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.keepInside()
		c.Refresh()
		if !spots[c.current].Tells {
			c.choose(spots[c.current].ID, c.held.shift, false)
		}
		return
	case fyne.KeyEscape:
		if c.OnEscape != nil && c.OnEscape() {
			return
		}
		if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
			canvas.Unfocus()
		}
		return
	default:
		kit.PassOn(e)
		return
	}
	c.keepInside()
	c.reveal()
	c.Refresh()
	c.extendByKey(e.Name, spots)
}

// arrow moves on to another mark.
func (c *Chart) arrow(spots []chart.Spot, key fyne.KeyName) {
	c.keepInside()
	switch {
	case c.Step != nil:
		c.current = c.Step(spots, c.current, key)
	case key == fyne.KeyDown || key == fyne.KeyRight:
		c.current++
	default:
		c.current--
	}
}

// keepInside keeps the keys on a mark that is there.
func (c *Chart) keepInside() {
	c.current = max(0, min(c.current, len(c.spots())-1))
}

// reveal tells of the mark that the keys are at, and where it stands.
func (c *Chart) reveal() {
	spots := c.spots()
	if c.current >= len(spots) {
		return
	}
	s := spots[c.current]
	if c.OnReveal != nil {
		c.OnReveal(c, s.Y, s.H)
	}
	c.tell(s.Say)
}

func (c *Chart) sayCurrent() string {
	if spots := c.spots(); c.current < len(spots) {
		return spots[c.current].Say
	}
	return ""
}
