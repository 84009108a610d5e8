package workspace

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"time"

	"izpete/data/casefile"
	"izpete/data/survey"
)

// Info describes the open case.
type Info struct {
	Path     string
	Title    string
	Saved    time.Time // when the last change was stored
	ReadOnly bool
	Sources  []survey.Source
}

// Create makes a new case file and opens it; the case that was open is closed.
func (w *Workspace) Create(path, title string) error {
	if strings.TrimSpace(title) == "" {
		title = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	f, err := casefile.Create(path, w.options(false), casefile.Change{Key: keyTitle, To: text(title)})
	if err != nil {
		return w.explain("create case", err)
	}
	return w.adopt(context.Background(), f)
}

// Open opens a case; the case that was open is closed only when that worked.
// A case that is open elsewhere gives "case-locked" unless it is opened to read
// only.
func (w *Workspace) Open(ctx context.Context, path string, readOnly bool) error {
	// The same file again must not wait for its own lock.
	if info, ok := w.Case(); ok && sameFile(info.Path, path) {
		return nil
	}
	f, err := casefile.Open(path, w.options(readOnly))
	if err != nil {
		return w.explain("open case", err)
	}
	return w.adopt(ctx, f)
}

func sameFile(a, b string) bool {
	x, errX := filepath.Abs(a)
	y, errY := filepath.Abs(b)
	return errX == nil && errY == nil && x == y
}

func (w *Workspace) options(readOnly bool) casefile.Options {
	return casefile.Options{Clock: w.deps.Clock, User: w.deps.User, Timeout: time.Second, ReadOnly: readOnly, Unsynced: w.drafts}
}

// adopt makes an opened file the case.
func (w *Workspace) adopt(ctx context.Context, f *casefile.File) error {
	known := versions{}
	recalled := w.recall(f, known)
	surveys, err := readSources(ctx, f, known)
	if err != nil {
		f.Close()
		return w.explain("read the case's workbooks", err)
	}
	w.mu.Lock()
	old := w.file
	w.file, w.known, w.book, w.filter, w.selected = f, known, nil, nil, nil
	w.setSurveys(surveys)
	w.refold()
	w.mu.Unlock()
	if old != nil {
		if err := old.Close(); err != nil {
			w.deps.Log.Error("close case", "error", err)
		}
	}
	w.signal(CaseChanged, DataChanged, FilterChanged, FindingsChanged)
	if recalled {
		go w.prove(context.WithoutCancel(ctx), f, surveys)
	} else {
		w.keep(f, known)
	}
	return nil
}

// Close closes the case; nothing is ever unsaved.
func (w *Workspace) Close() error {
	w.mu.Lock()
	f := w.file
	w.file, w.book, w.surveys, w.tables, w.filter, w.selected = nil, nil, nil, nil, nil, nil
	w.written, w.findings, w.checks = nil, nil, nil
	w.weigh, w.derived, w.codings, w.answerKeys = nil, nil, nil, nil
	w.mu.Unlock()
	if f == nil {
		return nil
	}
	err := f.Close()
	w.signal(CaseChanged, DataChanged, FilterChanged, FindingsChanged)
	return w.explain("close case", err)
}

// Case describes the open case; ok is false when none is open.
func (w *Workspace) Case() (info Info, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return Info{}, false
	}
	info = Info{Path: w.file.Path(), Saved: w.file.Saved(), ReadOnly: w.file.ReadOnly()}
	_ = json.Unmarshal(w.file.State().Get(keyTitle), &info.Title)
	for _, s := range w.surveys {
		info.Sources = append(info.Sources, s.Source)
	}
	return info, true
}

// Rename gives the case another title.
func (w *Workspace) Rename(title string) error {
	return w.change("rename case", casefile.Entry{Action: "case.rename", Changes: []casefile.Change{{Key: keyTitle, To: text(strings.TrimSpace(title))}}})
}

// Backup writes a consistent copy of the case; an existing file is not
// overwritten.
func (w *Workspace) Backup(to string) error {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return errNoCase
	}
	return w.explain("back up case", f.Backup(to))
}

const keyTitle = "case/title"

func text(s string) json.RawMessage {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always has a JSON form
	}
	return b
}
