// Package workspace holds the use cases over one open case: load workbooks,
// narrow and count, write findings, undo, export. Screens and the command line
// both stand on it; it is the only room that knows the case file, the readers
// and the writers together.
package workspace

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"sync"
	"time"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workbook"
)

// Deps is what the workspace needs of the world.
type Deps struct {
	Clock  func() time.Time
	User   string    // who works, written beside each change
	Random io.Reader // for ids
	Log    *slog.Logger
	// Build names this build of the program. What one build has recognised is
	// kept with the case for quick opening and made anew by another; "" keeps
	// nothing.
	Build string
}

// Signal says what kind of thing changed.
type Signal uint8

// The signals.
const (
	CaseChanged      Signal = iota // another case, its title, or none
	DataChanged                    // workbooks were added or removed
	FilterChanged                  // the filter or the selected option
	FindingsChanged                // findings or their evidence
	PublishedChanged               // published figures
	MethodChanged                  // how shares are worked out, and what is hidden
	NotesChanged                   // notes about respondents, or the columns of their list
	ViewsChanged                   // views kept under a name
	CodesChanged                   // codes of open answers
	RulesChanged                   // rules on what contradicts what
	BoardChanged                   // pinned charts
	OverviewChanged                // what the cards of the areas say, and the key dates
)

// Workspace is one open case at most. Its methods may be called from any
// goroutine; what they return never changes afterwards.
type Workspace struct {
	deps   Deps
	drafts bool // see Draft

	mu       sync.Mutex
	file     *casefile.File
	known    versions         // removed workbooks too, so that undoing is quick
	book     *workbook.Book   // the cells of the workbook corrected last
	surveys  []*survey.Survey // in the order they were loaded
	tables   []*survey.Table
	written  []finding.Finding        // as the case holds them
	findings []finding.Finding        // as they may be told: hidden figures taken out
	checks   map[string]finding.Check // by evidence id, as it may be told
	claims   *claims                  // what was published; nil until it is asked for
	derived  []DerivedQuestion
	codings  []*coding
	lost     []LostCoding
	instead  *record // in a copy that looks ahead: the workbook that would take another's place

	answerKeys map[*survey.Question]*answersBy
	read       []*survey.Table            // of surveys, with what was written beside options
	absent     map[string]func() []Listed // by table, who was invited and did not answer
	weigh      *weighing                  // the weights of the tables
	filter     tabulate.Filter
	selected   *Selection

	listeners map[int]func(Signal)
	next      int
}

// New returns a workspace without a case.
func New(d Deps) *Workspace {
	return &Workspace{deps: d, listeners: map[int]func(Signal){}}
}

// Subscribe calls f after each change, on the goroutine that made it, with no
// lock held. The returned function ends it.
func (w *Workspace) Subscribe(f func(Signal)) (cancel func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	id := w.next
	w.next++
	w.listeners[id] = f
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(w.listeners, id)
	}
}

func (w *Workspace) signal(all ...Signal) {
	w.mu.Lock()
	fs := make([]func(Signal), 0, len(w.listeners))
	for i := range w.next {
		if f, ok := w.listeners[i]; ok {
			fs = append(fs, f)
		}
	}
	w.mu.Unlock()
	for _, s := range all {
		for _, f := range fs {
			f(s)
		}
	}
}

// explain makes sure that whatever leaves the workspace has a code: an error
// nobody foresaw becomes "unexpected" here and its details go to the log.
func (w *Workspace) explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	var e *survey.Error
	if errors.As(err, &e) {
		w.deps.Log.Warn(doing, "error", err)
		return e
	}
	w.deps.Log.Error(doing, "error", err)
	return survey.Problem("unexpected", survey.Place{}, fmt.Errorf("%s: %w", doing, err))
}

var errNoCase = survey.Problem("no-case", survey.Place{}, nil)
