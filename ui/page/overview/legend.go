package overview

import (
	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// legend lays the strip of key dates out: at its left what it is and what can be done
// with it, at its right the strip. Where the width is too little for both the one
// stands above the other. The objects are a title, what is said of the strip, links, a
// hint and the strip.
type legend struct{ width float32 }

var _ kit.RoomyLayout = (*legend)(nil)

// Lengths before they grow with the text.
const (
	legendWidth = 214
	legendGap   = 20
	stripFrom   = 700 // the width from which both stand beside one another
)

// place puts everything and returns the height that it needs; what is given beyond
// that goes to the strip.
func (*legend) place(o []fyne.CanvasObject, size fyne.Size, put put) float32 {
	title, said, links, hint, strip := o[0], o[1], o[2], o[3], o[4]
	y := float32(0)
	down := func(o fyne.CanvasObject, x, w float32) {
		if !o.Visible() {
			return
		}
		h := kit.HeightFor(o, w)
		put(o, fyne.NewPos(x, y), fyne.NewSize(w, h))
		y += h
	}
	x, w, left := float32(0), size.Width, float32(0)
	if size.Width >= theme.Scaled(stripFrom) {
		lw := theme.Scaled(legendWidth)
		down(title, 0, lw)
		down(said, 0, lw)
		y += faceGap
		down(links, -linkSide, lw+2*linkSide)
		left, y = y, 0
		x, w = lw+legendGap, size.Width-lw-legendGap
	} else {
		lw := kit.Wanted(links)
		tw := size.Width - lw - legendGap
		put(links, fyne.NewPos(size.Width-lw+linkSide, 0), fyne.NewSize(lw, kit.HeightFor(links, lw)))
		down(title, 0, tw)
		y = max(y, kit.HeightFor(links, lw))
		down(said, 0, size.Width)
		y += faceGap
	}
	down(hint, x, w)
	if strip.Visible() {
		h := kit.HeightFor(strip, w)
		least := max(y+h, left)
		h = max(h, min(max(size.Height, least)-y, kit.MostFor(strip, w)))
		put(strip, fyne.NewPos(x, y), fyne.NewSize(w, h))
		return least
	}
	return max(y, left)
}

// HeightFor returns the height that everything needs at a width.
func (l *legend) HeightFor(o []fyne.CanvasObject, width float32) float32 {
	return l.place(o, fyne.NewSize(width, 0), nowhere)
}

// MostFor returns the height up to which the strip makes use of its room.
func (l *legend) MostFor(o []fyne.CanvasObject, width float32) float32 {
	if !o[4].Visible() {
		return l.HeightFor(o, width)
	}
	w := width
	if width >= theme.Scaled(stripFrom) {
		w -= theme.Scaled(legendWidth) + legendGap
	}
	return l.HeightFor(o, width) + max(kit.MostFor(o[4], w)-kit.HeightFor(o[4], w), 0)
}

// MinSize is narrow.
func (l *legend) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := theme.Scaled(leastCard) - 2*side
	return fyne.NewSize(w, l.HeightFor(o, max(w, l.width)))
}

// Layout places everything.
func (l *legend) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.place(o, size, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Move(p)
		o.Resize(s)
	})
}
