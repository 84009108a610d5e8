package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Clip shows of an object what fits, and asks for no room. The toolkit's own
// clip lays its content out only once it has been drawn; this one from the
// start.
func Clip(o fyne.CanvasObject) fyne.CanvasObject {
	c := container.NewClip(o)
	c.ExtendBaseWidget(c)
	return c
}
