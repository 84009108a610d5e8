package breakdowns_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

const (
	prerequisites = "Priekšnoteikumi"
)

// ctrlClick hits an option with Ctrl held.
func (f *fixture) ctrlClick(title, option string) {
	f.t.Helper()
	c := f.chart(title)
	c.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierControl})
	f.click(title, option)
}

// asked is what the filter asks of the question on a card.
func (f *fixture) asked(title string) tabulate.Term {
	for _, t := range f.of.Tables() {
		for _, q := range t.Questions {
			if q.Text == title {
				return f.of.Filter().Asked(t.ID, q.ID)
			}
		}
	}
	f.t.Fatalf("no question %q", title)
	return tabulate.Term{}
}

// segmented finds a choice by one of its words.
func segmented(t *testing.T, o fyne.CanvasObject, word string) *kit.Segmented {
	t.Helper()
	s, ok := uitest.Find(o, func(s *kit.Segmented) bool {
		return slices.ContainsFunc(s.Options, func(o string) bool { return strings.HasPrefix(o, word) })
	})
	if !ok {
		t.Fatalf("no choice %q", word)
	}
	return s
}

func (f *fixture) choose(word string) {
	f.t.Helper()
	s := segmented(f.t, f.page.Content(), word)
	at := slices.IndexFunc(s.Options, func(o string) bool { return strings.HasPrefix(o, word) })
	s.SetSelected(at)
	s.OnChanged(at)
	f.drain()
}

// order returns the options of a chart from top to bottom.
func (f *fixture) order(title string) []string {
	var out []string
	for _, s := range f.chart(title).Scene().Spots {
		label, _, _ := strings.Cut(s.Say, ":")
		out = append(out, label)
	}
	return out
}

func TestCtrlClickChoosesSeveralOptions(t *testing.T) {
	f := open(t)
	f.click(obstacles, "Finanšu trūkums")
	if _, ok := uitest.Find(f.page.Content(), func(s *kit.Segmented) bool { return slices.Contains(s.Options, "jebkurš no") }); ok {
		t.Error("one option offers how several combine")
	}
	f.ctrlClick(obstacles, "Drošības riski")
	if n := len(f.asked(obstacles).Options); n != 2 {
		t.Fatalf("%d options are chosen", n)
	}
	if !f.reads("Izvēlēti 2 varianti") || !f.reads("vismaz vienu no šiem variantiem") {
		t.Error("the card does not say how the two combine")
	}
	f.choose("neviens no")
	if f.asked(obstacles).How != tabulate.NoneOf {
		t.Fatalf("%+v", f.asked(obstacles))
	}
	if !f.reads("uz to nav atbildējuši, šeit neietilpst") {
		t.Error("the card does not say who is not among none")
	}
	f.scrollTo(prerequisites)
	if !f.reads("cita, nevis „Finanšu trūkums” vai „Drošības riski”") {
		t.Errorf("the other card does not say whom it is of: %q", uitest.Texts(f.page.Content()))
	}
	f.ctrlClick(obstacles, "Drošības riski")
	if term := f.asked(obstacles); len(term.Options) != 1 || term.How != tabulate.NoneOf {
		t.Errorf("taking one out left %+v", term)
	}
	f.click(obstacles, "Finanšu trūkums")
	if term := f.asked(obstacles); len(term.Options) != 1 || term.How != tabulate.AnyOf {
		t.Errorf("a plain click chose %+v", term)
	}
	f.ctrlClick(obstacles, "Vadlīniju trūkums")
	if !f.page.Escape() || len(f.of.Filter()) != 0 {
		t.Error("Esc does not clear")
	}
}

func TestShiftAndTheArrowsChooseSeveralOptions(t *testing.T) {
	f := open(t)
	f.scrollTo(obstacles)
	c := f.chart(obstacles)
	f.host.Win.Canvas().Focus(c)
	press := func(key fyne.KeyName) {
		c.TypedKey(&fyne.KeyEvent{Name: key})
		f.drain()
	}
	press(fyne.KeyReturn)
	c.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(fyne.KeyDown)
	press(fyne.KeyDown)
	if n := len(f.asked(obstacles).Options); n != 3 {
		t.Fatalf("%d options are chosen", n)
	}
	press(fyne.KeyUp)
	if n := len(f.asked(obstacles).Options); n != 3 {
		t.Fatalf("going back over a chosen option left %d", n)
	}
	press(fyne.KeySpace)
	if n := len(f.asked(obstacles).Options); n != 2 {
		t.Fatalf("Shift and Space left %d", n)
	}
	c.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(fyne.KeySpace)
	if n := len(f.asked(obstacles).Options); n != 1 {
		t.Fatalf("Space alone left %d", n)
	}
}

func TestHighlightKeepsTheBaseOfTheOtherCharts(t *testing.T) {
	f := open(t)
	f.choose("Izcelt")
	f.click(obstacles, "Finanšu trūkums")
	c := f.chart(prerequisites)
	if !reads(c, "75 %", "41 no 62") {
		t.Errorf("the whole share and how many of it are highlighted: %q", uitest.Texts(c))
	}
	if !f.reads("n = 83 iestādes") || !f.reads("spilgtā daļa: 44 iestādes, kam atbilde ir „Finanšu trūkums”") {
		t.Errorf("the subtitle does not say the base and who is highlighted: %q", uitest.Texts(f.page.Content()))
	}
	said := strings.ReplaceAll(c.Scene().Spots[2].Say, "\u00a0", " ")
	if !strings.Contains(said, "62 no 83") || !strings.Contains(said, "41 no 62 (66,1") {
		t.Errorf("the hover says %s", said)
	}
	f.show(words.Latvian)
	if c = f.chart(prerequisites); !reads(c, "41 no 62") {
		t.Error("highlighting is forgotten when the page is made anew")
	}
	f.choose("Filtrēt")
	if c = f.chart(prerequisites); !reads(c, "93 %", "41 / 44") {
		t.Errorf("filtered: %q", uitest.Texts(c))
	}
}

func TestHighlightTellsNothingThatIsHidden(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(methodOf(10)))
	f.choose("Izcelt")
	f.click("Pozitīvā ietekme", "Izmaksu samazināšana") // 6 of 63
	f.scrollTo(prerequisites)
	for _, s := range f.chart(prerequisites).Scene().Spots {
		if !strings.Contains(s.Say, "izceltie: aizklāts") {
			t.Errorf("tells %s", s.Say)
		}
	}
	if !f.reads("izcelto skaits aizklāts") {
		t.Error("the card does not say that the number of highlighted is hidden")
	}
}

// The bars are weighted, how many of whom are highlighted is counted: both the
// card and the hover say so.
func TestHighlightSaysThatItIsNotWeighted(t *testing.T) {
	f := open(t)
	f.choose("Izcelt")
	f.click(obstacles, "Finanšu trūkums")
	f.scrollTo(prerequisites)
	said := func() string {
		return strings.ReplaceAll(strings.Join(says(f.chart(prerequisites)), "\n"), "\u00a0", " ")
	}
	if f.reads("izcelto daļa nesvērta") || strings.Contains(said(), "nesvērts") {
		t.Error("speaks of weights where there are none")
	}
	f.must(f.of.SetMethod(workspace.Method{Weights: []workspace.Margin{"Tips"}}))
	f.drain()
	f.frame()
	f.scrollTo(prerequisites)
	if !f.reads("izcelto daļa nesvērta") {
		t.Errorf("the card does not say it: %q", uitest.Texts(f.page.Content()))
	}
	if s := said(); !strings.Contains(s, "41 no 62 (66,1 %), nesvērts") {
		t.Errorf("the hover says %s", s)
	}
}

func TestIntervalsCanBeLeftOut(t *testing.T) {
	f := open(t)
	lines := func() int { return len(f.chart(obstacles).Scene().Lines) }
	if lines() == 0 || !f.reads("ticamības intervāls") {
		t.Fatal("no intervals to begin with")
	}
	f.choose("Bez intervāliem")
	if lines() != 0 {
		t.Error("the whiskers are still there")
	}
	if say := f.chart(obstacles).Scene().Spots[0].Say; !strings.Contains(say, "95") {
		t.Errorf("the interval is not told: %s", say)
	}
	f.show(words.English)
	if lines() != 0 {
		t.Error("the choice is forgotten")
	}
}

func TestOrderOfAllCards(t *testing.T) {
	f := open(t)
	f.take("Kārtot", "Kā darblapā")
	tab := f.of.Tables()[0]
	var want []string
	for _, q := range tab.Questions {
		if q.Text == prerequisites {
			for _, o := range q.Options {
				want = append(want, o.Label)
			}
		}
	}
	if got := f.order(prerequisites); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	f.take("Kārtot", "Pēc atšķirības no visiem")
	f.click(obstacles, "Finanšu trūkums")
	if got := f.order(prerequisites); got[0] != "MI attīstības finansējums" {
		t.Errorf("by difference %q", got)
	}
}

// take opens what a link offers and takes one of it.
func (f *fixture) take(link, choice string) {
	f.t.Helper()
	l, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return strings.HasPrefix(l.Text, link) })
	if !ok {
		f.t.Fatalf("no link %q", link)
	}
	test.Tap(l)
	f.takeOffered(choice)
}

// takeOffered takes one of what is offered over the page.
func (f *fixture) takeOffered(choice string) {
	f.t.Helper()
	over := f.host.Win.Canvas().Overlays().Top()
	if over == nil {
		f.t.Fatal("nothing is offered")
	}
	row, ok := uitest.Find(over, func(r *kit.ListRow) bool { return strings.HasPrefix(r.Title, choice) })
	if !ok {
		f.t.Fatalf("%q is not offered among %q", choice, uitest.Texts(over))
	}
	test.Tap(row)
	f.drain()
}

func methodOf(threshold int) workspace.Method { return workspace.Method{Threshold: threshold} }

// Whatever form a card has, the base that it prints is that of what it shows.
func TestHighlightPrintsTheBaseOfTheWholeInEveryForm(t *testing.T) {
	f := open(t)
	f.choose("Izcelt")
	f.click(obstacles, "Finanšu trūkums")
	for title, want := range map[string][]string{
		"MI risinājuma ieviešanas izmaksas": {"n = 17"}, prerequisites: {"n = 83"}, "MI izmantošana": {"n = 83"},
	} {
		f.scrollTo(title)
		names := segmented(t, f.titled(title), "Joslas").Options
		for i, name := range names {
			form := segmented(t, f.titled(title), "Joslas")
			form.SetSelected(i)
			form.OnChanged(i)
			f.drain()
			if name == "Publicēts" {
				continue
			}
			card := f.titled(title)
			if !reads(card, want...) {
				t.Errorf("%s, %s: %q", title, name, uitest.Texts(card))
			}
			marked := reads(card, "44 iestādes, kam atbilde ir") || reads(card, "iestādes, kam atbilde ir „Finanšu trūkums”")
			if !marked && !reads(card, "izvēlētie šajā veidā nav izcelti") {
				t.Errorf("%s, %s does not say where those chosen are: %q", title, name, uitest.Texts(card))
			}
		}
	}
}
