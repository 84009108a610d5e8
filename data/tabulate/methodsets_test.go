package tabulate

import (
	"testing"

	"izpete/data/survey"
)

// ticks makes a table of a question of several options from how many ticked which.
func ticks(sets map[string]int, options int) *survey.Table {
	n := 0
	for _, k := range sets {
		n += k
	}
	q := &survey.Question{ID: "m", Kind: survey.KindMultiple, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	for range options {
		q.Options, q.Picked = append(q.Options, survey.Option{}), append(q.Picked, survey.NewSet(n))
	}
	at := 0
	for set, k := range sets {
		for range k {
			for _, o := range set {
				q.Picked[o-'0'].Add(at)
			}
			at++
		}
	}
	return &survey.Table{ID: "t1", Rows: make([]int, n), Questions: []*survey.Question{q}}
}

func TestSetsTellNothingSmall(t *testing.T) {
	for _, c := range []struct {
		name string
		sets map[string]int
		told int // sets; -1 for none at all
	}{
		{"all great", map[string]int{"0": 9, "1": 8, "01": 7}, 3},
		{"small ones of the same options", map[string]int{"0": 20, "1": 15, "2": 10, "01": 4, "02": 4, "12": 4, "012": 4, "": 4}, 3},
		{"an option of the rest that one ticked", map[string]int{"0": 20, "1": 20, "2": 7, "01": 3, "02": 1}, -1},
		{"one small set", map[string]int{"0": 20, "1": 20, "01": 2}, -1},
	} {
		tab := ticks(c.sets, 3)
		got := Method{Threshold: 5}.Exactly(tab, tab.Questions[0], nil, 10)
		if c.told < 0 {
			if !got.Hidden || len(got.Sets) > 0 || got.Others != 0 || got.More != 0 {
				t.Errorf("%s: told %+v", c.name, got)
			}
			continue
		}
		if got.Hidden || len(got.Sets) != c.told {
			t.Errorf("%s: %d sets are told, want %d: %+v", c.name, len(got.Sets), c.told, got)
		}
	}
}

// What is left of the sets that are told, in all and by each option that is told,
// is never small; under a filter nothing is told.
func TestRandomSetsTellNothingSmall(t *testing.T) {
	d := Disclosure{Threshold: 3}
	told := 0
	for seed := range uint64(200) {
		r := randomSource(seed)
		tab := grouped(r, 30+r.IntN(200), 3)
		q := tab.Questions[2]
		m := Method{Threshold: 3}
		got, rows := m.Exactly(tab, q, nil, 0), m.Of(tab, q, nil)
		if f := (Filter{{Table: "t1", Question: "s", Options: []int{0}}}); !m.Exactly(tab, q, f, 0).Hidden {
			t.Fatal("told under a filter")
		}
		left := got.N
		ticked := make([]int, 3)
		for o, s := range q.Picked {
			ticked[o] = s.Count()
		}
		for _, s := range got.Sets {
			told++
			if d.Sensitive(s.Count) {
				t.Fatalf("seed %d: %d is told", seed, s.Count)
			}
			left -= s.Count
			for _, o := range s.Options {
				ticked[o] -= s.Count
			}
		}
		if got.Hidden || left == 0 {
			continue
		}
		for o, k := range ticked {
			if !rows.Rows[o].Hidden && (d.Sensitive(k) || d.Sensitive(left-k)) {
				t.Fatalf("seed %d: %d of %d others ticked option %d", seed, k, left, o)
			}
		}
	}
	if told < 100 {
		t.Errorf("%d sets told: the test shows little", told)
	}
}
