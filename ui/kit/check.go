package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/theme"
)

// Check is a word with a box that is ticked or not.
type Check struct {
	Press
	Text      string
	Name      string // for screen readers, where it has no word
	Checked   bool
	OnChanged func(checked bool)

	label *Text
}

var (
	_ fyne.Focusable  = (*Check)(nil)
	_ fyne.Tappable   = (*Check)(nil)
	_ fyne.Accessible = (*Check)(nil)
	_ Tall            = (*Check)(nil)
)

// NewCheck returns a box with a word.
func NewCheck(text string, checked bool, changed func(bool)) *Check {
	c := &Check{Text: text, Checked: checked, OnChanged: changed, label: Body(text)}
	c.OnTapped = func() {
		c.Checked = !c.Checked
		c.Refresh()
		if c.OnChanged != nil {
			c.OnChanged(c.Checked)
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

// SetChecked ticks the box or not, without telling of it.
func (c *Check) SetChecked(checked bool) {
	c.Checked = checked
	c.Refresh()
}

const checkGap = 28 // from the box's start to the word's

// HeightFor returns the height with the word wrapped to a width.
func (c *Check) HeightFor(width float32) float32 {
	return max(c.label.HeightFor(width-theme.Scaled(checkGap)), theme.Scaled(18)) + 8
}

// MinSize is narrow: the word wraps.
func (c *Check) MinSize() fyne.Size {
	s := c.label.MinSize()
	return fyne.NewSize(s.Width+theme.Scaled(checkGap), max(s.Height, theme.Scaled(18))+8)
}

// AccessibilityLabel gives a screen reader the word, or the name, and whether the
// box is ticked.
func (c *Check) AccessibilityLabel() string {
	state := spoken.T("state.off")
	if c.Checked {
		state = spoken.T("state.on")
	}
	return label(c.StopName(), state, c.able())
}

// StopName is the word, or the name.
func (c *Check) StopName() string {
	if c.Text == "" {
		return c.Name
	}
	return c.Text
}

// CreateRenderer links the widget to what draws it.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &checkRenderer{check: c, box: canvas.NewRectangle(nil), ring: Ring(5)}
	r.tick = [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}
	r.objects = []fyne.CanvasObject{r.box, r.tick[0], r.tick[1], c.label, r.ring}
	r.read()
	return r
}

type checkRenderer struct {
	check     *Check
	box, ring *canvas.Rectangle
	tick      [2]*canvas.Line
	objects   []fyne.CanvasObject
}

func (r *checkRenderer) read() {
	c := r.check
	r.box.CornerRadius, r.box.StrokeWidth = 4, 1
	r.box.FillColor, r.box.StrokeColor = theme.Color(theme.Card), theme.Color(theme.Muted)
	c.label.Text, c.label.Role = c.Text, theme.Muted
	if c.Checked {
		r.box.FillColor, r.box.StrokeColor = theme.Color(theme.AccentFill), theme.Color(theme.AccentFill)
		c.label.Role = theme.Ink
	}
	for _, l := range r.tick {
		l.StrokeColor, l.StrokeWidth, l.Hidden = theme.Color(theme.OnAccent), 2, !c.Checked
	}
}

func (r *checkRenderer) Layout(size fyne.Size) {
	s, gap := theme.Scaled(18), theme.Scaled(checkGap)
	lh := r.check.label.HeightFor(size.Width - gap)
	y := (size.Height - lh) / 2
	top := y + (r.check.label.lineHeight()-s)/2
	r.box.Move(fyne.NewPos(0, top))
	r.box.Resize(fyne.NewSquareSize(s))
	at := func(x, y float32) fyne.Position { return fyne.NewPos(s*x, top+s*y) }
	r.tick[0].Position1, r.tick[0].Position2 = at(0.26, 0.52), at(0.43, 0.68)
	r.tick[1].Position1, r.tick[1].Position2 = at(0.43, 0.68), at(0.74, 0.34)
	r.check.label.Move(fyne.NewPos(gap, y))
	r.check.label.Resize(fyne.NewSize(size.Width-gap, lh))
	ShowRing(r.ring, r.check.focused, fyne.NewSize(size.Width, size.Height))
	r.ring.Move(fyne.NewPos(-3, top-3))
	r.ring.Resize(fyne.NewSquareSize(s + 6))
}

func (r *checkRenderer) MinSize() fyne.Size           { return r.check.MinSize() }
func (r *checkRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *checkRenderer) Destroy()                     {}

func (r *checkRenderer) Refresh() {
	r.read()
	r.Layout(r.check.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
