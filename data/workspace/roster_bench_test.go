package workspace

import (
	"fmt"
	"io"
	"log/slog"
	"testing"
	"time"

	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// crowd is a table of very many respondents with a question of each kind among
// many others.
func crowd(respondents, questions int) *survey.Table {
	t := &survey.Table{ID: "t1", Source: survey.Source{File: "liels.xlsx", SHA256: "ab"}, Sheet: "Dati"}
	for i := range respondents {
		t.Rows = append(t.Rows, i+2)
		t.Names = append(t.Names, fmt.Sprintf("Iestāde %06d", i))
	}
	kinds := []survey.Kind{survey.KindGroup, survey.KindSingle, survey.KindMultiple, survey.KindScale}
	for k := range questions {
		q := &survey.Question{
			ID: fmt.Sprintf("q%d", k), Text: fmt.Sprintf("Jautājums %d", k), Kind: survey.KindSingle, Columns: []string{"B"},
			Asked: survey.FullSet(respondents), Answered: survey.NewSet(respondents),
		}
		if k < len(kinds) {
			q.Kind = kinds[k]
		}
		for o := range 5 {
			q.Options = append(q.Options, survey.Option{Label: fmt.Sprintf("Variants %d", o)})
			q.Picked = append(q.Picked, survey.NewSet(respondents))
		}
		for i := range respondents {
			if (i+k)%9 > 0 {
				q.Answered.Add(i)
				q.Picked[(i*7+k)%5].Add(i)
			}
		}
		t.Questions = append(t.Questions, q)
	}
	return t
}

// BenchmarkCrowd measures what happens beside the screen with 100,000 respondents
// of 200 questions: the list, the list under a filter, a rule, and a card.
func BenchmarkCrowd(b *testing.B) {
	w := New(Deps{Clock: time.Now, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	t := crowd(100_000, 200)
	w.tables = []*survey.Table{t}
	list := func(b *testing.B, want int) {
		for b.Loop() {
			if r, ok := w.Roster("t1"); !ok || len(r.Answered) != want {
				b.Fatal("not all are listed")
			}
		}
	}
	b.Run("list", func(b *testing.B) { list(b, 100_000) })
	filter := tabulate.Filter{{Table: "t1", Question: "q1", Options: []int{2}}}
	b.Run("filter", func(b *testing.B) {
		w.filter = filter
		list(b, filter.Within(t).Count())
		w.filter = nil
	})
	b.Run("rule", func(b *testing.B) {
		r := contradiction.Rule{
			If:   contradiction.Condition{Question: "q1", Test: contradiction.Any, Options: []int{0, 1}},
			Then: contradiction.Condition{Question: "q2", Test: contradiction.None, Options: []int{3}},
		}
		for b.Loop() {
			if _, err := w.CheckRule("t1", r); err != nil {
				b.Fatal(err)
			}
		}
	})
	card := func(b *testing.B) {
		for b.Loop() {
			if _, ok := w.Visit("t1", 4711, Beside{}); !ok {
				b.Fatal("no card")
			}
		}
	}
	b.Run("card", card)
	b.Run("card with small counts hidden", func(b *testing.B) {
		view := w.View()
		view.Method.Threshold = 5
		for b.Loop() {
			v := Visit{Table: t, Respondent: 4711, Kinds: t.Questions[:1]}
			v.choosePeers(view, Beside{})
			for _, q := range t.Questions {
				v.whole(q, v.Peers.set)
			}
		}
	})
}
