package derive_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/derive"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// fixture is a case with a question of one choice, one of several and a number.
type fixture struct {
	t    *testing.T
	host *uitest.Host
	of   *workspace.Workspace
	at   fyne.CanvasObject
}

func open(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t: t, host: uitest.NewHost(t), of: uitest.NewCase(t), at: kit.Body("x")}
	var b strings.Builder
	b.WriteString("Iestāde,Vai izmanto?,Cik darbinieku?,Šķēršļi\n")
	for i := range 60 {
		fmt.Fprintf(&b, "Iestāde %02d,%s,%d,%s\n", i, []string{"Jā", "Plāno", "Nē"}[i%3], 3+7*i, []string{"Nauda; Prasmes", "Nauda", "Laiks; Prasmes", "Laiks"}[i%4])
	}
	uitest.Load(t, f.of, "anketa.csv", []byte(b.String()))
	f.host.Put(f.at)
	f.host.Win.Resize(fyne.NewSize(1100, 820))
	return f
}

func (f *fixture) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

// start opens the list and takes a row of it.
func (f *fixture) start(search, row string) {
	f.t.Helper()
	derive.Start(f.host, f.of, f.at)
	box, _ := uitest.Find(f.over(), func(*kit.TextBox) bool { return true })
	box.SetText(search)
	r, ok := uitest.Find(f.over(), func(r *kit.ListRow) bool { return r.Title == row })
	if !ok {
		f.t.Fatalf("no %q: %q", row, uitest.Texts(f.over()))
	}
	test.Tap(r)
	f.host.Queue.Drain()
}

func (f *fixture) over() fyne.CanvasObject {
	f.t.Helper()
	o := f.host.Win.Canvas().Overlays().Top()
	if o == nil {
		f.t.Fatal("nothing is asked")
	}
	return o
}

// field is the nth field of the form.
func (f *fixture) field(n int) *kit.TextBox {
	f.t.Helper()
	var all []*kit.TextBox
	uitest.Walk(f.over(), func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.TextBox); ok {
			all = append(all, b)
		}
	})
	if n >= len(all) {
		f.t.Fatalf("%d fields", len(all))
	}
	return all[n]
}

// group puts an option into a group.
func (f *fixture) group(option string, n int) {
	f.t.Helper()
	c, ok := uitest.Find(f.over(), func(c *kit.Choice) bool { return c.Name == option })
	if !ok {
		f.t.Fatalf("no option %q", option)
	}
	c.Selected = n
	c.OnChosen(n)
	f.host.Queue.Drain()
}

func (f *fixture) tick(starts string) {
	f.t.Helper()
	c, ok := uitest.Find(f.over(), func(c *kit.Check) bool { return strings.HasPrefix(c.Text, starts) })
	if !ok {
		f.t.Fatalf("no %q: %q", starts, uitest.Texts(f.over()))
	}
	test.Tap(c)
	f.host.Queue.Drain()
}

func (f *fixture) answer(text string) {
	f.t.Helper()
	b, ok := uitest.Find(f.over(), func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		f.t.Fatalf("no button %q", text)
	}
	test.Tap(b)
	f.host.Queue.Drain()
}

func (f *fixture) reads(texts ...string) bool {
	all := strings.ReplaceAll(strings.Join(uitest.Texts(f.over()), " "), "\u00a0", " ")
	for _, t := range texts {
		if !strings.Contains(all, t) {
			return false
		}
	}
	return true
}

func TestOptionsArePutTogether(t *testing.T) {
	f := open(t)
	f.start("izmanto", "Vai izmanto?")
	if !f.reads("Plāno 20 · 33 %", "n = 60") {
		t.Errorf("%q", uitest.Texts(f.over()))
	}
	f.group("Jā", 1)
	f.host.Win.Canvas().Focus(nil) // a name is not suggested to who writes it
	f.group("Plāno", 1)
	f.field(1).SetText("Izmanto vai plāno")
	f.host.Queue.Drain()
	if !f.reads("Izmanto vai plāno 40 · 67 %", "Nē 20 · 33 %", "n = 60") || len(f.of.Derived()) != 0 {
		t.Errorf("preview: %q", uitest.Texts(f.over()))
	}
	if got := f.field(0).Text; got != "Vai izmanto? (apvienots)" {
		t.Errorf("suggested %q", got)
	}
	f.field(0).SetText("Izmantošana, īsi")
	f.answer("Pievienot")
	q := f.of.Tables()[0].Question("d1")
	if q == nil || q.Text != "Izmantošana, īsi" || q.Option("Izmanto vai plāno") < 0 || len(q.Options) != 2 {
		t.Fatalf("%+v", q)
	}
	// Changed, and taken back.
	f.start("īsi", "Labot: Izmantošana, īsi")
	if f.field(0).Text != "Izmantošana, īsi" || f.field(1).Text != "Izmanto vai plāno" {
		t.Errorf("%q, %q", f.field(0).Text, f.field(1).Text)
	}
	f.group("Plāno", 0)
	f.answer("Saglabāt")
	if q := f.of.Tables()[0].Question("d1"); len(q.Options) != 3 || !strings.Contains(q.Recipe, "Izmanto vai plāno = Jā") {
		t.Errorf("%+v", q)
	}
	f.must(f.of.Undo())
	if q := f.of.Tables()[0].Question("d1"); len(q.Options) != 2 {
		t.Errorf("%+v", q)
	}
	f.start("īsi", "Labot: Izmantošana, īsi")
	l, _ := uitest.Find(f.over(), func(l *kit.Link) bool { return l.Text == "Dzēst šo atvasināto jautājumu" })
	test.Tap(l)
	if len(f.of.Derived()) != 0 || f.host.Win.Canvas().Overlays().Top() != nil {
		t.Error("it is still there")
	}
	f.must(f.of.Undo())
	if len(f.of.Derived()) != 1 {
		t.Error("it cannot be brought back")
	}
}

func TestNumbersAreSortedIntoBands(t *testing.T) {
	f := open(t)
	f.start("darbinieku", "Cik darbinieku?")
	for text, want := range map[string]string{"50; 20": "Robežām jābūt", "abc": "Robežām jābūt", "": "Vēl nekas nav izvēlēts"} {
		f.field(1).SetText(text)
		f.host.Queue.Drain()
		if !f.reads(want) {
			t.Errorf("%q: %q", text, uitest.Texts(f.over()))
		}
	}
	f.field(1).SetText("10; 50,5;1 000")
	f.host.Queue.Drain()
	if !f.reads("mazāk nekā 10 1 · 2 %", "no 10 līdz mazāk nekā 50,50", "1 000 un vairāk 0 · 0 %", "3–416") {
		t.Errorf("preview: %q", uitest.Texts(f.over()))
	}
	f.field(1).SetText("10; 50")
	f.host.Queue.Drain()
	f.answer("Pievienot")
	q := f.of.Tables()[0].Question("d1")
	if q == nil || q.Text != "Cik darbinieku? (intervāli)" || len(q.Options) != 3 || q.Picked[0].Count() != 1 {
		t.Fatalf("%+v", q)
	}
}

func TestAnyAndAllOfSeveralAnswers(t *testing.T) {
	f := open(t)
	f.start("jebkura", "Jebkura vai visas no vairākām atbildēm…")
	f.tick("Nauda")
	f.tick("Prasmes")
	if !f.reads("Jā 45", "Nē 15") {
		t.Errorf("any: %q", uitest.Texts(f.over()))
	}
	how, _ := uitest.Find(f.over(), func(*kit.Segmented) bool { return true })
	how.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	f.host.Queue.Drain()
	if !f.reads("Jā 15", "Nē 45") {
		t.Errorf("all: %q", uitest.Texts(f.over()))
	}
	f.answer("Pievienot")
	if !f.reads("vajadzīgs nosaukums") {
		t.Errorf("without a name: %q", uitest.Texts(f.over()))
	}
	f.field(0).SetText("Nauda un prasmes")
	f.answer("Pievienot")
	q := f.of.Tables()[0].Question("d1")
	if q == nil || q.Derived != "all" || q.Picked[0].Count() != 15 || !strings.Contains(q.Recipe, "Nauda; ") {
		t.Errorf("%+v", q)
	}
}

// What is hidden is not told by the preview.
func TestThePreviewHidesSmallCounts(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.start("izmanto", "Vai izmanto?")
	f.group("Jā", 1)
	if !f.reads("Viss jautājums ir aizklāts") {
		t.Errorf("%q", uitest.Texts(f.over()))
	}
	f.answer("Atcelt")
	f.start("darbinieku", "Cik darbinieku?")
	f.field(1).SetText("10; 50")
	f.host.Queue.Drain()
	if f.reads("3–416") || f.reads("mazāk nekā 10 1") || !f.reads("mazāk nekā 10 aizklāts") {
		t.Errorf("%q", uitest.Texts(f.over()))
	}
}

func TestEnglish(t *testing.T) {
	f := open(t)
	f.host.Lang = words.English
	f.start("izmanto", "Vai izmanto?")
	for _, text := range uitest.Texts(f.over()) {
		if strings.Contains(text, "[[") {
			t.Errorf("no words: %q", text)
		}
	}
	if !f.reads("New derived question", "stays as it is") {
		t.Errorf("%q", uitest.Texts(f.over()))
	}
}
