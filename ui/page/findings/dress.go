package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// dressed is a box with the focus ring of the other widgets; a title is bold.
// It is in the theme of the program: the toolkit reads all its fonts again for
// each text under another one, see kit.Themed.
type dressed struct {
	widget.BaseWidget
	box  *box
	ring *canvas.Rectangle
}

var _ kit.Tall = (*dressed)(nil)

func dress(b *box, heading bool) *dressed {
	b.TextStyle.Bold = heading
	d := &dressed{box: b, ring: canvas.NewRectangle(nil)}
	d.ring.StrokeWidth, d.ring.CornerRadius = 2, theme.Size(base.SizeNameInputRadius)
	d.ring.Hide()
	b.onFocus = func(focused bool) {
		d.ring.StrokeColor = theme.Color(theme.Accent)
		d.ring.Hidden = !focused
		d.ring.Refresh()
	}
	d.ExtendBaseWidget(d)
	return d
}

// HeightFor returns the height of the box at a width.
func (d *dressed) HeightFor(width float32) float32 { return d.box.HeightFor(width) }

// Visible is as the box is.
func (d *dressed) Visible() bool { return d.box.Visible() }

// CreateRenderer links the widget to what draws it.
func (d *dressed) CreateRenderer() fyne.WidgetRenderer {
	return &dressedRenderer{dressed: d, objects: []fyne.CanvasObject{d.box, d.ring}}
}

type dressedRenderer struct {
	dressed *dressed
	objects []fyne.CanvasObject
}

func (r *dressedRenderer) Layout(size fyne.Size) {
	r.dressed.box.Resize(size)
	r.dressed.ring.Move(fyne.NewPos(1, 1))
	r.dressed.ring.Resize(size.SubtractWidthHeight(2, 2))
}

func (r *dressedRenderer) MinSize() fyne.Size           { return r.dressed.box.MinSize() }
func (r *dressedRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *dressedRenderer) Destroy()                     {}
func (r *dressedRenderer) Refresh()                     { r.dressed.box.Refresh() }
