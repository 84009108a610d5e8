// Package uitest gives tests of the screen an app on the software driver with
// the program's own theme, and a Host that remembers what it was told.
package uitest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/ui/async"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// App starts a test app in the program's light theme.
func App(t testing.TB) fyne.App {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(false, 1))
	return app
}

// Host is a main window that a test can question.
type Host struct {
	Lang      words.Lang
	Queue     *async.Queue
	Win       fyne.Window
	Shown     []string // pages that were asked for
	Revealed  []page.Target
	Said      string // what the status line says
	Notified  []string
	Errors    []error
	Confirmed []string // titles of what was asked; the answer is always yes
	SavePath  string   // what SaveAs answers; "" is Cancel
	Refreshed int
	Done      []string // commands that were run
}

var _ page.Host = (*Host)(nil)

// NewHost returns a host in Latvian with a window of the size of the design.
func NewHost(t testing.TB) *Host {
	t.Helper()
	App(t)
	h := &Host{Lang: words.Latvian, Queue: async.NewQueue()}
	h.Win = test.NewTempWindow(t, nil)
	h.Win.SetPadded(false)
	h.Win.Resize(fyne.NewSize(1360, 860))
	return h
}

// Put shows a page's content in the host's window, as large as in the program.
func (h *Host) Put(o fyne.CanvasObject) {
	h.Win.SetContent(o)
	h.Win.Resize(fyne.NewSize(1130, 774))
}

func (h *Host) Words() *words.Words  { return words.For(h.Lang) }
func (h *Host) Runner() async.Runner { return h.Queue }
func (h *Host) Window() fyne.Window  { return h.Win }
func (h *Host) Show(id string)       { h.Shown = append(h.Shown, id) }
func (h *Host) Reveal(t page.Target) { h.Revealed = append(h.Revealed, t) }
func (h *Host) Do(command string)    { h.Done = append(h.Done, command) }
func (h *Host) Refresh()             { h.Refreshed++ }
func (h *Host) Status(text string)   { h.Said = text }
func (h *Host) Notify(text string)   { h.Notified = append(h.Notified, text) }

func (h *Host) Error(err error) {
	if err != nil {
		h.Errors = append(h.Errors, err)
	}
}

func (h *Host) Confirm(title, _, _ string, do func()) {
	h.Confirmed = append(h.Confirmed, title)
	do()
}

func (h *Host) SaveAs(_, _ string, do func(string)) {
	if h.SavePath != "" {
		do(h.SavePath)
	}
}

// Walk visits an object and all that it shows, in drawing order; what is hidden
// is left out.
func Walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	case *fyne.Container:
		children = o.Objects
	}
	for _, c := range children {
		Walk(c, visit)
	}
	if p, ok := o.(pictured); ok {
		for _, t := range p.Pictured() {
			visit(t)
		}
	}
}

// pictured is what draws texts as a picture, and tells which.
type pictured interface{ Pictured() []*canvas.Text }

// Texts returns every text that an object shows, in drawing order.
func Texts(o fyne.CanvasObject) []string {
	var out []string
	Walk(o, func(o fyne.CanvasObject) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			out = append(out, t.Text)
		}
	})
	return out
}

// Reads tells whether an object shows a text, in one piece or over lines, with
// spaces of any kind.
func Reads(o fyne.CanvasObject, text string) bool {
	spaces := strings.NewReplacer("\u00a0", " ")
	return strings.Contains(spaces.Replace(strings.Join(Texts(o), " ")), spaces.Replace(text))
}

// Find returns the first object of a type that fits and is visible.
func Find[T any](o fyne.CanvasObject, fits func(T) bool) (found T, ok bool) {
	Walk(o, func(o fyne.CanvasObject) {
		if v, is := o.(T); is && !ok && fits(v) {
			found, ok = v, true
		}
	})
	return found, ok
}
