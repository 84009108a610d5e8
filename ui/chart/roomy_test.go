package chart_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	layout "izpete/data/chart"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// A chart that can use more height answers where it is drawn, also after the
// window has grown.
func TestAChartUsesTheHeightThatItGets(t *testing.T) {
	uitest.App(t)
	picked := 0
	c := chart.New(func(width, _ float32, _ layout.Measure) layout.Scene { return layout.Scene{W: width} })
	c.OnSelect = func(id int) { picked = id }
	c.SetRoomy(func(width, height, _ float32, _ layout.Measure) layout.Scene {
		h := min(max(height, 100), 300)
		return layout.Scene{W: width, H: h, Spots: []layout.Spot{{W: width, H: h / 2, ID: 1}, {Y: h / 2, W: width, H: h / 2, ID: 2}}}
	})
	if least, most := c.HeightFor(400), c.MostFor(400); least != 100 || most != 300 {
		t.Errorf("from %.0f to %.0f tall", least, most)
	}
	win := test.NewTempWindow(t, kit.NewScroll(kit.Filled(0, c)))
	win.SetPadded(false)
	for _, at := range []struct {
		window, chart float32
	}{{80, 100}, {250, 250}, {900, 300}, {120, 120}} {
		win.Resize(fyne.NewSize(400, at.window))
		if h := c.Size().Height; h != at.chart || c.Scene().H != h {
			t.Errorf("in %.0f: %.0f tall, drawn %.0f", at.window, h, c.Scene().H)
		}
		test.TapAt(c, fyne.NewPos(20, at.chart*0.52))
		if picked != 2 {
			t.Errorf("in %.0f: %d is below the middle", at.window, picked)
		}
		picked = 0
	}
	c.SetLayout(func(width, _ float32, _ layout.Measure) layout.Scene { return layout.Scene{W: width, H: 40} })
	if c.MostFor(400) != 40 {
		t.Error("one that can use no more does")
	}
}
