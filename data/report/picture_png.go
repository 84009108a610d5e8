package report

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	typeface "golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"izpete/data/chart"
)

// Fonts are the letters of a picture, as the bytes of TrueType or OpenType fonts.
type Fonts struct{ Regular, Bold []byte }

// PNG writes a scene as a picture of scale pixels to each of its units. The
// letters are drawn with the fonts given, so that it looks the same everywhere.
func PNG(out io.Writer, s chart.Scene, fonts Fonts, scale float32) error {
	img, err := render(s, fonts, scale)
	if err != nil {
		return err
	}
	return png.Encode(out, img)
}

func render(s chart.Scene, fonts Fonts, scale float32) (*image.RGBA, error) {
	p := &painter{k: scale}
	var err error
	if p.typeset, err = newTypeset(fonts, scale); err != nil {
		return nil, err
	}
	p.img = image.NewRGBA(image.Rect(0, 0, int(s.W*scale+0.5), int(s.H*scale+0.5)))
	draw.Draw(p.img, p.img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, r := range s.Rects {
		p.rect(r)
	}
	for _, l := range s.Lines {
		p.line(l)
	}
	for _, t := range s.Triangles {
		x, y := corners(t)
		p.polygon(rgba(roleColour(t.Fill)), x[:], y[:])
	}
	for _, t := range s.Texts {
		if err := p.text(t); err != nil {
			return nil, err
		}
	}
	return p.img, nil
}

// painter draws on an image, k pixels to a unit.
type painter struct {
	*typeset
	img *image.RGBA
	k   float32
}

// fill paints a path.
func (p *painter) fill(c color.Color, path func(r *vector.Rasterizer)) {
	b := p.img.Bounds()
	r := vector.NewRasterizer(b.Dx(), b.Dy())
	path(r)
	r.Draw(p.img, b, image.NewUniform(c), image.Point{})
}

func (p *painter) polygon(c color.Color, x, y []float32) {
	p.fill(c, func(r *vector.Rasterizer) {
		r.MoveTo(x[0]*p.k, y[0]*p.k)
		for i := range x[1:] {
			r.LineTo(x[i+1]*p.k, y[i+1]*p.k)
		}
		r.ClosePath()
	})
}

// rect paints a rectangle, with its corners rounded by curves through their
// points.
func (p *painter) rect(o chart.Rect) {
	if o.W <= 0 || o.H <= 0 {
		return
	}
	x, y, right, bottom := o.X*p.k, o.Y*p.k, (o.X+o.W)*p.k, (o.Y+o.H)*p.k
	d := min(o.Radius, o.W/2, o.H/2) * p.k
	p.fill(rgba(roleColour(o.Fill)), func(r *vector.Rasterizer) {
		r.MoveTo(x+d, y)
		r.LineTo(right-d, y)
		r.QuadTo(right, y, right, y+d)
		r.LineTo(right, bottom-d)
		r.QuadTo(right, bottom, right-d, bottom)
		r.LineTo(x+d, bottom)
		r.QuadTo(x, bottom, x, bottom-d)
		r.LineTo(x, y+d)
		r.QuadTo(x, y, x+d, y)
		r.ClosePath()
	})
}

// line paints a line as a thin quadrangle.
func (p *painter) line(l chart.Line) {
	dx, dy := l.X2-l.X1, l.Y2-l.Y1
	length := float32(math.Hypot(float64(dx), float64(dy)))
	if length == 0 {
		return
	}
	nx, ny := -dy/length*l.Width/2, dx/length*l.Width/2
	p.polygon(rgba(roleColour(l.Stroke)), []float32{l.X1 + nx, l.X2 + nx, l.X2 - nx, l.X1 - nx}, []float32{l.Y1 + ny, l.Y2 + ny, l.Y2 - ny, l.Y1 - ny})
}

func (p *painter) text(t chart.Text) error {
	face, err := p.face(faceKey{t.Size, t.Bold})
	if err != nil {
		return err
	}
	d := typeface.Drawer{Dst: p.img, Src: image.NewUniform(rgba(textColour(t))), Face: face}
	x := fixed.Int26_6(t.X * p.k * 64)
	switch w := d.MeasureString(t.Text); t.Align {
	case chart.AlignEnd:
		x -= w
	case chart.AlignCentre:
		x -= w / 2
	}
	d.Dot = fixed.Point26_6{X: x, Y: fixed.Int26_6((t.Y + t.Size*ascentOfSize) * p.k * 64)}
	d.DrawString(t.Text)
	return nil
}
