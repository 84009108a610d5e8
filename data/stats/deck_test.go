package stats

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The printed questions of the review, with how their percentages hang together.
var deck = []struct {
	name    string
	printed string
	form    Form
	counts  string // at 83, rounded half away from zero; "" when impossible
	bases   []int  // the small ones that fit
	upTo    int
	ties    []int // bases that fit only when a half may go down
}{
	{"use", "17 22 55", Some, "14 18 46", []int{58, 60, 64, 65, 69, 76, 77, 78}, 78, []int{40}},
	{"obstacles", "53 53 46 39", Multiple, "44 44 38 32", []int{57, 59, 70, 72, 74, 76, 79, 80}, 80, nil},
	{"prerequisites", "82 76 75 73 73", Multiple, "68 63 62 61 61", []int{51, 55, 67, 71, 79}, 80, nil},
	{"strategy", "54 34 12", Closed, "45 28 10", []int{41, 50, 59, 65}, 65, []int{56}},
	{"guidelines", "69 25 6", Closed, "57 21 5", []int{16, 32, 36, 48}, 48, nil},
	{"costs", "47 41 6 6", Closed, "39 34 5 5", []int{17, 32, 34}, 34, nil},
	{"skills risk", "65 35", Closed, "54 29", []int{17, 20, 23, 26, 31, 34}, 34, nil},
	{"impact", "30 22 21 10", Multiple, "", []int{63, 67, 73, 77}, 80, []int{80}},
}

// Rounded, 80 would fit the prerequisites only if 82.5 went down and 72.5 up, which
// no rule does; cut, it fits.
func TestHalvesGoOneWay(t *testing.T) {
	ps := printed(t, "82", "76", "75", "73", "73")
	if rules := RulesFor(ps, 80, Multiple); !slices.Equal(rules, []Rule{Truncate}) {
		t.Error(rules)
	}
}

func TestBasesOfTheDeck(t *testing.T) {
	for _, q := range deck {
		ps := printed(t, strings.Fields(q.printed)...)
		s := Solve(ps, 83, HalfAway, q.form)
		if got := strings.NewReplacer("[", "", "]", "").Replace(fmt.Sprint(s.Counts)); s.Fits != (q.counts != "") || s.Fits && got != q.counts {
			t.Errorf("%s: %s %v, want %q", q.name, got, s.Fits, q.counts)
		}
		if got := BasesBy(ps, q.upTo, HalfAway, q.form); !slices.Equal(got, q.bases) {
			t.Errorf("%s: fits %v, want %v", q.name, got, q.bases)
		}
		for _, n := range q.ties {
			if Solve(ps, n, HalfAway, q.form).Fits || !Solve(ps, n, HalfDown, q.form).Fits {
				t.Errorf("%s: %d should fit when halves go down only", q.name, n)
			}
		}
	}
}

func TestNoRuleFitsTheWholeDeckAt83(t *testing.T) {
	fits := map[Rule][]string{}
	for _, q := range deck {
		ps := printed(t, strings.Fields(q.printed)...)
		for _, r := range RulesFor(ps, 83, q.form) {
			fits[r] = append(fits[r], q.name)
		}
	}
	for _, r := range Rules {
		if len(fits[r]) == len(deck) {
			t.Errorf("%s fits everything", r)
		}
		if got := slices.Contains(fits[r], "impact"); got != (r == Truncate) {
			t.Errorf("%s: positive impact fits: %v", r, got)
		}
	}
	s := Solve(printed(t, "30", "22", "21", "10"), 83, Truncate, Multiple)
	if fmt.Sprint(s.Counts) != "[[25] [19] [18] [9]]" || !s.Fits {
		t.Errorf("cut positive impact: %+v", s)
	}
	for _, one := range []string{"47", "41", "35"} {
		if k := CountsBy(printed(t, one)[0], 83, Truncate); k != nil {
			t.Errorf("%s %% cut from %v of 83", one, k)
		}
	}
	for _, q := range []string{"69 25 6", "54 34 12"} {
		if s := Solve(printed(t, strings.Fields(q)...), 83, Truncate, Closed); s.Fits {
			t.Errorf("%s: cut, they would add up to 84", q)
		}
	}
}

func TestWhatIsLeft(t *testing.T) {
	s := Solve(printed(t, "17", "22", "55"), 83, HalfAway, Some)
	if s.RestLow != 5 || s.RestHigh != 5 {
		t.Errorf("5 of 83 are left: %+v", s)
	}
	s = Solve(printed(t, "17", "22", "55"), 1000, HalfAway, Some)
	if s.RestLow != 48 || s.RestHigh != 75 {
		// 165–174, 215–224 and 545–554, rounded up at the half.
		t.Errorf("%d to %d of 1000 are left", s.RestLow, s.RestHigh)
	}
	if Solve(printed(t, "60", "50"), 10, HalfAway, Some).Fits {
		t.Error("more than everyone")
	}
	if Solve(nil, 10, HalfAway, Multiple).Fits {
		t.Error("nothing printed fits nothing")
	}
}

// Every rule is undone by its counts: k is among the counts of what k is printed
// as, and of nothing else.
func TestCountsUndoRounding(t *testing.T) {
	for _, rule := range Rules {
		for n := 1; n <= 60; n++ {
			for _, decimals := range []int{0, 1} {
				for k := 0; k <= n; k++ {
					p := RoundBy(k, n, decimals, rule)
					if !slices.Contains(CountsBy(p, n, rule), k) {
						t.Fatalf("%s: %d of %d is printed %v, which says %v", rule, k, n, p, CountsBy(p, n, rule))
					}
					p.Units++
					if slices.Contains(CountsBy(p, n, rule), k) {
						t.Fatalf("%s: %d of %d is printed as two figures", rule, k, n)
					}
				}
			}
		}
	}
}

func TestRules(t *testing.T) {
	for _, c := range []struct {
		k, n                       int
		away, even, down, truncate int
	}{
		{1, 8, 13, 12, 12, 12}, {3, 8, 38, 38, 37, 37}, {7, 8, 88, 88, 87, 87}, {2, 3, 67, 67, 67, 66}, {1, 3, 33, 33, 33, 33}, {0, 7, 0, 0, 0, 0}, {7, 7, 100, 100, 100, 100},
	} {
		for i, want := range []int{c.away, c.even, c.down, c.truncate} {
			if got := RoundBy(c.k, c.n, 0, Rules[i]).Units; got != want {
				t.Errorf("%d of %d, %s: %d, want %d", c.k, c.n, Rules[i], got, want)
			}
		}
	}
}

func TestRoundDifference(t *testing.T) {
	for name, c := range map[string]struct{ k1, n1, k2, n2, decimals, want int }{
		"rounded once":         {1, 3, 1, 8, 0, 21}, // 33.3 − 12.5 = 20.8, though 33 − 13 = 20
		"down":                 {1, 8, 1, 3, 0, -21},
		"half away above zero": {1, 8, 0, 8, 0, 13},
		"half away below zero": {0, 8, 1, 8, 0, -13},
		"none":                 {3, 6, 4, 8, 0, 0},
		"a decimal":            {14, 83, 32, 87, 1, -199},
		"large":                {999_999, 1_000_000, 1, 1_000_000, 6, 99_999_800},
	} {
		if got := RoundDifference(c.k1, c.n1, c.k2, c.n2, c.decimals).Units; got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestLargestRemainder(t *testing.T) {
	shares, moved := LargestRemainder([]int{1, 1, 1}, 0)
	if fmt.Sprint(shares) != "[{34 0} {33 0} {33 0}]" || !slices.Equal(moved, []bool{true, false, false}) {
		t.Error(shares, moved)
	}
	shares, moved = LargestRemainder([]int{14, 18, 46, 5}, 0)
	if fmt.Sprint(shares) != "[{17 0} {22 0} {55 0} {6 0}]" || slices.Contains(moved, true) {
		t.Error(shares, moved)
	}
	for a := range 12 {
		for b := range 12 {
			for c := range 12 {
				shares, moved := LargestRemainder([]int{a, b, c}, 1)
				sum := 0
				for i, s := range shares {
					sum += s.Units
					if d := s.Units - 1000*[]int{a, b, c}[i]/max(1, a+b+c); d < 0 || d > 1 {
						t.Fatal(a, b, c, shares)
					}
				}
				if sum != 1000 && a+b+c > 0 || a+b+c == 0 && (sum != 0 || slices.Contains(moved, true)) {
					t.Fatal(a, b, c, shares)
				}
			}
		}
	}
}
