package palette_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/palette"
	"izpete/ui/uitest"
)

// fixture is a palette over a list of words; a query finds those that contain it.
type fixture struct {
	t      *testing.T
	host   *uitest.Host
	p      *palette.Palette
	took   []string
	asked  []string
	before int // keys that the window got
}

var all = []string{"Finanšu trūkums", "Vadlīniju trūkums", "Nodarbināto prasmes", "Drošības riski"}

func open(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t: t, host: uitest.NewHost(t)}
	f.host.Win.SetContent(container.NewStack())
	f.host.Win.Resize(fyne.NewSize(1360, 860))
	f.host.Win.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { f.before++ })
	f.p = palette.Open(f.host, f.search)
	f.host.Queue.Drain()
	return f
}

func (f *fixture) search(_ context.Context, query string) []palette.Section {
	f.asked = append(f.asked, query)
	s := palette.Section{Heading: "VARIANTI"}
	for _, x := range all {
		if strings.Contains(x, query) {
			s.Rows = append(s.Rows, palette.Row{Title: x, Sub: "Sadalījumi", Do: func() { f.took = append(f.took, x) }})
		}
	}
	if len(s.Rows) == 0 {
		return nil
	}
	s.More = fmt.Sprintf("un vēl %d", 100)
	return []palette.Section{s}
}

func (f *fixture) over() fyne.CanvasObject { return f.host.Win.Canvas().Overlays().Top() }

func (f *fixture) key(names ...fyne.KeyName) {
	for _, n := range names {
		f.host.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
	f.host.Queue.Drain()
}

func (f *fixture) write(text string) {
	box, _ := uitest.Find(f.over(), func(o fyne.Focusable) bool { return true })
	for _, r := range text {
		box.TypedRune(r)
	}
	f.host.Queue.Drain()
}

func (f *fixture) chosen() string {
	r, ok := uitest.Find(f.over(), func(r *kit.ListRow) bool { return r.Selected })
	if !ok {
		return ""
	}
	return r.Title
}

func TestArrowsChooseAndEnterOpens(t *testing.T) {
	f := open(t)
	if f.chosen() != all[0] {
		t.Errorf("the first is not chosen: %q", f.chosen())
	}
	f.key(fyne.KeyDown, fyne.KeyDown)
	if f.chosen() != all[2] {
		t.Errorf("two down: %q", f.chosen())
	}
	f.key(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	if f.chosen() != all[3] {
		t.Errorf("up from the first is the last: %q", f.chosen())
	}
	f.key(fyne.KeyReturn)
	if !slices.Equal(f.took, all[3:]) || f.over() != nil || f.p.Shown() {
		t.Errorf("took %q, still open: %v", f.took, f.p.Shown())
	}
}

func TestPageKeysStayWithin(t *testing.T) {
	f := open(t)
	f.key(fyne.KeyPageDown)
	if f.chosen() != all[3] {
		t.Errorf("%q", f.chosen())
	}
	f.key(fyne.KeyPageUp)
	if f.chosen() != all[0] {
		t.Errorf("%q", f.chosen())
	}
}

func TestTypingNarrows(t *testing.T) {
	f := open(t)
	f.write("trūkums")
	if got := uitest.Texts(f.over()); !slices.Contains(got, "Vadlīniju trūkums") || slices.Contains(got, "Drošības riski") || !slices.Contains(got, "un vēl 100") || !slices.Contains(got, "VARIANTI") {
		t.Errorf("%q", got)
	}
	f.key(fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(f.took, []string{"Vadlīniju trūkums"}) {
		t.Errorf("took %q", f.took)
	}
}

// What comes back late is not shown.
func TestLatestWins(t *testing.T) {
	f := open(t)
	box, _ := uitest.Find(f.over(), func(o fyne.Focusable) bool { return true })
	for _, r := range "riski" {
		box.TypedRune(r)
	}
	f.host.Queue.Drain()
	if got := f.asked[1:]; !slices.Equal(got, []string{"riski"}) {
		t.Errorf("searched for %q", got)
	}
	if f.chosen() != "Drošības riski" {
		t.Errorf("%q", f.chosen())
	}
}

func TestNothingFound(t *testing.T) {
	f := open(t)
	f.write("xyz")
	if !uitest.Reads(f.over(), "Nekas neatbilst vārdiem „xyz”") {
		t.Errorf("%q", uitest.Texts(f.over()))
	}
	f.key(fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyReturn)
	if f.took != nil || !f.p.Shown() {
		t.Error("Enter opened nothing, and closed the list")
	}
}

func TestEscAndAClickElsewhereClose(t *testing.T) {
	f := open(t)
	f.key(fyne.KeyEscape)
	if f.over() != nil || f.p.Shown() {
		t.Error("Esc leaves the palette open")
	}
	f.p = palette.Open(f.host, f.search)
	test.TapCanvas(f.host.Win.Canvas(), fyne.NewPos(5, 855))
	if f.p.Shown() {
		t.Error("a click elsewhere leaves the palette open")
	}
	f.host.Win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
	if f.before != 1 {
		t.Error("the keys are not the window's again")
	}
	f.host.Queue.Drain() // a search was on its way
}

func TestTheMouseOpens(t *testing.T) {
	f := open(t)
	r, _ := uitest.Find(f.over(), func(r *kit.ListRow) bool { return r.Title == all[2] })
	test.Tap(r)
	if !slices.Equal(f.took, []string{all[2]}) || f.over() != nil {
		t.Errorf("took %q", f.took)
	}
}

func TestMarkup(t *testing.T) {
	f := open(t)
	f.write("trūkums")
	f.host.Win.Canvas().Unfocus() // the cursor blinks
	test.AssertRendersToMarkup(t, "palette.xml", f.host.Win.Canvas())
}

// A small window at twice the size of text still holds the field, some rows and
// the line below them.
func TestSmallWindow(t *testing.T) {
	h := uitest.NewHost(t)
	h.Win.SetContent(container.NewStack())
	h.Win.Resize(fyne.NewSize(640, 440))
	f := &fixture{t: t, host: h}
	f.p = palette.Open(h, f.search)
	h.Queue.Drain()
	over := f.over()
	uitest.Walk(over, func(o fyne.CanvasObject) {
		r, ok := o.(*kit.Text)
		if !ok || r.Text != h.Words().T("palette.keys") {
			return
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r)
		if at.Y+r.Size().Height > 440 || at.X < 0 {
			t.Errorf("the line below stands at %v", at)
		}
	})
}
