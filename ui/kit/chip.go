package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Tone says what a chip or a word means; each has its colours.
type Tone int

// The tones.
const (
	Plain    Tone = iota
	Selected      // chosen
	Warning       // needs a look
	Good          // holds
)

func (t Tone) colours() (fill, ink fyne.ThemeColorName) {
	switch t {
	case Selected:
		return theme.Wash, theme.Accent
	case Warning:
		return theme.WarnWash, theme.Warn
	case Good:
		return theme.HoldsWash, theme.Holds
	}
	return theme.ChipFill, theme.Ink
}

// Chip is a short word in a rounded box: a filter, a status, a choice. It can
// be pressed when OnTapped is set, taken away by its cross, Delete or Backspace
// when OnRemoved is set, and has a menu behind its arrow, the right button and
// the arrow down when OnMenu is set.
type Chip struct {
	Press
	Text      string
	Whole     string // the words in full where Text is cut, for a screen reader
	Tone      Tone
	OnRemoved func()
	OnMenu    func()
	Opens     bool              // pressing it opens a list, which a screen reader tells
	Say       string            // more than the chip has room for, told to OnSay
	OnSay     func(text string) // "" when the pointer or the focus leaves
}

var (
	_ fyne.Focusable  = (*Chip)(nil)
	_ fyne.Tappable   = (*Chip)(nil)
	_ fyne.Accessible = (*Chip)(nil)

	_ fyne.SecondaryTappable = (*Chip)(nil)
	_ Tall                   = (*Chip)(nil)
)

// NewChip returns a chip; tapped may be nil.
func NewChip(text string, tone Tone, tapped func()) *Chip {
	c := &Chip{Text: text, Tone: tone}
	c.OnTapped = tapped
	c.ExtendBaseWidget(c)
	return c
}

// NewFilterChip returns a chosen chip that can be taken away.
func NewFilterChip(text string, removed func()) *Chip {
	c := NewChip(text, Selected, nil)
	c.OnRemoved = removed
	return c
}

// The room beside the words and that of the cross or the arrow.
func chipSide() float32  { return theme.Scaled(11) }
func chipCross() float32 { return theme.Scaled(28) }

// MinSize leaves room around the words and for the cross.
func (c *Chip) MinSize() fyne.Size {
	s := letters.Size(c.Text, theme.Size(theme.Caption), fyne.TextStyle{})
	w := s.Width + 2*chipSide()
	if c.OnRemoved != nil || c.OnMenu != nil {
		w += chipCross() - chipSide()/2
	}
	return fyne.NewSize(w, s.Height+theme.Scaled(10))
}

// MouseIn says what the chip has no room for.
func (c *Chip) MouseIn(e *desktop.MouseEvent) {
	c.say(c.Say)
	c.Press.MouseIn(e)
}

// MouseOut takes it back.
func (c *Chip) MouseOut() {
	c.say("")
	c.Press.MouseOut()
}

// FocusGained says what the chip has no room for.
func (c *Chip) FocusGained() {
	c.say(c.Say)
	c.Press.FocusGained()
}

// FocusLost takes it back.
func (c *Chip) FocusLost() {
	c.say("")
	c.Press.FocusLost()
}

func (c *Chip) say(text string) {
	if c.OnSay != nil {
		c.OnSay(text)
	}
}

// room is the width of the words at a width of the chip.
func (c *Chip) room(width float32) float32 {
	if c.OnRemoved != nil || c.OnMenu != nil {
		width -= chipCross() - chipSide()/2
	}
	return width - 2*chipSide()
}

// HeightFor returns the height at a width, which may be less than MinSize has.
func (c *Chip) HeightFor(width float32) float32 {
	return wordsHeight(c.Text, theme.Size(theme.Caption), false, c.room(width)) + theme.Scaled(10)
}

// Tapped removes the chip when its cross is hit, and otherwise runs its action.
func (c *Chip) Tapped(e *fyne.PointEvent) {
	if c.OnRemoved != nil && (c.OnTapped == nil || e.Position.X > c.BaseWidget.Size().Width-chipCross()) {
		c.OnRemoved()
		return
	}
	if c.OnMenu != nil && e.Position.X > c.BaseWidget.Size().Width-chipCross() {
		c.OnMenu()
		return
	}
	c.run()
}

// TappedSecondary opens the menu.
func (c *Chip) TappedSecondary(*fyne.PointEvent) {
	if c.OnMenu != nil {
		c.OnMenu()
	}
}

// TypedKey removes the chip on Delete or Backspace, and on Enter when it has no
// other action.
func (c *Chip) TypedKey(e *fyne.KeyEvent) {
	if c.OnRemoved != nil {
		switch e.Name {
		case fyne.KeyDelete, fyne.KeyBackspace:
			c.OnRemoved()
			return
		case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
			if c.OnTapped == nil {
				c.OnRemoved()
				return
			}
		}
	}
	if c.OnMenu != nil && e.Name == fyne.KeyDown {
		c.OnMenu()
		return
	}
	c.Press.TypedKey(e)
}

// AccessibilityLabel gives a screen reader the words of the chip, whether it is
// the one chosen, and what else it does than be pressed.
func (c *Chip) AccessibilityLabel() string {
	chosen := c.Tone == Selected && c.OnTapped != nil && c.OnRemoved == nil && !c.Opens
	return label(c.StopName(), SayChosen(chosen),
		when(c.Opens, spoken.T("state.opens")), when(c.OnMenu != nil && !c.Opens, spoken.T("state.menu")),
		when(c.OnRemoved != nil, spoken.T("state.removable")), c.able())
}

// StopName is the words of the chip, in full where it has no room for all.
func (c *Chip) StopName() string {
	if c.Whole != "" {
		return c.Whole
	}
	return c.Text
}

// CreateRenderer links the widget to what draws it.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &chipRenderer{chip: c, box: canvas.NewRectangle(nil), text: canvas.NewText("", nil), ring: Ring(13)}
	r.cross = [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}
	r.objects = []fyne.CanvasObject{r.box, r.text, r.cross[0], r.cross[1], r.ring}
	r.read()
	return r
}

type chipRenderer struct {
	chip    *Chip
	box     *canvas.Rectangle
	text    *canvas.Text
	cross   [2]*canvas.Line
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *chipRenderer) read() {
	c := r.chip
	fill, ink := c.Tone.colours()
	if c.hovered && c.Tone == Plain && c.OnTapped != nil {
		fill = theme.ChipHover
	}
	r.box.FillColor = theme.Color(fill)
	r.text.Text, r.text.TextSize, r.text.Color = c.Text, theme.Size(theme.Caption), theme.Color(ink)
	for _, l := range r.cross {
		l.StrokeColor, l.StrokeWidth, l.Hidden = theme.Color(ink), 1.3, c.OnRemoved == nil && c.OnMenu == nil
	}
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.text.Text = r.chip.Text
	s := letters.Of(r.text)
	r.text.Move(fyne.NewPos(chipSide(), (size.Height-s.Height)/2))
	r.text.Resize(s)
	more := furtherLines(r.text, r.chip.Text, fyne.NewPos(chipSide(), 0), fyne.NewSize(r.chip.room(size.Width), size.Height))
	r.objects = append(r.objects[:5:5], more...)
	r.box.CornerRadius = min(size.Height, s.Height+theme.Scaled(10)) / 2
	r.ring.CornerRadius = r.box.CornerRadius
	x, y, a := size.Width-chipCross()/2, size.Height/2, theme.Scaled(3)
	if r.chip.OnRemoved == nil {
		chevron(r.cross, x, y)
	} else {
		r.cross[0].Position1, r.cross[0].Position2 = fyne.NewPos(x-a, y-a), fyne.NewPos(x+a, y+a)
		r.cross[1].Position1, r.cross[1].Position2 = fyne.NewPos(x-a, y+a), fyne.NewPos(x+a, y-a)
	}
	ShowRing(r.ring, r.chip.focused, size)
}

func (r *chipRenderer) MinSize() fyne.Size           { return r.chip.MinSize() }
func (r *chipRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *chipRenderer) Destroy()                     {}

func (r *chipRenderer) Refresh() {
	r.read()
	r.Layout(r.chip.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
