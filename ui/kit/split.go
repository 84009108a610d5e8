package kit

import (
	"fyne.io/fyne/v2"

	"izpete/ui/theme"
)

// Split puts a list beside what it leads to. The list is as wide as Width,
// before scaling, but takes no more than Share of the room, unless its least
// width needs up to just over half.
type Split struct{ Width, Share float32 }

var _ fyne.Layout = Split{}

// MinSize is that of a small window.
func (Split) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(420, 240) }

// Layout gives the first object its width and the second the rest.
func (s Split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 16
	w := max(min(theme.Scaled(s.Width), size.Width*s.Share), min(objects[0].MinSize().Width, size.Width*0.55))
	objects[0].Resize(fyne.NewSize(w, size.Height))
	objects[1].Move(fyne.NewPos(w+gap, 0))
	objects[1].Resize(fyne.NewSize(size.Width-w-gap, size.Height))
}

// Only gives its one visible object all the room.
type Only struct{}

var _ fyne.Layout = Only{}

// MinSize is that of a small window.
func (Only) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(420, 240) }

// Layout gives every object the same place; all but one are hidden.
func (Only) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
