package contradiction

import (
	"testing"

	"izpete/data/survey"
)

func of(n int, members ...int) *survey.Set {
	s := survey.NewSet(n)
	for _, i := range members {
		s.Add(i)
	}
	return s
}

func TestWhatExcludesAllElse(t *testing.T) {
	for _, c := range []struct {
		label string
		want  bool
	}{
		{"Neviens no minētajiem", true},
		{"Neviens no augstāk minētajiem variantiem", true},
		{"NEVIENS  NO UZSKAITĪTAJIEM.", true},
		{"Nekas no minētā", true},
		{"Neviens", true},
		{"None of the above", true},
		{"None of these", true},
		{"none", true},
		{"Ничего из перечисленного", true},
		{"Keines der genannten", true},
		{"Neviens no darbiniekiem nav apmācīts", false},
		{"None of the staff is trained", false},
		{"Nav informācijas", false},
		{"Nezinu", false},
		{"Cits", false},
		{"Nav finansējuma", false},
		{"", false},
	} {
		if got := excludes(c.label); got != c.want {
			t.Errorf("%q: %v", c.label, got)
		}
	}
}

func TestFind(t *testing.T) {
	q := &survey.Question{
		ID: "q1", Kind: survey.KindMultiple, Asked: survey.FullSet(4), Answered: of(4, 0, 1, 2),
		Options: []survey.Option{{Label: "Nauda"}, {Label: "Neviens no minētajiem"}, {Label: "Neviens"}},
		Picked:  []*survey.Set{of(4, 0, 1), of(4, 1, 2), of(4, 2)},
		Unasked: of(4, 0),
	}
	one := *q
	one.ID, one.Kind, one.Unasked = "q2", survey.KindSingle, nil
	derived := *q
	derived.ID, derived.Derived = "d1", "net"
	got := Find(&survey.Table{Questions: []*survey.Question{q, &one, &derived}})
	if len(got) != 2 || got[0].Proof != Routed || !got[0].Who.Equal(of(4, 0)) || got[0].Option != -1 {
		t.Fatalf("%+v", got)
	}
	// Two options that deny all else do not contradict each other.
	if got[1].Proof != Exclusive || got[1].Option != 1 || !got[1].Who.Equal(of(4, 1)) {
		t.Errorf("%+v", got[1])
	}
	if q.Unasked = survey.NewSet(4); len(Find(&survey.Table{Questions: []*survey.Question{q}})) != 1 {
		t.Error("nobody is no contradiction")
	}
}

// routed is a survey of 40: the first 20 use and were asked of the cost, but for
// stray of them; the others were not.
func routed(stray int) *survey.Table {
	use := &survey.Question{
		ID: "q1", Kind: survey.KindSingle, Asked: survey.FullSet(40), Answered: survey.FullSet(40),
		Options: []survey.Option{{Label: "Jā"}, {Label: "Nē"}}, Picked: []*survey.Set{survey.NewSet(40), survey.NewSet(40)},
	}
	cost := &survey.Question{ID: "q2", Kind: survey.KindNumber, Asked: survey.NewSet(40), Answered: survey.NewSet(40)}
	for i := range 40 {
		use.Picked[i/20].Add(i)
		if i < 20 || i < 20+stray {
			cost.Asked.Add(i)
		}
	}
	return &survey.Table{Rows: make([]int, 40), Questions: []*survey.Question{use, cost}}
}

func TestLikely(t *testing.T) {
	for _, c := range []struct {
		stray, rules int
	}{{0, 1}, {2, 1}, {3, 0}, {20, 0}} {
		tab := routed(c.stray)
		got := Likely(tab)
		if len(got) != c.rules {
			t.Errorf("%d stray: %+v", c.stray, got)
			continue
		}
		if c.rules == 0 {
			continue
		}
		r, err := got[0].Check(tab)
		if err != nil || r.Broken.Count() != c.stray || got[0].If.Options[0] != 1 || got[0].Then.Test != NotAsked {
			t.Errorf("%d stray: %+v, %v, broken by %d", c.stray, got[0], err, r.Broken.Count())
		}
	}
}
