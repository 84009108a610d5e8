package stats

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
)

func percent(x float64) float64 { return math.Round(x*1000) / 10 }

// Published and independently computed values for 83 answers of 119 invited.
func TestIntervalsOfTheReview(t *testing.T) {
	for _, c := range []struct {
		k                                       int
		low, high, finLow, finHigh, bLow, bHigh float64
	}{
		{14, 10.3, 26.3, 12.9, 21.8, 11.8, 42.0},
		{18, 14.2, 31.7, 17.2, 27.0, 15.1, 45.4},
		{46, 44.7, 65.6, 49.5, 61.2, 38.7, 68.9},
		{44, 42.4, 63.4, 47.1, 58.9, 37.0, 67.2},
		{38, 35.5, 56.4, 40.0, 51.7, 31.9, 62.2},
		{32, 28.8, 49.3, 33.0, 44.5, 26.9, 57.1},
		{68, 72.3, 88.7, 76.9, 86.0, 57.1, 87.4},
		{5, 2.6, 13.3, 3.8, 9.5, 4.2, 34.5},
	} {
		l, h := Wilson(c.k, 83, Z95)
		fl, fh := WilsonFinite(c.k, 83, 119, Z95)
		bl, bh := Bounds(c.k, 83, 119)
		got := [6]float64{percent(l), percent(h), percent(fl), percent(fh), percent(bl), percent(bh)}
		want := [6]float64{c.low, c.high, c.finLow, c.finHigh, c.bLow, c.bHigh}
		if got != want {
			t.Errorf("%d of 83: %v, want %v", c.k, got, want)
		}
	}
}

func TestIntervalEdges(t *testing.T) {
	if l, h := Wilson(0, 0, Z95); l != 0 || h != 1 {
		t.Error("an empty base says nothing", l, h)
	}
	if l, h := WilsonFinite(7, 10, 10, Z95); l != .7 || h != .7 {
		t.Error("a census is certain", l, h)
	}
	if l, _ := Wilson(0, 20, Z95); l != 0 {
		t.Error("none of 20 starts at 0", l)
	}
	if _, h := Wilson(20, 20, Z95); h != 1 {
		t.Error("all of 20 ends at 1", h)
	}
	if l, h := Bounds(3, 5, 2); l != .6 || h != .6 {
		t.Error("a population below the base is the base", l, h)
	}
}

// Whatever the figures: low ≤ share ≤ high within 0 and 1, the correction never
// widens, and the bounds hold the share.
func TestIntervalLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		n := 1 + r.IntN(300)
		k := r.IntN(n + 1)
		pop := n + r.IntN(300)
		p := float64(k) / float64(n)
		l, h := Wilson(k, n, Z95)
		fl, fh := WilsonFinite(k, n, pop, Z95)
		bl, bh := Bounds(k, n, pop)
		const e = 1e-12
		if l < 0 || h > 1 || l > p+e || h < p-e || fl > p+e || fh < p-e {
			t.Fatalf("%d/%d of %d: %v %v %v %v", k, n, pop, l, h, fl, fh)
		}
		if fh-fl > h-l+e {
			t.Fatalf("%d/%d of %d: the correction widened", k, n, pop)
		}
		if bl > p+e || bh < p-e || bl < 0 || bh > 1 {
			t.Fatalf("%d/%d of %d: bounds %v %v", k, n, pop, bl, bh)
		}
	}
}

func printed(t *testing.T, texts ...string) []Printed {
	t.Helper()
	var ps []Printed
	for _, s := range texts {
		p, err := ParsePrinted(s)
		if err != nil {
			t.Fatal(s, err)
		}
		ps = append(ps, p)
	}
	return ps
}

func TestFiguresOfTheReview(t *testing.T) {
	counts, ok := FitAll(printed(t, "17", "22", "55"), 83, false)
	if !ok || !reflect.DeepEqual(counts, [][]int{{14}, {18}, {46}}) {
		t.Error(counts, ok)
	}
	if b := Bases(printed(t, "17", "22", "55"), 70, false); !reflect.DeepEqual(b, []int{58, 60, 64, 65, 69}) {
		t.Error(b)
	}
	if _, ok := FitAll(printed(t, "30", "22", "21", "10"), 83, false); ok {
		t.Error("21 % cannot come from 83")
	}
	if b := Bases(printed(t, "30", "22", "21", "10"), 75, false); !reflect.DeepEqual(b, []int{63, 67, 73}) {
		t.Error(b)
	}
	if _, ok := FitAll(printed(t, "17", "22", "55"), 83, true); ok {
		t.Error("the three shares leave 5 of 83")
	}
	if c, ok := FitAll(printed(t, "54", "34", "12"), 41, true); !ok || !reflect.DeepEqual(c, [][]int{{22}, {14}, {5}}) {
		t.Error(c, ok)
	}
}

// FitAll against trying every choice of counts.
func TestFitAllAgainstTrying(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		n := 1 + r.IntN(450)
		ps := make([]Printed, 1+r.IntN(3))
		for i := range ps {
			ps[i] = Printed{Units: r.IntN(101)}
		}
		closed := r.IntN(2) == 0
		want, wantOK := trying(ps, n, closed)
		got, ok := FitAll(ps, n, closed)
		if ok != wantOK {
			t.Fatalf("%v of %d closed %v: %v, want %v", ps, n, closed, ok, wantOK)
		}
		if ok && !reflect.DeepEqual(got, want) {
			t.Fatalf("%v of %d closed %v: %v, want %v", ps, n, closed, got, want)
		}
	}
}

func trying(ps []Printed, n int, closed bool) ([][]int, bool) {
	each := make([][]int, len(ps))
	for i, p := range ps {
		for k := 0; k <= n; k++ {
			x := float64(100*k) / float64(n)
			if math.Floor(x+.5) == float64(p.Units) {
				each[i] = append(each[i], k)
			}
		}
		if each[i] == nil {
			return nil, false
		}
	}
	if !closed {
		return each, true
	}
	keep := make([]map[int]bool, len(ps))
	for i := range keep {
		keep[i] = map[int]bool{}
	}
	var choose func(i, sum int, picked []int)
	choose = func(i, sum int, picked []int) {
		if i == len(ps) {
			if sum == n {
				for j, k := range picked {
					keep[j][k] = true
				}
			}
			return
		}
		for _, k := range each[i] {
			choose(i+1, sum+k, append(picked, k))
		}
	}
	choose(0, 0, nil)
	out := make([][]int, len(ps))
	for i, c := range each {
		for _, k := range c {
			if keep[i][k] {
				out[i] = append(out[i], k)
			}
		}
		if out[i] == nil {
			return nil, false
		}
	}
	return out, true
}

func TestParsePrinted(t *testing.T) {
	for s, want := range map[string]Printed{
		"53": {53, 0}, "53.0": {530, 1}, "53,01 %": {5301, 2}, " 0 ": {0, 0}, "100": {100, 0}, "7\u00a0%": {7, 0},
	} {
		if got, err := ParsePrinted(s); err != nil || got != want {
			t.Errorf("%q: %v %v", s, got, err)
		}
	}
	for _, s := range []string{"", "-1", "101", "100.1", "5.", "abc", "1e2", "5.0.0", "+5"} {
		if got, err := ParsePrinted(s); err == nil {
			t.Errorf("%q read as %v", s, got)
		}
	}
}

func TestRoundHalfAwayFromZero(t *testing.T) {
	if r := Round(1, 8, 0); r.Units != 13 {
		t.Error("12.5 rounds to 13:", r)
	}
	if r := Round(1, 16, 1); r.Units != 63 {
		t.Error("6.25 rounds to 6.3:", r)
	}
}

func FuzzParsePrinted(f *testing.F) {
	f.Add("53,0 %")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePrinted(s)
		if err == nil && (p.Units < 0 || p.Units > 100*p.scale()) {
			t.Fatalf("%q: %v", s, p)
		}
	})
}
