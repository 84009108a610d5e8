package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/data/chart"
	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// renderer draws a scene with objects that are kept: a chart that changes
// moves them, and those it does not need are hidden.
type renderer struct {
	chart *Chart

	under   *canvas.Rectangle // behind what the pointer is on
	rects   []*canvas.Rectangle
	lines   []*canvas.Line
	marks   []*canvas.ArbitraryPolygon
	texts   []*canvas.Text
	plates  []*letters.Plate // of the texts, where there are many
	ring    *canvas.Rectangle
	tip     *tip
	objects []fyne.CanvasObject
}

func newRenderer(c *Chart) *renderer {
	r := &renderer{chart: c, under: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), tip: newTip()}
	r.under.CornerRadius = 4
	r.ring.StrokeWidth, r.ring.CornerRadius = 2, 4
	r.draw(c.Size())
	return r
}

func (r *renderer) Layout(size fyne.Size)        { r.draw(size) }
func (r *renderer) MinSize() fyne.Size           { return r.chart.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy ends what still moves or waits.
func (r *renderer) Destroy() {
	r.chart.hideTip()
	if r.chart.running != nil {
		r.chart.running.Stop()
		r.chart.running, r.chart.from, r.chart.moved = nil, nil, 1
	}
}

// Refresh shows the chart as it is now, and keeps the pictures of its texts.
func (r *renderer) Refresh() {
	r.draw(r.chart.Size())
	letters.Repaint(r.chart, r.under)
}

// draw puts every object where the scene has it.
func (r *renderer) draw(size fyne.Size) {
	if size.Width == 0 {
		return
	}
	s := r.chart.drawn(size)
	r.grow(s)
	for i, o := range r.rects {
		if o.Hidden = i >= len(s.Rects); o.Hidden {
			continue
		}
		m := s.Rects[i]
		o.FillColor, o.CornerRadius = fill(m.Fill), min(m.Radius, m.W/2)
		place(o, m.X, m.Y, m.W, m.H)
	}
	for i, o := range r.lines {
		if o.Hidden = i >= len(s.Lines); o.Hidden {
			continue
		}
		m := s.Lines[i]
		o.StrokeColor, o.StrokeWidth = fill(m.Stroke), m.Width
		o.Position1, o.Position2 = fyne.NewPos(m.X1, m.Y1), fyne.NewPos(m.X2, m.Y2)
	}
	for i, o := range r.marks {
		if o.Hidden = i >= len(s.Triangles); o.Hidden {
			continue
		}
		m := s.Triangles[i]
		o.FillColor, o.Points = fill(m.Fill), pointing(m.Down)
		place(o, m.X, m.Y, m.W, m.H)
	}
	r.write(s.Texts)
	r.mark(s)
}

// write sets every property of a text, so that a kept object can say anything.
func write(o *canvas.Text, m chart.Text) {
	o.Text, o.TextSize, o.TextStyle.Bold, o.Color = m.Text, m.Size, m.Bold, theme.Color(ink(m))
	w, h := Measure(m.Text, m.Size, m.Bold)
	place(o, left(m, w), m.Y, w, h)
}

// mark shows the pointer, the keyboard focus and the tooltip.
func (r *renderer) mark(s chart.Scene) {
	c := r.chart
	r.under.Hidden = true
	if c.hover >= 0 && c.hover < len(s.Spots) {
		p := s.Spots[c.hover]
		r.under.FillColor = theme.Color(theme.Hover)
		r.under.Hidden = c.OnSelect == nil || p.ID < 0 || p.Tells
		place(r.under, p.X, p.Y+1, p.W, p.H-2)
	}
	r.ring.Hidden = true
	if spots := c.spots(); c.ring && c.current < len(spots) {
		p := spots[c.current]
		r.ring.Hidden = false
		r.ring.StrokeColor = theme.Color(theme.Accent)
		place(r.ring, max(p.X-2, 1), max(p.Y-2, 1), min(p.W+4, s.W-2), min(p.H+4, s.H-2))
	}
	say := ""
	if c.tip {
		say = c.hovered()
	}
	r.tip.show(say, c.pointer, s.W)
}

// grow makes sure that there are objects for all marks.
func (r *renderer) grow(s chart.Scene) {
	single, bands := len(s.Texts), 0
	if r.many(len(s.Texts)) {
		single, bands = 0, int(bottom(s.Texts)/band)+1
	}
	if r.objects != nil && len(r.rects) >= len(s.Rects) && len(r.lines) >= len(s.Lines) && len(r.texts) >= single && len(r.plates) >= bands && len(r.marks) >= len(s.Triangles) {
		return
	}
	for len(r.rects) < len(s.Rects) {
		r.rects = append(r.rects, canvas.NewRectangle(nil))
	}
	for len(r.lines) < len(s.Lines) {
		r.lines = append(r.lines, canvas.NewLine(nil))
	}
	for len(r.marks) < len(s.Triangles) {
		r.marks = append(r.marks, &canvas.ArbitraryPolygon{NormalizedPoints: true})
	}
	for len(r.texts) < single {
		r.texts = append(r.texts, canvas.NewText("", nil))
	}
	for len(r.plates) < bands {
		r.plates = append(r.plates, letters.NewPlate())
	}
	r.objects = append(make([]fyne.CanvasObject, 0, len(r.rects)+len(r.lines)+len(r.marks)+len(r.texts)+len(r.plates)+6), r.under)
	for _, o := range r.rects {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.lines {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.marks {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.texts {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.plates {
		r.objects = append(r.objects, o)
	}
	r.objects = append(r.objects, r.ring, r.tip.box)
	for _, o := range r.tip.lines {
		r.objects = append(r.objects, o)
	}
}

// pointing are the corners of a triangle within its box, clockwise.
func pointing(down bool) []fyne.Position {
	if down {
		return []fyne.Position{{X: 0, Y: 0}, {X: 1, Y: 0}, {X: 0.5, Y: 1}}
	}
	return []fyne.Position{{X: 0.5, Y: 0}, {X: 1, Y: 1}, {X: 0, Y: 1}}
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// tip is the chart's own tooltip: the toolkit has none.
type tip struct {
	box   *canvas.Rectangle
	lines [tipLines]*canvas.Text
}

const (
	tipLines = 6 // what is said of one mark is a sentence or two
	tipWidth = 340
	tipInset = 9
)

func newTip() *tip {
	t := &tip{box: canvas.NewRectangle(nil)}
	t.box.CornerRadius, t.box.StrokeWidth, t.box.Hidden = 6, 1, true
	for i := range t.lines {
		t.lines[i] = canvas.NewText("", nil)
		t.lines[i].Hidden = true
	}
	return t
}

// show puts the tooltip above the pointer, within the width of the chart; ""
// takes it away.
func (t *tip) show(say string, at fyne.Position, width float32) {
	t.box.Hidden = say == ""
	for _, o := range t.lines {
		o.Hidden = true
	}
	if say == "" {
		return
	}
	size := theme.Size(theme.Caption)
	lines := kit.Break(say, min(theme.Scaled(tipWidth), width-2*tipInset), func(s string) float32 {
		return letters.Width(s, size, fyne.TextStyle{})
	})
	if len(lines) > tipLines {
		lines = lines[:tipLines]
	}
	w, h := float32(0), letters.Height(size, fyne.TextStyle{})
	for _, l := range lines {
		w = max(w, letters.Width(l, size, fyne.TextStyle{}))
	}
	x := min(max(at.X-w/2-tipInset, 0), width-w-2*tipInset)
	y := at.Y - 10 - h*float32(len(lines)) - tipInset
	t.box.FillColor, t.box.StrokeColor = theme.Color(theme.Card), theme.Color(theme.Edge)
	place(t.box, x, y, w+2*tipInset, h*float32(len(lines))+tipInset)
	for i, l := range lines {
		o := t.lines[i]
		o.Text, o.TextSize, o.Color, o.Hidden = l, size, theme.Color(theme.Ink), false
		place(o, x+tipInset, y+tipInset/2+h*float32(i), w, h)
	}
}
