package overview

import (
	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// The room between the edge of a card and its words, and between those. A chart
// keeps a room of its own.
const (
	side      = 18
	inside    = 10
	chartOut  = 12
	linkSide  = 4
	faceGap   = 2
	besideGap = 14 // between the figure and what stands beside it
	footGap   = 2
	footSide  = 8 // between the base and the findings

	figureTrim = 3 // of the empty part of the figure's line, above and below its digits
)

// leastIndex is the width of a card from which its index stands beside the figure,
// before it grows with the text.
const leastIndex = 280

// put places one object.
type put func(o fyne.CanvasObject, p fyne.Position, s fyne.Size)

func nowhere(fyne.CanvasObject, fyne.Position, fyne.Size) {}

// parts are what a card draws.
func (f *face) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.title, f.menu, f.figure, f.beside, f.says, f.bar, f.note, f.links, f.foot}
}

// HeightFor returns the height that the card needs at a width.
func (f *face) HeightFor(width float32) float32 { return f.place(fyne.NewSize(width, 0), nowhere) }

// MostFor returns the height up to which the card makes use of its room.
func (f *face) MostFor(width float32) float32 {
	h := f.HeightFor(width)
	if f.bar.Visible() {
		w := f.chartWidth(width - 2*side)
		h += kit.MostFor(f.bar, w) - kit.HeightFor(f.bar, w)
	}
	return h
}

// MinSize is narrow: the page gives the width.
func (f *face) MinSize() fyne.Size {
	w := theme.Scaled(leastCard)
	return fyne.NewSize(w, f.HeightFor(max(w, f.Size().Width)))
}

// isIndex tells whether the chart stands beside the figure: an index is a picture of
// its own, and no legend to words above it.
func (f *face) isIndex(width float32) bool {
	return f.bar.Visible() && f.f.lead.Series != nil && width >= theme.Scaled(leastIndex)
}

// figureWidth is that of the column of the figure where an index stands beside it.
func (f *face) figureWidth(width float32) float32 {
	return min(max(f.figure.MinSize().Width, 0.3*width), theme.Scaled(200))
}

func (f *face) chartWidth(width float32) float32 {
	if f.isIndex(width) {
		return width - f.figureWidth(width) - besideGap
	}
	return width
}

// place puts the parts of the card and returns the height that they need. What is
// given beyond that goes to the chart; the foot stands at the bottom.
func (f *face) place(size fyne.Size, put put) float32 {
	w, y := size.Width-2*side, float32(inside)
	y += f.head(w, y, put) + faceGap
	foot, hang := f.footing(w)
	rest := footGap + foot + inside
	for _, o := range []fyne.CanvasObject{f.note, f.links} {
		if o.Visible() {
			rest += kit.HeightFor(o, w) + faceGap
		}
	}
	bar, words := float32(0), f.words(w, y, nowhere)
	chartW := f.chartWidth(w)
	if f.bar.Visible() {
		bar = kit.HeightFor(f.bar, chartW)
	}
	index := f.isIndex(w)
	least := y + words + bar + rest
	if index {
		least = y + max(words, bar) + rest
	}
	if f.bar.Visible() {
		if more := size.Height - least; more > 0 {
			bar = min(bar+more, kit.MostFor(f.bar, chartW))
		}
	}
	f.words(w, y, put)
	switch {
	case index:
		put(f.bar, fyne.NewPos(side+w-chartW, y), fyne.NewSize(chartW, bar))
		y += max(words, bar) + faceGap
	case f.bar.Visible():
		put(f.bar, fyne.NewPos(side, y+words), fyne.NewSize(w, bar))
		y += words + bar + faceGap
	default:
		y += words + faceGap
	}
	for _, o := range []fyne.CanvasObject{f.note, f.links} {
		if o.Visible() {
			h := kit.HeightFor(o, w)
			put(o, fyne.NewPos(side, y), fyne.NewSize(w, h))
			y += h + faceGap
		}
	}
	put(f.foot, fyne.NewPos(side, size.Height-inside-foot-hang), fyne.NewSize(w, foot+2*hang))
	return least
}

// footing is how tall the words of the foot are, and how far the room around a link
// hangs over them above and below.
func (f *face) footing(w float32) (foot, hang float32) {
	foot = kit.HeightFor(f.foot, w)
	if !f.findings.Visible() {
		return foot, 0
	}
	words := kit.HeightFor(f.base, w+linkSide-f.findings.MinSize().Width-footSide)
	hang = max(foot-words, 0) / 2
	return foot - 2*hang, hang
}

// head puts the title and the menu, which is taller than a line and hangs over it.
func (f *face) head(w, y float32, put put) float32 {
	m := f.menu.MinSize()
	tw := w - m.Width - 6
	h := kit.HeightFor(f.title, tw)
	line := kit.Title("").MinSize().Height
	put(f.title, fyne.NewPos(side, y), fyne.NewSize(tw, h))
	put(f.menu, fyne.NewPos(side+w-m.Width, y+(line-m.Height)/2), m)
	return h
}

// words puts the figure, what stands beside it and what it is of, and returns their
// height.
func (f *face) words(w, y float32, put put) float32 {
	figure := f.figure.MinSize()
	tall := figure.Height - 2*figureTrim
	says := w
	if f.isIndex(w) {
		says = f.figureWidth(w)
	}
	room := says - figure.Width - besideGap
	line, at := tall, fyne.NewPos(side+figure.Width+besideGap, y)
	if room < theme.Scaled(110) { // too little beside it: below
		room, at = says, fyne.NewPos(side, y+tall)
	}
	if h := kit.HeightFor(f.beside, room); h > 0 {
		if at.Y > y {
			line += h
		} else {
			line, at.Y = max(line, h), y+max(tall-h, 0)/2
		}
		put(f.beside, at, fyne.NewSize(room, h))
	}
	put(f.figure, fyne.NewPos(side, y-figureTrim), fyne.NewSize(min(figure.Width, says), figure.Height))
	h := kit.HeightFor(f.says, says+2*linkSide)
	put(f.says, fyne.NewPos(side-linkSide, y+line), fyne.NewSize(says+2*linkSide, h))
	return line + h
}
