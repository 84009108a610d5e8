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
