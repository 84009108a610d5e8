package chart

// HistogramBin is one bar of a histogram. The texts are ready-made.
type HistogramBin struct {
	From, To float64 // on the axis
	Share    float64 // height, from 0 to 1
	Whole    float64 // the share without the filter; drawn when HistogramSpec.HasWhole
	Part     float64 // of the bar, 0 to 1, that is highlighted, see HistogramSpec.HasParts
	Text     string  // above the bar, where it fits
	Say      string
	Selected bool
}

// HistogramMark is one value on the axis.
type HistogramMark struct {
	At  float64
	Say string
	Lit bool // highlighted, see HistogramSpec.HasParts
}

// HistogramTick is a number on the axis.
type HistogramTick struct {
	At   float64
	Text string
}

// HistogramBox is median, quartiles and whiskers.
type HistogramBox struct {
	Low, Quartile1, Median, Quartile3, High float64
	Say                                     string
	Outliers                                []HistogramMark
}

// HistogramMean is a mean with its interval.
type HistogramMean struct {
	Mean, Low, High float64
	HasInterval     bool
	Say             string
}

// HistogramSpec is how numbers lie: bars, or, of a few, a dot a value, and below
// them, on the same axis, a box and the mean. From and To are the ends of the axis.
// Spots are numbered as they are met from the left, bars first; those of bars can
// be chosen, the others tell and nothing more.
type HistogramSpec struct {
	From, To float64
	Bins     []HistogramBin
	HasWhole bool
	HasParts bool            // draws how much of each bar is highlighted, or which dots are
	Dots     []HistogramMark // ascending
	Ticks    []HistogramTick // ascending; those that find no room are left out
	Steps    []int           // every how many ticks is named where not all find room, ascending from 1; nil for the usual
	Box      *HistogramBox
	Mean     *HistogramMean
	BoxName  string   // before the box
	MeanName string   // before the mean
	Notes    []string // below the chart: what the marks are
	Scale    float32  // of text and spacing; 0 is 1
}

// Sizes of the chart at scale 1, in device-independent pixels.
const (
	histogramBars = 120 // height of the tallest bar
	histogramGap  = 1   // between bars
	selectedLine  = 3   // under a chosen bar
	tickMark      = 4
	boxHeight     = 18
	boxRow        = 30
	outlierDot    = 7
	valueDot      = 9
	dimDot        = 6 // of those who are not highlighted
)

// Histogram lays numbers out along an axis.
func Histogram(spec HistogramSpec, width float32, m Measure) Scene {
	l := &histogramLayout{scene: Scene{W: max(width, minWidth)}, spec: spec, measure: m, k: factor(spec.Scale)}
	l.axisX, l.axisW = inset, l.scene.W-2*inset
	if spec.To <= spec.From {
		l.spec.To = spec.From + 1
	}
	if len(spec.Dots) > 0 {
		l.dots()
	} else {
		l.bars()
	}
	l.axis()
	if spec.Box != nil {
		l.box(*spec.Box)
	}
	if spec.Mean != nil {
		l.mean(*spec.Mean)
	}
	l.notes()
	l.scene.H = l.y + 4*l.k
	return l.scene
}

type histogramLayout struct {
	scene        Scene
	spec         HistogramSpec
	measure      Measure
	k, y         float32
	axisX, axisW float32
}

// at is where a number stands.
func (l *histogramLayout) at(x float64) float32 {
	share := (x - l.spec.From) / (l.spec.To - l.spec.From)
	return l.axisX + l.axisW*float32(min(max(share, 0), 1))
}

func (l *histogramLayout) spot(x, y, w, h float32, say string) {
	x = max(x, 0)
	l.scene.Spots = append(l.scene.Spots, Spot{X: x, Y: y, W: min(w, l.scene.W-x), H: h, ID: len(l.scene.Spots), Say: say, Tells: true})
}

func (l *histogramLayout) bars() {
	k, s := l.k, &l.scene
	_, lineH := l.measure("0", countSize*k, false)
	top, most := 4*k+lineH+2*k, 0.0
	for _, b := range l.spec.Bins {
		most = max(most, b.Share)
		if l.spec.HasWhole {
			most = max(most, b.Whole)
		}
	}
	if most == 0 {
		most = 1
	}
	base := top + histogramBars*k
	for i, b := range l.spec.Bins {
		x, end := l.at(b.From), l.at(b.To)
		w := max(end-x-histogramGap, 1)
		fill, ink := RoleBar, RoleMuted
		if b.Selected {
			fill, ink = RoleSelected, RoleSelected
			s.Rects = append(s.Rects, Rect{X: x, W: w, H: base, Fill: RoleWash})
			// The line marks a bar that is too low to be seen.
			s.Rects = append(s.Rects, Rect{X: x, Y: base - selectedLine*k, W: w, H: selectedLine * k, Fill: RoleSelected})
		}
		if h := histogramBars * k * float32(b.Whole/most); l.spec.HasWhole && h > 0 {
			s.Rects = append(s.Rects, Rect{X: x, Y: base - h, W: w, H: h, Fill: RolePale})
		}
		h := histogramBars * k * float32(b.Share/most)
		if h > 0 {
			inner, width := x, w
			if l.spec.HasWhole && w > 6 { // the pale bar shows at both sides
				inner, width = x+w*.15, w*.7
			}
			of := h
			if l.spec.HasParts {
				s.Rects = append(s.Rects, Rect{X: inner, Y: base - h, W: width, H: h, Fill: RoleSegment4})
				of = h * float32(min(max(b.Part, 0), 1))
			}
			if of > 0 {
				s.Rects = append(s.Rects, Rect{X: inner, Y: base - of, W: width, H: of, Fill: fill})
			}
		}
		if tw, _ := l.measure(b.Text, countSize*k, b.Selected); b.Text != "" && tw <= end-x-2*k {
			high := h
			if l.spec.HasWhole {
				high = max(high, histogramBars*k*float32(b.Whole/most))
			}
			s.Texts = append(s.Texts, Text{X: (x + end) / 2, Y: base - high - lineH - 2*k, Text: b.Text, Size: countSize * k, Bold: b.Selected, Fill: ink, Align: AlignCentre})
		}
		s.Spots = append(s.Spots, Spot{X: x, W: min(end-x, s.W-x), H: base, ID: i, Say: b.Say})
	}
	l.y = base
}

// axis draws the line with those of the ticks that find room.
func (l *histogramLayout) axis() {
	k, s := l.k, &l.scene
	s.Lines = append(s.Lines, Line{X1: l.axisX, Y1: l.y, X2: l.axisX + l.axisW, Y2: l.y, Width: 1, Stroke: RoleMuted})
	_, h := l.measure("0", countSize*k, false)
	steps := l.spec.Steps
	if steps == nil {
		steps = []int{1, 2, 5, 10, 20, 50}
	}
	// Every second, fifth or tenth tick and so on, until no two meet.
	for n, step := range steps {
		var texts []Text
		end, meet := float32(-1e6), false
		for i := 0; i < len(l.spec.Ticks); i += step {
			t := l.spec.Ticks[i]
			w, _ := l.measure(t.Text, countSize*k, false)
			x := min(max(l.at(t.At), w/2), s.W-w/2)
			meet = meet || x-w/2 < end+6*k
			end = x + w/2
			texts = append(texts, Text{X: x, Y: l.y + tickMark*k + 1*k, Text: t.Text, Size: countSize * k, Fill: RoleMuted, Align: AlignCentre})
		}
		if meet && n < len(steps)-1 {
			continue
		}
		if meet {
			texts = texts[:1]
		}
		for i := range texts {
			x := l.at(l.spec.Ticks[i*step].At)
			s.Lines = append(s.Lines, Line{X1: x, Y1: l.y, X2: x, Y2: l.y + tickMark*k, Width: 1, Stroke: RoleMuted})
		}
		s.Texts = append(s.Texts, texts...)
		break
	}
	l.y += tickMark*k + k + h
}

func (l *histogramLayout) notes() {
	k := l.k
	_, h := l.measure("Āg", countSize*k, false)
	for _, note := range l.spec.Notes {
		l.y += 5 * k
		for _, line := range wrap(note, l.axisW, countSize*k, false, l.measure) {
			l.scene.Texts = append(l.scene.Texts, Text{X: inset, Y: l.y, Text: line, Size: countSize * k, Fill: RoleMuted})
			l.y += h
		}
	}
}
