package tabulate

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"izpete/data/survey"
)

func make1(t *testing.T, tab *survey.Table, d Derived) *survey.Question {
	t.Helper()
	q, err := d.Make(tab)
	if err != nil {
		t.Fatal(err)
	}
	// Whatever is derived keeps to the rules of a question.
	if q.Answered.AndNot(q.Asked).Count() > 0 {
		t.Fatal("answered and not asked")
	}
	for _, s := range q.Picked {
		if s.AndNot(q.Answered).Count() > 0 {
			t.Fatal("ticked and not answered")
		}
	}
	if len(q.Options) != len(q.Picked) {
		t.Fatal("options and sets differ")
	}
	return q
}

func TestNet(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 1))
	for range 50 {
		tab := table(r, 1+r.IntN(150))
		for _, source := range tab.Questions {
			q := make1(t, tab, Derived{ID: "d1", Text: "Apvienots", Kind: DerivedNet, Source: source.ID, Nets: []Net{{"1 vai 3", []int{2, 0}}}})
			if len(q.Options) != 3 || q.Options[0].Label != "1 vai 3" || q.Options[1].Label != "variants 2" || q.Kind != source.Kind {
				t.Fatalf("%+v", q.Options)
			}
			for i := range tab.Rows {
				want := source.State(0, i)
				if source.State(2, i) == survey.Ticked {
					want = survey.Ticked
				}
				if q.State(0, i) != want {
					t.Fatal("a net is any of its options", want, q.State(0, i))
				}
			}
		}
		both := make1(t, tab, Derived{ID: "d1", Kind: DerivedNet, Source: "q1", Nets: []Net{{"a", []int{0, 1}}, {"b", []int{1, 2}}}})
		if both.Kind != survey.KindMultiple || len(both.Options) != 3 {
			t.Fatal("an option in two nets can be ticked twice", both.Kind)
		}
	}
}

func TestBands(t *testing.T) {
	tab := &survey.Table{ID: "t1", Rows: make([]int, 7)}
	q := &survey.Question{ID: "q1", Kind: survey.KindNumber, Columns: []string{"D"}, Numbers: []float64{9.9, 10, 49, 50, 1000, math.NaN(), -3}}
	q.Asked, q.Answered = survey.FullSet(7), survey.SetFromWords(7, []uint64{0b1011111})
	tab.Questions = []*survey.Question{q}
	bands := make1(t, tab, Derived{ID: "d1", Kind: DerivedBands, Source: "q1", Cuts: []float64{10, 50}, Labels: []string{"līdz 10", "10–50", "no 50"}})
	for o, want := range []int{2, 2, 2} {
		if got := bands.Picked[o].Count(); got != want {
			t.Errorf("band %d: %d, want %d", o, got, want)
		}
	}
	if !bands.Ordered() || bands.State(0, 5) != survey.NoAnswer || !bands.Picked[1].Has(1) || !bands.Picked[2].Has(3) {
		t.Error("a cut begins its band")
	}
}

// Any and all, against the states one by one.
func TestAnyAndAll(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 1))
	for range 50 {
		tab := table(r, 1+r.IntN(150))
		terms := Filter{{Table: "t1", Question: "q1", Options: []int{0, 1}}, {Table: "t1", Question: "q2", Options: []int{3}}}
		yesno := []string{"Jā", "Nē"}
		anyOf := make1(t, tab, Derived{ID: "d1", Kind: DerivedAny, Terms: terms, Labels: yesno})
		allOf := make1(t, tab, Derived{ID: "d2", Kind: DerivedAll, Terms: terms, Labels: yesno})
		for i := range tab.Rows {
			yes, no, notAsked := 0, 0, 0
			for _, term := range terms {
				q := tab.Question(term.Question)
				switch {
				case term.chosen(q).Has(i):
					yes++
				case q.Answered.Has(i):
					no++
				case !q.Asked.Has(i):
					notAsked++
				}
			}
			left := survey.NoAnswer
			if notAsked > 0 {
				left = survey.NotAsked
			}
			pick := func(yes, no bool) survey.State { // of the option "yes"
				switch {
				case yes:
					return survey.Ticked
				case no:
					return survey.Offered
				}
				return left
			}
			if got, want := anyOf.State(0, i), pick(yes > 0, no == 2); got != want {
				t.Fatalf("any: %v, want %v", got, want)
			}
			if got, want := allOf.State(0, i), pick(yes == 2, no > 0); got != want {
				t.Fatalf("all: %v, want %v", got, want)
			}
		}
	}
}

func TestDerivedRefuses(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(23, 1)), 20)
	for name, c := range map[string]struct {
		d    Derived
		code string
	}{
		"a name that is taken":    {Derived{ID: "q1", Kind: DerivedNet, Source: "q2"}, "derived-name"},
		"a source that is gone":   {Derived{ID: "d", Kind: DerivedNet, Source: "q9", Nets: []Net{{"a", []int{0}}}}, "derived-source"},
		"an option that is gone":  {Derived{ID: "d", Kind: DerivedNet, Source: "q1", Nets: []Net{{"a", []int{7}}}}, "derived-source"},
		"no nets":                 {Derived{ID: "d", Kind: DerivedNet, Source: "q1"}, "derived-source"},
		"bands of no numbers":     {Derived{ID: "d", Kind: DerivedBands, Source: "q1"}, "derived-source"},
		"no terms":                {Derived{ID: "d", Kind: DerivedAny, Labels: []string{"Jā", "Nē"}}, "derived-source"},
		"no labels":               {Derived{ID: "d", Kind: DerivedAll, Terms: Filter{{Table: "t1", Question: "q1", Options: []int{0}}}}, "derived-cuts"},
		"a term of another table": {Derived{ID: "d", Kind: DerivedAll, Labels: []string{"Jā", "Nē"}, Terms: Filter{{Table: "t2", Question: "q1", Options: []int{0}}}}, "derived-source"},
		"an unknown kind":         {Derived{ID: "d", Kind: "sum"}, "derived-source"},
	} {
		_, err := c.d.Make(tab)
		var e *survey.Error
		if !errors.As(err, &e) || e.Code != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
	n := &survey.Question{ID: "q3", Kind: survey.KindNumber, Numbers: make([]float64, 20), Asked: survey.FullSet(20), Answered: survey.FullSet(20)}
	tab.Questions = append(tab.Questions, n)
	for _, cuts := range [][]float64{{2, 1}, {1, 1}, nil} {
		if _, err := (Derived{ID: "d", Kind: DerivedBands, Source: "q3", Cuts: cuts, Labels: make([]string, len(cuts)+1)}).Make(tab); err == nil {
			t.Error(cuts)
		}
	}
}
