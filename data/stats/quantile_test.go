package stats_test

import (
	"math"
	"testing"

	"izpete/data/stats"
)

func TestQuantile(t *testing.T) {
	for name, c := range map[string]struct {
		values []float64
		p      float64
		want   float64
	}{
		"middle of odd":      {[]float64{1, 3, 8}, .5, 3},
		"middle of even":     {[]float64{1, 3, 5, 8}, .5, 4},
		"lower quartile":     {[]float64{1, 2, 3, 4}, .25, 1.75},
		"upper quartile":     {[]float64{1, 2, 3, 4}, .75, 3.25},
		"one value":          {[]float64{7}, .75, 7},
		"the largest":        {[]float64{1, 9}, 1, 9},
		"share out of range": {[]float64{1, 9}, 7, 9},
	} {
		if got := stats.Quantile(c.values, c.p); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %g, want %g", name, got, c.want)
		}
	}
	if got := stats.Quantile(nil, .5); !math.IsNaN(got) {
		t.Errorf("of nothing: %g", got)
	}
}
