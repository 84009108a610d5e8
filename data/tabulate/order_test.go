package tabulate

import (
	"math/rand/v2"
	"slices"
	"testing"

	"izpete/data/stats"
	"izpete/data/survey"
)

// ordered is a question with a known number of ticks of each option among forty
// respondents, half of them chosen by another question.
func orderedTable(kind survey.Kind) (*survey.Table, *survey.Question) {
	const n = 40
	set := func(among ...int) *survey.Set {
		s := survey.NewSet(n)
		for _, i := range among {
			s.Add(i)
		}
		return s
	}
	upTo := func(from, to int) (all []int) {
		for i := from; i < to; i++ {
			all = append(all, i)
		}
		return all
	}
	q := &survey.Question{ID: "q1", Kind: kind, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	q.Options = []survey.Option{{Label: "Nezina", Missing: true}, {Label: "Cits"}, {Label: "Reti"}, {Label: "Bieži"}, {Label: "Tikai pirmie"}}
	q.Picked = []*survey.Set{set(upTo(0, 40)...), set(upTo(0, 39)...), set(upTo(15, 25)...), set(upTo(5, 35)...), set(upTo(0, 12)...)}
	by := &survey.Question{ID: "q2", Kind: survey.KindGroup, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	by.Options = []survey.Option{{Label: "pirmie"}}
	by.Picked = []*survey.Set{set(upTo(0, 20)...)}
	return &survey.Table{ID: "t1", Rows: make([]int, n), Names: make([]string, n), Questions: []*survey.Question{q, by}}, q
}

func TestRowsInEachOrder(t *testing.T) {
	filter := Filter{{Table: "t1", Question: "q2", Options: []int{0}}}
	for name, c := range map[string]struct {
		kind   survey.Kind
		filter Filter
		order  Order
		want   []int
	}{
		"usual":                         {survey.KindMultiple, nil, Usual, []int{3, 4, 2, 1, 0}},
		"usual of a scale":              {survey.KindScale, nil, Usual, []int{2, 3, 4, 1, 0}},
		"share":                         {survey.KindMultiple, nil, ByShare, []int{3, 4, 2, 1, 0}},
		"share of a scale":              {survey.KindScale, nil, ByShare, []int{3, 4, 2, 1, 0}},
		"sheet":                         {survey.KindMultiple, nil, BySheet, []int{2, 3, 4, 1, 0}},
		"difference":                    {survey.KindMultiple, filter, ByDifference, []int{4, 2, 3, 1, 0}},
		"difference, of everyone":       {survey.KindMultiple, nil, ByDifference, []int{3, 4, 2, 1, 0}},
		"share, within a filter, stays": {survey.KindMultiple, filter, ByShare, []int{3, 4, 2, 1, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			tab, q := orderedTable(c.kind)
			var got []int
			for _, r := range Of(tab, q, c.filter, BaseAnswered).By(c.order) {
				got = append(got, r.Option)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestOrdersKeepAllRowsAndTheLastOnesLast(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 9))
	for range 200 {
		tab := table(r, 1+r.IntN(120))
		for _, q := range tab.Questions {
			q.Options[r.IntN(4)].Missing = true
			var f Filter
			if r.IntN(2) == 0 {
				f = Filter{{Table: "t1", Question: "q1", Options: []int{r.IntN(4)}}}
			}
			m := Method{Threshold: r.IntN(2) * 5}
			b := m.Of(tab, q, f)
			for _, o := range Orders {
				rows := b.By(o)
				seen := map[int]bool{}
				for i, row := range rows {
					seen[row.Option] = true
					if i > 0 && rank(rows[i-1]) > rank(row) {
						t.Fatalf("%q: %q stands before %q", o, rows[i-1].Label, row.Label)
					}
				}
				if len(seen) != len(q.Options) || len(rows) != len(q.Options) {
					t.Fatalf("%q has %d rows of %d", o, len(rows), len(q.Options))
				}
			}
		}
	}
}

func TestRowsGoByTheSharesThatAreShown(t *testing.T) {
	tab := &survey.Table{ID: "t1", Rows: make([]int, 5)}
	q := &survey.Question{ID: "q1", Kind: survey.KindMultiple, Asked: survey.FullSet(5), Answered: survey.FullSet(5)}
	for i, who := range [][]int{{0, 1, 2}, {3, 4}, {0}} {
		q.Options = append(q.Options, survey.Option{Label: string(rune('a' + i))})
		q.Picked = append(q.Picked, survey.NewSet(5))
		for _, r := range who {
			q.Picked[i].Add(r)
		}
	}
	tab.Questions = []*survey.Question{q}
	w := &Weights{Raked: stats.Raked{Weights: []float64{0.4, 0.4, 0.2, 2, 2}}}
	for _, o := range []Order{Usual, ByShare} {
		var plain, weighted []int
		b := Of(tab, q, nil, BaseAnswered)
		for _, r := range b.By(o) {
			plain = append(plain, r.Option)
		}
		for _, r := range b.WithWeights(w).By(o) {
			weighted = append(weighted, r.Option)
		}
		if !slices.Equal(plain, []int{0, 1, 2}) || !slices.Equal(weighted, []int{1, 0, 2}) {
			t.Errorf("order %q: %v, weighted %v", o, plain, weighted)
		}
	}
}
