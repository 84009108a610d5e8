package overview

import "fyne.io/fyne/v2"

// MenuOf is the menu of an area's card.
func (p *Page) MenuOf(area string) []*fyne.MenuItem { return p.faceOf(area).items() }

// CardOf is the card of an area.
func (p *Page) CardOf(area string) fyne.CanvasObject { return p.faceOf(area) }

func (p *Page) faceOf(area string) *face {
	for _, f := range p.faces {
		if f.area == area {
			return f
		}
	}
	return nil
}

// Tile is a question that can be dragged.
type Tile = tile

// Level shares a height among lines of cards of these least and greatest heights.
func Level(least, most []float32, room float32) []float32 {
	lines := make([]line, len(least))
	for i := range least {
		lines[i] = line{least: least[i], most: most[i]}
	}
	heights, _ := level(lines, room)
	return heights
}
