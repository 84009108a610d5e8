package tabulate

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"izpete/data/survey"
)

// numbered puts a question of numbers at a place among the questions of a table;
// some did not answer it, and some answers are no finite numbers.
func numbered(r *rand.Rand, t *survey.Table, id string, at int, number func() float64) *survey.Question {
	n := t.Len()
	q := &survey.Question{ID: id, Kind: survey.KindNumber, Columns: []string{"X" + id}, Asked: survey.NewSet(n), Answered: survey.NewSet(n), Numbers: make([]float64, n)}
	for i := range n {
		if q.Numbers[i] = math.NaN(); r.IntN(9) == 0 {
			continue
		}
		if q.Asked.Add(i); r.IntN(9) == 0 {
			continue
		}
		q.Answered.Add(i)
		if q.Numbers[i] = number(); r.IntN(40) == 0 {
			q.Numbers[i] = math.Inf(1)
		}
	}
	t.Questions = slices.Insert(t.Questions, at, q)
	return q
}

func someRange(r *rand.Rand) survey.Range {
	x := survey.Range{From: float64(r.IntN(60) - 10), Closed: r.IntN(2) == 0}
	if x.To = x.From + float64(r.IntN(30)); !x.Valid() {
		x.To++
	}
	switch r.IntN(6) {
	case 0:
		x.From = math.Inf(-1)
	case 1:
		x.To = math.Inf(1)
	}
	return x
}

func TestRangesAgreeWithAScan(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	for range 300 {
		tab := table(r, 1+r.IntN(150))
		q := numbered(r, tab, "q9", 1, func() float64 { return math.Round(r.Float64()*80-20) / float64(1+r.IntN(2)) })
		ranges := make([]survey.Range, 1+r.IntN(3))
		for i := range ranges {
			ranges[i] = someRange(r)
		}
		term := Term{Table: "t1", Question: "q9", Ranges: ranges}
		keep := func(how How) *survey.Set {
			term.How = how
			return Filter{term}.Within(tab)
		}
		any, all, none := keep(AnyOf), keep(AllOf), keep(NoneOf)
		union, shared := survey.NewSet(tab.Len()), survey.FullSet(tab.Len())
		for _, x := range ranges {
			one := Filter{{Table: "t1", Question: "q9", Ranges: []survey.Range{x}}}.Within(tab)
			union, shared = union.Or(one), shared.And(one)
		}
		if !union.Equal(any) || !shared.Equal(all) {
			t.Fatal("any is not the union, or all not what is shared")
		}
		for i := range tab.Rows {
			x, in, of := q.Numbers[i], 0, 0
			number := q.Answered.Has(i) && !math.IsNaN(x) && !math.IsInf(x, 0)
			for _, y := range ranges {
				if of++; number && x >= y.From && (x < y.To || y.Closed && x == y.To) {
					in++
				}
			}
			if any.Has(i) != (in > 0) || all.Has(i) != (in == of) || none.Has(i) != (number && in == 0) {
				t.Fatalf("%v of %+v", x, ranges)
			}
		}
		term.How = Hows[r.IntN(3)]
		out := Filter{term}.LeavesOut(tab)
		if out.CountAnd(Filter{term}.Within(tab)) > 0 || out.AndNot(q.Answered).Count() > 0 {
			t.Fatal("who is left out stands within, or did not answer")
		}
	}
}

// Each bar of the histogram keeps those whom it counts, and together they keep
// everyone who answered with a number.
func TestBarsKeepWhomTheyCount(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 2))
	for range 300 {
		tab := table(r, 1+r.IntN(150))
		scale := []float64{1, .1, 7}[r.IntN(3)]
		q := numbered(r, tab, "q9", 0, func() float64 { return math.Round(r.ExpFloat64()*20) * scale })
		h, bars := Method{}.Histogram(tab, q, nil), Bars(q)
		if len(h.Bars) != len(bars) {
			t.Fatalf("%d bars and %d ranges", len(h.Bars), len(bars))
		}
		sum := 0
		for i, b := range h.Bars {
			in := Filter{{Table: "t1", Question: "q9", Ranges: bars[i : i+1]}}.Within(tab)
			if sum += in.Count(); in.Count() != b.Count {
				t.Fatalf("bar %d of %v counts %d, its range %v keeps %d", i, q.Numbers, b.Count, bars[i], in.Count())
			}
			made, o := InRange(tab, q, bars[i])
			if o != i || !made.Picked[o].Equal(in) {
				t.Fatalf("range %v is option %d", bars[i], o)
			}
			if !OfBars(q, bars[i]) {
				t.Fatalf("%v is not of bars", bars[i])
			}
		}
		if sum != h.N {
			t.Fatalf("the bars keep %d of %d", sum, h.N)
		}
	}
}

func TestWhatIsMadeOfWholeBars(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(1, 2)), 60)
	x := -1.0
	q := numbered(rand.New(rand.NewPCG(11, 3)), tab, "q9", 0, func() float64 { x++; return x })
	bars := Bars(q)
	if len(bars) < 3 || !bars[0].Whole || bars[0].From != 0 || bars[0].To != 20 {
		t.Fatalf("bars %+v", bars)
	}
	last := bars[len(bars)-1]
	inf := math.Inf(1)
	for name, c := range map[string]struct {
		r    survey.Range
		want bool
	}{
		"a bar":                         {bars[1], true},
		"two bars":                      {survey.Range{From: 0, To: 40}, true},
		"whole numbers, closed":         {survey.Range{From: 0, To: 19, Closed: true}, true},
		"from an edge":                  {survey.Range{From: 20, To: inf}, true},
		"below an edge":                 {survey.Range{From: -inf, To: 20}, true},
		"all":                           {survey.Range{From: -inf, To: inf}, true},
		"to the end":                    {survey.Range{From: 20, To: last.To, Closed: true}, true},
		"off an edge":                   {survey.Range{From: 0, To: 21}, false},
		"with an edge too many":         {survey.Range{From: 0, To: 20, Closed: true}, false},
		"from within a bar":             {survey.Range{From: 5, To: 20}, false},
		"to the end and without it":     {survey.Range{From: 20, To: last.To}, false},
		"one number":                    {survey.Range{From: 20, To: 20, Closed: true}, false},
		"beyond all":                    {survey.Range{From: 1000, To: 2000}, false},
		"before all":                    {survey.Range{From: -20, To: -10}, false},
		"from before the first to edge": {survey.Range{From: -5, To: 20}, true},
	} {
		if got := OfBars(q, c.r); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Below a threshold a bar of numbers is told as much of as the option of a
// question of one choice would be that stands in its place.
func TestBarsAreGuardedAsOptionsAre(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 4))
	hidden, told := 0, 0
	for range 400 {
		tab := table(r, 20+r.IntN(120))
		at := r.IntN(3)
		q := numbered(r, tab, "q9", at, func() float64 { return float64(r.IntN(8)) * 10 })
		if r.IntN(2) == 0 {
			asDates(q, 20_000)
		}
		twin := *tab
		twin.Questions = slices.Clone(tab.Questions)
		options := *InBars(tab, q)
		options.ID = "q9"
		twin.Questions[at] = &options
		m := Method{Threshold: 3 + r.IntN(4)}
		of, chosen := r.IntN(2), r.Perm(len(options.Options))[:1+r.IntN(2)]
		how := []How{AnyOf, AnyOf, NoneOf}[r.IntN(3)]
		byOption := Filter{{Table: "t1", Question: "q9", Options: chosen, How: how}}
		byRange := Filter{{Table: "t1", Question: "q9", How: how}}
		for _, o := range chosen {
			byRange[0].Ranges = append(byRange[0].Ranges, Bars(q)[o])
		}
		if r.IntN(3) == 0 {
			further := Term{Table: "t1", Question: []string{"q1", "q2"}[1-of], Options: []int{r.IntN(4)}}
			byOption, byRange = append(byOption, further), append(byRange, further)
		}
		if m.Tells(tab, byRange) != m.Tells(&twin, byOption) {
			t.Fatalf("%+v tells %v", byRange, m.Tells(tab, byRange))
		}
		name := []string{"q1", "q2"}[of]
		a, b := m.Of(tab, find(tab, name), byRange), m.Of(&twin, find(&twin, name), byOption)
		if !reflect.DeepEqual(a.Rows, b.Rows) || a.Base != b.Base || !reflect.DeepEqual(a.Whole.Rows, b.Whole.Rows) {
			t.Fatalf("under %+v:\n%+v\n%+v", byRange, a.Rows, b.Rows)
		}
		x, y := m.Cross(tab, find(tab, "q1"), find(tab, "q2"), byRange), m.Cross(&twin, find(&twin, "q1"), find(&twin, "q2"), byOption)
		if !reflect.DeepEqual(x.Cells, y.Cells) || !reflect.DeepEqual(x.HiddenColumns, y.HiddenColumns) {
			t.Fatalf("the cross-tab under %+v differs", byRange)
		}
		if a.SomeHidden() {
			hidden++
		} else {
			told++
		}
	}
	if hidden < 20 || told < 20 {
		t.Errorf("%d hide something, %d nothing: the test tests little", hidden, told)
	}
}

// The bars of one question under a bar of another tell no more than the other way
// around: both hide the same cells of one table.
func TestBarsUnderBarsHideTheSameBothWays(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 5))
	hidden := 0
	for range 200 {
		tab := table(r, 40+r.IntN(100))
		one := numbered(r, tab, "q8", r.IntN(3), func() float64 { return float64(r.IntN(5)) * r.Float64() * 8 })
		two := numbered(r, tab, "q9", r.IntN(3), func() float64 { return float64(r.IntN(5)) * r.Float64() * 8 })
		m := Method{Threshold: 4}
		for i, a := range Bars(one) {
			for j, b := range Bars(two) {
				under := func(q, by *survey.Question, x survey.Range, bar int) bool {
					counted := InBars(tab, q)
					v := m.veil(tab, Filter{{Table: "t1", Question: by.ID, Ranges: []survey.Range{x}}}, counted)
					return v.hides(v.at(answer{counted, bar}))
				}
				x, y := under(two, one, a, j), under(one, two, b, i)
				// A bar that is hidden by itself tells nothing of the other question.
				gone := m.Histogram(tab, one, nil).Bars[i].Hidden || m.Histogram(tab, two, nil).Bars[j].Hidden
				if x != y && !gone {
					t.Fatalf("bar %d by %d: hidden %v one way, %v the other", i, j, x, y)
				}
				if x {
					hidden++
				}
			}
		}
	}
	if hidden == 0 {
		t.Error("nothing was hidden")
	}
}

// A range of other ends than the bars could be moved until it tells of one.
func TestARangeThatIsNotOfBarsTellsNothing(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(5, 5)), 120)
	x := -1.0
	q := numbered(rand.New(rand.NewPCG(11, 6)), tab, "q9", 0, func() float64 { x++; return x })
	f := Filter{{Table: "t1", Question: "q9", Ranges: []survey.Range{{From: 0, To: Bars(q)[0].To + 1}}}}
	if b := (Method{}).Of(tab, tab.Questions[1], f); b.SomeHidden() || b.Base.N == 0 {
		t.Errorf("without a threshold: %+v", b.Base)
	}
	m := Method{Threshold: 3}
	if b := m.Of(tab, tab.Questions[1], f); !m.Tells(tab, f) || !b.Base.Hidden || b.Base.N != 0 {
		t.Errorf("tells %v: %+v", m.Tells(tab, f), b.Base)
	}
	if h := m.Histogram(tab, numbered(rand.New(rand.NewPCG(1, 7)), tab, "q8", 0, func() float64 { return 1 }), f); !h.Hidden {
		t.Error("the histogram of another question is told")
	}
	made, o := InRange(tab, q, f[0].Ranges[0])
	if b := m.Of(tab, made, nil); !b.Rows[o].Hidden {
		t.Errorf("the range itself is told: %+v", b.Rows[o])
	}
	for _, c := range []*Compared{
		m.Compare(tab, tab.Questions[2], Group{Filter: f}, Group{Rest: true}, nil),
	} {
		if !c.Hidden {
			t.Error("two groups made by it are compared")
		}
	}
}

func TestTermsOfRangesAreTheSame(t *testing.T) {
	term := func(how How, ranges ...survey.Range) Term {
		return Term{Table: "t1", Question: "q1", Ranges: ranges, How: how}
	}
	a, b := survey.Range{From: 0, To: 10}, survey.Range{From: 10, To: 20}
	whole, closed := a, a
	whole.Whole, closed.Closed = true, true
	for name, c := range map[string]struct {
		x, y Term
		same bool
	}{
		"order":            {term(AnyOf, a, b), term(AnyOf, b, a), true},
		"how it reads":     {term(AnyOf, a), term(AnyOf, whole), true},
		"the end":          {term(AnyOf, a), term(AnyOf, closed), false},
		"one, any and all": {term(AnyOf, a), term(AllOf, a), true},
		"one, none":        {term(AnyOf, a), term(NoneOf, a), false},
		"more":             {term(AnyOf, a), term(AnyOf, a, b), false},
		"option, range":    {term(AnyOf, a), Term{Table: "t1", Question: "q1", Options: []int{0}}, false},
	} {
		if c.x.Same(c.y) != c.same || c.y.Same(c.x) != c.same {
			t.Errorf("%s: want %v", name, c.same)
		}
	}
	f := Filter{term(AnyOf, b), term(AnyOf, a)}
	if got := f.Asked("t1", "q1"); got.How != AllOf || !slices.Equal(got.Ranges, []survey.Range{a, b}) {
		t.Errorf("two terms ask for %+v", got)
	}
}

// A range is asked of numbers only, options of what has options.
func TestARangeOfAQuestionWithOptionsDoesNotApply(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(1, 1)), 20)
	numbered(rand.New(rand.NewPCG(1, 7)), tab, "q9", 0, func() float64 { return 1 })
	f := Filter{
		{Table: "t1", Question: "q1", Ranges: []survey.Range{{From: 0, To: 1}}},
		{Table: "t1", Question: "q9", Options: []int{0}},
	}
	if got := f.For(tab); len(got) != 0 || f.Within(tab).Count() != tab.Len() {
		t.Errorf("%+v applies", got)
	}
}

// Two bars are compared, and hidden, as the two options in their place would be.
func TestBarsAreComparedAsOptionsAre(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 7))
	told := 0
	for range 100 {
		tab := table(r, 40+r.IntN(100))
		n := tab.Len()
		q := &survey.Question{ID: "q9", Kind: survey.KindNumber, Columns: []string{"X"}, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
		for range n {
			q.Numbers = append(q.Numbers, float64(r.IntN(3)*10))
		}
		tab.Questions = append(tab.Questions, q)
		twin := *tab
		twin.Questions = slices.Clone(tab.Questions)
		options := *InBars(tab, q)
		options.ID = "q9"
		twin.Questions[2] = &options
		bars := Bars(q)
		for _, threshold := range []int{0, 4} {
			m := Method{Threshold: threshold}
			group := func(o int) (a, b Group) {
				return Group{Filter: Filter{{Table: "t1", Question: "q9", Ranges: bars[o : o+1]}}}, Group{Filter: Filter{{Table: "t1", Question: "q9", Options: []int{o}}}}
			}
			a, twinA := group(0)
			b, twinB := group(len(bars) - 1)
			if r.IntN(2) == 0 {
				b, twinB = Group{Rest: true}, Group{Rest: true}
			}
			x, y := m.Compare(tab, tab.Questions[0], a, b, nil), m.Compare(&twin, twin.Questions[0], twinA, twinB, nil)
			if !reflect.DeepEqual(x.Rows, y.Rows) || x.Hidden != y.Hidden || x.A != y.A || x.B != y.B || x.Neither != y.Neither {
				t.Fatalf("threshold %d:\n%+v\n%+v", threshold, x, y)
			}
			if threshold > 0 && !x.Hidden {
				told++
			}
		}
	}
	if told == 0 {
		t.Error("nothing was told below a threshold")
	}
}
