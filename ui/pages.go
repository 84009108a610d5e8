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
	p := w.known(id)
	if p == nil {
		return
	}
	w.past = append(w.past, w.page.ID())
	w.future = nil
	w.bring(p)
	p.Refresh()
	w.Refresh()
}

// Reveal brings up the page of a target and the target into sight there.
func (w *Window) Reveal(t page.Target) {
	if !w.hasCase() {
		return
	}
	p := w.known(t.Page())
	if s, ok := p.(page.Shower); ok {
		s.Reveal(t)
	}
	if w.page != p {
		w.goTo(t.Page())
		return
	}
	w.page.Refresh()
	w.Refresh()
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

func (w *Window) back()    { w.past, w.future = w.travel(w.past, w.future) }
func (w *Window) forward() { w.future, w.past = w.travel(w.future, w.past) }

// travel goes to the last of one list and puts the present page on the other.
func (w *Window) travel(from, to []string) (left, more []string) {
	if len(from) == 0 {
		return from, to
	}
	p := w.known(from[len(from)-1])
	to = append(to, w.page.ID())
	w.bring(p)
	p.Refresh()
	defer w.Refresh()
	return from[:len(from)-1], to
}

// key does what keys without a modifier mean in the window.
func (w *Window) key(e *fyne.KeyEvent) {
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
