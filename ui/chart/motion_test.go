package chart_test

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2/canvas"

	layout "izpete/data/chart"
	"izpete/ui/chart"
	"izpete/ui/uitest"
)

func TestBarsMoveToTheirNewPlacesInEveryForm(t *testing.T) {
	uitest.App(t)
	bars := func(share, part float64) chart.Layout {
		return chart.Bars(layout.BarSpec{Bars: []layout.Bar{{Label: "A", Share: share, Part: part, HasPart: part > 0}, {Label: "B", Share: share / 2, Part: part, HasPart: part > 0}}})
	}
	stacked := func(share float64) chart.Layout {
		return chart.Stacked(layout.StackedSpec{Segments: []layout.Segment{{Label: "A", Share: share}, {Label: "B", Share: 1 - share}}})
	}
	diverging := func(share float64) chart.Layout {
		return chart.Diverging(layout.DivergingSpec{Rows: []layout.DivergingRow{{Label: "A", Parts: []layout.DivergingPart{
			{Label: "nē", Side: layout.SideNegative, Share: share}, {Label: "jā", Side: layout.SidePositive, Share: 1 - share},
		}}}})
	}
	histogram := func(low, high float64) chart.Layout {
		return chart.Histogram(layout.HistogramSpec{To: 2, Bins: []layout.HistogramBin{{From: 0, To: 1, Share: low}, {From: 1, To: 2, Share: high}}})
	}
	const width = 600
	for name, c := range map[string]struct{ from, to chart.Layout }{
		"bars":      {bars(0.2, 0), bars(0.6, 0)},
		"parts":     {bars(0.6, 0.2), bars(0.6, 0.9)},
		"stacked":   {stacked(0.3), stacked(0.8)},
		"diverging": {diverging(0.3), diverging(0.8)},
		"histogram": {histogram(1, 0.4), histogram(1, 0.8)},
	} {
		t.Run(name, func(t *testing.T) {
			x := chart.New(c.to)
			before, after := c.from(width, 1, chart.Measure).Rects, c.to(width, 1, chart.Measure).Rects
			if slices.Equal(before, after) {
				t.Fatal("nothing is to move")
			}
			if end := x.Midway(c.from, width, 1).Rects; !slices.EqualFunc(end, after, near) {
				t.Errorf("ends at %v, want %v", end, after)
			}
			begin := x.Midway(c.from, width, 0).Rects
			if !slices.EqualFunc(begin, before, near) {
				t.Errorf("begins at %v, want %v", begin, before)
			}
		})
	}
}

// near tells whether two rectangles are the same but for rounding.
func near(a, b layout.Rect) bool {
	for _, d := range []float32{a.X - b.X, a.Y - b.Y, a.W - b.W, a.H - b.H} {
		if d > 0.01 || d < -0.01 {
			return false
		}
	}
	return a.Fill == b.Fill
}

func TestMotionIsShort(t *testing.T) {
	if canvas.DurationShort > 150*time.Millisecond {
		t.Errorf("the toolkit's short motion takes %v", canvas.DurationShort)
	}
}
