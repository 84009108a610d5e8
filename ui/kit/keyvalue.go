package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/ui/theme"
)

// KeyValue is a row with a word at its start and a muted value at its end, or
// under it where there is too little room for both.
func KeyValue(key, value string) *fyne.Container {
	return &fyne.Container{Layout: &keyValue{gap: 10}, Objects: []fyne.CanvasObject{
		Body(key), Caption(value).Aligned(fyne.TextAlignTrailing),
	}}
}

type keyValue struct{ gap, width float32 }

// leastKey is the room that is left to the word, before it grows with the text,
// or as much of it as it needs.
const leastKey = 110

func (k *keyValue) widths(o []fyne.CanvasObject, width float32) (key, value float32, under bool) {
	value = Wanted(o[1])
	if key = width - value - k.gap; key >= min(Wanted(o[0]), theme.Scaled(leastKey)) {
		return key, value, false
	}
	return width, width, true
}

func (k *keyValue) heightFor(o []fyne.CanvasObject, width float32) float32 {
	key, value, under := k.widths(o, width)
	if under {
		return HeightFor(o[0], key) + HeightFor(o[1], value)
	}
	return max(HeightFor(o[0], key), HeightFor(o[1], value))
}

func (k *keyValue) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := max(o[0].MinSize().Width, o[1].MinSize().Width)
	return fyne.NewSize(w, k.heightFor(o, max(w, k.width, theme.Scaled(220))))
}

func (k *keyValue) Layout(o []fyne.CanvasObject, size fyne.Size) {
	k.width = size.Width
	key, value, under := k.widths(o, size.Width)
	h, v := HeightFor(o[0], key), HeightFor(o[1], value)
	at, end := fyne.NewPos(0, (size.Height-h)/2), fyne.NewPos(size.Width-value, (size.Height-v)/2)
	if under {
		at, end = fyne.Position{}, fyne.NewPos(0, h)
	}
	o[0].Move(at)
	o[0].Resize(fyne.NewSize(key, h))
	o[1].Move(end)
	o[1].Resize(fyne.NewSize(value, v))
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
