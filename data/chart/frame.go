package chart

// FrameSpec is a chart with the words without which it must not be shown by
// itself.
type FrameSpec struct {
	Title string
	About []string // under the title: whom the figures are of
	Foot  []string // at the foot: where they come from
	Scale float32  // of text and spacing; 0 is 1
}

// Sizes of a frame at scale 1.
const (
	frameInset = 12
	titleSize  = 15
	aboutSize  = 11.5
)

// Frame puts a chart that was laid out for a width between its title and its
// foot. The whole is as wide as the chart.
func Frame(spec FrameSpec, body Scene, m Measure) Scene {
	k := factor(spec.Scale)
	s := Scene{W: body.W}
	y := float32(frameInset) * k
	write := func(text string, size float32, bold bool, fill Role) {
		_, h := m("Āg", size*k, bold)
		for _, line := range wrap(text, s.W-2*inset, size*k, bold, m) {
			s.Texts = append(s.Texts, Text{X: inset, Y: y, Text: line, Size: size * k, Bold: bold, Fill: fill})
			y += h
		}
	}
	write(spec.Title, titleSize, true, RoleInk)
	for _, text := range spec.About {
		write(text, aboutSize, false, RoleMuted)
	}
	y += 8 * k
	s.put(body, y)
	y += body.H + 8*k
	s.Lines = append(s.Lines, Line{X1: inset, Y1: y, X2: s.W - inset, Y2: y, Width: 1, Stroke: RoleRule})
	y += 6 * k
	for _, text := range spec.Foot {
		write(text, aboutSize, false, RoleMuted)
	}
	s.H = y + frameInset*k
	return s
}

// put draws another scene at a height; its spots stay behind.
func (s *Scene) put(o Scene, y float32) {
	for _, r := range o.Rects {
		r.Y += y
		s.Rects = append(s.Rects, r)
	}
	for _, l := range o.Lines {
		l.Y1, l.Y2 = l.Y1+y, l.Y2+y
		s.Lines = append(s.Lines, l)
	}
	for _, t := range o.Triangles {
		t.Y += y
		s.Triangles = append(s.Triangles, t)
	}
	for _, t := range o.Texts {
		t.Y += y
		s.Texts = append(s.Texts, t)
	}
}
