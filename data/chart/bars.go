package chart

// Bar is one bar of a chart. Shares run from 0 to 1. The texts are ready-made:
// the layout never formats a number.
type Bar struct {
	Label       string
	Share       float64
	Low, High   float64 // interval; drawn when HasInterval
	HasInterval bool
	Whole       float64 // the share without the filter; drawn when HasWhole
	HasWhole    bool
	// Part is how much of the bar, 0 to 1, belongs to those who are highlighted;
	// drawn when HasPart.
	Part     float64
	HasPart  bool
	Value    string // "53 %"; "" when the base is too small for a percentage
	Count    string // "44 / 83"
	Missing  bool   // "don't know" and the like
	Quiet    bool   // beside the one that a figure is about
	Selected bool
	Say      string // for the status line and screen readers
}

// BarSpec is a chart of horizontal bars, from top to bottom.
type BarSpec struct {
	Bars  []Bar
	Scale float32 // of text and spacing; 0 is 1
}

// Sizes of the chart at scale 1, in device-independent pixels.
const (
	minWidth  = 160 // narrower scenes are laid out as if this wide
	inset     = 12  // between the edge of the scene and its marks
	gap       = 12  // between columns
	labelSize = 13
	countSize = 12
	barHeight = 22
	barInner  = 14  // the filtered bar before the pale one
	rowSpace  = 9   // above and below what stands in a row
	capHeight = 8   // of a whisker's end
	minBar    = 110 // a shorter full bar puts the label on a line of its own
	barRadius = 2
)

// Bars lays out horizontal bars on a scale from 0 to 100 %: label, bar with its
// interval, value and count. Where the width leaves no room for bars beside
// their labels, each label stands above its bar; where even that is too narrow,
// the numbers stand below it.
func Bars(spec BarSpec, width float32, m Measure) Scene {
	l := newBarLayout(spec, max(width, minWidth), m)
	y := float32(0)
	for i, b := range spec.Bars {
		y += l.row(i, b, y)
	}
	l.scene.H = y
	return l.scene
}

// barLayout is where the columns stand, the same for all rows.
type barLayout struct {
	scene   Scene
	measure Measure
	k       float32 // scale

	inner          float32 // between the insets
	labelW         float32
	barX, barW     float32
	valueX, countX float32 // right ends of the two columns of numbers
	above          bool    // label above its bar
	below          bool    // numbers below their bar
	apart          bool    // value and count too wide for one line
}

func newBarLayout(spec BarSpec, width float32, m Measure) *barLayout {
	k := factor(spec.Scale)
	l := &barLayout{scene: Scene{W: width}, measure: m, k: k, inner: width - 2*inset}

	valueW, countW := 42*k, 66*k
	for _, b := range spec.Bars {
		vw, _ := m(b.Value, labelSize*k, true)
		cw, _ := m(b.Count, countSize*k, false)
		valueW, countW = max(valueW, vw), max(countW, cw)
	}
	numbers := valueW + countW + 2*gap*k
	l.countX = width - inset
	l.valueX = l.countX - countW - gap*k

	l.labelW = min(0.305*l.inner, 460*k)
	l.barX = inset + l.labelW + gap*k
	l.barW = l.inner - l.labelW - gap*k - numbers
	if l.barW < minBar*k {
		l.above = true
		l.labelW = l.inner
		l.barX = inset
		l.barW = l.inner - numbers
	}
	if l.barW < 0.6*minBar*k {
		l.below = true
		l.barW = l.inner
		l.apart = valueW+countW+gap*k > l.inner
	}
	return l
}

// row lays one bar out below y and returns the height it takes.
func (l *barLayout) row(i int, b Bar, y float32) float32 {
	k, s := l.k, &l.scene
	_, lineH := l.measure("Āg", labelSize*k, false)
	lines := wrap(b.Label, l.labelW, labelSize*k, b.Selected, l.measure)
	labelH := lineH * float32(len(lines))

	top := y + rowSpace*k // of what stands in the row
	height := max(labelH, barHeight*k, lineH)
	barMid := top + height/2
	labelY := barMid - labelH/2
	numbersMid := barMid
	if l.above {
		line := max(barHeight*k, lineH)
		labelY = top
		barMid = top + labelH + 4*k + line/2
		numbersMid = barMid
		height = labelH + 4*k + line
	}
	if l.below {
		numbersMid = barMid + barHeight*k/2 + 4*k + lineH/2
		height += lineH + 4*k
	}
	if l.apart {
		height += lineH
	}
	whole := height + 2*rowSpace*k

	if b.Selected {
		s.Rects = append(s.Rects, Rect{X: 0, Y: y + k, W: s.W, H: whole - 2*k, Radius: 4, Fill: RoleWash})
	}
	for n, text := range lines {
		s.Texts = append(s.Texts, Text{X: inset, Y: labelY + lineH*float32(n), Text: text, Size: labelSize * k, Bold: b.Selected, Fill: RoleInk})
	}
	l.bar(b, barMid)
	l.numbers(b, numbersMid)
	s.Spots = append(s.Spots, Spot{X: 0, Y: y, W: s.W, H: whole, ID: i, Say: b.Say})
	return whole
}

// bar draws the bar, the pale whole behind it and the whisker before it.
func (l *barLayout) bar(b Bar, mid float32) {
	k, s := l.k, &l.scene
	fill := RoleBar
	switch {
	case b.Selected:
		fill = RoleSelected
	case b.Missing, b.Quiet:
		fill = RoleSegment3 // RoleMissing is too close to the pale whole behind it
	}
	h := float32(barHeight)
	if b.HasWhole {
		s.Rects = append(s.Rects, Rect{X: l.barX, Y: mid - h*k/2, W: l.length(b.Whole), H: h * k, Radius: barRadius, Fill: RolePale})
		h = barInner
	}
	if b.HasPart {
		s.Rects = append(s.Rects, Rect{X: l.barX, Y: mid - h*k/2, W: l.length(b.Share), H: h * k, Radius: barRadius, Fill: RoleSegment4})
		s.Rects = append(s.Rects, Rect{X: l.barX, Y: mid - h*k/2, W: l.length(b.Share * min(max(b.Part, 0), 1)), H: h * k, Radius: barRadius, Fill: fill})
	} else {
		s.Rects = append(s.Rects, Rect{X: l.barX, Y: mid - h*k/2, W: l.length(b.Share), H: h * k, Radius: barRadius, Fill: fill})
	}
	if !b.HasInterval {
		return
	}
	low, high, half := l.barX+l.length(b.Low), l.barX+l.length(b.High), capHeight*k/2
	s.Lines = append(s.Lines,
		Line{X1: low, Y1: mid, X2: high, Y2: mid, Width: 1, Stroke: RoleWhisker},
		Line{X1: low, Y1: mid - half, X2: low, Y2: mid + half, Width: 1, Stroke: RoleWhisker},
		Line{X1: high, Y1: mid - half, X2: high, Y2: mid + half, Width: 1, Stroke: RoleWhisker})
}

// length is how far a share reaches.
func (l *barLayout) length(share float64) float32 {
	return l.barW * float32(min(max(share, 0), 1))
}

// numbers writes value and count; without a value the count is the figure.
func (l *barLayout) numbers(b Bar, mid float32) {
	k, s := l.k, &l.scene
	ink, quiet := RoleInk, RoleMuted
	if b.Selected {
		ink = RoleSelected
	}
	if b.Value == "" {
		quiet = ink
	}
	_, vh := l.measure(b.Value, labelSize*k, true)
	_, ch := l.measure(b.Count, countSize*k, false)
	valueX, countY := l.valueX, mid-ch/2
	if l.apart {
		valueX, countY = l.countX, mid+vh/2
	}
	if b.Value != "" {
		s.Texts = append(s.Texts, Text{X: valueX, Y: mid - vh/2, Text: b.Value, Size: labelSize * k, Bold: true, Fill: ink, Align: AlignEnd})
	}
	if b.Count != "" {
		s.Texts = append(s.Texts, Text{X: l.countX, Y: countY, Text: b.Count, Size: countSize * k, Fill: quiet, Align: AlignEnd})
	}
}

func factor(scale float32) float32 {
	if scale <= 0 {
		return 1
	}
	return scale
}
