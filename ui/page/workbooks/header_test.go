package workbooks_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/cells"
	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/uitest"
)

func TestHeaderRowsFromTheRowNumbers(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	press := func(row string) {
		t.Helper()
		plate, ok := uitest.Find(d.page.Content(), func(p *letters.Plate) bool { return slices.Equal(uitest.Texts(p), []string{row}) })
		if !ok {
			t.Fatalf("no number %s", row)
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(plate)
		test.TapCanvas(d.Win.Canvas(), at.AddXY(plate.Size().Width/2, plate.Size().Height/2))
	}
	press("2")
	d.item("2. rinda ir virsraksts")
	d.reads("Virsraksti: 1.–2. rinda", "Ielādēt 6 atbildes", "2 virsraksti")
	press("3")
	d.item("Neskaitīt rindu: izmēģinājuma ieraksts")
	d.reads("Ielādēt 5 atbildes", "izmēģinājuma ieraksts: 1")
	press("3")
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
	cells, ok := uitest.Find(d.page.Content(), func(*cells.Sheet) bool { return true })
	if !ok {
		t.Fatal("no cells")
	}
	d.Win.Canvas().Focus(cells)
	cells.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	cells.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.item("2. rinda ir virsraksts")
	d.reads("Virsraksti: 1.–2. rinda")
}
