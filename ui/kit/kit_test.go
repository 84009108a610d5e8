package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func press(f fyne.Focusable, k fyne.KeyName) { f.TypedKey(&fyne.KeyEvent{Name: k}) }

// ringed tells whether a widget shows a focus ring: an outline in the accent or
// in ink, with nothing in it.
func ringed(w fyne.Widget) bool {
	for _, o := range test.WidgetRenderer(w).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok && r.Visible() && r.StrokeWidth == 2 {
			return true
		}
	}
	return false
}

// What can be pressed does the same on a tap, on Enter and on Space, and shows
// when it has the focus.
func TestPressedByPointerAndKeys(t *testing.T) {
	uitest.App(t)
	ran := 0
	run := func() { ran++ }
	for name, w := range map[string]interface {
		fyne.Widget
		fyne.Focusable
		fyne.Tappable
	}{
		"button":      kit.NewButton("Darīt", run),
		"primary":     kit.NewPrimary("Darīt", run),
		"link":        kit.NewLink("Rādīt visas", run),
		"chip":        kit.NewChip("Visas", kit.Plain, run),
		"row":         kit.NewListRow("Ministrija 01", run),
		"icon":        kit.NewIconButton(kit.MarkHelp, "Palīdzība", run),
		"check":       kit.NewCheck("Kopsavilkums", false, func(bool) { ran++ }),
		"filter chip": kit.NewFilterChip("Šķēršļi: finanšu trūkums", run),
	} {
		t.Run(name, func(t *testing.T) {
			win := test.NewTempWindow(t, w)
			win.Resize(fyne.NewSize(300, 80))
			ran = 0
			test.Tap(w)
			press(w, fyne.KeyReturn)
			press(w, fyne.KeySpace)
			press(w, fyne.KeyDown)
			if ran != 3 {
				t.Errorf("ran %d times, want 3", ran)
			}
			if ringed(w) {
				t.Error("a ring without focus")
			}
			win.Canvas().Focus(w)
			if !ringed(w) {
				t.Error("no ring with focus")
			}
		})
	}
}

func TestDisabledDoesNothing(t *testing.T) {
	uitest.App(t)
	b := kit.NewButton("Darīt", func() { t.Error("a disabled button ran") })
	b.Disable()
	test.Tap(b)
	press(b, fyne.KeyReturn)
}

func TestChipIsRemovedByItsCrossAndByDelete(t *testing.T) {
	uitest.App(t)
	removed, tapped := 0, 0
	c := kit.NewChip("Tips: ministrija", kit.Selected, func() { tapped++ })
	c.OnRemoved = func() { removed++ }
	c.Resize(c.MinSize())
	test.TapAt(c, fyne.NewPos(c.Size().Width-8, 10))
	press(c, fyne.KeyDelete)
	press(c, fyne.KeyBackspace)
	test.TapAt(c, fyne.NewPos(10, 10))
	if removed != 3 || tapped != 1 {
		t.Errorf("removed %d times, tapped %d times; want 3 and 1", removed, tapped)
	}
}

func TestSegmented(t *testing.T) {
	uitest.App(t)
	var got []int
	s := kit.NewSegmented("Veids", []string{"LV", "EN"}, 0, func(i int) { got = append(got, i) })
	s.Resize(s.MinSize())
	press(s, fyne.KeyLeft) // there is none before the first
	press(s, fyne.KeyRight)
	press(s, fyne.KeySpace)
	test.TapAt(s, fyne.NewPos(s.MinSize().Width-6, 8))
	test.TapAt(s, fyne.NewPos(s.MinSize().Width-6, 8)) // chosen already
	if len(got) != 3 || got[0] != 1 || got[1] != 0 || got[2] != 1 {
		t.Errorf("chose %v, want [1 0 1]", got)
	}
}

func TestTextTakesTheHeightItNeeds(t *testing.T) {
	uitest.App(t)
	text := kit.Body("Izpratne par tiesiskajiem aspektiem un datu aizsardzību")
	one, many := text.HeightFor(2000), text.HeightFor(120)
	if many < 3*one-1 {
		t.Errorf("%v high at 120, %v at 2000: it must wrap", many, one)
	}
	column := kit.Column(10, text, kit.Strong("n = 83"))
	if got, want := kit.HeightFor(column, 120), many+10+one; got < want-1 || got > want+1 {
		t.Errorf("the column is %v high, want %v", got, want)
	}
	column.Resize(fyne.NewSize(120, kit.HeightFor(column, 120)))
	if got := text.Size().Height; got != many {
		t.Errorf("the text is laid out %v high, want %v", got, many)
	}
	if got := kit.Body("53,0 %").OneLine().HeightFor(1); got != one {
		t.Errorf("a single line is %v high, want %v", got, one)
	}
}

func TestTextFollowsTheTheme(t *testing.T) {
	app := uitest.App(t)
	text := kit.Body("teksts")
	win := test.NewTempWindow(t, text)
	win.Resize(fyne.NewSize(200, 60))
	light := test.WidgetRenderer(text).Objects()[0].(*canvas.Text)
	size := light.TextSize
	app.Settings().SetTheme(theme.New(true, 2))
	text.Refresh()
	dark := test.WidgetRenderer(text).Objects()[0].(*canvas.Text)
	if dark.TextSize != 2*size || dark.Color != theme.New(true, 1).Color(theme.Ink, 0) {
		t.Errorf("size %v, colour %v", dark.TextSize, dark.Color)
	}
}

func TestTextBoxIsNotWrittenOverWhileSomeoneWrites(t *testing.T) {
	uitest.App(t)
	var stored []string
	b := kit.NewTextBox("")
	b.OnCommit = func(text string) { stored = append(stored, text) }
	win := test.NewTempWindow(t, b)
	win.Resize(fyne.NewSize(300, 100))

	b.Put("sākums")
	win.Canvas().Focus(b)
	test.Type(b, "jauns ")
	b.Put("no citurienes")
	if b.Text != "jauns sākums" {
		t.Errorf("the field has %q", b.Text)
	}
	win.Canvas().Unfocus()
	if len(stored) != 1 || stored[0] != "jauns sākums" {
		t.Errorf("stored %q", stored)
	}

	win.Canvas().Focus(b)
	b.Put("atsaukts")
	win.Canvas().Unfocus()
	if b.Text != "atsaukts" || len(stored) != 1 {
		t.Errorf("what came while nothing was typed must show: %q, stored %q", b.Text, stored)
	}
}

func TestTextBoxGrowsAndLeavesTab(t *testing.T) {
	uitest.App(t)
	b := kit.NewTextBox("")
	low := b.HeightFor(200)
	b.SetText("Finanšu trūkumu kā šķērsli norāda 53 % iestāžu; 75 % to min kā priekšnoteikumu.")
	if b.HeightFor(200) <= low {
		t.Error("the field must grow with its text")
	}
	if b.AcceptsTab() {
		t.Error("Tab must go to the next field")
	}
}

func TestEscAndF1ReachTheWindow(t *testing.T) {
	uitest.App(t)
	b := kit.NewButton("Darīt", nil)
	box := kit.NewLine("")
	win := test.NewTempWindow(t, kit.Column(0, b, box))
	var got []fyne.KeyName
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, e.Name) })
	win.Canvas().Focus(b)
	press(b, fyne.KeyEscape)
	win.Canvas().Focus(box)
	press(box, fyne.KeyF1)
	press(box, fyne.KeyEscape)
	if len(got) != 2 || got[0] != fyne.KeyEscape || got[1] != fyne.KeyF1 {
		t.Errorf("the window got %v", got)
	}
	if win.Canvas().Focused() != nil {
		t.Error("Esc must leave the field")
	}
}

func TestScrollGivesItsContentItsWidth(t *testing.T) {
	uitest.App(t)
	text := kit.Body("Garš teksts, kas aizņem vairākas rindas, ja tam ir maz vietas un neviens to negriež.")
	s := kit.NewScroll(kit.Column(0, text, kit.Space(600)))
	win := test.NewTempWindow(t, s)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(200, 120))
	if got := text.Size().Width; got >= 200 || got < 180 {
		t.Errorf("the text is %v wide: it must leave room for the bar", got)
	}
	test.Scroll(win.Canvas(), fyne.NewPos(50, 50), 0, -40)
	if s.Offset() == 0 {
		t.Error("the wheel must scroll")
	}
	s.SetContent(text)
	win.Resize(fyne.NewSize(201, 400))
	if got := text.Size().Width; got != 201 {
		t.Errorf("the text is %v wide: without a bar it has all of it", got)
	}
}

// A part of a pixel more than fits is nothing to scroll to: there is neither a bar
// nor room for one.
func TestNoBarForAPartOfAPixel(t *testing.T) {
	uitest.App(t)
	for _, more := range []float32{0, 0.25, 0.5, 0.75} {
		content := kit.Space(300 + more)
		s := kit.NewScroll(content)
		win := test.NewTempWindow(t, s)
		win.SetPadded(false)
		win.Resize(fyne.NewSize(200, 300))
		roomy := content.Size().Width == 200
		test.Scroll(win.Canvas(), fyne.NewPos(50, 50), 0, -40)
		if moves := s.Offset() > 0; moves == roomy {
			t.Errorf("%v more: it scrolls: %v, and has the room of the bar: %v", more, moves, roomy)
		}
	}
}

func TestWrapGoesOnInTheNextLine(t *testing.T) {
	uitest.App(t)
	w := kit.Wrap(8, kit.NewChip("Visas iestādes", kit.Plain, nil), kit.NewChip("Melnraksti", kit.Plain, nil), kit.NewChip("Pārskatāmi", kit.Plain, nil))
	if one, two := kit.HeightFor(w, 1000), kit.HeightFor(w, 200); two <= one {
		t.Errorf("%v high at 200, %v at 1000", two, one)
	}
}

func TestEndsStandUnderOneAnotherWhereTheLineIsShort(t *testing.T) {
	uitest.App(t)
	chips := kit.Wrap(8, kit.NewChip("Atbildes", kit.Plain, nil), kit.NewChip("Dokumenti", kit.Plain, nil))
	caption := kit.Caption("Virsraksti: 1.–2. rinda").OneLine()
	e := kit.Ends(12, chips, caption)
	e.Resize(fyne.NewSize(600, kit.HeightFor(e, 600)))
	if got := caption.Position().X + caption.Size().Width; got < 599 || got > 601 {
		t.Errorf("the caption ends at %v, want 600", got)
	}
	e.Resize(fyne.NewSize(220, kit.HeightFor(e, 220)))
	if caption.Position().Y <= chips.Position().Y {
		t.Error("in a short line the caption must stand under the chips")
	}
}
