package chart

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/data/chart"
	"izpete/ui/theme"
)

// move lets the bars go from an old scene to the new one.
func (c *Chart) move(old *chart.Scene) {
	if c.running != nil {
		c.running.Stop()
		c.running = nil
	}
	c.from, c.moved = nil, 1
	if old == nil || c.Still || theme.IsStill() || !fyne.CurrentApp().Settings().ShowAnimations() {
		return
	}
	if len(bars(*old)) != len(bars(c.Scene())) {
		return
	}
	c.from, c.moved = old, 0
	a := fyne.NewAnimation(canvas.DurationShort, func(done float32) {
		c.moved = done
		if done == 1 {
			c.from = nil
		}
		c.Refresh()
	})
	a.Curve = fyne.AnimationEaseOut
	c.running = a
	a.Start()
}

// drawn is the scene as it stands on the screen at this moment.
func (c *Chart) drawn(size fyne.Size) chart.Scene {
	s := c.sceneAt(size)
	if c.from == nil {
		return s
	}
	now, before := bars(s), bars(*c.from)
	if len(now) != len(before) {
		return s
	}
	s.Rects = slices.Clone(s.Rects)
	for n, i := range now {
		r, was := &s.Rects[i], c.from.Rects[before[n]]
		if stands(*r, was) {
			r.Y = was.Y + (r.Y-was.Y)*c.moved
			r.H = was.H + (r.H-was.H)*c.moved
		}
		r.X = was.X + (r.X-was.X)*c.moved
		r.W = was.W + (r.W-was.W)*c.moved
	}
	return s
}

// stands tells whether a bar stands upright on the same foot as before, so that
// what changes is its height.
func stands(r, was chart.Rect) bool {
	return r.X == was.X && r.W == was.W && r.H != was.H && math.Abs(float64(r.Y+r.H-was.Y-was.H)) < 0.5
}

// bars returns the indices of the rectangles that stand for a share.
func bars(s chart.Scene) []int {
	var out []int
	for i, r := range s.Rects {
		switch r.Fill {
		case chart.RolePale, chart.RoleWash, chart.RoleRule:
		default:
			out = append(out, i)
		}
	}
	return out
}
