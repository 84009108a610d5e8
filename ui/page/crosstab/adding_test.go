package crosstab_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/uitest"

	"izpete/data/workspace"
)

func (f *fixture) button(text string) *kit.Button {
	f.t.Helper()
	b, ok := uitest.Find(f.page.Inspector(), func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		f.t.Fatalf("no button %q: %q", text, uitest.Texts(f.page.Inspector()))
	}
	return b
}

func TestACellBecomesEvidence(t *testing.T) {
	f := open(t)
	if f.page.CanAddFinding() {
		t.Error("a finding of nothing")
	}
	table, _ := f.charts()
	f.click(table, "Finanšu trūkums · MI attīstības finansējums")
	if !f.page.CanAddFinding() {
		t.Fatal("no finding can be made of a cell")
	}
	test.Tap(f.button("Pievienot konstatējumu"))
	f.drain()
	all := f.of.Findings()
	if len(all) != 1 || len(f.opened) != 1 || f.opened[0] != all[0].ID || all[0].Title != "MI attīstības finansējums — Finanšu trūkums" {
		t.Fatalf("%+v, opened %v", all, f.opened)
	}
	e := all[0].Evidence[0]
	if e.Count != 41 || e.N != 44 || e.Crossed == nil || e.Crossed.Differs != "higher" || e.Crossed.Family != 20 {
		t.Errorf("%+v %+v", e, e.Crossed)
	}
	// Another cell for the finding that is there now.
	table, _ = f.charts()
	f.click(table, "Drošības riski · Nodarbināto prasmes")
	f.choose(f.button("Pievienot esošam konstatējumam…"), "", "K-01 MI attīstības finansējums — Finanšu trūkums")
	if got := f.of.Findings()[0].Evidence; len(got) != 2 || got[1].Count != 33 || got[1].N != 44 {
		t.Errorf("%+v", got)
	}
}

func TestAColumnShareIsEvidenceOfTheRow(t *testing.T) {
	f := open(t)
	f.choose(f.chip("% no"), "", "% no kolonnas")
	table, _ := f.charts()
	f.click(table, "Finanšu trūkums · MI attīstības finansējums")
	f.page.AddFinding()
	e := f.of.Findings()[0].Evidence[0]
	if e.Option != "Finanšu trūkums" || e.N != 62 || e.Count != 41 || e.Crossed.By.Options[0] != "MI attīstības finansējums" || e.Crossed.Share != "column" {
		t.Errorf("%+v %+v", e, e.Crossed)
	}
}

func TestWhatIsNoEvidence(t *testing.T) {
	f := open(t)
	table, _ := f.charts()
	f.click(table, "Visas iestādes · Nodarbināto prasmes")
	if f.page.CanAddFinding() {
		t.Error("a finding of the whole")
	}
	f.page.Escape()
	f.drain()
	_, sets := f.charts()
	f.click(sets, sets.Scene().Spots[0].Say)
	if f.page.CanAddFinding() {
		t.Error("a finding of a set")
	}
	f.page.Escape()
	f.choose(f.chip("% no"), "", "% no visiem")
	table, _ = f.charts()
	f.click(table, "Finanšu trūkums · MI attīstības finansējums")
	if f.page.CanAddFinding() || !f.inspector("Par pierādījumu var ņemt % no rindas vai no kolonnas šūnu") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
	f.page.AddFinding()
	if len(f.of.Findings()) != 0 {
		t.Error("a finding was written")
	}
}

// The evidence brings the table back as it was.
func TestEvidenceIsShownAgain(t *testing.T) {
	f := open(t)
	table, _ := f.charts()
	f.click(table, "Finanšu trūkums · MI attīstības finansējums")
	f.page.AddFinding()
	f.of.ClearFilter()
	f.choose(f.chip("Rindas"), "lielums", "Lielums")
	c, ok := f.of.ShowCross(f.of.Findings()[0].Evidence[0])
	if !ok || c == (workspace.CrossView{}) {
		t.Fatal("gone")
	}
	f.page.Reveal(crossTarget(c))
	f.page.Refresh()
	f.drain()
	if !f.inspector("93,2 %", "41 no 44", "Ministrija 01") || !f.reads("Kādus priekšnoteikumus prasa tie") {
		t.Errorf("%q %q", uitest.Texts(f.page.Content()), uitest.Texts(f.page.Inspector()))
	}
}
