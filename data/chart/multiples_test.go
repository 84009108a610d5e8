package chart_test

import (
	"fmt"
	"math"
	"testing"

	"izpete/data/chart"
)

func multiplesSpec(panels, options int, scale float32) chart.MultiplesSpec {
	spec := chart.MultiplesSpec{Scale: scale}
	for o := range options {
		spec.Labels = append(spec.Labels, labels[o%len(labels)])
	}
	for p := range panels {
		panel := chart.MultiplePanel{Title: labels[(p+3)%len(labels)], Count: "n = 1\u00a0234", Warn: p == 1}
		for o := range options {
			panel.Bars = append(panel.Bars, chart.MultipleBar{
				ID: p*options + o, Share: float64(o+1) / float64(options), Value: "100\u00a0%", Say: "x", Mark: chart.HeatMark(o % 3), Selected: o == 1, Faint: p == 2,
			})
		}
		spec.Panels = append(spec.Panels, panel)
	}
	return spec
}

func TestMultiplesStayInside(t *testing.T) {
	m := chart.FixedAdvance(0.56)
	for _, scale := range []float32{0, 1.5, 2} {
		for width := float32(300); width <= 2000; width += 65 {
			for _, panels := range []int{1, 2, 5, 12} {
				for _, options := range []int{1, 7} {
					s := chart.Multiples(multiplesSpec(panels, options, scale), width, m)
					checkScene(t, fmt.Sprintf("%g wide, scale %g, %d panels of %d", width, scale, panels, options), s, width)
					if len(s.Spots) != panels*options {
						t.Errorf("%d spots of %d", len(s.Spots), panels*options)
					}
				}
			}
		}
	}
}

// All panels have one scale: equal shares are equally long, wherever they stand.
func TestMultiplesHaveOneScale(t *testing.T) {
	const options = 4
	s := chart.Multiples(multiplesSpec(6, options, 0), 760, chart.FixedAdvance(0.56))
	var lengths []float32
	for _, r := range s.Rects {
		lengths = append(lengths, r.W)
	}
	if len(lengths) != 6*options {
		t.Fatalf("%d bars", len(lengths))
	}
	for i, w := range lengths {
		if want := lengths[options-1] * float32(i%options+1) / options; math.Abs(float64(w-want)) > .1 {
			t.Errorf("bar %d is %g long, want %g", i, w, want)
		}
	}
}

// Twelve panels stay within what a screen may hold.
func TestMultiplesStayWithinTheBudget(t *testing.T) {
	spec := multiplesSpec(12, 7, 0)
	for i := range spec.Labels {
		spec.Labels[i] = "Finanšu trūkums"
	}
	for i := range spec.Panels {
		spec.Panels[i].Title = "pašvaldība"
	}
	s := chart.Multiples(spec, 760, chart.FixedAdvance(0.56))
	if n := len(s.Rects) + len(s.Lines) + len(s.Texts) + len(s.Triangles); n > 1000 || len(s.Texts) > 200 {
		t.Errorf("%d primitives, %d of them texts", n, len(s.Texts))
	}
}
