package chart

// DumbbellRow is one option of which two groups are compared. Shares run from 0
// to 1. The texts are ready-made.
type DumbbellRow struct {
	Label    string
	A, B     float64
	HasA     bool // its base is large enough for a share
	HasB     bool
	TextA    string // "53 %", or "3 / 8"
	TextB    string
	Points   string // "+12,3"; "—" where there is none
	Interval string // of Points; "" where there is none
	Mark     HeatMark
	Missing  bool // "don't know" and the like
	Selected bool
	Say      string
}

// DumbbellSpec is a chart of differences: a dot a group on a scale of 0 to 100 %,
// joined by a line (Cleveland 1984, American Statistician 38, 270–280). The dot of
// A is round, that of B square.
type DumbbellSpec struct {
	KeyA, KeyB string    // whom the dots stand for, with their bases
	Heads      [4]string // of the texts of A and B, of the difference and of its interval
	Rows       []DumbbellRow
	Scale      float32 // of text and spacing; 0 is 1
}

// Sizes of the chart at scale 1, in device-independent pixels.
const (
	dumbbellDot   = 12
	dumbbellLeast = 110 // of the axis beside the labels
	dumbbellGap   = 14  // between columns of numbers
	dumbbellRow   = 7   // above and below what stands in a row
)

// Dumbbell lays the rows out: label, the two dots, and the numbers. Where the
// width leaves no room, the label stands above its dots and the numbers below.
func Dumbbell(spec DumbbellSpec, width float32, m Measure) Scene {
	l := &dumbbell{scene: Scene{W: max(width, minWidth)}, spec: spec, measure: m, k: factor(spec.Scale)}
	_, l.lineH = m("Āg", labelSize*l.k, false)
	_, l.smallH = m("Āg", countSize*l.k, false)
	l.columns()
	l.keys()
	for i, r := range spec.Rows {
		l.row(i, r)
	}
	l.scene.H = l.y
	return l.scene
}

type dumbbell struct {
	scene         Scene
	spec          DumbbellSpec
	measure       Measure
	k, y          float32
	lineH, smallH float32

	labelW, axisX, axisW float32
	ends                 [4]float32 // right ends of the columns of numbers
	above, below         bool
}

// texts are the numbers of a row, in the order of the heads.
func (r DumbbellRow) texts() [4]string { return [4]string{r.TextA, r.TextB, r.Points, r.Interval} }

func (l *dumbbell) columns() {
	k, s := l.k, &l.scene
	inner := s.W - 2*inset
	x := s.W - inset
	for c := 3; c >= 0; c-- {
		l.ends[c] = x
		w, _ := l.measure(l.spec.Heads[c], countSize*k, false)
		for _, r := range l.spec.Rows {
			tw, _ := l.measure(r.texts()[c], labelSize*k, c == 2)
			w = max(w, tw)
		}
		if c == 2 { // the mark stands before it
			w += markRoom * k
		}
		x -= w + dumbbellGap*k
	}
	l.labelW = min(0.28*inner, 360*k)
	l.axisX = inset + l.labelW + gap*k
	l.axisW = x - l.axisX
	if l.axisW < dumbbellLeast*k {
		l.above, l.labelW = true, inner
		l.axisX, l.axisW = inset, x-inset
	}
	if l.axisW < 0.7*dumbbellLeast*k {
		l.below = true
		l.axisW = inner
	}
	// The dots at both ends stand within the axis.
	l.axisX += dumbbellDot * k / 2
	l.axisW -= dumbbellDot * k
}

// keys say which dot is whose, and head the numbers.
func (l *dumbbell) keys() {
	k, s := l.k, &l.scene
	l.y = 4 * k
	indent := (dumbbellDot + 7) * k
	for i, text := range []string{l.spec.KeyA, l.spec.KeyB} {
		lines := wrap(text, s.W-2*inset-indent, countSize*k, false, l.measure)
		l.dot(inset+dumbbellDot*k/2, l.y+l.smallH/2, i == 0, false)
		for _, line := range lines {
			s.Texts = append(s.Texts, Text{X: inset + indent, Y: l.y, Text: line, Size: countSize * k, Fill: RoleInk})
			l.y += l.smallH
		}
		l.y += 2 * k
	}
	if !l.below {
		l.y += 4 * k
		for c, head := range l.spec.Heads {
			if head != "" {
				s.Texts = append(s.Texts, Text{X: l.ends[c], Y: l.y, Text: head, Size: countSize * k, Fill: RoleMuted, Align: AlignEnd})
			}
		}
		l.y += l.smallH
	}
	l.y += 4 * k
	l.rule()
}

func (l *dumbbell) rule() {
	l.scene.Lines = append(l.scene.Lines, Line{X1: inset, Y1: l.y, X2: l.scene.W - inset, Y2: l.y, Width: 1, Stroke: RoleRule})
}

// dot draws the round dot of A or the square one of B about a point.
func (l *dumbbell) dot(x, y float32, a, selected bool) {
	d := dumbbellDot * l.k
	r := Rect{X: x - d/2, Y: y - d/2, W: d, H: d, Radius: d / 2, Fill: RoleSegment1}
	if selected {
		r.Fill = RoleSelected
	}
	if !a {
		// As large to the eye as the round one.
		d *= 0.86
		r = Rect{X: x - d/2, Y: y - d/2, W: d, H: d, Fill: RoleNegative2}
	}
	l.scene.Rects = append(l.scene.Rects, r)
}

func (l *dumbbell) row(i int, r DumbbellRow) {
	k, s := l.k, &l.scene
	lines := wrap(r.Label, l.labelW, labelSize*k, r.Selected, l.measure)
	words := l.lineH * float32(len(lines))
	top := l.y + dumbbellRow*k
	height := max(words, dumbbellDot*k, l.lineH)
	labelY, mid := top+(height-words)/2, top+height/2
	if l.above {
		mid = top + words + 2*k + max(l.lineH, dumbbellDot*k)/2
		labelY, height = top, words+2*k+max(l.lineH, dumbbellDot*k)
	}
	numbersY := mid - l.lineH/2
	rowsBelow := 0
	if l.below {
		numbersY = top + height + 2*k
		rowsBelow = 4
		height += 2*k + 4*l.lineH
	}
	whole := height + 2*dumbbellRow*k
	if r.Selected {
		s.Rects = append(s.Rects, Rect{Y: l.y + k, W: s.W, H: whole - 2*k, Radius: 4, Fill: RoleWash})
	}
	for n, line := range lines {
		s.Texts = append(s.Texts, Text{X: inset, Y: labelY + l.lineH*float32(n), Text: line, Size: labelSize * k, Bold: r.Selected, Fill: RoleInk})
	}
	l.dots(r, mid)
	for c, text := range r.texts() {
		if text == "" {
			continue
		}
		t := Text{X: l.ends[c], Y: numbersY, Text: text, Size: labelSize * k, Fill: RoleInk, Align: AlignEnd, Bold: c == 2}
		if c == 3 {
			t.Fill = RoleMuted
		}
		if rowsBelow > 0 {
			t.X, t.Y = s.W-inset, numbersY+l.lineH*float32(c)
			s.Texts = append(s.Texts, Text{X: inset, Y: t.Y, Text: l.spec.Heads[c], Size: countSize * k, Fill: RoleMuted})
		}
		s.Texts = append(s.Texts, t)
		if c == 2 && r.Mark != HeatUnmarked {
			w, h := l.measure(text, labelSize*k, true)
			s.Triangles = append(s.Triangles, Triangle{X: t.X - w - 12*k, Y: t.Y + h/2 - 3.5*k, W: 8 * k, H: 7 * k, Down: r.Mark == HeatLower, Fill: RoleInk})
		}
	}
	s.Spots = append(s.Spots, Spot{Y: l.y, W: s.W, H: whole, ID: i, Say: r.Say})
	l.y += whole
	if i < len(l.spec.Rows)-1 {
		l.rule()
	}
}

// dots joins the two dots of a row; a group too small for a share has none.
func (l *dumbbell) dots(r DumbbellRow, mid float32) {
	s, k := &l.scene, l.k
	at := func(share float64) float32 { return l.axisX + l.axisW*float32(min(max(share, 0), 1)) }
	// A rectangle and no line: lines are drawn upon the dots.
	s.Rects = append(s.Rects, Rect{X: l.axisX, Y: mid - .5, W: l.axisW, H: 1, Fill: RoleRule})
	a, b := at(r.A), at(r.B)
	if r.HasA && r.HasB {
		s.Rects = append(s.Rects, Rect{X: min(a, b), Y: mid - 1.5*k, W: max(a, b) - min(a, b), H: 3 * k, Fill: RoleSegment3})
	}
	if r.HasB {
		l.dot(b, mid, false, false)
	}
	if r.HasA {
		l.dot(a, mid, true, r.Selected)
	}
}
