package findings

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// dressed is a box in the look of the page: without the toolkit's frame, with
// the focus ring of the other widgets; the title in large letters.
type dressed struct {
	widget.BaseWidget
	box   *box
	inner *container.ThemeOverride
	ring  *canvas.Rectangle
}

var _ kit.Tall = (*dressed)(nil)

func dress(b *box, heading bool) *dressed {
	th := look{Theme: fyne.CurrentApp().Settings().Theme(), heading: heading}
	b.TextStyle.Bold = heading
	d := &dressed{box: b, inner: container.NewThemeOverride(b, th), ring: canvas.NewRectangle(nil)}
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
	return &dressedRenderer{dressed: d, objects: []fyne.CanvasObject{d.inner, d.ring}}
}

type dressedRenderer struct {
	dressed *dressed
	objects []fyne.CanvasObject
}

func (r *dressedRenderer) Layout(size fyne.Size) {
	r.dressed.inner.Resize(size)
	r.dressed.ring.Move(fyne.NewPos(1, 1))
	r.dressed.ring.Resize(size.SubtractWidthHeight(2, 2))
}

func (r *dressedRenderer) MinSize() fyne.Size           { return r.dressed.box.MinSize() }
func (r *dressedRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *dressedRenderer) Destroy()                     {}
func (r *dressedRenderer) Refresh()                     { r.dressed.inner.Refresh() }

// look is the theme of the boxes.
type look struct {
	fyne.Theme
	heading bool
}

func (l look) Size(name fyne.ThemeSizeName) float32 {
	switch {
	case name == base.SizeNameInputBorder:
		return 0
	case l.heading && name == base.SizeNameText:
		return l.Theme.Size(theme.Heading)
	case l.heading && name == base.SizeNameInnerPadding:
		return 5
	case name == base.SizeNameInnerPadding:
		return 10
	}
	return l.Theme.Size(name)
}

func (l look) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if l.heading && name == base.ColorNameInputBackground {
		name = theme.Card
	}
	return l.Theme.Color(name, v)
}
