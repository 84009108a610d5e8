package crosstab_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestQuestionsAreFoundWithoutDiacritics(t *testing.T) {
	f := open(t)
	f.choose(f.chip("Rindas"), "izmantosan", "MI izmantošana")
	if !f.reads("MI izmantošana × Priekšnoteikumi") || f.reads("Kombinācijas") {
		t.Errorf("%q", uitest.Texts(f.page.Content())[:6])
	}
	// The same question cannot be crossed by itself: the two change places.
	f.choose(f.chip("Kolonnas"), "IZMANTOSANA", "MI izmantošana")
	if !f.reads("Priekšnoteikumi × MI izmantošana") {
		t.Errorf("%q", uitest.Texts(f.page.Content())[:6])
	}
}

func TestEnterTakesTheFirstFoundAndEscCloses(t *testing.T) {
	f := open(t)
	test.Tap(f.chip("Rindas"))
	box, _ := uitest.Find(f.host.Win.Canvas().Overlays().Top(), func(*kit.TextBox) bool { return true })
	box.SetText("lielu")
	box.OnSubmitted("lielu")
	f.drain()
	if !f.reads("Lielums × Priekšnoteikumi") {
		t.Errorf("%q", uitest.Texts(f.page.Content())[:4])
	}
	test.Tap(f.chip("Rindas"))
	box, _ = uitest.Find(f.host.Win.Canvas().Overlays().Top(), func(*kit.TextBox) bool { return true })
	box.SetText("nav tāda")
	if !reads(f.host.Win.Canvas().Overlays().Top(), "Nekas neatbilst") {
		t.Error("the list does not say that nothing is found")
	}
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if top := f.host.Win.Canvas().Overlays().Top(); top != nil && top.Visible() {
		t.Error("Esc does not close the list")
	}
}

func TestSharesOfColumnAndTotal(t *testing.T) {
	f := open(t)
	f.choose(f.chip("% no rindas"), "", "% no kolonnas")
	table, _ := f.charts()
	// 41 of the 62 that ask for funding name the lack of it.
	if !f.says(table, "Finanšu trūkums · MI attīstības finansējums: 66,1 %, 41 no 62") || !f.says(table, "Finanšu trūkums · Visas iestādes: 53,0 %, 44 no 83") {
		t.Errorf("%+v", table.Scene().Spots)
	}
	f.choose(f.chip("% no kolonnas"), "visiem", "% no visiem")
	table, _ = f.charts()
	if !f.says(table, "Finanšu trūkums · MI attīstības finansējums: 49,4 %, 41 no 83") {
		t.Errorf("%+v", table.Scene().Spots)
	}
}

func TestCorrections(t *testing.T) {
	f := open(t)
	f.choose(f.chip("Holma"), "", "Bez korekcijas")
	if !f.reads("bez korekcijas", "aptuveni katra divdesmitā var šķist būtiska nejauši") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.choose(f.chip("Bez korekcijas"), "benjamini", "Benjamini–Hohberga korekcija")
	if !f.reads("pēc Benjamini–Hohberga korekcijas") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}

func TestSwap(t *testing.T) {
	f := open(t)
	before, _ := f.charts()
	n := len(before.Scene().Spots)
	test.Tap(f.link("Mainīt vietām"))
	f.drain()
	table, _ := f.charts()
	// The shares stay those of the same question's options.
	if !f.says(table, "MI attīstības finansējums · Finanšu trūkums: 93,2 %, 41 no 44") || len(table.Scene().Spots) != n {
		t.Errorf("%d spots, %+v", len(table.Scene().Spots), table.Scene().Spots[0])
	}
	f.chip("% no kolonnas")
}

func TestNest(t *testing.T) {
	f := open(t)
	f.choose(f.link("Trešais jautājums"), "liel", "Lielums")
	if !f.reads("līdz 50", "51–200", "katrai atbildei uz „Lielums”") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	table, _ := f.charts()
	f.click(table, "līdz 50 · Finanšu trūkums · MI attīstības finansējums")
	if got := f.filter(); !strings.Contains(got, "Lielums: līdz 50") || len(f.of.Filter()) != 3 {
		t.Errorf("filter: %q", got)
	}
	test.Tap(f.link("Nākamās rindas"))
	f.drain()
	if !f.reads("virs 500") && !f.reads("201–500") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.choose(f.chip("% no rindas"), "", "% no kolonnas")
	if !f.reads("Bāze (n)") {
		t.Error("the layers have no base")
	}
	f.choose(f.link("Trešais jautājums: Lielums"), "bez", "Bez trešā jautājuma")
	if f.reads("katrai atbildei uz") {
		t.Error("the table is still nested")
	}
}

func TestBannerOfAllGroups(t *testing.T) {
	f := open(t)
	f.choose(f.chip("Kolonnas"), "visas grupas", "Visas grupas līdzās")
	if !f.reads("Tips", "Lielums", "līdz 50", "Visas iestādes", "53 %") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.chip("% no kolonnas")
	table, _ := f.charts()
	f.click(table, "Finanšu trūkums · Lielums · līdz 50")
	if got := f.filter(); !strings.Contains(got, "Lielums: līdz 50") || !strings.Contains(got, "Finanšu trūkums") {
		t.Errorf("filter: %q", got)
	}
	if f.filter(); !f.inspector("Ministrija") && !f.inspector("Iestāde") && !f.inspector("Pašvaldība") {
		t.Errorf("inspector: %q", uitest.Texts(f.page.Inspector()))
	}
}
