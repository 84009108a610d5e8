package kit

import "fyne.io/fyne/v2"

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
	return ws
}

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
	return &fyne.Container{Layout: &wrap{gap: gap}, Objects: objects}
}

type wrap struct{ gap, width float32 }

func (w *wrap) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		s.Width = min(s.Width, width)
		if x > 0 && x+s.Width > width+0.5 {
			x, y, line = 0, y+line+w.gap, 0
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

func (w *wrap) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest, total := float32(0), float32(0)
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, o.MinSize().Width)
			total += o.MinSize().Width + w.gap
		}
	}
	if w.width == 0 {
		return fyne.NewSize(widest, w.heightFor(objects, total))
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
