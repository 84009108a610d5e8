package chart_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"izpete/data/chart"
)

func divergingSpec(rows, rungs int, scale float32) chart.DivergingSpec {
	spec := chart.DivergingSpec{Left: "Noraidoši 24,7\u00a0%", Right: "Atbalstoši 46,9\u00a0%", Beside: "Nav viedokļa", Balance: "Neto", Scale: scale}
	for r := range rows {
		row := chart.DivergingRow{Value: "+22", Count: "n = 81"}
		if rows > 1 {
			row.Label = labels[r%len(labels)]
		}
		for i := range rungs {
			p := chart.DivergingPart{ID: r*100 + i, Label: fmt.Sprintf("Pakāpe %d", i+1), Share: 0.9 / float64(rungs), Value: "9\u00a0%", Say: "x", Selected: r == 0 && i == 1}
			switch {
			case 2*i < rungs-1:
				p.Side = chart.SideNegative
			case 2*i == rungs-1:
				p.Side = chart.SideMiddle
			default:
				p.Side = chart.SidePositive
			}
			row.Parts = append(row.Parts, p)
		}
		row.Parts = append(row.Parts, chart.DivergingPart{ID: r*100 + rungs, Label: "Nav viedokļa", Share: .1, Value: "10\u00a0%", Side: chart.SideApart, Say: "x"})
		spec.Rows = append(spec.Rows, row)
	}
	return spec
}

func TestDivergingStaysInside(t *testing.T) {
	m := chart.FixedAdvance(0.56)
	for _, scale := range []float32{0, 1.5, 2} {
		for width := float32(300); width <= 2000; width += 65 {
			for _, rows := range []int{1, 2, 6} {
				for _, rungs := range []int{2, 5, 10} {
					s := chart.Diverging(divergingSpec(rows, rungs, scale), width, m)
					name := fmt.Sprintf("%g wide, scale %g, %d rows, %d rungs", width, scale, rows, rungs)
					checkScene(t, name, s, width)
				}
			}
		}
	}
}

// checkScene wants everything inside and no two texts upon each other.
func checkScene(t *testing.T, name string, s chart.Scene, width float32) {
	t.Helper()
	if s.W != width {
		t.Errorf("%s: scene is %g wide", name, s.W)
	}
	for i, a := range s.Texts {
		if !textBox(a).within(s.W, s.H) {
			t.Errorf("%s: %q leaves the scene: %v", name, a.Text, textBox(a))
		}
		for _, b := range s.Texts[i+1:] {
			if textBox(a).overlaps(textBox(b)) {
				t.Errorf("%s: %q and %q meet", name, a.Text, b.Text)
			}
		}
	}
	for _, r := range s.Rects {
		if !(box{r.X, r.Y, r.X + r.W, r.Y + r.H}).within(s.W, s.H) || r.W < 0 || r.H < 0 {
			t.Errorf("%s: rectangle leaves the scene: %+v", name, r)
		}
	}
	for _, x := range s.Lines {
		if !(box{min(x.X1, x.X2), min(x.Y1, x.Y2), max(x.X1, x.X2), max(x.Y1, x.Y2)}).within(s.W, s.H) {
			t.Errorf("%s: line leaves the scene: %+v", name, x)
		}
	}
	for _, p := range s.Spots {
		if !(box{p.X, p.Y, p.X + p.W, p.Y + p.H}).within(s.W, s.H) {
			t.Errorf("%s: spot leaves the scene: %+v", name, p)
		}
	}
}

// The negative end at the centre line and the positive begin there; a middle has
// half of itself on either side.
func TestDivergingStandsAboutItsCentre(t *testing.T) {
	m := chart.FixedAdvance(0.3)
	for _, rungs := range []int{4, 5} {
		spec := divergingSpec(3, rungs, 0)
		s := chart.Diverging(spec, 900, m)
		if len(s.Lines) == 0 {
			t.Fatal("no centre line")
		}
		centre := s.Lines[0].X1 + 1
		for _, p := range s.Spots {
			part := spec.Rows[p.ID/100].Parts[p.ID%100]
			switch part.Side {
			case chart.SideNegative:
				if p.X+p.W > centre+.1 {
					t.Errorf("%s of row %d stands right of the centre", part.Label, p.ID/100)
				}
			case chart.SidePositive:
				if p.X < centre-.1 {
					t.Errorf("%s of row %d stands left of the centre", part.Label, p.ID/100)
				}
			case chart.SideMiddle:
				if math.Abs(float64(p.X+p.W/2-centre)) > .1 {
					t.Errorf("the middle does not straddle the centre: %+v, %g", p, centre)
				}
			}
		}
	}
}

// Of one row the keyboard meets each rung once and in order, and a rung that has
// no bar can still be reached in the legend.
func TestDivergingSpots(t *testing.T) {
	spec := divergingSpec(1, 5, 0)
	spec.Rows[0].Parts[1].Share = 0
	s := chart.Diverging(spec, 500, chart.FixedAdvance(0.56))
	last, seen := -1, map[int]bool{}
	for _, p := range s.Spots {
		if p.ID < last {
			t.Errorf("%d comes behind %d", p.ID, last)
		}
		last = p.ID
		seen[p.ID] = true
	}
	if len(seen) != 6 {
		t.Errorf("%d of 6 rungs answer", len(seen))
	}
	for _, p := range spec.Rows[0].Parts {
		found := false
		for _, x := range s.Texts {
			found = found || strings.Contains(x.Text, p.Label)
		}
		if !found {
			t.Errorf("%q stands nowhere", p.Label)
		}
	}
}
