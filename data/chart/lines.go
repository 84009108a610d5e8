package chart

import (
	"math"
	"slices"
)

// LinesSpec is a chart of one or more lines over a common scale, such as an
// index of several countries over the years.
type LinesSpec struct {
	Lines   []LineRow
	Columns []LineColumn // where the lines have their values, from left to right
	Marks   []LineMark   // days that matter, as thin lines across the plot
	Height  float32      // of the plot, before scaling; 0 is 110
	// Number writes a value of the scale with so many decimals.
	Number func(value float64, decimals int) string
	Scale  float32 // of text and spacing; 0 is 1
}

// LineRow is one line. It has one value a column; NaN where there is none.
type LineRow struct {
	Label  string // at its end
	Values []float64
	// Broken holds, a value each, that the method is another than before: the two
	// are not joined.
	Broken []bool
	Stroke Role
	Strong bool
}

// LineColumn is a place on the horizontal scale.
type LineColumn struct {
	X     float64
	Label string // below the plot, where there is room
	Say   string // of all lines here
}

// LineMark stands across the plot at a place of the horizontal scale.
type LineMark struct {
	X   float64
	Say string
}

const (
	plotHeight = 110
	scaleText  = 11
	markBand   = 13 // above the plot, for the triangles of marks
	markSize   = 8
	dotSize    = 4
)

// Lines lays out lines with round values on their scale. The labels at their
// ends never overlap: where lines end close to one another they are moved apart
// and led to by thin lines. The spots are the columns, ID 0 and on, and the
// marks after them.
func Lines(spec LinesSpec, width float32, m Measure) Scene {
	l := &linesLayout{spec: spec, measure: m, k: factor(spec.Scale), scene: Scene{W: max(width, minWidth)}}
	l.bounds()
	l.frame()
	l.across()
	for _, r := range spec.Lines {
		l.line(r)
	}
	l.ends()
	l.columns()
	return l.scene
}

type linesLayout struct {
	spec     LinesSpec
	measure  Measure
	k        float32
	scene    Scene
	ticks    []float64
	decimals int
	lowX     float64
	highX    float64
	left     float32 // of the plot
	right    float32
	top      float32
	bottom   float32
	lineH    float32
}

// bounds finds the scales and the room of the plot.
func (l *linesLayout) bounds() {
	low, high := math.Inf(1), math.Inf(-1)
	for _, r := range l.spec.Lines {
		for _, v := range r.Values {
			if !math.IsNaN(v) {
				low, high = min(low, v), max(high, v)
			}
		}
	}
	if low > high {
		low, high = 0, 1
	}
	l.ticks, l.decimals = Ticks(low, high, 4)
	l.lowX, l.highX = math.Inf(1), math.Inf(-1)
	for _, c := range l.spec.Columns {
		l.lowX, l.highX = min(l.lowX, c.X), max(l.highX, c.X)
	}
	for _, m := range l.spec.Marks {
		l.lowX, l.highX = min(l.lowX, m.X), max(l.highX, m.X)
	}
	switch {
	case l.lowX > l.highX:
		l.lowX, l.highX = 0, 1
	case l.lowX == l.highX:
		l.lowX, l.highX = l.lowX-1, l.highX+1
	}
	_, l.lineH = l.measure("Āg", scaleText*l.k, false)
	var numbers, labels float32
	for _, t := range l.ticks {
		w, _ := l.measure(l.number(t), scaleText*l.k, false)
		numbers = max(numbers, w)
	}
	for _, r := range l.spec.Lines {
		w, _ := l.measure(r.Label, slimText*l.k, true)
		labels = max(labels, w)
	}
	l.left, l.right = inset+numbers+8*l.k, l.scene.W-inset-labels-10*l.k
	l.top = l.lineH / 2
	if len(l.spec.Marks) > 0 {
		l.top += markBand * l.k
	}
	height := l.spec.Height
	if height == 0 {
		height = plotHeight
	}
	l.bottom = l.top + height*l.k
	l.scene.H = l.bottom + l.lineH + 8*l.k
}

func (l *linesLayout) number(v float64) string {
	if l.spec.Number == nil {
		return ""
	}
	return l.spec.Number(v, l.decimals)
}

func (l *linesLayout) x(v float64) float32 {
	return l.left + float32((v-l.lowX)/(l.highX-l.lowX))*(l.right-l.left)
}

func (l *linesLayout) y(v float64) float32 {
	low, high := l.ticks[0], l.ticks[len(l.ticks)-1]
	return l.bottom - float32((v-low)/(high-low))*(l.bottom-l.top)
}

// frame draws the scale.
func (l *linesLayout) frame() {
	for _, t := range l.ticks {
		y := l.y(t)
		l.scene.Lines = append(l.scene.Lines, Line{X1: l.left, Y1: y, X2: l.right, Y2: y, Width: 1, Stroke: RoleRule})
		l.scene.Texts = append(l.scene.Texts, Text{X: l.left - 8*l.k, Y: y - l.lineH/2, Text: l.number(t), Size: scaleText * l.k, Fill: RoleMuted, Align: AlignEnd})
	}
}

// across draws the marks.
func (l *linesLayout) across() {
	for _, m := range l.spec.Marks {
		x, size := l.x(m.X), markSize*l.k
		y := l.top - size - 2*l.k
		l.scene.Lines = append(l.scene.Lines, Line{X1: x, Y1: y + size, X2: x, Y2: l.bottom, Width: 1, Stroke: RoleMuted})
		l.scene.Triangles = append(l.scene.Triangles, Triangle{X: x - size/2, Y: y, W: size, H: size, Down: true, Fill: RoleMuted})
	}
}

// line draws one line with a dot at each value. Where the method changed, and
// where values are lacking, nothing is joined.
func (l *linesLayout) line(r LineRow) {
	width := 1.6 * l.k
	if r.Strong {
		width = 2.4 * l.k
	}
	last := -1
	for i, v := range r.Values {
		if i >= len(l.spec.Columns) {
			break
		}
		if math.IsNaN(v) {
			last = -1
			continue
		}
		x, y, d := l.x(l.spec.Columns[i].X), l.y(v), dotSize*l.k
		l.scene.Rects = append(l.scene.Rects, Rect{X: x - d/2, Y: y - d/2, W: d, H: d, Radius: d / 2, Fill: r.Stroke})
		if last >= 0 && !(i < len(r.Broken) && r.Broken[i]) {
			l.scene.Lines = append(l.scene.Lines, Line{
				X1: l.x(l.spec.Columns[last].X), Y1: l.y(r.Values[last]), X2: x, Y2: y, Width: width, Stroke: r.Stroke,
			})
		}
		last = i
	}
}

// end is the label of a line: where the line ends, and where the label stands.
type end struct {
	row     LineRow
	x, y    float32
	centred float32
}

// ends writes the labels, moved apart until none touches another.
func (l *linesLayout) ends() {
	var all []end
	for _, r := range l.spec.Lines {
		for i := min(len(r.Values), len(l.spec.Columns)) - 1; i >= 0; i-- {
			if v := r.Values[i]; !math.IsNaN(v) {
				all = append(all, end{row: r, x: l.x(l.spec.Columns[i].X), y: l.y(v), centred: l.y(v)})
				break
			}
		}
	}
	slices.SortStableFunc(all, func(a, b end) int {
		switch {
		case a.y < b.y:
			return -1
		case a.y > b.y:
			return 1
		}
		return 0
	})
	_, h := l.measure("Āg", slimText*l.k, true)
	// Down from the first, then up again from the last that may stand: no label
	// leaves the scene as long as they fit into it at all.
	for i := 1; i < len(all); i++ {
		all[i].centred = max(all[i].centred, all[i-1].centred+h)
	}
	floor := l.scene.H - h/2
	for i := len(all) - 1; i >= 0; i-- {
		all[i].centred = min(all[i].centred, floor)
		floor = all[i].centred - h
	}
	for _, e := range all {
		x := l.right + 10*l.k
		if e.x < l.right-1 || abs(e.centred-e.y) > 1 {
			l.scene.Lines = append(l.scene.Lines, Line{X1: e.x + dotSize*l.k/2, Y1: e.y, X2: x - 3*l.k, Y2: e.centred, Width: 1, Stroke: RoleMuted})
		}
		l.scene.Texts = append(l.scene.Texts, Text{X: x, Y: e.centred - h/2, Text: e.row.Label, Size: slimText * l.k, Bold: e.row.Strong, Fill: e.row.Stroke})
	}
}

func abs(v float32) float32 { return max(v, -v) }

// columns writes the labels below the plot, as many as fit, the last one first:
// it is the one that is read; and makes the spots.
func (l *linesLayout) columns() {
	free := l.scene.W
	for i := len(l.spec.Columns) - 1; i >= 0; i-- {
		c := l.spec.Columns[i]
		w, _ := l.measure(c.Label, scaleText*l.k, false)
		x := l.x(c.X)
		if x+w/2 > free || x-w/2 < 0 {
			continue
		}
		free = x - w/2 - 8*l.k
		l.scene.Texts = append(l.scene.Texts, Text{X: x, Y: l.bottom + 5*l.k, Text: c.Label, Size: scaleText * l.k, Fill: RoleMuted, Align: AlignCentre})
	}
	for i, c := range l.spec.Columns {
		from, to := l.left-6*l.k, l.right+6*l.k
		if i > 0 {
			from = (l.x(c.X) + l.x(l.spec.Columns[i-1].X)) / 2
		}
		if i+1 < len(l.spec.Columns) {
			to = (l.x(c.X) + l.x(l.spec.Columns[i+1].X)) / 2
		} else if l.x(c.X) < l.right-1 {
			to = l.x(c.X) + 10*l.k
		}
		l.scene.Spots = append(l.scene.Spots, Spot{X: from, Y: l.top, W: to - from, H: l.bottom - l.top, ID: i, Say: c.Say})
	}
	for i, m := range l.spec.Marks {
		w := markSize*l.k + 6*l.k
		l.scene.Spots = append(l.scene.Spots, Spot{X: l.x(m.X) - w/2, Y: 0, W: w, H: l.top, ID: len(l.spec.Columns) + i, Say: m.Say})
	}
}
