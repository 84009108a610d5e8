package overview_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

// The figures of the published summary, each with its base and unit.
func TestCardsOfTheSample(t *testing.T) {
	f := filled(t)
	for area, texts := range map[string][]string{
		"strategy":         {"Stratēģija", "12 %", "„Jā” — Nozares politikas plānošanas dokumentos", "Jā 12 %", "Nē 54 %", "Nav informācijas 34 %", "n = 41 dokuments"},
		"regulation":       {"6 %", "n = 16 iestādes", "maza bāze"},
		"budget":           {"47 %", "0–10 000 eiro", "n = 17 iestādes"},
		"human-capital":    {"35 %", "n = 17 iestādes"},
		"security":         {"53 %", "„Drošības riski” — Šķēršļi MI ieviešanai", "nav atzīmēts 47 %", "n = 83 iestādes"},
		"digital-maturity": {"−0,09", "EGDI pret Igauniju 2024", "Indekss, nevis aptauja.", "LV · LT · EE, 2014–2024"},
		"infrastructure":   {"—", "skaitļošanas resursiem", "infrastruktūras reģistrs", "piesaistīt jautājumu…"},
	} {
		if !f.card(area, texts...) {
			t.Errorf("%s: %q", area, f.cardTexts(area))
		}
	}
	if f.card("strategy", "maza bāze") || f.card("security", "maza bāze") {
		t.Error("a base that is large enough is called small")
	}
	if _, ok := f.page.CardOf("nlp").(fyne.Widget); !ok || !f.card("nlp", "valodas tehnoloģijām") {
		t.Errorf("%q", f.cardTexts("nlp"))
	}
}

func TestEnglish(t *testing.T) {
	f := filled(t)
	f.lang = words.English
	f.make()
	for area, texts := range map[string][]string{
		"security":         {"53%", "not ticked 47%", "n = 83 institutions"},
		"digital-maturity": {"EGDI against Estonia, 2024", "An index, not the survey."},
	} {
		if !f.card(area, texts...) {
			t.Errorf("%s: %q", area, f.cardTexts(area))
		}
	}
}

// Below ten there are counts only, on the card, in its bar and in what it says.
func TestCountsOnlyBelowTen(t *testing.T) {
	f := openCSV(t, 8, 1, "Jā", "Nē", "Nē", "Nē")
	f.into("1. lietu", "nlp")
	if !f.card("nlp", "2 no 8", "maza bāze: tikai skaits", "n = 8") {
		t.Errorf("%q", f.cardTexts("nlp"))
	}
	if strings.Contains(strings.Join(f.cardTexts("nlp"), " "), "%") {
		t.Errorf("a share of a base of eight: %q", f.cardTexts("nlp"))
	}
	for _, s := range f.chartOn("nlp").Scene().Spots {
		if strings.Contains(s.Say, "%") {
			t.Errorf("%q", s.Say)
		}
	}
}

// What the method hides is not told on a card either: not by the figure, not by
// the bar, not in the status line.
func TestHiddenFiguresStayHidden(t *testing.T) {
	f := filled(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 10}))
	f.drain()
	for _, area := range []string{"regulation", "strategy"} {
		if !f.card(area, "aizklāts") {
			t.Errorf("%s: %q", area, f.cardTexts(area))
		}
	}
	for _, s := range f.chartOn("strategy").Scene().Spots {
		if strings.HasPrefix(s.Say, "Jā") {
			t.Errorf("the bar tells %q", s.Say)
		}
	}
	if !f.reads("atbilžu saņemšana nav rādīta") {
		t.Error("days with a few answers are small counts too")
	}
}

// Another base and weights are said beside the base.
func TestMethodIsSaid(t *testing.T) {
	f := filled(t)
	f.must(f.of.SetMethod(workspace.Method{Base: tabulate.BaseAsked}))
	f.drain()
	if !f.card("regulation", "n = 17 iestādes") || f.card("regulation", "n = 16") {
		t.Errorf("%q", f.cardTexts("regulation"))
	}
	f.must(f.of.SetMethod(workspace.Method{Base: tabulate.BaseMentions}))
	f.drain()
	f.room(1130, 1300)
	if f.card("security", "nav atzīmēts") || !f.card("security", "Finanšu trūkums") {
		t.Errorf("of mentions all options are parts: %q", f.cardTexts("security"))
	}
}

// The filter that holds across pages holds here; the whole stays in sight.
func TestFilteredFigures(t *testing.T) {
	f := filled(t)
	at := f.ref("MI izmantošana")
	f.of.Select(workspace.Selection{Table: at.Table, Question: at.Question, Option: 0})
	f.drain()
	if !f.card("security", "starp visām: 53,0 % (44 no 83)", "(pavisam 83 iestādes)", "ar filtru") {
		t.Errorf("%q", f.cardTexts("security"))
	}
	if !f.card("strategy", "Filtrs uz šo tabulu neattiecas", "n = 41 dokuments") {
		t.Errorf("%q", f.cardTexts("strategy"))
	}
	own := f.ref("Šķēršļi")
	f.of.SetFilter(tabulate.Filter{{Table: own.Table, Question: own.Question, Options: []int{0}}})
	f.drain()
	if !f.card("security", "53 %", "Šis jautājums pats sevi nefiltrē.", "n = 83 iestādes") || f.card("regulation", "nefiltrē") {
		t.Errorf("%q", f.cardTexts("security"))
	}
	if !f.page.Filtered() || !f.page.Escape() {
		t.Fatal("Esc does not clear the filter")
	}
	f.drain()
	if len(f.of.Filter()) != 0 || f.card("security", "starp visām") || f.page.Escape() {
		t.Errorf("%q", f.cardTexts("security"))
	}
}

// A click on a card, on its bar, or Enter on its question open that question.
func TestCardOpensItsQuestion(t *testing.T) {
	f := filled(t)
	want := page.Question{Table: f.ref("Šķēršļi").Table, ID: f.ref("Šķēršļi").Question}
	card := f.page.CardOf("security")
	test.Tap(card.(fyne.Tappable))
	f.click(f.chartOn("security"), "nav atzīmēts")
	key(f.tile(card, "Šķēršļi"), fyne.KeyReturn)
	c := f.chartOn("security")
	f.host.Win.Canvas().Focus(c)
	key(c, fyne.KeyReturn)
	f.menu("security", "Atvērt sadalījumos")
	if !slices.Equal(f.host.Revealed, []page.Target{want, want, want, want, want}) {
		t.Errorf("%v", f.host.Revealed)
	}
	if len(f.of.Filter()) != 0 {
		t.Error("opening a card filters")
	}
	test.Tap(f.page.CardOf("nlp").(fyne.Tappable))
	if len(f.host.Revealed) != 5 {
		t.Error("an empty card opens something")
	}
}

func TestHoverSaysAll(t *testing.T) {
	f := filled(t)
	c := f.chartOn("strategy")
	f.host.Win.Canvas().Focus(c)
	if !strings.HasPrefix(plain(f.host.Said), "Nē: 53,7 % (22 no 41)") {
		t.Errorf("%q", f.host.Said)
	}
	f.tile(f.page.CardOf("strategy"), "Nozares").FocusGained()
	if !strings.Contains(f.host.Said, "Nozares politikas plānošanas dokumentos ir iekļauta informācija par MI risinājumiem") {
		t.Errorf("%q", f.host.Said)
	}
}

// The findings that rest on an area: one is opened, of several one is chosen.
func TestFindingsOfACard(t *testing.T) {
	f := filled(t)
	at := f.ref("Šķēršļi")
	s := workspace.Selection{Table: at.Table, Question: at.Question, Option: 0}
	first, err := f.of.AddFinding("Nav apzināts finansējums", &s)
	f.must(err)
	f.drain()
	f.press(f.page.CardOf("security"), "1 konstatējums")
	if !slices.Equal(f.host.Revealed, []page.Target{page.Finding{ID: first}}) {
		t.Fatalf("%v", f.host.Revealed)
	}
	second, err := f.of.AddFinding("", &s)
	f.must(err)
	f.drain()
	f.press(f.page.CardOf("security"), "2 konstatējumi")
	f.choose("K-02 bez nosaukuma")
	if f.host.Revealed[1] != (page.Finding{ID: second}) {
		t.Errorf("%v", f.host.Revealed)
	}
}

func TestEmptyCase(t *testing.T) {
	f := empty(t)
	if !f.reads("Vēl nav, ko apkopot") || f.reads("Stratēģija") || f.page.Inspector() != nil || f.page.Filtered() {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	b, _ := uitest.Find(f.page.Content(), func(*kit.Button) bool { return true })
	test.Tap(b)
	if !slices.Equal(f.host.Shown, []string{page.Workbooks}) {
		t.Errorf("%v", f.host.Shown)
	}
	if f.page.Escape() {
		t.Error("there was nothing to do")
	}
}

// Thirty questions in one area: one is shown, the others can be reached, and the
// screen stays within its budget.
func TestManyQuestionsInOneArea(t *testing.T) {
	f := openCSV(t, 40, 30, "Jā", "Nē", "Nezina")
	var all []workspace.AreaOf
	for _, q := range f.of.Tables()[0].Questions[1:] {
		all = append(all, workspace.AreaOf{Ref: workspace.RefOf(f.of.Tables()[0], q), Area: "projects"})
	}
	f.must(f.of.AssignAreas(t.Context(), all))
	f.drain()
	if !f.card("projects", "Vai iestāde dara 1. lietu?", "vēl 29 jautājumi") {
		t.Errorf("%q", f.cardTexts("projects"))
	}
	f.press(f.page.CardOf("projects"), "vēl 29")
	f.choose("Vai iestāde dara 17. lietu?")
	if !f.card("projects", "Vai iestāde dara 17. lietu?") {
		t.Errorf("%q", f.cardTexts("projects"))
	}
	objects := 0
	uitest.Walk(f.page.Content(), func(fyne.CanvasObject) { objects++ })
	if objects > 1000 {
		t.Errorf("%d objects", objects)
	}
}

// Labels without end, and options by the dozen: nothing leaves its card.
func TestNothingIsWiderThanThePage(t *testing.T) {
	long := make([]string, 24)
	for i := range long {
		long[i] = fmt.Sprintf("%d %s", i, strings.Repeat("ļoti garš atbildes variants bez beigām ", 5))
	}
	f := openCSV(t, 96, 2, long...)
	f.into("1. lietu", "strategy")
	f.into("2. lietu", "budget")
	_, err := f.of.AddDate(strings.Repeat("Ļoti garš notikuma nosaukums ", 2), "2025-01-01")
	f.must(err)
	_, err = f.of.AddDate("Termiņš", "2025-06-01")
	f.must(err)
	f.drain()
	if !f.card("strategy", "vēl 23") {
		t.Errorf("%q", f.cardTexts("strategy"))
	}
	for _, scale := range []float32{1, 2} {
		fyne.CurrentApp().Settings().SetTheme(theme.New(false, scale))
		for _, width := range []float32{400, 640, 1130, 2000} {
			f.make()
			f.host.Win.SetContent(f.page.Content())
			f.host.Win.Resize(fyne.NewSize(width, 774))
			d := fyne.CurrentApp().Driver()
			uitest.Walk(f.page.Content(), func(o fyne.CanvasObject) {
				if x := d.AbsolutePositionForObject(o).X; x < -1 || x+o.Size().Width > width+1 {
					t.Errorf("at %g, text %g: %T from %g, %g wide", width, scale, o, x, o.Size().Width)
				}
			})
		}
	}
}

// A card that has lost its question is as low as one that never had any, and a
// strip without dates takes no room for them.
func TestNoRoomIsKeptForWhatIsGone(t *testing.T) {
	f := openCSV(t, 40, 1, "Jā", "Nē")
	if !f.reads("pēc vārdiem ieteikt neko nevar") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	card := f.page.CardOf("strategy").(kit.Tall)
	before, texts := card.HeightFor(330), len(uitest.Texts(f.page.Content()))
	f.into("1. lietu", "strategy")
	if c := f.chartOn("strategy"); c.Size().Height == 0 || !f.card("strategy", "Nē 50 %") {
		t.Fatal("the card shows no bar")
	}
	f.into("1. lietu", "")
	if got := card.HeightFor(330); got != before || len(uitest.Texts(f.page.Content())) != texts {
		t.Errorf("%g high, %g before", got, before)
	}
	id, err := f.of.AddDate("Termiņš", "2025-01-31")
	f.must(err)
	f.drain()
	strip := f.chartOn("").Size().Height
	f.must(f.of.DeleteDate(id))
	f.drain()
	if _, ok := uitest.Find(f.page.Content(), func(c *chart.Chart) bool { return c.Name == "Laika līnija" }); ok || strip == 0 {
		t.Errorf("a strip %g high with nothing on it", strip)
	}
}

func TestAnotherCaseBeginsAnew(t *testing.T) {
	f := filled(t)
	f.press(f.page.TopBar(), "6 jautājumi bez jomas")
	if f.page.Inspector() == nil {
		t.Fatal("no list")
	}
	f.make()
	if f.page.Inspector() == nil {
		t.Error("the list is gone with the theme")
	}
	f.must(f.of.Create(t.TempDir()+"/cita.izpete", "Cita lieta"))
	f.drain()
	if !f.reads("Vēl nav, ko apkopot") || f.page.Inspector() != nil {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}

func TestMarkup(t *testing.T) {
	f := filled(t)
	_, err := f.of.AddDate("Atbilžu termiņš", "31.01.2025")
	f.must(err)
	f.drain()
	f.host.Win.SetContent(f.page.Content())
	f.host.Win.Resize(fyne.NewSize(1130, 774))
	test.AssertRendersToMarkup(t, "page.xml", f.host.Win.Canvas())
}
