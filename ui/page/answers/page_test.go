package answers

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

func TestAllAnswersAreListed(t *testing.T) {
	f := open(t, remarks)
	f.is("at first", 0, 1, 2, 4, 5, 6, 7, 8, 9, 10)
	f.reads("Ko vēlaties piebilst?", "10 atbildes · izlasītas 0 no 10", "Ministrija 01", "Vispirms jāsakārto datu kvalitāte.", "anketa!C2", "Vēl nav izlasīta")
	if f.ID() != page.Answers || !f.Filtered() || Count(f.work.View()) != 1 {
		t.Error("it is another page")
	}
	for _, l := range words.Langs {
		f.lang(l)
		for _, s := range append(uitest.Texts(f.Content()), uitest.Texts(f.Inspector())...) {
			if strings.Contains(s, "[[") {
				t.Errorf("%s: a word is missing: %q", l, s)
			}
		}
	}
}

func TestNoOpenQuestion(t *testing.T) {
	for name, data := range map[string]string{"nothing loaded": "", "only closed questions": "Iestāde,Vai izmanto MI?\nA,Jā\nB,Nē\nC,Jā\n"} {
		f := open(t, data)
		if f.Inspector() != nil || f.Filtered() || !uitest.Reads(f.Content(), "Šeit būs atbildes uz atvērtajiem jautājumiem") {
			t.Errorf("%s: %q", name, uitest.Texts(f.Content()))
		}
		b, _ := uitest.Find(f.Content(), func(b *kit.Button) bool { return b.Primary })
		test.Tap(b)
		if !slices.Equal(f.host.Shown, []string{page.Workbooks}) {
			t.Errorf("%s: %v", name, f.host.Shown)
		}
	}
}

// The workbook is taken out of the case while its answers are read.
func TestWhatWasReadIsTakenAway(t *testing.T) {
	f := open(t, remarks)
	if len(f.reader.rows) == 0 {
		t.Fatal("nothing is read")
	}
	for {
		if _, ok := f.work.UndoStep(); !ok {
			break
		}
		if err := f.work.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	f.host.Queue.Drain()
	f.Content().Resize(fyne.NewSize(900, 500))
	f.reader.Resize(fyne.NewSize(500, 400))
	f.reader.TypedRune('1')
	f.reader.TypedRune(' ')
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeySpace, fyne.KeyReturn, fyne.KeyF3, fyne.KeyEscape} {
		f.reader.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if len(f.reader.rows) != 0 || f.made != nil {
		t.Errorf("%d answers of a workbook that is gone", len(f.reader.rows))
	}
}

func TestCursorMovesAndTellsOfTheAnswer(t *testing.T) {
	f := open(t, remarks)
	f.reads("Izvēlieties atbildi, lai redzētu")
	f.key(fyne.KeyDown)
	f.key(fyne.KeyDown)
	if f.reader.current() != 1 {
		t.Fatalf("at %d", f.reader.current())
	}
	f.reads("Ministrija 02", "anketa.csv!anketa!C3", "Vai izmanto MI?", "Nē")
	f.key(fyne.KeyEnd)
	f.reads("Iestāde 011")
	f.key(fyne.KeyPageUp)
	f.key(fyne.KeyHome)
	f.key(fyne.KeyUp)
	if f.reader.current() != 0 {
		t.Errorf("at %d", f.reader.current())
	}
	f.Find()
	if f.host.Win.Canvas().Focused() != f.head.search {
		t.Error("the keyboard is not in the search")
	}
	f.Step(2)
	f.Step(-1)
	if f.reader.current() != 1 {
		t.Errorf("at %d", f.reader.current())
	}
	f.click(4, 0)
	f.press("Atvērt vizītkarti")
	want := page.Respondent{Table: f.made.open.Table.ID, Index: 4}
	if !slices.Equal(f.host.Revealed, []page.Target{want}) {
		t.Errorf("%v", f.host.Revealed)
	}
	// The name itself leads there too.
	f.reader.top, f.reader.off = 0, 0
	f.reader.scroll(0)
	e := mouse(fyne.NewPos(30, f.reader.yOf(1)+20))
	f.reader.MouseMoved(e)
	if !f.reader.hand || !strings.Contains(f.host.Said, "Ministrija 02") {
		t.Errorf("the pointer does not tell: %q", f.host.Said)
	}
	f.reader.MouseDown(e)
	if n := len(f.host.Revealed); n != 2 || f.host.Revealed[1] != (page.Respondent{Table: want.Table, Index: 1}) {
		t.Errorf("%v", f.host.Revealed)
	}
}

func TestSearch(t *testing.T) {
	f := open(t, remarks)
	f.find("NAUD")
	f.is("one word", 1, 4, 6)
	f.reads("3 trāpījumi 3 atbildēs")
	f.find("datus naud")
	f.is("two words", 4)
	f.find("naudas cilveku nekur")
	f.is("a word that is nowhere")
	f.reads("Šādu vārdu atbildēs nav.", "0 trāpījumu 0 atbildēs")
	f.find("nav")
	f.is("again", 1, 2, 5)
	for _, step := range []struct {
		key  fyne.KeyName
		at   int
		said string
	}{{fyne.KeyF3, 1, "1. no: 3 trāpījumi"}, {fyne.KeyF3, 2, "2. no"}, {fyne.KeyF3, 5, "3. no"}, {fyne.KeyF3, 1, "1. no"}} {
		f.key(step.key)
		if f.reader.current() != step.at || f.memory.at != step.at {
			t.Errorf("at %d, want %d", f.reader.current(), step.at)
		}
		f.reads(step.said)
	}
	f.nextHit(-1)
	if f.reader.current() != 5 {
		t.Errorf("backwards at %d", f.reader.current())
	}
	if !f.Escape() {
		t.Error("Esc does nothing")
	}
	f.host.Queue.Drain()
	f.is("cleared", 0, 1, 2, 4, 5, 6, 7, 8, 9, 10)
	if f.head.search.Text != "" || f.Escape() {
		t.Error("the search is not cleared, or there is more to clear")
	}
	if f.reader.current() != 5 {
		t.Errorf("the cursor is lost: %d", f.reader.current())
	}
}

// A hit in the folded part of a long answer is brought into sight.
func TestSearchUnfolds(t *testing.T) {
	f := open(t, remarks)
	f.click(6, 0)
	more := f.reader.at(f.reader.cursor).more
	if !strings.HasPrefix(more, "Lasīt tālāk — vēl 7") {
		t.Errorf("%q", more)
	}
	folded := f.reader.heightOf(f.reader.cursor)
	f.key(fyne.KeyReturn)
	if f.reader.heightOf(f.reader.cursor) <= folded || f.reader.at(f.reader.cursor).more != "Rādīt tikai sākumu" {
		t.Error("it is not unfolded")
	}
	f.key(fyne.KeyReturn)
	if f.reader.heightOf(f.reader.cursor) != folded {
		t.Error("it is not folded again")
	}
	f.find("beigas nauda")
	f.is("found", 6)
	f.key(fyne.KeyF3)
	f.reads("Beigās", "nauda")
}

func TestSearchHitsAreMarkedInBold(t *testing.T) {
	f := open(t, remarks)
	f.find("kvalitat")
	got, ok := uitest.Find(f.Content(), bold("kvalitāt"))
	if !ok || !got.TextStyle.Bold {
		t.Errorf("%q", uitest.Texts(f.Content()))
	}
	f.find("labi")
	f.is("right to left", 7)
	if got := pieces("שלום 👍 labi", line{end: len("שלום 👍 labi")}, f.made.query.Runs("שלום 👍 labi")); len(got) != 1 || got[0].hit != 0 {
		t.Errorf("letters from right to left are torn: %+v", got)
	}
}

func TestFilterHolds(t *testing.T) {
	f := open(t, remarks)
	table := f.made.open.Table
	q := table.Questions[1]
	f.work.SetFilter(tabulate.Filter{{Table: table.ID, Question: q.ID, Options: []int{q.Option("Nē")}}})
	f.host.Queue.Drain()
	f.is("narrowed", 1, 5, 6, 9)
	f.reads("4 atbildes · no 10 · Vai izmanto MI?")
	m := f.work.Method()
	m.Threshold = 10
	if err := f.work.SetMethod(m); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	for _, s := range append(uitest.Texts(f.Content()), uitest.Texts(f.Inspector())...) {
		if strings.Contains(s, "naudas") || strings.Contains(s, "Ministrija 02") {
			t.Errorf("it tells what is hidden: %q", s)
		}
	}
	if f.made.table() == "" || strings.Contains(f.made.table(), "naudas") {
		t.Error("the copy tells what is hidden")
	}
}

func TestWordsAreCountedAndSearched(t *testing.T) {
	f := open(t, remarks)
	f.turnTo(asWords)
	f.host.Queue.Drain()
	f.host.Queue.Drain()
	i := slices.IndexFunc(f.words.all, func(e wordEntry) bool { return e.Stem == "naud" })
	if i < 0 || f.words.all[i].Answers != 3 {
		t.Fatalf("%+v", f.words.all)
	}
	f.reads("Skaitītas atbildes, kurās vārds ir, nevis cik reižu tas lietots: 10 atbildes.")
	f.words.take(i)
	f.host.Queue.Drain()
	f.is("the word", 1, 4, 6)
	f.reads("Vārds: naudas, nauda")
	if !f.Escape() {
		t.Error("Esc does nothing")
	}
	f.host.Queue.Drain()
	f.is("cleared", 0, 1, 2, 4, 5, 6, 7, 8, 9, 10)
	f.turnTo(asWords)
	f.words.lang.OnChanged(1)
	f.host.Queue.Drain()
	if f.words.by != words.English {
		t.Errorf("counted in %s", f.words.by)
	}
	if !f.Escape() || f.memory.show != asAnswers {
		t.Error("Esc does not lead back")
	}
}

func TestCopyIsATable(t *testing.T) {
	f := open(t, remarks)
	f.newCode("Nauda")
	f.click(1, 0)
	f.rune('1')
	f.press("Kopēt sarakstu")
	lines := strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\n")
	if len(lines) != 3+10 {
		t.Fatalf("%d lines: %q", len(lines), lines)
	}
	if got := lines[4]; got != "Ministrija 02\tanketa!C3\tNav naudas.\tNauda\tjā" {
		t.Errorf("%q", got)
	}
	if got := lines[10]; !strings.Contains(got, "\t'=1+1\t") {
		t.Errorf("it begins as a formula: %q", got)
	}
	if !slices.Contains(f.host.Notified, "Nokopētas 10 atbildes ar kodiem") {
		t.Errorf("%q", f.host.Notified)
	}
}

func TestExport(t *testing.T) {
	f := open(t, remarks)
	f.newCode("Nauda")
	f.find("naud")
	for _, ext := range formats {
		f.host.SavePath = filepath.Join(t.TempDir(), "atbildes")
		f.exportAs(ext)
		f.host.Queue.Drain()
		if info, err := os.Stat(f.host.SavePath + "." + ext); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", ext, err)
		}
	}
	if len(f.host.Errors) > 0 || len(f.host.Notified) != 2 {
		t.Errorf("%v %q", f.host.Errors, f.host.Notified)
	}
	f.press("Eksportēt…")
	if f.host.Win.Canvas().Overlays().Top() == nil {
		t.Error("no format is asked for")
	}
}

func TestRevealAndTurn(t *testing.T) {
	f := open(t, "Iestāde,Vai izmanto MI?,Ko vēlaties piebilst?,Kas palīdzētu?\n"+
		"A,Jā,Viens divi trīs četri pieci,Nauda un laiks darbam\nB,Nē,Seši septiņi astoņi,Mācības darbiniekiem visā nozarē\nC,Jā,Deviņi desmit un vairāk,Skaidras vadlīnijas no ministrijas\nD,Nē,Vispār nekas nav skaidrs,Vienota platforma visām iestādēm\n")
	f.reads("Visi 2 jautājumi…", "Viens divi trīs četri pieci")
	o := f.Page.open[1]
	f.find("divi")
	f.Reveal(page.OpenAnswer{Table: o.Table.ID, Question: o.Question.ID, Respondent: 2})
	f.Refresh()
	f.host.Queue.Drain()
	f.is("another question", 0, 1, 2, 3)
	if f.reader.current() != 2 || f.head.search.Text != "" {
		t.Errorf("at %d", f.reader.current())
	}
	f.reads("Skaidras vadlīnijas no ministrijas")
	f.Reveal(page.Finding{ID: "x"}) // not of this page
	f.head.turn(f.Page.open[0].Table.ID, f.Page.open[0].Question.ID)
	f.host.Queue.Drain()
	f.reads("Viens divi trīs četri pieci")
	// Another case begins anew.
	f.memory.of("elsewhere")
	if f.memory.question != "" || f.memory.at != -1 {
		t.Errorf("%+v", f.memory)
	}
}

func TestOneAnswer(t *testing.T) {
	f := open(t, "Iestāde,Vai izmanto MI?,Komentārs\nMinistrija 01,Jā,Šis ir vienīgais komentārs\nMinistrija 02,Nē,\nMinistrija 03,Jā,\n")
	f.is("one", 0)
	f.key(fyne.KeyDown)
	f.key(fyne.KeyPageDown)
	f.newCode("Viens")
	f.reads("n = 1: tik mazai bāzei rādīts tikai skaits")
	if row, _ := uitest.Find(f.Inspector(), func(c *codeRow) bool { return true }); row.count != "1" {
		t.Errorf("%q", row.count)
	}
}

func TestReadOnlyCaseIsNotChanged(t *testing.T) {
	f := open(t, remarks)
	f.newCode("Nauda")
	info, _ := f.work.Case()
	if err := f.work.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.work.Open(t.Context(), info.Path, true); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.click(1, 0)
	f.rune('1')
	f.key(fyne.KeySpace)
	if f.codes(1) != "" || len(f.host.Errors) > 0 {
		t.Errorf("%q, %v", f.codes(1), f.host.Errors)
	}
	if uitest.Reads(f.Inspector(), "Jauns kods") {
		t.Error("a code can be made")
	}
}
