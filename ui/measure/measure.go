// Package measure looks at what a screen shows as a reader would: is a text cut,
// does one lie over another, is there anything at all, and how much is drawn.
// It goes by the objects of the toolkit and needs no pixels, so that it says the
// same of a window on a display and of one in a test.
package measure

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
)

// Inside tells what a widget draws. The toolkit keeps that to itself and to its
// tests, which is why it is passed in.
type Inside func(fyne.Widget) []fyne.CanvasObject

// Kind is what is wrong with a text.
type Kind string

// The kinds.
const (
	Cut     Kind = "is cut"       // by the window, an area or the box of its widget
	Lost    Kind = "is not shown" // it lies where nobody can scroll to
	Overlap Kind = "lies over"    // another text
	Covered Kind = "is covered"   // in part, by something drawn over it
	Blank   Kind = "shows nothing"
)

// Fault is something that a reader would stumble over.
type Fault struct {
	Kind  Kind
	Text  string
	Other string  // the other text of an overlap, the widget that cuts a text
	Where string  // widgets around the text, the outermost first
	By    float32 // device-independent pixels that are missing or overlap
	Box   Rect    // of the text, in the window
}

func (f Fault) String() string {
	s := fmt.Sprintf("%q %s", f.Text, f.Kind)
	switch f.Kind {
	case Overlap:
		s += fmt.Sprintf(" %q", f.Other)
	case Blank:
		return "the page shows nothing"
	default:
		s += " by " + f.Other
	}
	return fmt.Sprintf("%s: %.1f px, at %.0f,%.0f in %s", s, f.By, f.Box.Left, f.Box.Top, f.Where)
}

// Report is what was found on a screen.
type Report struct {
	Primitives int // drawn now: rectangles, lines, texts, pictures
	Texts      int // of them
	Objects    int // of the toolkit, scrolled out of sight too: each frame goes through them all
	Faults     []Fault
}

// Object measures what an object shows in its own bounds: the content of a
// window, a dialog, a page.
func Object(root fyne.CanvasObject, inside Inside) Report {
	w := newWalker(inside)
	w.begin(root)
	w.hide()
	r := Report{Primitives: w.primitives, Objects: w.objects}
	for _, t := range w.texts {
		if t.drawn() && !t.pictured {
			r.Texts++
		}
	}
	r.Faults = append(w.cuts(), w.overlaps()...)
	return r
}

// says tells whether an object shows any text.
func says(o fyne.CanvasObject, inside Inside) bool {
	w := newWalker(inside)
	w.begin(o)
	w.hide()
	return slices.ContainsFunc(w.texts, text.drawn)
}

// Page measures a page that is up in a window: the whole window, or what lies
// over it, and whether the page shows anything.
func Page(c fyne.Canvas, content fyne.CanvasObject, inside Inside) Report {
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	r := Object(root, inside)
	if content == nil || !says(content, inside) {
		r.Faults = append(r.Faults, Fault{Kind: Blank})
	}
	return r
}
