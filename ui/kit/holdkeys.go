package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// HoldKeys is called before content is made anew; what it returns is called when
// the new content is in its place. If the keys were within the content they go to
// what says the same now, or else stands in the same place: they do not stay with
// what is gone, and nobody has to go through the whole window again. A field that
// is written in is left to its page.
func HoldKeys(content fyne.CanvasObject) func(fyne.CanvasObject) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		c := w.Canvas()
		had := c.Focused()
		if _, writes := had.(interface{ SelectedText() string }); had == nil || writes {
			continue
		}
		for i, f := range stops(content, nil) {
			if f == had {
				name := nameOf(had)
				return func(now fyne.CanvasObject) { giveKeys(c, had, name, i, now) }
			}
		}
	}
	return func(fyne.CanvasObject) {}
}

func giveKeys(c fyne.Canvas, had fyne.Focusable, name string, at int, now fyne.CanvasObject) {
	if c.Focused() != had {
		return // the page knew better
	}
	all := stops(now, nil)
	best := -1
	for i, f := range all {
		if f == had {
			return
		}
		if nameOf(f) == name && (best < 0 || apart(i, at) < apart(best, at)) {
			best = i
		}
	}
	if best < 0 {
		best = min(at, len(all)-1)
	}
	if best < 0 {
		c.Unfocus()
		return
	}
	c.Focus(all[best])
}

func apart(a, b int) int { return max(a-b, b-a) }

// nameOf is what a widget is, and what it says.
func nameOf(f fyne.Focusable) string {
	name := fmt.Sprintf("%T", f)
	if a, ok := f.(fyne.Accessible); ok {
		name += " " + a.AccessibilityLabel()
	}
	return name
}

// Stopped is a widget in which Tab stops more than once.
type Stopped interface{ Stops() []fyne.Focusable }

// stops lists where Tab stops in content, as far as the widgets of this package
// tell what stands in them.
func stops(o fyne.CanvasObject, found []fyne.Focusable) []fyne.Focusable {
	if o == nil || !o.Visible() {
		return found
	}
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		return found
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			found = stops(child, found)
		}
	case *Card:
		found = stops(o.Content, found)
	case *Scroll:
		found = stops(o.Content(), found)
	case Stopped:
		found = append(found, o.Stops()...)
	case fyne.Focusable:
		found = append(found, o)
	}
	return found
}
