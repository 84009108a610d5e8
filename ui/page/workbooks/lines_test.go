package workbooks_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// lines counts the lines between rows and columns, drawn or not.
func lines(o fyne.CanvasObject) (n int) {
	var within []fyne.CanvasObject
	switch w := o.(type) {
	case *widget.Separator:
		return 1
	case fyne.Widget:
		within = test.WidgetRenderer(w).Objects()
	case *fyne.Container:
		within = w.Objects
	}
	for _, c := range within {
		n += lines(c)
	}
	return n
}

// The page is laid out without any height at first, when all rows would be
// taken for visible.
func TestALongSheetHasNoLineARow(t *testing.T) {
	d := newDesk(t)
	rows := []string{"Iestāde;Tips;Vai izmanto MI?"}
	for i := range 2000 {
		rows = append(rows, fmt.Sprintf("Iestāde %05d;ministrija;Jā", i))
	}
	d.open(d.book("gara.csv", rows...))
	if n := lines(d.page.Content()); n > 200 {
		t.Errorf("%d lines", n)
	}
}
