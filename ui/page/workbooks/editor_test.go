package workbooks_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page/workbooks"
	"izpete/ui/uitest"
)

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
				tap(d, "chip", func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, "Sadalīt: katra kolonna") })
			},
			func(d *desk) bool { return len(d.question("Šķēršļi").Columns) == 1 },
		},
		{
			"joined with the next", edit("Tips"), func(d *desk) {
				tap(d, "chip", func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, "Apvienot ar nākamo") })
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

// A question is tied to the same one of another workbook of the case.
func TestQuestionOfAnEarlierWave(t *testing.T) {
	d := newDesk(t)
	d.open(d.survey("agrāk.csv"))
	d.press("Ielādēt 4 atbildes")
	d.open(d.unclear("aptauja.csv"))
	if _, version := uitest.Find(d.page.Content(), func(b *kit.Button) bool { return b.Text == "Pieņemt jauno versiju" }); version {
		d.press("Ielādēt atsevišķi")
	}
	d.row("Vai izmanto MI?")
	d.pick("Agrāk", "Q3 Vai izmanto MI? · agrāk.csv")
	if q := d.question("izmanto MI"); q.Earlier == "" {
		t.Errorf("not tied: %+v", d.seen().Steps())
	}
}

// Several options are ticked one after another where they stand: nothing moves from
// under the pointer, neither when what can be done with them comes up nor when it goes.
func TestTickingMovesNothing(t *testing.T) {
	for name, size := range map[string]fyne.Size{"with room": fyne.NewSize(1130, 774), "with little": fyne.NewSize(800, 540)} {
		for _, question := range []string{"izmanto MI", "Šķēršļi"} {
			t.Run(name+"/"+question, func(t *testing.T) {
				d := newDesk(t)
				d.open(d.unclear("aptauja.csv"))
				d.Win.Resize(size)
				d.row(question)
				where := func() (all []any) {
					uitest.Walk(d.page.Content(), func(o fyne.CanvasObject) {
						switch o.(type) {
						case *kit.Check, *kit.Choice, *kit.Scroll:
							all = append(all, fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size())
						}
					})
					return all
				}
				before := where()
				for _, at := range []int{1, 0, 2, 1, 0, 2} { // ticked and taken back
					d.tick(at)
					if now := where(); !slices.Equal(now, before) {
						t.Errorf("what stood at %v stands at %v", before, now)
					}
				}
				d.tick(0)
				d.tick(1)
				d.reads("variantus zem nosaukuma")
				d.icon("Noņemt atzīmes")
				d.says("variantus zem nosaukuma")
				if now := where(); !slices.Equal(now, before) {
					t.Errorf("what stood at %v stands at %v", before, now)
				}
			})
		}
	}
}

// tick ticks the box of an option, or takes its tick back.
func (d *desk) tick(at int) {
	d.t.Helper()
	n := 0
	tap(d, "box", func(*kit.Check) bool { n++; return n == at+1 })
}

// What is ticked, and the label that is written, outlive the look of the window.
func TestTicksOutliveThePage(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	d.row("Vai izmanto MI?")
	d.tick(0)
	d.tick(1)
	box, ok := uitest.Find(d.page.Content(), func(b *kit.TextBox) bool { return strings.HasPrefix(b.Name, "Apvienot 2") })
	if !ok {
		t.Fatal("nothing to write the label in")
	}
	box.SetText("Abi kopā")
	d.page = workbooks.New(d.Host, d.work, d.state)
	d.Put(d.page.Content())
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("Apvienot 2 variantus zem nosaukuma")
	if _, ok := uitest.Find(d.page.Content(), func(b *kit.TextBox) bool { return b.Text == "Abi kopā" }); !ok {
		t.Error("the label that was written is gone")
	}
	d.press("Apvienot")
	if !slices.Contains(labels(d.question("izmanto MI")), "Abi kopā") {
		t.Errorf("options %q", labels(d.question("izmanto MI")))
	}
}
