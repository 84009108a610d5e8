package workbooks_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestHeaderRowsFromTheRowNumbers(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	heads := func(row string) fyne.Tappable {
		o, ok := uitest.Find(d.page.Content(), func(o fyne.CanvasObject) bool {
			_, tappable := o.(fyne.SecondaryTappable)
			return tappable && slices.Equal(uitest.Texts(o), []string{row})
		})
		if !ok {
			t.Fatalf("no number %s", row)
		}
		return o.(fyne.Tappable)
	}
	test.Tap(heads("2"))
	d.item("2. rinda ir virsraksts")
	d.reads("Virsraksti: 1.–2. rinda", "Ielādēt 6 atbildes", "2 virsraksti")
	test.Tap(heads("3"))
	d.item("Neskaitīt rindu: izmēģinājuma ieraksts")
	d.reads("Ielādēt 5 atbildes", "izmēģinājuma ieraksts: 1")
	test.Tap(heads("3"))
	d.item("Skaitīt rindu kā respondentu")
	d.reads("Ielādēt 6 atbildes")
	tap(d, "headings", func(l *kit.Link) bool { return strings.HasPrefix(l.Text, "Virsraksti") })
	d.item("2. rinda ir virsraksts")
	d.reads("Virsraksti: 1. rinda", "Ielādēt 7 atbildes")
}

func TestSheetIsReadOrNot(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	chip, ok := uitest.Find(d.page.Content(), func(c *kit.Chip) bool { return c.OnMenu != nil })
	if !ok {
		t.Fatal("the sheet has no menu")
	}
	d.Win.Canvas().Focus(chip)
	chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.item("Nelasīt")
	d.reads("Darblapā nav atbilžu")
	chip, _ = uitest.Find(d.page.Content(), func(c *kit.Chip) bool { return c.OnMenu != nil })
	test.TapSecondary(chip)
	d.item("Lasīt kā atbildes")
	d.reads("Ielādēt 7 atbildes")
}

func TestRowMenuByKey(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	table, ok := uitest.Find(d.page.Content(), func(o fyne.CanvasObject) bool {
		_, scrolls := o.(interface{ ScrollTo(widget.TableCellID) })
		return scrolls
	})
	if !ok {
		t.Fatal("no cells")
	}
	cells := table.(fyne.Focusable)
	d.Win.Canvas().Focus(cells)
	cells.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	cells.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.item("2. rinda ir virsraksts")
	d.reads("Virsraksti: 1.–2. rinda")
}
