package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// dressed is a box with a line under each figure that stands in it. A title is
// bold. It is in the theme of the program: the toolkit reads all its fonts again
// for each text under another one, see kit.Themed.
type dressed struct {
	widget.BaseWidget
	box   *box
	marks []mark
	of    string // the text that marks were found in
}

// mark is a line under a part of the text.
type mark struct {
	span
	role fyne.ThemeColorName
}

var _ kit.Tall = (*dressed)(nil)

func dress(b *box, heading bool) *dressed {
	b.TextStyle.Bold = heading
	d := &dressed{box: b}
	d.ExtendBaseWidget(d)
	return d
}

// Held is the box.
func (d *dressed) Held() []fyne.CanvasObject { return []fyne.CanvasObject{d.box} }

// flatten takes the edge away at rest.
func (d *dressed) flatten() *dressed {
	d.box.flat = true
	return d
}

// underline draws lines under parts of the text, as long as it is that text.
func (d *dressed) underline(of string, marks []mark) {
	d.of, d.marks = of, marks
	d.Refresh()
}

// lines are where the marks stand in a box of a width.
func (d *dressed) lines(width float32) []fyne.CanvasObject {
	b := d.box
	if len(d.marks) == 0 || d.of != b.Text {
		return nil
	}
	const thick, below = 1.5, 1 // px
	var out []fyne.CanvasObject
	pad, high := b.Theme().Size(base.SizeNameInnerPadding), b.line()
	for row, l := range lines(b.Text, b.inner(width), b.measure) {
		for _, m := range d.marks {
			from, to := max(m.from, l.from), min(m.to, l.to)
			if from >= to {
				continue
			}
			r := canvas.NewRectangle(theme.Color(m.role))
			r.Move(fyne.NewPos(pad+b.measure(b.Text[l.from:from]), pad+float32(row+1)*high-thick-below))
			r.Resize(fyne.NewSize(b.measure(b.Text[from:to]), thick))
			out = append(out, r)
		}
	}
	return out
}

// HeightFor returns the height of the box at a width.
func (d *dressed) HeightFor(width float32) float32 { return d.box.HeightFor(width) }

// Visible is as the box is.
func (d *dressed) Visible() bool { return d.box.Visible() }

// CreateRenderer links the widget to what draws it.
func (d *dressed) CreateRenderer() fyne.WidgetRenderer {
	r := &dressedRenderer{dressed: d}
	r.collect()
	return r
}

type dressedRenderer struct {
	dressed *dressed
	objects []fyne.CanvasObject
}

func (r *dressedRenderer) collect() {
	d := r.dressed
	r.objects = append([]fyne.CanvasObject{d.box}, d.lines(d.Size().Width)...)
}

func (r *dressedRenderer) Layout(size fyne.Size) {
	r.dressed.box.Resize(size)
	r.collect()
}

func (r *dressedRenderer) MinSize() fyne.Size           { return r.dressed.box.MinSize() }
func (r *dressedRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *dressedRenderer) Destroy()                     {}

func (r *dressedRenderer) Refresh() {
	r.collect()
	r.dressed.box.Refresh()
	canvas.Refresh(r.dressed)
}
