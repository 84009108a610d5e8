package kit

import (
	"fyne.io/fyne/v2"

	"izpete/ui/theme"
)

// Beside gives the end of a line to one object, in the one line that it wants,
// and the rest of it to the start, whose words wrap. Where the rest would be too
// little, the end stands under the words of the start.
func Beside(gap float32, start, end fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &beside{gap: gap}, Objects: []fyne.CanvasObject{start, end}}
}

type beside struct{ gap, width float32 }

// besideIndent is how far the words of a row with a dot stand from its edge.
const besideIndent = 26

// widths returns how wide both are; under says that the end stands below.
func (b *beside) widths(o []fyne.CanvasObject, width float32) (start, end float32, under bool) {
	end = Wanted(o[1])
	if start = width - end - b.gap; start >= max(width/2, theme.Scaled(220)) {
		return start, end, false
	}
	return width, max(width-theme.Scaled(besideIndent), 1), true
}

func (b *beside) heightFor(o []fyne.CanvasObject, width float32) float32 {
	start, end, under := b.widths(o, width)
	if under {
		return HeightFor(o[0], start) + HeightFor(o[1], end) + 4
	}
	return max(HeightFor(o[0], start), HeightFor(o[1], end))
}

func (b *beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := o[0].MinSize().Width
	return fyne.NewSize(w, b.heightFor(o, max(w, b.width, theme.Scaled(220))))
}

func (b *beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	start, end, under := b.widths(o, size.Width)
	h, e := HeightFor(o[0], start), HeightFor(o[1], end)
	at, below := fyne.NewPos(0, (size.Height-h)/2), fyne.NewPos(size.Width-end, (size.Height-e)/2)
	if under {
		at, below = fyne.Position{}, fyne.NewPos(size.Width-end, h)
	}
	o[0].Move(at)
	o[0].Resize(fyne.NewSize(start, h))
	o[1].Move(below)
	o[1].Resize(fyne.NewSize(end, e))
}
