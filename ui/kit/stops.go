package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Holder is a widget of a page's own in which others stand. The toolkit does not
// tell what a widget draws; one that holds something for the keys says so itself.
type Holder interface {
	// Held returns what stands in the widget, in the order of the Tab key.
	Held() []fyne.CanvasObject
}

// LongLayout lays out so many objects that only those near to what is in sight are
// made and stand in its container.
type LongLayout interface {
	// Held returns all of them in order, nil for one that is not made.
	Held() []fyne.CanvasObject
	// Bring brings one into sight.
	Bring(i int)
}

// Named is a widget that says more to a screen reader than its name, such as
// whether it is on: by its name it is known again when that has changed.
type Named interface{ StopName() string }

// stop is where the Tab key stops, and how it is come to from the content: of
// each object the index of the next that stands in it.
type stop struct {
	at   fyne.Focusable
	path []int
}

// Stops lists where the Tab key stops in content, in its order.
func Stops(content fyne.CanvasObject) []fyne.Focusable {
	var out []fyne.Focusable
	for _, s := range stops(content) {
		out = append(out, s.at)
	}
	return out
}

func stops(content fyne.CanvasObject) []stop { return walk(content, nil, nil) }

func walk(o fyne.CanvasObject, path []int, found []stop) []stop {
	if o == nil || !o.Visible() {
		return found
	}
	d, can := o.(fyne.Disableable)
	if f, ok := o.(fyne.Focusable); ok && !(can && d.Disabled()) {
		found = append(found, stop{f, append([]int(nil), path...)})
	}
	objects, first := inside(o)
	for i, child := range objects {
		found = walk(child, append(path, first+i), found)
	}
	return found
}

// inside returns what stands in an object, and the index of the first of it.
func inside(o fyne.CanvasObject) (objects []fyne.CanvasObject, first int) {
	switch o := o.(type) {
	case *fyne.Container:
		if l, ok := o.Layout.(LongLayout); ok {
			return l.Held(), 0
		}
		return o.Objects, 0
	case *Card:
		return []fyne.CanvasObject{o.Content}, 0
	case *Scroll:
		return []fyne.CanvasObject{o.Content()}, 0
	case *Themed:
		return []fyne.CanvasObject{o.Inner}, 0
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}, 0
	case *Rows:
		return o.drawn, o.from
	case Holder:
		return o.Held(), 0
	}
	return nil, 0
}

// bring brings a part of an object into sight, where not all parts of it are made.
func bring(o fyne.CanvasObject, at int) {
	switch o := o.(type) {
	case *Rows:
		o.Reveal(at)
	case *fyne.Container:
		if l, ok := o.Layout.(LongLayout); ok {
			l.Bring(at)
		}
	}
}

// follow returns what a path leads to, nil for nothing.
func follow(o fyne.CanvasObject, path []int) fyne.CanvasObject {
	for _, at := range path {
		if o == nil || !o.Visible() {
			return nil
		}
		bring(o, at)
		objects, first := inside(o)
		if at < first || at >= first+len(objects) {
			return nil
		}
		o = objects[at-first]
	}
	return o
}

// kindOf is what a widget is, nameOf what it says.
func kindOf(f fyne.Focusable) string { return fmt.Sprintf("%T", f) }

func nameOf(f fyne.Focusable) string {
	switch f := f.(type) {
	case Named:
		return f.StopName()
	case fyne.Accessible:
		return f.AccessibilityLabel()
	}
	return ""
}
