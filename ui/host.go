package ui

import (
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/async"
	"izpete/ui/dialogs"
	"izpete/ui/page"
)

// Words returns the words of the language chosen.
func (w *Window) Words() *words.Words { return w.words }

// Runner runs slow work beside the screen.
func (w *Window) Runner() async.Runner { return w.deps.Runner }

// Window is the toolkit's window.
func (w *Window) Window() fyne.Window { return w.win }

// Page is the page that is up.
func (w *Window) Page() page.Page { return w.page }

// Do runs a command.
func (w *Window) Do(id string) { w.commands.Do(id) }

// Refresh fetches again what stands around the page.
func (w *Window) Refresh() {
	w.rail.refresh()
	w.strip.refresh()
	w.status.setPage(w.pageStatus())
	w.frame.setInspector(w.inspector())
	w.frame.restrip()
	w.refreshMenu()
	w.win.SetTitle(w.title())
	w.settle()
	w.dropLostKeys()
}

func (w *Window) title() string {
	name := w.words.T("app.name")
	if info, ok := w.deps.Case.Case(); ok {
		return info.Title + " — " + name
	}
	return name
}

func (w *Window) inspector() fyne.CanvasObject {
	if i, ok := w.page.(page.Inspector); ok {
		return i.Inspector()
	}
	return nil
}

func (w *Window) pageStatus() string {
	_, open := w.deps.Case.Case()
	if s, ok := w.page.(page.Status); ok && open {
		return withMethod(s.StatusText(), w.words, w.deps.Case.View())
	} else if ok {
		return s.StatusText()
	}
	if !open {
		return ""
	}
	v := w.deps.Case.View()
	return withMethod(baseText(w.words, v), w.words, v)
}

// Status says something in the status line for the moment.
func (w *Window) Status(text string) { w.status.setMoment(text) }

// Notify says for a few seconds that something was done.
func (w *Window) Notify(text string) {
	w.status.setNotice(text)
	time.AfterFunc(4*time.Second, func() {
		w.deps.Runner.Post(func() { w.status.endNotice(text) })
	})
}

// Error tells the auditor what went wrong.
func (w *Window) Error(err error) {
	if err != nil {
		dialogs.Error(w.win, w.words, err)
	}
}

// Confirm asks before something that is hard to take back.
func (w *Window) Confirm(title, text, yes string, do func()) {
	dialogs.Confirm(w.win, w.words, title, text, yes, do)
}

// SaveAs asks where to write a file.
func (w *Window) SaveAs(name, ext string, do func(path string)) {
	dialogs.SaveFile(w.win, w.words, w.folder(), name, ext, func(path string) {
		w.prefs.SetFolderOf(path)
		do(path)
	})
}

// folder is where file dialogs begin.
func (w *Window) folder() string {
	if f := w.prefs.Folder(); f != "" {
		return f
	}
	if info, ok := w.deps.Case.Case(); ok && info.Path != w.sampled {
		return filepath.Dir(info.Path)
	}
	return w.deps.Home
}
