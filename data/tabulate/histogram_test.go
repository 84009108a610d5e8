package tabulate_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
)

// numbers makes a table of one number question, NaN for no answer, and a group
// of two halves.
func numbers(x ...float64) (*survey.Table, *survey.Question) {
	n := len(x)
	q := &survey.Question{ID: "q1", Kind: survey.KindNumber, Numbers: x, Asked: survey.FullSet(n), Answered: survey.NewSet(n)}
	by := &survey.Question{
		ID: "q2", Kind: survey.KindGroup, Options: []survey.Option{{Label: "A"}, {Label: "B"}},
		Asked: survey.FullSet(n), Answered: survey.FullSet(n), Picked: []*survey.Set{survey.NewSet(n), survey.NewSet(n)},
	}
	for i, v := range x {
		if !math.IsNaN(v) {
			q.Answered.Add(i)
		}
		by.Picked[i%2].Add(i)
	}
	return &survey.Table{ID: "t1", Rows: make([]int, n), Names: make([]string, n), Questions: []*survey.Question{q, by}}, q
}

// The values are those of R 4: quantile(type = 7), mean, t.test, boxplot's
// fences of 1.5·IQR about these quartiles, and hist(breaks = seq(0, 200, 20), right = FALSE).
func TestHistogramAgreesWithR(t *testing.T) {
	table, q := numbers(0, 0, 1, 1, 2, 2, 3, 5, 5, 6, 8, 9, 12, 14, 15, 21, 22, 22, 37, 38, 40, 64, 102, 180, math.NaN())
	h := tabulate.Method{}.Histogram(table, q, nil)
	if h.N != 24 || h.NoAnswer != 1 || h.LowerQuartile != 2.75 || h.Median != 10.5 || h.UpperQuartile != 25.75 || h.Mean != 25.375 {
		t.Errorf("%+v", h.Spread)
	}
	if math.Abs(h.Deviation-40.6916426629) > 1e-9 || math.Abs(h.Low-8.19242625721) > 1e-6 || math.Abs(h.High-42.55757374279) > 1e-6 {
		t.Errorf("deviation %v, mean from %v to %v", h.Deviation, h.Low, h.High)
	}
	if h.LowerWhisker != 0 || h.UpperWhisker != 40 {
		t.Errorf("whiskers from %v to %v", h.LowerWhisker, h.UpperWhisker)
	}
	want := []tabulate.NumberValue{{21, 64}, {22, 102}, {23, 180}}
	if !slices.Equal(h.Outliers, want) {
		t.Errorf("outliers %v", h.Outliers)
	}
	// The width of Freedman and Diaconis is 15.9, the next round one 20.
	var counts []int
	for i, b := range h.Bars {
		counts = append(counts, b.Count)
		if b.From != float64(20*i) || b.To != float64(20*i+20) {
			t.Errorf("bin %d runs from %v to %v", i, b.From, b.To)
		}
	}
	if !slices.Equal(counts, []int{15, 5, 1, 1, 0, 1, 0, 0, 1}) { // R's last bin, 180–200, is closed into the one before
		t.Errorf("counts %v", counts)
	}
}

// Whatever the numbers and whoever they come from, the bins hold all of them, no
// figure hangs on the order of respondents, and a filter parts the whole.
func TestHistogramHoldsEverybody(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	for range 300 {
		x := make([]float64, 1+r.IntN(60))
		for i := range x {
			switch x[i] = math.Round(r.ExpFloat64()*20*10) / 10; r.IntN(9) {
			case 0:
				x[i] = math.NaN()
			case 1:
				x[i] = -x[i]
			}
		}
		table, q := numbers(x...)
		all := tabulate.Method{}.Histogram(table, q, nil)
		sum := func(h *tabulate.Histogram) (n int) {
			for _, b := range h.Bars {
				n += b.Count
			}
			return n
		}
		if sum(all) != all.N || all.N+all.NoAnswer+all.NotAsked != table.Len() {
			t.Fatalf("%d in bins of %d, %d without an answer", sum(all), all.N, all.NoAnswer)
		}
		parts := 0
		for o := range 2 {
			part := tabulate.Method{}.Histogram(table, q, tabulate.Filter{{Table: "t1", Question: "q2", Options: []int{o}}})
			if part.Whole == nil || len(part.Bars) != len(all.Bars) || sum(part) != part.N {
				t.Fatalf("a filter gives %d bins of %d", len(part.Bars), len(all.Bars))
			}
			parts += part.N
		}
		if parts != all.N {
			t.Fatalf("the halves are %d of %d", parts, all.N)
		}
		slices.Reverse(x)
		table, q = numbers(x...)
		other := tabulate.Method{}.Histogram(table, q, nil)
		for i, b := range other.Bars {
			if b.Count != all.Bars[i].Count {
				t.Fatalf("bin %d is %d, the other way round %d", i, all.Bars[i].Count, b.Count)
			}
		}
		if other.UpperWhisker != all.UpperWhisker && all.N >= tabulate.CountsOnly || len(other.Outliers) != len(all.Outliers) {
			t.Fatal("the box hangs on the order")
		}
		if few := all.N < tabulate.CountsOnly; few != (len(all.Few) == all.N) && all.N > 0 {
			t.Fatalf("%d of %d values one by one", len(all.Few), all.N)
		}
	}
}

func TestHistogramHidesSmallBars(t *testing.T) {
	x := []float64{500}
	for i := range 40 {
		x = append(x, float64(i%20))
	}
	table, q := numbers(x...)
	h := tabulate.Method{Threshold: 5}.Histogram(table, q, nil)
	hidden := 0
	for _, b := range h.Bars {
		if b.Hidden {
			hidden++
			if b.Count != 0 || b.Percent != 0 || b.Who != nil {
				t.Errorf("a hidden bar tells %+v", b)
			}
		} else if b.Count > 0 && b.Count < 5 {
			t.Errorf("a bar of %d is told", b.Count)
		}
	}
	if hidden < 2 && !h.Hidden {
		t.Errorf("%d bars are hidden: the last one follows from the others", hidden)
	}
	if len(h.Outliers) > 0 || !math.IsNaN(h.Max) || !math.IsNaN(h.Median) || !math.IsNaN(h.Mean) || len(h.Numbers.Bins) > 0 {
		t.Error("single values are told")
	}
}

func BenchmarkHistogram(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	x := make([]float64, 100_000)
	for i := range x {
		x[i] = math.Round(r.ExpFloat64() * 100)
	}
	table, q := numbers(x...)
	f := tabulate.Filter{{Table: "t1", Question: "q2", Options: []int{0}}}
	for b.Loop() {
		tabulate.Method{}.Histogram(table, q, f)
	}
}

// Three groups: what one of them hides must not follow from everyone less the two
// others, each under a filter of its own.
func TestHistogramsUnderFiltersDoNotTellEachOther(t *testing.T) {
	r := rand.New(rand.NewPCG(71, 1))
	m := tabulate.Method{Threshold: 5}
	told, hidden := 0, 0
	for range 60 {
		n := 60 + r.IntN(60)
		x, group := make([]float64, n), make([]int, n)
		for i := range x {
			x[i], group[i] = float64(r.IntN(12)), r.IntN(3)
		}
		table, q := numbers(x...)
		table.Questions = append(table.Questions, answers("q9", survey.KindGroup, 3, group...))
		all := m.Histogram(table, q, nil)
		var parts, plain []*tabulate.Histogram
		for o := range 3 {
			f := tabulate.Filter{{Table: table.ID, Question: "q9", Options: []int{o}}}
			parts, plain = append(parts, m.Histogram(table, q, f)), append(plain, tabulate.Method{}.Histogram(table, q, f))
		}
		for bar, whole := range all.Bars {
			gone, small := 0, false
			for o, h := range parts {
				if !h.Bars[bar].Hidden {
					told++
					continue
				}
				gone++
				small = plain[o].Bars[bar].Count > 0 && plain[o].Bars[bar].Count < 5
			}
			hidden += gone
			if gone == 1 && small && !whole.Hidden {
				t.Fatalf("bar %d of one group follows from the whole less the others", bar)
			}
		}
	}
	if told == 0 || hidden == 0 {
		t.Errorf("%d told, %d hidden: the test shows little", told, hidden)
	}
}

// Bins and bands of the same numbers with other ends tell by subtraction how many
// lie between.
func TestHistogramTellsNothingBesideBands(t *testing.T) {
	var x []float64
	for i := range 60 {
		x = append(x, float64(i%3)*10)
	}
	table, q := numbers(x...)
	q.Columns = []string{"C"}
	bands, err := tabulate.Derived{ID: "d1", Text: "x", Kind: tabulate.DerivedBands, Source: q.ID, Cuts: []float64{7, 15}, Labels: []string{"a", "b", "c"}}.Make(table)
	if err != nil {
		t.Fatal(err)
	}
	m := tabulate.Method{Threshold: 5}
	if m.Histogram(table, q, nil).Hidden {
		t.Fatal("nothing is told without bands")
	}
	table.Questions = append(table.Questions, bands)
	if !m.Histogram(table, q, nil).Hidden {
		t.Error("bins are told beside bands")
	}
}
