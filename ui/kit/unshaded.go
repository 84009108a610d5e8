package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	base "fyne.io/fyne/v2/theme"
)

// Unshaded takes the toolkit's shadows from a scroll area: cards that leave its
// edge say well enough that there is more.
func Unshaded(scroll *container.Scroll) *Themed {
	return NewThemed(scroll, unshaded{}, func() func() {
		content, offset, tell := scroll.Content, scroll.Offset, scroll.OnScrolled
		scroll.OnScrolled = nil
		scroll.Content = &fyne.Container{}
		scroll.Refresh()
		return func() {
			scroll.Content, scroll.Offset = content, offset
			scroll.Refresh()
			scroll.OnScrolled = tell
		}
	})
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
