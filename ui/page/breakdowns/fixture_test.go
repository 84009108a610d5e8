package breakdowns_test

import (
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
	"izpete/ui/page/breakdowns"
	"izpete/ui/uitest"
)

// fixture is the page over a case, in a window that a test can question.
type fixture struct {
	t       *testing.T
	host    *uitest.Host
	of      *workspace.Workspace
	memory  *breakdowns.Memory
	page    *breakdowns.Page
	reading func(table, question string)
	opened  string // finding that the findings page was to open
}

func empty(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t: t, host: uitest.NewHost(t), of: uitest.NewCase(t), memory: breakdowns.NewMemory()}
	f.of.Subscribe(func(workspace.Signal) {
		if f.page != nil {
			f.page.Refresh()
		}
	})
	f.show(words.Latvian)
	return f
}

// open is the page over the sample.
func open(t *testing.T) *fixture {
	t.Helper()
	f := empty(t)
	uitest.LoadSample(t, f.of)
	f.drain()
	f.frame()
	return f
}

// openCSV is the page over many questions, each with many options.
func openCSV(t *testing.T, questions, options int) *fixture {
	t.Helper()
	var b strings.Builder
	b.WriteString("Iestāde")
	for q := range questions {
		fmt.Fprintf(&b, ",Jautājums %d?", q+1)
	}
	// Every option occurs, the first ones more often than the others.
	for i := range 4 * options {
		fmt.Fprintf(&b, "\nIestāde %03d", i+1)
		for q := range questions {
			o := i
			if i >= options {
				o = (i*i + q) % (options/2 + 1)
			}
			fmt.Fprintf(&b, ",Variants %02d", o)
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

// show makes the page anew in a language, as the window does.
func (f *fixture) show(lang words.Lang) {
	f.host.Lang = lang
	f.page = breakdowns.New(f.host, f.of, f.memory, func(id string) { f.opened = id })
	f.page.Read = f.reading
	f.page.StoreAtOnce()
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

func (f *fixture) drain() { f.host.Queue.Drain() }

func (f *fixture) reads(text string) bool { return uitest.Reads(f.page.Content(), text) }

// scrollTo turns the wheel until a card is in sight.
func (f *fixture) scrollTo(title string) {
	f.t.Helper()
	s, _ := uitest.Find(f.page.Content(), func(*container.Scroll) bool { return true })
	s.ScrollToTop()
	for range 2000 {
		if f.inSight(title) {
			return
		}
		s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -100}})
	}
	f.t.Fatalf("no card %q", title)
}

// inSight tells whether the title of a card is in the window.
func (f *fixture) inSight(title string) bool {
	text, ok := uitest.Find(f.page.Content(), func(x *kit.Text) bool { return x.Text == title && x.Bold })
	if !ok {
		return false
	}
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(text).Y
	return y >= 0 && y < f.host.Win.Canvas().Size().Height-60
}

func (f *fixture) chart(title string) *chart.Chart {
	f.t.Helper()
	find := func() (*chart.Chart, bool) {
		return uitest.Find(f.page.Content(), func(c *chart.Chart) bool { return c.Name == title })
	}
	c, ok := find()
	if !ok {
		f.scrollTo(title)
		c, _ = find()
	}
	return c
}

// form is the choice of forms on a card.
func (f *fixture) form(title string) *kit.Segmented {
	f.t.Helper()
	c, ok := uitest.Find(f.page.Content(), func(c *kit.Card) bool { return uitest.Reads(c, title) })
	if !ok {
		f.t.Fatalf("no card %q", title)
	}
	s, _ := uitest.Find(c, func(*kit.Segmented) bool { return true })
	return s
}

// click hits an option in the chart of a question.
func (f *fixture) click(title, option string) {
	f.t.Helper()
	f.scrollTo(title)
	c := f.chart(title)
	for _, s := range c.Scene().Spots {
		if strings.HasPrefix(s.Say, option+":") {
			test.TapAt(c, fyne.NewPos(s.X+s.W/2, s.Y+s.H/2))
			f.drain()
			return
		}
	}
	f.t.Fatalf("no option %q in %q", option, title)
}

// pick chooses an option without the page, as an evidence card does.
func (f *fixture) pick(question, option string) {
	f.t.Helper()
	tab := f.of.Tables()[0]
	q := tab.Question(question)
	f.of.Select(workspace.Selection{Table: tab.ID, Question: q.ID, Option: q.Option(option)})
	f.drain()
}

// reads tells whether an object shows all the texts.
func reads(o fyne.CanvasObject, texts ...string) bool {
	all := strings.ReplaceAll(strings.Join(uitest.Texts(o), " "), "\u00a0", " ")
	for _, text := range texts {
		if !strings.Contains(all, strings.ReplaceAll(text, "\u00a0", " ")) {
			return false
		}
	}
	return true
}
