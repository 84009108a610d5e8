package answers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

var (
	_ desktop.Mouseable  = (*reader)(nil)
	_ desktop.Hoverable  = (*reader)(nil)
	_ desktop.Cursorable = (*reader)(nil)
)

// held returns the keys that are held down besides.
func held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// TypedKey moves the cursor; what it does not know it offers to the page and
// then to the window.
func (r *reader) TypedKey(e *fyne.KeyEvent) {
	r.quiet = false
	switch e.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		r.step(-1)
	case fyne.KeyDown, fyne.KeyRight:
		r.step(1)
	case fyne.KeyPageUp:
		r.page(-1)
	case fyne.KeyPageDown:
		r.page(1)
	case fyne.KeyHome:
		r.move(0)
	case fyne.KeyEnd:
		r.move(len(r.rows) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if i := r.current(); i >= 0 && r.folds(r.at(r.cursor).text) {
			r.onOpen(i)
		}
	default:
		if r.onKey == nil || !r.onKey(e.Name) {
			kit.PassOn(e)
		}
	}
}

// TypedRune hands figures to the page.
func (r *reader) TypedRune(c rune) {
	if r.onRune != nil {
		r.onRune(c)
	}
}

// TypedShortcut selects all answers of the list.
func (r *reader) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutSelectAll); ok && len(r.rows) > 0 {
		r.cursor = max(r.cursor, 0)
		for _, i := range r.rows {
			r.selected[i] = true
		}
		r.picked()
	}
}

// current is the answer at the cursor, -1 for none.
func (r *reader) current() int {
	if r.cursor < 0 || r.cursor >= len(r.rows) {
		return -1
	}
	return r.rows[r.cursor]
}

// chosen are the answers that are selected, or the one at the cursor.
func (r *reader) chosen() []int {
	if len(r.selected) == 0 {
		if i := r.current(); i >= 0 {
			return []int{i}
		}
		return nil
	}
	var all []int
	for _, i := range r.rows {
		if r.selected[i] {
			all = append(all, i)
		}
	}
	return all
}

func (r *reader) step(by int) { r.move(r.next(by)) }

// next is the place so many from the cursor; before there is one, the first in
// sight.
func (r *reader) next(by int) int {
	if r.cursor < 0 {
		return r.top
	}
	return r.cursor + by
}

// page moves by what is in sight.
func (r *reader) page(by int) { r.step(by * max(r.shownLast-r.top, 1)) }

// move puts the cursor on an answer. With Shift held the answers from where the
// selection began are selected.
func (r *reader) move(to int) {
	if len(r.rows) == 0 {
		return
	}
	to = max(0, min(to, len(r.rows)-1))
	if held()&fyne.KeyModifierShift != 0 && r.cursor >= 0 {
		r.stretch(to)
		return
	}
	r.goTo(to)
}

// goTo puts the cursor on an answer and selects no others.
func (r *reader) goTo(to int) {
	if len(r.rows) == 0 {
		return
	}
	to = max(0, min(to, len(r.rows)-1))
	clear(r.selected)
	r.cursor, r.from, r.hit = to, to, -1
	r.picked()
}

// stretch selects the answers from where the selection began to a place.
func (r *reader) stretch(to int) {
	if len(r.selected) == 0 {
		r.from = r.cursor
	}
	clear(r.selected)
	for p := min(r.from, to); p <= max(r.from, to); p++ {
		r.selected[r.rows[p]] = true
	}
	r.cursor = to
	r.picked()
}

// toggle takes an answer into the selection, or out of it.
func (r *reader) toggle(place int) {
	if len(r.selected) == 0 && r.cursor >= 0 {
		r.selected[r.rows[r.cursor]] = true
	}
	if i := r.rows[place]; r.selected[i] {
		delete(r.selected, i)
	} else {
		r.selected[i] = true
	}
	r.cursor, r.from = place, place
	r.picked()
}

func (r *reader) picked() {
	r.reveal(r.cursor, 0, r.heightOf(r.cursor))
	r.Refresh()
	if r.onPick != nil {
		r.onPick()
	}
}

// hitTest tells which answer stands at a height, and where it begins.
func (r *reader) hitTest(y float32) (place int, top float32) {
	at := -r.off
	for p := r.top; p < len(r.rows) && at <= y; p++ {
		h := r.heightOf(p)
		if y < at+h {
			return p, at
		}
		at += h
	}
	return -1, 0
}

// onNameAt tells whether a position is on the name of the institution of an
// answer that begins at a height.
func (r *reader) onNameAt(place int, top float32, p fyne.Position) bool {
	l := r.at(place)
	s := letters.Size(l.name, theme.Size(theme.Text), fyne.TextStyle{Bold: true})
	x, y := p.X-rowSide, p.Y-top-theme.Scaled(rowTop)
	return x >= 0 && x < min(s.Width, l.room) && y >= 0 && y < s.Height
}

func (r *reader) onMoreAt(place int, top float32, p fyne.Position) bool {
	l := r.at(place)
	if l.more == "" {
		return false
	}
	s := caption(l.more, true)
	x, y := p.X-rowSide, p.Y-top-l.moreAt
	return x >= -4 && x < s.Width+4 && y >= -2 && y < s.Height+2
}

// MouseDown selects the answer that was hit, opens what was pressed in it, or
// takes hold of the bar.
func (r *reader) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && !r.focused {
		r.quiet = true // a click needs no focus ring
		c.Focus(r)
	}
	if y, h, ok := r.thumb(); ok && e.Position.X >= r.Size().Width-barWide {
		r.grip = h / 2
		if e.Position.Y >= y && e.Position.Y < y+h {
			r.grip = e.Position.Y - y
		}
		r.drag(e.Position.Y)
		return
	}
	place, top := r.hitTest(e.Position.Y)
	if place < 0 {
		return
	}
	switch i := r.rows[place]; {
	case e.Modifier&fyne.KeyModifierShift != 0 && r.cursor >= 0:
		r.stretch(place)
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		r.toggle(place)
	case r.onMoreAt(place, top, e.Position):
		r.onOpen(i)
	case r.onNameAt(place, top, e.Position):
		r.onName(i)
	default:
		clear(r.selected)
		r.cursor, r.from, r.hit = place, place, -1
		r.picked()
	}
}

// MouseUp lets go of the bar.
func (r *reader) MouseUp(*desktop.MouseEvent) { r.grip = -1 }

// MouseIn says what the pointer is on.
func (r *reader) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved shows whether what the pointer is on can be pressed.
func (r *reader) MouseMoved(e *desktop.MouseEvent) {
	r.hand = false
	if place, top := r.hitTest(e.Position.Y); place >= 0 {
		r.hand = r.onNameAt(place, top, e.Position) || r.onMoreAt(place, top, e.Position)
	}
	if r.onSay == nil {
		return
	}
	if place, top := r.hitTest(e.Position.Y); r.hand && r.onNameAt(place, top, e.Position) {
		r.onSay(r.words.T("answers.visit.say", "Name", r.at(place).name))
		return
	}
	r.onSay("")
}

// MouseOut says nothing.
func (r *reader) MouseOut() {
	r.hand = false
	if r.onSay != nil {
		r.onSay("")
	}
}

// Cursor is a hand over what can be pressed.
func (r *reader) Cursor() desktop.Cursor {
	if r.hand {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows the focus.
func (r *reader) FocusGained() {
	r.focused = true
	if r.cursor < 0 && !r.quiet {
		r.step(0)
	}
	r.Refresh()
}

// FocusLost takes it away.
func (r *reader) FocusLost() {
	r.focused, r.quiet = false, false
	r.Refresh()
}
