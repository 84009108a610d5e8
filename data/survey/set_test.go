package survey

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// model is a set the slow way.
type model map[int]bool

func random(r *rand.Rand, n int) (*Set, model) {
	s, m := NewSet(n), model{}
	for i := range n {
		if r.IntN(3) == 0 {
			s.Add(i)
			m[i] = true
		}
	}
	return s, m
}

func TestSetsAgainstAModel(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := r.IntN(200)
		a, ma := random(r, n)
		b, mb := random(r, n)
		c, mc := random(r, n)
		both, all3 := 0, 0
		for i := range n {
			if ma[i] && mb[i] {
				both++
				if mc[i] {
					all3++
				}
			}
			for name, pair := range map[string][2]bool{
				"has": {a.Has(i), ma[i]}, "and": {a.And(b).Has(i), ma[i] && mb[i]}, "or": {a.Or(b).Has(i), ma[i] || mb[i]},
				"and not": {a.AndNot(b).Has(i), ma[i] && !mb[i]}, "not": {a.Not().Has(i), !ma[i]},
			} {
				if pair[0] != pair[1] {
					t.Fatalf("%s of %d among %d: %v", name, i, n, pair[0])
				}
			}
		}
		if a.Count() != len(ma) || a.CountAnd(b) != both || a.CountAnd3(b, c) != all3 {
			t.Fatalf("counts %d %d %d, want %d %d %d", a.Count(), a.CountAnd(b), a.CountAnd3(b, c), len(ma), both, all3)
		}
		if a.Not().Count()+a.Count() != n || FullSet(n).Count() != n {
			t.Fatal("bits beyond the last respondent were counted")
		}
		each := slices.Collect(a.Each())
		if len(each) != len(ma) || !slices.IsSorted(each) {
			t.Fatal("each of the set:", each)
		}
		if !SetFromWords(n, a.Words()).Equal(a) || n > 0 && a.Equal(NewSet(n+1)) {
			t.Fatal("equality")
		}
	}
}

func TestSetFromWordsDropsStrayBits(t *testing.T) {
	if s := SetFromWords(3, []uint64{^uint64(0), 7}); s.Count() != 3 {
		t.Error(s.Count())
	}
	if s := SetFromWords(70, []uint64{1}); s.Count() != 1 || s.Has(-1) || s.Has(70) {
		t.Error("out of range")
	}
}

func TestStates(t *testing.T) {
	q := &Question{Asked: NewSet(4), Answered: NewSet(4), Options: make([]Option, 1), Picked: []*Set{NewSet(4)}}
	for i := range 3 {
		q.Asked.Add(i)
	}
	q.Answered.Add(0)
	q.Answered.Add(1)
	q.Picked[0].Add(0)
	for i, want := range []State{Ticked, Offered, NoAnswer, NotAsked} {
		if got := q.State(0, i); got != want {
			t.Errorf("respondent %d: %v, want %v", i, got, want)
		}
	}
}

func TestQuestionByName(t *testing.T) {
	tab := &Table{Questions: []*Question{
		{ID: "q1", Text: "Šķēršļi  MI\u00a0ieviešanai", Columns: []string{"J", "K"}, Twin: "L"},
		{ID: "q2", Text: "q1", Columns: []string{"M"}},
	}}
	for name, want := range map[string]string{"q1": "q1", "Šķēršļi MI ieviešanai": "q1", "col:K": "q1", "col: l": "q1", "col:M": "q2"} {
		if q := tab.Question(name); q == nil || q.ID != want {
			t.Errorf("%q: %v", name, q)
		}
	}
	for _, name := range []string{"", "col:", "col:Z", "q3"} {
		if q := tab.Question(name); q != nil {
			t.Errorf("%q found %s", name, q.ID)
		}
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{" a\u00a0 b\n": "a b", "\u200b": "", "Plāno": "Plāno", "PLĀNO": "PLĀNO"} {
		if got := Fold(s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}
