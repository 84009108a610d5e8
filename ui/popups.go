package ui

import "fyne.io/fyne/v2"

// resized follows the window to another size.
func (w *Window) resized() {
	w.closePopUps()
	if w.page != nil {
		w.strip.refresh() // what its chips have room to say
		w.frame.restrip()
	}
}

// closePopUps closes the menus and lists that stand over the window, as a click
// beside them does: what they stood under is elsewhere once the window has another
// size. A dialog, which must be answered, stays.
func (w *Window) closePopUps() {
	over := w.win.Canvas().Overlays()
	for range over.List() {
		top := over.Top()
		beside, ok := top.(fyne.Tappable)
		if !ok {
			return
		}
		if beside.Tapped(&fyne.PointEvent{}); over.Top() == top {
			return
		}
	}
}
