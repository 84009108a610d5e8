package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestChoiceByKey(t *testing.T) {
	uitest.App(t)
	picked := -1
	c := kit.NewChoice("Veids", []string{"Grupa", "Skala", "Skaitlis"}, 0, func(i int) { picked = i })
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(300, 300))
	w.Canvas().Focus(c)
	if got := c.AccessibilityLabel(); got != "Veids: Grupa, atver sarakstu" {
		t.Errorf("a screen reader says %q", got)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	menu := w.Canvas().Focused()
	if menu == nil || w.Canvas().Overlays().Top() == nil {
		t.Fatal("the arrow down opens no list")
	}
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		menu.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if picked != 1 || c.Selected != 1 {
		t.Errorf("picked %d, shown %d, want 1", picked, c.Selected)
	}
	if !uitest.Reads(c, "Skala") {
		t.Errorf("shown: %q", uitest.Texts(c))
	}
	c.Selected = -1
	c.Refresh()
	if !uitest.Reads(c, "—") {
		t.Errorf("with nothing chosen: %q", uitest.Texts(c))
	}
}

func TestBesideGoesUnderWhereThereIsLittleRoom(t *testing.T) {
	uitest.App(t)
	start, end := kit.Body("Ko tas nozīmē, ja neatzīmē neko?"), kit.Wrap(6, kit.NewChip("Nav jautāts", kit.Plain, nil), kit.NewChip("Nav atbildes", kit.Plain, nil))
	b := kit.Beside(12, start, end)
	for _, c := range []struct {
		width float32
		under bool
	}{{800, false}, {300, true}} {
		b.Resize(fyne.NewSize(c.width, kit.HeightFor(b, c.width)))
		if under := end.Position().Y >= start.Size().Height; under != c.under {
			t.Errorf("%v wide: the end is at %v under a start %v high", c.width, end.Position(), start.Size().Height)
		}
		if right := end.Position().X + end.Size().Width; right > c.width+0.5 {
			t.Errorf("%v wide: the end goes to %v", c.width, right)
		}
	}
}

func TestChipMenu(t *testing.T) {
	uitest.App(t)
	opened, chosen := 0, 0
	c := kit.NewChip("Atbildes", kit.Plain, func() { chosen++ })
	c.OnMenu = func() { opened++ }
	c.Resize(c.MinSize())
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 4)})
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.Size().Width-4, 4)})
	c.TappedSecondary(nil)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != 3 || chosen != 2 {
		t.Errorf("opened %d times, want 3; chosen %d, want 2", opened, chosen)
	}
}
