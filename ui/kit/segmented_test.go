package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
)

func TestSegmentedWrapsWhereItHasTooLittleRoom(t *testing.T) {
	test.NewTempApp(t)
	chosen := -1
	s := kit.NewSegmented("Veids", []string{"Joslas", "100 %", "Tabula", "Publicēts"}, 0, func(i int) { chosen = i })
	whole := s.MinSize()
	if h := s.HeightFor(whole.Width); h != whole.Height {
		t.Errorf("with room enough it is %g high, not one line of %g", h, whole.Height)
	}
	narrow := whole.Width * 0.6
	if h := s.HeightFor(narrow); h != 2*whole.Height {
		t.Fatalf("with too little room it is %g high, one line is %g", h, whole.Height)
	}
	s.Resize(fyne.NewSize(narrow, 2*whole.Height))
	for _, o := range test.WidgetRenderer(s).Objects() {
		if o.Visible() && o.Position().X+o.Size().Width > narrow+1 {
			t.Errorf("%T ends at %g of %g", o, o.Position().X+o.Size().Width, narrow)
		}
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(12, whole.Height*1.5)})
	if chosen != 2 && chosen != 3 {
		t.Errorf("a tap in the second line chose %d", chosen)
	}
}
