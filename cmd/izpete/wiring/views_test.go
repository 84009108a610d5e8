package wiring_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/tabulate"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/crosstab"
	"izpete/ui/uitest"
)

// keep keeps what is shown under a name, through the dialog.
func (r *desk) keep(name string) {
	r.t.Helper()
	r.do("view.save")
	if r.over() == nil {
		r.t.Fatal("nobody asks for a name")
	}
	r.write(name)
	r.key(fyne.KeyReturn)
	if r.over() != nil {
		r.t.Fatalf("not kept: %q", uitest.Texts(r.over()))
	}
}

// pick takes a row of the list that is open.
func (r *desk) pick(title string) {
	r.t.Helper()
	row, ok := uitest.Find(r.over(), func(l *kit.ListRow) bool { return l.Title == title })
	if !ok {
		r.t.Fatalf("no %q in the list: %q", title, uitest.Texts(r.over()))
	}
	test.Tap(row)
	r.queue.Drain()
}

// kept lists the views of the menu.
func (r *desk) kept() []string {
	var out []string
	for _, i := range uitest.MenuItems(r.Window.Window().MainMenu()) {
		if i.Label != r.Words().T("menu.views") {
			continue
		}
		for at, v := range i.ChildMenu.Items {
			if at > 2 { // what is done with them stands above, and a line between
				out = append(out, v.Label)
			}
		}
	}
	return out
}

func (r *desk) openKept(name string) {
	r.t.Helper()
	for _, v := range uitest.MenuItems(r.Window.Window().MainMenu()) {
		if v.Label == name {
			v.Action()
			r.queue.Drain()
			return
		}
	}
	r.t.Fatalf("no view %q in the menu: %q", name, r.kept())
}

func TestAViewIsKeptAndOpened(t *testing.T) {
	r := bookDesk(t)
	finance := r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	r.work.Select(finance)
	r.queue.Drain()
	r.keep("Finanšu šķērslis")
	if !slices.Equal(r.kept(), []string{"Finanšu šķērslis"}) {
		t.Errorf("menu %q", r.kept())
	}
	r.chip("Skats: Finanšu šķērslis")

	r.work.ClearFilter()
	r.queue.Drain()
	r.chip("Skats: Finanšu šķērslis · mainīts")
	r.Show(crosstab.ID)
	r.queue.Drain()
	if _, ok := uitest.Find(r.content(), func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, "Skats:") }); ok {
		t.Error("the view of one page stands above another")
	}
	r.keep("Tabula")

	r.openKept("Finanšu šķērslis")
	if s, ok := r.work.Selected(); !ok || s != finance || r.Page().ID() != page.Breakdowns || r.filter() != "Šķēršļi MI ieviešanai: Finanšu trūkums" {
		t.Errorf("page %s, filter %q, selected %+v", r.Page().ID(), r.filter(), s)
	}
	r.seek("tabula")
	if r.Page().ID() != crosstab.ID || r.filter() != "" {
		t.Errorf("from the palette: page %s, filter %q", r.Page().ID(), r.filter())
	}

	// Back leads through the views.
	r.do("view.back")
	if r.Page().ID() != page.Breakdowns || r.filter() != "Šķēršļi MI ieviešanai: Finanšu trūkums" {
		t.Errorf("back: page %s, filter %q", r.Page().ID(), r.filter())
	}
	r.chip("Skats: Finanšu šķērslis")
}

func TestTheMenuOfAView(t *testing.T) {
	r := bookDesk(t)
	r.keep("Pirmais")
	r.work.Select(r.at("Priekšnoteikumi", "Nodarbināto prasmes"))
	r.queue.Drain()
	test.Tap(r.chip("Skats: Pirmais · mainīts"))
	r.pick("Saglabāt šajā skatā to, kas redzams tagad")
	test.Tap(r.chip("Skats: Pirmais"))
	r.pick("Pārdēvēt")
	// The name stands in the field, chosen, to be written over.
	r.write("Prasmes")
	r.key(fyne.KeyReturn)
	if !slices.Equal(r.kept(), []string{"Prasmes"}) {
		t.Errorf("renamed: %q", r.kept())
	}
	r.work.ClearFilter()
	r.queue.Drain()
	test.Tap(r.chip("Skats: Prasmes · mainīts"))
	r.pick("Atvērt no jauna, kā saglabāts")
	if r.filter() != "Priekšnoteikumi: Nodarbināto prasmes" {
		t.Errorf("opened again: %q", r.filter())
	}
	test.Tap(r.chip("Skats: Prasmes"))
	r.pick("Dzēst")
	if len(r.kept()) != 0 {
		t.Errorf("deleted: %q", r.kept())
	}
	r.do("edit.undo")
	r.chip("Skats: Prasmes")
	test.Tap(r.chip("Skats: Prasmes"))
	r.pick("Aizvērt skatu")
	if _, ok := uitest.Find(r.content(), func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, "Skats:") }); ok || len(r.kept()) != 1 {
		t.Error("a view that was let go of stays on the strip, or is gone")
	}
}

func TestViewsAreManagedInAList(t *testing.T) {
	r := bookDesk(t)
	r.do("view.manage")
	r.reads(r.over(), "Šajā lietā vēl nav saglabātu skatu.")
	r.key(fyne.KeyEscape)
	r.keep("A")
	r.work.Select(r.at("Priekšnoteikumi", "Nodarbināto prasmes"))
	r.queue.Drain()
	r.keep("B")
	link := func(text string, n int) *kit.Link {
		t.Helper()
		var all []*kit.Link
		uitest.Walk(r.over(), func(o fyne.CanvasObject) {
			if l, ok := o.(*kit.Link); ok && l.Text == text {
				all = append(all, l)
			}
		})
		if len(all) <= n {
			t.Fatalf("%d links %q", len(all), text)
		}
		return all[n]
	}
	r.do("view.manage")
	r.reads(r.over(), "Sadalījumi · visas atbildes", "Sadalījumi · Priekšnoteikumi: Nodarbināto prasmes", "revidents, 12.11.2026")
	test.Tap(link("Dzēst", 1))
	r.queue.Drain()
	if !slices.Equal(r.kept(), []string{"A"}) {
		t.Errorf("%q", r.kept())
	}
	r.do("view.manage")
	test.Tap(link("Atvērt", 0))
	r.queue.Drain()
	if r.filter() != "" || r.over() != nil {
		t.Errorf("filter %q", r.filter())
	}
	r.do("view.manage")
	test.Tap(link("Pārdēvēt", 0))
	r.write("")
	r.key(fyne.KeyEscape)
}

func TestAViewNeedsAName(t *testing.T) {
	r := bookDesk(t)
	r.do("view.save")
	r.key(fyne.KeyReturn)
	r.reads(r.over(), "Skatam vajag nosaukumu")
}

func TestAViewSaysWhatIsGone(t *testing.T) {
	r := bookDesk(t)
	r.work.Select(r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums"))
	r.queue.Drain()
	r.keep("Finanses")
	if err := r.work.RemoveSource(r.work.Tables()[0].Source.SHA256); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	r.openKept("Finanses")
	r.reads(r.over(), "Daļas no šī skata vairs nav", "Šķēršļi MI ieviešanai: Finanšu trūkums")
	r.key(fyne.KeyEscape)
	r.do("view.manage")
	r.reads(r.over(), "trūkst: Šķēršļi MI ieviešanai: Finanšu trūkums")
}

// An evidence card opens what was seen when the evidence was taken up.
func TestEvidenceOpensItsView(t *testing.T) {
	r := bookDesk(t)
	skills, finance := r.at("Priekšnoteikumi", "Nodarbināto prasmes"), r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	r.work.Select(skills)
	r.work.Select(finance)
	r.queue.Drain()
	was := r.work.Filter()
	id, err := r.work.AddFinding("Nav finansējuma", &finance)
	if err != nil {
		t.Fatal(err)
	}
	r.work.ClearFilter()
	r.Reveal(page.Finding{ID: id})
	r.queue.Drain()
	card, ok := uitest.Find(r.content(), func(o fyne.Tappable) bool {
		w, is := o.(fyne.Widget)
		return is && uitest.Reads(w, "mi-gataviba-2025.xlsx") && uitest.Reads(w, "Finanšu trūkums") && uitest.Reads(w, "Nodarbināto prasmes")
	})
	if !ok {
		t.Fatalf("no evidence card: %q", uitest.Texts(r.content()))
	}
	test.Tap(card)
	r.queue.Drain()
	if s, ok := r.work.Selected(); r.Page().ID() != page.Breakdowns || !ok || s != finance || len(r.work.Filter()) != len(was) {
		t.Errorf("page %s, selected %+v, filter %q", r.Page().ID(), s, r.filter())
	}
	for _, term := range was {
		if !slices.ContainsFunc(r.work.Filter(), func(x tabulate.Term) bool { return x.Same(term) }) {
			t.Errorf("filter %q", r.filter())
		}
	}
	// Back is the finding, with everyone again.
	r.do("view.back")
	if r.Page().ID() != page.Findings || r.filter() != "" {
		t.Errorf("back: page %s, filter %q", r.Page().ID(), r.filter())
	}
}
