package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Place is where the keys are, so that they find it again when everything is made
// anew.
type Place struct {
	kind, name string
	path       []int
	at         int // among the stops
	writing    *writing
	spot       int // of a Walked
}

// writing is what stands in a field, and where in it one writes.
type writing struct {
	text        string
	row, column int
}

type (
	// Writer is a widget around a text field of the toolkit.
	Writer interface{ Field() *widget.Entry }

	// Walked is a widget in which the keys are at one of several spots.
	Walked interface {
		Spot() int
		SetSpot(i int) // to be called before it gets the keys
	}

	// Waker is a widget that is hidden until it gets the keys.
	Waker interface{ Wake() }
)

// PlaceIn takes down where in content the keys are that a widget has; nil is
// nowhere.
func PlaceIn(content fyne.CanvasObject, had fyne.Focusable) *Place {
	for i, s := range stops(content) {
		if had == nil || s.at != had {
			continue
		}
		p := &Place{kind: kindOf(had), name: nameOf(had), path: s.path, at: i}
		if f, ok := had.(Writer); ok {
			e := f.Field()
			p.writing = &writing{e.Text, e.CursorRow, e.CursorColumn}
		}
		if w, ok := had.(Walked); ok {
			p.spot = w.Spot()
		}
		return p
	}
	return nil
}

// Writes tells whether it is a field that is written in.
func (p *Place) Writes() bool { return p.writing != nil }

// Same returns what stands in content where the keys were, and is what they were
// at; nil for nothing. With other words it has another name.
func (p *Place) Same(content fyne.CanvasObject, words bool) fyne.Focusable {
	o := follow(content, p.path)
	f, ok := o.(fyne.Focusable)
	if !ok || kindOf(f) != p.kind || words && nameOf(f) != p.name {
		return nil
	}
	if d, can := o.(fyne.Disableable); can && d.Disabled() {
		return nil
	}
	if _, wakes := o.(Waker); !o.Visible() && !wakes {
		return nil
	}
	return f
}

// Nearest returns what the keys go to where there is nothing the same: what is
// called so, or stands about there; nil for nothing. words tells whether names
// are in the same language as before.
func (p *Place) Nearest(content fyne.CanvasObject, words bool) fyne.Focusable {
	if f := p.Same(content, words); f != nil {
		return f
	}
	all := stops(content)
	if f := p.called(all); f != nil && words {
		return f
	}
	if f := p.Same(content, false); f != nil {
		return f
	}
	var best *stop
	for i := range all {
		if best == nil || p.nearer(all[i].path, best.path) {
			best = &all[i]
		}
	}
	if best == nil {
		return nil
	}
	return best.at
}

// nearer tells whether one path leads nearer to the place than another: further
// into what both stand in, and there closer to it.
func (p *Place) nearer(a, b []int) bool {
	n := min(len(a), len(b), len(p.path))
	for i, at := range p.path[:n] {
		if x, y := apart(a[i], at), apart(b[i], at); x != y {
			return x < y
		}
	}
	return false
}

// called returns the nearest stop of the same kind and name.
func (p *Place) called(all []stop) fyne.Focusable {
	best := -1
	for i, s := range all {
		if kindOf(s.at) == p.kind && nameOf(s.at) == p.name && (best < 0 || apart(i, p.at) < apart(best, p.at)) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return all[best].at
}

func apart(a, b int) int { return max(a-b, b-a) }

// Give puts the keys on a widget, as they were: in a field what was being written
// stands there again, with the cursor in its place.
func (p *Place) Give(c fyne.Canvas, f fyne.Focusable) {
	if kindOf(f) == p.kind {
		p.restore(f)
	}
	c.Focus(f)
}

func (p *Place) restore(f fyne.Focusable) {
	if w, ok := f.(Waker); ok {
		w.Wake()
	}
	if w, ok := f.(Walked); ok {
		w.SetSpot(p.spot)
	}
	if w, ok := f.(Writer); ok && p.writing != nil {
		e := w.Field()
		if e.Text != p.writing.text {
			e.SetText(p.writing.text)
		}
		e.CursorRow, e.CursorColumn = p.writing.row, p.writing.column
		e.Refresh()
	}
}
