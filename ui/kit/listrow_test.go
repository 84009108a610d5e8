package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// A word at the end of a row leaves the title room, and goes below where it
// would not; nothing lies over anything or beyond the row.
func TestLongTrailGoesBelow(t *testing.T) {
	uitest.App(t)
	for _, width := range []float32{160, 220, 320, 700} {
		r := kit.NewListRow("Iekšējās vadlīnijas darbiniekiem drošai MI izmantošanai", nil)
		r.Sub, r.Trail = "Vienas atbildes jautājums", "Normatīvais regulējums un vadlīnijas"
		r.Resize(fyne.NewSize(width, r.HeightFor(width)))
		var boxes [][4]float32
		uitest.Walk(r, func(o fyne.CanvasObject) {
			if x, ok := o.(*kit.Text); ok && x.Text != "" {
				p, s := x.Position(), x.Size()
				boxes = append(boxes, [4]float32{p.X, p.Y, p.X + s.Width, p.Y + s.Height})
			}
			if x, ok := o.(*canvas.Text); ok && x.MinSize().Width > width {
				t.Errorf("%g wide: %q is wider", width, x.Text)
			}
		})
		for i, a := range boxes {
			if a[2] > width+0.5 || a[3] > r.Size().Height+0.5 || a[2]-a[0] < 40 {
				t.Errorf("%g wide: %v", width, a)
			}
			for _, b := range boxes[i+1:] {
				if a[0] < b[2] && b[0] < a[2] && a[1]+0.5 < b[3] && b[1]+0.5 < a[3] {
					t.Errorf("%g wide: %v lies over %v", width, a, b)
				}
			}
		}
	}
}
