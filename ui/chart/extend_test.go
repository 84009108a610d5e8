package chart_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"izpete/ui/chart"
	"izpete/ui/uitest"
)

// extended notes what a chart tells of its selection.
type extended struct{ selected, toggled, added []int }

func extending(t *testing.T) (*chart.Chart, *extended) {
	t.Helper()
	uitest.App(t)
	c, e := chart.New(chart.Bars(obstacles(-1))), &extended{}
	c.OnSelect = func(id int) { e.selected = append(e.selected, id) }
	c.OnExtend = func(id int, add bool) {
		if add {
			e.added = append(e.added, id)
		} else {
			e.toggled = append(e.toggled, id)
		}
	}
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(600, 400))
	return c, e
}

func at(c *chart.Chart, spot int) fyne.Position {
	s := c.Scene().Spots[spot]
	return fyne.NewPos(s.X+s.W/2, s.Y+s.H/2)
}

func TestCtrlAndAClickExtend(t *testing.T) {
	c, e := extending(t)
	test.TapAt(c, at(c, 0))
	c.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierControl})
	test.TapAt(c, at(c, 2))
	c.MouseDown(&desktop.MouseEvent{})
	test.TapAt(c, at(c, 1))
	if !slices.Equal(e.selected, []int{0, 1}) || !slices.Equal(e.toggled, []int{2}) || e.added != nil {
		t.Errorf("%+v", *e)
	}
}

func TestShiftExtendsByKeys(t *testing.T) {
	c, e := extending(t)
	c.FocusGained()
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			c.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	press(fyne.KeyReturn)
	c.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	c.FocusLost() // Shift is let go elsewhere
	c.FocusGained()
	press(fyne.KeyUp, fyne.KeySpace)
	if !slices.Equal(e.selected, []int{0, 1}) || !slices.Equal(e.added, []int{1, 2}) || !slices.Equal(e.toggled, []int{2}) {
		t.Errorf("%+v", *e)
	}
}

func TestWithoutOnExtendModifiersSelect(t *testing.T) {
	c, e := extending(t)
	c.OnExtend = nil
	c.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierControl})
	test.TapAt(c, at(c, 2))
	c.FocusGained()
	c.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if !slices.Equal(e.selected, []int{2}) {
		t.Errorf("%+v", *e)
	}
}
