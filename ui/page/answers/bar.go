package answers

import (
	"fyne.io/fyne/v2"

	"izpete/ui/theme"
)

// thumb is where the thumb of the bar stands; shown is false when all answers
// are in sight. Its place goes by the number of the answer: how tall those out of
// sight are is not known.
func (r *reader) thumb() (y, h float32, shown bool) {
	n := len(r.rows)
	if n == 0 || r.top == 0 && r.off == 0 && r.shownLast >= n-1 && r.bottom() <= r.Size().Height+0.5 {
		return 0, 0, false
	}
	room := r.Size().Height
	h = max(room*float32(r.shownLast-r.top+1)/float32(n+1), theme.Scaled(28))
	share := (float32(r.top) + r.off/max(r.heightOf(r.top), 1)) / max(float32(n-(r.shownLast-r.top)), 1)
	if r.shownLast >= n-1 && r.bottom() <= room+0.5 {
		share = 1
	}
	return (room - h) * min(share, 1), h, true
}

// bottom is where the last answer in sight ends.
func (r *reader) bottom() float32 { return r.yOf(r.shownLast) + r.heightOf(r.shownLast) }

// Dragged moves the bar that is held.
func (r *reader) Dragged(e *fyne.DragEvent) {
	if r.grip >= 0 {
		r.drag(e.Position.Y)
	}
}

// DragEnd lets go of the bar.
func (r *reader) DragEnd() { r.grip = -1 }

// drag brings the held point of the thumb to a height.
func (r *reader) drag(y float32) {
	_, h, shown := r.thumb()
	room := r.Size().Height - h
	if !shown || room <= 0 {
		return
	}
	share := max(0, min((y-r.grip)/room, 1))
	r.top, r.off = min(int(share*float32(len(r.rows))), len(r.rows)-1), 0
	r.scroll(0)
	r.Refresh()
}
