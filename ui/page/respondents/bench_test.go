package respondents

import (
	"context"
	"fmt"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/grid"
	"izpete/ui/uitest"
)

type of = Case

// crowd is a case of very many respondents, in memory.
type crowd struct {
	of
	roster workspace.Roster
}

func (c crowd) Case() (workspace.Info, bool) { return workspace.Info{Path: "liels.izpete"}, true }
func (c crowd) View() workspace.View {
	return workspace.View{Tables: []*survey.Table{c.roster.Table}, Filter: tabulate.Filter{}}
}
func (c crowd) Roster(string) (workspace.Roster, bool) { return c.roster, true }
func (c crowd) Visit(_ string, i int, _ workspace.Beside) (workspace.Visit, bool) {
	return workspace.Visit{Table: c.roster.Table, Respondent: i, Name: c.roster.Table.Names[i]}, true
}

func (c crowd) AddNote(string, int, workspace.NoteKind, string) error { return nil }
func (c crowd) ExportVisit(context.Context, string, words.Lang, workspace.Visit) error {
	return nil
}

func newCrowd(n int) crowd {
	t := &survey.Table{ID: "t1", Unit: survey.UnitInstitution}
	r := workspace.Roster{Table: t, Of: n}
	for i := range n {
		t.Names, t.Rows = append(t.Names, fmt.Sprintf("Iestāde %06d", (i*7919)%n)), append(t.Rows, i+2)
		r.Answered = append(r.Answered, workspace.Listed{Respondent: i, Name: t.Names[i], Row: i + 2, Blanks: i % 5})
	}
	return crowd{roster: r}
}

// BenchmarkListed measures the making of the rows of 100,000 respondents, which
// happens beside the screen.
func BenchmarkListed(b *testing.B) {
	c := newCrowd(100_000)
	for b.Loop() {
		if m := listed(words.For(words.Latvian), c.roster, everyone, c.View()); len(m.rows) != 100_000 {
			b.Fatal("not all are listed")
		}
	}
}

// BenchmarkOnScreen measures what the screen's goroutine does with 100,000
// respondents: taking over a list that was made beside it, moving on by a row, a
// letter of a search, and a heading that is pressed. The making and the ordering
// are not in it: see BenchmarkListed here, BenchmarkOrder in grid and
// BenchmarkCrowd in workspace.
func BenchmarkOnScreen(b *testing.B) {
	h := uitest.NewHost(b)
	p := New(h, newCrowd(100_000), NewMemory(), nil, Outside{})
	h.Put(p.Content())
	p.Refresh()
	h.Queue.Drain()
	if p.list.grid.Len() != 100_000 {
		b.Fatal("not all are listed")
	}
	b.Run("take", func(b *testing.B) {
		for b.Loop() {
			p.took(p.made)
		}
	})
	h.Queue.Drain()
	b.Run("step", func(b *testing.B) {
		for b.Loop() {
			p.list.grid.Step(1)
		}
	})
	h.Queue.Drain()
	b.Run("letter", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			p.list.grid.SetQuery([]string{"i", "ie"}[i%2])
		}
	})
	h.Queue.Drain()
	b.Run("heading", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			p.list.grid.SetSort(grid.Sort{Column: i % 2})
		}
	})
}
