package chart_test

import (
	"fmt"
	"math"
	"testing"

	"izpete/data/chart"
)

func histogramSpec(bins int, scale float32) chart.HistogramSpec {
	spec := chart.HistogramSpec{
		To: float64(bins) * 10, Scale: scale, HasWhole: bins%2 == 0,
		Box:     &chart.HistogramBox{Low: 0, Quartile1: 2, Median: 7, Quartile3: 22, High: 40, Say: "kaste", Outliers: []chart.HistogramMark{{At: float64(bins) * 9.9, Say: "tālu"}}},
		Mean:    &chart.HistogramMean{Mean: 21, Low: 13, High: 29, HasInterval: true, Say: "vidējais"},
		BoxName: "Mediāna 7, kvartiles 2 un 22 (Haindmana un Fana 7. metode)", MeanName: "Vidējais 21 (95 % TI 13–29)",
		Notes: []string{"Ūsas sniedzas līdz tālākajām vērtībām, kas nav tālāk par pusotru kvartiļu attālumu no kastes; punkti ir vērtības aiz tām."},
	}
	for i := range bins {
		spec.Bins = append(spec.Bins, chart.HistogramBin{From: float64(10 * i), To: float64(10*i + 10), Share: 1 / float64(i+1), Whole: .5, Text: fmt.Sprint(100 / (i + 1)), Say: fmt.Sprint(i)})
		spec.Ticks = append(spec.Ticks, chart.HistogramTick{At: float64(10 * i), Text: fmt.Sprint(10 * i)})
	}
	spec.Ticks = append(spec.Ticks, chart.HistogramTick{At: spec.To, Text: fmt.Sprint(10 * bins)})
	return spec
}

func dotSpec(scale float32) chart.HistogramSpec {
	spec := chart.HistogramSpec{From: 0, To: 100, Scale: scale, Ticks: []chart.HistogramTick{{At: 0, Text: "0"}, {At: 100, Text: "100"}}}
	for _, x := range []float64{0, 0, 1, 1, 50, 99, 100} {
		spec.Dots = append(spec.Dots, chart.HistogramMark{At: x, Say: fmt.Sprint(x)})
	}
	return spec
}

func TestHistogramStaysInside(t *testing.T) {
	m := chart.FixedAdvance(0.56)
	for _, scale := range []float32{0, 1.5, 2} {
		for width := float32(300); width <= 2000; width += 65 {
			for _, bins := range []int{1, 2, 9, 24, 40} {
				checkScene(t, fmt.Sprintf("%g wide, scale %g, %d bins", width, scale, bins), chart.Histogram(histogramSpec(bins, scale), width, m), width)
			}
			checkScene(t, fmt.Sprintf("%g wide, scale %g, dots", width, scale), chart.Histogram(dotSpec(scale), width, m), width)
		}
	}
}

func TestHistogramBarsAreAsHighAsTheirShares(t *testing.T) {
	spec := histogramSpec(9, 0)
	spec.HasWhole = false
	var heights []float32
	for _, r := range chart.Histogram(spec, 700, chart.FixedAdvance(0.56)).Rects {
		if r.Fill == chart.RoleBar && r.Radius == 0 {
			heights = append(heights, r.H)
		}
	}
	if len(heights) != 9 {
		t.Fatalf("%d bars", len(heights))
	}
	for i, h := range heights {
		if want := heights[0] * float32(spec.Bins[i].Share); math.Abs(float64(h-want)) > .1 {
			t.Errorf("bar %d is %g high, want %g", i, h, want)
		}
	}
}

// Every bar, the box, each outlier and the mean can be met, and the bars chosen.
func TestHistogramSpotsTell(t *testing.T) {
	for _, spec := range []chart.HistogramSpec{histogramSpec(9, 0), dotSpec(0)} {
		s := chart.Histogram(spec, 700, chart.FixedAdvance(0.56))
		want := len(spec.Bins) + len(spec.Dots)
		if spec.Box != nil {
			want += 2 + len(spec.Box.Outliers)
		}
		if len(s.Spots) != want {
			t.Errorf("%d spots, want %d", len(s.Spots), want)
		}
		for i, p := range s.Spots {
			if p.ID != i || p.Tells != (i >= len(spec.Bins)) || p.Say == "" {
				t.Errorf("spot %d: %+v", i, p)
			}
		}
	}
}

// A chosen bar has the accent and, however low it is, a line that shows it.
func TestAChosenBarStandsOut(t *testing.T) {
	spec := histogramSpec(9, 0)
	spec.Bins[2].Selected, spec.Bins[5].Selected, spec.Bins[5].Share, spec.Bins[5].Text = true, true, 0, ""
	s := chart.Histogram(spec, 700, chart.FixedAdvance(0.56))
	var wash, lines, bars int
	for _, r := range s.Rects {
		switch {
		case r.Fill == chart.RoleWash:
			wash++
		case r.Fill == chart.RoleSelected && r.H <= 3:
			lines++
		case r.Fill == chart.RoleSelected:
			bars++
		}
	}
	if wash != 2 || lines != 2 || bars != 1 {
		t.Errorf("%d washed, %d lines, %d bars", wash, lines, bars)
	}
	bold := 0
	for _, x := range s.Texts {
		if x.Bold {
			bold++
			if x.Text != "33" || x.Fill != chart.RoleSelected {
				t.Errorf("%+v", x)
			}
		}
	}
	if bold != 1 {
		t.Errorf("%d counts are bold", bold)
	}
}

// Values that are the same stand upon one another.
func TestDotsDoNotMeet(t *testing.T) {
	s := chart.Histogram(dotSpec(0), 700, chart.FixedAdvance(0.56))
	for i, a := range s.Rects {
		for _, b := range s.Rects[i+1:] {
			if (box{a.X, a.Y, a.X + a.W, a.Y + a.H}).overlaps(box{b.X, b.Y, b.X + b.W, b.Y + b.H}) {
				t.Errorf("%+v and %+v meet", a, b)
			}
		}
	}
}
