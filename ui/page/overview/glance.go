package overview

import (
	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// glance lays the page out: the strip of key dates, the line below it and the cards
// in as many columns as fit. Cards beside one another are equally tall; where the
// window is taller than the page needs, all of them are, as far as their charts can
// use the room.
type glance struct{ width float32 }

var _ kit.RoomyLayout = (*glance)(nil)

// How wide a card is at least, before it grows with the text, and how far apart
// cards stand beside and below one another.
const (
	leastCard   = 300
	cardGap     = 16
	lineGap     = 12
	mostColumns = 3 // the nine areas in three lines
)

// above is how many objects stand above the cards.
const above = 2

// line is a line of cards.
type line struct {
	cards       []fyne.CanvasObject
	least, most float32 // height
}

// lines puts the cards into lines and returns their width.
func (*glance) lines(objects []fyne.CanvasObject, width float32) (lines []line, card float32) {
	cards := objects[above:]
	columns := min(max(int((width+cardGap)/(theme.Scaled(leastCard)+cardGap)), 1), mostColumns)
	card = (width - cardGap*float32(columns-1)) / float32(columns)
	for from := 0; from < len(cards); from += columns {
		l := line{cards: cards[from:min(from+columns, len(cards))]}
		for _, o := range l.cards {
			l.least, l.most = max(l.least, kit.HeightFor(o, card)), max(l.most, kit.MostFor(o, card))
		}
		lines = append(lines, l)
	}
	return lines, card
}

// fixed is the height of the gaps and of the line below the strip.
func (*glance) fixed(objects []fyne.CanvasObject, lines int, width float32) float32 {
	h := lineGap * float32(lines)
	if objects[1].Visible() {
		h += kit.HeightFor(objects[1], width) + lineGap
	}
	return h
}

// HeightFor returns the height that everything needs at a width.
func (g *glance) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	lines, _ := g.lines(objects, width)
	h := kit.HeightFor(objects[0], width) + g.fixed(objects, len(lines), width)
	for _, l := range lines {
		h += l.least
	}
	return h
}

// MostFor returns the height up to which the page makes use of its room.
func (g *glance) MostFor(objects []fyne.CanvasObject, width float32) float32 {
	lines, _ := g.lines(objects, width)
	return kit.MostFor(objects[0], width) + g.fixed(objects, len(lines), width) + float32(len(lines))*tallest(lines)
}

// tallest is how tall a line may be: they are all alike.
func tallest(lines []line) float32 {
	most := float32(0)
	for _, l := range lines {
		most = max(most, l.most)
	}
	return most
}

// MinSize is narrow.
func (g *glance) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := theme.Scaled(leastCard)
	return fyne.NewSize(w, g.HeightFor(objects, max(w, g.width)))
}

// Layout places everything.
func (g *glance) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.width = size.Width
	lines, card := g.lines(objects, size.Width)
	strip := kit.HeightFor(objects[0], size.Width)
	room := size.Height - g.fixed(objects, len(lines), size.Width) - strip
	heights, left := level(lines, room)
	strip = min(strip+max(left, 0), kit.MostFor(objects[0], size.Width))
	y := float32(0)
	put := func(o fyne.CanvasObject, x, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	put(objects[0], 0, size.Width, strip)
	y += strip + lineGap
	if o := objects[1]; o.Visible() {
		h := kit.HeightFor(o, size.Width)
		put(o, 0, size.Width, h)
		y += h + lineGap
	}
	for i, l := range lines {
		for n, o := range l.cards {
			put(o, float32(n)*(card+cardGap), card, heights[i])
		}
		y += heights[i] + lineGap
	}
}

// alike is a difference in height that nobody sees.
const alike = 0.01

// level shares a height among lines so that they are equally tall, those that need
// more excepted, and returns what none can use.
func level(lines []line, room float32) (heights []float32, left float32) {
	for _, l := range lines {
		heights = append(heights, l.least)
		room -= l.least
	}
	most := tallest(lines)
	for room > 0.5 {
		low, next := most, most // the lowest lines, and the height up to which to raise them
		for _, h := range heights {
			low = min(low, h)
		}
		n := float32(0)
		for _, h := range heights {
			if h > low+alike {
				next = min(next, h)
			} else {
				n++
			}
		}
		if low >= most {
			break
		}
		up := min(next-low, room/n)
		for i, h := range heights {
			if h <= low+alike {
				heights[i] += up
			}
		}
		room -= up * n
	}
	return heights, room
}
