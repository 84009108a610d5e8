package chart

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Segment is one part of a stacked bar. Shares run from 0 to 1.
type Segment struct {
	Label    string
	Share    float64
	Whole    float64 // the share without the filter, see StackedSpec.HasWhole
	Part     float64 // of the segment, 0 to 1, that is highlighted, see StackedSpec.HasParts
	Value    string  // "20 %"; "" when the base is too small for a percentage
	Count    string  // "9 / 44", for the legend
	Missing  bool    // "don't know" and the like
	Main     bool    // the one that the figure above a slim bar is about
	Selected bool
	Say      string
}

// StackedSpec is one bar of 100 %, from left to right.
type StackedSpec struct {
	Segments []Segment
	Rest     string  // says what the part is that no segment covers
	HasWhole bool    // draws the shares without the filter as a thin pale strip below
	HasParts bool    // draws how much of each segment is highlighted as a thin strip below
	Scale    float32 // of text and spacing; 0 is 1

	// Slim is a low bar that carries no words: all of them stand in the legend,
	// MostKeys of them at most when that is not 0. Keys that are left out are
	// counted in More, ready-made; what they say is told by the bar itself.
	Slim     bool
	MostKeys int
	More     string
	// Height is what a slim bar with its legend should come to: it is lower or
	// thicker than usual for it, as far as it reads well. Where there is no room for
	// more than one line of the legend it keeps the key that the figure is about and
	// the largest others, and Fewer says in a word how many are left out. 0 leaves it
	// as it is.
	Height float32
	Fewer  func(keys int) string
}

const (
	segmentHeight = 34
	slimHeight    = 18
	slimText      = 12
	segmentGap    = 2
	segmentInset  = 10
	stripHeight   = 5
	keySize       = 11
	slimLow       = 14 // where there is little height
	slimTall      = 20 // where there is much
	legendGap     = 10 // below the bar
	stackEdge     = 4  // above and below everything
)

// spacing is how a bar is laid out, before scaling.
type spacing struct{ bar, below, edge float32 }

var (
	usualStack = spacing{segmentHeight, legendGap, stackEdge}
	usualSlim  = spacing{slimHeight, legendGap, stackEdge}
	lowSlim    = spacing{slimLow, 6, 2}
)

// shades are the fills of the segments, dark to light.
var shades = []Role{RoleSegment1, RoleSegment2, RoleSegment3, RoleSegment4, RoleSegment5}

// Stacked lays out one bar whose parts add up to its width. A part carries its
// label and value where they fit; those that do not fit stand in a legend below.
// Shares that add up to more than one are brought down to it; a part that no
// segment covers is drawn pale, with a dash.
func Stacked(spec StackedSpec, width float32, m Measure) Scene {
	switch {
	case !spec.Slim:
		return stacked(spec, width, usualStack, m)
	case spec.Height <= 0:
		spec.Fewer = nil
		return stacked(spec, width, usualSlim, m)
	}
	k := factor(spec.Scale)
	whole := spec
	whole.Fewer = nil
	s := stacked(whole, width, lowSlim, m)
	if s.H > spec.Height && spec.Fewer != nil {
		return stacked(spec, width, lowSlim, m)
	}
	more := max(spec.Height-s.H, 0) / k
	at := lowSlim
	at.below = min(at.below+more/4, legendGap)
	at.bar = min(at.bar+more/2, slimTall)
	at.edge = min(at.edge+more/8, stackEdge)
	return stacked(whole, width, at, m)
}

// stacked lays the bar out with a spacing.
func stacked(spec StackedSpec, width float32, at spacing, m Measure) Scene {
	l := &stack{
		scene: Scene{W: max(width, minWidth)}, measure: m, k: factor(spec.Scale),
		slim: spec.Slim, size: labelSize, height: at.bar, below: at.below,
	}
	if l.slim {
		l.size = slimText
	}
	parts, rest := fit(spec.Segments, func(s Segment) float64 { return s.Share })
	l.y = at.edge * l.k
	l.bar(spec, parts, rest)
	switch {
	case spec.HasParts:
		l.parts(spec, parts)
	case spec.HasWhole:
		l.strip(spec)
	}
	l.legend(spec)
	l.scene.H = l.y + at.edge*l.k
	return l.scene
}

// fit returns the shares so that they add up to at most one, and what is left.
func fit(segments []Segment, of func(Segment) float64) (parts []float64, rest float64) {
	sum := 0.0
	for _, s := range segments {
		parts = append(parts, max(of(s), 0))
		sum += parts[len(parts)-1]
	}
	if sum > 1 {
		for i := range parts {
			parts[i] /= sum
		}
		sum = 1
	}
	if rest = 1 - sum; rest < 1e-9 {
		rest = 0
	}
	return parts, rest
}

type stack struct {
	scene   Scene
	measure Measure
	k       float32
	y       float32
	slim    bool
	size    float32 // of the words of the legend, before scaling
	height  float32 // of the bar, before scaling
	below   float32 // the bar, before the legend; before scaling
	outside []int   // segments whose label did not fit
}

// bar draws the segments side by side.
func (l *stack) bar(spec StackedSpec, parts []float64, rest float64) {
	h := l.height * l.k
	x, full := float32(inset), l.scene.W-2*inset
	shade := 0
	for i, s := range spec.Segments {
		w := full * float32(parts[i])
		fill := l.fillOf(s, &shade)
		if w > 0 {
			l.block(x, w, h, fill)
			l.scene.Spots = append(l.scene.Spots, Spot{X: x, Y: l.y, W: w, H: h, ID: i, Say: s.Say})
		}
		if l.slim || !l.inside(s, fill, x, w, h) {
			l.outside = append(l.outside, i)
		}
		x += w
	}
	if rest > 0 {
		w := full * float32(rest)
		l.block(x, w, h, RoleMissing)
		if tw, th := l.measure("—", labelSize*l.k, false); !l.slim && tw <= w-segmentGap {
			l.scene.Texts = append(l.scene.Texts, Text{X: x + w/2, Y: l.y + (h-th)/2, Text: "—", Size: labelSize * l.k, Fill: RoleMuted, Align: AlignCentre, On: RoleMissing})
		}
		if spec.Rest != "" {
			l.scene.Spots = append(l.scene.Spots, Spot{X: x, Y: l.y, W: w, H: h, ID: -1, Say: spec.Rest})
		}
	}
	l.y += h
}

// block draws one part with its share of the gap on its right.
func (l *stack) block(x, w, h float32, fill Role) {
	l.scene.Rects = append(l.scene.Rects, Rect{X: x, Y: l.y, W: max(w-segmentGap, min(w, 1)), H: h, Radius: barRadius, Fill: fill})
}

// fillOf gives each segment its shade; "don't know" takes none of them.
func (l *stack) fillOf(s Segment, shade *int) Role {
	switch {
	case s.Missing:
		return RoleMissing
	case l.slim && s.Main:
		return RoleBar
	case l.slim:
		// Two pale shades in turn: neighbours differ, and none is as strong as the
		// one that the figure is about.
		*shade++
		return []Role{RoleSegment4, RoleSegment3}[*shade%2]
	}
	fill := shades[min(*shade, len(shades)-1)]
	*shade++
	if s.Selected {
		return RoleSelected
	}
	return fill
}

// inside writes label and value into a segment and tells whether the label
// found room.
func (l *stack) inside(s Segment, fill Role, x, w, h float32) bool {
	text := Text{X: x + segmentInset*l.k, Text: labelled(s), Size: labelSize * l.k, Bold: s.Selected, Fill: RoleInk, On: fill}
	if fill == RoleSegment1 || fill == RoleSegment2 || fill == RoleSelected {
		text.Fill = RoleOnBar
	}
	room := w - segmentGap - 2*segmentInset*l.k
	tw, th := l.measure(text.Text, text.Size, text.Bold)
	text.Y = l.y + (h-th)/2
	if tw <= room {
		l.scene.Texts = append(l.scene.Texts, text)
		return true
	}
	text.Text = figure(s)
	if tw, _ = l.measure(text.Text, text.Size, text.Bold); text.Text != "" && tw <= w-segmentGap-6*l.k {
		text.X, text.Align = x+(w-segmentGap)/2, AlignCentre
		l.scene.Texts = append(l.scene.Texts, text)
	}
	return false
}

// figure is the number of a segment: its share, or its count where there is none.
func figure(s Segment) string {
	if s.Value != "" {
		return s.Value
	}
	return s.Count
}

func labelled(s Segment) string {
	f := figure(s)
	if f == "" {
		return s.Label
	}
	// An answer "1" beside "49 %" would read as one number.
	if last, _ := utf8.DecodeLastRuneInString(s.Label); unicode.IsDigit(last) || last == '%' {
		return s.Label + ": " + f
	}
	return s.Label + " " + f
}

// strip draws the shares without the filter under the bar.
func (l *stack) strip(spec StackedSpec) {
	l.y += 4 * l.k
	parts, _ := fit(spec.Segments, func(s Segment) float64 { return s.Whole })
	x, full := float32(inset), l.scene.W-2*inset
	for _, p := range parts {
		if w := full * float32(p); w > 0 {
			l.block(x, w, stripHeight*l.k, RolePale)
			x += w
		}
	}
	l.y += stripHeight * l.k
}

// parts draws under each segment how much of it is highlighted.
func (l *stack) parts(spec StackedSpec, parts []float64) {
	l.y += 4 * l.k
	x, full := float32(inset), l.scene.W-2*inset
	for i, p := range parts {
		w := full * float32(p)
		if w > 0 {
			l.block(x, w, stripHeight*l.k, RolePale)
			if lit := (w - segmentGap) * float32(min(max(spec.Segments[i].Part, 0), 1)); lit > 0 {
				l.scene.Rects = append(l.scene.Rects, Rect{X: x, Y: l.y, W: lit, H: stripHeight * l.k, Radius: barRadius, Fill: RoleBar})
			}
		}
		x += w
	}
	l.y += stripHeight * l.k
}

// legend writes the segments that found no room, each with a key of its shade.
func (l *stack) legend(spec StackedSpec) {
	if len(l.outside) == 0 {
		return
	}
	k := l.k
	fills := make([]Role, len(spec.Segments))
	shade := 0
	for i, s := range spec.Segments {
		fills[i] = l.fillOf(s, &shade)
	}
	_, lineH := l.measure("Āg", l.size*k, false)
	indent := (keySize + 7) * k
	right := l.scene.W - inset
	x := float32(inset)
	l.y += l.below * k
	keys, more := l.outside, spec.More
	switch {
	case spec.Fewer != nil:
		keys, more = l.inOneLine(spec, indent)
	case spec.MostKeys > 0 && len(keys) > spec.MostKeys:
		keys = l.keys(spec)
	}
	for _, i := range keys {
		s := spec.Segments[i]
		lines := wrap(labelled(s), right-inset-indent, l.size*k, s.Selected || s.Main, l.measure)
		var w float32
		for _, line := range lines {
			lw, _ := l.measure(line, l.size*k, s.Selected || s.Main)
			w = max(w, lw)
		}
		if x > inset && (x+indent+w > right || len(lines) > 1) {
			x, l.y = inset, l.y+lineH+4*k
		}
		l.scene.Rects = append(l.scene.Rects, Rect{X: x, Y: l.y + (lineH-keySize*k)/2, W: keySize * k, H: keySize * k, Radius: barRadius, Fill: fills[i]})
		for n, line := range lines {
			l.scene.Texts = append(l.scene.Texts, Text{X: x + indent, Y: l.y + lineH*float32(n), Text: line, Size: l.size * k, Bold: s.Selected || s.Main, Fill: RoleInk})
		}
		l.addSpot(Spot{X: x, Y: l.y, W: indent + w, H: lineH * float32(len(lines)), ID: i, Say: s.Say})
		x += indent + w + keyGap*k
		if len(lines) > 1 {
			l.y += lineH * float32(len(lines)-1)
			x = right
		}
	}
	if n := len(l.outside) - len(keys); n > 0 && more != "" {
		w, _ := l.measure(more, l.size*k, false)
		if x > inset && x+w > right {
			x, l.y = inset, l.y+lineH+4*k
		}
		l.scene.Texts = append(l.scene.Texts, Text{X: x, Y: l.y, Text: more, Size: l.size * k, Fill: RoleMuted})
		if spec.Fewer != nil {
			l.scene.Spots = append(l.scene.Spots, Spot{X: x, Y: l.y, W: w, H: lineH, ID: -1, Say: l.leftOut(spec, keys)})
		}
	}
	l.y += lineH
}

// keyGap is the room between two keys of a legend.
const keyGap = 18

// inOneLine are the keys of a legend of one line, in their order: that which the
// figure is about and the largest others that leave room to say how many there are
// besides.
func (l *stack) inOneLine(spec StackedSpec, indent float32) (keys []int, more string) {
	k, room := l.k, l.scene.W-2*inset
	order := slices.Clone(l.outside)
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := spec.Segments[a], spec.Segments[b]
		if x.Main != y.Main {
			if x.Main {
				return -1
			}
			return 1
		}
		return cmp.Compare(y.Share, x.Share)
	})
	taken := float32(0)
	for _, i := range order {
		s := spec.Segments[i]
		w, _ := l.measure(labelled(s), l.size*k, s.Selected || s.Main)
		rest := float32(0)
		if n := len(order) - len(keys) - 1; n > 0 {
			rest, _ = l.measure(spec.Fewer(n), l.size*k, false)
			rest += keyGap * k
		}
		if len(keys) > 0 && taken+indent+w+rest > room {
			break
		}
		keys, taken = append(keys, i), taken+indent+w+keyGap*k
	}
	slices.Sort(keys)
	if n := len(order) - len(keys); n > 0 {
		more = spec.Fewer(n)
	}
	return keys, more
}

// leftOut says the parts that have no key.
func (l *stack) leftOut(spec StackedSpec, keys []int) string {
	var out []string
	for _, i := range l.outside {
		if !slices.Contains(keys, i) {
			out = append(out, labelled(spec.Segments[i]))
		}
	}
	return strings.Join(out, " · ")
}

// keys are the segments that get a place in a short legend: the one that the
// figure is about, and the others from the first.
func (l *stack) keys(spec StackedSpec) []int {
	main := -1
	for _, i := range l.outside {
		if spec.Segments[i].Main {
			main = i
		}
	}
	keys := append([]int(nil), l.outside[:spec.MostKeys]...)
	if main >= 0 && !slices.Contains(keys, main) {
		keys[len(keys)-1] = main
	}
	return keys
}

// addSpot puts a spot behind the others of the same ID, or where the ID's turn
// is, so that the keyboard meets the segments in their order.
func (l *stack) addSpot(s Spot) {
	at := len(l.scene.Spots)
	for at > 0 && (l.scene.Spots[at-1].ID > s.ID || l.scene.Spots[at-1].ID < 0) {
		at--
	}
	l.scene.Spots = append(l.scene.Spots[:at], append([]Spot{s}, l.scene.Spots[at:]...)...)
}
