package kit

import (
	"fyne.io/fyne/v2"

	"izpete/ui/theme"
)

// Grid lays objects out in columns of one width, as many as fit when each is at
// least minWidth wide (before scaling); the objects of a line are as tall as its
// tallest.
func Grid(gap, minWidth float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &grid{gap: gap, least: minWidth}, Objects: objects}
}

// GridUpTo is a Grid of so many columns at most.
func GridUpTo(most int, gap, minWidth float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &grid{gap: gap, least: minWidth, most: most}, Objects: objects}
}

type grid struct {
	gap, least, width float32
	most              int // columns; 0 for as many as fit
}

// place puts the visible objects and returns the height that they take.
func (g *grid) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	columns := max(int((width+g.gap)/(theme.Scaled(g.least)+g.gap)), 1)
	if g.most > 0 {
		columns = min(columns, g.most)
	}
	w := (width - g.gap*float32(columns-1)) / float32(columns)
	y := float32(0)
	for from := 0; from < len(shown); from += columns {
		line := shown[from:min(from+columns, len(shown))]
		h := float32(0)
		for _, o := range line {
			h = max(h, HeightFor(o, w))
		}
		if from > 0 {
			y += g.gap
		}
		for i, o := range line {
			put(o, fyne.NewPos(float32(i)*(w+g.gap), y), fyne.NewSize(w, h))
		}
		y += h
	}
	return y
}

func (g *grid) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return g.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := max(g.width, theme.Scaled(g.least))
	return fyne.NewSize(min(theme.Scaled(g.least), width), g.heightFor(objects, width))
}

func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.width = size.Width
	g.place(objects, size.Width, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Move(p)
		o.Resize(s)
	})
}
