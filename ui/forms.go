package ui

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/ui/dialogs"
	"izpete/ui/kit"
)

func (w *Window) newCaseAsked() {
	w.askNewCase(w.folder(), w.words.T("newcase.default"), func() {})
}

// askNewCase asks for the title and the folder of a new case, makes it and goes
// on.
func (w *Window) askNewCase(folder, title string, then func()) {
	name := kit.NewLine("").Called(w.words.T("newcase.name"))
	name.SetText(title)
	where := kit.Body("")
	path := func() string { return freePath(folder, name.Text) }
	show := func() { where.SetText(path()) }
	name.OnChanged = func(string) { show() }
	show()
	var modal *dialogs.Modal
	other := kit.NewLink(w.words.T("newcase.folder"), func() {
		modal.Close()
		dialogs.PickFolder(w.win, w.words, folder, func(chosen string) { w.askNewCase(chosen, name.Text, then) })
	})
	form := kit.Column(6,
		kit.Section(w.words.T("newcase.name")), name, kit.Space(6),
		kit.Section(w.words.T("newcase.where")), where, kit.Row(0, -1, other), kit.Space(2),
		kit.Caption(w.words.T("newcase.hint")))
	create := func() {
		if err := w.deps.Case.Create(path(), strings.TrimSpace(name.Text)); err != nil {
			w.askNewCase(folder, name.Text, then) // lies below the message, with what was written
			w.Error(err)
			return
		}
		w.refresh()
		then()
	}
	modal = dialogs.Ask(w.win, w.words, w.words.T("newcase.title"), form, w.words.T("newcase.create"), create)
	modal.Field(name)
	w.win.Canvas().Focus(name)
	name.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// freePath returns a path for a case of a title that no file has yet.
func freePath(folder, title string) string {
	base := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, strings.TrimSpace(title))
	if base = strings.Trim(base, ". "); base == "" {
		base = "lieta"
	}
	path := filepath.Join(folder, base+"."+CaseEnding)
	for i := 2; ; i++ {
		if _, err := os.Stat(path); err != nil {
			return path
		}
		path = filepath.Join(folder, base+"-"+strconv.Itoa(i)+"."+CaseEnding)
	}
}

func (w *Window) renameAsked() {
	info, _ := w.deps.Case.Case()
	name := kit.NewLine("").Called(w.words.T("newcase.name"))
	name.SetText(info.Title)
	form := kit.Column(6, kit.Section(w.words.T("newcase.name")), name)
	modal := dialogs.Ask(w.win, w.words, w.words.T("rename.title"), form, w.words.T("rename.do"), func() {
		if title := strings.TrimSpace(name.Text); title != "" && title != info.Title {
			w.Error(w.deps.Case.Rename(title))
		}
	})
	modal.Field(name)
	w.win.Canvas().Focus(name)
	name.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// pageTitle is the name of the page that is up.
func (w *Window) pageTitle() string {
	if !w.hasCase() || w.page == nil {
		return w.words.T("app.name")
	}
	for _, e := range w.deps.Entries {
		if e.ID == w.page.ID() {
			return w.words.T(e.title())
		}
	}
	return w.words.T("page." + w.page.ID())
}

// help tells about the page that is up, and about the keys.
func (w *Window) help() {
	content := kit.Column(10,
		kit.Body(w.words.T("help."+w.page.ID())), kit.Space(2),
		kit.Strong(w.words.T("help.keys")), kit.Body(w.words.T("help.keys.text")))
	dialogs.Long(w.win, w.words, w.words.T("help.title", "Page", w.pageTitle()), content)
}

func (w *Window) about() {
	text := kit.Body(w.words.T("about.text", "Version", w.deps.Version, "Log", w.deps.LogPath))
	dialogs.Long(w.win, w.words, w.words.T("app.name"), text)
}
