package crosstab_test

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
	"izpete/ui/page"
	"izpete/ui/page/crosstab"
	"izpete/ui/uitest"
)

// fixture is the page over a case, in a window that a test can question.
type fixture struct {
	t      *testing.T
	host   *uitest.Host
	of     *workspace.Workspace
	memory *crosstab.Memory
	opened []string // findings
	page   *crosstab.Page
}

func empty(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t: t, host: uitest.NewHost(t), of: uitest.NewCase(t), memory: crosstab.NewMemory()}
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

// openCSV is the page over questions with many options.
func openCSV(t *testing.T, questions, options int) *fixture {
	t.Helper()
	var b strings.Builder
	b.WriteString("Iestāde")
	for q := range questions {
		fmt.Fprintf(&b, ",Jautājums %d?", q+1)
	}
	for i := range 8 * options {
		fmt.Fprintf(&b, "\nIestāde %03d", i+1)
		for q := range questions {
			fmt.Fprintf(&b, ",Variants %02d", (i*(q+1)+i/options)%options)
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
	f.page = crosstab.New(f.host, f.of, f.memory, func(id string) { f.opened = append(f.opened, id) })
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

func (f *fixture) reads(texts ...string) bool     { return reads(f.page.Content(), texts...) }
func (f *fixture) inspector(texts ...string) bool { return reads(f.page.Inspector(), texts...) }

// charts are the table and, where there is one, the chart of sets.
func (f *fixture) charts() (table, sets *chart.Chart) {
	f.t.Helper()
	uitest.Walk(f.page.Content(), func(o fyne.CanvasObject) {
		if c, ok := o.(*chart.Chart); ok {
			if table == nil {
				table = c
			} else {
				sets = c
			}
		}
	})
	if table == nil {
		f.t.Fatal("no table")
	}
	return table, sets
}

// click hits the mark of a chart whose words begin like this.
func (f *fixture) click(c *chart.Chart, say string) {
	f.t.Helper()
	for _, s := range c.Scene().Spots {
		if strings.HasPrefix(s.Say, say) {
			test.TapAt(c, fyne.NewPos(s.X+s.W/2, s.Y+s.H/2))
			f.drain()
			return
		}
	}
	f.t.Fatalf("nothing says %q", say)
}

func (f *fixture) says(c *chart.Chart, text string) bool {
	for _, s := range c.Scene().Spots {
		if strings.Contains(plainSpaces(s.Say), plainSpaces(text)) {
			return true
		}
	}
	return false
}

// choose opens the list of a chip or link, searches and takes a row.
func (f *fixture) choose(at fyne.Tappable, search, row string) {
	f.t.Helper()
	test.Tap(at)
	list := f.host.Win.Canvas().Overlays().Top()
	box, ok := uitest.Find(list, func(*kit.TextBox) bool { return true })
	if !ok {
		f.t.Fatal("no list")
	}
	box.SetText(search)
	r, ok := uitest.Find(list, func(r *kit.ListRow) bool { return r.Title == row })
	if !ok {
		f.t.Fatalf("no %q in the list: %q", row, uitest.Texts(list))
	}
	test.Tap(r)
	f.drain()
}

func (f *fixture) chip(starts string) *kit.Chip {
	f.t.Helper()
	f.host.Win.SetContent(container.NewVBox(f.page.TopBar(), f.page.Content()))
	f.frame()
	bar := f.page.TopBar()
	c, ok := uitest.Find(bar, func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, starts) })
	if !ok {
		f.t.Fatalf("no chip %q among %q", starts, uitest.Texts(bar))
	}
	return c
}

func (f *fixture) link(starts string) *kit.Link {
	f.t.Helper()
	l, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return strings.HasPrefix(l.Text, starts) })
	if !ok {
		f.t.Fatalf("no link %q", starts)
	}
	return l
}

// filter is the filter as words.
func (f *fixture) filter() string {
	return workspace.FilterText(f.host.Words(), f.of.Tables(), f.of.Filter())
}

func plainSpaces(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// reads tells whether an object shows all the texts.
func reads(o fyne.CanvasObject, texts ...string) bool {
	all := plainSpaces(strings.Join(uitest.Texts(o), " "))
	for _, text := range texts {
		if !strings.Contains(all, plainSpaces(text)) {
			return false
		}
	}
	return true
}

// crossTarget is a view as the findings page asks for it.
func crossTarget(c workspace.CrossView) page.Cross {
	return page.Cross{Table: c.Table, Rows: c.Rows, Columns: c.Columns, Third: c.Third, Share: c.Share, Correction: &c.Correction}
}
