package findings

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// dressed is a box in its own look: roomier than the toolkit's, or, for the
// title, in large letters and without a frame.
type dressed struct {
	widget.BaseWidget
	box   *box
	inner *container.ThemeOverride
}

var _ kit.Tall = (*dressed)(nil)

func dress(b *box, heading bool) *dressed {
	th := look{Theme: fyne.CurrentApp().Settings().Theme(), heading: heading}
	b.TextStyle.Bold = heading
	d := &dressed{box: b, inner: container.NewThemeOverride(b, th)}
	d.ExtendBaseWidget(d)
	return d
}

// HeightFor returns the height of the box at a width.
func (d *dressed) HeightFor(width float32) float32 { return d.box.HeightFor(width) }

// Visible is as the box is.
func (d *dressed) Visible() bool { return d.box.Visible() }

// CreateRenderer links the widget to what draws it.
func (d *dressed) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(d.inner)
}

// look is the theme of the boxes.
type look struct {
	fyne.Theme
	heading bool
}

func (l look) Size(name fyne.ThemeSizeName) float32 {
	switch {
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
	if l.heading && (name == base.ColorNameInputBackground || name == base.ColorNameInputBorder) {
		return l.Theme.Color(theme.Card, v)
	}
	if name == base.ColorNameInputBorder {
		return l.Theme.Color(theme.Field, v)
	}
	return l.Theme.Color(name, v)
}
