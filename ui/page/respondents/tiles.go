package respondents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
)

const tileGap = 5

// tiles lays tiles beside one another, all as wide, in as few lines as they fit
// in, each about as full as the others.
type tiles struct {
	widget.BaseWidget
	all []fyne.CanvasObject
}

var _ kit.Tall = (*tiles)(nil)

func newTiles(all ...fyne.CanvasObject) *tiles {
	t := &tiles{all: all}
	t.ExtendBaseWidget(t)
	return t
}

// Held are the tiles.
func (t *tiles) Held() []fyne.CanvasObject { return t.all }

// least is the size of the largest tile.
func (t *tiles) least() (s fyne.Size) {
	for _, o := range t.all {
		s = s.Max(o.MinSize())
	}
	return s
}

// columns tells how many tiles stand in a line.
func (t *tiles) columns(width float32) int {
	n := min(len(t.all), int((width+tileGap)/(t.least().Width+tileGap)))
	if n < 1 {
		return 1
	}
	lines := (len(t.all) + n - 1) / n
	return (len(t.all) + lines - 1) / lines
}

// HeightFor returns the height with the tiles in as many lines as a width takes.
func (t *tiles) HeightFor(width float32) float32 {
	n := t.columns(width)
	lines := float32((len(t.all) + n - 1) / n)
	return lines*(t.least().Height+tileGap) - tileGap
}

// MinSize is as narrow as one tile.
func (t *tiles) MinSize() fyne.Size {
	w := t.least().Width
	return fyne.NewSize(w, t.HeightFor(max(w, t.Size().Width)))
}

// CreateRenderer links the widget to what draws it.
func (t *tiles) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return &tilesRenderer{t}
}

type tilesRenderer struct{ tiles *tiles }

func (r *tilesRenderer) Layout(size fyne.Size) {
	t := r.tiles
	n, h := t.columns(size.Width), t.least().Height
	each := (size.Width - tileGap*float32(n-1)) / float32(n)
	for i, o := range t.all {
		o.Move(fyne.NewPos(float32(i%n)*(each+tileGap), float32(i/n)*(h+tileGap)))
		o.Resize(fyne.NewSize(each, h))
	}
}

func (r *tilesRenderer) MinSize() fyne.Size           { return r.tiles.MinSize() }
func (r *tilesRenderer) Objects() []fyne.CanvasObject { return r.tiles.all }
func (r *tilesRenderer) Destroy()                     {}

func (r *tilesRenderer) Refresh() {
	r.Layout(r.tiles.Size())
	for _, o := range r.tiles.all {
		o.Refresh()
	}
}
