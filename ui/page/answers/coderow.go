package answers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// has says how many of the chosen answers have a code.
type has int

const (
	none has = iota
	some
	every
)

// codeRow is a code: the figure that gives it, a box that says whether the
// chosen answers have it, its name and how many answers do. One press gives it
// or takes it away.
type codeRow struct {
	kit.Press
	figure, name, count string
	has                 has
	words               string // of has, for a screen reader
	onSay               func(string)
	say                 string

	label, trail *kit.Text
}

var (
	_ fyne.Focusable  = (*codeRow)(nil)
	_ fyne.Tappable   = (*codeRow)(nil)
	_ fyne.Accessible = (*codeRow)(nil)
	_ kit.Tall        = (*codeRow)(nil)
)

func newCodeRow(figure, name, count string, tapped func()) *codeRow {
	c := &codeRow{figure: figure, name: name, count: count, label: kit.Body(name), trail: kit.Caption(count).OneLine()}
	c.OnTapped = tapped
	c.ExtendBaseWidget(c)
	return c
}

// The places in a row at the usual text size.
const (
	figureWide = 16
	boxSize    = 16
	nameFrom   = 42
	rowRoom    = 10
)

// leastName is how wide a name is at the least beside its count, at the usual
// text size.
const leastName = 90

// nameWidth is how wide the name is; under says that the count stands below it
// for want of room.
func (c *codeRow) nameWidth(width float32) (wide float32, under bool) {
	room := width - theme.Scaled(nameFrom)
	beside := room - c.trail.MinSize().Width - theme.Scaled(8)
	if beside < theme.Scaled(leastName) {
		return max(room-4, 1), true
	}
	return beside, false
}

// HeightFor returns the height with the name wrapped to a width.
func (c *codeRow) HeightFor(width float32) float32 {
	w, under := c.nameWidth(width)
	h := max(c.label.HeightFor(w), theme.Scaled(boxSize)) + rowRoom
	if under {
		h += c.trail.MinSize().Height
	}
	return h
}

// MinSize is narrow: the name wraps.
func (c *codeRow) MinSize() fyne.Size {
	w := c.Size().Width
	if w == 0 {
		w = theme.Scaled(280)
	}
	return fyne.NewSize(theme.Scaled(120), c.HeightFor(w))
}

// AccessibilityLabel gives a screen reader the row in words.
func (c *codeRow) AccessibilityLabel() string {
	return c.figure + " " + c.name + ", " + c.words + ", " + c.count
}

// StopName is the name of the code.
func (c *codeRow) StopName() string { return c.name }

// FocusGained says what belongs under the code.
func (c *codeRow) FocusGained() {
	c.onSay(c.say)
	c.Press.FocusGained()
}

// FocusLost takes it back.
func (c *codeRow) FocusLost() {
	c.onSay("")
	c.Press.FocusLost()
}

// CreateRenderer links the widget to what draws it.
func (c *codeRow) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	v := &codeRowRenderer{row: c, wash: canvas.NewRectangle(nil), figure: canvas.NewText("", nil), box: canvas.NewRectangle(nil), ring: kit.Ring(7)}
	v.tick = [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}
	v.objects = []fyne.CanvasObject{v.wash, v.figure, v.box, v.tick[0], v.tick[1], c.label, c.trail, v.ring}
	v.read()
	return v
}

type codeRowRenderer struct {
	row             *codeRow
	wash, box, ring *canvas.Rectangle
	figure          *canvas.Text
	tick            [2]*canvas.Line
	objects         []fyne.CanvasObject
}

func (v *codeRowRenderer) read() {
	c := v.row
	v.wash.FillColor, v.wash.CornerRadius = theme.Color(theme.Hover), 6
	v.wash.Hidden = !c.Hovered() || c.Disabled()
	v.figure.Text, v.figure.TextSize, v.figure.Color = c.figure, theme.Size(theme.Caption), theme.Color(theme.Muted)
	v.box.CornerRadius, v.box.StrokeWidth = 4, 1
	v.box.FillColor, v.box.StrokeColor = theme.Color(theme.Card), theme.Color(theme.Muted)
	if c.has != none {
		v.box.FillColor, v.box.StrokeColor = theme.Color(theme.AccentFill), theme.Color(theme.AccentFill)
	}
	for _, l := range v.tick {
		l.StrokeColor, l.StrokeWidth, l.Hidden = theme.Color(theme.OnAccent), 2, c.has == none
	}
	v.tick[1].Hidden = c.has != every
	c.label.Role = theme.Ink
	if c.Disabled() {
		c.label.Role = theme.Muted
	}
}

func (v *codeRowRenderer) Layout(size fyne.Size) {
	c := v.row
	v.wash.Resize(size)
	s := theme.Scaled(boxSize)
	nw, under := c.nameWidth(size.Width)
	nh, ts := c.label.HeightFor(nw), c.trail.MinSize()
	y := (size.Height - nh) / 2
	if under {
		y -= ts.Height / 2
	}
	line := letters.Height(theme.Size(theme.Text), fyne.TextStyle{})
	top := y + (line-s)/2
	fs := v.figure.MinSize()
	v.figure.Move(fyne.NewPos(4, y+(line-fs.Height)/2))
	v.figure.Resize(fs)
	x := theme.Scaled(figureWide)
	v.box.Move(fyne.NewPos(x, top))
	v.box.Resize(fyne.NewSquareSize(s))
	at := func(px, py float32) fyne.Position { return fyne.NewPos(x+s*px, top+s*py) }
	v.tick[0].Position1, v.tick[0].Position2 = at(.26, .52), at(.43, .68)
	if c.has == some { // a line: some of them have it
		v.tick[0].Position1, v.tick[0].Position2 = at(.26, .5), at(.74, .5)
	}
	v.tick[1].Position1, v.tick[1].Position2 = at(.43, .68), at(.74, .34)
	c.label.Move(fyne.NewPos(theme.Scaled(nameFrom), y))
	c.label.Resize(fyne.NewSize(nw, nh))
	c.trail.Move(fyne.NewPos(size.Width-ts.Width-4, y+(line-ts.Height)/2))
	if under {
		c.trail.Move(fyne.NewPos(theme.Scaled(nameFrom), y+nh))
	}
	c.trail.Resize(ts)
	kit.ShowRing(v.ring, c.Focused(), size)
}

func (v *codeRowRenderer) MinSize() fyne.Size           { return v.row.MinSize() }
func (v *codeRowRenderer) Objects() []fyne.CanvasObject { return v.objects }
func (v *codeRowRenderer) Destroy()                     {}

func (v *codeRowRenderer) Refresh() {
	v.read()
	v.Layout(v.row.Size())
	for _, o := range v.objects {
		o.Refresh()
	}
}
