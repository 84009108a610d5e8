package chart

import "slices"

// SetBar is one set of options and how many ticked it. The texts are ready-made.
type SetBar struct {
	Options  []int   // indices into SetsSpec.Options
	Count    float64 // the length of the bar
	Share    float64 // of all, from 0 to 1
	Text     string  // the count as it is read
	Label    string  // the set in words
	Rest     bool    // all other sets together; has no options
	Selected bool
	Say      string
}

// SetsSpec says which options were ticked together (Lex, Gehlenborg, Strobelt,
// Vuillemot and Pfister 2014, IEEE Transactions on Visualization and Computer
// Graphics 20, 1983–1992): a bar for each set and below it a dot for each of its
// options.
type SetsSpec struct {
	Options []string
	Sets    []SetBar
	Scale   float32 // of text and spacing; 0 is 1
	// Height is what the chart should come to: its bars are lower or taller than
	// usual for it, as far as they read well. 0 leaves them as they are.
	Height float32
}

// Sizes of the chart at scale 1, in device-independent pixels.
const (
	setPitch    = 78 // from one bar to the next, at most
	setPitchMin = 30
	setBars     = 98  // height of the longest bar
	setBarsLow  = 56  // where there is little height
	setBarsTall = 340 // where there is much
	setThin     = 3   // a tall bar is at most so many times as tall as its share of the width
	setSlender  = 2.4 // a tall bar's share of the width is so many times less than its height
	setLabel    = 150
	setLabels   = 330
	setDot      = 12
	setDotRow   = 20
	setSide     = 0.2 // of the pitch, on either side of a bar
)

// Sets lays out bars above a matrix of dots. Where the width leaves no room for
// the labels beside the matrix, the sets are horizontal bars, named in words.
func Sets(spec SetsSpec, width float32, m Measure) Scene {
	s := Scene{W: max(width, minWidth)}
	if len(spec.Sets) == 0 {
		return s
	}
	k := factor(spec.Scale)
	least := float32(setPitchMin) * k
	for _, b := range spec.Sets {
		w, _ := m(b.Text, labelSize*k, true)
		least = max(least, w+8*k)
		if b.Rest {
			w, _ = m(b.Label, headSize*k, false)
			least = max(least, w+8*k)
		}
	}
	if s.W-least*float32(len(spec.Sets))-gap*k < setLabel*k {
		return setList(spec, width, m)
	}
	if spec.Height <= 0 {
		return sets(spec, s.W, least, setBars, m)
	}
	low := sets(spec, s.W, least, setBarsLow, m)
	pitch := (s.W - min(max(0.3*s.W, setLabel*k), setLabels*k) - gap*k) / (k * float32(len(spec.Sets)))
	bars := min(setBarsLow+max(spec.Height-low.H, 0)/k, max(setBars, setThin*pitch), setBarsTall)
	s = sets(spec, s.W, least, bars, m)
	if over := s.H - spec.Height; over > 0 { // wider bars leave the labels less room
		s = sets(spec, s.W, least, max(bars-over/k, setBarsLow), m)
	}
	return s
}

// sets lays the chart out with bars of a height; least is the room that one needs.
func sets(spec SetsSpec, width, least, bars float32, m Measure) Scene {
	k := factor(spec.Scale)
	n := float32(len(spec.Sets))
	labelW := min(max(0.3*width, setLabel*k), setLabels*k)
	pitch := min((width-labelW-gap*k)/n, max(setPitch, bars/setSlender)*k)
	pitch = max(pitch, least)
	labelW = width - pitch*n - gap*k
	l := &setLayout{
		scene: Scene{W: width}, spec: spec, measure: m, k: k, pitch: pitch, tall: bars * k,
		labelX: width - labelW, labelW: min(labelW, setLabels*k),
	}
	l.matrix()
	l.bars()
	l.scene.H = l.bottom
	return l.scene
}

type setLayout struct {
	scene          Scene
	spec           SetsSpec
	measure        Measure
	k, pitch       float32
	tall           float32 // the longest bar
	labelX, labelW float32
	rows           []float32 // middle of each option's dots
	bottom         float32
}

// top is where the bars stand on.
func (l *setLayout) top() float32 {
	_, h := l.measure("0", labelSize*l.k, true)
	return h + l.tall + 4*l.k
}

// matrix finds the height of each option's dots and writes its label.
func (l *setLayout) matrix() {
	k := l.k
	_, lineH := l.measure("Āg", headSize*k, false)
	y := l.top() + 10*k
	for _, label := range l.spec.Options {
		lines := wrap(label, l.labelW, headSize*k, false, l.measure)
		h := max(setDotRow*k, lineH*float32(len(lines))+4*k)
		mid := y + h/2
		l.rows = append(l.rows, mid)
		for i, line := range lines {
			if line != "" {
				l.scene.Texts = append(l.scene.Texts, Text{X: l.labelX, Y: mid - lineH*float32(len(lines))/2 + lineH*float32(i), Text: line, Size: headSize * k, Fill: RoleMuted})
			}
		}
		y += h
	}
	l.bottom = max(y, l.top()+lineH+14*k)
}

func (l *setLayout) bars() {
	k, s := l.k, &l.scene
	most := float64(0)
	for _, b := range l.spec.Sets {
		most = max(most, b.Count)
	}
	base := l.top()
	for i, b := range l.spec.Sets {
		x := float32(i) * l.pitch
		mid := x + l.pitch/2
		fill, dot := RoleBar, RoleInk
		switch {
		case b.Selected:
			fill, dot = RoleSelected, RoleSelected
		case b.Rest:
			fill = RoleSegment3
		}
		h := max(k, l.tall*float32(b.Count/max(most, 1)))
		s.Rects = append(s.Rects, Rect{X: x + setSide*l.pitch, Y: base - h, W: l.pitch * (1 - 2*setSide), H: h, Radius: barRadius, Fill: fill})
		_, th := l.measure(b.Text, labelSize*k, true)
		s.Texts = append(s.Texts, Text{X: mid, Y: base - h - th - 2*k, Text: b.Text, Size: labelSize * k, Bold: true, Fill: dot, Align: AlignCentre})
		id := i
		if b.Rest {
			id = -1
			s.Texts = append(s.Texts, Text{X: mid, Y: base + 12*k, Text: b.Label, Size: headSize * k, Fill: RoleMuted, Align: AlignCentre})
		} else {
			l.dots(b, mid, dot)
		}
		s.Spots = append(s.Spots, Spot{X: x, Y: 0, W: l.pitch, H: l.bottom, ID: id, Say: b.Say})
	}
}

// dots says which options a set has, joined by a line.
func (l *setLayout) dots(b SetBar, mid float32, ink Role) {
	d := setDot * l.k
	first, last := -1, -1
	for o, y := range l.rows {
		fill := RoleMissing
		if slices.Contains(b.Options, o) {
			fill = ink
			if first < 0 {
				first = o
			}
			last = o
		}
		l.scene.Rects = append(l.scene.Rects, Rect{X: mid - d/2, Y: y - d/2, W: d, H: d, Radius: d / 2, Fill: fill})
	}
	if last > first {
		l.scene.Lines = append(l.scene.Lines, Line{X1: mid, Y1: l.rows[first], X2: mid, Y2: l.rows[last], Width: 2 * l.k, Stroke: ink})
	}
}

// setList is the chart as horizontal bars.
func setList(spec SetsSpec, width float32, m Measure) Scene {
	bars := BarSpec{Scale: spec.Scale}
	for _, b := range spec.Sets {
		bars.Bars = append(bars.Bars, Bar{Label: b.Label, Share: b.Share, Count: b.Text, Missing: b.Rest, Selected: b.Selected, Say: b.Say})
	}
	s := Bars(bars, width, m)
	for i := range s.Spots {
		if spec.Sets[s.Spots[i].ID].Rest {
			s.Spots[i].ID = -1
		}
	}
	return s
}
