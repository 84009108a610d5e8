package overview_test

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/assets"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page/overview"
	"izpete/ui/uitest"
)

// undoes tells whether the last change has a name, and takes it back.
func (f *fixture) undoes(action string) bool {
	f.t.Helper()
	s, ok := f.of.UndoStep()
	f.must(f.of.Undo())
	f.drain()
	return ok && s.Action == action && f.host.Words().Has("action."+action)
}

func TestDragFromTheListToACard(t *testing.T) {
	f := open(t)
	f.press(f.page.TopBar(), "11 jautājumi bez jomas")
	if !reads(f.page.Inspector(), "Jautājumi bez jomas", "11", "MI izmantošana", "Q3 · Vienas atbildes jautājums · Atbildes") {
		t.Fatalf("%q", uitest.Texts(f.page.Inspector()))
	}
	x := f.tile(f.page.Inspector(), "MI izmantošana")
	f.dragTo(x, f.page.CardOf("strategy"))
	if f.host.Said != "Piesaistīt jomai „Stratēģija”" || !reads(f.top(), "MI izmantošana") {
		t.Errorf("%q", f.host.Said)
	}
	x.DragEnd()
	f.drain()
	if f.areaOf("MI izmantošana") != "strategy" || !f.card("strategy", "MI izmantošana", "n = 83 iestādes") {
		t.Errorf("%q", f.cardTexts("strategy"))
	}
	if reads(f.page.Inspector(), "Q3 ·") || !reads(f.page.Inspector(), "10") {
		t.Error("the question is still without an area")
	}
	if o := f.host.Win.Canvas().Overlays().Top(); o != nil {
		t.Error("what was dragged is still over the window")
	}
	if !f.undoes("area.assign") || f.areaOf("MI izmantošana") != "" {
		t.Error("not undone")
	}
}

// From card to card, from a card back to the list, and nowhere.
func TestDragBetweenCards(t *testing.T) {
	f := filled(t)
	f.press(f.page.TopBar(), "6 jautājumi bez jomas")
	x := f.tile(f.page.CardOf("security"), "Šķēršļi")
	f.dragTo(x, f.page.CardOf("budget"))
	x.DragEnd()
	f.drain()
	if f.areaOf("Šķēršļi") != "budget" || f.card("security", "53 %") {
		t.Errorf("in %q", f.areaOf("Šķēršļi"))
	}
	if !f.undoes("area.move") {
		t.Error("not undone by name")
	}
	x = f.tile(f.page.CardOf("security"), "Šķēršļi")
	f.dragTo(x, f.page.Inspector())
	if f.host.Said != "Izņemt no jomas" {
		t.Errorf("%q", f.host.Said)
	}
	x.DragEnd()
	f.drain()
	if f.areaOf("Šķēršļi") != "" || !reads(f.page.Inspector(), "Šķēršļi") {
		t.Errorf("in %q", f.areaOf("Šķēršļi"))
	}
	if !f.undoes("area.remove") {
		t.Error("not undone by name")
	}
	x = f.tile(f.page.CardOf("security"), "Šķēršļi")
	x.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(-50, -50)}})
	x.DragEnd()
	f.drain()
	if f.areaOf("Šķēršļi") != "security" {
		t.Errorf("let go over nothing, it is in %q", f.areaOf("Šķēršļi"))
	}
}

func TestEscGivesADragUp(t *testing.T) {
	f := filled(t)
	x := f.tile(f.page.CardOf("security"), "Šķēršļi")
	f.dragTo(x, f.page.CardOf("budget"))
	if !f.page.Escape() {
		t.Fatal("Esc does nothing")
	}
	f.dragTo(x, f.page.CardOf("budget"))
	x.DragEnd()
	f.drain()
	if f.areaOf("Šķēršļi") != "security" || f.host.Win.Canvas().Overlays().Top() != nil {
		t.Errorf("in %q", f.areaOf("Šķēršļi"))
	}
	f.dragTo(x, f.page.CardOf("budget"))
	x.DragEnd()
	f.drain()
	if f.areaOf("Šķēršļi") != "budget" {
		t.Error("the next drag does nothing")
	}
}

// By keyboard: Enter on a question offers the areas.
func TestAssignByMenu(t *testing.T) {
	f := open(t)
	f.press(f.page.TopBar(), "11 jautājumi")
	key(f.tile(f.page.Inspector(), "Priekšnoteikumi"), fyne.KeyReturn)
	f.choose("Cilvēkkapitāls")
	if f.areaOf("Priekšnoteikumi") != "human-capital" || !f.card("human-capital", "„Nodarbināto prasmes” — Priekšnoteikumi", "76 %") {
		t.Errorf("%q", f.cardTexts("human-capital"))
	}
	if f.host.Notified[0] != "Jautājums piesaistīts jomai „Cilvēkkapitāls”." {
		t.Errorf("%q", f.host.Notified)
	}
	// From the empty card, also a question that is elsewhere.
	f.press(f.page.CardOf("nlp"), "piesaistīt jautājumu")
	if !reads(f.top(), "tagad jomā „Cilvēkkapitāls”") || reads(f.top(), "Lielums", "Atbildes datums") {
		t.Errorf("%q", uitest.Texts(f.top()))
	}
	f.choose("Priekšnoteikumi")
	if f.areaOf("Priekšnoteikumi") != "nlp" {
		t.Errorf("in %q", f.areaOf("Priekšnoteikumi"))
	}
	f.menu("nlp", "Pārcelt vai izņemt")
	f.choose("Priekšnoteikumi")
	f.choose("Izņemt no jomas")
	if f.areaOf("Priekšnoteikumi") != "" {
		t.Errorf("in %q", f.areaOf("Priekšnoteikumi"))
	}
	f.menu("nlp", "Piesaistīt jautājumu")
	f.choose("Pozitīvā ietekme")
	if f.areaOf("Pozitīvā ietekme") != "nlp" {
		t.Errorf("in %q", f.areaOf("Pozitīvā ietekme"))
	}
}

func TestFindInTheList(t *testing.T) {
	f := open(t)
	f.press(f.page.TopBar(), "11 jautājumi")
	box, _ := uitest.Find(f.page.Inspector(), func(*kit.TextBox) bool { return true })
	box.SetText("PRIEKSNO")
	if !reads(f.page.Inspector(), "Priekšnoteikumi") || reads(f.page.Inspector(), "MI izmantošana") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
	key(box, fyne.KeyEscape)
	if !reads(f.page.Inspector(), "MI izmantošana") {
		t.Error("Esc does not end the search")
	}
	key(box, fyne.KeyEscape)
	if f.page.Inspector() != nil {
		t.Error("Esc does not close the list")
	}
}

// What is suggested is listed before it is stored; what is unticked is not.
func TestSuggestedAreas(t *testing.T) {
	f := open(t)
	if !f.reads("Neviens jautājums vēl nav piesaistīts") {
		t.Error("nothing says how to begin")
	}
	f.press(f.page.Content(), "Ieteikt jomas 5")
	if !reads(f.top(), "Stratēģija: Nozares politikas", "Informācijas drošība: Šķēršļi") || f.areaOf("Šķēršļi") != "" {
		t.Fatalf("%q", uitest.Texts(f.top()))
	}
	c, _ := uitest.Find(f.top(), func(c *kit.Check) bool { return strings.HasPrefix(c.Text, "Budžets") })
	test.Tap(c)
	f.button("Piesaistīt")
	if f.areaOf("Šķēršļi") != "security" || f.areaOf("izmaksas") != "" || f.reads("Neviens jautājums vēl nav") {
		t.Errorf("%q", f.areaOf("izmaksas"))
	}
	// What the auditor has looked through and taken is the auditor's own.
	if f.reads("ieteikta pēc vārdiem") {
		t.Errorf("still marked as guessed: %q", f.cardTexts("security"))
	}
	if !f.undoes("area.suggested") || f.areaOf("Šķēršļi") != "" || f.areaOf("Nozares politikas") != "" {
		t.Error("not undone as one")
	}
}

// An area that nobody has looked at shows as a guess, until it is confirmed.
func TestGuessedAreas(t *testing.T) {
	f := filled(t)
	if !f.card("security", "joma ieteikta pēc vārdiem — apstiprināt") {
		t.Errorf("%q", f.cardTexts("security"))
	}
	f.press(f.page.CardOf("security"), "joma ieteikta")
	if f.card("security", "ieteikta") || f.areaOf("Šķēršļi") != "security" || !f.card("strategy", "ieteikta") {
		t.Errorf("%q", f.cardTexts("security"))
	}
	if !f.undoes("area.confirm") || !f.card("security", "ieteikta") {
		t.Error("not undone")
	}
}

// Several drags in a row are stored one after the other; none is lost.
func TestAssignmentsWaitForOneAnother(t *testing.T) {
	f := open(t)
	f.press(f.page.TopBar(), "11 jautājumi")
	for text, area := range map[string]string{"MI izmantošana": "strategy", "Priekšnoteikumi": "budget", "Pozitīvā ietekme": "regulation"} {
		x := f.tile(f.page.Inspector(), text)
		f.dragTo(x, f.page.CardOf(area))
		x.DragEnd()
	}
	f.page.Leave()
	f.drain()
	f.page.Refresh()
	f.drain()
	for text, area := range map[string]string{"MI izmantošana": "strategy", "Priekšnoteikumi": "budget", "Pozitīvā ietekme": "regulation"} {
		if f.areaOf(text) != area {
			t.Errorf("%s in %q", text, f.areaOf(text))
		}
	}
}

// A page made anew, as a change of language does, goes on with what the one before
// had still to store.
func TestAssignmentsOutliveThePage(t *testing.T) {
	f := open(t)
	f.press(f.page.TopBar(), "11 jautājumi")
	into := map[string]string{}
	drag := func(text, area string) {
		into[text] = area
		x := f.tile(f.page.Inspector(), text)
		f.dragTo(x, f.page.CardOf(area))
		x.DragEnd()
	}
	drag("MI izmantošana", "strategy")
	drag("Priekšnoteikumi", "budget")
	drag("Pozitīvā ietekme", "regulation")
	f.page.Leave()
	f.page = overview.New(f.host, f.of, f.memory)
	for f.page.Inspector() == nil && f.host.Queue.Len() > 0 {
		f.host.Queue.Step()
	}
	f.host.Put(kit.Fill(16, 0, f.page.Content(), kit.Fixed(348, f.page.Inspector())))
	if f.areaOf("Pozitīvā ietekme") != "" {
		t.Fatal("all is stored before the page is made anew")
	}
	drag("Šķēršļi", "security")
	f.drain()
	for text, area := range into {
		if f.areaOf(text) != area {
			t.Errorf("%s in %q", text, f.areaOf(text))
		}
	}
}

// What still waits is about the case it was asked in.
func TestAssignmentsEndWithTheirCase(t *testing.T) {
	f := open(t)
	f.press(f.page.TopBar(), "11 jautājumi")
	for text, area := range map[string]string{"MI izmantošana": "strategy", "Priekšnoteikumi": "budget"} {
		x := f.tile(f.page.Inspector(), text)
		f.dragTo(x, f.page.CardOf(area))
		x.DragEnd()
	}
	data, err := assets.Samples.ReadFile("samples/mi-gataviba-2025.xlsx")
	f.must(err)
	f.host.Queue.Step() // the first is stored
	f.must(f.of.Close())
	f.must(f.of.Create(filepath.Join(t.TempDir(), "cita.izpete"), "Cita"))
	p, err := f.of.PreviewBytes(t.Context(), "mi-gataviba-2025.xlsx", data)
	f.must(err)
	f.must(f.of.Load(t.Context(), p))
	f.drain()
	if f.areaOf("MI izmantošana") != "" || f.areaOf("Priekšnoteikumi") != "" || len(f.host.Errors) > 0 {
		t.Errorf("assigned in another case; %v", f.host.Errors)
	}
}

func TestChooseWhatACardSays(t *testing.T) {
	f := filled(t)
	f.into("MI izmantošana", "security")
	f.menu("security", "Izvēlēties jautājumu")
	f.choose("Šķēršļi MI ieviešanai")
	f.menu("security", "Izvēlēties variantu")
	f.choose("Vadlīniju trūkums")
	if !f.card("security", "46 %", "„Vadlīniju trūkums” — Šķēršļi", "vēl 1 jautājums") {
		t.Fatalf("%q", f.cardTexts("security"))
	}
	f.menu("security", "Paraksts zem skaitļa")
	f.fields()[0].SetText("iestādēm trūkst vadlīniju")
	f.button("Saglabāt")
	if !f.card("security", "46 %", "iestādēm trūkst vadlīniju") || f.card("security", "„Vadlīniju trūkums” —") {
		t.Errorf("%q", f.cardTexts("security"))
	}
	// Words about one option do not come to stand under the figure of another.
	f.menu("security", "Izvēlēties variantu")
	f.choose("Finanšu trūkums")
	if f.card("security", "iestādēm trūkst vadlīniju") || !f.card("security", "„Finanšu trūkums” —") {
		t.Errorf("%q", f.cardTexts("security"))
	}
	if !f.undoes("overview.card") || !f.card("security", "iestādēm trūkst vadlīniju") {
		t.Error("not undone")
	}
	f.menu("security", "Atjaunot parasto")
	if !f.card("security", "MI izmantošana") {
		t.Errorf("%q", f.cardTexts("security"))
	}
	// Words without a choice of option hold for the option that is shown.
	f.menu("security", "Paraksts zem skaitļa")
	f.fields()[0].SetText(strings.Repeat("ā", workspace.MostSays+1))
	f.button("Saglabāt")
	if len(f.host.Errors) != 1 {
		t.Error("words that are too long are taken")
	}
}

// A click on the index shows its values and where they were published.
func TestIndexCard(t *testing.T) {
	f := filled(t)
	c := f.chartOn("digital-maturity")
	f.click(c, "2024: Latvija 0,885 (29. vieta no 193)")
	if !reads(f.top(), "ANO e-pārvaldes attīstības indekss", "0,973 (2. vieta no 193)", "Avoti", "EGOV_DATA_2024.csv") {
		t.Errorf("%q", uitest.Texts(f.top()))
	}
	f.button("Aizvērt")
	f.into("MI izmantošana", "digital-maturity")
	if f.card("digital-maturity", "EGDI") || !f.card("digital-maturity", "MI izmantošana") {
		t.Errorf("%q", f.cardTexts("digital-maturity"))
	}
	f.menu("digital-maturity", "Izvēlēties jautājumu")
	f.choose("ANO e-pārvaldes attīstības indekss (EGDI)")
	if !f.card("digital-maturity", "−0,09", "vēl 1 jautājums") {
		t.Errorf("%q", f.cardTexts("digital-maturity"))
	}
}

// A case that may only be read offers nothing that would change it.
func TestReadOnly(t *testing.T) {
	f := filled(t)
	info, _ := f.of.Case()
	f.must(f.of.Close())
	f.must(f.of.Open(t.Context(), info.Path, true))
	f.drain()
	x := f.tile(f.page.CardOf("security"), "Šķēršļi")
	f.dragTo(x, f.page.CardOf("budget"))
	x.DragEnd()
	f.drain()
	if f.areaOf("Šķēršļi") != "security" || len(f.host.Errors) > 0 {
		t.Errorf("in %q, %v", f.areaOf("Šķēršļi"), f.host.Errors)
	}
	if n := len(f.page.MenuOf("security")); n != 1 || f.card("nlp", "piesaistīt") || f.reads("+ datums") {
		t.Errorf("%d in the menu", n)
	}
	if !f.card("security", "joma ieteikta pēc vārdiem") || f.reads("apstiprināt") {
		t.Errorf("offers to confirm: %q", f.cardTexts("security"))
	}
	if l, ok := uitest.Find(f.page.CardOf("security"), func(l *kit.Link) bool { return strings.HasPrefix(l.Text, "joma ieteikta") && l.Visible() }); ok {
		t.Errorf("%q is a link", l.Text)
	}
}
