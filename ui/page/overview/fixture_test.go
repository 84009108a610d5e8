package overview_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/page/overview"
	"izpete/ui/uitest"
)

// fixture is the page over a case, in a window that a test can question.
type fixture struct {
	t      *testing.T
	host   *uitest.Host
	of     *workspace.Workspace
	memory *overview.Memory
	page   *overview.Page
	lang   words.Lang
}

func empty(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t: t, host: uitest.NewHost(t), of: uitest.NewCase(t), memory: overview.NewMemory(), lang: words.Latvian}
	f.of.Subscribe(func(workspace.Signal) {
		if f.page != nil {
			f.page.Refresh()
		}
	})
	f.make()
	return f
}

// open is the page over the sample, with no area assigned.
func open(t *testing.T) *fixture {
	t.Helper()
	f := empty(t)
	uitest.LoadSample(t, f.of)
	f.drain()
	f.frame()
	return f
}

// filled is the page over the sample with the suggested areas.
func filled(t *testing.T) *fixture {
	t.Helper()
	f := open(t)
	f.must(f.of.AssignAreas(context.Background(), workspace.SuggestAreas(f.of.Tables())))
	f.drain()
	return f
}

// openCSV is the page over so many questions, each with the same answers in
// turn.
func openCSV(t *testing.T, respondents, questions int, answers ...string) *fixture {
	t.Helper()
	var b strings.Builder
	b.WriteString("Iestāde")
	for q := range questions {
		fmt.Fprintf(&b, ",Vai iestāde dara %d. lietu?", q+1)
	}
	for i := range respondents {
		fmt.Fprintf(&b, "\nIestāde %03d", i+1)
		for range questions {
			b.WriteString("," + answers[i%len(answers)])
		}
	}
	b.WriteString("\n")
	f := empty(t)
	f.load("anketa.csv", []byte(b.String()))
	return f
}

func (f *fixture) load(name string, data []byte) {
	f.t.Helper()
	uitest.Load(f.t, f.of, name, data)
	f.drain()
	f.frame()
}

func (f *fixture) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

// make makes the page anew, as the window does.
func (f *fixture) make() {
	f.host.Lang = f.lang
	f.page = overview.New(f.host, f.of, f.memory)
	f.drain()
	f.frame()
}

// frame puts page and inspector beside one another, as the window does.
func (f *fixture) frame() {
	side := f.page.Inspector()
	if side == nil {
		side = container.NewStack()
	}
	f.host.Put(kit.Fill(16, 0, f.page.Content(), kit.Fixed(348, side)))
	f.drain()
}

// room shows the page with so much room and nothing beside it.
func (f *fixture) room(width, height float32) {
	f.host.Put(f.page.Content())
	f.host.Win.Resize(fyne.NewSize(width, height))
	f.drain()
}

func (f *fixture) drain() { f.host.Queue.Drain() }

// into puts a question, found by its text, into an area.
func (f *fixture) into(text, area string) {
	f.t.Helper()
	f.must(f.of.AssignAreas(context.Background(), []workspace.AreaOf{{Ref: f.ref(text), Area: area}}))
	f.drain()
}

func (f *fixture) ref(text string) workspace.Ref {
	f.t.Helper()
	for _, t := range f.of.Tables() {
		for _, q := range t.Questions {
			if strings.Contains(q.Text, text) {
				return workspace.RefOf(t, q)
			}
		}
	}
	f.t.Fatalf("no question %q", text)
	return workspace.Ref{}
}

// areaOf is the area that a question is in.
func (f *fixture) areaOf(text string) string {
	f.t.Helper()
	at := f.ref(text)
	for _, t := range f.of.Tables() {
		for _, q := range t.Questions {
			if workspace.RefOf(t, q) == at {
				return q.Area
			}
		}
	}
	return ""
}

// card tells whether the card of an area shows all the texts.
func (f *fixture) card(area string, texts ...string) bool {
	return reads(f.page.CardOf(area), texts...)
}

func (f *fixture) cardTexts(area string) []string { return uitest.Texts(f.page.CardOf(area)) }

func (f *fixture) reads(texts ...string) bool { return reads(f.page.Content(), texts...) }

// chartOn is the chart of a card, or of the timeline for "".
func (f *fixture) chartOn(area string) *chart.Chart {
	f.t.Helper()
	at := f.page.Content()
	if area != "" {
		at = f.page.CardOf(area)
	}
	c, ok := uitest.Find(at, func(*chart.Chart) bool { return true })
	if !ok {
		f.t.Fatalf("no chart on %q", area)
	}
	return c
}

// click hits the mark of a chart whose words begin like this.
func (f *fixture) click(c *chart.Chart, say string) {
	f.t.Helper()
	for _, s := range c.Scene().Spots {
		if strings.HasPrefix(plain(s.Say), plain(say)) {
			test.TapAt(c, fyne.NewPos(s.X+s.W/2, s.Y+s.H/2))
			f.drain()
			return
		}
	}
	f.t.Fatalf("nothing says %q: %+v", say, c.Scene().Spots)
}

// press taps a link, on a card or anywhere on the page.
func (f *fixture) press(at fyne.CanvasObject, starts string) *kit.Link {
	f.t.Helper()
	l, ok := uitest.Find(at, func(l *kit.Link) bool { return strings.HasPrefix(l.Text, starts) })
	if !ok {
		f.t.Fatalf("no link %q among %q", starts, uitest.Texts(at))
	}
	test.Tap(l)
	f.drain()
	f.frame()
	return l
}

// menu chooses from the menu of a card.
func (f *fixture) menu(area, starts string) {
	f.t.Helper()
	var all []string
	for _, i := range f.page.MenuOf(area) {
		if all = append(all, i.Label); strings.HasPrefix(i.Label, starts) {
			i.Action()
			f.drain()
			return
		}
	}
	f.t.Fatalf("no %q among %q", starts, all)
}

func (f *fixture) top() fyne.CanvasObject {
	f.t.Helper()
	o := f.host.Win.Canvas().Overlays().Top()
	if o == nil || !o.Visible() {
		f.t.Fatal("nothing lies over the page")
	}
	return o
}

// choose takes a row of the list that is open.
func (f *fixture) choose(row string) {
	f.t.Helper()
	r, ok := uitest.Find(f.top(), func(r *kit.ListRow) bool { return r.Title == row })
	if !ok {
		f.t.Fatalf("no %q in the list: %q", row, uitest.Texts(f.top()))
	}
	test.Tap(r)
	f.drain()
}

// button taps a button of what lies over the page.
func (f *fixture) button(text string) {
	f.t.Helper()
	b, ok := uitest.Find(f.top(), func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		f.t.Fatalf("no button %q", text)
	}
	test.Tap(b)
	f.drain()
}

// fields are the text fields of what lies over the page.
func (f *fixture) fields() []*kit.TextBox {
	var all []*kit.TextBox
	uitest.Walk(f.top(), func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.TextBox); ok {
			all = append(all, b)
		}
	})
	return all
}

// tile is a question that can be dragged, in the list or on a card.
func (f *fixture) tile(at fyne.CanvasObject, text string) *overview.Tile {
	f.t.Helper()
	x, ok := uitest.Find(at, func(x *overview.Tile) bool { return strings.Contains(x.AccessibilityLabel(), text) })
	if !ok {
		f.t.Fatalf("no question %q among %q", text, uitest.Texts(at))
	}
	return x
}

// dragTo carries a question to an object, without letting go.
func (f *fixture) dragTo(x *overview.Tile, to fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(to).AddXY(to.Size().Width/2, min(to.Size().Height/2, 60))
	for _, p := range []fyne.Position{at.SubtractXY(200, 0), at} {
		x.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: p}})
	}
}

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// reads tells whether an object shows all the texts.
func reads(o fyne.CanvasObject, texts ...string) bool {
	all := plain(strings.Join(uitest.Texts(o), " "))
	for _, text := range texts {
		if !strings.Contains(all, plain(text)) {
			return false
		}
	}
	return true
}

func key(o fyne.Focusable, name fyne.KeyName) { o.TypedKey(&fyne.KeyEvent{Name: name}) }
