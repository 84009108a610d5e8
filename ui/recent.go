package ui

import (
	"context"
	"os"
	"path/filepath"

	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/command"
	"izpete/ui/page"
	"izpete/ui/prefs"
)

// listRecent puts the open case first in the list of recent cases, once for each
// time it is opened, and again under another title. The sample stands on the
// start page anyway.
func (w *Window) listRecent(info workspace.Info) {
	now := [2]string{info.Path, info.Title}
	if info.Path == w.sampled || w.listed == now {
		return
	}
	w.listed = now
	w.prefs.AddRecent(prefs.Recent{Path: info.Path, Title: info.Title, When: w.deps.Clock()})
}

// recent returns the cases that were open last.
func (w *Window) recent() []page.RecentCase {
	var out []page.RecentCase
	for _, r := range w.prefs.Recent() {
		out = append(out, page.RecentCase(r))
	}
	return out
}

// forgetRecent takes a case off the list; its file stays.
func (w *Window) forgetRecent(path string) {
	w.prefs.RemoveRecent(path)
	w.refreshMenu()
	if w.page.ID() == page.Start {
		w.page.Refresh()
	}
}

// openRecent opens a case of the list, or offers to take it off when its file is
// no longer there.
func (w *Window) openRecent(path string) {
	async.Run(w.deps.Runner, "look for case", func(context.Context) (bool, error) {
		_, err := os.Stat(path)
		return os.IsNotExist(err), nil
	}, func(gone bool, _ error) {
		if !gone {
			w.Open(path)
			return
		}
		w.Confirm(w.words.T("recent.gone"), w.words.T("recent.gone.text", "File", filepath.Base(path), "Folder", filepath.Dir(path)),
			w.words.T("recent.forget"), func() { w.forgetRecent(path) })
	})
}

// recentChoices are the recent cases in the menu.
func (w *Window) recentChoices() []command.Choice {
	var out []command.Choice
	open, _ := w.deps.Case.Case()
	for _, r := range w.prefs.Recent() {
		if r.Path != open.Path {
			out = append(out, command.Choice{Label: w.words.T("recent.choice", "Title", r.Title, "File", filepath.Base(r.Path)), Run: func() { w.openRecent(r.Path) }})
		}
	}
	if len(out) > 0 {
		out = append(out, command.Choice{Label: w.words.T("recent.clear"), Run: func() {
			w.prefs.ClearRecent()
			w.listed = [2]string{}
			w.refresh()
		}})
	}
	return out
}
