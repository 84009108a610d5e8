package breakdowns_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

func TestEveryQuestionHasACard(t *testing.T) {
	f := open(t)
	for _, title := range []string{"MI izmantošana", "Šķēršļi MI ieviešanai", "Priekšnoteikumi", "Piezīmes", "Tips", "Atbildes datums"} {
		f.scrollTo(title)
		if !f.reads(title) {
			t.Errorf("no card %q", title)
		}
	}
	if f.reads("Nekas nav izvēlēts") {
		t.Error("the hint of the inspector stands on the page")
	}
	if !uitest.Reads(f.page.Inspector(), "Nekas nav izvēlēts") {
		t.Error("the inspector does not say what it is for")
	}
}

func TestClickFiltersTheOtherCharts(t *testing.T) {
	f := open(t)
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")

	own := f.chart("Šķēršļi MI ieviešanai")
	if !reads(own, "44 / 83", "53 %") || reads(own, "44 / 44") {
		t.Errorf("the chart itself is filtered: %q", uitest.Texts(own))
	}
	other := f.chart("Priekšnoteikumi")
	if !reads(other, "86 %", "38 / 44", "93 %", "41 / 44") {
		t.Errorf("the other chart is not: %q", uitest.Texts(other))
	}
	if !f.reads("bālā josla: visas 83 · spilgtā josla: 44 iestādes, kam atbilde ir „Finanšu trūkums”") {
		t.Error("the card does not say what the two bars are")
	}
}

func TestSecondClickClears(t *testing.T) {
	f := open(t)
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	if got := f.of.Filter(); len(got) != 0 {
		t.Errorf("the filter is still %v", got)
	}
	if other := f.chart("Priekšnoteikumi"); !reads(other, "82 %", "68 / 83") {
		t.Errorf("the other chart stays filtered: %q", uitest.Texts(other))
	}
	if !uitest.Reads(f.page.Inspector(), "Nekas nav izvēlēts") {
		t.Error("the inspector still shows the option")
	}
}

func TestTwoQuestionsFilterTogether(t *testing.T) {
	f := open(t)
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	f.click("Priekšnoteikumi", "Nodarbināto prasmes")
	if got := f.of.Filter(); len(got) != 2 {
		t.Fatalf("%d conditions", len(got))
	}
	// The first choice filters the second's chart and stays marked in its own.
	if c := f.chart("Priekšnoteikumi"); !reads(c, "31 / 44") {
		t.Errorf("%q", uitest.Texts(c))
	}
	if c := f.chart("Šķēršļi MI ieviešanai"); !reads(c, "31 / 63") {
		t.Errorf("%q", uitest.Texts(c))
	}
	// Clicking the first again shows it; only a further click lets go of it.
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	if !uitest.Reads(f.page.Inspector(), "Finanšu trūkums") || len(f.of.Filter()) != 2 {
		t.Error("a click on a marked option that was not shown let go of it")
	}
}

func TestEscClearsTheFilter(t *testing.T) {
	f := open(t)
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	if !f.page.Escape() || len(f.of.Filter()) != 0 {
		t.Error("Esc did not clear the filter")
	}
	if f.page.Escape() {
		t.Error("Esc claims to have done something")
	}
}

func TestKeyboard(t *testing.T) {
	f := open(t)
	f.scrollTo("Šķēršļi MI ieviešanai")
	c := f.chart("Šķēršļi MI ieviešanai")
	f.host.Win.Canvas().Focus(c)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		c.TypedKey(&fyne.KeyEvent{Name: k})
		f.drain()
	}
	if !strings.HasPrefix(f.host.Said, "Vadlīniju trūkums: 45,8\u00a0%, 38\u00a0no\u00a083 · 95\u00a0% TI") {
		t.Errorf("the status line says %q", f.host.Said)
	}
	if !uitest.Reads(f.page.Inspector(), "Vadlīniju trūkums") {
		t.Error("Enter does not choose")
	}
	if f.host.Win.Canvas().Focused() != c {
		t.Error("the focus was lost with the new figures")
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.drain()
	if len(f.of.Filter()) != 0 {
		t.Error("Esc does not clear the filter")
	}
}

func TestInspector(t *testing.T) {
	f := open(t)
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	in := f.page.Inspector()
	for _, want := range []string{
		"Finanšu trūkums", "Šķēršļi MI ieviešanai · Q7 · atzīmēja 44\u00a0no\u00a083", "53,0\u00a0%", "95\u00a0% TI 47,1–58,9\u00a0%",
		"ja klusētāji būtu atbildējuši citādi: 37–67\u00a0% no 119", "Kas atzīmēja", "Ministrija 01", "mi-gataviba-2025.xlsx · J3",
		"Nav jautāts: 0 · nav atbildes: 0", "Ar šo skaitli vēl nav saistīts neviens konstatējums.",
	} {
		if !uitest.Reads(in, want) {
			t.Errorf("the inspector lacks %q\n%q", want, uitest.Texts(in))
		}
	}
	people := func() int {
		n := 0
		for _, s := range uitest.Texts(in) {
			if strings.HasPrefix(s, "mi-gataviba-2025.xlsx · J") {
				n++
			}
		}
		return n
	}
	if n := people(); n != 6 {
		t.Errorf("%d of those who chose it", n)
	}
	more, ok := uitest.Find(in, func(l *kit.Link) bool { return l.Text == "Rādīt visas 44" })
	if !ok {
		t.Fatal("the rest cannot be seen")
	}
	test.Tap(more)
	if n := people(); n != 44 {
		t.Errorf("%d of 44", n)
	}
}

func TestFindingFromTheInspector(t *testing.T) {
	f := open(t)
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	add, _ := uitest.Find(f.page.Inspector(), func(b *kit.Button) bool { return b.Primary })
	test.Tap(add)
	f.drain()
	all := f.of.Findings()
	if len(all) != 1 || len(all[0].Evidence) != 1 || all[0].Evidence[0].Count != 44 {
		t.Fatalf("%+v", all)
	}
	if f.opened != all[0].ID {
		t.Errorf("opened %q", f.opened)
	}
	if !uitest.Reads(f.page.Inspector(), "K-01 Šķēršļi MI ieviešanai: Finanšu trūkums") || !uitest.Reads(f.page.Inspector(), "Melnraksts · pierādījumi atbilst") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}

	f.click("Šķēršļi MI ieviešanai", "Drošības riski")
	attach, _ := uitest.Find(f.page.Inspector(), func(b *kit.Button) bool { return !b.Primary })
	test.Tap(attach)
	row, ok := uitest.Find(f.host.Win.Canvas().Overlays().Top(), func(r *kit.ListRow) bool { return strings.HasPrefix(r.Title, "K-01") })
	if !ok {
		t.Fatal("the finding is not offered")
	}
	test.Tap(row)
	f.drain()
	if got := f.of.Findings()[0].Evidence; len(got) != 2 || got[1].Option != "Drošības riski" {
		t.Errorf("%+v", got)
	}
	if len(f.host.Notified) != 1 {
		t.Error("nothing says that it was done")
	}
}

func TestSmallBases(t *testing.T) {
	f := open(t)
	f.scrollTo("Iekšējās vadlīnijas darbiniekiem drošai MI izmantošanai")
	if !f.reads("Maza bāze (n\u00a0=\u00a016): īpatsvari jāvērtē piesardzīgi.") {
		t.Error("a base of 16 has no warning")
	}
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	f.scrollTo("Iekšējās vadlīnijas darbiniekiem drošai MI izmantošanai")
	if !f.reads("Bāze ir mazāka par 10 (n\u00a0=\u00a09): rādīts tikai skaits.") {
		t.Error("a base of 9 does not say that only counts are shown")
	}
	c := f.chart("Iekšējās vadlīnijas darbiniekiem drošai MI izmantošanai")
	for _, s := range uitest.Texts(c) {
		if strings.Contains(s, "%") {
			t.Errorf("a percentage of 9: %q", s)
		}
	}
	for _, s := range c.Scene().Spots {
		if strings.Contains(strings.Split(s.Say, "no visām")[0], "%") {
			t.Errorf("a percentage of 9 is said: %q", s.Say)
		}
	}
	f.pick("q10", "Jā")
	in := f.page.Inspector()
	for _, s := range uitest.Texts(in) {
		if strings.Contains(s, "%") {
			t.Errorf("the inspector gives a percentage of 9: %q", s)
		}
	}
}

func TestFilterPassesOtherTablesBy(t *testing.T) {
	f := open(t)
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	f.scrollTo("Nozares politikas plānošanas dokumentos ir iekļauta informācija par MI risinājumiem")
	if !f.reads("Dokumenti · 41 dokuments") || !f.reads("Filtrs uz šo tabulu neattiecas; rādīts viss: 41 dokuments.") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	if c := f.chart("Nozares politikas plānošanas dokumentos ir iekļauta informācija par MI risinājumiem"); !reads(c, "54") {
		t.Errorf("%q", uitest.Texts(c))
	}
}

func TestForms(t *testing.T) {
	f := open(t)
	f.scrollTo("MI izmantošana")
	form := f.form("MI izmantošana")
	form.OnChanged(slices.Index(form.Options, "Tabula"))
	c := f.chart("MI izmantošana")
	if !reads(c, "Īpatsvars", "95\u00a0% TI", "55,4\u00a0%", "46") {
		t.Errorf("the table reads %q", uitest.Texts(c))
	}
	form.OnChanged(0)
	if c = f.chart("MI izmantošana"); !reads(c, "46 / 83") {
		t.Errorf("the bars read %q", uitest.Texts(c))
	}
	// The form outlives the page, which is made anew with the language.
	f.show(words.English)
	f.scrollTo("MI izmantošana")
	if c = f.chart("MI izmantošana"); !reads(c, "46 / 83") {
		t.Errorf("the form is forgotten: %q", uitest.Texts(c))
	}
}

func TestEnglish(t *testing.T) {
	f := open(t)
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	f.show(words.English)
	f.scrollTo("Priekšnoteikumi")
	if !f.reads("pale bar: all 83 · strong bar: 44 institutions whose answer is “Finanšu trūkums”") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	if !uitest.Reads(f.page.Inspector(), "had the silent answered otherwise: 37–67% of 119") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
	for _, s := range append(uitest.Texts(f.page.Content()), uitest.Texts(f.page.Inspector())...) {
		if strings.Contains(s, "[[") {
			t.Errorf("a word is missing: %q", s)
		}
	}
}

func TestOpenAnswers(t *testing.T) {
	f := open(t)
	f.scrollTo("Piezīmes")
	if !f.reads("49 atbildes") {
		t.Fatal("the open answers are not counted")
	}
	card, _ := uitest.Find(f.page.Content(), func(c *kit.Card) bool { return uitest.Reads(c, "Piezīmes") })
	before := len(uitest.Texts(card))
	more, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == "Rādīt visas 49" })
	if !ok {
		t.Fatal("the rest cannot be seen")
	}
	test.Tap(more)
	if after := len(uitest.Texts(card)); after < before+50 {
		t.Errorf("%d texts became %d", before, after)
	}
}

// The card leads to the page on which all answers are read, where there is one.
func TestReadOpenAnswers(t *testing.T) {
	const read = "Lasīt un kodēt atbildes…"
	f := open(t)
	f.scrollTo("Piezīmes")
	link := func() (*kit.Link, bool) {
		return uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == read })
	}
	if _, ok := link(); ok {
		t.Error("a page that is not there is offered")
	}
	var asked []string
	f.reading = func(table, question string) { asked = append(asked, table, question) }
	f.show(words.Latvian)
	f.scrollTo("Piezīmes")
	l, ok := link()
	if !ok {
		t.Fatal("no way to the answers")
	}
	test.Tap(l)
	table := f.of.View().Tables[0]
	notes := slices.IndexFunc(table.Questions, func(q *survey.Question) bool { return q.Text == "Piezīmes" })
	if want := []string{table.ID, table.Questions[notes].ID}; !slices.Equal(asked, want) {
		t.Errorf("asked for %q, want %q", asked, want)
	}
}

// Thousands of answers are shown in steps.
func TestManyOpenAnswers(t *testing.T) {
	f := empty(t)
	var b strings.Builder
	b.WriteString("Iestāde,Vai izmanto MI?,Piezīmes\n")
	for i := range 250 {
		b.WriteString("Iestāde " + strconv.Itoa(100+i) + "," + []string{"Jā", "Nē"}[i%2] + ",Mēs par to vēl domājam jau " + strconv.Itoa(i) + " dienas\n")
	}
	f.load("anketa.csv", []byte(b.String()))
	shown := func() int { return strings.Count(strings.Join(uitest.Texts(f.page.Content()), " "), "dienas") }
	press := func(text string) {
		t.Helper()
		l, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == text })
		if !ok {
			t.Fatalf("no link %q", text)
		}
		test.Tap(l)
	}
	for _, step := range []struct {
		press string
		want  int
	}{{"Rādīt vēl 100", 103}, {"Rādīt vēl 100", 203}, {"Rādīt visas 250", 250}, {"Rādīt mazāk", 3}} {
		press(step.press)
		if n := shown(); n != step.want {
			t.Fatalf("%d answers after %q, want %d", n, step.press, step.want)
		}
	}
}

func TestNothingLoaded(t *testing.T) {
	f := empty(t)
	if !f.reads("Šeit būs katra jautājuma sadalījums") || f.page.Inspector() != nil || f.page.Filtered() {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	load, _ := uitest.Find(f.page.Content(), func(b *kit.Button) bool { return b.Primary })
	test.Tap(load)
	if !slices.Equal(f.host.Shown, []string{page.Workbooks}) {
		t.Errorf("%q", f.host.Shown)
	}
}

func TestOptionChosenElsewhereComesIntoSight(t *testing.T) {
	f := open(t)
	f.pick("q13", "Jā")
	if !f.inSight("Riski saistībā ar nodarbināto zemo zināšanu līmeni MI jomā") {
		t.Error("the chosen option's card is out of sight")
	}
}

func TestWhatIsClickedStaysUnderThePointer(t *testing.T) {
	f := open(t)
	f.scrollTo("Iekšējās vadlīnijas darbiniekiem drošai MI izmantošanai")
	y := func() float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(f.chart("Priekšnoteikumi")).Y
	}
	before, c := y(), f.chart("Priekšnoteikumi")
	s := c.Scene().Spots[1]
	test.TapAt(c, fyne.NewPos(s.X+s.W/2, s.Y+s.H/2))
	f.drain()
	if len(f.of.Filter()) != 1 {
		t.Fatal("nothing was chosen")
	}
	if got := y(); got < before-1 || got > before+1 {
		t.Errorf("the chart moved from %g to %g", before, got)
	}
}

// How several options combine is said above the chart: it takes its room without
// moving the bars, so that a second click at the same place takes the choice back.
func TestBarsStayWhereTheyAreClickedAsOptionsAreAdded(t *testing.T) {
	for _, c := range []struct {
		name, title string
		first, next int
	}{
		{"options", "Priekšnoteikumi", 0, 1},
		{"ranges of numbers", "Cik nodarbināto 2024. gadā mācījušies izmantot MI", 0, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := open(t)
			f.scrollTo(c.title)
			o := f.chart(c.title)
			at := func(i int) (fyne.Position, float32) {
				s := o.Scene().Spots[i]
				return fyne.NewPos(s.X+s.W/2, s.Y+s.H/2), fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y + s.Y
			}
			p, _ := at(c.first)
			test.TapAt(o, p)
			f.drain()
			for _, step := range []string{"added", "taken back"} {
				p, before := at(c.next)
				o.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierControl})
				test.TapAt(o, p)
				f.drain()
				if _, got := at(c.next); got < before-1 || got > before+1 {
					t.Errorf("%s, the bar moved from %g to %g", step, before, got)
				}
			}
		})
	}
}

// Near the top there is nothing to scroll by when a card above shrinks.
func TestNothingMovesAtTheTopOfThePage(t *testing.T) {
	f := open(t)
	f.pick("q7", "Neizpratne par juridiskajiem jautājumiem")
	s, _ := uitest.Find(f.page.Content(), func(*container.Scroll) bool { return true })
	for range 40 {
		s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 50}})
	}
	if !f.reads("Maza bāze") {
		t.Fatal("no card above has a warning that will go away")
	}
	c := f.chart("Šķēršļi MI ieviešanai")
	y := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(c).Y }
	before, spot := y(), c.Scene().Spots[3]
	test.TapAt(c, fyne.NewPos(spot.X+spot.W/2, spot.Y+spot.H/2))
	f.drain()
	if len(f.of.Filter()) != 0 {
		t.Fatal("the filter was not cleared")
	}
	if got := y(); got < before-1 || got > before+1 {
		t.Errorf("the chart moved from %g to %g", before, got)
	}
}

func TestRoomMadeAboveTheFirstCardIsGivenBack(t *testing.T) {
	f := open(t)
	f.scrollTo("Priekšnoteikumi")
	f.click("Priekšnoteikumi", "Nodarbināto prasmes")
	s, _ := uitest.Find(f.page.Content(), func(*container.Scroll) bool { return true })
	for range 20 {
		s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -50}})
	}
	for range 40 {
		s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 50}})
	}
	f.drain()
	first, ok := uitest.Find(f.page.Content(), func(x *kit.Text) bool { return x.Text == "MI izmantošana" && x.Bold })
	if !ok {
		t.Fatal("no first card")
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(s).Y
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(first).Y; y-top > 60 {
		t.Errorf("%g of empty room above the first card", y-top)
	}
}

func TestManyQuestionsMakeFewCards(t *testing.T) {
	f := openCSV(t, 200, 15)
	made := func() int {
		n := 0
		uitest.Walk(f.page.Content(), func(o fyne.CanvasObject) {
			if _, ok := o.(*chart.Chart); ok {
				n++
			}
		})
		return n
	}
	if n := made(); n == 0 || n > 12 {
		t.Errorf("%d of 200 charts are drawn", n)
	}
	f.scrollTo("Jautājums 150?")
	if !f.inSight("Jautājums 150?") {
		t.Error("the 150th question is not where it is looked for")
	}
	if n := made(); n == 0 || n > 12 {
		t.Errorf("%d of 200 charts are drawn after scrolling", n)
	}
}

// The text of consent can stand where a question does.
func TestALongTitleIsOpenedOnDemand(t *testing.T) {
	f := empty(t)
	title := strings.TrimSpace(strings.Repeat("Pirms atbildat, izlasiet paskaidrojumu. ", 40)) + " Vai piekrītat?"
	var b strings.Builder
	b.WriteString("Iestāde,\"" + title + "\",Vai ir plāns?\n")
	for i := range 20 {
		fmt.Fprintf(&b, "Iestāde %02d,%s\n", i+1, []string{"Jā,Nē", "Nē,Jā"}[i%2])
	}
	f.load("anketa.csv", []byte(b.String()))
	height := func() float32 {
		x, ok := uitest.Find(f.page.Content(), func(x *kit.Text) bool { return x.Text == title && x.Bold })
		if !ok {
			t.Fatal("the title cannot be read")
		}
		return x.Size().Height
	}
	brief := height()
	if line := kit.Title("A").MinSize().Height; brief > 4.5*line {
		t.Errorf("the title is %g high, a line of it %g", brief, line)
	}
	if !f.inSight("Vai ir plāns?") {
		t.Error("the title leaves no room for the next question")
	}
	tap := func(text string) {
		l, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == text })
		if !ok {
			t.Fatalf("no link %q", text)
		}
		test.Tap(l)
		f.drain()
	}
	tap("Rādīt visu jautājumu")
	if h := height(); h <= brief {
		t.Errorf("the whole title is %g high, its beginning %g", h, brief)
	}
	tap("Rādīt jautājuma sākumu")
	if h := height(); h != brief {
		t.Errorf("the title is %g high again, was %g", h, brief)
	}
}

func TestLongListsAreOpenedOnDemand(t *testing.T) {
	f := openCSV(t, 3, 40)
	c := f.chart("Jautājums 1?")
	if n := len(c.Scene().Spots); n != 12 {
		t.Fatalf("%d of 40 options are shown", n)
	}
	more, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == "Rādīt visus 40" })
	if !ok {
		t.Fatal("the rest cannot be seen")
	}
	test.Tap(more)
	if n := len(c.Scene().Spots); n != 40 {
		t.Errorf("%d of 40 options are shown", n)
	}
	test.Tap(more)
	// A chosen option is never hidden in the rest.
	tab := f.of.Tables()[0]
	q := tab.Question("Jautājums 1?")
	b := tabulate.Of(tab, q, nil, tabulate.BaseAnswered).Sorted()
	f.pick(q.ID, b[39].Label)
	if n := len(c.Scene().Spots); n != 40 {
		t.Errorf("the chosen option is hidden: %d are shown", n)
	}
}

func TestNumbers(t *testing.T) {
	f := empty(t)
	var b strings.Builder
	b.WriteString("Iestāde,Tips,Vai izmanto MI?,Darbinieku skaits\n")
	for i := range 21 {
		kind := "ministrija"
		if i%3 == 0 {
			kind = "pašvaldība"
		}
		b.WriteString("Iestāde " + strconv.Itoa(100+i) + "," + kind + "," + []string{"Jā", "Nē"}[i%2] + "," + strconv.Itoa(1000+50*i) + "\n")
	}
	f.load("anketa.csv", []byte(b.String()))
	if want := "Mediāna 1 500 · kvartiles 1 250 un 1 750 · no 1 000 līdz 2 000"; !reads(f.page.Content(), want) {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.click("Tips", "pašvaldība")
	if !reads(f.page.Content(), "Vērtību ir mazāk par 10 (n = 7)", "n = 7 no 21 · tās, kam atbilde ir „pašvaldība”") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}
