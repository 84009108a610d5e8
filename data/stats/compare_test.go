package stats

import (
	"math"
	"testing"
)

func near(a, b, e float64) bool { return math.Abs(a-b) <= e }

func TestCompare(t *testing.T) {
	// Fisher's tea tasting, 3 of 4 against 1 of 4: 34/70 (Fisher 1935).
	if p := Compare(3, 4, 1, 4); !near(p, 34.0/70, 1e-9) {
		t.Error(p)
	}
	// By whole-number hypergeometric sums, the second being active use in Latvia
	// (14 of 83) against the United Kingdom (32 of 87).
	if p := Compare(3, 13, 15, 21); !near(p, 0.012242265963792, 1e-9) {
		t.Error(p)
	}
	if p := Compare(14, 83, 32, 87); !near(p, 0.005400796429368, 1e-9) {
		t.Error(p)
	}
	if p := Compare(0, 0, 5, 9); p != 1 {
		t.Error("an empty base compares with nothing", p)
	}
	if p := Compare(5, 5, 9, 9); !near(p, 1, 1e-12) {
		t.Error("no difference", p)
	}
	// Both ways agree where they meet.
	exact := Fisher(700, 1000, 620, 1000)
	score := Compare(1400, 2000, 1240, 2000)
	if exact > .001 || score > .001 {
		t.Error(exact, score)
	}
	if Compare(3, 10, 7, 10) != Compare(7, 10, 3, 10) {
		t.Error("the order must not matter")
	}
}

// Latvia against the United Kingdom: raw and Holm-adjusted values of four
// two-proportion tests.
func TestHolm(t *testing.T) {
	got := Holm([]float64{.0035, .0218, .665, .0002})
	for i, want := range []float64{.0105, .0436, .665, .0008} {
		if !near(got[i], want, 1e-9) {
			t.Errorf("%d: %v, want %v", i, got[i], want)
		}
	}
}
