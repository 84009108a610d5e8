package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Segmented is a choice of a few words in a line, "LV · EN". One stop of the
// Tab key; the arrows choose.
type Segmented struct {
	widget.BaseWidget
	Name      string // what is chosen, for a screen reader
	Options   []string
	Selected  int
	OnChanged func(index int)

	hover   int // option under the pointer, -1 for none
	focused bool
}

var (
	_ Tall              = (*Segmented)(nil)
	_ fyne.Focusable    = (*Segmented)(nil)
	_ fyne.Tappable     = (*Segmented)(nil)
	_ desktop.Hoverable = (*Segmented)(nil)
	_ fyne.Accessible   = (*Segmented)(nil)
)

// NewSegmented returns a choice by a name with one option selected.
func NewSegmented(name string, options []string, selected int, changed func(int)) *Segmented {
	s := &Segmented{Name: name, Options: options, Selected: selected, OnChanged: changed, hover: -1}
	s.ExtendBaseWidget(s)
	return s
}

// SetSelected selects an option without telling of it.
func (s *Segmented) SetSelected(i int) {
	s.Selected = i
	s.Refresh()
}

func (s *Segmented) choose(i int) {
	if i < 0 || i >= len(s.Options) || i == s.Selected {
		return
	}
	s.SetSelected(i)
	if s.OnChanged != nil {
		s.OnChanged(i)
	}
}

const (
	segmentDot  = 14 // width of " · ", before it grows with the text
	segmentSide = 4
)

// segment is where one option stands.
type segment struct{ x, y, w float32 }

// segments returns where each option stands at a width: in one line, or in
// several where one has too little room. line is the height of one.
func (s *Segmented) segments(width float32) (out []segment, line float32) {
	line = letters.Height(theme.Size(theme.Caption), fyne.TextStyle{}) + 6
	x, y := float32(segmentSide), float32(0)
	for _, o := range s.Options {
		// Measured in bold, so that choosing moves nothing.
		w := letters.Width(o, theme.Size(theme.Caption), fyne.TextStyle{Bold: true})
		if x > segmentSide && x+w+segmentSide > width+0.5 {
			x, y = segmentSide, y+line
		}
		out = append(out, segment{x, y, w})
		x += w + theme.Scaled(segmentDot)
	}
	return out, line
}

func (s *Segmented) at(p fyne.Position) int {
	half := theme.Scaled(segmentDot) / 2
	segments, line := s.segments(s.Size().Width)
	for i, g := range segments {
		if p.X >= g.x-half && p.X < g.x+g.w+half && p.Y >= g.y && p.Y < g.y+line {
			return i
		}
	}
	return -1
}

// Tapped chooses the option that was hit.
func (s *Segmented) Tapped(e *fyne.PointEvent) { s.choose(s.at(e.Position)) }

// MouseIn marks the option under the pointer.
func (s *Segmented) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved marks the option under the pointer.
func (s *Segmented) MouseMoved(e *desktop.MouseEvent) {
	if at := s.at(e.Position); at != s.hover {
		s.hover = at
		s.Refresh()
	}
}

// MouseOut marks none.
func (s *Segmented) MouseOut() {
	s.hover = -1
	s.Refresh()
}

// Cursor is a hand.
func (s *Segmented) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the focus ring.
func (s *Segmented) FocusGained() {
	s.focused = true
	s.Refresh()
	FocusIntoSight()
}

// FocusLost takes the focus ring away.
func (s *Segmented) FocusLost() {
	s.focused = false
	s.Refresh()
}

// TypedRune does nothing.
func (s *Segmented) TypedRune(rune) {}

// TypedKey chooses with the arrows; Enter and Space choose the next in turn.
func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(s.Selected - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.Selected + 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.choose((s.Selected + 1) % len(s.Options))
	default:
		PassOn(e)
	}
}

// AccessibilityLabel gives a screen reader what is chosen, which of how many.
func (s *Segmented) AccessibilityLabel() string {
	of := len(s.Options)
	if s.Selected < 0 || s.Selected >= of {
		return label(s.Name, spoken.T("state.chosen.none", "Of", spoken.Int(of)))
	}
	return label(s.Name+": "+s.Options[s.Selected], spoken.T("state.chosen.of", "N", spoken.Int(s.Selected+1), "Of", spoken.Int(of)))
}

// StopName is what is chosen.
func (s *Segmented) StopName() string { return s.Name }

// AccessibilityRole says that it can be pressed.
func (s *Segmented) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// MinSize has room for all options in bold, in one line.
func (s *Segmented) MinSize() fyne.Size {
	segments, line := s.segments(math.MaxFloat32)
	if len(segments) == 0 {
		return fyne.NewSize(0, line)
	}
	last := segments[len(segments)-1]
	return fyne.NewSize(last.x+last.w+segmentSide, line)
}

// HeightFor returns the height at a width, which may be less than MinSize has.
func (s *Segmented) HeightFor(width float32) float32 {
	segments, line := s.segments(width)
	if len(segments) == 0 {
		return line
	}
	return segments[len(segments)-1].y + line
}

// CreateRenderer links the widget to what draws it.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &segmentedRenderer{seg: s, ring: Ring(5)}
	for i := range s.Options {
		if i > 0 {
			r.dots = append(r.dots, canvas.NewText("·", nil))
			r.dots[i-1].Alignment = fyne.TextAlignCenter
			r.objects = append(r.objects, r.dots[i-1])
		}
		r.texts = append(r.texts, canvas.NewText("", nil))
		r.objects = append(r.objects, r.texts[i])
	}
	r.objects = append(r.objects, r.ring)
	r.read()
	return r
}

type segmentedRenderer struct {
	seg         *Segmented
	texts, dots []*canvas.Text
	ring        *canvas.Rectangle
	objects     []fyne.CanvasObject
}

func (r *segmentedRenderer) read() {
	for i, t := range r.texts {
		t.Text, t.TextSize = r.seg.Options[i], theme.Size(theme.Caption)
		t.TextStyle.Bold = i == r.seg.Selected
		t.Color = theme.Color(theme.Muted)
		if i == r.seg.Selected || i == r.seg.hover {
			t.Color = theme.Color(theme.Ink)
		}
	}
	for _, d := range r.dots {
		d.TextSize, d.Color = theme.Size(theme.Caption), theme.Color(theme.Muted)
	}
}

func (r *segmentedRenderer) Layout(size fyne.Size) {
	segments, line := r.seg.segments(size.Width)
	for i, g := range segments {
		h := letters.Of(r.texts[i]).Height
		y := g.y + (line-h)/2
		r.texts[i].Move(fyne.NewPos(g.x, y))
		r.texts[i].Resize(fyne.NewSize(g.w, h))
		if i < len(r.dots) {
			// In the middle between the words as they are written now.
			after := g.x + letters.Of(r.texts[i]).Width
			r.dots[i].Move(fyne.NewPos(after, y))
			r.dots[i].Resize(fyne.NewSize(max(segments[i+1].x-after, 0), h))
			// No dot at the end of a line.
			if segments[i+1].y > g.y {
				r.dots[i].Hide()
			} else {
				r.dots[i].Show()
			}
		}
	}
	ShowRing(r.ring, r.seg.focused, size)
}

func (r *segmentedRenderer) MinSize() fyne.Size           { return r.seg.MinSize() }
func (r *segmentedRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *segmentedRenderer) Destroy()                     {}

func (r *segmentedRenderer) Refresh() {
	r.read()
	r.Layout(r.seg.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
