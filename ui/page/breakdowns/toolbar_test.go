package breakdowns

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Sums of widths are rounded; that must not send the last of the tools into a line
// of its own, for which there is no room.
func TestToolsThatFitStandInOneLine(t *testing.T) {
	test.NewTempApp(t)
	part := func(width float32) fyne.CanvasObject {
		r := canvas.NewRectangle(nil)
		r.SetMinSize(fyne.NewSize(width, 20))
		return r
	}
	for _, width := range []float32{70.1, 70.3, 91.7, 101.1, 133.3} {
		b := newToolBar(part(width), part(40), part(width*1.1), part(width*1.3), part(width/3), part(width/7))
		for w := float32(300); w < 900; w += 0.37 {
			if h := b.HeightFor(w); len(b.line(w)) == 5 && h != 20 {
				t.Fatalf("%.2f px wide the tools are %.0f px high", w, h)
			}
		}
	}
}
