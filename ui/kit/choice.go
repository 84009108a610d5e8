package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Choice is one word out of several, shown in a field. Pressing it, or the
// arrow down, opens the list of them.
type Choice struct {
	Press
	Name     string // what is chosen, for a screen reader
	Options  []string
	Selected int // -1 for none
	OnChosen func(index int)
}

var (
	_ fyne.Focusable  = (*Choice)(nil)
	_ fyne.Tappable   = (*Choice)(nil)
	_ fyne.Accessible = (*Choice)(nil)
)

// NewChoice returns a field with one option selected, -1 for none.
func NewChoice(name string, options []string, selected int, chosen func(int)) *Choice {
	c := &Choice{Name: name, Options: options, Selected: selected, OnChosen: chosen}
	c.OnTapped = c.open
	c.ExtendBaseWidget(c)
	return c
}

func (c *Choice) open() {
	var items []*fyne.MenuItem
	for i, o := range c.Options {
		item := fyne.NewMenuItem(o, func() { c.choose(i) })
		item.Checked = i == c.Selected
		items = append(items, item)
	}
	OpenMenu(c, items)
}

func (c *Choice) choose(i int) {
	if i == c.Selected {
		return
	}
	c.Selected = i
	c.Refresh()
	if c.OnChosen != nil {
		c.OnChosen(i)
	}
}

// OpenMenu opens a menu under an object. The arrows move in it, Enter chooses,
// Esc closes it.
func OpenMenu(under fyne.CanvasObject, items []*fyne.MenuItem) {
	at := fyne.NewPos(0, under.Size().Height+4)
	on := fyne.CurrentApp().Driver().CanvasForObject(under)
	if on == nil || len(items) == 0 {
		return
	}
	widget.ShowPopUpMenuAtRelativePosition(fyne.NewMenu("", items...), on, at, under)
}

// TypedKey opens the list on Enter, Space and the arrow down.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyDown {
		c.run()
		return
	}
	c.Press.TypedKey(e)
}

func (c *Choice) text() string {
	if c.Selected < 0 || c.Selected >= len(c.Options) {
		return "—"
	}
	return c.Options[c.Selected]
}

// The room beside the word and that of the arrow.
func choiceSide() float32  { return theme.Scaled(10) }
func choiceArrow() float32 { return theme.Scaled(26) }

// MinSize is narrow: a word that does not fit is cut, and read in full in the
// list.
func (c *Choice) MinSize() fyne.Size {
	s := letters.Size(c.text(), theme.Size(theme.Text), fyne.TextStyle{})
	return fyne.NewSize(min(s.Width+choiceSide()+choiceArrow(), theme.Scaled(140)), s.Height+theme.Scaled(12))
}

// AccessibilityLabel gives a screen reader what is chosen, and that there is a list.
func (c *Choice) AccessibilityLabel() string {
	return label(c.Name+": "+c.text(), spoken.T("state.opens"), c.able())
}

// StopName is what is chosen.
func (c *Choice) StopName() string { return c.Name }

// CreateRenderer links the widget to what draws it.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &choiceRenderer{choice: c, box: canvas.NewRectangle(nil), text: canvas.NewText("", nil), ring: Ring(7)}
	r.arrow = [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}
	r.objects = []fyne.CanvasObject{r.box, r.text, r.arrow[0], r.arrow[1], r.ring}
	r.read()
	return r
}

type choiceRenderer struct {
	choice  *Choice
	box     *canvas.Rectangle
	text    *canvas.Text
	arrow   [2]*canvas.Line
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *choiceRenderer) read() {
	c := r.choice
	fill, ink := theme.Field, theme.Ink
	switch {
	case c.disabled:
		fill, ink = theme.ChipFill, theme.Muted
	case c.hovered:
		fill = theme.Hover
	}
	r.box.FillColor, r.box.StrokeColor = theme.Color(fill), theme.Color(theme.Edge)
	r.box.StrokeWidth, r.box.CornerRadius = 1, 6
	r.text.TextSize, r.text.Color = theme.Size(theme.Text), theme.Color(ink)
	for _, l := range r.arrow {
		l.StrokeColor, l.StrokeWidth, l.Hidden = theme.Color(theme.Muted), theme.Scaled(1.4), c.disabled
	}
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	room := size.Width - choiceSide() - choiceArrow()
	r.text.Text = Cut(r.choice.text(), room, func(s string) float32 {
		return letters.Width(s, theme.Size(theme.Text), fyne.TextStyle{})
	})
	h := letters.Of(r.text).Height
	r.text.Move(fyne.NewPos(choiceSide(), (size.Height-h)/2))
	r.text.Resize(fyne.NewSize(room, h))
	chevron(r.arrow, size.Width-choiceArrow()/2, size.Height/2)
	ShowRing(r.ring, r.choice.focused, size)
}

// chevron puts two lines as an arrow down around a point.
func chevron(lines [2]*canvas.Line, x, y float32) {
	a, b := theme.Scaled(4), theme.Scaled(2)
	lines[0].Position1, lines[0].Position2 = fyne.NewPos(x-a, y-b), fyne.NewPos(x, y+b)
	lines[1].Position1, lines[1].Position2 = fyne.NewPos(x, y+b), fyne.NewPos(x+a, y-b)
}

func (r *choiceRenderer) MinSize() fyne.Size           { return r.choice.MinSize() }
func (r *choiceRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *choiceRenderer) Destroy()                     {}

func (r *choiceRenderer) Refresh() {
	r.read()
	r.Layout(r.choice.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
