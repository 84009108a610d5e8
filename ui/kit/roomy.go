package kit

import "fyne.io/fyne/v2"

// Roomy is an object that reads well at more than one height: it needs what
// HeightFor says and can use what MostFor says.
type Roomy interface {
	Tall
	// MostFor returns the height up to which the object makes use of its room at a
	// width, both in device-independent pixels.
	MostFor(width float32) float32
}

// roomyLayout is a layout of objects some of which can use more height.
type roomyLayout interface {
	mostFor(objects []fyne.CanvasObject, width float32) float32
}

// RoomyLayout is a layout of a page's own of objects some of which can use more
// height.
type RoomyLayout interface {
	TallLayout
	MostFor(objects []fyne.CanvasObject, width float32) float32
}

// MostFor returns the height up to which an object makes use of its room; that
// which it needs where it can use no more.
func MostFor(o fyne.CanvasObject, width float32) float32 {
	least := HeightFor(o, width)
	switch o := o.(type) {
	case Roomy:
		return max(o.MostFor(width), least)
	case *fyne.Container:
		switch l := o.Layout.(type) {
		case roomyLayout:
			return max(l.mostFor(o.Objects, width), least)
		case RoomyLayout:
			return max(l.MostFor(o.Objects, width), least)
		}
	}
	return least
}

// Filled is a Column that shares the height that is left over among those of its
// objects that can use it.
func Filled(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &filled{column{gap: gap}}, Objects: objects}
}

type filled struct{ column }

func (f *filled) mostFor(objects []fyne.CanvasObject, width float32) float32 {
	h := f.heightFor(objects, width)
	for _, o := range objects {
		if o.Visible() {
			h += MostFor(o, width) - HeightFor(o, width)
		}
	}
	return h
}

func (f *filled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	left := max(size.Height-f.heightFor(objects, size.Width), 0)
	room := f.mostFor(objects, size.Width) - f.heightFor(objects, size.Width)
	share := float32(0)
	if room > 0 {
		share = min(left/room, 1)
	}
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := HeightFor(o, size.Width)
		h += share * (MostFor(o, size.Width) - h)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + f.gap
	}
}

func (p *pad) mostFor(objects []fyne.CanvasObject, width float32) float32 {
	return MostFor(objects[0], width-p.left-p.right) + p.top + p.bottom
}

// MostFor is that of the content and the room around it.
func (c *Card) MostFor(width float32) float32 {
	if c.Content == nil {
		return c.HeightFor(width)
	}
	return MostFor(c.Content, width-2*c.Inset.Width) + 2*c.Inset.Height
}
