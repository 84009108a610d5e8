package tabulate

import (
	"math/rand/v2"
	"testing"

	"izpete/data/survey"
)

func TestTermsOfEachWay(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 4))
	for range 300 {
		tab := table(r, 1+r.IntN(150))
		for _, q := range tab.Questions {
			options := r.Perm(5)[:r.IntN(5)] // the fifth is not there
			keep := func(how How) *survey.Set {
				return Filter{{Table: "t1", Question: q.ID, Options: options, How: how}}.Within(tab)
			}
			any, all, none := keep(AnyOf), keep(AllOf), keep(NoneOf)
			if !all.AndNot(any).Equal(survey.NewSet(tab.Len())) {
				t.Fatal("all of some is not within any of them")
			}
			if !none.Equal(q.Answered.AndNot(any)) {
				t.Fatal("none is not who answered without any")
			}
			for i := range tab.Rows {
				ticked := 0
				for _, o := range options {
					if o < len(q.Picked) && q.Picked[o].Has(i) {
						ticked++
					}
				}
				answered := q.Answered.Has(i)
				if any.Has(i) != (ticked > 0) || all.Has(i) != (ticked > 0 && ticked == len(options)) || none.Has(i) != (answered && ticked == 0) {
					t.Fatalf("respondent %d of options %v", i, options)
				}
				if none.Has(i) && !q.Asked.Has(i) {
					t.Fatal("none holds someone who was not asked")
				}
			}
		}
	}
}

func TestFiltersOfAllWaysCommute(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 5))
	for range 300 {
		tab := table(r, 1+r.IntN(150))
		var f Filter
		for range 1 + r.IntN(4) {
			f = append(f, Term{Table: "t1", Question: []string{"q1", "q2"}[r.IntN(2)], Options: r.Perm(4)[:r.IntN(4)], How: Hows[r.IntN(3)]})
		}
		shuffled := append(Filter{}, f...)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if !f.Within(tab).Equal(shuffled.Within(tab)) {
			t.Fatal("the order of filters matters")
		}
	}
}

func TestSameTerms(t *testing.T) {
	term := func(how How, options ...int) Term {
		return Term{Table: "t1", Question: "q1", Options: options, How: how}
	}
	for name, c := range map[string]struct {
		a, b Term
		same bool
	}{
		"order":               {term(AnyOf, 1, 2), term(AnyOf, 2, 1), true},
		"ways":                {term(AnyOf, 1, 2), term(AllOf, 1, 2), false},
		"one, any or all":     {term(AnyOf, 1), term(AllOf, 1), true},
		"one, any or none":    {term(AnyOf, 1), term(NoneOf, 1), false},
		"options":             {term(AnyOf, 1), term(AnyOf, 2), false},
		"fewer":               {term(AnyOf, 1), term(AnyOf, 1, 2), false},
		"none and none":       {term(NoneOf, 3), term(NoneOf, 3), true},
		"of another question": {term(AnyOf, 1), Term{Table: "t1", Question: "q2", Options: []int{1}}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if c.a.Same(c.b) != c.same || c.b.Same(c.a) != c.same {
				t.Errorf("want %v", c.same)
			}
		})
	}
}

func TestAFilterThatWouldTellAFewTellsNothing(t *testing.T) {
	const n = 60
	set := func(from, to int) *survey.Set {
		s := survey.NewSet(n)
		for i := from; i < to; i++ {
			s.Add(i)
		}
		return s
	}
	q := &survey.Question{ID: "q1", Kind: survey.KindMultiple, Columns: []string{"B"}, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	q.Options = []survey.Option{{Label: "A"}, {Label: "B"}, {Label: "C"}}
	q.Picked = []*survey.Set{set(0, 30), set(28, 50), set(10, 40)} // two ticked A and B, ten neither
	tab := &survey.Table{ID: "t1", Rows: make([]int, n), Names: make([]string, n), Questions: []*survey.Question{q}}
	m := Method{Threshold: 5}
	for name, c := range map[string]struct {
		term Term
		want bool
	}{
		"any, of which two ticked both":    {Term{Options: []int{0, 1}}, true},
		"all, who are two":                 {Term{Options: []int{0, 1}, How: AllOf}, true},
		"none, which tells how many two":   {Term{Options: []int{0, 1}, How: NoneOf}, true},
		"any, of which all parts are many": {Term{Options: []int{0, 2}}, false},
		"one":                              {Term{Options: []int{0}}, false},
		"none of one":                      {Term{Options: []int{0}, How: NoneOf}, false},
	} {
		t.Run(name, func(t *testing.T) {
			c.term.Table, c.term.Question = "t1", "q1"
			if got := m.Tells(tab, Filter{c.term}); got != c.want {
				t.Errorf("tells %v, want %v", got, c.want)
			}
		})
	}
}

func TestFiltersAreTheSameInAnyOrder(t *testing.T) {
	a := Term{Table: "t1", Question: "q1", Options: []int{0, 1}}
	b := Term{Table: "t1", Question: "q2", Options: []int{0}}
	none := a
	none.How = NoneOf
	for name, c := range map[string]struct {
		x, y Filter
		same bool
	}{
		"nothing":         {nil, Filter{}, true},
		"another order":   {Filter{a, b}, Filter{b, a}, true},
		"one more":        {Filter{a}, Filter{a, b}, false},
		"another how":     {Filter{a}, Filter{none}, false},
		"another of them": {Filter{a, b}, Filter{a, none}, false},
	} {
		if c.x.Same(c.y) != c.same || c.y.Same(c.x) != c.same {
			t.Errorf("%s: want %v", name, c.same)
		}
	}
}
