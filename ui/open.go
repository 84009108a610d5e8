package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/dialogs"
	"izpete/ui/page"
)

// CaseEnding is how the names of case files end.
const CaseEnding = "izpete"

var workbookEndings = []string{"xlsx", "xlsm", "csv", "tsv"}

// Open opens what was chosen in a dialog, dropped on the window or given as an
// argument: a case, or workbooks or a folder of filled-in forms, which come up
// for a look in the open case or in a new one.
func (w *Window) Open(paths ...string) {
	var cases, books, folders []string
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			folders = append(folders, p)
			continue
		}
		switch ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(p)), "."); {
		case ending == CaseEnding:
			cases = append(cases, p)
		case slices.Contains(workbookEndings, ending), ending == "xls":
			books = append(books, p)
		default:
			dialogs.Message(w.win, w.words, w.words.T("dialog.error"), w.words.T("open.unknown", "File", filepath.Base(p)))
			return
		}
	}
	switch {
	case len(cases) > 1:
		dialogs.Message(w.win, w.words, w.words.T("dialog.error"), w.words.T("open.twocases"))
	case len(folders) > 1, len(folders) == 1 && len(books) > 0:
		dialogs.Message(w.win, w.words, w.words.T("dialog.error"), w.words.T("formspage.open.one"))
	case len(folders) == 1 && len(cases) == 1:
		w.openCase(cases[0], false, func() { w.openForms(folders[0]) })
	case len(folders) == 1:
		w.openForms(folders[0])
	case len(cases) == 1:
		w.openCase(cases[0], false, func() { w.openBooks(books) })
	default:
		w.openBooks(books)
	}
}

// openCase opens a case beside the screen; one that is open elsewhere is
// offered to read only.
func (w *Window) openCase(path string, readOnly bool, then func()) {
	w.Status(w.words.T("open.reading", "File", filepath.Base(path)))
	async.Run(w.deps.Runner, "open case", func(ctx context.Context) (struct{}, error) {
		return struct{}{}, w.deps.Case.Open(ctx, path, readOnly)
	}, func(_ struct{}, err error) {
		w.Status("")
		switch {
		case errors.Is(err, &survey.Error{Code: "case-locked"}) && !readOnly:
			w.Confirm(w.words.T("locked.title"), w.words.T("locked.text", "File", filepath.Base(path)), w.words.T("locked.open"),
				func() { w.openCase(path, true, then) })
		case errors.Is(err, &survey.Error{Code: "case-damaged"}) && !readOnly:
			w.Confirm(w.words.T("damaged.title"), w.words.Error(err), w.words.T("locked.open"),
				func() { w.openCase(path, true, then) })
		case err != nil:
			w.Error(err)
		default:
			w.refresh()
			then()
		}
	})
}

// openBooks shows workbooks for a look; without an open case it first asks
// where to keep a new one.
func (w *Window) openBooks(paths []string) {
	if len(paths) == 0 {
		return
	}
	if !w.hasCase() {
		w.openFirst(paths)
		return
	}
	w.prefs.SetFolderOf(paths[0])
	w.goTo(page.Workbooks)
	if o, ok := w.page.(page.Opener); ok {
		o.OpenWorkbooks(paths)
		w.Refresh()
	}
}

// openFirst reads a workbook when no case is open, and asks where to keep a
// case for it only when there is something to put into one.
func (w *Window) openFirst(paths []string) {
	w.Status(w.words.T("open.reading", "File", filepath.Base(paths[0])))
	async.Run(w.deps.Runner, "open case", func(ctx context.Context) (*workspace.Preview, error) {
		return w.deps.Case.Preview(ctx, paths[0], nil)
	}, func(n *workspace.Preview, err error) {
		w.Status("")
		if err != nil {
			w.Error(err)
			return
		}
		name := strings.TrimSuffix(filepath.Base(paths[0]), filepath.Ext(paths[0]))
		w.askNewCase(filepath.Dir(paths[0]), name, func() {
			w.goTo(page.Workbooks)
			if o, ok := w.page.(page.Opener); ok {
				o.Look(n)
				o.OpenWorkbooks(paths[1:])
				w.Refresh()
			}
		})
	})
}

func (w *Window) openAsked() {
	dialogs.OpenFile(w.win, w.words, w.folder(), append([]string{CaseEnding}, workbookEndings...), func(path string) { w.Open(path) })
}

// figuresAsked reads a table of published figures into the open case.
func (w *Window) figuresAsked() {
	dialogs.OpenFile(w.win, w.words, w.folder(), workbookEndings, func(path string) {
		w.prefs.SetFolderOf(path)
		w.goTo(page.Breakdowns)
		if p, ok := w.page.(page.Publisher); ok {
			p.LoadPublished(path)
		}
	})
}

func (w *Window) openCaseAsked() {
	dialogs.OpenFile(w.win, w.words, w.folder(), []string{CaseEnding}, func(path string) { w.Open(path) })
}

func (w *Window) openBookAsked() {
	dialogs.OpenFile(w.win, w.words, w.folder(), workbookEndings, func(path string) { w.Open(path) })
}

// openSample opens the sample case of the language, made on first use.
func (w *Window) openSample() {
	s, err := w.deps.Sample(w.words.Lang)
	if err != nil {
		w.Error(err)
		return
	}
	w.sampled = s.CasePath
	if _, err := os.Stat(s.CasePath); err == nil {
		w.openCase(s.CasePath, false, func() {})
		return
	}
	w.Status(w.words.T("open.reading", "File", s.File))
	async.Run(w.deps.Runner, "open case", func(ctx context.Context) (struct{}, error) {
		return struct{}{}, s.Make(ctx)
	}, func(_ struct{}, err error) {
		w.Status("")
		if err != nil {
			w.Error(err)
			return
		}
		w.openCase(s.CasePath, false, func() {})
	})
}

func (w *Window) closeCase() {
	w.leave()
	w.Error(w.deps.Case.Close())
	w.refresh()
}

func (w *Window) backupAsked() {
	info, _ := w.deps.Case.Case()
	name := strings.TrimSuffix(filepath.Base(info.Path), filepath.Ext(info.Path))
	w.SaveAs(name+"-"+info.Saved.Local().Format("2006-01-02")+"."+CaseEnding, CaseEnding, func(path string) {
		if err := w.deps.Case.Backup(path); err != nil {
			w.Error(err)
			return
		}
		w.Notify(w.words.T("status.backedup", "File", filepath.Base(path)))
	})
}

func (w *Window) startActions() page.StartActions {
	return page.StartActions{
		Sample: w.openSample, NewFromWorkbook: w.openBookAsked, OpenCase: w.openCaseAsked,
		Open: w.openRecent, Recent: w.recent, Forget: w.forgetRecent,
	}
}

// OpenSample opens the sample case of the language.
func (w *Window) OpenSample() { w.openSample() }
