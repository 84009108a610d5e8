package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/theme"
)

// Card is a panel with round corners and a thin line around it.
type Card struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Fill    fyne.ThemeColorName // theme.Card unless told
	Edge    fyne.ThemeColorName // theme.Line unless told; "" for none
	Inset   fyne.Size           // room between edge and content, left and right, top and bottom
	Radius  float32
}

var (
	_ fyne.Widget = (*Card)(nil)
	_ Tall        = (*Card)(nil)
)

// NewCard puts content on a card with the room around it that the pictures have.
func NewCard(content fyne.CanvasObject) *Card {
	c := &Card{Content: content, Fill: theme.Card, Edge: theme.Line, Inset: fyne.NewSize(18, 14), Radius: 10}
	c.ExtendBaseWidget(c)
	return c
}

// NewPanel puts content on a quiet panel without an edge, in a given colour: a
// linked finding, a warning, a field that is only read.
func NewPanel(fill fyne.ThemeColorName, content fyne.CanvasObject) *Card {
	c := &Card{Content: content, Fill: fill, Inset: fyne.NewSize(14, 10), Radius: 6}
	c.ExtendBaseWidget(c)
	return c
}

// NewSheet is what lies over the window: a list to choose from, a question to
// answer. Its edge says where it ends where shadows do not, in the dark.
func NewSheet(content fyne.CanvasObject) *Card {
	c := &Card{Content: content, Fill: theme.Card, Edge: theme.Edge, Radius: 10}
	c.ExtendBaseWidget(c)
	return c
}

// NewNotice is a panel that says that something needs a look: a bold line and
// what it is about.
func NewNotice(title string, content ...fyne.CanvasObject) *Card {
	head := NewText(title, theme.Text, theme.Warn, true)
	return NewPanel(theme.WarnWash, Column(4, append([]fyne.CanvasObject{head}, content...)...))
}

// HeightFor returns the height of the card at a width.
func (c *Card) HeightFor(width float32) float32 {
	if c.Content == nil {
		return 2 * c.Inset.Height
	}
	return HeightFor(c.Content, width-2*c.Inset.Width) + 2*c.Inset.Height
}

// MinSize is that of the content and the room around it.
func (c *Card) MinSize() fyne.Size {
	if c.Content == nil {
		return c.Inset.Add(c.Inset)
	}
	return c.Content.MinSize().Add(c.Inset).Add(c.Inset)
}

// CreateRenderer links the widget to what draws it.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &cardRenderer{card: c, box: canvas.NewRectangle(nil)}
	r.colours()
	r.collect()
	return r
}

type cardRenderer struct {
	card    *Card
	box     *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *cardRenderer) collect() {
	r.objects = append(r.objects[:0], r.box)
	if r.card.Content != nil {
		r.objects = append(r.objects, r.card.Content)
	}
}

func (r *cardRenderer) colours() {
	r.box.CornerRadius = r.card.Radius
	r.box.FillColor = theme.Color(r.card.Fill)
	r.box.StrokeWidth = 0
	if r.card.Edge != "" {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Color(r.card.Edge), 1
	}
}

func (r *cardRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	if c := r.card.Content; c != nil {
		c.Move(fyne.NewPos(r.card.Inset.Width, r.card.Inset.Height))
		c.Resize(size.Subtract(r.card.Inset).Subtract(r.card.Inset))
	}
}

func (r *cardRenderer) MinSize() fyne.Size           { return r.card.MinSize() }
func (r *cardRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *cardRenderer) Destroy()                     {}

func (r *cardRenderer) Refresh() {
	r.collect()
	r.colours()
	r.Layout(r.card.Size())
	Relayout(r.card.Content)
	r.box.Refresh()
}
