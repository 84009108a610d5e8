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
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// desk is the window with all its pages over the sample case, on the software
// driver.
type desk struct {
	*ui.Window
	t     *testing.T
	app   fyne.App
	work  *workspace.Workspace
	queue *async.Queue
	dir   string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	r := &desk{t: t, app: test.NewTempApp(t), queue: async.NewQueue(), dir: t.TempDir()}
	day := time.Date(2026, 11, 12, 12, 4, 0, 0, time.Local)
	r.work = workspace.New(workspace.Deps{
		Clock: func() time.Time { return day }, User: "revidents", Random: rand.Reader, Log: slog.New(slog.DiscardHandler),
	})
	t.Cleanup(func() { r.work.Close() })
	r.start()
	return r
}

// start makes the window, as the program does when it is started.
func (r *desk) start() {
	d := ui.Deps{
		App: r.app, Case: r.work, Runner: r.queue, Home: r.dir, Lang: words.Latvian, Scale: 1,
		Sample: func(l words.Lang) (ui.Sample, error) { return wiring.Sample(r.work, l, filepath.Join(r.dir, ".dati")) },
	}
	wiring.Pages(&d, r.work)
	r.Window = ui.New(d)
	r.queue.Drain()
}

// sample opens the sample case.
func sampleDesk(t *testing.T) *desk {
	t.Helper()
	r := newDesk(t)
	r.OpenSample()
	r.queue.Drain()
	return r
}

// bookDesk opens a case of the sample workbook in which nothing was made yet.
func bookDesk(t *testing.T) *desk {
	t.Helper()
	r := newDesk(t)
	other := open(t, words.Latvian)
	info, _ := other.Case()
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	r.Open(info.Path)
	r.queue.Drain()
	return r
}

func (r *desk) content() fyne.CanvasObject { return r.Window.Window().Content() }
func (r *desk) over() fyne.CanvasObject    { return r.Window.Window().Canvas().Overlays().Top() }

func (r *desk) do(command string) {
	r.Do(command)
	r.queue.Drain()
}

func (r *desk) key(names ...fyne.KeyName) {
	for _, k := range names {
		c := r.Window.Window().Canvas()
		if f := c.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		} else {
			c.OnTypedKey()(&fyne.KeyEvent{Name: k})
		}
		r.queue.Drain()
	}
}

func (r *desk) write(text string) {
	for _, x := range text {
		r.Window.Window().Canvas().Focused().TypedRune(x)
	}
	r.queue.Drain()
}

func (r *desk) reads(o fyne.CanvasObject, texts ...string) {
	r.t.Helper()
	for _, s := range texts {
		if !uitest.Reads(o, s) {
			r.t.Errorf("nothing says %q: %q", s, uitest.Texts(o))
		}
	}
}

// at finds an option by words.
func (r *desk) at(title, option string) workspace.Selection {
	r.t.Helper()
	for _, t := range r.work.Tables() {
		for _, q := range t.Questions {
			if q.Title() == title {
				return workspace.Selection{Table: t.ID, Question: q.ID, Option: q.Option(option)}
			}
		}
	}
	r.t.Fatalf("no question %q", title)
	return workspace.Selection{}
}

func (r *desk) filter() string {
	return workspace.FilterText(r.Words(), r.work.Tables(), r.work.Filter())
}

func (r *desk) chip(starts string) *kit.Chip {
	r.t.Helper()
	c, ok := uitest.Find(r.content(), func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, starts) })
	if !ok {
		r.t.Fatalf("no chip %q: %q", starts, uitest.Texts(r.content()))
	}
	return c
}
