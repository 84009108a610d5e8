package respondents

import (
	"context"
	"fmt"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
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

// BenchmarkOnScreen measures what the screen's goroutine does with 100,000
// respondents: taking over a list that was made beside it, and moving on by a
// row. The making and the ordering are not in it.
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
}
