package cells

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// leastThumb is how short a thumb gets, in device-independent pixels.
const leastThumb = 24

// thumb tells from where on and how long the thumb of a bar is, and whether there
// is a bar.
func (s *Sheet) thumb(across bool) (from, long float32, shown bool) {
	all, view := s.all(), s.view()
	whole, room, off, start := all.Height, view.Height, s.off.Y, headHeight()
	if across {
		whole, room, off, start = all.Width, view.Width, s.off.X, s.numbers
	}
	if whole <= room+0.5 || room <= leastThumb {
		return 0, 0, false
	}
	long = max(room*room/whole, leastThumb)
	return start + (room-long)*off/(whole-room), long, true
}

// MouseDown takes hold of a bar, or of the end of a column.
func (s *Sheet) MouseDown(e *desktop.MouseEvent) {
	if s.pulled = s.edgeAt(e.Position); s.pulled > 0 {
		return
	}
	size := s.Size()
	at := e.Position.Y
	switch {
	case e.Position.X >= size.Width-barWide:
		s.across = false
	case e.Position.Y >= size.Height-barWide:
		s.across, at = true, e.Position.X
	default:
		return
	}
	from, long, shown := s.thumb(s.across)
	if !shown {
		return
	}
	if s.grip = at - from; s.grip < 0 || s.grip > long {
		s.grip = long / 2
		s.drag(e.Position)
	}
}

// MouseUp lets go.
func (s *Sheet) MouseUp(*desktop.MouseEvent) { s.DragEnd() }

// Dragged moves what is held.
func (s *Sheet) Dragged(e *fyne.DragEvent) {
	switch {
	case s.pulled > 0:
		s.Widen(s.pulled, e.Position.X-s.numbers+s.off.X-s.edges[s.pulled-1])
	case s.grip >= 0:
		s.drag(e.Position)
	}
}

// DragEnd lets go.
func (s *Sheet) DragEnd() { s.grip, s.pulled = -1, 0 }

// drag brings the held point of the thumb under the pointer.
func (s *Sheet) drag(p fyne.Position) {
	_, long, _ := s.thumb(s.across)
	all, view := s.all(), s.view()
	if s.across {
		if room := view.Width - long; room > 0 {
			s.move((p.X-s.grip-s.numbers)/room*(all.Width-view.Width), s.off.Y)
		}
		return
	}
	if room := view.Height - long; room > 0 {
		s.move(s.off.X, (p.Y-s.grip-headHeight())/room*(all.Height-view.Height))
	}
}
