package crosstab_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/uitest"
)

// hiddenCells are the names of the cells that the table says are hidden.
func (f *fixture) hiddenCells() map[string]bool {
	out := map[string]bool{}
	table, _ := f.charts()
	for _, s := range table.Scene().Spots {
		if name, ok := strings.CutSuffix(s.Say, ": aizklāts"); ok {
			out[name] = true
		}
	}
	return out
}

// small returns the pairs of options, as the table names them, that fewer than a
// threshold ticked together, or that fewer than that did not tick together with
// the other.
func small(tab *survey.Table, rows, columns string, threshold int) []string {
	var out []string
	q, by := tab.Question(rows), tab.Question(columns)
	both := q.Answered.And(by.Answered)
	for r, row := range q.Options {
		for c, column := range by.Options {
			n, m := both.CountAnd(q.Picked[r]), both.CountAnd(by.Picked[c])
			k := both.And(q.Picked[r]).CountAnd(by.Picked[c])
			if min(k, n-k, m-k, both.Count()-n-m+k) < threshold {
				out = append(out, row.Label+" · "+column.Label)
			}
		}
	}
	return out
}

// What is hidden is told by no form of the table: share, marks, hover, words,
// clipboard, inspector, status; and it is the same in every share and both ways
// round.
func TestHiddenCellsAreToldNowhere(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	tab := f.of.Tables()[0]
	must := small(tab, "q7", "q8", 5)
	if len(must) == 0 {
		t.Fatal("the sample has nothing small to hide")
	}
	was := f.hiddenCells()
	for _, name := range must {
		if !was[name] {
			t.Errorf("%s is told", name)
		}
	}
	if !f.inspector("Neviena no redzamajām šūnām būtiski neatšķiras") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
	if len(was) == 0 || !f.reads("aizklāts", "70 %", "n = 44", "Aizklāts: skaits ir mazāks par 5") {
		t.Fatalf("%q", uitest.Texts(f.page.Content()))
	}
	for _, share := range []string{"% no kolonnas", "% no visiem", "% no rindas"} {
		f.choose(f.chip("% no"), "", share)
		if got := f.hiddenCells(); !maps.Equal(got, was) {
			t.Errorf("%s hides %v, the share of rows %v", share, got, was)
		}
		copied := f.page.CopiedText()
		lines := strings.Split(copied, "\n")
		n := 0
		for _, l := range lines {
			n += strings.Count(l, "aizklāts")
		}
		if n != 3*len(was) {
			t.Errorf("%s: %d figures are hidden on the clipboard, want those of %d cells\n%s", share, n, len(was), copied)
		}
	}
	f.link("Mainīt vietām").Tapped(nil)
	f.drain()
	for name := range f.hiddenCells() {
		a, b, _ := strings.Cut(name, " · ")
		if !was[b+" · "+a] {
			t.Errorf("%s is hidden only the other way round", name)
		}
	}
}

func TestAHiddenCellCannotBeChosen(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	table, _ := f.charts()
	name := slices.Sorted(maps.Keys(f.hiddenCells()))[0]
	f.click(table, name)
	if len(f.of.Filter()) != 0 || !f.inspector("Nekas nav izvēlēts") || !strings.Contains(f.host.Said, "aizklāta") {
		t.Errorf("%q asks for %s, the status says %q", name, f.filter(), f.host.Said)
	}
	// Another page may ask for the same.
	tab := f.of.Tables()[0]
	a, b, _ := strings.Cut(name, " · ")
	f.of.SetFilter(tabulate.Filter{
		{Table: tab.ID, Question: "q7", Options: []int{tab.Question("q7").Option(a)}},
		{Table: tab.ID, Question: "q8", Options: []int{tab.Question("q8").Option(b)}},
	})
	f.drain()
	if !f.inspector("Nekas nav izvēlēts") {
		t.Errorf("the inspector tells who: %q", uitest.Texts(f.page.Inspector()))
	}
}

// Within a third question and under filters the same holds; where nothing can be
// told the page says so.
func TestHiddenCellsOfNestedTablesAndFilters(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 3}))
	f.drain()
	f.choose(f.link("Trešais"), "lielums", "Lielums")
	tab := f.of.Tables()[0]
	third := tab.Questions[slices.IndexFunc(tab.Questions, func(q *survey.Question) bool { return q.Text == "Lielums" })]
	hidden := f.hiddenCells()
	if len(hidden) == 0 {
		t.Fatal("nothing is hidden")
	}
	table, _ := f.charts()
	q, by := tab.Question("q7"), tab.Question("q8")
	for l, layer := range third.Options {
		in := third.Picked[l].And(q.Answered).And(by.Answered)
		for r, row := range q.Options {
			for c, column := range by.Options {
				k := in.And(q.Picked[r]).CountAnd(by.Picked[c])
				if name := layer.Label + " · " + row.Label + " · " + column.Label; k < 3 && !hidden[name] && f.says(table, name) {
					t.Errorf("%s, %d, is told", name, k)
				}
			}
		}
	}
	f.choose(f.link("Trešais"), "", "Bez trešā jautājuma")
	f.of.SetFilter(tabulate.Filter{{Table: tab.ID, Question: third.ID, Options: []int{0}}})
	f.drain()
	if len(f.hiddenCells()) == 0 || !f.reads("Kombinācijas zem filtra nerāda") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.of.ClearFilter()
	f.must(f.of.SetMethod(workspace.Method{Threshold: 100}))
	f.drain()
	if !f.reads("Tabula aizklāta pilnībā", "Kombinācijas ir aizklātas") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	for _, text := range uitest.Texts(f.page.Content()) {
		if strings.Contains(text, "%") && !strings.Contains(text, "% no") || strings.Contains(text, "n\u00a0=") {
			t.Errorf("%q tells", text)
		}
	}
}

func TestHiddenCellsOfABanner(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.choose(f.chip("Kolonnas"), "", "Visas grupas līdzās")
	tab := f.of.Tables()[0]
	hidden := f.hiddenCells()
	table, _ := f.charts()
	for _, by := range tab.Questions {
		if by.Kind != survey.KindGroup || !by.Charted() {
			continue
		}
		for r, row := range tab.Question("q7").Options {
			for c, column := range by.Options {
				k := tab.Question("q7").Picked[r].CountAnd(by.Picked[c])
				if name := row.Label + " · " + by.Title() + " · " + column.Label; k < 5 && !hidden[name] && f.says(table, name) {
					t.Errorf("%s, %d, is told", name, k)
				}
			}
		}
	}
	if len(hidden) == 0 {
		t.Error("nothing is hidden")
	}
}

func TestTheMethodOfTheCase(t *testing.T) {
	for _, c := range []struct {
		name string
		m    workspace.Method
		want []string
	}{
		{"base", workspace.Method{Base: tabulate.BaseAsked}, []string{"86 %", "Lietas bāze šeit netiek lietota"}},
		{"weights", workspace.Method{Weights: []workspace.Margin{"Tips"}}, []string{
			"svērts: Tips (dizaina efekts 1,", "n = 44", "Svērtu īpatsvaru atšķirības nav pārbaudītas", "skaiti, bāzes un kombinācijas ir nesvērti",
		}},
		{"weights and a threshold", workspace.Method{Weights: []workspace.Margin{"Tips"}, Threshold: 5}, []string{
			"86 %", "aizklāts", "Rādīti nesvērti īpatsvari: svērtie atklātu aizklāto.",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := open(t)
			f.must(f.of.SetMethod(c.m))
			f.drain()
			if !f.reads(c.want...) {
				t.Errorf("%q", uitest.Texts(f.page.Content()))
			}
		})
	}
}

// Weighted shares add up as they should in every share of the table, and are not
// tested.
func TestWeightedShares(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Weights: []workspace.Margin{"Tips"}}))
	f.drain()
	v := f.of.View()
	tab := v.Tables[0]
	q, by := tab.Question("q7"), tab.Question("q8")
	w := v.Of(tab).Weights
	cell, row := w.Sum(q.Picked[0].And(by.Picked[0])), w.Sum(q.Picked[0].And(by.Answered))
	column, all := w.Sum(by.Picked[0].And(q.Answered)), w.Sum(q.Answered.And(by.Answered))
	for share, want := range map[string]float64{"% no rindas": cell / row, "% no kolonnas": cell / column, "% no visiem": cell / all} {
		f.choose(f.chip("% no"), "", share)
		table, _ := f.charts()
		if text := f.host.Words().Percent(100*want, 1); !f.says(table, "Finanšu trūkums · Datu un kiberdrošības pārvaldība: "+text) {
			t.Errorf("%s: not %s", share, text)
		}
		if f.says(table, "būtiski vairāk") || !f.says(table, "īpatsvari ir svērti") {
			t.Errorf("%s: weighted shares are tested", share)
		}
	}
}
