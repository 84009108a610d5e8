package wiring_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

const trained = "Cik nodarbināto 2024. gadā mācījušies izmantot MI"

// histogram selects a bar of numbers, as its chart does.
func (r *desk) histogram(at int) workspace.Selection {
	r.t.Helper()
	p := workspace.Place{Kind: workspace.PlaceOption, Table: r.work.Tables()[0].ID, Question: "q16", At: at}
	s, ok := p.Selection(r.work.View())
	if !ok {
		r.t.Fatal("no such bar")
	}
	r.work.Select(s)
	r.queue.Drain()
	return s
}

// A bar is kept with a view, is gone back to, and makes the base of every page.
func TestABarFiltersEveryPageAndComesBack(t *testing.T) {
	r := sampleDesk(t)
	r.Show(page.Breakdowns)
	s := r.histogram(1)
	r.reads(r.content(), "filtrā 14")
	r.keep("Mācītie")
	for _, to := range []struct{ id, text string }{{page.Crosstab, "izmantot MI: 20–39"}, {page.Respondents, "Filtrā 14 no 83"}} {
		r.Show(to.id)
		r.queue.Drain()
		r.reads(r.content(), to.text)
	}
	r.work.ClearFilter()
	r.queue.Drain()
	r.do("view.back")
	r.do("view.back")
	if got, ok := r.work.Selected(); r.Page().ID() != page.Breakdowns || !ok || got != s || r.filter() != trained+": 20–39" {
		t.Fatalf("page %s, filter %q, selected %+v", r.Page().ID(), r.filter(), got)
	}
	r.work.ClearFilter()
	r.queue.Drain()
	r.openKept("Mācītie")
	if got, ok := r.work.Selected(); !ok || got != s || r.filter() != trained+": 20–39" {
		t.Errorf("the view has the filter %q", r.filter())
	}
	r.seek("0-19")
	if r.filter() != trained+": 0–19" {
		t.Errorf("searched for, the filter is %q", r.filter())
	}
}

// against compares two groups by their names in the lists.
func (r *desk) against(a, b string) {
	r.t.Helper()
	l, ok := uitest.Find(r.content(), func(l *kit.Link) bool { return l.Text == "Salīdzināt…" })
	if !ok {
		r.t.Fatal("comparing is not offered")
	}
	test.Tap(l)
	r.pick(a)
	r.pick(b)
}

func (r *desk) compares() bool {
	_, ok := uitest.Find(r.content(), func(c *kit.Chip) bool { return strings.Contains(c.Text, "Aktīvi izmanto") && c.Visible() })
	return ok
}

// A comparison comes back with the page that one goes back to, and with the view
// that it was kept in; a view without one ends it.
func TestAComparisonComesBack(t *testing.T) {
	r := sampleDesk(t)
	r.Show(page.Breakdowns)
	r.queue.Drain()
	r.keep("Visi")
	r.against("MI izmantošana: Aktīvi izmanto MI risinājumus", "Visas pārējās")
	if !r.compares() {
		t.Fatal("nothing is compared")
	}
	r.keep("Salīdzinājums")
	r.openKept("Visi")
	if r.compares() {
		t.Fatal("a view that compares nothing compares")
	}
	r.do("view.back")
	if !r.compares() {
		t.Error("going back does not bring the comparison back")
	}
	r.do("view.forward")
	if r.compares() {
		t.Error("going forward does not end it")
	}
	r.openKept("Salīdzinājums")
	if !r.compares() {
		t.Error("the view does not bring it back")
	}
	r.chip("Skats: Salīdzinājums")
	r.do("view.save")
	r.reads(r.over(), "salīdzinājums — A: MI izmantošana: Aktīvi izmanto MI risinājumus; B: visas pārējās")
}
