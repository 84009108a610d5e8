package ui

import (
	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/theme"
)

// setLang makes the window speak another language.
func (w *Window) setLang(l words.Lang) {
	if l == w.words.Lang {
		return
	}
	w.pause()
	w.words = words.For(l)
	w.prefs.SetLang(l)
	w.rebuild()
}

// setDark makes the window dark or light.
func (w *Window) setDark(dark bool) {
	if dark == w.deps.Dark {
		return
	}
	w.deps.Dark = dark
	w.prefs.SetDark(dark)
	w.applyTheme()
}

// setScale makes the text larger or smaller; 1 is usual.
func (w *Window) setScale(scale float32) {
	w.deps.Scale = min(max(scale, 0.8), 2)
	w.applyTheme()
}

func (w *Window) applyTheme() {
	w.pause()
	w.leave()
	w.setTheme()
	w.rebuild()
}

// setTheme puts the look that was chosen in force. The toolkit reads its fonts
// anew for every theme that it is given and never lets go of those before, some
// twenty megabytes each time: so it is given one, which changes with the window
// that is made anew.
func (w *Window) setTheme() {
	t := theme.New(w.deps.Dark, w.deps.Scale)
	t.Still = w.prefs.Still()
	settings := w.deps.App.Settings()
	if w.look != nil && settings.Theme() == fyne.Theme(w.look) {
		*w.look = *t
		return
	}
	w.look = t
	settings.SetTheme(t)
}

// turnMotion lets bars move to their new lengths, or stand there at once.
func (w *Window) turnMotion() {
	w.prefs.SetStill(!w.prefs.Still())
	theme.SetStill(w.prefs.Still())
	w.refreshMenu()
}

// rebuild makes window and pages anew and comes back to the page that was up, and
// to where the keys were on it.
func (w *Window) rebuild() {
	id := w.page.ID()
	w.build()
	if _, open := w.deps.Case.Case(); open {
		w.bring(w.known(id))
	}
	w.refresh()
	w.giveKeys()
}
