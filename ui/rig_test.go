package ui_test

import (
	"context"
	"crypto/rand"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"izpete/assets"
	"izpete/data/samplecase"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui"
	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/start"
	"izpete/ui/page/workbooks"
	"izpete/ui/uitest"
)

// notebook is a page with a field, for what the window does with keys.
type notebook struct {
	content fyne.CanvasObject
	box     *kit.TextBox
	escaped int
	left    int
}

func newNotebook() *notebook {
	n := &notebook{box: kit.NewTextBox("")}
	n.content = container.NewStack(n.box)
	return n
}

func (n *notebook) ID() string                 { return page.Findings }
func (n *notebook) Content() fyne.CanvasObject { return n.content }
func (n *notebook) Refresh()                   {}
func (n *notebook) StatusText() string         { return "piezīmes" }
func (n *notebook) Leave()                     { n.left++ }
func (n *notebook) Escape() bool               { n.escaped++; return true }

// rig is a window over a real workspace, on the software driver.
type rig struct {
	*ui.Window
	t     *testing.T
	app   fyne.App
	work  *workspace.Workspace
	queue *async.Queue
	notes *notebook
	dir   string
}

func newRig(t *testing.T) *rig {
	t.Helper()
	r := &rig{t: t, app: test.NewTempApp(t), queue: async.NewQueue(), dir: t.TempDir()}
	r.work = newWorkspace()
	t.Cleanup(func() { r.work.Close() })
	r.start()
	return r
}

// restart ends the program and starts it anew.
func (r *rig) restart() {
	r.t.Helper()
	if err := r.work.Close(); err != nil {
		r.t.Fatal(err)
	}
	r.work = newWorkspace()
	r.t.Cleanup(func() { r.work.Close() })
	r.queue = async.NewQueue()
	r.start()
}

func (r *rig) start() {
	looking := &workbooks.State{}
	r.Window = ui.New(ui.Deps{
		App: r.app, Case: r.work, Runner: r.queue, Home: r.dir, Lang: words.Latvian, Scale: 1, Start: start.New,
		Sample: func(l words.Lang) (ui.Sample, error) {
			data, err := assets.Samples.ReadFile("samples/mi-gataviba-2025.xlsx")
			hidden := filepath.Join(r.dir, ".dati")
			if err := os.MkdirAll(hidden, 0o700); err != nil {
				return ui.Sample{}, err
			}
			s := ui.Sample{CasePath: filepath.Join(hidden, "paraugs.izpete"), Title: "MI gatavība 2025", File: "mi-gataviba-2025.xlsx", Data: data}
			s.Make = func(ctx context.Context) error {
				return samplecase.Make(ctx, r.work, l, s.CasePath, samplecase.Book{Title: s.Title, File: s.File, Data: s.Data})
			}
			return s, err
		},
		Entries: []ui.Entry{
			{
				ID: page.Workbooks, New: func(h page.Host) page.Page { return workbooks.New(h, r.work, looking) },
				Count: func() int {
					info, _ := r.work.Case()
					return len(info.Sources)
				},
			},
			{ID: page.Findings, New: func(page.Host) page.Page {
				r.notes = newNotebook()
				return r.notes
			}},
		},
	})
	r.queue.Drain()
}

func newWorkspace() *workspace.Workspace {
	day := time.Date(2026, 11, 12, 12, 4, 0, 0, time.Local)
	return workspace.New(workspace.Deps{
		Clock: func() time.Time { return day }, User: "revidents", Random: rand.Reader, Log: slog.New(slog.DiscardHandler),
	})
}

func (r *rig) content() fyne.CanvasObject { return r.Window.Window().Content() }

func (r *rig) reads(texts ...string) {
	r.t.Helper()
	for _, s := range texts {
		if !uitest.Reads(r.content(), s) {
			r.t.Errorf("the window does not say %q; it says %q", s, uitest.Texts(r.content()))
		}
	}
}

// dialog returns what lies over the window; nil for nothing.
func (r *rig) dialog() fyne.CanvasObject { return r.Window.Window().Canvas().Overlays().Top() }

func (r *rig) key(k fyne.KeyName) {
	c := r.Window.Window().Canvas()
	if f := c.Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	} else {
		c.OnTypedKey()(&fyne.KeyEvent{Name: k})
	}
	r.queue.Drain()
}

func (r *rig) sample() {
	r.t.Helper()
	r.OpenSample()
	r.queue.Drain()
	if _, ok := r.work.Case(); !ok {
		r.t.Fatal("the sample case is not open")
	}
}
