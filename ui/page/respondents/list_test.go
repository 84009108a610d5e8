package respondents

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/grid"
)

func (f *fixture) titles() (all []string) {
	for _, c := range f.made.columns {
		all = append(all, c.Title)
	}
	return all
}

func TestColumnsAreChosen(t *testing.T) {
	f := open(t)
	wide := f.list.card.Size().Width
	f.press(t, "Kolonnas…")
	f.pressOver(t, "MI izmantošana", 0)
	want := []string{"Iestāde", "Tips", "Šķēršļi MI ieviešanai", "MI izmantošana", "Tukši", "K"}
	if got := f.titles(); !slices.Equal(got, want) {
		t.Fatalf("%q", got)
	}
	tab := f.made.roster.Table
	use := tab.Question("MI izmantošana")
	for _, r := range f.made.rows {
		if r.Cells[3] != ticked(use, r.ID) || r.Cells[3] == "" {
			t.Fatalf("%s: %q", r.Cells[0], r.Cells[3])
		}
	}
	if p := f.list.card.Size().Width; p <= wide {
		t.Errorf("the list is %.0f wide and was %.0f", p, wide)
	}
	// Sorted by the last column, it stays sorted by it wherever that stands.
	f.list.grid.OnSorted(grid.Sort{Column: 4, Down: true})
	f.press(t, "Kolonnas…")
	f.pressOver(t, "Tips", 0)
	if got := f.titles(); !slices.Equal(got, slices.Delete(slices.Clone(want), 1, 2)) {
		t.Errorf("%q", got)
	}
	if s := f.list.grid.Sorted(); s.Column != 3 || !s.Down {
		t.Errorf("sorted by %+v", s)
	}
	// A column that is gone sorts nothing.
	f.list.grid.OnSorted(grid.Sort{Column: 2})
	f.press(t, "Kolonnas…")
	f.pressOver(t, "Parastās kolonnas", 0)
	if s := f.list.grid.Sorted(); s != (grid.Sort{}) || len(f.made.columns) != 5 {
		t.Errorf("sorted by %+v, %q", s, f.titles())
	}
	if err := f.work.Undo(); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	if len(f.made.columns) != 5 || f.made.columns[1].Title != "Šķēršļi MI ieviešanai" {
		t.Errorf("undone: %q", f.titles())
	}
}

func TestColumnsOfAnyKind(t *testing.T) {
	f := open(t)
	tab := f.made.roster.Table
	var ids []string
	for _, text := range []string{"Atbildes datums", "Piezīmes", "Lielums"} {
		q := tab.Question(text)
		if q == nil {
			t.Fatalf("no %q", text)
		}
		ids = append(ids, q.ID)
	}
	if err := f.work.SetColumns(tab.ID, ids); err != nil {
		t.Fatal(err)
	}
	f.press(t, "Visas 119")
	day, dashes := false, 0
	for _, r := range f.made.rows {
		if r.ID >= tab.Len() {
			if r.Cells[1] != dash || r.Cells[3] != dash {
				t.Fatalf("who did not answer has %q", r.Cells)
			}
			continue
		}
		day = day || len(r.Cells[1]) == len("12.11.2026")
		if r.Cells[2] == dash {
			dashes++
		}
	}
	if !day || dashes == 0 {
		t.Errorf("a date %v, %d without a remark", day, dashes)
	}
}

// Who was not asked a question is told from who left it empty, whatever its kind.
func TestColumnsTellWhoWasNotAsked(t *testing.T) {
	w := words.For(words.Latvian)
	asked, answered := survey.NewSet(3), survey.NewSet(3)
	asked.Add(0)
	asked.Add(1)
	answered.Add(0)
	for _, kind := range []survey.Kind{survey.KindSingle, survey.KindMultiple, survey.KindNumber, survey.KindText, survey.KindDate} {
		q := &survey.Question{ID: "q1", Kind: kind, Asked: asked, Answered: answered, Texts: []string{"2026-11-12", "", ""}, Numbers: []float64{7, math.NaN(), math.NaN()}}
		if q.Charted() {
			q.Options, q.Picked = []survey.Option{{Label: "x"}}, []*survey.Set{answered}
		}
		m := rowMaker{w: w, known: map[int]string{}}
		for i := range 3 {
			m.answer(q, workspace.Listed{Respondent: i})
		}
		if c := m.row.Cells; c[0] == dash || c[0] == c[2] || c[1] != dash || c[2] != w.T("visit.state.notasked") {
			t.Errorf("%s: %q", kind, c)
		}
	}
}

func TestTypingOverTheListSearches(t *testing.T) {
	f := open(t)
	f.host.Win.Canvas().Focus(f.list.grid)
	test.Type(f.list.grid, "m")
	f.host.Queue.Drain()
	if f.host.Win.Canvas().Focused() != fyne.Focusable(f.list.search) || f.list.search.Text != "m" || f.memory.query != "m" {
		t.Errorf("focus on %T, searched for %q", f.host.Win.Canvas().Focused(), f.list.search.Text)
	}
	f.host.Win.Canvas().Focus(f.list.grid)
	f.list.grid.TypedRune(' ')
	if f.list.search.Text != "m" {
		t.Error("space opens the row")
	}
	f.Find()
	if f.host.Win.Canvas().Focused() != fyne.Focusable(f.list.search) {
		t.Error("Find leads to the search")
	}
}

func TestKeysMoveAndTheCardFollows(t *testing.T) {
	f := open(t)
	key := func(k fyne.KeyName) string {
		f.list.grid.TypedKey(&fyne.KeyEvent{Name: k})
		f.host.Queue.Drain()
		if got := f.card.visit.SayName(f.host.Words()); got != f.memory.name {
			t.Errorf("%s: the card of %s while %s is selected", k, got, f.memory.name)
		}
		return f.memory.name
	}
	first := key(fyne.KeyHome)
	last := key(fyne.KeyEnd)
	if first == last || key(fyne.KeyPageUp) == last || key(fyne.KeyPageDown) != last {
		t.Error("pages")
	}
	up := key(fyne.KeyUp)
	if up == last || key(fyne.KeyDown) != last {
		t.Error("arrows")
	}
	f.Step(-1)
	f.host.Queue.Drain()
	if f.memory.name != up {
		t.Errorf("a step back: %q, want %q", f.memory.name, up)
	}
}

// Enter may come before the rows are found.
func TestEnterOpensTheFirstThatWillBeFound(t *testing.T) {
	f := open(t)
	f.host.Win.Canvas().Focus(f.list.search)
	test.Type(f.list.search, "ministrija 04")
	f.list.search.OnSubmitted(f.list.search.Text) // nothing has been ordered yet
	f.host.Queue.Drain()
	if f.memory.name != "Ministrija 04" || f.card.visit.SayName(f.host.Words()) != "Ministrija 04" {
		t.Errorf("open is %q", f.memory.name)
	}
	// What is typed afterwards narrows the list and leaves the card.
	f.host.Win.Canvas().Focus(f.list.search)
	f.list.search.SetText("ministrija 0")
	f.list.search.SetText("iestāde")
	f.host.Queue.Drain()
	if f.memory.name != "Ministrija 04" {
		t.Errorf("typing opened %q", f.memory.name)
	}
}

// What is typed, sorted and narrowed is worked out beside the screen: until it is
// ready the earlier rows stay.
func TestRowsAreMadeBesideTheScreen(t *testing.T) {
	f := open(t)
	for _, c := range []struct {
		name string
		do   func()
	}{
		{"a letter", func() { f.list.search.SetText("04") }},
		{"a heading", func() { f.list.grid.SetSort(grid.Sort{Column: 0, Down: true}) }},
		{"another part", func() { f.narrow(silent) }},
		{"the whole again", func() { f.list.search.SetText(""); f.narrow(everyone) }},
	} {
		before := f.list.grid.IDs(200)
		c.do()
		if got := f.list.grid.IDs(200); !slices.Equal(got, before) {
			t.Errorf("%s: the rows changed at once", c.name)
		}
		f.host.Queue.Drain()
		if got := f.list.grid.IDs(200); slices.Equal(got, before) {
			t.Errorf("%s: the rows did not change", c.name)
		}
	}
}
