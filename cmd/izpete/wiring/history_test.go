package wiring_test

import (
	"strings"
	"testing"

	"izpete/data/tabulate"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/crosstab"
	"izpete/ui/uitest"
)

// Back leads to the page as it was: with the filter of then.
func TestBackBringsTheFilterBack(t *testing.T) {
	r := sampleDesk(t)
	finance, skills := r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums"), r.at("Priekšnoteikumi", "Nodarbināto prasmes")
	r.work.Select(finance)
	r.queue.Drain()
	r.Show(crosstab.ID)
	r.queue.Drain()
	r.work.ClearFilter()
	r.work.Select(skills)
	r.queue.Drain()
	r.Show(page.Respondents)
	r.queue.Drain()
	r.work.ClearFilter()
	r.queue.Drain()

	for _, step := range []struct{ command, page, filter string }{
		{"view.back", crosstab.ID, "Priekšnoteikumi: Nodarbināto prasmes"},
		{"view.back", page.Breakdowns, "Šķēršļi MI ieviešanai: Finanšu trūkums"},
		{"view.forward", crosstab.ID, "Priekšnoteikumi: Nodarbināto prasmes"},
		{"view.forward", page.Respondents, ""},
		{"view.back", crosstab.ID, "Priekšnoteikumi: Nodarbināto prasmes"},
	} {
		r.do(step.command)
		if r.Page().ID() != step.page || r.filter() != step.filter {
			t.Fatalf("%s: page %s, filter %q, want %+v", step.command, r.Page().ID(), r.filter(), step)
		}
	}
}

// Questions of other data may be others under the same name: the page comes
// back, the filter of then does not.
func TestBackLeavesTheFilterAloneAfterOtherData(t *testing.T) {
	r := sampleDesk(t)
	r.work.Select(r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums"))
	r.queue.Drain()
	r.Show(page.Respondents)
	r.queue.Drain()
	r.work.ClearFilter()
	at := r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	money := tabulate.Derived{
		Text: "Nauda", Kind: tabulate.DerivedAny, Labels: []string{"jā", "nē"},
		Terms: tabulate.Filter{{Table: at.Table, Question: at.Question, Options: []int{at.Option}}},
	}
	if _, err := r.work.AddDerived(r.work.Tables()[0].ID, money); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	r.do("view.back")
	if r.Page().ID() != page.Breakdowns || r.filter() != "" {
		t.Errorf("page %s, filter %q", r.Page().ID(), r.filter())
	}
}

// What is searched for on one page can be gone back from too, and going back
// twice to the same does nothing twice.
func TestBackFromASearch(t *testing.T) {
	r := sampleDesk(t)
	r.seek("finansu trukums")
	r.seek("nodarbinato prasmes")
	r.do("view.back")
	if r.filter() != "Šķēršļi MI ieviešanai: Finanšu trūkums" {
		t.Errorf("filter %q", r.filter())
	}
	r.do("view.back")
	if r.filter() != "" || r.Page().ID() != page.Breakdowns {
		t.Errorf("filter %q", r.filter())
	}
}

// Started with a case, the program brings back nothing of an earlier run: no
// filter, no view, no way back.
func TestANewStartBringsNothingBack(t *testing.T) {
	r := bookDesk(t)
	r.work.Select(r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums"))
	r.queue.Drain()
	r.keep("Finanses")
	info, _ := r.work.Case()
	r.Show(page.Report)
	r.queue.Drain()
	if err := r.work.Close(); err != nil {
		t.Fatal(err)
	}
	r.start()
	r.Open(info.Path)
	r.queue.Drain()
	if r.Page().ID() != page.Breakdowns || r.filter() != "" {
		t.Errorf("page %s, filter %q", r.Page().ID(), r.filter())
	}
	if _, ok := uitest.Find(r.content(), func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, "Skats:") }); ok {
		t.Error("a view is open")
	}
	r.do("view.back")
	if r.Page().ID() != page.Breakdowns {
		t.Errorf("back leads to %s", r.Page().ID())
	}
	if got := r.kept(); len(got) != 1 || got[0] != "Finanses" {
		t.Errorf("views %q", got)
	}
}
