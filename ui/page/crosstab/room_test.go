package crosstab_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// room shows the page with the room that it has in a window, beside its inspector.
func (f *fixture) room(width, height float32) {
	f.host.Put(f.page.Content())
	f.host.Win.Resize(fyne.NewSize(width, height))
	f.drain()
}

// bottom is where a chart ends in the window.
func bottom(c *chart.Chart) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(c).Y + c.Scene().H
}

func TestTableAndSetsFitOnOneScreen(t *testing.T) {
	f := open(t)
	for name, size := range map[string]fyne.Size{
		"in a window of 1360×860":  {Width: 766, Height: 716},
		"in a window of 1440×900":  {Width: 846, Height: 756},
		"in a window of 2560×1440": {Width: 1966, Height: 1296},
	} {
		t.Run(name, func(t *testing.T) {
			f.room(size.Width, size.Height)
			table, sets := f.charts()
			if table.Size().Width < size.Width-50 || bottom(table) > size.Height || bottom(sets) > size.Height {
				t.Errorf("the table ends at %.0f, the sets at %.0f", bottom(table), bottom(sets))
			}
			if rest := size.Height - bottom(sets); rest > 190 {
				t.Errorf("%.0f are left empty below", rest)
			}
		})
	}
}

func TestCellsAreLowWhereThereIsLittleHeightAndTallWhereThereIsMuch(t *testing.T) {
	f := open(t)
	height := func(h float32) float32 {
		f.room(1100, h)
		table, _ := f.charts()
		return table.Scene().Spots[0].H
	}
	if low, usual, tall := height(500), height(800), height(1300); low > 34 || usual <= low || tall <= usual {
		t.Errorf("cells are %.0f, %.0f and %.0f tall", low, usual, tall)
	}
}

// Whoever clicks twice in one place must hit the same cell twice.
func TestAClickMovesNothing(t *testing.T) {
	f := open(t)
	f.room(766, 716)
	table, sets := f.charts()
	was, wasSets := table.Scene().Spots, bottom(sets)
	f.click(table, "Drošības riski · Nodarbināto prasmes")
	for i, s := range table.Scene().Spots {
		if w := was[i]; s.X != w.X || s.Y != w.Y || s.W != w.W || s.H != w.H {
			t.Fatalf("%q moved from %+v to %+v", s.Say, w, s)
		}
	}
	if now := bottom(sets); now != wasSets {
		t.Errorf("the sets moved from %.0f to %.0f", wasSets, now)
	}
}

func TestInspectorNamesTheMostFrequentCombinations(t *testing.T) {
	f := open(t)
	if !f.inspector("Nekas nav izvēlēts", "Biežākās kombinācijas", "Finanšu trūkums + Drošības riski + Vadlīniju trūkums", "11 no 83 · 13,3 %") {
		t.Fatalf("%q", uitest.Texts(f.page.Inspector()))
	}
	row, ok := uitest.Find(f.page.Inspector(), func(r *kit.ListRow) bool {
		return r.Title == "Finanšu trūkums + Drošības riski + Vadlīniju trūkums"
	})
	if !ok {
		t.Fatal("it cannot be chosen")
	}
	test.Tap(row)
	f.drain()
	if n := f.of.View().Within(f.of.Tables()[0]).Count(); n != 11 || !f.inspector("no 83 atbildējušajām atzīmēja tieši šos variantus") {
		t.Errorf("%d are left: %q", n, uitest.Texts(f.page.Inspector()))
	}
}
