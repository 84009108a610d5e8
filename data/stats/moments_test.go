package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// R, t.test of the second group of Student's sleep data: mean 2.33, interval
// 0.8976775 to 3.7623225.
func TestMeanInterval(t *testing.T) {
	sleep := []float64{1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4}
	m, l, h := MeanInterval(sleep, 0, .95)
	if !near(m, 2.33, 1e-12) || !near(l, .8976775, 5e-8) || !near(h, 3.7623225, 5e-8) {
		t.Error(m, l, h)
	}
	if s := Deviation(sleep); !near(s, 2.002249, 5e-7) {
		t.Error(s)
	}
	_, fl, fh := MeanInterval(sleep, 40, .95)
	if !near((fh-fl)/(h-l), math.Sqrt(.75), 1e-12) {
		t.Error("ten of forty narrow it by √0.75", fl, fh)
	}
	if _, l, h := MeanInterval(sleep, 10, .95); l != h {
		t.Error("a census has no interval", l, h)
	}
	if m, l, h := MeanInterval([]float64{4}, 0, .95); m != 4 || !math.IsNaN(l) || !math.IsNaN(h) {
		t.Error("one value scatters not", m, l, h)
	}
	if !math.IsNaN(Mean(nil)) {
		t.Error("the mean of nothing")
	}
}

func TestHistogram(t *testing.T) {
	hundred := make([]float64, 100)
	for i := range hundred {
		hundred[i] = float64(i + 1)
	}
	for name, c := range map[string]struct {
		values []float64
		want   []Bin
	}{
		"nothing":   {nil, nil},
		"one value": {[]float64{7}, []Bin{{7, 8, 1}}},
		// 2·49.5/∛100 = 21.3, widened to 50; 100 closes the second bin.
		"1 to 100": {hundred, []Bin{{0, 50, 49}, {50, 100, 51}}},
		// The quartiles are equal, so Sturges: 8/(1+log₂ 8) = 2.
		"mostly equal": {[]float64{1, 1, 1, 1, 1, 1, 1, 9}, []Bin{{0, 2, 7}, {2, 4, 0}, {4, 6, 0}, {6, 8, 0}, {8, 10, 1}}},
		"all equal":    {[]float64{.5, .5, .5}, []Bin{{0, 1, 3}}},
	} {
		if got := Histogram(c.values); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// Every value is in the bin that says so, and none is lost.
func TestHistogramLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range 2000 {
		values := make([]float64, 1+r.IntN(60))
		scale := math.Pow(10, float64(r.IntN(9)-3))
		for i := range values {
			values[i] = r.NormFloat64() * scale
			if r.IntN(3) == 0 {
				values[i] = math.Round(values[i])
			}
		}
		slices.Sort(values)
		bins := Histogram(values)
		if len(bins) > 2*mostBins {
			t.Fatalf("%d bins", len(bins))
		}
		for i, b := range bins {
			count := 0
			for _, x := range values {
				if x >= b.From && (x < b.To || i == len(bins)-1 && x == b.To) {
					count++
				}
			}
			if count != b.Count {
				t.Fatalf("%v: bin %d holds %d, says %d", values, i, count, b.Count)
			}
		}
		sum := 0
		for _, b := range bins {
			sum += b.Count
		}
		if sum != len(values) {
			t.Fatalf("%d of %d values", sum, len(values))
		}
	}
}
