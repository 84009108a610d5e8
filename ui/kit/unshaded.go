package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	base "fyne.io/fyne/v2/theme"
)

// Unshaded takes the toolkit's shadows from a scroll area: cards that leave its
// edge say well enough that there is more. Put the content into the scroll area
// afterwards and refresh it, so that only its own parts are concerned. Make it
// once and keep it: each time, the toolkit forgets all the texts it has measured.
func Unshaded(scroll *container.Scroll) *container.ThemeOverride {
	return container.NewThemeOverride(scroll, unshaded{})
}

// unshaded is the theme in force without its shadows.
type unshaded struct{}

func inForce() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (unshaded) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if n == base.ColorNameShadow {
		return color.Transparent
	}
	return inForce().Color(n, v)
}

func (unshaded) Font(s fyne.TextStyle) fyne.Resource     { return inForce().Font(s) }
func (unshaded) Icon(n fyne.ThemeIconName) fyne.Resource { return inForce().Icon(n) }
func (unshaded) Size(n fyne.ThemeSizeName) float32       { return inForce().Size(n) }
