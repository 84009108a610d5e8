package filterbar_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/filterbar"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// fixture is the bar over the sample, in a window.
type fixture struct {
	*filterbar.Bar
	t    *testing.T
	host *uitest.Host
	of   *workspace.Workspace
}

func open(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t: t, host: uitest.NewHost(t), of: uitest.NewCase(t)}
	uitest.LoadSample(t, f.of)
	f.Bar = filterbar.New(f.host, f.of)
	f.of.Subscribe(func(workspace.Signal) { f.Fetch() })
	f.Fetch()
	f.host.Win.SetContent(f.Bar)
	f.wide(1100)
	return f
}

func (f *fixture) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

func (f *fixture) wide(w float32) { f.Resize(fyne.NewSize(w, 40)) }

// ask narrows to options of a question, by words.
func (f *fixture) ask(question string, labels ...string) {
	f.t.Helper()
	for _, t := range f.of.Tables() {
		for _, q := range t.Questions {
			if q.Title() != question {
				continue
			}
			term := tabulate.Term{Table: t.ID, Question: q.ID}
			for _, l := range labels {
				if o := q.Option(l); o >= 0 {
					term.Options = append(term.Options, o)
				}
			}
			f.of.SetFilter(append(f.of.Filter().Without(t.ID, q.ID), term))
			return
		}
	}
	f.t.Fatalf("no question %q", question)
}

func (f *fixture) chip(starts string) *kit.Chip {
	f.t.Helper()
	c, ok := uitest.Find(f.Bar, func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, starts) })
	if !ok {
		f.t.Fatalf("no chip %q among %q", starts, uitest.Texts(f.Bar))
	}
	return c
}

// pick takes a row of the list that is open.
func (f *fixture) pick(search, row string) {
	f.t.Helper()
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
}

func (f *fixture) filter() string {
	return workspace.FilterText(f.host.Words(), f.of.Tables(), f.of.Filter())
}

const (
	obstacles     = "Šķēršļi MI ieviešanai"
	prerequisites = "Priekšnoteikumi"
)

func TestNoFilter(t *testing.T) {
	f := open(t)
	if got, want := uitest.Texts(f.Bar), []string{"Visas iestādes", "+ filtrs"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	f.Brief = true
	f.Fetch()
	if got, want := uitest.Texts(f.Bar), []string{"+ filtrs"}; !slices.Equal(got, want) {
		t.Errorf("brief: %q, want %q", got, want)
	}
}

func TestChipsTakeTheirConditionAway(t *testing.T) {
	f := open(t)
	f.ask(obstacles, "Finanšu trūkums")
	f.ask(prerequisites, "Nodarbināto prasmes")
	f.chip("Šķēršļi MI ieviešanai: Finanšu trūkums").OnRemoved()
	if got := f.filter(); got != "Priekšnoteikumi: Nodarbināto prasmes" {
		t.Errorf("filter %q", got)
	}
	test.Tap(f.chip("Visas iestādes"))
	if got := f.filter(); got != "" {
		t.Errorf("“all institutions” leaves %q", got)
	}
}

func TestTheChosenOptionGoesWithItsChip(t *testing.T) {
	f := open(t)
	table := f.of.Tables()[0]
	q := table.Questions[slices.IndexFunc(table.Questions, func(q *survey.Question) bool { return q.Title() == obstacles })]
	f.of.Select(workspace.Selection{Table: table.ID, Question: q.ID, Option: 0})
	f.chip(obstacles).OnRemoved()
	if _, chosen := f.of.Selected(); chosen || f.filter() != "" {
		t.Errorf("chosen %v, filter %q", chosen, f.filter())
	}
}

func TestAddAFilter(t *testing.T) {
	f := open(t)
	for _, size := range []string{"līdz 50", "51–200"} {
		add, ok := uitest.Find(f.Bar, func(l *kit.Link) bool { return l.Text == "+ filtrs" })
		if !ok {
			t.Fatal("nothing adds a filter")
		}
		test.Tap(add)
		f.pick("liel", "Lielums")
		f.pick("", size)
	}
	if got := f.filter(); got != "Lielums: līdz 50 vai 51–200" {
		t.Errorf("two options of one question stand side by side: %q", got)
	}
	if f.host.Win.Canvas().Overlays().Top() != nil {
		t.Error("the list stays open")
	}
}

func TestHowTheOptionsCombine(t *testing.T) {
	f := open(t)
	f.ask(obstacles, "Finanšu trūkums", "Drošības riski")
	test.Tap(f.chip(obstacles))
	f.pick("visi", "Prasīt: visi no")
	if got := f.filter(); got != "Šķēršļi MI ieviešanai: visi no „Drošības riski”, „Finanšu trūkums”" && got != "Šķēršļi MI ieviešanai: visi no „Finanšu trūkums”, „Drošības riski”" {
		t.Errorf("filter %q", got)
	}
	test.Tap(f.chip(obstacles))
	f.pick("vadlin", "Vadlīniju trūkums")
	if got := f.of.Filter(); len(got) != 1 || len(got[0].Options) != 3 || got[0].How != tabulate.AllOf {
		t.Errorf("a third option beside the two: %+v", got)
	}
	for _, label := range []string{"Vadlīniju trūkums", "Drošības riski", "Finanšu trūkums"} {
		test.Tap(f.chip(obstacles))
		f.pick("iznemt "+label, label)
	}
	if got := f.filter(); got != "" {
		t.Errorf("all options were taken out, and %q is left", got)
	}
}

func TestEscClosesTheList(t *testing.T) {
	f := open(t)
	f.ask(obstacles, "Finanšu trūkums")
	add, _ := uitest.Find(f.Bar, func(l *kit.Link) bool { return l.Text == "+ filtrs" })
	test.Tap(add)
	f.host.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.host.Win.Canvas().Overlays().Top() != nil || f.filter() == "" {
		t.Error("Esc did not close the list alone")
	}
}

func TestWhatIsShownInLittleRoom(t *testing.T) {
	f := open(t)
	f.ask(obstacles, "Finanšu trūkums")
	f.ask(prerequisites, "Nodarbināto prasmes")
	f.ask("Lielums", "līdz 50")
	for _, c := range []struct {
		width float32
		want  []string
	}{
		{1100, []string{"Visas iestādes", "Šķēršļi MI ieviešanai: Finanšu trūkums", "Priekšnoteikumi: Nodarbināto prasmes", "Lielums: līdz 50", "+ filtrs"}},
		{640, []string{"Visas iestādes", "Finanšu trūkums", "Nodarbināto prasmes", "līdz 50", "+ filtrs"}},
		{360, []string{"Visas iestādes", "3 filtri", "+ filtrs"}},
		{100, []string{"3 filtri", "+ filtrs"}},
	} {
		f.wide(c.width)
		if got := uitest.Texts(f.Bar); !slices.Equal(got, c.want) {
			t.Errorf("at %v: %q, want %q", c.width, got, c.want)
		}
	}
}

// Whoever leaves the bar its least width never has to find it more.
func TestTheLeastRoomHoldsWhateverIsAskedFor(t *testing.T) {
	f := open(t)
	f.Brief = true
	f.Fetch()
	least := f.Least()
	if got := f.MinSize().Width; got >= least {
		t.Errorf("without a condition %v of %v: no room is kept", got, least)
	}
	for _, question := range []string{obstacles, prerequisites, "Lielums", "Tips", "MI izmantošana"} {
		f.ask(question, "Finanšu trūkums", "Nodarbināto prasmes", "līdz 50", "ministrija", "Plāno izmantot")
		if f.Least() != least || f.MinSize().Width > least {
			t.Errorf("with %q: least %v, before %v; folded %v", question, f.Least(), least, f.MinSize().Width)
		}
	}
}

func TestAFoldedFilterIsListed(t *testing.T) {
	f := open(t)
	f.ask(obstacles, "Finanšu trūkums")
	f.ask("Lielums", "līdz 50")
	f.wide(100)
	test.Tap(f.chip("2 filtri"))
	f.pick("lielums", "Lielums: līdz 50")
	if got := f.filter(); got != "Šķēršļi MI ieviešanai: Finanšu trūkums" {
		t.Errorf("filter %q", got)
	}
	f.ask("Lielums", "līdz 50")
	test.Tap(f.chip("2 filtri"))
	f.pick("", "Atcelt filtru, rādīt visas atbildes")
	if got := f.filter(); got != "" {
		t.Errorf("filter %q", got)
	}
}

func TestAChipSaysWhatItHasNoRoomFor(t *testing.T) {
	f := open(t)
	f.ask(obstacles, "Finanšu trūkums")
	f.chip(obstacles).MouseIn(nil)
	if want := "Noņemt filtru — Šķēršļi MI ieviešanai: Finanšu trūkums"; f.host.Said != want {
		t.Errorf("%q, want %q", f.host.Said, want)
	}
	f.chip(obstacles).MouseOut()
	if f.host.Said != "" {
		t.Errorf("%q stays", f.host.Said)
	}
}

// A page that is counted anew fetches the bar again: who stands on a chip with
// the keyboard stays there.
func TestTheFocusStays(t *testing.T) {
	f := open(t)
	f.ask(obstacles, "Finanšu trūkums")
	c := f.chip(obstacles)
	f.host.Win.Canvas().Focus(c)
	f.Fetch()
	if f.chip(obstacles) != c || !c.Focused() {
		t.Error("the chip was made anew")
	}
}
