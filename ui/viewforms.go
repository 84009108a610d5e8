package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// keepViewAsked asks for a name and keeps what is shown under it.
func (w *Window) keepViewAsked() {
	name := ""
	if k, ok := w.viewed(); ok {
		name = k.Name
	}
	about := kit.Column(4, kit.Body(w.viewText(w.page.ID(), w.deps.Case.View(), keep(w.page).Compare)), kit.Caption(w.words.T("views.save.about")))
	w.askName(w.words.T("views.save"), about, name, w.words.T("views.save.do"), w.saveView)
}

func (w *Window) renameViewAsked(k workspace.KeptView) {
	w.askName(w.words.T("views.rename"), nil, k.Name, w.words.T("views.rename.do"), func(name string) {
		if err := w.deps.Case.RenameView(k.ID, name); err != nil {
			w.Error(err)
			return
		}
		w.Notify(w.words.T("views.renamed", "Name", strings.TrimSpace(name)))
	})
}

// askName asks for the name of a view; Enter gives it.
func (w *Window) askName(title string, about fyne.CanvasObject, name, yes string, do func(name string)) {
	field := kit.NewLine("").Called(w.words.T("views.name"))
	field.SetText(name)
	form := kit.Column(6, kit.Section(strings.ToUpper(w.words.T("views.name"))), field)
	if about != nil {
		form = kit.Column(12, about, form)
	}
	modal := dialogs.Ask(w.win, w.words, title, form, yes, func() { do(field.Text) })
	modal.Field(field)
	w.win.Canvas().Focus(field)
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// tellLost says what of a view is gone.
func (w *Window) tellLost(k workspace.KeptView) {
	lost := "– " + strings.Join(k.Lost, "\n– ")
	dialogs.Message(w.win, w.words, w.words.T("views.lost"), w.words.T("views.lost.text", "Name", k.Name, "Lost", lost))
}

// manageViews lists the views with what can be done with each.
func (w *Window) manageViews() {
	var modal *dialogs.Modal
	var rows []fyne.CanvasObject
	tables := w.deps.Case.View().Tables
	for _, k := range w.deps.Case.Views() {
		about := w.viewText(k.Page, workspace.View{Tables: tables, Filter: k.Filter}, k.State.Compare)
		made := w.words.T("views.made", "User", k.By, "Time", w.words.DateTime(k.Made.Local()))
		texts := []fyne.CanvasObject{kit.Strong(k.Name), kit.Caption(about), kit.Caption(made)}
		if len(k.Lost) > 0 {
			texts = append(texts, kit.Caption(w.words.T("views.lost.short", "Lost", strings.Join(k.Lost, "; "))).Coloured(theme.Warn))
		}
		do := func(key string, run func()) fyne.CanvasObject {
			return kit.NewLink(w.words.T(key), func() {
				modal.Close()
				run()
			})
		}
		links := kit.Wrap(8, do("views.open", func() { w.openView(k.ID) }))
		if w.writable() {
			links.Objects = append(links.Objects, do("views.rename.do", func() { w.renameViewAsked(k) }), do("views.delete", func() { w.deleteView(k) }))
		}
		rows = append(rows, kit.Column(2, append(texts, links)...), kit.Divider())
	}
	if len(rows) == 0 {
		rows = append(rows, kit.Body(w.words.T("views.none")))
	}
	modal = dialogs.Long(w.win, w.words, w.words.T("views.list"), kit.Column(8, rows...))
}
