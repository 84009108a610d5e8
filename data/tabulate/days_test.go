package tabulate

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"izpete/data/survey"
)

// asDates makes a question of numbers one of dates: so many days after one. What
// was no finite number is no date.
func asDates(q *survey.Question, after int) {
	q.Kind, q.Texts = survey.KindDate, make([]string, len(q.Numbers))
	for i := range q.Answered.Each() {
		if q.Texts[i] = "vēl nav"; finite(q.Numbers[i]) {
			q.Texts[i] = DayAt(float64(after) + q.Numbers[i]).Format([]string{time.DateOnly, "2006-01-02T15:04:05"}[i%2])
		}
	}
	q.Numbers = nil
}

func TestDatesAreCountedAsDays(t *testing.T) {
	for text, want := range map[string]float64{
		"2025-03-01": 20148, "2025-03-01T23:59:59": 20148, "2025-03-01 10:00": 20148, " 2025-03-01": 20148, "1969-12-31": -1,
		"2024-02-29": 19782, "2023-02-29": math.NaN(), "2025-13-01": math.NaN(), "2025-00-10": math.NaN(), "": math.NaN(), "2025": math.NaN(),
		"01.03.2025": math.NaN(), "2025-3-1": math.NaN(), "vēl nav": math.NaN(),
	} {
		if got := dayNumber(text); got != want && !(math.IsNaN(got) && math.IsNaN(want)) {
			t.Errorf("%q is day %v, want %v", text, got, want)
		}
	}
	at := time.Date(2025, 3, 1, 23, 0, 0, 0, time.FixedZone("", 3*60*60))
	if DayOf(at) != 20148 || !DayAt(20148).Equal(time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("%v, %v", DayOf(at), DayAt(20148))
	}
}

// The bars of dates are units of the calendar that hold everyone who gave a date
// once, each keeps whom it counts, and a filter leaves them as they are.
func TestBarsOfDatesKeepWhomTheyCount(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	for range 300 {
		tab := table(r, 1+r.IntN(150))
		width := []float64{5, 100, 500, 3000, 30_000}[r.IntN(5)]
		q := numbered(r, tab, "q9", 0, func() float64 { return math.Floor(r.Float64() * width) })
		asDates(q, r.IntN(40_000)-10_000)
		if !Numeric(q) || !Dated(q) {
			t.Fatal("dates are not counted")
		}
		h, bars := Method{}.Histogram(tab, q, nil), Bars(q)
		if len(h.Bars) != len(bars) || len(bars) > 24 || len(bars) == 0 != (h.N == 0) {
			t.Fatalf("%d bars and %d ranges of %d", len(h.Bars), len(bars), h.N)
		}
		sum := 0
		for i, b := range bars {
			if !b.Days || !b.Whole || b.Closed || !b.Valid() || !OfBars(q, b) || i > 0 && bars[i-1].To != b.From {
				t.Fatalf("bar %d is %+v", i, b)
			}
			in := Filter{{Table: "t1", Question: "q9", Ranges: bars[i : i+1]}}.Within(tab)
			if sum += in.Count(); in.Count() != h.Bars[i].Count {
				t.Fatalf("bar %v counts %d and keeps %d", b, h.Bars[i].Count, in.Count())
			}
			if of, o := InRange(tab, q, b); o != i || !of.Picked[o].Equal(in) {
				t.Fatalf("%v is option %d", b, o)
			}
			last := survey.Range{From: b.From, To: b.To - 1, Closed: true, Whole: true, Days: true}
			if !OfBars(q, last) || !slices.Equal(BarsIn(bars, Term{Ranges: []survey.Range{last}}), []int{i}) {
				t.Fatalf("%v is not the bar %v", last, b)
			}
		}
		if sum != h.N || h.N+h.NoAnswer+h.NotAsked != tab.Len() {
			t.Fatalf("the bars keep %d of %d", sum, h.N)
		}
		part := Method{}.Histogram(tab, q, Filter{{Table: "t1", Question: "q1", Options: []int{0}}})
		for i, b := range part.Bars {
			if b.From != bars[i].From || b.To != bars[i].To || b.Count > h.Bars[i].Count {
				t.Fatalf("under a filter bar %d is %+v", i, b)
			}
		}
	}
}

func TestBarsOfDatesAreUnitsOfTheCalendar(t *testing.T) {
	days := func(texts ...string) *survey.Question {
		n := len(texts)
		return &survey.Question{ID: "q1", Kind: survey.KindDate, Texts: texts, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	}
	for name, c := range map[string]struct {
		q    *survey.Question
		span Span
		want []string
	}{
		"a leap February":     {days("2024-01-31", "2024-02-29", "2024-12-31", "vēl nav"), Span{Unit: UnitMonth, N: 1}, []string{"[2024-01-01; 2024-02-01)", "[2024-02-01; 2024-03-01)", "[2024-03-01; 2024-04-01)"}},
		"weeks over New Year": {days("2024-12-24", "2025-01-01", "2025-01-29"), Span{Unit: UnitWeek, N: 1}, []string{"[2024-12-23; 2024-12-30)", "[2024-12-30; 2025-01-06)"}},
		"one day":             {days("2025-01-01", "2025-01-01T12:00:00"), Span{Unit: UnitDay, N: 1}, []string{"[2025-01-01; 2025-01-02)"}},
		"no date":             {days("vēl nav"), Span{}, nil},
	} {
		bars := Bars(c.q)
		if SpanOf(c.q) != c.span || len(bars) < len(c.want) {
			t.Errorf("%s: %+v, %v", name, SpanOf(c.q), bars)
			continue
		}
		for i, want := range c.want {
			if bars[i].String() != want {
				t.Errorf("%s: bar %d is %v, want %s", name, i, bars[i], want)
			}
		}
	}
}

func BenchmarkHistogramOfDates(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	tab := table(r, 100_000)
	asDates(numbered(r, tab, "q9", 0, func() float64 { return math.Floor(r.Float64() * 500) }), 20_000)
	f := Filter{{Table: "t1", Question: "q1", Options: []int{0}}}
	for b.Loop() {
		Method{}.Histogram(tab, tab.Questions[0], f)
	}
}
