package kit

import "fyne.io/fyne/v2"

// Relayout gives the parts of a container, and of the containers in it, the
// places that they need now, without drawing anything anew: for when a text in
// it was changed or a part hidden.
func Relayout(o fyne.CanvasObject) {
	c, ok := o.(*fyne.Container)
	if !ok {
		return
	}
	if c.Layout != nil && !c.Size().IsZero() {
		c.Layout.Layout(c.Objects, c.Size())
	}
	for _, child := range c.Objects {
		Relayout(child)
	}
}
