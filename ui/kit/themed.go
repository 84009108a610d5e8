package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Themed shows a widget of the toolkit under a theme of its own, but not what
// that widget holds. The toolkit reads all its fonts again for each text under
// another theme, some ten megabytes, each time the theme is laid over it, and
// keeps them: so the theme is laid over the widget while it is empty.
type Themed struct {
	widget.BaseWidget
	Inner fyne.Widget

	theme fyne.Theme
	bare  func() (again func())
}

var _ fyne.Widget = (*Themed)(nil)

// NewThemed returns a widget under a theme. bare empties it, and what it returns
// fills it again; neither changes what the reader sees.
func NewThemed(inner fyne.Widget, theme fyne.Theme, bare func() (again func())) *Themed {
	t := &Themed{Inner: inner, theme: theme, bare: bare}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer lays the theme over the widget: the toolkit forgets it with the
// renderer, a minute after the widget was last seen.
func (t *Themed) CreateRenderer() fyne.WidgetRenderer {
	again := t.bare()
	over := container.NewThemeOverride(t.Inner, t.theme)
	again()
	// The toolkit never forgets the shapes that were drawn under a theme, nor with
	// them the theme, which knows what it was laid over: it is given something else.
	over.Content = canvas.NewRectangle(color.Transparent)
	over.Refresh()
	return widget.NewSimpleRenderer(t.Inner)
}

// Refresh draws the widget anew.
func (t *Themed) Refresh() {
	t.Inner.Refresh()
	t.BaseWidget.Refresh()
}
