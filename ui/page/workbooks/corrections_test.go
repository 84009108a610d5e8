package workbooks_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/survey"
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
