package stats

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

// One margin is weighting by strata: population share over sample share.
func TestRakingOneMarginIsPostStratification(t *testing.T) {
	of := []int{0, 0, 0, 0, 0, 0, 1, 1, 1, 1}
	r, err := Rake(10, []Margin{{Of: of, Target: []float64{40, 60}}}, RakeOptions{})
	if err != nil || !r.Converged {
		t.Fatal(r, err)
	}
	for i, w := range r.Weights {
		want := []float64{.4 / .6, .6 / .4}[of[i]]
		if !near(w, want, 1e-12) {
			t.Errorf("unit %d weighs %v, want %v", i, w, want)
		}
	}
	// Kish: n·Σw²/(Σw)² by hand.
	deff := (6*(4./9) + 4*(9./4)) / 10
	if !near(r.Effect, deff, 1e-12) || !near(r.Effective, 10/deff, 1e-9) {
		t.Error(r.Effect, r.Effective)
	}
}

// The table of Deming and Stephan's kind, solved by hand: 2×2 cells of 40, 30,
// 35 and 50 units to the margins 60:40 and 55:45 keep their odds ratio.
func TestRakingKeepsTheOddsRatio(t *testing.T) {
	cells := [2][2]int{{40, 30}, {35, 50}}
	var rows, cols []int
	for i := range cells {
		for j, k := range cells[i] {
			for range k {
				rows, cols = append(rows, i), append(cols, j)
			}
		}
	}
	r, err := Rake(len(rows), []Margin{{rows, []float64{60, 40}}, {cols, []float64{55, 45}}}, RakeOptions{})
	if err != nil || !r.Converged || r.Miss > 1e-9 {
		t.Fatal(r.Converged, r.Miss, err)
	}
	var sum [2][2]float64
	for i, w := range r.Weights {
		sum[rows[i]][cols[i]] += w
	}
	n := float64(len(rows))
	if !near((sum[0][0]+sum[0][1])/n, .6, 1e-9) || !near((sum[0][0]+sum[1][0])/n, .55, 1e-9) {
		t.Error("margins", sum)
	}
	odds := sum[0][0] * sum[1][1] / (sum[0][1] * sum[1][0])
	if !near(odds, 40.*50/(30*35), 1e-6) {
		t.Error("odds ratio", odds)
	}
}

func TestRakingTrims(t *testing.T) {
	of := make([]int, 50)
	of[0], of[1] = 1, 1
	free, _ := Rake(50, []Margin{{of, []float64{50, 50}}}, RakeOptions{})
	cut, err := Rake(50, []Margin{{of, []float64{50, 50}}}, RakeOptions{Trim: 3, Rounds: 50})
	if err != nil || cut.Converged || cut.Trimmed != 2 || cut.Weights[0] > 3+1e-12 || cut.Effect >= free.Effect {
		t.Errorf("%+v", cut)
	}
	if m := Mean(cut.Weights); !near(m, 1, 1e-12) {
		t.Error("the mean weight is 1", m)
	}
	if !near(cut.Miss, .5-6./50, 1e-9) {
		t.Error("what trimming leaves unmatched is told", cut.Miss)
	}
}

func TestRakingRefuses(t *testing.T) {
	for name, m := range map[string]Margin{
		"a category without a unit": {[]int{0, 0}, []float64{1, 1}},
		"a unit without a category": {[]int{0, 1}, []float64{1}},
		"a unit with a target of 0": {[]int{0, 1}, []float64{1, 0}},
		"a negative target":         {[]int{0, 1}, []float64{1, -1}},
		"too short":                 {[]int{0}, []float64{1}},
		"no number":                 {[]int{0, 1}, []float64{1, math.NaN()}},
	} {
		if _, err := Rake(2, []Margin{m}, RakeOptions{}); !errors.Is(err, ErrMargin) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRakingUnknownCategories(t *testing.T) {
	r, err := Rake(5, []Margin{{[]int{0, 0, 0, 1, -1}, []float64{1, 1}}}, RakeOptions{})
	if err != nil || !near(r.Weights[4], 1, 1e-12) || !near(r.Weights[3], 2, 1e-12) {
		t.Error(r, err)
	}
}

func TestRakingLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range 200 {
		n := 30 + r.IntN(100)
		ms := make([]Margin, 1+r.IntN(3))
		for i := range ms {
			k := 2 + r.IntN(2)
			ms[i].Of = make([]int, n)
			for u := range n {
				ms[i].Of[u] = u % k
				if u >= k {
					ms[i].Of[u] = r.IntN(k)
				}
			}
			for range k {
				ms[i].Target = append(ms[i].Target, 1+r.Float64()*3)
			}
		}
		out, err := Rake(n, ms, RakeOptions{Tolerance: 1e-6})
		if err != nil {
			t.Fatal(err)
		}
		if !near(Mean(out.Weights), 1, 1e-9) || out.Effect < 1-1e-12 || out.Effective > float64(n)+1e-9 {
			t.Fatalf("mean %v effect %v effective %v", Mean(out.Weights), out.Effect, out.Effective)
		}
		if out.Converged != (out.Miss <= 1e-6) {
			t.Fatal(out.Converged, out.Miss)
		}
	}
}
