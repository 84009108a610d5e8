package workbooks_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page/workbooks"
	"izpete/ui/uitest"
)

// unclear is a survey with something to settle: a label misspelt, a blank among
// ticks, an option that is no answer, a row of totals.
func (d *desk) unclear(name string) string {
	return d.book(name,
		"Iestāde;Tips;Vai izmanto MI?;Šķēršļi: Nauda;Šķēršļi: Drošība;Šķēršļi: Prasmes",
		"Iestāde 001;ministrija;Plāno izmantot;Jā;Nē;Jā",
		"Iestāde 002;padotība;plano izmantot;Jā;Nē;Nē",
		"Iestāde 003;padotība;Plāno izmantot;Nē;;Jā",
		"Iestāde 004;ministrija;Nav plāna;Nē;Jā;Jā",
		"Iestāde 005;ministrija;Plāno izmantot;Jā;Nē;Nē",
		"Iestāde 006;padotība;Nav informācijas;Nē;Nē;Jā",
		"Iestāde 007;padotība;Nav plāna;Jā;Jā;Nē",
		"Kopā;;;4;2;4")
}

// loaded opens it and puts it into the case.
func (d *desk) loaded(name string) {
	d.t.Helper()
	d.open(d.unclear(name))
	d.press("Ielādēt 7 atbildes")
}

func (d *desk) seen() *workspace.Preview {
	n := workbooks.Looked(d.state)
	if n == nil {
		d.t.Fatal("no workbook is looked at")
	}
	return n
}

func (d *desk) question(text string) *survey.Question {
	d.t.Helper()
	for _, t := range d.seen().Survey.Tables {
		for _, q := range t.Questions {
			if strings.Contains(q.Text, text) {
				return q
			}
		}
	}
	d.t.Fatalf("no question like %q", text)
	return nil
}

func labels(q *survey.Question) (all []string) {
	for _, o := range q.Options {
		all = append(all, o.Label)
	}
	return all
}

// tap taps the first control of a type that fits, and waits for what it does.
func tap[T interface {
	fyne.CanvasObject
	fyne.Tappable
}](d *desk, what string, fits func(T) bool) {
	d.t.Helper()
	o, ok := uitest.Find(d.page.Content(), fits)
	if !ok {
		d.t.Fatalf("no %s among %q", what, uitest.Texts(d.page.Content()))
	}
	test.Tap(o)
	d.Queue.Drain()
}

func (d *desk) chip(text string) {
	d.t.Helper()
	tap(d, "chip "+text, func(c *kit.Chip) bool { return c.Text == text })
}

func (d *desk) row(text string) {
	d.t.Helper()
	tap(d, "row "+text, func(r *kit.ListRow) bool { return strings.Contains(r.Title, text) && r.OnTapped != nil })
}

func (d *desk) icon(name string) {
	d.t.Helper()
	tap(d, "mark "+name, func(b *kit.IconButton) bool { return strings.HasPrefix(b.Name, name) })
}

// pick opens a choice and takes one of its words.
func (d *desk) pick(name, word string) {
	d.t.Helper()
	tap(d, "choice "+name, func(c *kit.Choice) bool { return c.Name == name })
	d.item(word)
}

// item takes a word of the menu that is open.
func (d *desk) item(word string) {
	d.t.Helper()
	menu, ok := d.Win.Canvas().Overlays().Top().(fyne.Widget)
	if !ok {
		d.t.Fatalf("no menu is open for %q", word)
	}
	item, ok := uitest.Find(menu, func(o fyne.CanvasObject) bool {
		_, tappable := o.(fyne.Tappable)
		return tappable && slices.Equal(uitest.Texts(o), []string{word})
	})
	if !ok {
		d.t.Fatalf("no %q in the menu %q", word, uitest.Texts(menu))
	}
	test.Tap(item.(fyne.Tappable))
	d.Queue.Drain()
}

// write writes into the field that holds a text, and leaves it.
func (d *desk) write(old, text string) {
	d.t.Helper()
	box, ok := uitest.Find(d.page.Content(), func(b *kit.TextBox) bool { return b.Text == old })
	if !ok {
		d.t.Fatalf("no field holds %q", old)
	}
	d.Win.Canvas().Focus(box)
	box.SetText(text)
	d.Win.Canvas().Unfocus()
	d.Queue.Drain()
}

func (d *desk) says(texts ...string) {
	d.t.Helper()
	for _, s := range texts {
		if uitest.Reads(d.page.Content(), s) {
			d.t.Errorf("the page still says %q", s)
		}
	}
}

func TestNoticedIsSettledWithOneClick(t *testing.T) {
	for name, c := range map[string]struct {
		note, button, step string
		holds              func(d *desk) bool
	}{
		"merge": {
			"„plano izmantot” — līdzīgs „Plāno izmantot”", "Apvienot", "„plano izmantot” skaitīts kā „Plāno izmantot”",
			func(d *desk) bool { return !slices.Contains(labels(d.question("izmanto MI")), "plano izmantot") },
		},
		"keep apart": {
			"„plano izmantot” — līdzīgs „Plāno izmantot”", "Atstāt", "ir dažādas atbildes",
			func(d *desk) bool { return slices.Contains(labels(d.question("izmanto MI")), "plano izmantot") },
		},
		"not ticked": {
			"E4 tukša atbilde", "Nav atzīmēts", "nozīmē „nav atzīmēts”",
			func(d *desk) bool { return d.question("Šķēršļi").Answered.Count() == 7 },
		},
		"not answered": {
			"E4 tukša atbilde", "Nav atbildēts", "nav atbildējis",
			func(d *desk) bool { return d.question("Šķēršļi").Answered.Count() == 6 },
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.open(d.unclear("aptauja.csv"))
			d.reads(c.note, "Pagaidām nekas nav labots.")
			d.chip(c.button)
			d.says(c.note)
			d.reads(c.step, "skar")
			if !c.holds(d) {
				t.Errorf("not settled: %q", labels(d.question("izmanto MI")))
			}
			d.icon("Noņemt labojumu")
			d.reads(c.note, "Pagaidām nekas nav labots.")
			if len(d.Errors) > 0 {
				t.Error(d.Errors)
			}
		})
	}
}

func TestQuestionIsCorrected(t *testing.T) {
	edit := func(text string) func(*desk) { return func(d *desk) { d.row(text) } }
	for _, c := range []struct {
		name  string
		open  func(*desk)
		do    func(*desk)
		holds func(*desk) bool
	}{
		{
			"text", edit("Vai izmanto MI?"), func(d *desk) { d.write("Vai izmanto MI?", "Mākslīgā intelekta izmantošana") },
			func(d *desk) bool {
				return d.question("Mākslīgā intelekta").Was == "Vai izmanto MI?"
			},
		},
		{
			"kind", edit("Vai izmanto MI?"), func(d *desk) { d.pick("Veids", "Atvērtā atbilde") },
			func(d *desk) bool { return d.question("izmanto MI").Kind == survey.KindText },
		},
		{
			"group", edit("Vai izmanto MI?"), func(d *desk) { d.pick("Veids", "Grupa") },
			func(d *desk) bool { return d.question("izmanto MI").Kind == survey.KindGroup },
		},
		{
			"area", edit("Vai izmanto MI?"), func(d *desk) { d.pick("Joma", "Stratēģija") },
			func(d *desk) bool { return d.question("izmanto MI").Area == "strategy" },
		},
		{
			"label", edit("Vai izmanto MI?"), func(d *desk) { d.write("Nav plāna", "Neplāno") },
			func(d *desk) bool { return slices.Contains(labels(d.question("izmanto MI")), "Neplāno") },
		},
		{
			"order", edit("Vai izmanto MI?"), func(d *desk) { d.icon("Augstāk: Nav plāna") },
			func(d *desk) bool {
				l := labels(d.question("izmanto MI"))
				return slices.Index(l, "Nav plāna") < slices.Index(l, "Plāno izmantot") || l[0] == "Nav plāna"
			},
		},
		{
			"don't know", edit("Vai izmanto MI?"), func(d *desk) { d.pick("Nozīme", "Nezina / nav informācijas") },
			func(d *desk) bool {
				q := d.question("izmanto MI")
				return slices.ContainsFunc(q.Options, func(o survey.Option) bool { return o.Missing && o.Label != "Nav informācijas" })
			},
		},
		{
			"not asked", edit("Vai izmanto MI?"), func(d *desk) { d.pick("Nozīme", "Nav jautāts") },
			func(d *desk) bool { return d.question("izmanto MI").Asked.Count() < 7 },
		},
		{
			"no answer", edit("Vai izmanto MI?"), func(d *desk) { d.pick("Nozīme", "Nav atbildes") },
			func(d *desk) bool {
				q := d.question("izmanto MI")
				return q.Asked.Count() == 7 && q.Answered.Count() < 7
			},
		},
		{
			"columns apart", edit("Šķēršļi"), func(d *desk) {
				tap(d, "link", func(l *kit.Link) bool { return strings.HasPrefix(l.Text, "Sadalīt: katra kolonna") })
			},
			func(d *desk) bool { return len(d.question("Šķēršļi").Columns) == 1 },
		},
		{
			"joined with the next", edit("Tips"), func(d *desk) {
				tap(d, "link", func(l *kit.Link) bool { return strings.HasPrefix(l.Text, "Apvienot ar nākamo") })
			},
			func(d *desk) bool { return slices.Equal(d.question("Tips").Columns, []string{"B", "C"}) },
		},
		{
			"delimiter", edit("Vai izmanto MI?"), func(d *desk) { d.pick("Atdalītājs", "„ / ”") },
			func(d *desk) bool {
				s := d.seen().Steps()
				return len(s) == 1 && !s[0].Outcome.Applied && len(d.Notified) == 1
			},
		},
		{
			"nothing ticked", edit("Šķēršļi"), func(d *desk) { d.pick("Nekas nav atzīmēts", "Nav jautāts") },
			func(d *desk) bool { return d.seen().Steps()[0].Kind == workspace.NoneTicked },
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			d.open(d.unclear("aptauja.csv"))
			c.open(d)
			c.do(d)
			if !c.holds(d) {
				t.Errorf("corrections %+v; the page says %q", d.seen().Steps(), uitest.Texts(d.page.Content()))
			}
			if len(d.Errors) > 0 {
				t.Error(d.Errors)
			}
			// The same in the case, and undone there.
			d.press("Ielādēt 7 atbildes")
			if len(d.seen().Steps()) != 1 {
				t.Errorf("%d corrections are in the case", len(d.seen().Steps()))
			}
		})
	}
}

func TestOptionsTickedAreMerged(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	d.row("Vai izmanto MI?")
	for _, label := range []string{"Nav plāna", "Nav informācijas"} {
		at := slices.Index(labels(d.question("izmanto MI")), label)
		n := 0
		tap(d, "box", func(*kit.Check) bool { n++; return n == at+1 })
	}
	d.reads("Apvienot 2 variantus zem nosaukuma")
	d.write("Nav plāna", "Neizmanto") // the first field with it is the option's own
	if !slices.Contains(labels(d.question("izmanto MI")), "Neizmanto") {
		t.Fatalf("options %q", labels(d.question("izmanto MI")))
	}
	d.says("Apvienot 2 variantus zem nosaukuma") // what was ticked has another label now
	for _, label := range []string{"Neizmanto"} {
		at := slices.Index(labels(d.question("izmanto MI")), label)
		n := 0
		tap(d, "box", func(*kit.Check) bool { n++; return n == at+1 })
	}
	d.press("Apvienot")
	if l := labels(d.question("izmanto MI")); slices.Contains(l, "Nav informācijas") || !slices.Contains(l, "Neizmanto") {
		t.Errorf("options %q", l)
	}
}

func TestHeaderRowsFromTheRowNumbers(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	heads := func(row string) fyne.Tappable {
		o, ok := uitest.Find(d.page.Content(), func(o fyne.CanvasObject) bool {
			_, tappable := o.(fyne.SecondaryTappable)
			return tappable && slices.Equal(uitest.Texts(o), []string{row})
		})
		if !ok {
			t.Fatalf("no number %s", row)
		}
		return o.(fyne.Tappable)
	}
	test.Tap(heads("2"))
	d.item("2. rinda ir virsraksts")
	d.reads("Virsraksti: 1.–2. rinda", "Ielādēt 6 atbildes", "2 virsraksti")
	test.Tap(heads("3"))
	d.item("Neskaitīt rindu: izmēģinājuma ieraksts")
	d.reads("Ielādēt 5 atbildes", "izmēģinājuma ieraksts: 1")
	test.Tap(heads("3"))
	d.item("Skaitīt rindu kā respondentu")
	d.reads("Ielādēt 6 atbildes")
	tap(d, "headings", func(l *kit.Link) bool { return strings.HasPrefix(l.Text, "Virsraksti") })
	d.item("2. rinda ir virsraksts")
	d.reads("Virsraksti: 1. rinda", "Ielādēt 7 atbildes")
}

func TestSheetIsReadOrNot(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	chip, ok := uitest.Find(d.page.Content(), func(c *kit.Chip) bool { return c.OnMenu != nil })
	if !ok {
		t.Fatal("the sheet has no menu")
	}
	d.Win.Canvas().Focus(chip)
	chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.item("Nelasīt")
	d.reads("Darblapā nav atbilžu")
	chip, _ = uitest.Find(d.page.Content(), func(c *kit.Chip) bool { return c.OnMenu != nil })
	test.TapSecondary(chip)
	d.item("Lasīt kā atbildes")
	d.reads("Ielādēt 7 atbildes")
}

func TestRowsAddUpAndThoseLeftOutAreLit(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	d.reads("Nolasītas 9 rindas: 7 iestādes, 1 virsraksts, 1 izlaista", "kopsummu rinda: 1")
	d.row("Nolasītas 9 rindas")
	if !strings.Contains(d.Said, "A9: Kopā") || !strings.Contains(d.Said, "kopsummu rinda") {
		t.Errorf("the status line says %q", d.Said)
	}
	d.reads("Netiek skaitīta 9. rinda: kopsummu rinda")
	d.row("Nolasītas 9 rindas")
	d.says("Netiek skaitīta 9. rinda")
}

func TestNumberOfInvited(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	box, ok := uitest.Find(d.page.Content(), func(b *kit.TextBox) bool { return b.PlaceHolder == "—" })
	if !ok {
		t.Fatal("no field for the invited")
	}
	for _, c := range []struct {
		text string
		want int
	}{{"daudz", 0}, {"119", 119}, {"3", 119}} {
		d.Win.Canvas().Focus(box)
		box.SetText(c.text)
		d.Win.Canvas().Unfocus()
		d.Queue.Drain()
		if got := d.seen().Survey.Tables[0].Population; got != c.want {
			t.Errorf("%q: %d invited, want %d", c.text, got, c.want)
		}
		box, _ = uitest.Find(d.page.Content(), func(b *kit.TextBox) bool { return b.PlaceHolder == "—" })
	}
	if len(d.Notified) != 2 {
		t.Errorf("said %q: neither a word nor too few are a number of invited", d.Notified)
	}
}

func TestCorrectionsOfTheCaseAreUndone(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	d.chip("Apvienot")
	d.reads("skaitīts kā „Plāno izmantot”")
	if s, ok := d.work.UndoStep(); !ok || s.Action != "step.merge" {
		t.Fatalf("undo would take back %+v", s)
	}
	if err := d.work.Undo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("līdzīgs „Plāno izmantot”", "Pagaidām nekas nav labots.")
	if err := d.work.Redo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("skaitīts kā „Plāno izmantot”")
	d.icon("Noņemt labojumu")
	d.reads("Pagaidām nekas nav labots.")
	if err := d.work.Undo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("skaitīts kā „Plāno izmantot”")
}

// What one workbook needed is used on the next, and what does not fit is said.
func TestCorrectionsInAFile(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	d.chip("Apvienot")
	d.row("Vai izmanto MI?")
	d.pick("Joma", "Budžets")
	d.SavePath = filepath.Join(d.dir, "labojumi.json")
	tap(d, "link", func(l *kit.Link) bool { return l.Text == "Saglabāt datnē…" })
	if _, err := os.Stat(d.SavePath); err != nil || len(d.Notified) == 0 {
		t.Fatal(err, d.Notified)
	}
	d.open(d.book("otra.csv", "Iestāde;Vai izmanto MI?", "Iestāde 101;Plāno izmantot", "Iestāde 102;Nav plāna", "Iestāde 103;Plāno izmantot"))
	tap(d, "link", func(l *kit.Link) bool { return l.Text == "Lietot no datnes…" })
	top := d.Win.Canvas().Overlays().Top()
	if !uitest.Reads(top, "labojumi.json") || uitest.Reads(top, "otra.csv") {
		t.Fatalf("offered are %q", uitest.Texts(top))
	}
	d.Win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	workbooks.UseRecipe(d.page, d.SavePath)
	d.Queue.Drain()
	if q := d.question("izmanto MI"); q.Area != "budget" {
		t.Errorf("area %q", q.Area)
	}
	d.reads("1. labojums netika izpildīts", "skar 3 respondentus")

	workbooks.UseRecipe(d.page, d.survey("nav-labojumi.csv"))
	d.Queue.Drain()
	if len(d.Errors) != 1 || d.Words().Error(d.Errors[0]) == d.Words().T("error.unexpected") {
		t.Errorf("errors %v", d.Errors)
	}
}

// The list folds, and stays folded.
func TestCorrectionsFold(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	d.chip("Apvienot")
	d.icon("Paslēpt labojumus")
	d.says("skaitīts kā „Plāno izmantot”")
	d.chip("Nav atzīmēts")
	d.says("skaitīts kā „Plāno izmantot”")
	d.icon("Rādīt labojumus")
	d.reads("skaitīts kā „Plāno izmantot”", "nozīmē „nav atzīmēts”")
}

func TestReadOnlyCaseIsNotCorrected(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	path := filepath.Join(d.dir, "lieta.izpete")
	if err := d.work.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.work.Open(t.Context(), path, true); err != nil {
		t.Fatal(err)
	}
	d.state = &workbooks.State{}
	d.make()
	d.reads("Vai izmanto MI?", "plano izmantot")
	if _, ok := uitest.Find(d.page.Content(), func(c *kit.Chip) bool { return c.Text == "Apvienot" }); ok {
		t.Error("a case that is only read offers to correct")
	}
	d.row("Vai izmanto MI?")
	if !strings.Contains(d.Said, "C1: Vai izmanto MI?") {
		t.Errorf("the status line says %q", d.Said)
	}
}

// After a correction the focus is where it was, the page speaks both languages,
// and nothing is cut off at the least size and the largest letters.
func TestFocusStaysThroughACorrection(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	d.row("Vai izmanto MI?")
	box, _ := uitest.Find(d.page.Content(), func(b *kit.TextBox) bool { return b.Text == "Vai izmanto MI?" })
	d.Win.Canvas().Focus(box)
	box.SetText("MI")
	next, _ := uitest.Find(d.page.Content(), func(b *kit.TextBox) bool { return b.Text == "Nav plāna" })
	d.Win.Canvas().Focus(next) // hands the first over
	next.SetText("Nav pl")
	d.Queue.Drain()
	on, ok := d.Win.Canvas().Focused().(*kit.TextBox)
	if !ok || on == next || on.Text != "Nav pl" {
		t.Fatalf("the focus is on %T after the correction", d.Win.Canvas().Focused())
	}
	on.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if on.Text != "Nav plāna" {
		t.Errorf("Esc leaves %q", on.Text)
	}
	d.Win.Canvas().Unfocus()
	d.Queue.Drain()
	if n := len(d.seen().Steps()); n != 1 {
		t.Errorf("%d corrections, want 1", n)
	}
	if !d.page.Escape() {
		t.Error("Esc must go back to the questions")
	}
	d.reads("Jautājumi")
}

func TestRowMenuByKey(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	table, ok := uitest.Find(d.page.Content(), func(o fyne.CanvasObject) bool {
		_, scrolls := o.(interface{ ScrollTo(widget.TableCellID) })
		return scrolls
	})
	if !ok {
		t.Fatal("no cells")
	}
	cells := table.(fyne.Focusable)
	d.Win.Canvas().Focus(cells)
	cells.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	cells.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.item("2. rinda ir virsraksts")
	d.reads("Virsraksti: 1.–2. rinda")
}

func TestCorrectionsSpeakEnglish(t *testing.T) {
	d := newDesk(t)
	d.Lang = words.English
	d.make()
	d.open(d.unclear("survey.csv"))
	d.reads("like “Plāno izmantot”", "9 rows read: 7 institutions, 1 heading row, 1 left out")
	d.chip("Merge")
	d.row("Vai izmanto MI?")
	d.reads("QUESTION", "Kind", "Options")
	for _, text := range uitest.Texts(d.page.Content()) {
		if strings.Contains(text, "[[") {
			t.Errorf("%s has no words", text)
		}
	}
}
