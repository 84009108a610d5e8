package workspace

import (
	"strings"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
)

// Step names a change that can be undone or redone. Action is translated under
// "action.<action>"; Subject is a finding id or the hash of a workbook.
type Step struct {
	Action  string
	Subject string
}

// UndoStep says what Undo would take back.
func (w *Workspace) UndoStep() (Step, bool) {
	return w.step(func(f *casefile.File) (casefile.Entry, bool) { return f.CanUndo() })
}

// RedoStep says what Redo would do again.
func (w *Workspace) RedoStep() (Step, bool) {
	return w.step(func(f *casefile.File) (casefile.Entry, bool) { return f.CanRedo() })
}

func (w *Workspace) step(which func(*casefile.File) (casefile.Entry, bool)) (Step, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil || w.file.ReadOnly() {
		return Step{}, false
	}
	e, ok := which(w.file)
	return Step{Action: e.Action, Subject: e.Subject}, ok
}

// Undo takes the last change back, by storing its inverse.
func (w *Workspace) Undo() error {
	return w.apply("undo", func(f *casefile.File) (casefile.Entry, error) { return f.Undo() })
}

// Redo does again what was last undone.
func (w *Workspace) Redo() error {
	return w.apply("redo", func(f *casefile.File) (casefile.Entry, error) { return f.Redo() })
}

// change stores one entry; when it returns nil the change is on disk.
func (w *Workspace) change(doing string, e casefile.Entry, blobs ...[]byte) error {
	return w.apply(doing, func(f *casefile.File) (casefile.Entry, error) { return f.AppendWithBlobs(e, blobs...) })
}

func (w *Workspace) apply(doing string, do func(*casefile.File) (casefile.Entry, error)) error {
	w.mu.Lock()
	if w.file == nil {
		w.mu.Unlock()
		return errNoCase
	}
	e, err := do(w.file)
	if err != nil {
		w.mu.Unlock()
		return w.explain(doing, err)
	}
	signals, err := w.follow(e)
	w.mu.Unlock()
	w.signal(signals...)
	return w.explain(doing, err)
}

// follow brings what is folded from the journal up to date after an entry.
func (w *Workspace) follow(e casefile.Entry) ([]Signal, error) {
	var data, findings, title, figures, method, notes, codes, rules, board, overview bool
	views := false
	for _, c := range e.Changes {
		switch {
		case strings.HasPrefix(c.Key, keySource), strings.HasPrefix(c.Key, keyStep), strings.HasPrefix(c.Key, keyForms), strings.HasPrefix(c.Key, keyDerived):
			data = true
		case strings.HasPrefix(c.Key, "finding/"):
			findings = true
		case strings.HasPrefix(c.Key, keyPublished):
			figures = true
		case c.Key == keyMethod, strings.HasPrefix(c.Key, keyBanner):
			method = true
		case strings.HasPrefix(c.Key, keyNote), strings.HasPrefix(c.Key, keyColumns):
			notes = true
		case strings.HasPrefix(c.Key, keyCoding):
			codes = true
		case strings.HasPrefix(c.Key, keyRule):
			rules = true
		case strings.HasPrefix(c.Key, keyBoard):
			board = true
		case strings.HasPrefix(c.Key, keyOverview):
			overview = true
		case strings.HasPrefix(c.Key, keyView):
			views = true
		case c.Key == keyTitle:
			title = true
		}
	}
	var out []Signal
	if title {
		out = append(out, CaseChanged)
	}
	if data {
		if err := w.resetSources(); err != nil {
			return out, err
		}
		out = append(out, DataChanged, FilterChanged)
	} else if codes {
		w.setTables()
	}
	if codes {
		out = append(out, CodesChanged)
	}
	if figures {
		w.claims = nil
		out = append(out, PublishedChanged)
	}
	if method {
		out = append(out, MethodChanged)
	}
	if views {
		out = append(out, ViewsChanged)
	}
	if notes {
		out = append(out, NotesChanged)
	}
	if rules {
		out = append(out, RulesChanged)
	}
	if board {
		out = append(out, BoardChanged)
	}
	if overview {
		out = append(out, OverviewChanged)
	}
	if data || findings || codes || method && len(w.written) > 0 {
		w.refold()
		out = append(out, FindingsChanged)
	}
	return out, nil
}

// refold reads the findings from the case and checks their evidence.
func (w *Workspace) refold() {
	w.claims = nil
	var unread []*survey.Error
	w.written, unread = finding.Fold(w.file.State())
	for _, e := range unread {
		w.deps.Log.Error("fold findings", "error", e)
	}
	changed := w.file.Changed(finding.AllFindings)
	for i := range w.written {
		w.written[i].Changed = changed[w.written[i].ID]
	}
	w.tell()
}
