package contradiction_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"izpete/data/contradiction"
	"izpete/data/survey"
)

func set(n int, members ...int) *survey.Set {
	s := survey.NewSet(n)
	for _, i := range members {
		s.Add(i)
	}
	return s
}

// five is a table of five: 0 uses, 1 plans, 2 does neither and was not asked of
// the cost, 3 left it empty, 4 says nothing at all.
func five() *survey.Table {
	use := &survey.Question{
		ID: "q1", Text: "Izmantošana", Kind: survey.KindSingle, Asked: survey.FullSet(5), Answered: set(5, 0, 1, 2, 3),
		Options: []survey.Option{{Label: "Izmanto"}, {Label: "Plāno"}, {Label: "Neplāno"}},
		Picked:  []*survey.Set{set(5, 0, 3), set(5, 1), set(5, 2)},
	}
	why := &survey.Question{
		ID: "q2", Text: "Šķēršļi", Kind: survey.KindMultiple, Asked: survey.FullSet(5), Answered: set(5, 0, 1, 2, 3),
		Options: []survey.Option{{Label: "Nauda"}, {Label: "Prasmes"}, {Label: "Neviens no minētajiem."}},
		Picked:  []*survey.Set{set(5, 0, 1), set(5, 1), set(5, 1, 2)},
	}
	cost := &survey.Question{
		ID: "q3", Text: "Izmaksas", Kind: survey.KindNumber, Asked: set(5, 0, 1, 3, 4), Answered: set(5, 0, 1),
		Numbers: []float64{50, 300, math.NaN(), math.NaN(), math.NaN()},
	}
	band := &survey.Question{
		ID: "q4", Text: "Izmaksu intervāls", Kind: survey.KindScale, Asked: survey.FullSet(5), Answered: set(5, 0, 1, 2),
		Options: []survey.Option{{Label: "līdz 100"}, {Label: "100–250"}, {Label: "Nezinu", Missing: true}},
		Picked:  []*survey.Set{set(5, 0), set(5, 1), set(5, 2)},
	}
	paid := &survey.Question{
		ID: "q5", Text: "Samaksāts", Kind: survey.KindNumber, Asked: survey.FullSet(5), Answered: set(5, 0, 1, 2),
		Numbers: []float64{60, 300, 1, math.NaN(), math.NaN()},
	}
	return &survey.Table{ID: "t1", Rows: []int{2, 3, 4, 5, 6}, Names: make([]string, 5), Questions: []*survey.Question{use, why, cost, band, paid}}
}

func bands() [][2]float64 {
	return [][2]float64{{math.Inf(-1), 100}, {100, 250}, {math.NaN(), math.NaN()}}
}

func TestRules(t *testing.T) {
	uses := contradiction.Condition{Question: "q1", Test: contradiction.Any, Options: []int{0, 1}}
	for _, c := range []struct {
		name           string
		rule           contradiction.Rule
		broken, unsaid *survey.Set
	}{
		{
			"not asked and blank do not break what is said of a number",
			contradiction.Rule{If: contradiction.Condition{Question: "q1", Test: contradiction.Answered}, Then: contradiction.Condition{Question: "q3", Test: contradiction.AtMost, Value: 100}},
			set(5, 1), set(5, 2, 3),
		},
		{
			"a blank breaks a rule that speaks of answering; not being asked does not",
			contradiction.Rule{If: contradiction.Condition{Question: "q1", Test: contradiction.Answered}, Then: contradiction.Condition{Question: "q3", Test: contradiction.Answered}},
			set(5, 3), set(5, 2),
		},
		{
			"being asked breaks a rule on not being asked",
			contradiction.Rule{If: contradiction.Condition{Question: "q1", Test: contradiction.Any, Options: []int{1, 2}}, Then: contradiction.Condition{Question: "q3", Test: contradiction.NotAsked}},
			set(5, 1), set(5),
		},
		{
			"must not",
			contradiction.Rule{If: uses, Not: true, Then: contradiction.Condition{Question: "q2", Test: contradiction.Any, Options: []int{0}}},
			set(5, 0, 1), set(5),
		},
		{
			"all of",
			contradiction.Rule{If: uses, Then: contradiction.Condition{Question: "q2", Test: contradiction.All, Options: []int{0, 1}}},
			set(5, 0, 3), set(5),
		},
		{
			"none of",
			contradiction.Rule{If: uses, Then: contradiction.Condition{Question: "q2", Test: contradiction.None, Options: []int{2}}},
			set(5, 1), set(5),
		},
		{
			"a number beside a number",
			contradiction.Rule{If: uses, Then: contradiction.Condition{Question: "q3", Test: contradiction.AtLeast, Than: "q5"}},
			set(5, 0), set(5, 3),
		},
		{
			"a number outside its own band; who does not know the band is not accused",
			contradiction.Rule{
				If:   contradiction.Condition{Question: "q5", Test: contradiction.Answered},
				Then: contradiction.Condition{Question: "q5", Test: contradiction.InBand, Than: "q4", Bands: bands()},
			},
			set(5, 1), set(5, 2),
		},
		{
			"who said nothing is aside",
			contradiction.Rule{If: contradiction.Condition{Question: "q1", Test: contradiction.None, Options: []int{0}}, Then: contradiction.Condition{Question: "q2", Test: contradiction.Blank}},
			set(5, 1, 2), set(5),
		},
	} {
		got, err := c.rule.Check(five())
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if !got.Broken.Equal(c.broken) || !got.Unsaid.Equal(c.unsaid) {
			t.Errorf("%s: broken %b, unsaid %b; want %b, %b", c.name, got.Broken.Words(), got.Unsaid.Words(), c.broken.Words(), c.unsaid.Words())
		}
	}
}

func TestRulesThatCannotBe(t *testing.T) {
	ok := contradiction.Condition{Question: "q1", Test: contradiction.Answered}
	for _, c := range []struct {
		name, code string
		then       contradiction.Condition
	}{
		{"no such question", "contradiction-gone", contradiction.Condition{Question: "q9", Test: contradiction.Blank}},
		{"no options", "contradiction-test", contradiction.Condition{Question: "q2", Test: contradiction.Any}},
		{"no such option", "contradiction-test", contradiction.Condition{Question: "q2", Test: contradiction.Any, Options: []int{3}}},
		{"a number of options", "contradiction-test", contradiction.Condition{Question: "q2", Test: contradiction.Less, Value: 3}},
		{"options of a number", "contradiction-test", contradiction.Condition{Question: "q3", Test: contradiction.Any, Options: []int{0}}},
		{"beside no number", "contradiction-test", contradiction.Condition{Question: "q3", Test: contradiction.Less, Than: "q1"}},
		{"beside what is gone", "contradiction-gone", contradiction.Condition{Question: "q3", Test: contradiction.Less, Than: "q9"}},
		{"no figure", "contradiction-test", contradiction.Condition{Question: "q3", Test: contradiction.Less, Value: math.NaN()}},
		{"bands that were not read", "contradiction-test", contradiction.Condition{Question: "q3", Test: contradiction.InBand, Than: "q4"}},
		{"no test", "contradiction-test", contradiction.Condition{Question: "q1"}},
	} {
		_, err := contradiction.Rule{If: ok, Then: c.then}.Check(five())
		if !errors.Is(err, survey.Problem(c.code, survey.Place{}, nil)) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// holds is the same as Condition, one respondent at a time and by state.
func holds(c contradiction.Condition, tab *survey.Table, i int) (met, known bool) {
	q := tab.Question(c.Question)
	asked, answered := q.Asked.Has(i), q.Answered.Has(i)
	switch c.Test {
	case contradiction.NotAsked:
		return !asked, true
	case contradiction.Blank:
		return !answered, asked
	case contradiction.Answered:
		return answered, asked
	}
	if !answered {
		return false, false
	}
	n := 0
	for _, o := range c.Options {
		if q.State(o, i) == survey.Ticked {
			n++
		}
	}
	switch c.Test {
	case contradiction.Any:
		return n > 0, true
	case contradiction.All:
		return n == len(c.Options), true
	case contradiction.None:
		return n == 0, true
	case contradiction.Less:
		return q.Numbers[i] < c.Value, true
	case contradiction.Equal:
		return q.Numbers[i] == c.Value, true
	case contradiction.AtLeast:
		return q.Numbers[i] >= c.Value, true
	}
	panic(c.Test)
}

// random is a table of any answers in any of the four states.
func random(r *rand.Rand) *survey.Table {
	n := 1 + r.IntN(150)
	tab := &survey.Table{ID: "t1", Rows: make([]int, n), Names: make([]string, n)}
	for k, kind := range []survey.Kind{survey.KindSingle, survey.KindMultiple, survey.KindNumber} {
		q := &survey.Question{ID: string(rune('a' + k)), Kind: kind, Asked: survey.NewSet(n), Answered: survey.NewSet(n)}
		if kind == survey.KindNumber {
			q.Numbers = make([]float64, n)
		} else {
			q.Options = make([]survey.Option, 3)
			q.Picked = []*survey.Set{survey.NewSet(n), survey.NewSet(n), survey.NewSet(n)}
		}
		for i := range n {
			if r.IntN(4) == 0 {
				continue
			}
			q.Asked.Add(i)
			if r.IntN(4) == 0 {
				continue
			}
			q.Answered.Add(i)
			switch kind {
			case survey.KindNumber:
				q.Numbers[i] = float64(r.IntN(5))
			case survey.KindSingle:
				q.Picked[r.IntN(3)].Add(i)
			default:
				for _, p := range q.Picked {
					if r.IntN(2) == 0 {
						p.Add(i)
					}
				}
			}
		}
		tab.Questions = append(tab.Questions, q)
	}
	return tab
}

func anyCondition(r *rand.Rand, tab *survey.Table) contradiction.Condition {
	q := tab.Questions[r.IntN(3)]
	tests := []contradiction.Test{contradiction.Blank, contradiction.NotAsked, contradiction.Answered}
	c := contradiction.Condition{Question: q.ID}
	if q.Kind == survey.KindNumber {
		tests = append(tests, contradiction.Less, contradiction.Equal, contradiction.AtLeast)
		c.Value = float64(r.IntN(5))
	} else {
		tests = append(tests, contradiction.Any, contradiction.All, contradiction.None)
		c.Options = r.Perm(3)[:1+r.IntN(3)]
	}
	c.Test = tests[r.IntN(len(tests))]
	return c
}

// Whatever the table and the rule, each respondent is in one part, the part that
// its own answers put it in, and silence alone breaks nothing.
func TestRuleIsWhatEachAnswerSays(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 7))
		tab := random(r)
		rule := contradiction.Rule{If: anyCondition(r, tab), Not: r.IntN(2) == 0, Then: anyCondition(r, tab)}
		got, err := rule.Check(tab)
		if err != nil {
			t.Fatal(seed, err)
		}
		for i := range tab.Len() {
			a, aKnown := holds(rule.If, tab, i)
			b, bKnown := holds(rule.Then, tab, i)
			want := [4]bool{a && aKnown && bKnown && b == rule.Not, a && aKnown && bKnown && b != rule.Not, a && aKnown && !bKnown, !a || !aKnown}
			have := [4]bool{got.Broken.Has(i), got.Kept.Has(i), got.Unsaid.Has(i), got.Aside.Has(i)}
			if have != want {
				t.Fatalf("seed %d, %+v, respondent %d: %v, want %v", seed, rule, i, have, want)
			}
			asked := tab.Question(rule.Then.Question).Asked.Has(i)
			if got.Broken.Has(i) && !asked && rule.Then.Test != contradiction.NotAsked {
				t.Fatalf("seed %d: broken by who was not asked", seed)
			}
		}
	}
}

// Turning must into must not changes the places of the broken and the kept.
func TestMustNotIsTheOther(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 8))
		tab := random(r)
		rule := contradiction.Rule{If: anyCondition(r, tab), Then: anyCondition(r, tab)}
		a, _ := rule.Check(tab)
		rule.Not = true
		b, _ := rule.Check(tab)
		if !a.Broken.Equal(b.Kept) || !a.Kept.Equal(b.Broken) || !a.Unsaid.Equal(b.Unsaid) || !a.Aside.Equal(b.Aside) {
			t.Fatalf("seed %d", seed)
		}
	}
}
