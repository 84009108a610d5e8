package tabulate

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"izpete/data/stats"
	"izpete/data/survey"
)

// known invents a table whose first question also has "don't know".
func known(r *rand.Rand, n int) *survey.Table {
	t := table(r, n)
	for _, q := range t.Questions {
		q.Options[3].Missing = true
	}
	return t
}

func TestMentionsAddUpTo100(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	for range 100 {
		tab := table(r, 20+r.IntN(100))
		b := Of(tab, tab.Questions[1], nil, BaseMentions)
		sum := 0.0
		for _, row := range b.Rows {
			sum += row.Percent
			if row.HasInterval || row.HasBounds {
				t.Fatal("mentions are not drawn one by one", row)
			}
		}
		if b.Base.N > 0 && math.Abs(sum-100) > 1e-9 || b.Base.Population != 0 {
			t.Fatal(sum, b.Base)
		}
	}
}

func TestBaseWithoutDontKnow(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	for range 100 {
		tab := known(r, 20+r.IntN(100))
		for qi, q := range tab.Questions {
			b := Of(tab, q, nil, BaseKnown)
			only := 0
			for i := range tab.Rows {
				other := false
				for o := range 3 {
					other = other || q.State(o, i) == survey.Ticked
				}
				if !other && q.State(3, i) == survey.Ticked {
					only++
				}
			}
			if b.Unknown != only || b.Base.N != q.Answered.Count()-only {
				t.Fatalf("q%d: %d of %d left out, want %d", qi+1, b.Unknown, b.Base.N, only)
			}
			if last := b.Rows[3]; !last.Outside || last.Percent != 0 || last.Count != q.Picked[3].Count() {
				t.Fatalf("the row of those left out keeps its count and has no share: %+v", last)
			}
			if b.Base.N+b.Unknown+b.NoAnswer+b.NotAsked != tab.Len() {
				t.Fatal("somebody was dropped")
			}
		}
	}
}

// All is Of for each question, in order, and stops when it is told to.
func TestAllIsOf(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 1))
	for range 60 {
		a, b := known(r, 1+r.IntN(300)), table(r, 1+r.IntN(100))
		b.ID = "t2"
		a.Questions[0].Asked = survey.FullSet(a.Len())
		a.Population = a.Len() + 30
		tables := []*survey.Table{a, b}
		f := Filter{{Table: "t1", Question: "q2", Options: []int{r.IntN(4)}}}
		for _, kind := range BaseKinds {
			for _, filter := range []Filter{nil, f} {
				got, err := All(context.Background(), tables, filter, kind)
				if err != nil {
					t.Fatal(err)
				}
				var want []*Breakdown
				for _, tab := range tables {
					for _, q := range tab.Questions {
						want = append(want, Of(tab, q, filter, kind))
					}
				}
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("%s: All differs from Of", kind)
				}
			}
		}
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	if got, err := All(ended, []*survey.Table{table(r, 9)}, nil, BaseAnswered); got != nil || !errors.Is(err, context.Canceled) {
		t.Error(got, err)
	}
}

// Merging two halves is counting the whole.
func TestHalvesMakeTheWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 1))
	for range 100 {
		tab := table(r, 2+r.IntN(200))
		left := &survey.Question{ID: "q3", Kind: survey.KindGroup, Options: make([]survey.Option, 2), Asked: survey.FullSet(tab.Len()), Answered: survey.FullSet(tab.Len()), Picked: []*survey.Set{survey.NewSet(tab.Len()), survey.NewSet(tab.Len())}}
		for i := range tab.Len() {
			left.Picked[r.IntN(2)].Add(i)
		}
		tab.Questions = append(tab.Questions, left)
		for _, q := range tab.Questions[:2] {
			whole := Of(tab, q, nil, BaseAnswered)
			var sum [6]int
			for half := range 2 {
				b := Of(tab, q, Filter{{Table: "t1", Question: "q3", Options: []int{half}}}, BaseAnswered)
				for i, row := range b.Rows {
					sum[i] += row.Count
				}
				sum[4] += b.Base.N
				sum[5] += b.NoAnswer + b.NotAsked
			}
			for i, row := range whole.Rows {
				if sum[i] != row.Count {
					t.Fatal("a count is not the sum of its halves")
				}
			}
			if sum[4] != whole.Base.N || sum[5] != whole.NoAnswer+whole.NotAsked {
				t.Fatal("a base is not the sum of its halves")
			}
		}
	}
}

func TestNestedAgreesWithFilters(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 1))
	tab := table(r, 300)
	n := NestedOf(tab, tab.Questions[0], tab.Questions[1], tab.Questions[0], nil, BaseAnswered, stats.HolmCorrection)
	family := 0
	for o, layer := range n.Layers {
		want := CrossOf(tab, tab.Questions[0], tab.Questions[1], Filter{{Table: "t1", Question: "q1", Options: []int{o}}}, BaseAnswered)
		for i := range want.Cells {
			for c := range want.Cells[i] {
				a, b := layer.Cells[i][c], want.Cells[i][c]
				if a.Count != b.Count || a.N != b.N || a.Test.P != b.Test.P {
					t.Fatalf("layer %d: %+v, filter says %+v", o, a, b)
				}
				if a.Test.Made() {
					family++
				}
			}
			if layer.Rows[i] != want.Rows[i] {
				t.Fatalf("layer %d row %d: %+v, filter says %+v", o, i, layer.Rows[i], want.Rows[i])
			}
		}
	}
	if n.Family != family || family == 0 {
		t.Errorf("a family of %d, says %d", family, n.Family)
	}
}

func TestBanner(t *testing.T) {
	r := rand.New(rand.NewPCG(16, 1))
	tab := table(r, 200)
	b := Banner{Name: "Iestādes", Table: "t1", Questions: []string{"q1", "gone", "q2"}}.Of(tab, tab.Questions[0], nil, BaseAnswered, stats.BenjaminiHochbergCorrection)
	if len(b.Parts) != 2 || !slices.Equal(b.Missing, []string{"gone"}) || b.Parts[1].Family != b.Family || b.Parts[1].Correction != stats.BenjaminiHochbergCorrection {
		t.Errorf("%+v", b)
	}
	one := CrossOf(tab, tab.Questions[0], tab.Questions[1], nil, BaseAnswered)
	if one.Family != b.Family {
		t.Errorf("a question crossed with itself is no test: %d, %d", one.Family, b.Family)
	}
}

// The test of a cell says what was compared, and why it was not.
func TestCellsSayWhyTheyAreNotTested(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(17, 1)), 12)
	x := CrossOf(tab, tab.Questions[0], tab.Questions[1], nil, BaseAnswered)
	for _, row := range x.Cells {
		for _, c := range row {
			if c.N < CountsOnly && (c.Test.Made() || c.Test.Why != stats.WhyBaseTooSmall || c.Test.Least != CountsOnly) {
				t.Errorf("%+v", c)
			}
		}
	}
	if x.Independence().Why != stats.WhyOverlap {
		t.Error("several options a respondent", x.Independence())
	}
	group := &survey.Question{ID: "q3", Kind: survey.KindGroup, Options: make([]survey.Option, 2), Asked: survey.FullSet(12), Answered: survey.FullSet(12)}
	group.Picked = []*survey.Set{survey.SetFromWords(12, []uint64{0xfff >> 6}), survey.SetFromWords(12, []uint64{0xfff << 6})}
	if x := CrossOf(tab, group, tab.Questions[0], nil, BaseMentions); x.Cells[0][0].Test.Made() || x.Rows[0].Percent != 50 {
		t.Errorf("%+v", x)
	}
}

// Combinations, lift and co-occurrence against counting respondent by respondent.
func TestTogetherAndCombinations(t *testing.T) {
	r := rand.New(rand.NewPCG(18, 1))
	for range 60 {
		tab := known(r, 10+r.IntN(120))
		a, b := tab.Questions[1], tab.Questions[0]
		exact := map[string]int{}
		least := map[[2]int]int{}
		pairs := map[[2]int]int{}
		n, answered := 0, 0
		for i := range tab.Rows {
			var own []byte
			for o := range a.Options {
				if a.State(o, i) == survey.Ticked {
					own = append(own, byte('0'+o))
				}
			}
			if a.Answered.Has(i) {
				answered++
				exact[string(own)]++
			}
			for x, p := range own {
				for _, q := range own[x+1:] {
					least[[2]int{int(p - '0'), int(q - '0')}]++
				}
			}
			if !a.Answered.Has(i) || !b.Answered.Has(i) {
				continue
			}
			n++
			for _, p := range own {
				for o := range b.Options {
					if b.State(o, i) == survey.Ticked {
						pairs[[2]int{int(p - '0'), o}]++
					}
				}
			}
		}
		sets := Exactly(tab, a, nil, 0)
		sum := 0
		for _, s := range sets.Sets {
			key := ""
			for _, o := range s.Options {
				key += string(rune('0' + o))
			}
			if exact[key] != s.Count || s.Who.Count() != s.Count {
				t.Fatalf("%q: %d, want %d", key, s.Count, exact[key])
			}
			sum += s.Count
		}
		if sum != answered || len(sets.Sets) != len(exact) || sets.N != answered {
			t.Fatal("everyone stands in exactly one set", sum, answered)
		}
		if cut := Exactly(tab, a, nil, 3); len(exact) > 3 && (len(cut.Sets) != 3 || cut.More != len(exact)-3 || cut.Others != answered-cut.Sets[0].Count-cut.Sets[1].Count-cut.Sets[2].Count) {
			t.Fatalf("%+v", cut)
		}
		for _, s := range AtLeast(tab, a, nil, 1, 0).Sets {
			if slices.Contains(s.Options, 3) {
				t.Fatal("don't know is combined", s)
			}
			if len(s.Options) == 2 && (least[[2]int{s.Options[0], s.Options[1]}] != s.Count || s.Who.Count() != s.Count) {
				t.Fatalf("%+v, want %d", s, least[[2]int{s.Options[0], s.Options[1]}])
			}
		}
		x := TogetherOf(tab, a, b, nil, stats.BenjaminiHochbergCorrection)
		if x.N != n {
			t.Fatal(x.N, n)
		}
		for i, line := range x.Pairs {
			for j, p := range line {
				if p.Count != pairs[[2]int{i, j}] {
					t.Fatalf("%d and %d: %d, want %d", i, j, p.Count, pairs[[2]int{i, j}])
				}
				if want := float64(n*p.Count) / float64(x.Rows[i]*x.Cols[j]); math.Abs(p.Lift-want) > 1e-12 && !math.IsNaN(want) {
					t.Fatalf("lift %v, want %v", p.Lift, want)
				}
			}
		}
	}
}

func TestOptionsOfAQuestion(t *testing.T) {
	tab := known(rand.New(rand.NewPCG(19, 1)), 150)
	q := tab.Questions[1]
	q.Picked[0] = q.Answered
	own := TogetherOf(tab, q, q, nil, stats.HolmCorrection)
	all, pairs := own.Options()
	if all.Method != stats.CochranTest || all.DF != 2 || len(pairs) != 3 || pairs[0].Family != 3 || pairs[0].Adjusted > .001 {
		t.Errorf("%+v %+v", all, pairs)
	}
	if own.Pairs[0][1].Test.Made() {
		t.Error("the options of one question are compared by McNemar, not as groups")
	}
}
