package chart

import (
	"cmp"
	"math"
	"slices"
)

// TimelineSpec is a strip of time with named days upon it, and with a line that
// steps up as answers came in. Places are in days, from any day on.
type TimelineSpec struct {
	Days  []TimeDay
	Steps []TimeStep // ascending
	Most  float64    // the top of the steps; 0 is their last value
	Ticks []TimeTick
	Scale float32 // of text and spacing; 0 is 1
	// Height is what the strip should come to: its steps are lower or taller than
	// usual for it, as far as they read well. 0 leaves them as they are.
	Height float32
}

// TimeDay is a named day.
type TimeDay struct {
	X     float64
	Label string
	Say   string
}

// TimeStep is a value from a day on.
type TimeStep struct {
	X, Value float64
	Label    string // at the end of the line, of the last step
	Say      string
}

// TimeTick is a name below the strip, such as of a month.
type TimeTick struct {
	X     float64
	Label string
}

const (
	stepsHeight = 40
	stepsLow    = 17 // where there is little height
	stepsTall   = 90 // where there is much
	bareHeight  = 8  // without steps
	mostLanes   = 5  // of names, under one another
	leastStep   = 6  // steps that stand closer are drawn as one
)

// Timeline lays out a strip of time. The names of days stand above it, in as
// many lanes as they need, five at most: of a day that finds no room its mark
// stays, and what it says. The spots are the days, ID 0 and on, and the steps
// after them.
func Timeline(spec TimelineSpec, width float32, m Measure) Scene {
	switch {
	case len(spec.Steps) == 0:
		return timeline(spec, width, bareHeight, m)
	case spec.Height <= 0:
		return timeline(spec, width, stepsHeight, m)
	}
	low := timeline(spec, width, stepsLow, m)
	return timeline(spec, width, min(stepsLow+max(spec.Height-low.H, 0)/factor(spec.Scale), stepsTall), m)
}

// timeline lays the strip out with steps of a height.
func timeline(spec TimelineSpec, width, steps float32, m Measure) Scene {
	l := &timeLayout{spec: spec, measure: m, k: factor(spec.Scale), scene: Scene{W: max(width, minWidth)}, tall: steps}
	l.bounds()
	l.names()
	l.steps()
	l.axis()
	return l.scene
}

type timeLayout struct {
	spec        TimelineSpec
	measure     Measure
	k           float32
	scene       Scene
	low, high   float64
	left, right float32
	top, bottom float32
	lineH       float32
	tall        float32 // the steps, before scaling
}

func (l *timeLayout) bounds() {
	l.low, l.high = math.Inf(1), math.Inf(-1)
	for _, d := range l.spec.Days {
		l.low, l.high = min(l.low, d.X), max(l.high, d.X)
	}
	for _, s := range l.spec.Steps {
		l.low, l.high = min(l.low, s.X), max(l.high, s.X)
	}
	switch {
	case l.low > l.high:
		l.low, l.high = 0, 1
	case l.low == l.high:
		l.low, l.high = l.low-1, l.high+1
	}
	_, l.lineH = l.measure("Āg", slimText*l.k, false)
	l.left, l.right = inset+markSize*l.k/2, l.scene.W-inset-markSize*l.k/2
	if n := len(l.spec.Steps); n > 0 {
		w, _ := l.measure(l.spec.Steps[n-1].Label, slimText*l.k, true)
		l.right -= w + 6*l.k
	}
}

func (l *timeLayout) x(day float64) float32 {
	return l.left + float32((day-l.low)/(l.high-l.low))*(l.right-l.left)
}

// name is where the name of a day stands.
type name struct {
	x, w, mark float32 // mark is the place of the day
	lane       int     // −1 for none
}

// names puts the names of the days into lanes, and draws the days. The last day
// comes first: the line from an earlier name down to its day then stands before
// all names below it.
func (l *timeLayout) names() {
	names := make([]name, len(l.spec.Days))
	order := make([]int, len(l.spec.Days))
	for i, d := range l.spec.Days {
		order[i], names[i] = i, name{mark: l.x(d.X), lane: -1}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(l.spec.Days[b].X, l.spec.Days[a].X) })
	var placed []name
	lanes := 0
	for _, i := range order {
		n := &names[i]
		n.w, _ = l.measure(l.spec.Days[i].Label, slimText*l.k, false)
		n.w += 12 * l.k
		n.x = min(n.mark-2*l.k, l.scene.W-n.w)
		if n.x < 0 {
			continue // wider than the strip: it is told, not written
		}
		// Rather a line across a name than no name.
		for _, across := range []bool{false, true} {
			for lane := 0; lane < mostLanes && n.lane < 0; lane++ {
				if n.free(lane, across, placed) {
					n.lane, lanes = lane, max(lanes, lane+1)
					placed = append(placed, *n)
				}
			}
		}
	}
	l.top = float32(lanes)*l.lineH + markSize*l.k + 4*l.k
	l.bottom = l.top + l.tall*l.k
	for i, d := range l.spec.Days {
		l.day(i, d, names[i].lane, lanes, names[i].x, names[i].w)
	}
}

// free tells whether a name fits into a lane: it lies over no other, nor does the
// line of either to its day cross the other, unless that is let pass.
func (n *name) free(lane int, across bool, placed []name) bool {
	for _, o := range placed {
		switch {
		case o.lane == lane && n.x < o.x+o.w && n.x+n.w > o.x,
			!across && o.lane > lane && n.x < o.mark && n.x+n.w > o.mark,
			!across && o.lane < lane && o.x < n.mark && o.x+o.w > n.mark && o.mark != n.mark:
			return false
		}
	}
	return true
}

// day draws one day, with its name in a lane; -1 for none. The first lane is the
// nearest to the strip.
func (l *timeLayout) day(i int, d TimeDay, lane, lanes int, x, w float32) {
	size := markSize * l.k
	mark := l.x(d.X)
	y := l.top - size
	spot := Spot{X: mark - size, Y: y, W: 2 * size, H: l.bottom - y, ID: i, Say: d.Say}
	if lane >= 0 {
		from := float32(lanes-lane) * l.lineH
		text := Text{X: x + 6*l.k, Y: from - l.lineH, Text: d.Label, Size: slimText * l.k, Fill: RoleInk}
		l.scene.Texts = append(l.scene.Texts, text)
		l.scene.Spots = append(l.scene.Spots, Spot{X: x, Y: text.Y, W: w, H: l.lineH, ID: i, Say: d.Say})
		if lane > 0 {
			l.scene.Lines = append(l.scene.Lines, Line{X1: mark, Y1: from, X2: mark, Y2: y, Width: 1, Stroke: RoleRule})
		}
	}
	l.scene.Triangles = append(l.scene.Triangles, Triangle{X: mark - size/2, Y: y, W: size, H: size, Down: true, Fill: RoleInk})
	l.scene.Lines = append(l.scene.Lines, Line{X1: mark, Y1: l.top, X2: mark, Y2: l.bottom, Width: 1, Stroke: RoleMuted})
	l.scene.Spots = append(l.scene.Spots, spot)
}

// steps draws how the answers came in.
func (l *timeLayout) steps() {
	n := len(l.spec.Steps)
	if n == 0 {
		return
	}
	most := l.spec.Most
	if most <= 0 {
		most = max(l.spec.Steps[n-1].Value, 1)
	}
	y := func(v float64) float32 { return l.bottom - float32(min(v/most, 1))*(l.bottom-l.top) }
	from, at := l.x(l.spec.Steps[0].X), l.bottom
	for i, s := range l.spec.Steps {
		next := l.right
		if i+1 < n {
			if next = l.x(l.spec.Steps[i+1].X); next-from < leastStep*l.k {
				continue
			}
		}
		up := y(s.Value)
		l.scene.Lines = append(l.scene.Lines,
			Line{X1: from, Y1: at, X2: from, Y2: up, Width: 1.6 * l.k, Stroke: RoleBar},
			Line{X1: from, Y1: up, X2: next, Y2: up, Width: 1.6 * l.k, Stroke: RoleBar})
		l.scene.Spots = append(l.scene.Spots, Spot{X: from, Y: l.top, W: next - from, H: l.bottom - l.top, ID: len(l.spec.Days) + i, Say: s.Say})
		from, at = next, up
	}
	last := l.spec.Steps[n-1]
	l.scene.Texts = append(l.scene.Texts, Text{X: l.right + 6*l.k, Y: at - l.lineH/2, Text: last.Label, Size: slimText * l.k, Bold: true, Fill: RoleBar})
}

// axis draws the strip itself and the names below it, as far as they have room.
func (l *timeLayout) axis() {
	l.scene.Lines = append(l.scene.Lines, Line{X1: l.left, Y1: l.bottom, X2: l.right, Y2: l.bottom, Width: 1, Stroke: RoleMuted})
	end := float32(0)
	for _, t := range l.spec.Ticks {
		x := l.x(t.X)
		w, _ := l.measure(t.Label, scaleText*l.k, false)
		if x < l.left-1 || x > l.right+1 {
			continue
		}
		l.scene.Lines = append(l.scene.Lines, Line{X1: x, Y1: l.bottom, X2: x, Y2: l.bottom + 3*l.k, Width: 1, Stroke: RoleMuted})
		if x-w/2 < end || x+w/2 > l.scene.W {
			continue
		}
		end = x + w/2 + 8*l.k
		l.scene.Texts = append(l.scene.Texts, Text{X: x, Y: l.bottom + 4*l.k, Text: t.Label, Size: scaleText * l.k, Fill: RoleMuted, Align: AlignCentre})
	}
	_, h := l.measure("Āg", scaleText*l.k, false)
	l.scene.H = l.bottom + h + 6*l.k
}
