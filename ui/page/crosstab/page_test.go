package crosstab_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/chart"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

func TestOpensWithObstaclesByPrerequisites(t *testing.T) {
	f := open(t)
	if !f.reads("Kādus priekšnoteikumus prasa tie, kam ir šis šķērslis?", "Finanšu trūkums", "n = 44", "93 %", "Visas iestādes", "n = 83", "kopā pārbaudītas 20 atšķirības") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	table, _ := f.charts()
	if !f.says(table, "Finanšu trūkums · MI attīstības finansējums: 93,2 %, 41 no 44 · būtiski vairāk nekā pārējās iestādēs (p < 0,001)") {
		t.Errorf("the cell says something else: %+v", table.Scene().Spots[2])
	}
	if !f.says(table, "Visas iestādes · MI attīstības finansējums: 74,7 %, 62 no 83") {
		t.Error("the whole is not told")
	}
	if !f.inspector("Būtiskās atšķirības", "Finanšu trūkums · MI attīstības finansējums") {
		t.Errorf("the inspector does not list what differs: %q", uitest.Texts(f.page.Inspector()))
	}
}

func TestEnglish(t *testing.T) {
	f := open(t)
	f.show(words.English)
	if !f.reads("% of row", "All institutions", "Combinations: what institutions tick together") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	uitest.Walk(f.page.Content(), func(o fyne.CanvasObject) {
		if x, ok := o.(*kit.Text); ok && strings.Contains(x.Text, "[[") {
			t.Errorf("no words: %q", x.Text)
		}
	})
}

func TestClickOnACellAsksForItsRespondents(t *testing.T) {
	f := open(t)
	table, _ := f.charts()
	f.click(table, "Finanšu trūkums · MI attīstības finansējums")
	if got := f.filter(); got != "Šķēršļi MI ieviešanai: Finanšu trūkums; Priekšnoteikumi: MI attīstības finansējums" {
		t.Errorf("filter: %q", got)
	}
	if n := f.of.View().Within(f.of.Tables()[0]).Count(); n != 41 {
		t.Errorf("%d within the filter", n)
	}
	if !f.inspector("93,2 %", "41 no 44", "Ministrija 01", "J3 · N3", "Fišera eksaktais tests", "Filtrs pēc šīs tabulas jautājumiem tabulas skaitļus nesašaurina") {
		t.Errorf("inspector: %q", uitest.Texts(f.page.Inspector()))
	}
	if !f.reads("n = 44", "86 %", "n = 83") {
		t.Error("the table narrows itself")
	}
	table, _ = f.charts()
	red := 0
	for _, r := range table.Scene().Rects {
		if r.Fill == chart.RoleSelected {
			red++
		}
	}
	if red != 1 {
		t.Errorf("%d cells are marked", red)
	}
	f.click(table, "Finanšu trūkums · MI attīstības finansējums")
	if len(f.of.Filter()) != 0 || !f.inspector("Nekas nav izvēlēts") {
		t.Error("a second click does not let go")
	}
}

func TestFiltersOfOtherQuestionsNarrowTheTable(t *testing.T) {
	f := open(t)
	tab := f.of.Tables()[0]
	f.of.SetFilter(tabulate.Filter{{Table: tab.ID, Question: "q2", Options: []int{tab.Question("q2").Option("ministrija")}}})
	f.drain()
	if f.reads("n = 83") || !f.reads("Visas filtrā", "filtrs: Tips:", "rādīts tikai skaits") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	table, _ := f.charts()
	f.click(table, "Drošības riski")
	if got := f.of.Filter(); len(got) != 3 || got[0].Question != "q2" {
		t.Errorf("the other filter is lost: %+v", got)
	}
	f.page.Escape()
	f.drain()
	if got := f.of.Filter(); len(got) != 1 {
		t.Errorf("Esc leaves %+v", got)
	}
	f.page.Escape()
	f.drain()
	if len(f.of.Filter()) != 0 || f.page.Escape() {
		t.Error("Esc does not clear the filter")
	}
}

func TestASelectionOfAnotherPageGivesWay(t *testing.T) {
	f := open(t)
	tab := f.of.Tables()[0]
	f.of.Select(workspace.Selection{Table: tab.ID, Question: "q7", Option: 1})
	f.drain()
	if !f.reads("Filtrs pēc šīs tabulas jautājumiem tabulas skaitļus nesašaurina") {
		t.Error("the page does not say what the filter means here")
	}
	table, _ := f.charts()
	f.click(table, "Finanšu trūkums · MI attīstības finansējums")
	if _, ok := f.of.Selected(); ok {
		t.Error("the breakdowns page still shows another option")
	}
	if got := f.of.Filter(); len(got) != 2 {
		t.Errorf("filter: %+v", got)
	}
}

func TestSmallBasesAreCountedOnly(t *testing.T) {
	f := open(t)
	f.choose(f.chip("Kolonnas"), "izmaksas", "MI risinājuma ieviešanas izmaksas")
	table, _ := f.charts()
	if !f.says(table, "atšķirība nav pārbaudīta: bāze ir mazāka par 10") {
		t.Errorf("no reason is given: %+v", table.Scene().Spots)
	}
	if !f.says(table, "vienā no salīdzināmajām daļām ir mazāk nekā 10") {
		t.Error("no reason is given where the others are too few")
	}
	if !f.reads("Kur bāze ir mazāka par 10, rādīts tikai skaits un atšķirība nav pārbaudīta.") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	for _, s := range table.Scene().Spots {
		if strings.Contains(s.Say, "pārbaudīta: bāze ir mazāka") && strings.Contains(strings.Split(s.Say, " · atš")[0], "%") {
			t.Errorf("a percentage of a small base: %q", s.Say)
		}
	}
}

func TestASetAsksForExactlyThoseWhoTickedIt(t *testing.T) {
	f := open(t)
	tab := f.of.Tables()[0]
	_, sets := f.charts()
	f.click(sets, "Neizpratne par juridiskajiem jautājumiem: tieši")
	if n := f.of.View().Within(tab).Count(); n != 13 {
		t.Errorf("the filter leaves %d, want the 13 who ticked only this: %s", n, f.filter())
	}
	if !f.inspector("13", "no 83 atbildējušajām atzīmēja tieši šos variantus", "M8") {
		t.Errorf("inspector: %q", uitest.Texts(f.page.Inspector()))
	}
	_, sets = f.charts()
	f.click(sets, "Finanšu trūkums + Drošības riski + Vadlīniju trūkums: tieši")
	if n := f.of.View().Within(tab).Count(); n != 11 {
		t.Errorf("the filter leaves %d, want the 11 who ticked these three alone: %s", n, f.filter())
	}
	if !f.inspector("J13 · K13 · L13") {
		t.Errorf("inspector: %q", uitest.Texts(f.page.Inspector()))
	}
	_, sets = f.charts()
	f.click(sets, "Finanšu trūkums + Drošības riski + Vadlīniju trūkums: tieši")
	if len(f.of.Filter()) != 0 {
		t.Error("a second click does not let go")
	}
	f.click(sets, "Vēl 5 kombinācijas kopā")
	if len(f.of.Filter()) != 0 {
		t.Error("the rest can be chosen")
	}
}

func TestASetOfAtLeastTheseAsksForOthersToo(t *testing.T) {
	f := open(t)
	form, ok := uitest.Find(f.page.Content(), func(s *kit.Segmented) bool { return reads(s, "Vismaz šie") })
	if !ok {
		t.Fatal("no choice of sets")
	}
	form.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	f.drain()
	_, sets := f.charts()
	f.click(sets, "Finanšu trūkums + Drošības riski: vismaz")
	tab := f.of.Tables()[0]
	q := tab.Question("q7")
	want := q.Picked[0].And(q.Picked[1])
	if got := f.of.View().Within(tab); !got.Equal(want) {
		t.Errorf("the filter leaves %d, want %d: %s", got.Count(), want.Count(), f.filter())
	}
	if !f.inspector("no 83 atbildējušajām atzīmēja vismaz šos variantus", f.host.Words().Int(want.Count())) {
		t.Errorf("inspector: %q", uitest.Texts(f.page.Inspector()))
	}
}

func TestKeysMoveOverCells(t *testing.T) {
	f := open(t)
	table, _ := f.charts()
	f.host.Win.Canvas().Focus(table)
	keys := func(names ...fyne.KeyName) {
		for _, k := range names {
			table.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	says := func(want string) {
		t.Helper()
		if !strings.HasPrefix(f.host.Said, want) {
			t.Errorf("at %q, want %q", f.host.Said, want)
		}
	}
	says("Finanšu trūkums · Datu un kiberdrošības pārvaldība")
	keys(fyne.KeyDown)
	says("Drošības riski · Datu un kiberdrošības pārvaldība")
	keys(fyne.KeyRight, fyne.KeyRight)
	says("Drošības riski · MI attīstības finansējums")
	keys(fyne.KeyUp, fyne.KeyLeft)
	says("Finanšu trūkums · Nodarbināto prasmes")
	keys(fyne.KeyUp, fyne.KeyEnd, fyne.KeyRight)
	says("Visas iestādes · Zināšanu apmaiņa")
	keys(fyne.KeyUp, fyne.KeyReturn)
	f.drain()
	if len(f.of.Filter()) != 2 {
		t.Errorf("Enter: %+v", f.of.Filter())
	}
	keys(fyne.KeyEscape)
	f.drain()
	if len(f.of.Filter()) != 0 {
		t.Error("Esc does not clear")
	}
}

func TestLargeTablesArePaged(t *testing.T) {
	f := openCSV(t, 2, 30)
	if !f.reads("1.–11. rinda no 30", "1.–8. kolonna no 30", "Visas iestādes") {
		t.Fatalf("%q", uitest.Texts(f.page.Content()))
	}
	count := func() int {
		n := 0
		uitest.Walk(f.page.Content(), func(o fyne.CanvasObject) { n++ })
		return n
	}
	if n := count(); n > 1000 {
		t.Errorf("%d primitives", n)
	}
	seen := map[string]bool{}
	for range 3 {
		for _, x := range uitest.Texts(f.page.Content()) {
			seen[x] = true
		}
		if l, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == "Nākamās rindas" }); ok {
			test.Tap(l)
			f.drain()
		}
	}
	for _, o := range []string{"Variants 00", "Variants 15", "Variants 29"} {
		if !seen[o] {
			t.Errorf("%q is on no page", o)
		}
	}
	if !f.reads("23.–30. rinda no 30") {
		t.Error("the last page does not say where it is")
	}
	test.Tap(f.link("Iepriekšējās rindas"))
	f.drain()
	if !f.reads("12.–22. rinda no 30") {
		t.Error("there is no way back")
	}
}

func TestSetThatLostAConditionIsNotChosen(t *testing.T) {
	f := open(t)
	_, sets := f.charts()
	f.click(sets, sets.Scene().Spots[0].Say)
	was := f.of.Filter()
	if len(was) == 0 {
		t.Fatal("a click on a set asks for nobody")
	}
	f.of.SetFilter(was[:len(was)-1])
	f.drain()
	if f.page.Escape(); f.filter() != "" {
		t.Errorf("Esc leaves %q", f.filter())
	}
}

func TestNothingToCross(t *testing.T) {
	f := empty(t)
	if !f.reads("Vēl nav, ko salīdzināt") || f.page.Inspector() != nil {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	b, _ := uitest.Find(f.page.Content(), func(*kit.Button) bool { return true })
	test.Tap(b)
	if !slices.Equal(f.host.Shown, []string{page.Workbooks}) {
		t.Errorf("shown: %v", f.host.Shown)
	}
	f.load("viens.csv", []byte("Iestāde,Vai izmanto?\nIestāde 001,Jā\nIestāde 002,Nē\nIestāde 003,Jā\nIestāde 004,Nē\nIestāde 005,Jā\n"))
	if !f.reads("Nav divu jautājumu") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}

func TestAnotherCaseBeginsAnew(t *testing.T) {
	f := open(t)
	f.choose(f.chip("Rindas"), "", "Lielums")
	f.must(f.of.Create(t.TempDir()+"/cita.izpete", "Cita lieta"))
	f.drain()
	if f.memory == nil || !f.reads("Vēl nav, ko salīdzināt") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}

func TestMarkup(t *testing.T) {
	f := open(t)
	f.host.Win.SetContent(f.page.Content())
	f.host.Win.Resize(fyne.NewSize(780, 760))
	test.AssertRendersToMarkup(t, "page.xml", f.host.Win.Canvas())
}

// What is shown is inside its card at every width and size of text.
func TestNothingIsWiderThanThePage(t *testing.T) {
	f := open(t)
	for _, width := range []float32{380, 560, 760, 1130, 2000} {
		f.host.Win.SetContent(f.page.Content())
		f.host.Win.Resize(fyne.NewSize(width, 774))
		d := fyne.CurrentApp().Driver()
		uitest.Walk(f.page.Content(), func(o fyne.CanvasObject) {
			if x := d.AbsolutePositionForObject(o).X; x < -1 || x+o.Size().Width > width+1 {
				t.Errorf("at %g: %T from %g, %g wide", width, o, x, o.Size().Width)
			}
		})
	}
}
