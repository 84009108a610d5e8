package forms

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/letters"
	"izpete/ui/measure"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

// A cell is one thing to the screen, and says its text at its start and the
// number of its question at its end, however wide it is.
func TestCellIsOnePicture(t *testing.T) {
	uitest.App(t)
	c := newCell()
	for _, width := range []float32{120, 400, 90} {
		c.set("Nav skaidra plāna", "12", width, theme.Card, theme.Ink, false, fyne.TextAlignLeading)
		c.Resize(fyne.NewSize(width, cellHeight))
		m := measure.Object(c, func(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() })
		if m.Primitives != 1 || m.Texts != 0 || len(m.Faults) > 0 {
			t.Errorf("%v wide: %d primitives, %d texts, %v", width, m.Primitives, m.Texts, m.Faults)
		}
		said := test.WidgetRenderer(c).Objects()[0].(*letters.Plate).Pictured()
		if len(said) != 2 || said[0].Position().X != cellSide || said[1].Text != "12" {
			t.Fatalf("%v wide: %v", width, uitest.Texts(c))
		}
		if end := said[1].Position().X + said[1].Size().Width; end != width-cellSide {
			t.Errorf("%v wide: the number ends at %v", width, end)
		}
		if cut := said[0].Position().X + said[0].Size().Width; cut > said[1].Position().X {
			t.Errorf("%v wide: the text runs into the number", width)
		}
	}
	c.set("", "", 90, theme.Card, theme.Ink, false, fyne.TextAlignLeading)
	if got := uitest.Texts(c); !slices.Equal(got, nil) {
		t.Errorf("an empty cell says %q", got)
	}
}
