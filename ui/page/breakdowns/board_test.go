package breakdowns_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/breakdowns"
	"izpete/ui/uitest"
)

// titled is the card with a title.
func (f *fixture) titled(title string) *kit.Card {
	f.t.Helper()
	c, ok := uitest.Find(f.page.Content(), func(c *kit.Card) bool {
		_, ok := uitest.Find(c, func(x *kit.Text) bool { return x.Bold && x.Text == title })
		return ok
	})
	if !ok {
		f.t.Fatalf("no card %q", title)
	}
	return c
}

// menu opens what can be done with a card and takes one of it.
func (f *fixture) menu(title, choice string) {
	f.t.Helper()
	f.scrollTo(title)
	b, ok := uitest.Find(f.titled(title), func(b *kit.IconButton) bool { return b.Mark == kit.MarkMenu })
	if !ok {
		f.t.Fatalf("no menu on %q", title)
	}
	test.Tap(b)
	f.takeOffered(choice)
}

func TestPinnedChartsStandOnTheBoardUnderTheirOwnFilter(t *testing.T) {
	f := open(t)
	f.click(obstacles, "Finanšu trūkums")
	f.menu(prerequisites, "Piespraust dēlim")
	f.of.ClearFilter()
	f.drain()
	f.menu(obstacles, "Piespraust dēlim")
	if !f.reads("Dēlis (2)") {
		t.Fatalf("the choice does not count: %q", uitest.Texts(f.page.Content()))
	}
	f.choose("Dēlis")
	c := f.chart(prerequisites)
	if !reads(c, "93 %", "41 / 44") || !f.reads("44 iestādes, kam atbilde ir „Finanšu trūkums”") {
		t.Errorf("the chart is not under its own filter: %q", uitest.Texts(f.page.Content()))
	}
	if f.reads("MI izmantošana") {
		t.Error("the board shows what is not pinned")
	}
	f.click(prerequisites, "Zināšanu apmaiņa")
	if !uitest.Reads(f.page.Inspector(), "34 no 44") {
		t.Errorf("the inspector tells another figure than the chart: %q", uitest.Texts(f.page.Inspector()))
	}
	if c = f.chart(prerequisites); !reads(c, "93 %", "41 / 44") {
		t.Errorf("a click changed the chart: %q", uitest.Texts(c))
	}
	f.show(words.English)
	if !f.reads("Board (2)") || f.reads("MI izmantošana") {
		t.Error("the page made anew does not show the board")
	}
}

func TestTheBoardIsReorderedNamedAndTakenApart(t *testing.T) {
	f := open(t)
	f.menu(obstacles, "Piespraust dēlim")
	f.menu(prerequisites, "Piespraust dēlim")
	f.choose("Dēlis")
	order := func() string {
		all := strings.Join(uitest.Texts(f.page.Content()), "|")
		if strings.Index(all, obstacles) < strings.Index(all, prerequisites) {
			return "obstacles first"
		}
		return "prerequisites first"
	}
	if got := order(); got != "obstacles first" {
		t.Fatal(got)
	}
	f.menu(prerequisites, "Pārvietot augstāk")
	if got := order(); got != "prerequisites first" {
		t.Error(got)
	}
	f.must(f.of.Undo())
	f.drain()
	if got := order(); got != "obstacles first" {
		t.Error("undone:", got)
	}
	f.must(f.of.EditPin(f.of.Pins()[0].ID, "Kas traucē", "Atbildes uz 7. jautājumu"))
	f.drain()
	if !f.reads("Kas traucē") || !f.reads("Atbildes uz 7. jautājumu") || f.reads(obstacles) {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.menu("Kas traucē", "Noņemt no dēļa")
	if f.reads("Kas traucē") || len(f.of.Pins()) != 1 || !f.reads("Dēlis (1)") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.menu(prerequisites, "Noņemt no dēļa")
	if !f.reads("Dēlis vēl ir tukšs") {
		t.Error("an empty board does not say how to fill it")
	}
	f.choose("Visi jautājumi")
	if !f.reads("MI izmantošana") {
		t.Error("all questions do not come back")
	}
}

func TestTheNameOfAPinnedChartIsAskedFor(t *testing.T) {
	f := open(t)
	f.menu(obstacles, "Piespraust dēlim")
	f.choose("Dēlis")
	f.menu(obstacles, "Nosaukums un piezīme")
	over := f.host.Win.Canvas().Overlays().Top()
	box, ok := uitest.Find(over, func(*kit.TextBox) bool { return true })
	if !ok {
		t.Fatal("no field")
	}
	test.Type(box, "Kas traucē")
	yes, _ := uitest.Find(over, func(b *kit.Button) bool { return b.Text == "Saglabāt" })
	test.Tap(yes)
	f.drain()
	if got := f.of.Pins()[0].Title; got != "Kas traucē" {
		t.Errorf("called %q", got)
	}
}

func TestThePictureCarriesItsBase(t *testing.T) {
	f := open(t)
	f.click(obstacles, "Finanšu trūkums")
	f.host.SavePath = filepath.Join(t.TempDir(), "attels.svg")
	f.menu(prerequisites, "Saglabāt attēlu (SVG)")
	data, err := os.ReadFile(f.host.SavePath)
	f.must(err)
	svg := strings.ReplaceAll(string(data), "\u00a0", " ")
	for _, want := range []string{prerequisites, "44 iestādes, kam atbilde ir „Finanšu trūkums”", "Avots: mi-gataviba-2025.xlsx", "93 %", "41 / 44", "Revīzijas lieta: MI gatavība 2025"} {
		if !strings.Contains(svg, want) {
			t.Errorf("%q is not in the picture", want)
		}
	}
	f.host.SavePath = filepath.Join(t.TempDir(), "attels.png")
	f.menu(prerequisites, "Saglabāt attēlu (PNG)")
	if data, err = os.ReadFile(f.host.SavePath); err != nil || !strings.HasPrefix(string(data), "\x89PNG") {
		t.Errorf("%v, %.8q", err, data)
	}
	if len(f.host.Errors) != 0 || !slices.Contains(f.host.Notified, "Attēls saglabāts") {
		t.Errorf("%v, %q", f.host.Errors, f.host.Notified)
	}
}

func TestTheTableIsCopiedWithItsBase(t *testing.T) {
	f := open(t)
	f.menu(obstacles, "Kopēt tabulu")
	text := strings.ReplaceAll(fyne.CurrentApp().Clipboard().Content(), "\u00a0", " ")
	for _, want := range []string{obstacles + "\n", "n = 83 iestādes", "Atbilžu variants\tSkaits\tĪpatsvars", "Finanšu trūkums\t44\t53,0%\t", "Avots: mi-gataviba-2025.xlsx"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
}

func TestObstaclesLeadToPrerequisitesInOneClick(t *testing.T) {
	f := open(t)
	f.scrollTo(obstacles)
	l, ok := uitest.Find(f.titled(obstacles), func(l *kit.Link) bool { return strings.HasPrefix(l.Text, "Priekšnoteikumi pēc šķēršļa") })
	if !ok {
		t.Fatal("no link")
	}
	test.Tap(l)
	tab := f.of.Tables()[0]
	if want := (page.Cross{Table: tab.ID, Rows: "q7", Columns: "q8"}); len(f.host.Revealed) != 1 || f.host.Revealed[0] != want {
		t.Errorf("%+v", f.host.Revealed)
	}
	f.menu(impact, "× cits jautājums")
	f.takeOffered("MI izmantošana")
	if want := (page.Cross{Table: tab.ID, Rows: "q5", Columns: "q3"}); f.host.Revealed[1] != want {
		t.Errorf("%+v", f.host.Revealed)
	}
}

func TestOrderOfOneCard(t *testing.T) {
	f := open(t)
	f.menu(impact, "Kārtot šī jautājuma variantus")
	f.takeOffered("Kā darblapā")
	q := f.of.Tables()[0].Question("q5")
	got := f.order(impact)
	for i, o := range q.Options {
		if got[i] != o.Label {
			t.Fatalf("%q, want as the sheet has them", got)
		}
	}
	if got := f.order(obstacles); got[0] != "Finanšu trūkums" {
		t.Errorf("another card is ordered anew: %q", got)
	}
}

func TestSearchAmongManyOptions(t *testing.T) {
	f := openCSV(t, 2, 30)
	const title = "Jautājums 1?"
	f.scrollTo(title)
	box, ok := uitest.Find(f.titled(title), func(b *breakdowns.SearchBox) bool { return true })
	if !ok {
		t.Fatal("no field")
	}
	f.host.Win.Canvas().Focus(box)
	test.Type(box, "VARIANTŠ 2")
	f.drain()
	if got := f.order(title); len(got) != 12 || slices.Contains(got, "Variants 13") {
		t.Fatalf("%q", got)
	}
	if !f.reads("atrasti 12 no 30") {
		t.Error("the card does not count the hits")
	}
	f.menu(title, "Kopēt tabulu")
	if n := strings.Count(fyne.CurrentApp().Clipboard().Content(), "Variants "); n != 30 {
		t.Errorf("%d options are copied of 30", n)
	}
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c := f.chart(title)
	if f.host.Win.Canvas().Focused() != c {
		t.Fatal("the arrow does not lead to the chart")
	}
	want := f.order(title)[1]
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.drain()
	s, _ := f.of.Selected()
	if q := f.of.Tables()[0].Question(s.Question); q.Options[s.Option].Label != want {
		t.Errorf("%q is selected, want %q", q.Options[s.Option].Label, want)
	}
	f.host.Win.Canvas().Focus(box)
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.drain()
	if box.Text != "" || f.reads("atrasti") {
		t.Error("Esc does not empty the field")
	}
}

func TestAKeptViewBringsBackTheBoard(t *testing.T) {
	f := open(t)
	f.menu(obstacles, "Piespraust dēlim")
	all := f.page.Keep()
	f.choose("Dēlis")
	form := segmented(t, f.titled(obstacles), "Joslas")
	form.OnChanged(slices.Index(form.Options, "Tabula"))
	f.drain()
	board := f.page.Keep()
	if board.Same(all) {
		t.Fatal("the board is not kept")
	}
	for _, q := range board.Questions {
		if q.Table == "pin" {
			t.Errorf("a chart of the board is kept as a question: %+v", q)
		}
	}
	f.page.Bring(all)
	f.page.Refresh()
	f.drain()
	if !f.reads("MI izmantošana") {
		t.Error("all questions do not come back")
	}
	f.page.Bring(board)
	f.page.Refresh()
	f.drain()
	if f.reads("MI izmantošana") || !f.reads("Katra diagramma uz dēļa") {
		t.Error("the board does not come back")
	}
}

func TestWhatIsSearchedForLeadsAwayFromTheBoard(t *testing.T) {
	f := open(t)
	f.menu(obstacles, "Piespraust dēlim")
	f.choose("Dēlis")
	tab := f.of.Tables()[0]
	f.page.Reveal(page.Question{Table: tab.ID, ID: "q8"})
	f.page.Refresh()
	f.drain()
	if !f.inSight(prerequisites) {
		t.Error("the question that was searched for is not in sight")
	}
	f.choose("Dēlis")
	f.pick("q5", "Kvalitātes uzlabošanās") // as an evidence card does
	if !f.inSight(impact) {
		t.Error("the option that was chosen elsewhere is not in sight")
	}
}
