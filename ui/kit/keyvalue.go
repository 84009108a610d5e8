package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/ui/theme"
)

// KeyValue is a row with a word at its start and a muted value at its end.
func KeyValue(key, value string) *fyne.Container {
	return Row(10, 0, Body(key), Caption(value).OneLine().Aligned(fyne.TextAlignTrailing))
}

// HeadCount is the bold heading of a list with how many it has at its end.
func HeadCount(title, count string) *fyne.Container {
	return Row(10, 0, Strong(title), Caption(count).OneLine().Aligned(fyne.TextAlignTrailing))
}

// EmptyState says in the middle of an empty page what goes there, and offers
// the step that fills it; action may be nil.
func EmptyState(title, text string, action fyne.CanvasObject) fyne.CanvasObject {
	t, b := Title(title).Aligned(fyne.TextAlignCenter), Body(text).Aligned(fyne.TextAlignCenter)
	b.Role = theme.Muted
	parts := []fyne.CanvasObject{t, b}
	if action != nil {
		parts = append(parts, Space(6), container.NewCenter(action))
	}
	return container.NewCenter(Fixed(min(theme.Scaled(420), 700), Column(8, parts...)))
}
