package ui

import (
	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// heldKeys is where the keys were before the window was made anew. They are given
// back as soon as the same control is there: pages fetch their figures beside the
// screen, so most have nothing to give them to yet when they come up.
type heldKeys struct {
	place *kit.Place
	part  int // of the window, see frame.parts
	page  string
	lang  words.Lang
}

// parts are the parts of the window in which the keys can be, the page first.
func (f *frame) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.content, f.panel, f.strip, f.rail}
}

// holdKeys takes down where the keys are. While nobody has them because they are
// still to be given back it stays with that.
func (w *Window) holdKeys() {
	had := w.win.Canvas().Focused()
	if had == nil {
		return
	}
	w.held = nil
	for i, part := range w.frame.parts() {
		if p := kit.PlaceIn(part, had); p != nil {
			w.held = &heldKeys{place: p, part: i, page: w.page.ID(), lang: w.words.Lang}
			return
		}
	}
}

// pause takes down where the keys are and what is being written, before everything
// is made anew.
func (w *Window) pause() {
	w.holdKeys()
	if p, ok := w.page.(page.Pauser); ok {
		p.Pause()
	}
}

// giveKeys gives back the keys that were held, unless the auditor has put them
// elsewhere since or has gone to another page. Before all is there, only what
// cannot be taken for another gets them: the rail, and a field that is written in.
func (w *Window) giveKeys() {
	h := w.held
	if h == nil {
		return
	}
	c := w.win.Canvas()
	if c.Focused() != nil || !w.free() || h.page != w.page.ID() {
		w.held = nil
		return
	}
	part, same := w.frame.parts()[h.part], h.lang == w.words.Lang
	var to fyne.Focusable
	switch {
	case !w.jobs.Busy():
		w.held = nil
		to = h.place.Nearest(part, same)
	case part == w.frame.rail || h.place.Writes():
		to = h.place.Same(part, same)
	}
	if to != nil {
		h.place.Give(c, to)
	}
	if c.Focused() != nil {
		w.held = nil
	}
}
