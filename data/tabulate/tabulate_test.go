package tabulate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"izpete/data/survey"
)

// table invents a table of n respondents: a single and a multiple question with
// all four states among their answers.
func table(r *rand.Rand, n int) *survey.Table {
	t := &survey.Table{ID: "t1", Sheet: "Atbildes", Rows: make([]int, n), Names: make([]string, n)}
	for i := range t.Rows {
		t.Rows[i] = i + 3
	}
	for qi, kind := range []survey.Kind{survey.KindSingle, survey.KindMultiple} {
		q := &survey.Question{ID: fmt.Sprintf("q%d", qi+1), Kind: kind, Columns: []string{"B"}, Asked: survey.NewSet(n), Answered: survey.NewSet(n)}
		for o := range 4 {
			q.Options = append(q.Options, survey.Option{Label: fmt.Sprintf("variants %d", o+1)})
			q.Picked = append(q.Picked, survey.NewSet(n))
		}
		for i := range n {
			if r.IntN(8) == 0 {
				continue
			}
			q.Asked.Add(i)
			if r.IntN(8) == 0 {
				continue
			}
			q.Answered.Add(i)
			if kind == survey.KindSingle {
				q.Picked[r.IntN(4)].Add(i)
				continue
			}
			for o := range 4 {
				if r.IntN(2) == 0 {
					q.Picked[o].Add(i)
				}
			}
		}
		t.Questions = append(t.Questions, q)
	}
	return t
}

func TestSharesAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		tab := table(r, 1+r.IntN(200))
		single, multiple := tab.Questions[0], tab.Questions[1]
		f := Filter{{Table: "t1", Question: "q2", Options: []int{r.IntN(4), r.IntN(4)}}}
		for _, filter := range []Filter{nil, f} {
			b := Of(tab, single, filter, BaseAnswered)
			sum, percent := 0, 0.0
			for _, row := range b.Rows {
				sum += row.Count
				percent += row.Percent
			}
			if sum != b.Base.N || b.Base.N > 0 && math.Abs(percent-100) > 1e-9 {
				t.Fatalf("counts add up to %d of %d, shares to %v", sum, b.Base.N, percent)
			}
			if got := b.Base.N + b.NotAsked + b.NoAnswer; got != filter.Within(tab).Count() {
				t.Fatalf("states add up to %d of %d", got, filter.Within(tab).Count())
			}
		}
		for _, row := range Of(tab, multiple, nil, BaseAnswered).Rows {
			for i := range tab.Rows {
				if (multiple.State(row.Option, i) == survey.Ticked) != multiple.Picked[row.Option].Has(i) {
					t.Fatal("the state of a respondent and the count disagree")
				}
			}
		}
	}
}

func TestFiltersCommute(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 200 {
		tab := table(r, 1+r.IntN(150))
		a := Term{Table: "t1", Question: "q1", Options: []int{r.IntN(4)}}
		b := Term{Table: "t1", Question: "q2", Options: []int{r.IntN(4)}}
		if !(Filter{a, b}).Within(tab).Equal(Filter{b, a}.Within(tab)) {
			t.Fatal("the order of filters matters")
		}
	}
}

func TestFilterOfAnotherTableDoesNotApply(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(3, 3)), 50)
	f := Filter{{Table: "t2", Question: "q1", Options: []int{0}}, {Table: "t1", Question: "gone", Options: []int{0}}}
	b := Of(tab, tab.Questions[0], f, BaseAnswered)
	if b.Whole != nil || len(b.Filter) != 0 || f.Within(tab).Count() != 50 {
		t.Error("a foreign filter narrowed the table")
	}
}

func TestPopulation(t *testing.T) {
	n := 83
	q := &survey.Question{ID: "q7", Kind: survey.KindMultiple, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	q.Options = []survey.Option{{Label: "Finanšu trūkums"}}
	q.Picked = []*survey.Set{survey.NewSet(n)}
	for i := range 44 {
		q.Picked[0].Add(i)
	}
	tab := &survey.Table{ID: "t1", Rows: make([]int, n), Population: 119, Questions: []*survey.Question{q}}
	r := Of(tab, q, nil, BaseAnswered).Rows[0]
	got := fmt.Sprintf("%.1f %.1f–%.1f %.1f–%.1f", r.Percent, r.Low, r.High, r.BoundLow, r.BoundHigh)
	if got != "53.0 47.1–58.9 37.0–67.2" {
		t.Error(got)
	}
	filtered := Of(tab, q, Filter{{Table: "t1", Question: "q7", Options: []int{0}}}, BaseAnswered)
	if filtered.Base.Population != 0 || filtered.Rows[0].HasBounds {
		t.Error("within a filter the population is not known")
	}
	if filtered.Whole == nil || filtered.Whole.Base.N != 83 {
		t.Error("a filtered breakdown carries the whole")
	}
	q.Asked = survey.NewSet(n)
	for i := range 60 {
		q.Asked.Add(i)
	}
	q.Answered = q.Asked
	if b := Of(tab, q, nil, BaseAnswered); b.Base.Population != 0 {
		t.Error("how many of the silent would have been asked is not known")
	}
}

func TestBases(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(5, 5)), 120)
	q := tab.Questions[1]
	for kind, want := range map[BaseKind]int{BaseAnswered: q.Answered.Count(), BaseAsked: q.Asked.Count(), BaseRespondents: 120} {
		if b := Of(tab, q, nil, kind); b.Base.N != want || b.Base.Kind != kind {
			t.Errorf("%s: %d, want %d", kind, b.Base.N, want)
		}
	}
}

func TestEmptyBaseHasNoShare(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(6, 6)), 5)
	q := tab.Questions[0]
	q.Answered = survey.NewSet(5)
	for i := range q.Picked {
		q.Picked[i] = survey.NewSet(5)
	}
	for _, r := range Of(tab, q, nil, BaseAnswered).Rows {
		if r.HasInterval || r.HasBounds || r.Percent != 0 {
			t.Error("nothing divided by nothing became a figure", r)
		}
	}
}

func TestSorted(t *testing.T) {
	b := &Breakdown{Question: &survey.Question{Kind: survey.KindSingle}, Rows: []Row{
		{Option: 0, Label: "Nezinu", Count: 50, Missing: true},
		{Option: 1, Label: "Cits (norādiet)", Count: 40},
		{Option: 2, Label: "Reti", Count: 3},
		{Option: 3, Label: "Bieži", Count: 9},
	}}
	if got := labels(b.Sorted()); got != "Bieži Reti Cits (norādiet) Nezinu " {
		t.Error(got)
	}
	b.Question.Kind = survey.KindScale
	if got := labels(b.Sorted()); got != "Reti Bieži Cits (norādiet) Nezinu " {
		t.Error(got)
	}
	b.Question.Kind = survey.KindSingle
	b.Whole = &Breakdown{Rows: []Row{{}, {}, {Count: 90}, {Count: 10}}}
	if got := labels(b.Sorted()); got != "Reti Bieži Cits (norādiet) Nezinu " {
		t.Error("a filter shuffled the bars:", got)
	}
}

func labels(rows []Row) (s string) {
	for _, r := range rows {
		s += r.Label + " "
	}
	return s
}

// A cross-tab agrees with filtering by each column.
func TestCrossAgreesWithFilters(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 100 {
		tab := table(r, 20+r.IntN(200))
		x := CrossOf(tab, tab.Questions[0], tab.Questions[1], nil, BaseAnswered)
		for _, c := range x.Columns {
			b := Of(tab, tab.Questions[0], Filter{{Table: "t1", Question: "q2", Options: []int{c}}}, BaseAnswered)
			for i, row := range b.Rows {
				if cell := x.Cells[i][c]; cell.Count != row.Count || cell.N != b.Base.N || cell.Percent != row.Percent {
					t.Fatalf("row %d column %d: %+v, filter says %+v", i, c, cell, row)
				}
			}
		}
	}
}

func TestCrossMarksWhatDiffers(t *testing.T) {
	n := 80
	q := &survey.Question{ID: "q1", Kind: survey.KindSingle, Asked: survey.FullSet(n), Answered: survey.FullSet(n), Options: make([]survey.Option, 2), Picked: []*survey.Set{survey.NewSet(n), survey.NewSet(n)}}
	by := &survey.Question{ID: "q2", Kind: survey.KindGroup, Asked: survey.FullSet(n), Answered: survey.FullSet(n), Options: make([]survey.Option, 2), Picked: []*survey.Set{survey.NewSet(n), survey.NewSet(n)}}
	for i := range n {
		by.Picked[i%2].Add(i)
		if i%2 == 0 == (i%10 != 0) {
			q.Picked[0].Add(i)
		} else {
			q.Picked[1].Add(i)
		}
	}
	tab := &survey.Table{ID: "t1", Rows: make([]int, n), Questions: []*survey.Question{q, by}}
	x := CrossOf(tab, q, by, nil, BaseAnswered)
	if x.Cells[0][0].Differs != Higher || x.Cells[0][1].Differs != Lower || x.Cells[1][0].Differs != Lower {
		t.Errorf("%+v", x.Cells)
	}
}

// Permuting respondents changes nothing.
func TestOrderOfRespondentsDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	tab := table(r, 130)
	order := r.Perm(130)
	move := func(s *survey.Set) *survey.Set {
		m := survey.NewSet(s.Len())
		for i := range s.Each() {
			m.Add(order[i])
		}
		return m
	}
	for _, q := range tab.Questions {
		before := Of(tab, q, nil, BaseAnswered)
		p := *q
		p.Asked, p.Answered, p.Picked = move(q.Asked), move(q.Answered), nil
		for _, s := range q.Picked {
			p.Picked = append(p.Picked, move(s))
		}
		after := Of(tab, &p, nil, BaseAnswered)
		for i := range before.Rows {
			if before.Rows[i] != after.Rows[i] {
				t.Errorf("%s row %d: %+v became %+v", q.ID, i, before.Rows[i], after.Rows[i])
			}
		}
	}
}
