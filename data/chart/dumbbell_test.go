package chart_test

import (
	"fmt"
	"math"
	"testing"

	"izpete/data/chart"
)

func dumbbellSpec(scale float32) chart.DumbbellSpec {
	spec := chart.DumbbellSpec{
		KeyA: "A: ministrija (n = 12)", KeyB: "B: pārējās iestādes, par kurām zināms, ka tās nav ministrijas (n = 71)",
		Heads: [4]string{"A", "B", "A − B, pp.", "95 % TI"}, Scale: scale,
	}
	for i, l := range labels {
		r := chart.DumbbellRow{
			Label: l, A: float64(i) / 6, B: 1 - float64(i)/6, HasA: true, HasB: i != 2, TextA: "100\u00a0%", TextB: "3\u00a0/\u00a08",
			Points: "−100,0", Interval: "−100,0…−12,3", Mark: chart.HeatMark(i % 3), Selected: i == 1, Say: l,
		}
		spec.Rows = append(spec.Rows, r)
	}
	return spec
}

func TestDumbbellStaysInside(t *testing.T) {
	for _, scale := range []float32{0, 1.5, 2} {
		for width := float32(300); width <= 2000; width += 35 {
			s := chart.Dumbbell(dumbbellSpec(scale), width, chart.FixedAdvance(0.56))
			checkScene(t, fmt.Sprintf("%g wide, scale %g", width, scale), s, width)
			if len(s.Spots) != len(labels) {
				t.Errorf("%d rows answer", len(s.Spots))
			}
		}
	}
}

// Dots stand as far apart as the shares, each on the one scale of all rows, and
// where a group is too small there is none.
func TestDumbbellDotsStandAtTheirShares(t *testing.T) {
	spec := dumbbellSpec(0)
	spec.Rows[1].Selected = false
	var round, square []float32
	for _, r := range chart.Dumbbell(spec, 900, chart.FixedAdvance(0.4)).Rects {
		switch r.Fill {
		case chart.RoleSegment1:
			round = append(round, r.X+r.W/2)
		case chart.RoleNegative2:
			square = append(square, r.X+r.W/2)
		}
	}
	round, square = round[1:], square[1:] // the keys
	if len(round) != 7 || len(square) != 6 {
		t.Fatalf("%d and %d dots", len(round), len(square))
	}
	zero, full := round[0], round[6]
	for i, x := range round {
		if want := zero + (full-zero)*float32(spec.Rows[i].A); math.Abs(float64(x-want)) > .1 {
			t.Errorf("the dot of %v stands at %g, want %g", spec.Rows[i].A, x, want)
		}
	}
	if math.Abs(float64(square[0]-full)) > .1 || math.Abs(float64(square[5]-zero)) > .1 {
		t.Errorf("B stands on another scale: %v", square)
	}
}
