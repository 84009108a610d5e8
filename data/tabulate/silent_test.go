package tabulate

import (
	"testing"

	"izpete/data/survey"
)

// silentTable is a question of 40 respondents, the first of whom were not asked, the
// next gave no answer; and a group whose first option holds so many of the first.
func silentTable(notAsked, noAnswer, first int) *survey.Table {
	const n = 40
	q := &survey.Question{ID: "q", Kind: survey.KindSingle, Options: make([]survey.Option, 2), Asked: survey.NewSet(n), Answered: survey.NewSet(n), Picked: []*survey.Set{survey.NewSet(n), survey.NewSet(n)}}
	g := &survey.Question{ID: "g", Kind: survey.KindGroup, Options: make([]survey.Option, 2), Asked: survey.FullSet(n), Answered: survey.FullSet(n), Picked: []*survey.Set{survey.NewSet(n), survey.NewSet(n)}}
	for i := range n {
		if i >= notAsked {
			q.Asked.Add(i)
		}
		if i >= notAsked+noAnswer {
			q.Answered.Add(i)
			q.Picked[i%2].Add(i)
		}
		if i < first || i >= 20 && i < 32 {
			g.Picked[0].Add(i)
		} else {
			g.Picked[1].Add(i)
		}
	}
	return &survey.Table{ID: "t", Rows: make([]int, n), Questions: []*survey.Question{q, g}}
}

// How many were not asked is the count of an option of the question that decides
// whom to ask: where it is small it is not told, nor told apart from the silent.
func TestFewWhoWereNotAskedAreNotTold(t *testing.T) {
	for name, c := range map[string]struct {
		notAsked, noAnswer, first int
		filter                    bool
		want                      bool
	}{
		"all were asked and answered":        {},
		"enough of both":                     {notAsked: 5, noAnswer: 6},
		"enough and none":                    {notAsked: 5},
		"one was not asked":                  {notAsked: 1, want: true},
		"one was not asked, many are silent": {notAsked: 1, noAnswer: 9, want: true},
		"one is silent":                      {noAnswer: 1, want: true},
		"few within a filter":                {notAsked: 10, first: 2, filter: true, want: true},
		"few outside a filter":               {notAsked: 10, first: 8, filter: true, want: true},
		"enough within and outside":          {notAsked: 10, first: 5, filter: true},
		"few in all, none within a filter":   {notAsked: 2, filter: true, want: true},
	} {
		t.Run(name, func(t *testing.T) {
			tab := silentTable(c.notAsked, c.noAnswer, c.first)
			var f Filter
			if c.filter {
				f = Filter{{Table: "t", Question: "g", Options: []int{0}}}
			}
			for _, kind := range []BaseKind{BaseAnswered, BaseAsked, BaseRespondents} {
				plain := Of(tab, tab.Questions[0], f, kind)
				b := plain.Suppress(Disclosure{Threshold: 5})
				if b.SilentHidden != c.want {
					t.Errorf("%s: hidden: %v, want %v", kind, b.SilentHidden, c.want)
				}
				if b.SilentHidden && b.NotAsked+b.NoAnswer > 0 {
					t.Errorf("%s: tells %d and %d", kind, b.NotAsked, b.NoAnswer)
				}
				if !b.SilentHidden && (b.NotAsked != plain.NotAsked || b.NoAnswer != plain.NoAnswer) {
					t.Errorf("%s: %d and %d, want %d and %d", kind, b.NotAsked, b.NoAnswer, plain.NotAsked, plain.NoAnswer)
				}
				if w := b.Whole; w != nil && w.SilentHidden && w.NotAsked+w.NoAnswer > 0 {
					t.Errorf("%s: the whole tells %d and %d", kind, w.NotAsked, w.NoAnswer)
				}
				if plain.Suppress(Disclosure{}).SilentHidden {
					t.Error("hidden without a threshold")
				}
			}
		})
	}
}

// What is withheld altogether has no silent either; 0 would be wrong.
func TestWhatIsWithheldTellsNoneOfTheSilent(t *testing.T) {
	tab := silentTable(37, 0, 0)
	if b := (Method{Threshold: 5}).Of(tab, tab.Questions[0], nil); !b.Base.Hidden || !b.SilentHidden || b.NotAsked != 0 {
		t.Errorf("%+v, %d not asked, hidden: %v", b.Base, b.NotAsked, b.SilentHidden)
	}
}

// Those whom BaseKnown leaves out are no more told than the option that they ticked.
func TestFewUnknownAreNotTold(t *testing.T) {
	const n = 40
	for name, c := range map[string]struct{ unknown, want int }{
		"none": {0, 0}, "few": {2, 0}, "enough": {9, 9},
	} {
		t.Run(name, func(t *testing.T) {
			q := &survey.Question{ID: "q", Kind: survey.KindSingle, Options: []survey.Option{{}, {Missing: true}}, Asked: survey.FullSet(n), Answered: survey.FullSet(n), Picked: []*survey.Set{survey.NewSet(n), survey.NewSet(n)}}
			for i := range n {
				if i < c.unknown {
					q.Picked[1].Add(i)
				} else {
					q.Picked[0].Add(i)
				}
			}
			tab := &survey.Table{ID: "t", Rows: make([]int, n), Questions: []*survey.Question{q}}
			if b := Of(tab, q, nil, BaseKnown).Suppress(Disclosure{Threshold: 5}); b.Unknown != c.want {
				t.Errorf("%d are told, want %d", b.Unknown, c.want)
			}
		})
	}
}
