package chart_test

import (
	"testing"

	"izpete/ui/chart"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func TestBarsMoveUnlessTheyShallNot(t *testing.T) {
	for name, c := range map[string]struct {
		still, own, moves bool
	}{
		"usual":           {moves: true},
		"turned off":      {still: true},
		"a chart at rest": {own: true},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.App(t)
			theme.SetStill(c.still)
			bars := chart.New(chart.Bars(obstacles(0)))
			bars.Still = c.own
			show(t, bars, 754)
			bars.SetLayout(chart.Bars(obstacles(2)))
			if bars.Moved() != c.moves {
				t.Errorf("moved: %v", bars.Moved())
			}
		})
	}
}
