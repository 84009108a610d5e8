package ui

import (
	"fyne.io/fyne/v2"

	"izpete/ui/page"
)

// known returns the page of an id, made on first use.
func (w *Window) known(id string) page.Page {
	if p := w.pages[id]; p != nil {
		return p
	}
	for _, e := range w.deps.Entries {
		if e.ID == id {
			w.pages[id] = e.New(w)
			return w.pages[id]
		}
	}
	return nil
}

// goTo brings up a page and remembers where the auditor came from.
func (w *Window) goTo(id string) {
	if _, open := w.deps.Case.Case(); !open || w.page == nil || w.page.ID() == id {
		return
	}
	var p page.Page
	if w.traced("make "+id, func() { p = w.known(id) }); p == nil {
		return
	}
	w.remember()
	w.turnTo(p)
}

// Reveal brings up the page of a target and the target into sight there.
func (w *Window) Reveal(t page.Target) {
	if !w.hasCase() || w.page == nil {
		return
	}
	p := w.known(t.Page())
	if p == nil {
		return
	}
	w.remember()
	if s, ok := p.(page.Shower); ok {
		s.Reveal(t)
	}
	w.turnTo(p)
}

// turnTo shows a page as the case is now; the one that is up may be turned to
// again.
func (w *Window) turnTo(p page.Page) {
	if w.page != p {
		w.traced("bring "+p.ID(), func() { w.bring(p) })
	}
	w.traced("refresh "+p.ID(), p.Refresh)
	w.traced("refresh window", w.Refresh)
}

// bring puts a page up, without telling it to refresh.
func (w *Window) bring(p page.Page) {
	w.leave()
	w.page = p
	w.win.Canvas().Unfocus()
	w.status.setMoment("")
	w.frame.setContent(p.Content())
}

// leave tells the page that is up that it goes.
func (w *Window) leave() {
	// What is being written is handed over when the focus goes.
	w.win.Canvas().Unfocus()
	if l, ok := w.page.(page.Leaver); ok {
		l.Leave()
	}
}

// key does what keys without a modifier mean in the window.
func (w *Window) key(e *fyne.KeyEvent) {
	w.held = nil // nobody waits for them any more
	switch e.Name {
	case fyne.KeyEscape:
		if esc, ok := w.page.(page.Escaper); ok && esc.Escape() {
			return
		}
		w.win.Canvas().Unfocus()
	case fyne.KeyF1:
		w.commands.Do("help.page")
	default:
		if k, ok := w.page.(page.Keys); ok {
			k.Key(e.Name)
		}
	}
}
