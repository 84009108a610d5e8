package findings

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/finding"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func labels(p *Page) []string {
	var out []string
	for _, r := range rowsOf(p) {
		out = append(out, r.Lead)
	}
	return out
}

func chip(t *testing.T, in fyne.CanvasObject, text string) *kit.Chip {
	t.Helper()
	c, ok := uitest.Find(in, func(c *kit.Chip) bool { return c.Text == text })
	if !ok {
		t.Fatalf("no chip %q among %q", text, uitest.Texts(in))
	}
	return c
}

func TestFiltersCountAndNarrow(t *testing.T) {
	p, h := open(t, sample())
	want := []string{"Visi 7", "Melnraksti 3", "Pārskatāmi 2", "Pārskatīti 2", "Dati mainījušies 1"}
	if got := uitest.Texts(p.TopBar()); !slices.Equal(got, want) {
		t.Fatalf("strip %q, want %q", got, want)
	}
	if c := chip(t, p.TopBar(), "Dati mainījušies 1"); c.Tone != kit.Warning {
		t.Error("changed data must warn")
	}
	test.Tap(chip(t, p.TopBar(), "Melnraksti 3"))
	if got, want := labels(p), []string{"K-05", "K-06", "K-07"}; !slices.Equal(got, want) {
		t.Errorf("list %q, want %q", got, want)
	}
	if p.memory.Selected != "f5" || h.Refreshed == 0 {
		t.Errorf("the form shows %s; the strip was fetched %d times", p.memory.Selected, h.Refreshed)
	}
	// A finding that no longer passes leaves the list; the form keeps it.
	p.editor.edit(finding.FieldStatus, string(finding.StatusReviewed))
	if got := labels(p); !slices.Equal(got, []string{"K-06", "K-07"}) || p.memory.Selected != "f5" {
		t.Errorf("list %q, form %s", got, p.memory.Selected)
	}
	if !p.Escape() || len(labels(p)) != 7 || p.Escape() {
		t.Error("Esc clears the filter once")
	}
}

func TestSearchMindsNeitherCaseNorMarks(t *testing.T) {
	p, _ := open(t, sample())
	test.Type(p.list.search, "SKERSLI")
	if got, want := labels(p), []string{"K-03", "K-05"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	test.Type(p.list.search, "zzz")
	if !uitest.Reads(p.list.card, "Neviens konstatējums neatbilst") {
		t.Error("an empty list must say so")
	}
	if !p.Escape() || p.list.search.Text != "" || len(labels(p)) != 7 {
		t.Error("Esc clears the search")
	}
}

func TestListSaysRiskStatusAndChange(t *testing.T) {
	p, _ := open(t, sample())
	var subs []string
	for _, r := range rowsOf(p) {
		subs = append(subs, r.Sub)
	}
	want := []string{
		"Augsts · pārskatīts", "Augsts · pārskatāms", "Vidējs · pārskatīts", "Augsts · pārskatāms",
		"Vidējs · dati mainījušies no 43 uz 44", "Vidējs · melnraksts", "Zems · melnraksts",
	}
	if !slices.Equal(subs, want) {
		t.Errorf("%q, want %q", subs, want)
	}
}

func TestKeys(t *testing.T) {
	p, h := open(t, sample())
	c := h.Win.Canvas()
	key := func(k fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	test.Tap(rowsOf(p)[1])
	if p.memory.Selected != "f2" || c.Focused() != fyne.Focusable(rowsOf(p)[1]) {
		t.Fatal("a click opens the finding and leaves the keys in the list")
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "f3"}, {fyne.KeyUp, "f2"}, {fyne.KeyHome, "f1"}, {fyne.KeyUp, "f1"}, {fyne.KeyEnd, "f7"}, {fyne.KeyDown, "f7"}} {
		key(step.key)
		if p.memory.Selected != step.want {
			t.Errorf("%s opened %s, want %s", step.key, p.memory.Selected, step.want)
		}
	}
	key(fyne.KeyReturn)
	order := []finding.Field{finding.FieldCriterion, finding.FieldCondition, finding.FieldCause, finding.FieldEffect, finding.FieldRecommendation}
	for i, f := range order {
		if c.Focused() != fyne.Focusable(p.boxOf(f)) {
			t.Fatalf("stop %d is %T, want the field %s", i, c.Focused(), f)
		}
		if p.boxOf(f).AcceptsTab() {
			t.Error("Tab must move on")
		}
		c.FocusNext()
	}
	// Only the open row of the list is a stop.
	stops := 0
	c.Unfocus()
	for range 40 {
		c.FocusNext()
		if _, ok := c.Focused().(*row); ok {
			stops++
		}
		if c.Focused() == fyne.Focusable(p.list.search) {
			break
		}
	}
	c.Focus(p.list.search)
	c.FocusNext()
	if c.Focused() != fyne.Focusable(rowsOf(p)[6]) {
		t.Errorf("after the search comes %T", c.Focused())
	}
	c.FocusNext()
	if c.Focused() != fyne.Focusable(p.list.add) {
		t.Errorf("after the open row comes %T", c.Focused())
	}
	c.Focus(p.list.search)
	key(fyne.KeyDown)
	if c.Focused() != fyne.Focusable(rowsOf(p)[6]) {
		t.Error("the down arrow leads from the search into the list")
	}
}

func TestNewFinding(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.narrow(Filter(finding.StatusReviewed))
	test.Tap(p.list.add)
	if len(rowsOf(p)) != 8 || p.memory.Selected != "f8" || p.memory.Filter != all {
		t.Fatalf("rows %d, form %s", len(rowsOf(p)), p.memory.Selected)
	}
	title := p.boxOf(finding.FieldTitle)
	if h.Win.Canvas().Focused() != fyne.Focusable(title) {
		t.Error("the cursor must stand in the title")
	}
	test.Type(title, "Jauns")
	title.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.at("f8").Title != "Jauns" || h.Win.Canvas().Focused() != fyne.Focusable(p.boxOf(finding.FieldCriterion)) {
		t.Errorf("Enter in the title: stored %q", b.at("f8").Title)
	}
	h.Queue.Drain()
	if rowsOf(p)[7].Title != "Jauns" {
		t.Errorf("the list says %q", rowsOf(p)[7].Title)
	}
}

func TestFindingBegunElsewhereGetsTheCursor(t *testing.T) {
	b := sample()
	begun, _ := b.AddFinding("Šķēršļi: finanšu trūkums", nil)
	for name, tc := range map[string]struct {
		id   string
		want bool
	}{
		"only begun":      {begun, true},
		"already written": {"f3", false},
	} {
		h, m := uitest.NewHost(t), NewMemory()
		m.Open(tc.id)
		p := New(h, b, m)
		h.Put(p.Content())
		p.Refresh()
		criterion := p.boxOf(finding.FieldCriterion)
		if got := h.Win.Canvas().Focused() == fyne.Focusable(criterion); got != tc.want {
			t.Errorf("%s: cursor in the criterion: %v, want %v", name, got, tc.want)
		}
		h.Win.Canvas().Unfocus()
		p.Refresh()
		if h.Win.Canvas().Focused() != nil {
			t.Errorf("%s: the cursor is taken again", name)
		}
	}
}

// The driver names the canvas of an object that was never painted wrongly or not
// at all; the test's names that of the window opened last.
func TestFirstFindingGetsTheCursorBeforeItIsPainted(t *testing.T) {
	b := sample()
	b.all = nil
	p, h := open(t, b)
	test.NewTempWindow(t, nil)
	test.Tap(p.begin)
	if h.Win.Canvas().Focused() != fyne.Focusable(p.boxOf(finding.FieldTitle)) {
		t.Error("the cursor must stand in the title")
	}
}

func TestButtonIsReadInASmallWindowWithLargeText(t *testing.T) {
	p, h := open(t, sample())
	fyne.CurrentApp().Settings().SetTheme(theme.New(false, 2))
	h.Win.Resize(fyne.NewSize(740, 480))
	if got, want := p.list.add.Size().Width, p.list.add.MinSize().Width; got < want {
		t.Errorf("%v wide, its text needs %v", got, want)
	}
}

func TestHelpIsReachedFromWhereverOneWrites(t *testing.T) {
	p, h := open(t, sample())
	asked := 0
	h.Win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyF1 {
			asked++
		}
	})
	stops := []fyne.Focusable{p.boxOf(finding.FieldCause), p.list.search, rowsOf(p)[0]}
	for _, o := range stops {
		h.Win.Canvas().Focus(o)
		o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	}
	if asked != len(stops) {
		t.Errorf("F1 came through %d times, want %d", asked, len(stops))
	}
}

func TestDeleteAsksAndMovesOn(t *testing.T) {
	p, h := open(t, sample())
	p.pick("f3")
	test.Tap(p.editor.delete)
	if !slices.Equal(h.Confirmed, []string{"Dzēst K-03?"}) || p.memory.Selected != "f4" || len(p.all) != 6 {
		t.Errorf("asked %q, form %s", h.Confirmed, p.memory.Selected)
	}
	for range 6 {
		test.Tap(p.editor.delete)
	}
	if !uitest.Reads(p.Content(), "Konstatējumu vēl nav") {
		t.Error("no empty state after the last")
	}
}

func TestEmptyCaseLeadsOn(t *testing.T) {
	b := &book{checks: map[string]finding.Check{}}
	p, h := open(t, b)
	buttons := map[string]*kit.Button{}
	uitest.Walk(p.Content(), func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok {
			buttons[b.Text] = b
		}
	})
	test.Tap(buttons["Atvērt sadalījumus"])
	if !slices.Equal(h.Shown, []string{page.Breakdowns}) {
		t.Errorf("shown %q", h.Shown)
	}
	test.Tap(buttons["Sākt ar tukšu"])
	if len(b.all) != 1 || !uitest.Reads(p.Content(), "K-01") {
		t.Error("no finding was made")
	}
}

func TestEmptyReadOnlyCaseOffersNoWriting(t *testing.T) {
	b := sample()
	b.all = nil
	p, _ := open(t, b)
	if p.begin.Disabled() {
		t.Error("a finding cannot be begun")
	}
	b.readOnly = true
	p.Refresh()
	if !p.begin.Disabled() {
		t.Error("a finding can be begun in a case that is only read")
	}
}

func TestChoices(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f6")
	for _, c := range []struct {
		chip       *kit.Chip
		pick, want string
	}{
		{p.editor.chips.risk, "Risks: augsts", "risk=high"},
		{p.editor.chips.status, "Saskaņots", "status=cleared"},
		{p.editor.chips.area, "Cilvēkkapitāls", "area=human-capital"},
		{p.editor.chips.area, "Joma: nav norādīta", "area="},
	} {
		test.Tap(c.chip)
		menu := h.Win.Canvas().Overlays().Top()
		if menu == nil || !uitest.Reads(menu, c.pick) {
			t.Fatalf("no %q in the menu", c.pick)
		}
		item, _ := uitest.Find(menu, func(o fyne.Tappable) bool {
			co, ok := o.(fyne.CanvasObject)
			return ok && slices.Equal(uitest.Texts(co), []string{c.pick})
		})
		item.Tapped(&fyne.PointEvent{})
		if got := b.edits[len(b.edits)-1]; got != c.want {
			t.Errorf("stored %q, want %q", got, c.want)
		}
		if c.chip.Text != c.pick {
			t.Errorf("the chip says %q, want %q", c.chip.Text, c.pick)
		}
	}
}

func TestTags(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f3")
	chips := p.editor.chips
	chips.writeTag()
	if h.Win.Canvas().Focused() != fyne.Focusable(chips.tag) {
		t.Fatal("the cursor must stand where the tag is written")
	}
	test.Type(chips.tag, "izmaksas")
	chips.tag.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(chips.tag, "2025")
	h.Win.Canvas().Unfocus()
	if got, want := b.at("f3").Tags, []string{"budžets", "MI", "izmaksas", "2025"}; !slices.Equal(got, want) {
		t.Fatalf("tags %q, want %q", got, want)
	}
	chip(t, chips.row, "MI").OnRemoved()
	if got, want := b.at("f3").Tags, []string{"budžets", "izmaksas", "2025"}; !slices.Equal(got, want) {
		t.Errorf("tags %q, want %q", got, want)
	}
	if !uitest.Reads(chips.row, "+ birka") {
		t.Error("the link did not come back")
	}
}

func TestFiguresAreHeldAgainstEvidence(t *testing.T) {
	p, h := open(t, sample())
	p.pick("f3")
	f := p.editor.fields[2]
	if got := uitest.Texts(f.marks); !slices.Equal(got, []string{"47 % · nav pierādījuma"}) || f.backed.Text != "Pierādījumiem atbilst 3 skaitļi" {
		t.Errorf("%q, %q", got, f.backed.Text)
	}
	// Each has a line under it, right below its letters.
	text, at := drawn(f.box)
	var under []string
	for _, o := range f.dress.lines(f.dress.Size().Width) {
		for i, line := range text {
			width := f.box.measure(line[:])
			if y := o.Position().Y - at[i].Y; y < 0 || y > f.box.line() || o.Position().X-at[i].X > width {
				continue
			}
			from := 0
			for from < len(line) && at[i].X+f.box.measure(line[:from]) < o.Position().X-0.5 {
				from++
			}
			to := from
			for to < len(line) && at[i].X+f.box.measure(line[:to]) < o.Position().X+o.Size().Width-0.5 {
				to++
			}
			under = append(under, line[from:to])
		}
	}
	if want := []string{"41 %", "47 %", "53 %", "75 %"}; !slices.Equal(under, want) {
		t.Errorf("lines under %q, want %q", under, want)
	}
	f.box.SetText("Nekas")
	if got := f.dress.lines(700); len(got) > 0 {
		t.Error("lines stand under another text")
	}
	p.pick("f5")
	if c := chip(t, p.editor.fields[2].marks, "43 iestādes · pierādījums mainījies"); c.Tone != kit.Warning {
		t.Error("a figure whose evidence has changed needs a look")
	}
	test.Type(p.boxOf(finding.FieldEffect), "Tas skar 62 % iestāžu.")
	h.Queue.Drain()
	if got := uitest.Texts(p.editor.fields[4].marks); !slices.Equal(got, []string{"62 % · nav pierādījuma"}) {
		t.Errorf("%q", got)
	}
}

func TestEvidenceCards(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f3")
	var cards []string
	for _, c := range p.editor.evidence.cards.Objects {
		cards = append(cards, strings.Join(uitest.Texts(c), " | "))
	}
	want := []string{
		"Budžets · Nav apzināts | 7\u00a0/\u00a017 = 41\u00a0% | Maza bāze (n = 17): vērtējiet | piesardzīgi | aptauja.xlsx!Atbildes!Q2:Q18 ·\u00a0atbilst",
		"Šķēršļi · Finanšu trūkums | 44\u00a0/\u00a083 = 53\u00a0% | aptauja.xlsx!Atbildes!J2:J84 ·\u00a0atbilst",
		"Priekšnoteikumi · MI attīstības | finansējums | 62\u00a0/\u00a083 = 75\u00a0% | Filtrs: Iestādes veids: Ministrija vai | Aģentūra | aptauja.xlsx!Atbildes!L2:L84 ·\u00a0atbilst",
	}
	if !slices.Equal(cards, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(cards, "\n"), strings.Join(want, "\n"))
	}
	first := p.editor.evidence.cards.Objects[0].(*evidenceCard)
	test.Tap(first)
	if !slices.Equal(b.shown, []string{"e1"}) || !slices.Equal(h.Shown, []string{page.Breakdowns}) {
		t.Errorf("opened %q on %q", b.shown, h.Shown)
	}
	test.Tap(first.remove)
	if len(b.at("f3").Evidence) != 2 || len(p.editor.evidence.cards.Objects) != 2 || len(h.Notified) != 1 {
		t.Error("the figure was not taken away")
	}

	p.pick("f5")
	small := p.editor.evidence.cards.Objects[1].(*evidenceCard)
	if got := strings.Join(uitest.Texts(small), " "); strings.Contains(got, "%") || !strings.Contains(got, "3\u00a0/\u00a08") {
		t.Errorf("a base below 10 has counts only: %q", got)
	}
	test.Tap(small)
	if len(h.Shown) != 1 || len(h.Notified) != 2 {
		t.Error("a figure that is gone cannot be shown, and that must be said")
	}
}

func TestHiddenEvidenceIsToldNowhere(t *testing.T) {
	b := sample()
	f := b.at("f5")
	f.Condition = "Drošības riskus norāda 3 no 8 iestādēm."
	for i := range f.Evidence {
		e := &f.Evidence[i]
		e.Hidden, e.Count = true, 0
		if e.ID == "e5" {
			e.N = 0
		}
		b.checks[e.ID] = finding.Check{Evidence: *e, Standing: finding.Hidden}
	}
	p, _ := open(t, b)
	p.pick("f5")
	column := p.editor.evidence.column
	for _, want := range []string{"Aizklāts\u00a0/\u00a083", "Aizklāts"} {
		if !uitest.Reads(column, want) {
			t.Errorf("%q is not read: %q", want, uitest.Texts(column))
		}
	}
	for _, text := range uitest.Texts(column) {
		if strings.Contains(text, "43") || strings.Contains(text, "44") || strings.Contains(text, "=") {
			t.Errorf("%q tells", text)
		}
	}
	if !uitest.Reads(p.Content(), "3 no 8 · pierādījums aizklāts vai nav") {
		t.Errorf("the figure in the text: %q", uitest.Texts(p.Content()))
	}
}

func TestEvidenceOfACrossTabSaysItsCellAndOpensIt(t *testing.T) {
	b := sample()
	e := &b.at("f3").Evidence[2]
	e.Filter = append([]finding.Term{{Text: "Šķēršļi", Options: []string{"Finanšu trūkums"}}}, e.Filter...)
	e.Crossed = &finding.Crossed{
		By: e.Filter[0], Cells: "J2:J84", Share: "row", Method: "fisher", Adjusted: .0004, Correction: "holm", Family: 20, Differs: "higher",
	}
	p, h := open(t, b)
	p.pick("f3")
	for _, want := range []string{
		"Šķērstabula, % no rindas. Rinda: Šķēršļi: Finanšu trūkums (J2:J84)",
		"Pievienojot: būtiski vairāk nekā pārējie (p < 0,001; Fišera eksaktais tests, pēc Holma korekcijas;",
		"Iestādes veids",
	} {
		if all := strings.ReplaceAll(strings.Join(uitest.Texts(p.editor.evidence.column), " "), "\u00a0", " "); !strings.Contains(all, want) {
			t.Errorf("%q is not read: %q", want, all)
		}
	}
	test.Tap(p.editor.evidence.cards.Objects[2].(*evidenceCard))
	if len(h.Revealed) != 1 || h.Revealed[0].(page.Cross).Rows != "r" || len(h.Shown) != 0 {
		t.Errorf("revealed %+v, shown %v", h.Revealed, h.Shown)
	}
}

func TestReadOnlyCase(t *testing.T) {
	b := sample()
	b.readOnly = true
	p, _ := open(t, b)
	p.pick("f3")
	if !uitest.Reads(p.Content(), "atvērta tikai lasīšanai") || !uitest.Reads(p.Content(), "Nav vienotas pieejas") {
		t.Error("the texts must be there, and the reason")
	}
	if _, ok := uitest.Find(p.editor.card, func(*box) bool { return true }); ok {
		t.Error("a field can be written in")
	}
	if uitest.Reads(p.Content(), "Dzēst konstatējumu") || !p.list.add.Disabled() || !p.editor.chips.risk.Disabled() {
		t.Error("something can be changed")
	}
	if first := p.editor.evidence.cards.Objects[0].(*evidenceCard); first.remove != nil {
		t.Error("evidence can be taken away")
	}
}

func TestHistory(t *testing.T) {
	b := sample()
	p, _ := open(t, b)
	p.pick("f3")
	got := p.editor.history.lines.Text
	lines := strings.Split(got, "\n")
	if len(lines) != 4 || !strings.Contains(lines[1], "atsaukta darbība: cēloņa labojums") || !strings.Contains(lines[3], "jauns konstatējums") {
		t.Errorf("history\n%s", got)
	}
	for i := range 9 {
		b.events["f1"] = append(b.events["f1"], workspace.Event{Time: noon, User: string(rune('A' + i)), Action: "finding.edit.risk"})
	}
	p.pick("f1")
	if n := strings.Count(p.editor.history.lines.Text, "\n"); n != shortHistory-1 || !uitest.Reads(p.editor.history.column, "Rādīt visus ierakstus (9)") {
		t.Errorf("%d lines", n+1)
	}
	p.editor.history.more.OnTapped()
	if n := strings.Count(p.editor.history.lines.Text, "\n"); n != 8 {
		t.Errorf("%d lines, want all 9", n+1)
	}
	if !uitest.Reads(p.editor.history.column, "Rādīt tikai pēdējos ierakstus") {
		t.Error("the link, where the keys are, must stay")
	}
	p.editor.history.more.OnTapped()
	if n := strings.Count(p.editor.history.lines.Text, "\n"); n != shortHistory-1 {
		t.Errorf("%d lines when folded again", n+1)
	}
}

// No key without its words, in either language, and nothing overlaps because a
// text did not wrap.
func TestBothLanguagesHaveTheirWords(t *testing.T) {
	for _, l := range words.Langs {
		h := uitest.NewHost(t)
		h.Lang = l
		p := New(h, sample(), NewMemory())
		h.Put(p.Content())
		for _, f := range p.all {
			p.pick(f.ID)
			for _, s := range append(uitest.Texts(p.Content()), uitest.Texts(p.TopBar())...) {
				if strings.Contains(s, "[[") {
					t.Errorf("%s: %s", l, s)
				}
			}
		}
	}
}

// The budget of a screen is 1,000 primitives and 200 texts.
func TestScreenIsLight(t *testing.T) {
	p, _ := open(t, sample())
	p.pick("f3")
	n := 0
	uitest.Walk(p.Content(), func(fyne.CanvasObject) { n++ })
	if texts := len(uitest.Texts(p.Content())); n > 1000 || texts > 200 {
		t.Errorf("%d objects, %d texts", n, texts)
	}
}

func TestRevealAFinding(t *testing.T) {
	p, h := open(t, sample())
	test.Tap(chip(t, p.TopBar(), "Pārskatāmi 2"))
	p.list.search.SetText("vadlīniju")
	p.Reveal(page.Finding{ID: "f3"})
	p.Refresh()
	h.Queue.Drain()
	if p.memory.Selected != "f3" || p.list.search.Text != "" || len(labels(p)) != 7 {
		t.Errorf("form %s, searched for %q, list %q", p.memory.Selected, p.list.search.Text, labels(p))
	}
	p.Reveal(page.Question{ID: "q1"})
	if p.memory.Selected != "f3" {
		t.Error("another target opened another finding")
	}
}

// Whichever way a finding of a long list is opened, its row is seen whole.
func TestTheRowOfTheOpenFindingIsInSight(t *testing.T) {
	long := func() *book {
		b := &book{}
		for i := range 60 {
			b.all = append(b.all, finding.Finding{ID: fmt.Sprint("f", i+1), Number: i + 1, Title: strings.Repeat("Nav apzinātas izmaksas ", 1+i%3), Status: finding.StatusDraft})
		}
		return b
	}
	for name, do := range map[string]func(p *Page, b *book){
		"made here": func(p *Page, _ *book) { test.Tap(p.list.add) },
		"asked for": func(p *Page, _ *book) {
			p.Reveal(page.Finding{ID: "f60"})
			p.Refresh()
		},
		"before it has its width": func(p *Page, b *book) {
			win := p.host.Window()
			win.Resize(fyne.NewSize(400, 700))
			id, _ := b.AddFinding("Sākts citur", nil)
			p.Reveal(page.Finding{ID: id})
			p.Refresh()
			win.Resize(fyne.NewSize(1360, 700))
			p.Refresh()
		},
		"begun on another page": func(p *Page, b *book) {
			id, _ := b.AddFinding("Sākts citur", nil)
			p.memory.Open(id)
			p.Refresh()
		},
		"the search ended": func(p *Page, _ *book) {
			p.memory.Selected = "f30"
			p.list.search.SetText("nav tāda")
			p.list.search.SetText("")
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := long()
			p, h := open(t, b)
			do(p, b)
			h.Queue.Drain()
			r, ok := uitest.Find(p.list.scroll, rowSelected)
			if !ok {
				t.Fatalf("%s is open, and its row is not drawn", p.memory.Selected)
			}
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject
			top, view := at(r).Y-at(p.list.scroll).Y, p.list.scroll.Size().Height
			if top < 0 || top+r.Size().Height > view+1 {
				t.Errorf("the row of %s stands from %g to %g of %g", p.memory.Selected, top, top+r.Size().Height, view)
			}
		})
	}
}

// rowsOf returns the rows of the list that are drawn; of a short list these are
// all.
func rowsOf(p *Page) (out []*row) {
	uitest.Walk(p.list.scroll, func(o fyne.CanvasObject) {
		if r, ok := o.(*row); ok {
			out = append(out, r)
		}
	})
	return out
}

// Of very many findings only the rows in sight are made, and the arrows still
// reach every one.
func TestVeryManyFindings(t *testing.T) {
	var many []finding.Finding
	for i := range 2000 {
		many = append(many, finding.Finding{ID: fmt.Sprint("f", i), Number: i + 1, Title: strings.Repeat("Nav apzinātas izmaksas ", 1+i%3), Status: finding.StatusDraft})
	}
	p, _ := open(t, &book{all: many})
	if n := len(p.list.made); n == 0 || n > 60 {
		t.Errorf("%d rows were made", n)
	}
	row, ok := uitest.Find(p.list.scroll, rowSelected)
	if !ok {
		t.Fatal("the open finding is not in sight")
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "f1"}, {fyne.KeyEnd, "f1999"}, {fyne.KeyUp, "f1998"}, {fyne.KeyHome, "f0"}} {
		row.TypedKey(&fyne.KeyEvent{Name: c.key})
		focused, is := p.host.Window().Canvas().Focused().(interface{ AccessibilityLabel() string })
		if row, ok = uitest.Find(p.list.scroll, rowSelected); !ok || row.id != c.want || !is || focused != any(row) {
			t.Fatalf("%s: %v is open and in sight: %t, the focus is on %v", c.key, p.memory.Selected, ok, focused)
		}
	}
}

func rowSelected(r *row) bool { return r.Selected }
