package chart

import "slices"

// DivergingSide is where a part of a diverging bar stands.
type DivergingSide int

// The sides. A middle part straddles the centre line; what is apart stands by
// itself at the right.
const (
	SideNegative DivergingSide = iota
	SideMiddle
	SidePositive
	SideApart
)

// DivergingPart is one rung of a scale. The texts are ready-made.
type DivergingPart struct {
	ID       int // of its spot
	Label    string
	Share    float64 // from 0 to 1
	Value    string  // "20 %", or the count where the base is too small
	Side     DivergingSide
	Selected bool
	Say      string
}

// DivergingRow is one bar: everyone, or a group. Parts run from the most
// negative to the most positive; those apart stand last.
type DivergingRow struct {
	Label string // "" where the chart has one row
	Count string // "n = 12", below the label
	Value string // the balance, at the right end
	Bold  bool   // the whole among groups
	Parts []DivergingPart
}

// DivergingSpec is a chart of scales: what is negative to the left of a centre
// line, what is positive to its right (Robbins and Heiberger 2011, Proceedings
// of the Joint Statistical Meetings, 1058–1066). All rows have one scale.
type DivergingSpec struct {
	Rows                []DivergingRow
	Left, Right, Beside string  // say above the chart what the sides are
	Balance             string  // heads the values at the right end
	Scale               float32 // of text and spacing; 0 is 1
}

// Sizes of the chart at scale 1, in device-independent pixels.
const (
	divergeTall  = 34 // the bar of a single row
	divergeShort = 24
	divergeGap   = 18 // before what stands apart
	divergeLeast = 150
	divergeValue = 54
)

// Diverging lays the rows out. A part carries its label and value where they
// fit, or its value alone; in a legend below stand all parts that are not
// labelled in every row.
func Diverging(spec DivergingSpec, width float32, m Measure) Scene {
	l := &diverging{scene: Scene{W: max(width, minWidth)}, spec: spec, measure: m, k: factor(spec.Scale)}
	if len(spec.Rows) == 0 {
		return l.scene
	}
	l.columns()
	l.heads()
	for _, r := range spec.Rows {
		l.row(r)
	}
	l.centreLine()
	l.legend()
	l.scene.H = l.y + 4*l.k
	return l.scene
}

type diverging struct {
	scene   Scene
	spec    DivergingSpec
	measure Measure
	k, y    float32

	labelW, barX, barW  float32
	valueX              float32
	above               bool    // label above its bar
	balanced            bool    // there is a column of values
	left, right, beside float64 // the longest reach on each side
	unit                float32 // width of a share of 1
	centre, apartX      float32
	bars                [][2]float32 // top and end of each bar
	missed              map[string]bool
}

// columns finds the widths and the one scale of all rows.
func (l *diverging) columns() {
	k, labels, valueW := l.k, false, float32(0)
	for _, r := range l.spec.Rows {
		labels = labels || r.Label != ""
		if w, _ := l.measure(r.Value, labelSize*k, true); r.Value != "" {
			valueW = max(valueW, w, divergeValue*k)
		}
		left, right, apart := reach(r)
		l.left, l.right, l.beside = max(l.left, left), max(l.right, right), max(l.beside, apart)
	}
	if w, _ := l.measure(l.spec.Balance, countSize*k, false); valueW > 0 {
		valueW = max(valueW, w)
		l.balanced = true
	}
	l.missed = map[string]bool{}
	inner := l.scene.W - 2*inset
	l.barX, l.barW = inset, inner
	l.valueX = l.scene.W - inset
	if valueW > 0 {
		l.barW -= valueW + gap*k
	}
	if labels {
		l.labelW = min(0.28*inner, 320*k)
		if l.barW-l.labelW-gap*k < divergeLeast*k {
			l.above, l.labelW = true, inner
		} else {
			l.barX += l.labelW + gap*k
			l.barW -= l.labelW + gap*k
		}
	}
	room := l.barW
	if l.beside > 0 {
		room -= divergeGap * k
	}
	// Both sides are there, whoever answered.
	l.left, l.right = max(l.left, .05), max(l.right, .05)
	l.unit = room / float32(l.left+l.right+l.beside)
	l.centre = l.barX + float32(l.left)*l.unit
	l.apartX = l.barX + l.barW - float32(l.beside)*l.unit
}

// reach is how far a row reaches to the left and right of the centre, and how
// wide what stands apart is.
func reach(r DivergingRow) (left, right, apart float64) {
	for _, p := range r.Parts {
		s := max(p.Share, 0)
		switch p.Side {
		case SideNegative:
			left += s
		case SideMiddle:
			left, right = left+s/2, right+s/2
		case SidePositive:
			right += s
		default:
			apart += s
		}
	}
	return left, right, apart
}

// heads say what the sides are: beside one another above the bars, or, where
// they are too long for that, below one another.
func (l *diverging) heads() {
	k, size := l.k, countSize*l.k
	wide := func(s string) float32 { w, _ := l.measure(s, size, false); return w }
	_, h := l.measure("Āg", size, false)
	l.y = 4 * k
	write := func(x float32, text string, a Align) {
		if text != "" {
			l.scene.Texts = append(l.scene.Texts, Text{X: x, Y: l.y, Text: text, Size: size, Fill: RoleMuted, Align: a})
		}
	}
	end := l.barX + l.barW
	if l.beside > 0 && l.spec.Beside != "" {
		end -= wide(l.spec.Beside) + gap*k
	}
	if l.centre-6*k-wide(l.spec.Left) >= inset && l.centre+6*k+wide(l.spec.Right) <= end {
		write(l.centre-6*k, l.spec.Left, AlignEnd)
		write(l.centre+6*k, l.spec.Right, AlignStart)
		if l.beside > 0 {
			write(l.barX+l.barW, l.spec.Beside, AlignEnd)
		}
		if l.balanced {
			write(l.valueX, l.spec.Balance, AlignEnd)
		}
		l.y += h + 4*k
		return
	}
	texts := []string{l.spec.Left, l.spec.Right}
	if l.beside > 0 {
		texts = append(texts, l.spec.Beside)
	}
	if l.balanced && l.spec.Balance != "" {
		texts = append(texts, l.spec.Balance)
	}
	for _, text := range texts {
		for _, line := range wrap(text, l.scene.W-2*inset, size, false, l.measure) {
			write(inset, line, AlignStart)
			l.y += h
		}
	}
	l.y += 4 * k
}

func (l *diverging) row(r DivergingRow) {
	k := l.k
	_, lineH := l.measure("Āg", labelSize*k, false)
	_, countH := l.measure("Āg", countSize*k, false)
	height := float32(divergeTall) * k
	if len(l.spec.Rows) > 1 {
		height = divergeShort * k
	}
	var lines []string
	words := float32(0)
	if r.Label != "" {
		lines = wrap(r.Label, l.labelW, labelSize*k, r.Bold, l.measure)
		words = lineH * float32(len(lines))
		if r.Count != "" {
			words += countH
		}
	}
	whole := max(height, words, lineH)
	barY, textY := l.y+rowSpace*k/2+(whole-height)/2, l.y+rowSpace*k/2+(whole-words)/2
	if l.above {
		whole = words + 3*k + max(height, lineH)
		textY, barY = l.y+rowSpace*k/2, l.y+rowSpace*k/2+words+3*k
	}
	for i, line := range lines {
		l.scene.Texts = append(l.scene.Texts, Text{X: inset, Y: textY + lineH*float32(i), Text: line, Size: labelSize * k, Bold: r.Bold, Fill: RoleInk})
	}
	if r.Label != "" && r.Count != "" {
		l.scene.Texts = append(l.scene.Texts, Text{X: inset, Y: textY + lineH*float32(len(lines)), Text: r.Count, Size: countSize * k, Fill: RoleMuted})
	}
	if r.Value != "" {
		l.scene.Texts = append(l.scene.Texts, Text{X: l.valueX, Y: barY + (height-lineH)/2, Text: r.Value, Size: labelSize * k, Bold: true, Fill: RoleInk, Align: AlignEnd})
	}
	l.bars = append(l.bars, [2]float32{barY, barY + height})
	l.parts(r, barY, height)
	l.y += whole + rowSpace*k
}

// parts draws the bar of a row.
func (l *diverging) parts(r DivergingRow, y, h float32) {
	left, _, _ := reach(r)
	x := l.centre - float32(left)*l.unit
	apart := l.apartX
	fills := fillsOf(r.Parts)
	for i, p := range r.Parts {
		w := float32(max(p.Share, 0)) * l.unit
		at := &x
		if p.Side == SideApart {
			at = &apart
		}
		fill := fills[i]
		if w > 0 {
			l.scene.Rects = append(l.scene.Rects, Rect{X: *at, Y: y, W: max(w-segmentGap, min(w, 1)), H: h, Radius: barRadius, Fill: fill})
			l.scene.Spots = append(l.scene.Spots, Spot{X: *at, Y: y, W: w, H: h, ID: p.ID, Say: p.Say})
		}
		if !l.inside(p, fill, *at, y, w, h) {
			l.missed[p.Label] = true
		}
		*at += w
	}
}

// inside writes label and value into a part, and tells whether the label found
// room. Several rows share one legend, so that theirs are values alone.
func (l *diverging) inside(p DivergingPart, fill Role, x, y, w, h float32) bool {
	t := Text{Text: p.Label + " " + p.Value, Size: labelSize * l.k, Bold: p.Selected, Fill: RoleInk, On: fill, Align: AlignCentre, X: x + (w-segmentGap)/2}
	labelled := len(l.spec.Rows) == 1
	tw, th := l.measure(t.Text, t.Size, t.Bold)
	t.Y = y + (h-th)/2
	if labelled && tw <= w-segmentGap-2*segmentInset*l.k {
		l.scene.Texts = append(l.scene.Texts, t)
		return true
	}
	t.Text = p.Value
	if tw, _ = l.measure(t.Text, t.Size, t.Bold); t.Text != "" && tw <= w-segmentGap-6*l.k {
		l.scene.Texts = append(l.scene.Texts, t)
	}
	return false
}

// fillsOf gives the rungs their shades: strong at the ends, faint by the middle.
func fillsOf(parts []DivergingPart) []Role {
	negative, positive := 0, 0
	for _, p := range parts {
		switch p.Side {
		case SideNegative:
			negative++
		case SidePositive:
			positive++
		}
	}
	below := []Role{RoleNegative1, RoleNegative2, RoleNegative3}
	over := []Role{RolePositive1, RolePositive2, RolePositive3}
	out := make([]Role, len(parts))
	nth := 0 // among those of its side, from the left
	for i, p := range parts {
		if i > 0 && parts[i-1].Side != p.Side {
			nth = 0
		}
		switch {
		case p.Selected:
			out[i] = RoleSelected
		case p.Side == SideNegative:
			out[i] = below[min(nth*len(below)/max(negative, 2), len(below)-1)]
		case p.Side == SidePositive:
			out[i] = over[min((positive-1-nth)*len(over)/max(positive, 2), len(over)-1)]
		case p.Side == SideMiddle:
			out[i] = RoleNeutral
		default:
			out[i] = RoleMissing
		}
		nth++
	}
	return out
}

// centreLine parts the sides, from the first bar to the last. It does not cross
// the labels between bars, nor a middle part, in which a value stands.
func (l *diverging) centreLine() {
	x, over := l.centre-segmentGap/2, 3*l.k
	line := func(top, end float32) {
		l.scene.Lines = append(l.scene.Lines, Line{X1: x, Y1: top, X2: x, Y2: end, Width: 1, Stroke: RoleWhisker})
	}
	for i, b := range l.bars {
		top, end := b[0]-over, b[1]+over
		if i > 0 && !l.above {
			top = l.bars[i-1][1]
		}
		if i < len(l.bars)-1 && !l.above {
			end = b[1]
		}
		if !hasMiddle(l.spec.Rows[i]) {
			line(top, end)
			continue
		}
		line(top, b[0])
		if end > b[1] {
			line(b[1], end)
		}
	}
}

func hasMiddle(r DivergingRow) bool {
	return slices.ContainsFunc(r.Parts, func(p DivergingPart) bool { return p.Side == SideMiddle && p.Share > 0 })
}

// legend writes the parts that are not labelled in their bars, with a key of
// their shade. In a chart of one row a line of it answers as its part does.
func (l *diverging) legend() {
	k := l.k
	_, lineH := l.measure("Āg", countSize*k, false)
	indent, right := (keySize+7)*k, l.scene.W-inset
	x := float32(inset)
	l.y += 4 * k
	row := l.spec.Rows[0]
	plain := make([]DivergingPart, len(row.Parts))
	for i, p := range row.Parts {
		p.Selected = p.Selected && len(l.spec.Rows) == 1
		plain[i] = p
	}
	fills, wrote := fillsOf(plain), false
	for i, p := range plain {
		if !l.missed[p.Label] {
			continue
		}
		wrote = true
		text := p.Label
		if len(l.spec.Rows) == 1 && p.Value != "" {
			text += " " + p.Value
		}
		lines := wrap(text, right-inset-indent, countSize*k, p.Selected, l.measure)
		var w float32
		for _, line := range lines {
			lw, _ := l.measure(line, countSize*k, p.Selected)
			w = max(w, lw)
		}
		if x > inset && (x+indent+w > right || len(lines) > 1) {
			x, l.y = inset, l.y+lineH+4*k
		}
		l.scene.Rects = append(l.scene.Rects, Rect{X: x, Y: l.y + (lineH-keySize*k)/2, W: keySize * k, H: keySize * k, Radius: barRadius, Fill: fills[i]})
		for n, line := range lines {
			l.scene.Texts = append(l.scene.Texts, Text{X: x + indent, Y: l.y + lineH*float32(n), Text: line, Size: countSize * k, Bold: p.Selected, Fill: RoleInk})
		}
		if len(l.spec.Rows) == 1 {
			l.addSpot(i, Spot{X: x, Y: l.y, W: indent + w, H: lineH * float32(len(lines)), ID: p.ID, Say: p.Say})
		}
		x += indent + w + 18*k
		if len(lines) > 1 {
			l.y += lineH * float32(len(lines)-1)
			x = right
		}
	}
	if wrote {
		l.y += lineH
	}
}

// addSpot puts the spot of a legend's line beside that of its part, so that the
// keyboard meets the parts in their order.
func (l *diverging) addSpot(part int, s Spot) {
	before := map[int]bool{}
	for _, p := range l.spec.Rows[0].Parts[:part+1] {
		before[p.ID] = true
	}
	at := 0
	for at < len(l.scene.Spots) && before[l.scene.Spots[at].ID] {
		at++
	}
	l.scene.Spots = append(l.scene.Spots[:at], append([]Spot{s}, l.scene.Spots[at:]...)...)
}
