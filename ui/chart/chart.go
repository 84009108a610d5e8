// Package chart shows a laid-out scene on the screen and lets its marks be
// pointed at, clicked and walked through with the keys.
package chart

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"izpete/data/chart"
	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Layout lays a chart out for a width and a scale of text.
type Layout func(width, scale float32, m chart.Measure) chart.Scene

// Bars is the layout of a chart of horizontal bars.
func Bars(spec chart.BarSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Bars(spec, width, m)
	}
}

// Stacked is the layout of one bar of 100 %.
func Stacked(spec chart.StackedSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Stacked(spec, width, m)
	}
}

// Lines is the layout of lines over a common scale.
func Lines(spec chart.LinesSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Lines(spec, width, m)
	}
}

// Timeline is the layout of a strip of time.
func Timeline(spec chart.TimelineSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Timeline(spec, width, m)
	}
}

// Table is the layout of the same figures as a table.
func Table(spec chart.TableSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Table(spec, width, m)
	}
}

// Chart draws a scene. Its height follows its width, unless its layout makes use
// of more. The pointer and the keys
// do the same: what is pointed at is told to OnHover, what is clicked, or
// entered, to OnSelect.
type Chart struct {
	widget.BaseWidget
	Name     string       // what the chart is about, for screen readers
	OnSelect func(id int) // nil when nothing can be selected
	// OnExtend adds a mark to those selected: Ctrl and a click, Shift and Space, or
	// Shift and an arrow, which only adds. Without it they select.
	OnExtend func(id int, add bool)
	OnHover  func(say string)                  // "" when the pointer or the focus has left
	OnEscape func() (done bool)                // Esc; when nothing was done the focus is left
	OnReveal func(c *Chart, y, height float32) // the keys have moved to this part of the chart
	// Step returns the index of the spot to which an arrow leads from another; nil
	// goes through the spots in their order.
	Step func(spots []chart.Spot, from int, key fyne.KeyName) int
	// Still keeps the bars from moving to their new lengths. They never do when
	// the system's animations are off.
	Still bool
	// Wait runs f once the pointer has rested, unless cancelled; nil waits
	// TipDelay. Tests give their own.
	Wait func(f func()) (cancel func())

	layout  Roomy
	roomy   bool // it can use more height than it needs
	version int  // of layout
	cache   [4]laidOut
	last    int // which of cache is the newest

	from    *chart.Scene // what the bars move away from
	moved   float32      // how far they have come, 0 to 1
	running *fyne.Animation

	held    held // modifier keys
	focused bool
	ring    bool // the focus shows: it came with the keys
	current int  // index of the spot the keys are at
	hover   int  // index of the spot under the pointer, -1 for none
	pointer fyne.Position
	tip     bool // the tooltip is up
	endWait func()
}

var (
	_ fyne.Widget        = (*Chart)(nil)
	_ fyne.Tappable      = (*Chart)(nil)
	_ fyne.Focusable     = (*Chart)(nil)
	_ fyne.Accessible    = (*Chart)(nil)
	_ desktop.Hoverable  = (*Chart)(nil)
	_ desktop.Cursorable = (*Chart)(nil)
	_ kit.Roomy          = (*Chart)(nil)
	_ kit.Walked         = (*Chart)(nil)
)

// laidOut is a scene and what it was laid out for.
type laidOut struct {
	scene                chart.Scene
	width, height, scale float32
	version              int
}

// Roomy lays a chart out that can use more height than it needs: it comes to no
// more than the height that it is given, and where that is too little, to the
// least that it needs.
type Roomy func(width, height, scale float32, m chart.Measure) chart.Scene

// boundless is a height that no chart makes use of.
const boundless = 1e5

func fixed(layout Layout) Roomy {
	return func(width, _, scale float32, m chart.Measure) chart.Scene { return layout(width, scale, m) }
}

// New returns a chart.
func New(layout Layout) *Chart {
	c := &Chart{layout: fixed(layout), version: 1, moved: 1, hover: -1}
	c.ExtendBaseWidget(c)
	return c
}

// SetLayout shows another chart; where both have equally many bars they move to
// their new lengths.
func (c *Chart) SetLayout(layout Layout) { c.set(fixed(layout), false) }

// SetRoomy shows another chart, one that makes use of the height that it gets.
func (c *Chart) SetRoomy(layout Roomy) { c.set(layout, true) }

func (c *Chart) set(layout Roomy, roomy bool) {
	var old *chart.Scene
	if s := c.Size(); s.Width > 0 {
		now := c.drawn(s)
		old = &now
	}
	c.layout, c.roomy = layout, roomy
	c.version++
	c.keepInside()
	c.move(old)
	c.Refresh()
}

// HeightFor returns the height that the chart needs at a width.
func (c *Chart) HeightFor(width float32) float32 { return c.sceneAt(fyne.NewSize(width, 0)).H }

// MostFor returns the height up to which the chart makes use of its room.
func (c *Chart) MostFor(width float32) float32 {
	if !c.roomy {
		return c.HeightFor(width)
	}
	return c.sceneAt(fyne.NewSize(width, boundless)).H
}

// usualWidth is what a chart that has not been laid out yet answers for.
const usualWidth = 600

// MinSize is narrow, and as high as the chart is at the width that it has.
func (c *Chart) MinSize() fyne.Size {
	w := c.Size().Width
	if w == 0 {
		w = usualWidth
	}
	return fyne.NewSize(theme.Scaled(200), c.HeightFor(w))
}

// Scene returns the chart as it is laid out now.
func (c *Chart) Scene() chart.Scene {
	s := c.Size()
	if s.Width == 0 {
		s.Width = usualWidth
	}
	return c.sceneAt(s)
}

// sceneAt lays the chart out for a size. The last few are kept: a page asks for
// the heights first and for the marks later.
func (c *Chart) sceneAt(size fyne.Size) chart.Scene {
	scale := theme.Scaled(1)
	if !c.roomy {
		size.Height = 0
	}
	for _, l := range c.cache {
		if l.width == size.Width && l.height == size.Height && l.scale == scale && l.version == c.version {
			return l.scene
		}
	}
	c.last = (c.last + 1) % len(c.cache)
	c.cache[c.last] = laidOut{c.layout(size.Width, size.Height, scale, Measure), size.Width, size.Height, scale, c.version}
	return c.cache[c.last].scene
}

// Measure measures a text in the font of the theme.
func Measure(text string, size float32, bold bool) (w, h float32) {
	s := letters.Size(text, size, fyne.TextStyle{Bold: bold})
	return s.Width, s.Height
}

// AccessibilityLabel gives a screen reader the name of the chart and what the
// keys are at.
func (c *Chart) AccessibilityLabel() string {
	if say := c.sayCurrent(); c.focused && say != "" {
		return c.Name + ". " + say
	}
	return c.Name
}

// AccessibilityRole says that the chart is read out: the toolkit passes over what
// it takes for a container.
func (c *Chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer links the widget to what draws it.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return newRenderer(c)
}

// spots returns the parts of the scene that answer, one for each ID, in order.
func (c *Chart) spots() []chart.Spot {
	return slices.CompactFunc(slices.Clone(c.Scene().Spots), func(a, b chart.Spot) bool { return a.ID == b.ID })
}

// spotAt returns the index into the scene's spots at a position, or -1.
func (c *Chart) spotAt(p fyne.Position) int {
	return slices.IndexFunc(c.Scene().Spots, func(s chart.Spot) bool {
		return p.X >= s.X && p.X < s.X+s.W && p.Y >= s.Y && p.Y < s.Y+s.H
	})
}
