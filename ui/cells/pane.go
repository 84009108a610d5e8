package cells

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/letters"
)

// pane is a part of a sheet that shows no more of its pictures than it has room
// for, as all that takes the wheel does.
type pane struct {
	widget.BaseWidget
	onWheel func(*fyne.ScrollEvent)
	shown   map[spot]*letters.Plate
	spare   []*letters.Plate
	objects []fyne.CanvasObject
}

// spot is what a picture shows: a stretch of a row; 0 is the row of letters and
// the column of numbers.
type spot struct{ row, block int }

var _ fyne.Scrollable = (*pane)(nil)

func newPane() *pane {
	p := &pane{shown: map[spot]*letters.Plate{}}
	p.ExtendBaseWidget(p)
	return p
}

// Scrolled moves the sheet.
func (p *pane) Scrolled(e *fyne.ScrollEvent) { p.onWheel(e) }

// ScrollsDown tells that what is cut above or below can be scrolled to.
func (p *pane) ScrollsDown() bool { return true }

// ScrollsAcross tells the same of what is cut at the sides.
func (p *pane) ScrollsAcross() bool { return true }

// MinSize is nothing: the sheet gives the room.
func (p *pane) MinSize() fyne.Size { return fyne.Size{} }

// put shows pictures at their places and those alone, between objects that lie
// under and over them. One that was in sight before is only moved; fresh is
// called for one that shows something else, or of all of them.
func (p *pane) put(want []placed, all bool, under, over fyne.CanvasObject, fresh func(at spot, plate *letters.Plate)) {
	still := make(map[spot]bool, len(want))
	for _, w := range want {
		still[w.spot] = true
	}
	for at, plate := range p.shown {
		if !still[at] {
			delete(p.shown, at)
			p.spare = append(p.spare, plate)
		}
	}
	p.objects = p.objects[:0]
	if under != nil {
		p.objects = append(p.objects, under)
	}
	for _, w := range want {
		plate, known := p.shown[w.spot]
		switch {
		case known:
		case len(p.spare) > 0:
			plate = p.spare[len(p.spare)-1]
			p.spare = p.spare[:len(p.spare)-1]
		default:
			plate = letters.NewPlate()
		}
		p.shown[w.spot] = plate
		plate.Resize(w.size)
		plate.Move(w.at)
		if !known || all {
			fresh(w.spot, plate)
		}
		p.objects = append(p.objects, plate)
	}
	if over != nil {
		p.objects = append(p.objects, over)
	}
}

// placed is where a picture belongs.
type placed struct {
	spot
	at   fyne.Position
	size fyne.Size
}

// CreateRenderer links the widget to what draws it.
func (p *pane) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &paneRenderer{p}
}

type paneRenderer struct{ pane *pane }

func (r *paneRenderer) Layout(fyne.Size)             {}
func (r *paneRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *paneRenderer) Objects() []fyne.CanvasObject { return r.pane.objects }
func (r *paneRenderer) Destroy()                     {}

// Refresh draws the pictures anew, in the colours in force.
func (r *paneRenderer) Refresh() {
	for _, o := range r.pane.objects {
		o.Refresh()
	}
}
