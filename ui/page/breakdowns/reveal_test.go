package breakdowns_test

import (
	"testing"

	"izpete/data/workspace"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// seek asks for a target, as the window does.
func (f *fixture) seek(t page.Target) {
	f.page.Reveal(t)
	f.page.Refresh()
	f.drain()
}

func (f *fixture) at(title, option string) workspace.Selection {
	f.t.Helper()
	for _, t := range f.of.Tables() {
		for _, q := range t.Questions {
			if q.Title() == title {
				return workspace.Selection{Table: t.ID, Question: q.ID, Option: q.Option(option)}
			}
		}
	}
	f.t.Fatalf("no question %q", title)
	return workspace.Selection{}
}

func TestRevealAQuestion(t *testing.T) {
	f := open(t)
	const last = "Piezīmes"
	if f.inSight(last) {
		t.Fatal("the window is too tall for this test")
	}
	at := f.at(last, "")
	f.seek(page.Question{Table: at.Table, ID: at.Question})
	if !f.inSight(last) {
		t.Error("the question is not in sight")
	}
	at = f.at("MI izmantošana", "")
	f.seek(page.Question{Table: at.Table, ID: at.Question})
	if !f.inSight("MI izmantošana") || f.host.Win.Canvas().Focused() != f.chart("MI izmantošana") {
		t.Error("the chart is not in sight, or the keys go elsewhere")
	}
	if len(f.of.Filter()) != 0 {
		t.Error("a question narrows nobody")
	}
}

// The page may be made for the question that is asked for.
func TestRevealOnANewPage(t *testing.T) {
	f := open(t)
	at := f.at("Piezīmes", "")
	f.page.Reveal(page.Question{Table: at.Table, ID: at.Question})
	f.show(f.host.Lang)
	if !f.inSight("Piezīmes") {
		t.Error("the question is not in sight")
	}
}

func TestRevealAnOption(t *testing.T) {
	f := open(t)
	at := f.at("Priekšnoteikumi", "Nodarbināto prasmes")
	for range 2 { // also when it is selected already and scrolled away
		f.seek(page.Option(at))
		if s, ok := f.of.Selected(); !ok || s != at {
			t.Errorf("selected %+v", s)
		}
		if !f.inSight("Priekšnoteikumi") || !uitest.Reads(f.page.Inspector(), "Nodarbināto prasmes") {
			t.Error("the option is not in sight, or not inspected")
		}
		f.scrollTo("Piezīmes")
	}
}

func TestRevealWhatIsNotThere(t *testing.T) {
	f := open(t)
	f.seek(page.Question{Table: "gone", ID: "q1"})
	f.seek(page.Finding{ID: "elsewhere"})
	if !f.inSight("MI izmantošana") {
		t.Error("the page has moved")
	}
}
