package chart

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TipDelay is how long the pointer rests before the tooltip comes up, so that
// it does not cover the rows that the pointer only passes.
const TipDelay = 700 * time.Millisecond

// Tapped selects the mark under the pointer and lets the keys go on from it.
func (c *Chart) Tapped(e *fyne.PointEvent) {
	i := c.spotAt(e.Position)
	if i < 0 {
		return
	}
	id, tells := c.Scene().Spots[i].ID, c.Scene().Spots[i].Tells
	for n, s := range c.spots() {
		if s.ID == id {
			c.current = n
		}
	}
	c.hideTip()
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil && canvas.Focused() != c {
		canvas.Focus(c)
	}
	c.ring = false
	c.Refresh()
	if !tells {
		c.choose(id, c.held.ctrl, false)
	}
	c.held.ctrl = false
}

// MouseIn tells of what the pointer is on.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved tells of what the pointer is on.
func (c *Chart) MouseMoved(e *desktop.MouseEvent) {
	i := c.spotAt(e.Position)
	c.pointer = e.Position
	if i == c.hover {
		return
	}
	c.hideTip()
	c.hover = i
	c.tell(c.hovered())
	if i >= 0 {
		c.endWait = c.wait(c.showTip)
	}
	c.Refresh()
}

// MouseOut tells that the pointer has left.
func (c *Chart) MouseOut() {
	c.hideTip()
	c.hover = -1
	c.tell("")
	c.Refresh()
}

// Cursor is a hand over what can be selected.
func (c *Chart) Cursor() desktop.Cursor {
	if spots := c.Scene().Spots; c.OnSelect != nil && c.hover >= 0 && c.hover < len(spots) && spots[c.hover].ID >= 0 && !spots[c.hover].Tells {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// hovered is what there is to say of the mark under the pointer.
func (c *Chart) hovered() string {
	if spots := c.Scene().Spots; c.hover >= 0 && c.hover < len(spots) {
		return spots[c.hover].Say
	}
	return ""
}

func (c *Chart) tell(say string) {
	if c.OnHover != nil {
		c.OnHover(say)
	}
}

func (c *Chart) wait(f func()) (cancel func()) {
	if c.Wait != nil {
		return c.Wait(f)
	}
	t := time.AfterFunc(TipDelay, func() { fyne.Do(f) })
	return func() { t.Stop() }
}

func (c *Chart) showTip() {
	if c.hover < 0 || c.hovered() == "" {
		return
	}
	c.tip = true
	c.Refresh()
}

func (c *Chart) hideTip() {
	if c.endWait != nil {
		c.endWait()
		c.endWait = nil
	}
	c.tip = false
}
