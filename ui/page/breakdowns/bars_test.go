package breakdowns_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	data "izpete/data/chart"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// narrowed is the filter in words.
func (f *fixture) narrowed() string {
	return strings.ReplaceAll(workspace.FilterText(f.host.Words(), f.of.Tables(), f.of.Filter()), "\u00a0", " ")
}

// chosenBars are what the bars of a histogram that are drawn as chosen say.
func chosenBars(c *chart.Chart) (all []string) {
	scene := c.Scene()
	for _, s := range scene.Spots {
		for _, r := range scene.Rects {
			if r.Fill == data.RoleWash && r.X == s.X && !s.Tells {
				all = append(all, strings.SplitN(s.Say, ":", 2)[0])
			}
		}
	}
	return all
}

func TestAClickOnABarAsksForItsNumbers(t *testing.T) {
	f := open(t)
	f.click(trained, "0–19")
	if got := f.narrowed(); got != trained+": 0–19" {
		t.Fatalf("the filter is %q", got)
	}
	c := f.chart(trained)
	if got := strings.Join(chosenBars(c), " "); got != "0–19" {
		t.Errorf("chosen are %q", got)
	}
	// The card stays as it was: it does not filter itself.
	if !has(says(c), "0–19: 71,2 %, 52 no 73") || !has(says(c), "20–39: ") || !reads(c, "Mediāna 7, kvartiles 1 un 22") {
		t.Errorf("%q", says(c))
	}
	in := f.page.Inspector()
	if !reads(in, "0–19", trained, "Q16", "šādu skaitli norādīja 52 no 73", "Kas norādīja šādu skaitli", "71,2 %", "95 %") || reads(in, "atvasināts") || reads(in, "atzīmēja") {
		t.Errorf("the inspector reads %q", uitest.Texts(in))
	}
	f.scrollTo(obstacle)
	if !reads(f.page.Content(), "52 iestādes, kam atbilde ir 0–19") {
		t.Errorf("another card does not say whom it is of: %q", uitest.Texts(f.page.Content()))
	}
	f.click(trained, "0–19")
	if got := f.narrowed(); got != "" || len(chosenBars(f.chart(trained))) > 0 {
		t.Errorf("a second click leaves %q", got)
	}
}

func TestSeveralBarsAreAskedForTogether(t *testing.T) {
	f := open(t)
	f.click(trained, "0–19")
	f.ctrlClick(trained, "20–39")
	if got := f.narrowed(); got != trained+": 0–19 vai 20–39" {
		t.Errorf("the filter is %q", got)
	}
	if got := strings.Join(chosenBars(f.chart(trained)), " "); got != "0–19 20–39" {
		t.Errorf("chosen are %q", got)
	}
	card, _ := uitest.Find(f.page.Content(), func(c *kit.Card) bool { return uitest.Reads(c, trained) })
	if !reads(card, "Izvēlēti 2 intervāli", "jebkurš no", "neviens no") || visible(card, "visi no") {
		t.Errorf("the card offers %q", uitest.Texts(card))
	}
	how, _ := uitest.Find(card, func(s *kit.Segmented) bool { return s.Visible() && len(s.Options) == 2 && s.Options[1] == "neviens no" })
	how.OnChanged(1)
	f.drain()
	if got := f.narrowed(); got != trained+": ārpus 0–19 vai 20–39 (starp atbildējušajiem)" {
		t.Errorf("none of them is %q", got)
	}
	f.ctrlClick(trained, "20–39")
	f.ctrlClick(trained, "0–19")
	if got := f.narrowed(); got != "" {
		t.Errorf("%q is left", got)
	}
}

func visible(o fyne.CanvasObject, option string) bool {
	_, ok := uitest.Find(o, func(s *kit.Segmented) bool {
		return s.Visible() && strings.Contains(strings.Join(s.Options, " "), option)
	})
	return ok
}

func TestBarsAnswerToTheKeys(t *testing.T) {
	f := open(t)
	f.scrollTo(trained)
	c := f.chart(trained)
	f.host.Win.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.drain()
	if got := f.narrowed(); !strings.HasPrefix(got, trained+": ") || len(chosenBars(c)) != 1 {
		t.Errorf("the filter is %q, chosen are %q", got, chosenBars(c))
	}
	if f.host.Win.Canvas().Focused() != c {
		t.Error("the keys are elsewhere now")
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.drain()
	if got := f.narrowed(); got != "" {
		t.Errorf("Esc leaves %q", got)
	}
}

func TestTheTableOfNumbersIsChosenFrom(t *testing.T) {
	f := open(t)
	f.as(trained, "Tabula")
	f.click(trained, "20–39")
	if got := f.narrowed(); got != trained+": 20–39" {
		t.Errorf("the filter is %q", got)
	}
}

func TestABarBecomesEvidence(t *testing.T) {
	f := open(t)
	f.click(trained, "0–19")
	add, ok := uitest.Find(f.page.Inspector(), func(b *kit.Button) bool { return b.Text == f.host.Words().T("breakdowns.addfinding") })
	if !ok {
		t.Fatal("nothing adds a finding")
	}
	test.Tap(add)
	all := f.of.Findings()
	if len(all) != 1 || f.opened != all[0].ID || all[0].Title != trained+": 0–19" {
		t.Fatalf("%+v", all)
	}
	e := all[0].Evidence[0]
	if e.Range == nil || e.Count != 52 || e.N != 73 || e.Cells == "" || len(e.Filter) != 0 {
		t.Errorf("%+v", e)
	}
	f.of.ClearFilter()
	f.drain()
	if !f.of.ShowEvidence(e) {
		t.Fatal("it is not found again")
	}
	f.drain()
	f.scrollTo(trained)
	if got := strings.Join(chosenBars(f.chart(trained)), " "); got != "0–19" {
		t.Errorf("the evidence brings back %q", got)
	}
	if !reads(f.page.Inspector(), "K-01", "0–19") {
		t.Errorf("the inspector does not name the finding: %q", uitest.Texts(f.page.Inspector()))
	}
}

func TestOtherCardsHighlightABar(t *testing.T) {
	f := open(t)
	f.choose("Izcelt")
	f.click(trained, "0–19")
	c := f.chart(obstacle)
	if !strings.Contains(strings.Join(says(c), " "), " no ") || !reads(f.page.Content(), "0–19") {
		t.Errorf("%q", says(c))
	}
}

func TestASmallBarTellsNothing(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	f.frame()
	f.scrollTo(trained)
	c := f.chart(trained)
	for _, s := range c.Scene().Spots {
		if strings.Contains(s.Say, "aizklāt") && strings.HasPrefix(s.Say, "220–240") {
			test.TapAt(c, fyne.NewPos(s.X+s.W/2, s.Y+s.H/2))
		}
	}
	f.drain()
	if got := f.narrowed(); got != trained+": 220–240" {
		t.Fatalf("the filter is %q", got)
	}
	in := f.page.Inspector()
	if !reads(in, f.host.Words().T("method.hidden")) || reads(in, "%") {
		t.Errorf("the inspector reads %q", uitest.Texts(in))
	}
	add, _ := uitest.Find(in, func(b *kit.Button) bool { return b.Text == f.host.Words().T("breakdowns.addfinding") })
	if !add.Disabled() {
		t.Error("it can become evidence")
	}
	f.scrollTo(obstacle)
	if c := f.chart(obstacle); c.Visible() && strings.Contains(strings.Join(says(c), " "), "%") {
		t.Errorf("what the two answered is told: %q", says(c))
	}
}

func TestBarsReadInEnglish(t *testing.T) {
	f := open(t)
	f.show(words.English)
	f.click(trained, "0–19")
	if !reads(f.page.Inspector(), "0–19", "71.2%") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
}

// What is searched for can be a bar: it is selected and brought into sight.
func TestRevealABar(t *testing.T) {
	f := open(t)
	p := workspace.Place{Kind: workspace.PlaceOption, Table: f.of.Tables()[0].ID, Question: "q16", At: 1}
	s, ok := p.Selection(f.of.View())
	if !ok {
		t.Fatal("no such bar")
	}
	f.seek(page.Option(s))
	if !f.inSight(trained) || f.narrowed() != trained+": 20–39" || !reads(f.page.Inspector(), "20–39") {
		t.Errorf("the filter is %q", f.narrowed())
	}
}

// Bars count every respondent the same, also where weights are on, and say so; what
// the filter leaves of other questions is weighted.
func TestABarIsNotWeighted(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Weights: []workspace.Margin{"Tips"}}))
	f.drain()
	f.frame()
	f.click(trained, "0–19")
	if in := f.page.Inspector(); !reads(in, "71,2 %", "52 no 73", "nesvērts") {
		t.Errorf("the inspector reads %q", uitest.Texts(in))
	}
	f.scrollTo(obstacle)
	if !reads(f.page.Content(), "svērts, n_ef = ") {
		t.Errorf("another card is not weighted: %q", uitest.Texts(f.page.Content()))
	}
	id, err := f.of.AddFinding("x", f.of.View().Selected)
	f.must(err)
	x, _ := f.of.Finding(id)
	if e := x.Evidence[0]; len(e.Weights) > 0 || e.Count != 52 || e.N != 73 || f.of.Checks()[e.ID].Standing != "holds" {
		t.Errorf("%+v", e)
	}
}

// The base of the case does not move a bar: its share is of those who gave a number.
func TestABarHasItsOwnBase(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Base: "respondents"}))
	f.drain()
	f.frame()
	f.click(trained, "0–19")
	if !has(says(f.chart(trained)), "0–19: 71,2 %, 52 no 73") || !reads(f.page.Inspector(), "71,2 %", "52 no 73") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
}
