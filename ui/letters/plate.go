package letters

import (
	"image"
	"image/draw"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/image/vector"

	"izpete/ui/theme"
)

// Box is a filled rectangle of a plate.
type Box struct {
	X, Y, W, H float32
	Radius     float32 // of its corners
	Fill       fyne.ThemeColorName
}

// Line is a line of text of a plate, from its left and top edge.
type Line struct {
	Text string
	X, Y float32
	Size float32
	Bold bool
	Ink  fyne.ThemeColorName
}

// Plate draws boxes, and lines of text upon them, as one picture: to the screen a
// stretch of a table is no more than one word would be. It looks as if each line
// were a text of the toolkit. Lines in letters that the program's font lacks are
// such texts.
type Plate struct {
	widget.BaseWidget
	boxes []Box
	lines []Line
}

var _ fyne.Widget = (*Plate)(nil)

// NewPlate returns an empty plate.
func NewPlate() *Plate {
	p := &Plate{}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows other boxes and lines. They belong to the plate from then on.
func (p *Plate) Set(boxes []Box, lines []Line) {
	if slices.Equal(boxes, p.boxes) && slices.Equal(lines, p.lines) {
		return
	}
	p.boxes, p.lines = boxes, lines
	p.Refresh()
}

// Repaint asks for a frame in which a widget is drawn as it is now. To refresh the
// widget itself would make the toolkit forget all pictures within it; a part of
// it that was not in sight before is in no window yet that could be asked.
func Repaint(w fyne.Widget, part fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(w); c != nil {
		c.Refresh(part)
	}
}

// Pictured returns the lines that are part of the picture as the texts that they
// look like, for whoever reads the screen by its objects.
func (p *Plate) Pictured() []*canvas.Text {
	var out []*canvas.Text
	for _, l := range p.lines {
		if drawn(l.Text, l.Bold) {
			out = append(out, l.object())
		}
	}
	return out
}

// object is a line as a text of the toolkit.
func (l Line) object() *canvas.Text {
	t := canvas.NewText(l.Text, theme.Color(l.Ink))
	t.TextSize, t.TextStyle.Bold = l.Size, l.Bold
	t.Move(fyne.NewPos(l.X, l.Y))
	t.Resize(Of(t))
	return t
}

// CreateRenderer links the widget to what draws it.
func (p *Plate) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &plateRenderer{plate: p}
	r.picture = canvas.NewRaster(r.paint)
	r.picture.ScaleMode = canvas.ImageScalePixels
	r.read()
	return r
}

type plateRenderer struct {
	plate   *Plate
	picture *canvas.Raster
	objects []fyne.CanvasObject
}

// read makes texts of the lines that cannot be pictured.
func (r *plateRenderer) read() {
	r.objects = append(r.objects[:0], r.picture)
	for _, l := range r.plate.lines {
		if !drawn(l.Text, l.Bold) {
			r.objects = append(r.objects, l.object())
		}
	}
}

// paint makes the picture, of a size in pixels.
func (r *plateRenderer) paint(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	scale := r.plate.scale()
	at := func(v float32) int { return int(math.Round(float64(v * scale))) }
	for _, b := range r.plate.boxes {
		area := image.Rect(at(b.X), at(b.Y), at(b.X+b.W), at(b.Y+b.H))
		fill := image.NewUniform(theme.Color(b.Fill))
		if b.Radius == 0 {
			draw.Draw(img, area, fill, image.Point{}, draw.Over)
			continue
		}
		round(img, area, b.Radius*scale, fill)
	}
	for _, l := range r.plate.lines {
		if l.Text == "" || !drawn(l.Text, l.Bold) {
			continue
		}
		m := mask(maskKey{l.Text, l.Size, l.Bold, scale})
		area := m.Rect.Add(image.Pt(at(l.X), at(l.Y)))
		draw.DrawMask(img, area, image.NewUniform(theme.Color(l.Ink)), image.Point{}, m, image.Point{}, draw.Over)
	}
	return img
}

// round fills an area with rounded corners.
func round(img *image.RGBA, area image.Rectangle, radius float32, fill image.Image) {
	area = area.Intersect(img.Rect)
	if area.Empty() {
		return
	}
	w, h := float32(area.Dx()), float32(area.Dy())
	d := min(radius, w/2, h/2)
	r := vector.NewRasterizer(area.Dx(), area.Dy())
	r.MoveTo(d, 0)
	r.LineTo(w-d, 0)
	r.QuadTo(w, 0, w, d)
	r.LineTo(w, h-d)
	r.QuadTo(w, h, w-d, h)
	r.LineTo(d, h)
	r.QuadTo(0, h, 0, h-d)
	r.LineTo(0, d)
	r.QuadTo(0, 0, d, 0)
	r.ClosePath()
	r.Draw(img, area, fill, image.Point{})
}

// scale is how many pixels make one that does not depend on the device. A plate
// that is not in a window yet will be in the program's.
func (p *Plate) scale() float32 {
	const far = 1 << 12
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(p)
	if windows := d.AllWindows(); c == nil && len(windows) > 0 {
		c = windows[0].Canvas()
	}
	if c == nil {
		return 1
	}
	x, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0))
	return max(float32(x)/far, 1./64)
}

// Layout gives the picture whole pixels: the painter would stretch it otherwise,
// wherever it comes to lie between two.
func (r *plateRenderer) Layout(size fyne.Size) {
	scale := r.plate.scale()
	whole := func(v float32) float32 { return float32(math.Ceil(float64(v*scale)-0.01)) / scale }
	r.picture.Resize(fyne.NewSize(whole(size.Width), whole(size.Height)))
}

func (r *plateRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *plateRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *plateRenderer) Destroy()                     {}

func (r *plateRenderer) Refresh() {
	r.read()
	for _, o := range r.objects {
		o.Refresh()
	}
}
