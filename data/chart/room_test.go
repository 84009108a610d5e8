package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/chart"
)

// What makes use of a height comes to no more of it than there is, and is never
// lower with more.
func TestBarsAndStripsComeToTheHeightGiven(t *testing.T) {
	m := chart.FixedAdvance(0.56)
	slim := func(width, height, scale float32) chart.Scene {
		spec := stackedSpec(6, 0.97, scale)
		spec.Slim, spec.Height = true, height
		spec.Fewer = func(n int) string { return fmt.Sprintf("vēl %d", n) }
		return chart.Stacked(spec, width, m)
	}
	strip := func(width, height, scale float32) chart.Scene {
		spec := chart.TimelineSpec{Scale: scale, Height: height, Days: []chart.TimeDay{{X: 3, Label: "Termiņš · 31.01.2025"}}}
		for i := range 9 {
			spec.Steps = append(spec.Steps, chart.TimeStep{X: float64(i), Value: float64(9 * i), Label: "83"})
		}
		return chart.Timeline(spec, width, m)
	}
	for name, lay := range map[string]func(width, height, scale float32) chart.Scene{"slim bar": slim, "strip": strip} {
		t.Run(name, func(t *testing.T) {
			for _, scale := range []float32{1, 2} {
				for _, width := range []float32{300 * scale, 760 * scale, 1400 * scale} {
					least, most := lay(width, 1, scale).H, lay(width, 1e5, scale).H
					if usual := lay(width, 0, scale).H; least >= usual || most < usual {
						t.Errorf("%.0f wide: at least %.0f, usually %.0f, at most %.0f", width, least, usual, most)
					}
					was := least
					for i := range 20 {
						height := least + (most-least)*float32(i)/19
						s := lay(width, height, scale)
						if s.H > height+0.5 || s.H < was-0.5 {
							t.Errorf("%.0f×%.0f: comes to %.0f after %.0f", width, height, s.H, was)
						}
						was = s.H
					}
				}
			}
		})
	}
}

// A legend of one line keeps the key that the figure is about and the largest
// others, in their order, and tells what it leaves out.
func TestLegendOfOneLine(t *testing.T) {
	spec := chart.StackedSpec{Slim: true, Height: 1, Fewer: func(n int) string { return fmt.Sprintf("vēl %d", n) }}
	for i, share := range []float64{.05, .4, .1, .3, .15} {
		label := fmt.Sprintf("Variants %c", 'A'+i)
		spec.Segments = append(spec.Segments, chart.Segment{Label: label, Share: share, Value: fmt.Sprintf("%.0f %%", 100*share), Main: i == 2})
	}
	for name, c := range map[string]struct {
		width float32
		want  string
		told  string
	}{
		"room for all":          {900, "Variants A 5 % | Variants B 40 % | Variants C 10 % | Variants D 30 % | Variants E 15 %", ""},
		"room for three":        {520, "Variants B 40 % | Variants C 10 % | Variants D 30 % | vēl 2", "Variants A 5 % · Variants E 15 %"},
		"room for the main one": {240, "Variants C 10 % | vēl 4", "Variants A 5 % · Variants B 40 % · Variants D 30 % · Variants E 15 %"},
	} {
		t.Run(name, func(t *testing.T) {
			s := chart.Stacked(spec, c.width, chart.FixedAdvance(0.56))
			var texts []string
			for _, x := range s.Texts {
				texts = append(texts, x.Text)
				if x.Y != s.Texts[0].Y {
					t.Errorf("%q stands in another line", x.Text)
				}
			}
			if got := strings.Join(texts, " | "); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
			told := ""
			for _, p := range s.Spots {
				if p.ID < 0 {
					told += p.Say
				}
			}
			if told != c.told {
				t.Errorf("tells %q, want %q", told, c.told)
			}
		})
	}
}
