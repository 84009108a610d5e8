package wiring_test

import (
	"crypto/rand"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/cmd/izpete/wiring"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui"
	"izpete/ui/async"
	"izpete/ui/letters"
	"izpete/ui/measure"
	"izpete/ui/page/start"
)

func newWorkspace(t testing.TB) *workspace.Workspace {
	day := time.Date(2026, 11, 12, 12, 4, 0, 0, time.Local)
	w := workspace.New(workspace.Deps{
		Clock: func() time.Time { return day }, User: "revidents", Random: rand.Reader, Log: slog.New(slog.DiscardHandler),
	})
	t.Cleanup(func() { w.Close() })
	return w
}

// open returns a workspace with a case of the sample workbook of a language, in
// which nothing was written yet.
func open(t testing.TB, lang words.Lang) *workspace.Workspace {
	t.Helper()
	w := newWorkspace(t)
	s, err := wiring.Sample(w, lang, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Create(s.CasePath, s.Title); err != nil {
		t.Fatal(err)
	}
	p, err := w.PreviewBytes(t.Context(), s.File, s.Data)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Load(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if err := w.AssignAreas(t.Context(), workspace.SuggestAreas(w.Tables())); err != nil {
		t.Fatal(err)
	}
	for name, day := range map[string]string{"Aptauja izsūtīta": "2025-01-10", "Atbilžu termiņš": "2025-01-31"} {
		if _, err := w.AddDate(name, day); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// filled returns a workspace with the sample case of a language as it is opened
// from the window, with findings and all.
func filled(t testing.TB, lang words.Lang) *workspace.Workspace {
	t.Helper()
	w := newWorkspace(t)
	s, err := wiring.Sample(w, lang, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Make(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := w.Open(t.Context(), s.CasePath, false); err != nil {
		t.Fatal(err)
	}
	return w
}

// rig is the window with all pages of the program, on the software driver.
type rig struct {
	*ui.Window
	t     testing.TB
	deps  ui.Deps
	queue *async.Queue
}

// look is how the window is set up.
type look struct {
	lang          words.Lang
	dark          bool
	scale         float32
	width, height float32
}

func newRig(t testing.TB, w *workspace.Workspace, l look) *rig {
	t.Helper()
	return newTraced(t, w, l, nil)
}

// newTraced is a rig that tells how long calls keep the screen.
func newTraced(t testing.TB, w *workspace.Workspace, l look, trace async.Trace) *rig {
	t.Helper()
	app := test.NewTempApp(t)
	letters.Warm() // as the program does
	r := &rig{t: t, queue: async.NewQueue()}
	folder := t.TempDir()
	r.deps = ui.Deps{
		App: app, Case: w, Runner: r.queue, Home: folder, Lang: l.lang, Dark: l.dark, Scale: l.scale, Start: start.New, Trace: trace,
		Sample: func(l words.Lang) (ui.Sample, error) { return wiring.Sample(w, l, filepath.Join(folder, "sample")) },
	}
	wiring.Pages(&r.deps, w)
	r.Window = ui.New(r.deps)
	r.resize(l.width, l.height)
	return r
}

func (r *rig) resize(width, height float32) {
	r.Window.Window().Resize(fyne.NewSize(width, height))
	r.queue.Drain()
}

// show brings up a page and lets it come to rest.
// What lies over the window is taken away: it would be measured in the page's
// stead.
func (r *rig) show(id string) {
	r.t.Helper()
	over := r.Window.Window().Canvas().Overlays()
	for top := over.Top(); top != nil; top = over.Top() {
		over.Remove(top)
	}
	r.Show(id)
	r.queue.Drain()
	if got := r.Page().ID(); got != id {
		r.t.Fatalf("the page %s is up instead of %s", got, id)
	}
}

func (r *rig) measure() measure.Report {
	return measure.Page(r.Window.Window().Canvas(), r.Page().Content(), inside)
}

func inside(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }

// faults says in a line each what is wrong.
func faults(r measure.Report) string {
	var lines []string
	for _, f := range r.Faults {
		lines = append(lines, f.String())
	}
	return strings.Join(lines, "\n")
}
