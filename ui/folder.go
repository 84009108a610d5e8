package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/page"
)

func (w *Window) openFormsAsked() {
	dialogs.PickFolder(w.win, w.words, w.folder(), func(path string) { w.Open(path) })
}

// openForms shows a folder of filled-in forms for a look; without an open case
// it first asks where to keep a new one.
func (w *Window) openForms(folder string) {
	if w.hasCase() {
		w.prefs.SetFolderOf(folder)
		w.goTo(page.Workbooks)
		if o, ok := w.page.(page.FormsOpener); ok {
			o.OpenForms(folder)
			w.Refresh()
		}
		return
	}
	w.Status(w.words.T("open.reading", "File", filepath.Base(folder)))
	async.Run(w.deps.Runner, "open case", func(ctx context.Context) (*workspace.FormsPreview, error) {
		return w.deps.Case.PreviewForms(ctx, folder, nil, nil)
	}, func(n *workspace.FormsPreview, err error) {
		w.Status("")
		if err != nil {
			w.Error(err)
			return
		}
		w.askNewCase(filepath.Dir(folder), n.Source.File, func() {
			w.goTo(page.Workbooks)
			if o, ok := w.page.(page.Opener); ok {
				o.Look(n.Preview())
				w.Refresh()
			}
		})
	})
}

// hasTables tells whether there are questions to make a form of.
func (w *Window) hasTables() bool { return w.hasCase() && len(w.deps.Case.View().Tables) > 0 }

// makeFormAsked writes a form to fill in with the questions of a survey of the
// case; of several, it asks which.
func (w *Window) makeFormAsked() {
	tables := w.deps.Case.View().Tables
	if len(tables) == 1 {
		w.makeForm(tables[0])
		return
	}
	var modal *dialogs.Modal
	var rows []fyne.CanvasObject
	for _, t := range tables {
		r := kit.NewListRow(t.Source.File, func() {
			modal.Close()
			w.makeForm(t)
		})
		r.Sub = t.Sheet + " · " + w.words.N("workbooks.recognised", len(t.Questions))
		r.Rule = true
		rows = append(rows, r)
	}
	modal = dialogs.Long(w.win, w.words, w.words.T("formspage.make.which"), kit.Column(0, rows...))
}

func (w *Window) makeForm(t *survey.Table) {
	lang := w.words.Lang
	w.SaveAs(w.words.T("formspage.make.name")+".xlsx", "xlsx", func(path string) {
		async.Run(w.deps.Runner, "make form", func(ctx context.Context) (string, error) {
			return w.deps.Case.MakeForm(ctx, t.ID, path, lang)
		}, func(profile string, err error) {
			if err != nil {
				w.Error(err)
				return
			}
			w.Notify(w.words.T("formspage.made", "File", filepath.Base(path), "Profile", filepath.Base(profile)))
		})
	})
}
