package wiring_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// The same in the other forms of the pages, and where no case is open.
func TestEveryStopIsKnownInAllForms(t *testing.T) {
	w := filled(t, words.Latvian)
	write(t, w)
	r := newRig(t, w, look{width: 1360, height: 860, scale: 1, lang: words.Latvian})
	check := func(where string) {
		t.Helper()
		all := r.stops(func(f fyne.Focusable) {
			if !slices.Contains(kit.Stops(r.Window.Window().Content()), f) {
				t.Errorf("%s: %T %q", where, f, said(f))
			}
		})
		if len(all) < 5 {
			t.Errorf("%s: only %d stops", where, len(all))
		}
	}
	content := func() fyne.CanvasObject { return r.Window.Window().Content() }
	turn := func(option string) {
		s, ok := uitest.Find(content(), func(s *kit.Segmented) bool {
			return slices.ContainsFunc(s.Options, func(o string) bool { return strings.HasPrefix(o, option) })
		})
		if !ok {
			t.Fatalf("nothing offers %q", option)
		}
		at := slices.IndexFunc(s.Options, func(o string) bool { return strings.HasPrefix(o, option) })
		s.OnChanged(at)
		r.queue.Drain()
	}
	r.show(page.Breakdowns)
	turn("Publicēts")
	check("published")
	turn("Tabula")
	check("table")
	turn("Dēlis")
	check("board")
	r.show(page.Answers)
	turn("Vārdi")
	check("words")
	r.show(page.Crosstab)
	turn("Tabula")
	check("cross table")
	r.show(page.Respondents)
	turn("Dokumenti")
	check("documents")
	r.show(page.Workbooks)
	row, ok := uitest.Find(content(), func(r *kit.ListRow) bool { return strings.Contains(r.Title, "Q8") })
	if !ok {
		t.Fatal("no such question")
	}
	test.Tap(row)
	r.queue.Drain()
	check("editor")
	r.Do("case.close")
	r.queue.Drain()
	check("start")
}
