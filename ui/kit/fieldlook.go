package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	base "fyne.io/fyne/v2/theme"

	"izpete/ui/theme"
)

// FieldEdge is how the edge of a text field looks now.
type FieldEdge int

// The edges.
const (
	FieldResting FieldEdge = iota // a light line
	FieldWriting                  // the ring of what has the keys
	FieldFlat                     // none: it is to be read
)

// FieldLook draws the toolkit's text field with the program's look: flat, with a
// light line, and the focus ring of the other widgets where it is written in. The
// toolkit draws the line as a rectangle without a fill, which its painter mixes
// with black where the line ends; here one rectangle has both.
type FieldLook struct {
	fyne.WidgetRenderer
	edge         func() FieldEdge
	ground, line *canvas.Rectangle
}

// DressField gives what draws the toolkit's text field the program's look.
func DressField(r fyne.WidgetRenderer, edge func() FieldEdge) *FieldLook {
	l := &FieldLook{WidgetRenderer: r, edge: edge}
	for _, o := range r.Objects() { // its ground, its line, and what is written
		switch rect, ok := o.(*canvas.Rectangle); {
		case !ok:
		case l.ground == nil:
			l.ground = rect
		case l.line == nil:
			l.line = rect
		}
	}
	l.look()
	return l
}

// Look shows the edge of now.
func (r *FieldLook) Look() {
	r.look()
	if r.line != nil {
		r.line.Refresh()
	}
}

func (r *FieldLook) look() {
	if r.line == nil { // a toolkit that draws it in another way
		return
	}
	role, wide := theme.Edge, float32(1)
	switch r.edge() {
	case FieldWriting:
		role, wide = theme.Accent, 2
	case FieldFlat:
		role, wide = theme.Field, 0
	}
	r.ground.Hidden = true
	r.line.FillColor, r.line.StrokeColor, r.line.StrokeWidth = theme.Color(theme.Field), theme.Color(role), wide
	r.line.CornerRadius = theme.Size(base.SizeNameInputRadius)
}

// Layout gives the field and its line the whole size.
func (r *FieldLook) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	if r.line != nil {
		r.line.Move(fyne.Position{})
		r.line.Resize(size)
	}
	r.look()
}

// Refresh shows the edge of now.
func (r *FieldLook) Refresh() {
	r.WidgetRenderer.Refresh()
	r.look()
}
