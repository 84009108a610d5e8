package tabulate

import (
	"math/rand/v2"
	"slices"
	"testing"

	"izpete/data/stats"
	"izpete/data/survey"
)

func TestTheUsualMethodIsOf(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(3, 1)), 90)
	for _, q := range tab.Questions {
		b, m := Of(tab, q, nil, BaseAnswered), Method{}.Of(tab, q, nil)
		if m.Base != b.Base || !slices.Equal(m.Rows, b.Rows) || m.Threshold != 0 || m.Weighted != nil {
			t.Errorf("%s: %+v, want %+v", q.ID, m, b)
		}
	}
}

func TestAFilterByAHiddenOptionTellsNothing(t *testing.T) {
	const n = 60
	q := &survey.Question{ID: "q1", Kind: survey.KindSingle, Columns: []string{"B"}, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	other := &survey.Question{ID: "q2", Kind: survey.KindSingle, Columns: []string{"C"}, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	sizes := []int{3, 20, 37}
	at := 0
	for _, size := range sizes {
		s := survey.NewSet(n)
		for range size {
			s.Add(at)
			at++
		}
		q.Options, q.Picked = append(q.Options, survey.Option{Label: string(rune('A' + len(q.Options)))}), append(q.Picked, s)
	}
	even, odd := survey.NewSet(n), survey.NewSet(n)
	for i := range n {
		if i%2 == 0 {
			even.Add(i)
		} else {
			odd.Add(i)
		}
	}
	other.Options, other.Picked = []survey.Option{{Label: "jā"}, {Label: "nē"}}, []*survey.Set{even, odd}
	tab := &survey.Table{ID: "t1", Sheet: "Atbildes", Rows: make([]int, n), Names: make([]string, n), Questions: []*survey.Question{q, other}}
	m := Method{Threshold: 5}
	all := m.Of(tab, q, nil)
	if !all.Rows[0].Hidden || all.Rows[0].Count != 0 || all.Rows[2].Hidden {
		t.Fatalf("three of sixty are hidden, with one more: %+v", all.Rows)
	}
	for o := range sizes {
		b := m.Of(tab, other, Filter{{Table: "t1", Question: "q1", Options: []int{o}}})
		if b.Base.Hidden != all.Rows[o].Hidden {
			t.Errorf("option %d: base %+v, want hidden as the option is: %v", o, b.Base, all.Rows[o].Hidden)
		}
		if b.Base.Hidden && (b.Base.N != 0 || b.NoAnswer != 0 || b.Rows[0].Count != 0) {
			t.Errorf("option %d: hidden figures are told: %+v", o, b)
		}
	}
}

func TestWeightedSharesTakeTheirPlace(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(9, 2)), 80)
	single := tab.Questions[0]
	w := &Weights{Name: "tips", Margins: []string{"Tips"}, Raked: stats.Raked{Weights: make([]float64, 80)}}
	for i := range w.Weights {
		w.Weights[i] = .5
		if single.Picked[0].Has(i) {
			w.Weights[i] = 2
		}
	}
	plain, weighted := Method{}.Of(tab, single, nil), Method{Weights: w}.Of(tab, single, nil)
	sum := 0.0
	for i, r := range weighted.Rows {
		if r.Count != plain.Rows[i].Count {
			t.Errorf("%s: a count is weighted", r.Label)
		}
		sum += r.Percent
	}
	if weighted.Rows[0].Percent <= plain.Rows[0].Percent || sum < 99.999 || sum > 100.001 || weighted.Rows[0].HasBounds {
		t.Errorf("%.2f %% after %.2f %%, sum %.3f", weighted.Rows[0].Percent, plain.Rows[0].Percent, sum)
	}
	if b := (Method{Weights: w, Base: BaseMentions}).Of(tab, single, nil); b.Weighted != nil || !b.Unweighted {
		t.Error("mentions are weighted, or do not say that they are not")
	}
	if b := (Method{Weights: w, Threshold: 40}).Of(tab, single, nil); b.Weighted != nil || !b.Unweighted {
		t.Error("what is hidden can be told from weighted shares")
	}
	x := Method{Weights: w}.Cross(tab, single, tab.Questions[1], nil)
	if x.WeightedColumns == nil || x.Cells[0][0].Percent != x.WeightedColumns[0].Rows[0].Percent {
		t.Error("the cells are not weighted")
	}
	if x := (Method{Threshold: 100}).Cross(tab, single, tab.Questions[1], nil); x.Cells[0][0].Count != 0 || !x.Cells[0][0].Hidden {
		t.Error("a cell below the threshold is told")
	}
}

func TestMarginsAreThoseKnownOfRespondents(t *testing.T) {
	const n = 20
	tab := &survey.Table{ID: "t1", Rows: make([]int, n), Names: make([]string, n), Population: 30}
	f := &survey.Frame{Groups: []survey.FrameColumn{{Title: "Tips"}, {Title: "Kods"}, {Title: "Nozare"}}}
	for i := range 30 {
		name := "Iestāde " + string(rune('A'+i))
		f.Names = append(f.Names, name)
		f.Groups[0].Values = append(f.Groups[0].Values, []string{"Ministrija", "Aģentūra"}[i%2])
		f.Groups[1].Values = append(f.Groups[1].Values, name)
		f.Groups[2].Values = append(f.Groups[2].Values, "viena")
		if i < n {
			tab.Names[i] = name + " "
		}
	}
	got := Margins(tab, f)
	if len(got) != 1 || got[0].Column.Title != "Tips" || got[0].Question.Picked[0].Count() != 10 {
		t.Fatalf("only the type has few kinds and more than one: %+v", got)
	}
	strangers := *tab
	strangers.Names = make([]string, n)
	if got := Margins(&strangers, f); got != nil {
		t.Errorf("nothing is known of nameless respondents: %+v", got)
	}
	q := *got[0].Question
	q.ID, q.Text = "q2", "Iestādes veids"
	strangers.Questions = []*survey.Question{&q}
	if got := Margins(&strangers, f); len(got) != 1 || got[0].Question.ID != "q2" {
		t.Errorf("a question with the values of the list: %+v", got)
	}
	strangers.Population = 0
	if Margins(&strangers, f) != nil {
		t.Error("a table that the list is not about has margins")
	}
}
