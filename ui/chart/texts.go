package chart

import (
	"math"

	"fyne.io/fyne/v2"

	"izpete/data/chart"
	"izpete/ui/letters"
)

// A chart has up to so many texts one by one. More are drawn as pictures: a heat
// map has hundreds of figures, and a large window room for a dozen charts.
const (
	fewTexts    = 60
	fewOfLarge  = 3
	largeWindow = 1400 * 1000 // square pixels that do not depend on the device
)

// band is how tall a picture of texts is about, in device-independent pixels: of
// a long chart in a scroll area most are out of sight.
const band = 240

// many tells whether so many texts are drawn as pictures.
func (r *renderer) many(texts int) bool {
	if texts <= fewOfLarge || texts > fewTexts {
		return texts > fewTexts
	}
	on := fyne.CurrentApp().Driver().CanvasForObject(r.chart)
	return on != nil && on.Size().Width*on.Size().Height > largeWindow
}

// bottom is where the lowest text begins.
func bottom(texts []chart.Text) (y float32) {
	for _, m := range texts {
		y = max(y, m.Y)
	}
	return y
}

// left is where a text of a width begins.
func left(m chart.Text, width float32) float32 {
	switch m.Align {
	case chart.AlignEnd:
		return m.X - width
	case chart.AlignCentre:
		return m.X - width/2
	}
	return m.X
}

// write shows the texts, one by one or in bands.
func (r *renderer) write(texts []chart.Text) {
	single := texts
	if r.many(len(texts)) {
		single = nil
	}
	for i, o := range r.texts {
		if o.Hidden = i >= len(single); !o.Hidden {
			write(o, single[i])
		}
	}
	bands := make([][]letters.Line, len(r.plates))
	if single == nil {
		for _, m := range texts {
			w := letters.Width(m.Text, m.Size, fyne.TextStyle{Bold: m.Bold})
			k := max(int(m.Y/band), 0)
			bands[k] = append(bands[k], letters.Line{Text: m.Text, X: left(m, w), Y: m.Y, Size: m.Size, Bold: m.Bold, Ink: ink(m)})
		}
	}
	for k, plate := range r.plates {
		if plate.Hidden = len(bands[k]) == 0; !plate.Hidden {
			fit(plate, bands[k])
		}
	}
}

// fit makes a plate as large as its lines and puts it where they are.
func fit(plate *letters.Plate, lines []letters.Line) {
	from, to := fyne.NewPos(lines[0].X, lines[0].Y), fyne.Position{}
	for _, l := range lines {
		s := letters.Size(l.Text, l.Size, fyne.TextStyle{Bold: l.Bold})
		from = fyne.NewPos(min(from.X, l.X), min(from.Y, l.Y))
		to = fyne.NewPos(max(to.X, l.X+s.Width), max(to.Y, l.Y+s.Height))
	}
	// From a whole pixel on each line stands where it would by itself.
	from = fyne.NewPos(float32(math.Floor(float64(from.X))), float32(math.Floor(float64(from.Y))))
	for i := range lines {
		lines[i].X, lines[i].Y = lines[i].X-from.X, lines[i].Y-from.Y
	}
	place(plate, from.X, from.Y, to.X-from.X+2, to.Y-from.Y+2)
	plate.Set(nil, lines)
}
