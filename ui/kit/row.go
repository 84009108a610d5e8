package kit

import (
	"fyne.io/fyne/v2"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Row lays objects beside one another, gap apart, each as wide as it needs and
// centred in height; the stretched one (an index, or -1 for none) takes what is
// left over.
func Row(gap float32, stretch int, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap, stretch: stretch}, Objects: objects}
}

// TopRow is a Row whose objects hang from its top edge.
func TopRow(gap float32, stretch int, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap, stretch: stretch, top: true}, Objects: objects}
}

// Fill is a Row whose objects are all as tall as it is: for panels side by side.
func Fill(gap float32, stretch int, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap, stretch: stretch, fill: true}, Objects: objects}
}

type row struct {
	gap       float32
	stretch   int
	top, fill bool
	width     float32
}

// widths gives each object its width in a row of this width; hidden ones get
// none.
func (r *row) widths(objects []fyne.CanvasObject, width float32) []float32 {
	ws := make([]float32, len(objects))
	left, n := width, 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		if i != r.stretch {
			ws[i] = o.MinSize().Width
			left -= ws[i]
		}
	}
	if r.stretch >= 0 && r.stretch < len(objects) && objects[r.stretch].Visible() {
		ws[r.stretch] = max(left-r.gap*float32(max(n-1, 0)), 0)
	}
	// One alone that has too little room goes on in the next line.
	if n == 1 {
		for i, o := range objects {
			switch o.(type) {
			case *Button, *Link, *Chip:
				if width > theme.Scaled(leastWords) {
					ws[i] = min(ws[i], width)
				}
			}
		}
	}
	return ws
}

// leastWords is the least width of words that break, before it grows with the
// text.
const leastWords = 60

func (r *row) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h := float32(0)
	for i, w := range r.widths(objects, width) {
		if objects[i].Visible() {
			h = max(h, HeightFor(objects[i], w))
		}
	}
	return h
}

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w, n := float32(0), 0
	for _, o := range objects {
		if o.Visible() {
			w += o.MinSize().Width
			n++
		}
	}
	w += r.gap * float32(max(n-1, 0))
	return fyne.NewSize(w, r.heightFor(objects, max(w, r.width)))
}

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	x := float32(0)
	for i, w := range r.widths(objects, size.Width) {
		o := objects[i]
		if !o.Visible() {
			continue
		}
		h, y := HeightFor(o, w), float32(0)
		switch {
		case r.fill:
			h = size.Height
		case !r.top:
			y = (size.Height - h) / 2
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
		x += w + r.gap
	}
}

// Wrap lays objects beside one another and goes on in the next line when they
// do not fit: for chips.
func Wrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &wrap{gap: gap, below: gap}, Objects: objects}
}

// WrapLinks is a Wrap of links, whose lines need no gap: each has room of its own.
func WrapLinks(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &wrap{gap: gap}, Objects: objects}
}

type wrap struct {
	gap, width float32
	below      float32 // gap between lines
}

func (w *wrap) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		if s.Width > width+0.5 {
			s = fyne.NewSize(width, HeightFor(o, width))
		}
		if x > 0 && x+s.Width > width+0.5 {
			x, y, line = 0, y+line+w.below, 0
		}
		put(o, fyne.NewPos(x, y), s)
		x += s.Width + w.gap
		line = max(line, s.Height)
	}
	return y + line
}

func (w *wrap) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return w.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// whole is the width at which everything stands in one line.
func (w *wrap) whole(objects []fyne.CanvasObject) float32 {
	total := -w.gap
	for _, o := range objects {
		if o.Visible() {
			total += o.MinSize().Width + w.gap
		}
	}
	return max(total, 0)
}

func (w *wrap) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, o.MinSize().Width)
		}
	}
	if w.width == 0 {
		return fyne.NewSize(widest, w.heightFor(objects, w.whole(objects)))
	}
	return fyne.NewSize(widest, w.heightFor(objects, w.width))
}

func (w *wrap) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	w.place(objects, size.Width, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Move(p)
		o.Resize(s)
	})
}

// Ends puts one object at the start of a line and another at its end, both
// centred, or under one another where the line is too short for both.
func Ends(gap float32, start, end fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &ends{gap: gap}, Objects: []fyne.CanvasObject{start, end}}
}

type ends struct{ gap, width float32 }

// Wanted is the width that an object would like to have: that of all its words in
// one line.
func Wanted(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case *fyne.Container:
		if w, ok := o.Layout.(*wrap); ok {
			return w.whole(o.Objects)
		}
	case *Text:
		return letters.Width(o.Text, theme.Size(o.Letters), o.style())
	}
	return o.MinSize().Width
}

func (e *ends) fits(objects []fyne.CanvasObject, width float32) bool {
	return Wanted(objects[0])+e.gap+Wanted(objects[1]) <= width
}

func (e *ends) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if e.fits(objects, width) {
		return max(HeightFor(objects[0], Wanted(objects[0])), HeightFor(objects[1], Wanted(objects[1])))
	}
	return HeightFor(objects[0], width) + e.gap/2 + HeightFor(objects[1], width)
}

func (e *ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := max(objects[0].MinSize().Width, objects[1].MinSize().Width)
	return fyne.NewSize(w, e.heightFor(objects, max(w, e.width)))
}

func (e *ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	e.width = size.Width
	if !e.fits(objects, size.Width) {
		(&column{gap: e.gap / 2}).Layout(objects, size)
		return
	}
	x := float32(0)
	for i, o := range objects {
		w := Wanted(o)
		h := HeightFor(o, w)
		if i == 1 {
			x = size.Width - w
		}
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
}

// Unbroken asks for as much width as its object takes in one line, for an area
// that scrolls sideways.
func Unbroken(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: unbroken{}, Objects: []fyne.CanvasObject{o}}
}

type unbroken struct{}

func (unbroken) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := Wanted(o[0])
	return fyne.NewSize(w, HeightFor(o[0], w))
}

func (unbroken) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := HeightFor(o[0], size.Width)
	o[0].Move(fyne.NewPos(0, (size.Height-h)/2))
	o[0].Resize(fyne.NewSize(size.Width, h))
}
