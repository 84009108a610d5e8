package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/ui/kit"
)

var (
	_ desktop.Hoverable  = (*Table)(nil)
	_ desktop.Mouseable  = (*Table)(nil)
	_ desktop.Cursorable = (*Table)(nil)
)

// TypedKey moves the selection; Enter opens the row.
func (t *Table) TypedKey(e *fyne.KeyEvent) {
	t.quiet = false
	page := max(t.fit()-1, 1)
	switch e.Name {
	case fyne.KeyUp:
		t.Step(-1)
	case fyne.KeyDown:
		t.Step(1)
	case fyne.KeyPageUp:
		t.Step(-page)
	case fyne.KeyPageDown:
		t.Step(page)
	case fyne.KeyHome:
		t.choose(0)
	case fyne.KeyEnd:
		t.choose(len(t.order) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if at := t.place(); at >= 0 && t.OnOpened != nil {
			t.OnOpened(t.selected)
		}
	default:
		kit.PassOn(e)
	}
}

// TypedRune hands a letter over. Space is none: it comes as a key and opens the
// row.
func (t *Table) TypedRune(r rune) {
	if r != ' ' && t.OnTyped != nil {
		t.OnTyped(r)
	}
}

// FocusGained shows the focus ring.
func (t *Table) FocusGained() {
	t.focused, t.quiet = true, false
	t.Refresh()
	kit.FocusIntoSight()
}

// FocusLost takes the focus ring away.
func (t *Table) FocusLost() {
	t.focused = false
	t.Refresh()
}

// Tapped selects the row that was hit, or sorts by the heading that was hit: a
// second time the other way round.
func (t *Table) Tapped(e *fyne.PointEvent) {
	at := t.at(e.Position)
	switch {
	case at <= -2:
		t.sortBy(-2 - at)
	case at >= 0:
		if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && !t.focused {
			c.Focus(t)
			t.quiet = true // a click needs no focus ring
		}
		t.choose(at)
		if t.OnTapped != nil {
			t.OnTapped(t.selected)
		}
	}
}

func (t *Table) sortBy(column int) {
	s := Sort{Column: column, Down: t.columns[column].Number}
	if t.sort.Column == column {
		s.Down = !t.sort.Down
	}
	t.SetSort(s)
	t.Refresh()
	if t.OnSorted != nil {
		t.OnSorted(s)
	}
}

// MouseIn marks what the pointer is on.
func (t *Table) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved marks what the pointer is on, and says it in full.
func (t *Table) MouseMoved(e *desktop.MouseEvent) {
	at := t.at(e.Position)
	if at == t.hover {
		return
	}
	t.hover = at
	t.Refresh()
	switch {
	case at >= 0:
		t.say(t.line(at))
	case at <= -2:
		t.say(t.columns[-2-at].Title)
	default:
		t.say("")
	}
}

// MouseOut marks nothing.
func (t *Table) MouseOut() {
	t.hover = -1
	t.say("")
	t.Refresh()
}

func (t *Table) say(text string) {
	if t.OnSay != nil {
		t.OnSay(text)
	}
}

// Cursor is a hand over what can be pressed.
func (t *Table) Cursor() desktop.Cursor {
	if t.hover == -1 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Scrolled moves by whole rows.
func (t *Table) Scrolled(e *fyne.ScrollEvent) {
	t.wheel -= e.Scrolled.DY
	rows := int(t.wheel / rowHeight())
	t.wheel -= float32(rows) * rowHeight()
	before := t.top
	if t.scrollTo(t.top + rows); t.top != before {
		t.hover = -1
		t.Refresh()
	}
}

// MouseDown takes hold of the bar.
func (t *Table) MouseDown(e *desktop.MouseEvent) {
	y, h, shown := t.thumb()
	if !shown || e.Position.X < t.Size().Width-barWidth {
		return
	}
	t.grip = e.Position.Y - y
	if t.grip < 0 || t.grip > h {
		t.grip = h / 2
		t.drag(e.Position.Y)
	}
}

// MouseUp lets go of the bar.
func (t *Table) MouseUp(*desktop.MouseEvent) { t.grip = -1 }

// Dragged moves the bar that is held.
func (t *Table) Dragged(e *fyne.DragEvent) {
	if t.grip >= 0 {
		t.drag(e.Position.Y)
	}
}

// DragEnd lets go of the bar.
func (t *Table) DragEnd() { t.grip = -1 }

// drag brings the held point of the thumb to a height.
func (t *Table) drag(y float32) {
	_, h, shown := t.thumb()
	room := t.Size().Height - headHeight() - h
	if !shown || room <= 0 {
		return
	}
	share := (y - t.grip - headHeight()) / room
	t.scrollTo(int(share*float32(len(t.order)-t.fit()) + 0.5))
	t.Refresh()
}
