package breakdowns_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/page/breakdowns"
	"izpete/ui/uitest"
)

// against compares two groups by their names in the lists.
func (f *fixture) against(a, b string) {
	f.t.Helper()
	l, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == "Salīdzināt…" })
	if !ok {
		f.t.Fatal("comparing is not offered")
	}
	test.Tap(l)
	f.row(a)
	f.row(b)
}

// Of the 14 that use AI 9 lack finance, of the 69 others 35: 64.3 less 50.7 is
// 13.6 points, from −14.4 to 36.1 by Newcombe (worked out in R).
func TestCompareGroupWithTheOthers(t *testing.T) {
	f := open(t)
	f.against("MI izmantošana: Aktīvi izmanto MI risinājumus", "Visas pārējās")
	f.scrollTo(obstacle)
	c := f.chart(obstacle)
	if !reads(c, "A: MI izmantošana: Aktīvi izmanto MI risinājumus (n = 14)", "B: visas pārējās (n = 69)", "A − B, pp.") {
		t.Errorf("%q", uitest.Texts(c))
	}
	got := says(c)
	if !has(got, "Finanšu trūkums: A 64,3 % (9 no 14), B 50,7 % (35 no 69) · starpība +13,6 procentpunkti, 95 % TI no −14,4 līdz 36,1", "būtiski neatšķiras (p = ") {
		t.Errorf("%q", got)
	}
	if !reads(f.page.Content(), "pārbaudītas atšķirības: 4", "Grupā A bāze ir maza (n = 14)") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	// The rows fall from what A has more of to what it has less of.
	last := 101.0
	for _, s := range got {
		at := strings.Index(s, "starpība ")
		if at < 0 {
			t.Fatalf("no difference in %q", s)
		}
		text := strings.NewReplacer("−", "-", ",", ".", "+", "").Replace(strings.Fields(s[at+len("starpība "):])[0])
		var x float64
		if _, err := fmt.Sscan(text, &x); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if x > last {
			t.Errorf("%v stands behind %v", x, last)
		}
		last = x
	}
	// The question that made the groups is not compared.
	f.scrollTo("MI izmantošana")
	if form := f.form("MI izmantošana"); form.Options[0] == "Salīdzinājums" {
		t.Error("the groups are compared by what they are")
	}
	if c := f.as(obstacle, "Tabula"); !reads(c, "A (n = 14)", "B (n = 69)", "p (Holma korekcija)", "64,3 %", "50,7 %", "+13,6") {
		t.Errorf("the table reads %q", uitest.Texts(c))
	}
}

func TestComparisonIsLeftByEsc(t *testing.T) {
	f := open(t)
	f.pick("q3", "Aktīvi izmanto MI risinājumus")
	f.against("Pašreizējais filtrs", "Visas pārējās")
	if len(f.of.Filter()) != 0 {
		t.Fatal("the filter leaves nobody in B")
	}
	f.click(obstacle, "Drošības riski")
	f.scrollTo("Priekšnoteikumi")
	c := f.chart("Priekšnoteikumi")
	if !reads(c, "A: ") || !reads(f.page.Content(), "kam atbilde ir „Drošības riski”") {
		t.Errorf("the filter does not narrow both groups: %q", uitest.Texts(f.page.Content()))
	}
	f.page.Escape()
	f.drain()
	if len(f.of.Filter()) != 0 || !reads(f.page.Content(), "A: MI izmantošana: Aktīvi") {
		t.Error("the first Esc does not clear the filter alone")
	}
	f.page.Escape()
	f.drain()
	if reads(f.page.Content(), "A: MI izmantošana") {
		t.Error("the comparison stays")
	}
	if got := f.of.Filter(); len(got) != 1 || got[0].Question != "q3" {
		t.Errorf("the filter that was compared does not come back: %+v", got)
	}
	f.scrollTo(obstacle)
	if c = f.chart(obstacle); !reads(c, " / 14") {
		t.Errorf("%q", uitest.Texts(c))
	}
}

// Which of the groups is small is said, and of both where both are.
func TestSmallBasesOfBothGroupsAreSaid(t *testing.T) {
	for _, c := range []struct {
		name, a, b, title, want string
	}{
		{"both small", "Tips: ministrija", "Tips: pašvaldība", obstacle, "Abās grupās bāze ir maza (A: n = 12, B: n = 18): īpatsvari jāvērtē piesardzīgi."},
		{"one small, the other smaller", "Tips: ministrija", "Tips: neatkarīga iestāde", obstacle, "Grupā A bāze ir maza (n = 12): īpatsvari jāvērtē piesardzīgi. Grupā B bāze ir mazāka par 10 (n = 9): tai rādīts tikai skaits, atšķirība nav pārbaudīta."},
		{"both below ten", "Tips: padotības iestāde", "Tips: pašvaldība", "MI risinājuma ieviešanas izmaksas", "Abās grupās bāze ir mazāka par 10 (A: n = 3, B: n = 2): rādīts tikai skaits, atšķirība nav pārbaudīta."},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := open(t)
			f.against(c.a, c.b)
			f.scrollTo(c.title)
			if !reads(f.page.Content(), c.want) {
				t.Errorf("%q", uitest.Texts(f.page.Content()))
			}
		})
	}
}

func TestOverlappingGroupsAreSaidToBe(t *testing.T) {
	f := open(t)
	f.against("Šķēršļi MI ieviešanai: Finanšu trūkums", "Šķēršļi MI ieviešanai: Drošības riski")
	f.scrollTo("Priekšnoteikumi")
	if !reads(f.page.Content(), "Grupas pārklājas (abās: ", "atšķirība nav pārbaudīta") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	for _, s := range says(f.chart("Priekšnoteikumi")) {
		if strings.Contains(s, "TI") || strings.Contains(s, "p = ") {
			t.Errorf("%q is tested", s)
		}
	}
}

func TestComparisonTellsNothingHidden(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	f.frame()
	f.against("Šķēršļi MI ieviešanai: Finanšu trūkums", "Visas pārējās")
	f.scrollTo("Priekšnoteikumi")
	if !reads(f.page.Content(), "Šīs grupas salīdzināt nevar, kamēr mazi skaiti ir aizklāti") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	for _, s := range says(f.chart("Priekšnoteikumi")) {
		if strings.ContainsAny(s, "0123456789") {
			t.Errorf("%q is told", s)
		}
	}
}

func TestComparisonByKeys(t *testing.T) {
	f := open(t)
	f.against("Tips: pašvaldība", "Tips: padotības iestāde")
	f.scrollTo(obstacle)
	c := f.chart(obstacle)
	f.host.Win.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if !strings.Contains(f.host.Said, "procentpunkti") {
		t.Errorf("the status line says %q", f.host.Said)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.drain()
	if got := f.of.Filter(); len(got) != 1 || got[0].Question != "q7" {
		t.Errorf("%+v", got)
	}
	// It outlives the page, in the other language.
	f.show(words.English)
	f.scrollTo(obstacle)
	if c = f.chart(obstacle); !reads(c, "A − B, pp") {
		t.Errorf("%q", uitest.Texts(c))
	}
	chip, ok := uitest.Find(f.page.Content(), func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, "A: ") })
	if !ok {
		t.Fatal("no chip says what is compared")
	}
	chip.OnRemoved()
	f.drain()
	f.scrollTo(obstacle)
	if c = f.chart(obstacle); reads(c, "A − B") {
		t.Error("the chip does not end the comparison")
	}
}

// A filter that is kept under a name can be a side.
func TestCompareWithAKeptFilter(t *testing.T) {
	f := open(t)
	f.pick("q3", "Plāno izmantot")
	_, err := f.of.SaveView("Plānotājas", "breakdowns", workspace.PageState{})
	f.must(err)
	f.of.ClearFilter()
	f.drain()
	f.against("MI izmantošana: Aktīvi izmanto MI risinājumus", "Plānotājas")
	f.scrollTo(obstacle)
	if c := f.chart(obstacle); !reads(c, "(n = 14)", "B: MI izmantošana: Plāno izmantot (n = 18)") {
		t.Errorf("%q", uitest.Texts(c))
	}
}

// compares tells whether the page says what it compares.
func (f *fixture) compares(text string) bool {
	_, ok := uitest.Find(f.page.Content(), func(c *kit.Chip) bool { return strings.Contains(c.Text, text) && c.Visible() })
	return ok
}

func TestAComparisonIsKeptAndBrought(t *testing.T) {
	f := open(t)
	usual := f.page.Keep()
	f.pick("q3", "Aktīvi izmanto MI risinājumus")
	f.against("Pašreizējais filtrs", "Visas pārējās")
	kept := f.page.Keep()
	if kept.Same(usual) || kept.Compare == nil || !f.compares("Aktīvi izmanto") {
		t.Fatalf("%+v", kept)
	}
	f.bring(usual)
	if f.compares("Aktīvi izmanto") || !f.page.Keep().Same(usual) {
		t.Error("the comparison stays when a view without one is brought")
	}
	f.memory = breakdowns.NewMemory()
	f.show(f.host.Lang)
	f.bring(kept)
	if !f.compares("Aktīvi izmanto") || !f.page.Keep().Same(kept) {
		t.Errorf("%+v, want %+v", f.page.Keep(), kept)
	}
	f.scrollTo(obstacle)
	if !reads(f.chart(obstacle), "B: visas pārējās (n = 69)") {
		t.Errorf("%q", uitest.Texts(f.chart(obstacle)))
	}
	// What became a group is the filter again once the comparison ends.
	f.page.Escape()
	f.drain()
	if got := f.narrowed(); got != "MI izmantošana: Aktīvi izmanto MI risinājumus" {
		t.Errorf("the filter is %q", got)
	}
}

func TestAPinnedComparisonStaysOne(t *testing.T) {
	f := open(t)
	f.against("MI izmantošana: Aktīvi izmanto MI risinājumus", "Visas pārējās")
	f.pinned(obstacle)
	f.as(obstacle, "Tabula")
	f.pinned(obstacle)
	f.as(obstacle, "Joslas")
	f.pinned(obstacle)
	f.page.Escape()
	f.drain()
	if f.compares("Aktīvi izmanto") {
		t.Fatal("the comparison goes on")
	}
	pins := f.of.Pins()
	if len(pins) != 3 || pins[0].Compare == nil || pins[1].Compare == nil || pins[2].Compare != nil {
		t.Fatalf("%+v", pins)
	}
	f.choose("Dēlis")
	var all []*chart.Chart
	uitest.Walk(f.page.Content(), func(o fyne.CanvasObject) {
		if c, ok := o.(*chart.Chart); ok && c.Name == obstacle {
			all = append(all, c)
		}
	})
	if len(all) < 2 || !reads(all[0], "A: MI izmantošana: Aktīvi izmanto MI risinājumus (n = 14)", "B: visas pārējās (n = 69)") || !reads(all[1], "A (n = 14)", "B (n = 69)", "p (Holma korekcija)") {
		t.Fatalf("%d charts: %q", len(all), uitest.Texts(f.page.Content()))
	}
	if len(all) > 2 && reads(all[2], "A: ") {
		t.Errorf("the chart that did not compare reads %q", uitest.Texts(all[2]))
	}
}

// pinned puts a card on the board by its menu.
func (f *fixture) pinned(title string) {
	f.t.Helper()
	f.menu(title, "Piespraust dēlim")
}

// Options that a correction has moved are found by their words.
func TestAComparisonFollowsItsOptions(t *testing.T) {
	f := open(t)
	f.against("MI izmantošana: Aktīvi izmanto MI risinājumus", "Visas pārējās")
	tab := f.of.Tables()[0]
	q := tab.Question("q3")
	last := q.Options[len(q.Options)-1].Label
	order := workspace.About(workspace.OptionOrder, tab, q)
	order.Values = []string{last}
	was := q.Option("Aktīvi izmanto MI risinājumus")
	f.must(f.of.AddStep(context.Background(), tab.Source.SHA256, order))
	f.drain()
	if f.of.Tables()[0].Question("q3").Option("Aktīvi izmanto MI risinājumus") == was {
		t.Fatal("the option has not moved")
	}
	f.scrollTo(obstacle)
	if c := f.chart(obstacle); !f.compares("Aktīvi izmanto") || !reads(c, "A: MI izmantošana: Aktīvi izmanto MI risinājumus (n = 14)") {
		t.Errorf("%q", uitest.Texts(c))
	}
}
