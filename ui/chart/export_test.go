package chart

import (
	"fyne.io/fyne/v2"

	"izpete/data/chart"
	"izpete/ui/theme"
)

// Midway returns what is drawn when a part of the way from another chart is done.
func (c *Chart) Midway(from Layout, width, part float32) chart.Scene {
	s := from(width, 1, Measure)
	c.from, c.moved = &s, part
	return c.drawn(fyne.NewSize(width, 0))
}

// TextContrast is how much a text stands out from the mark it is upon.
func TextContrast(t chart.Text) float64 { return contrast(theme.Color(ink(t)), fill(t.On)) }

// Moved tells whether the chart has ever moved to another scene.
func (c *Chart) Moved() bool { return c.running != nil }
