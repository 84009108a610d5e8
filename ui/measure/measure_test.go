package measure_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/measure"
	"izpete/ui/uitest"
)

func inside(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }

// at puts objects where they are told to be, in a window of 400×300.
func at(objects ...fyne.CanvasObject) fyne.CanvasObject {
	c := container.NewWithoutLayout(objects...)
	c.Resize(fyne.NewSize(400, 300))
	return c
}

func text(say string, x, y float32) *canvas.Text {
	t := canvas.NewText(say, color.Black)
	t.TextSize = 13
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
	return t
}

func placed[T fyne.CanvasObject](o T, x, y, w, h float32) T {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	return o
}

func box(x, y, w, h float32) *canvas.Rectangle {
	return placed(canvas.NewRectangle(color.White), x, y, w, h)
}

// long is a text of some 300 px.
const long = "Iekšējās vadlīnijas darbiniekiem drošai izmantošanai"

func TestFaults(t *testing.T) {
	uitest.App(t)
	trailing := text(long, 0, 0)
	trailing.Alignment = fyne.TextAlignTrailing
	wide := func(o fyne.CanvasObject) fyne.CanvasObject { return container.New(fixed{600, 40}, o) }
	for name, c := range map[string]struct {
		shown fyne.CanvasObject
		want  string // kinds of faults, and whose they are
	}{
		"whole":                       {at(text("viens", 10, 10), text("divi", 10, 40)), ""},
		"over the edge of the window": {at(text(long, 300, 10)), "is cut window"},
		"beyond the window":           {at(text("viens", 500, 10)), "is not shown window"},
		"below the window":            {at(text("viens", 10, 292)), "is cut window"},
		"set at the end of a box":     {at(placed(trailing, 0, 10, 100, 18)), "is cut window"},
		"wider than its widget":       {at(placed(kit.Body(long).OneLine(), 10, 10, 60, 24)), "is cut kit.Text"},
		"in more lines than its card": {at(placed(kit.NewCard(kit.Body(long)), 10, 10, 120, 50)), "is cut kit.Text, is not shown kit.Text"},
		"cut by a clip":               {at(placed(kit.Clip(kit.Body(long).OneLine()), 10, 10, 100, 20)), "is cut container.Clip"},
		"two in one place":            {at(text("viens", 10, 10), text("divi", 12, 14)), "lies over"},
		"two that only touch":         {at(text("viens", 10, 10), text("divi", 10, 26)), ""},
		"under a card":                {at(text("viens", 10, 10), box(0, 0, 200, 100), text("divi", 12, 14)), ""},
		"half under a card":           {at(text("viens", 10, 10), box(25, 0, 200, 100)), "is covered"},
		"before the card behind it":   {at(box(0, 0, 200, 100), text("viens", 10, 10)), ""},
		"hidden":                      {at(hidden(text("viens", 500, 10))), ""},
		"scrolled off downwards":      {at(placed(kit.NewScroll(kit.Column(0, kit.Space(280), kit.Body("viens"))), 0, 0, 400, 290)), ""},
		"too wide for what scrolls downwards": {
			at(placed(kit.NewScroll(kit.Body(long).OneLine()), 0, 0, 100, 290)), "is cut kit.Scroll",
		},
		"scrolled off sideways": {at(placed(container.NewHScroll(wide(kit.Body(long).OneLine())), 0, 0, 100, 60)), ""},
		"over one another further down": {
			at(placed(container.NewVScroll(container.New(fixed{300, 900}, text("viens", 10, 600), text("divi", 12, 604))), 0, 0, 400, 290)),
			"lies over",
		},
		"a field with more text than it shows": {at(placed(field(long), 10, 10, 100, 36)), ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, f := range measure.Object(c.shown, inside).Faults {
				said := string(f.Kind)
				if f.Kind == measure.Cut || f.Kind == measure.Lost {
					said += " " + f.Other
				}
				if len(got) == 0 || got[len(got)-1] != said {
					got = append(got, said)
				}
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("%q, want %q", s, c.want)
			}
		})
	}
}

func TestPageThatShowsNothing(t *testing.T) {
	uitest.App(t)
	w := test.NewTempWindow(t, nil)
	empty := kit.NewCard(nil)
	said := kit.Body("viens")
	w.SetContent(kit.Row(0, -1, empty, said))
	if r := measure.Page(w.Canvas(), empty, inside); len(r.Faults) != 1 || r.Faults[0].Kind != measure.Blank {
		t.Errorf("%v, want a blank page", r.Faults)
	}
	if r := measure.Page(w.Canvas(), said, inside); len(r.Faults) != 0 {
		t.Errorf("%v, want nothing", r.Faults)
	}
}

func TestWhatIsDrawnIsCounted(t *testing.T) {
	uitest.App(t)
	o := at(box(0, 0, 10, 10), hidden(box(0, 0, 10, 10)), text("viens", 10, 10), text("", 10, 50),
		placed(kit.NewScroll(kit.Column(0, kit.Body("divi"), kit.Space(900), kit.Body("trīs"))), 0, 100, 100, 100))
	r := measure.Object(o, inside)
	if r.Texts != 2 {
		t.Errorf("%d texts, want the two in sight", r.Texts)
	}
	// Besides them the box, and the bar of the scroll area.
	if r.Primitives < 3 || r.Primitives > 6 {
		t.Errorf("%d primitives", r.Primitives)
	}
}

func TestAFaultSaysWhereItIs(t *testing.T) {
	uitest.App(t)
	r := measure.Object(at(placed(kit.Body(long).OneLine(), 14, 10, 60, 24)), inside)
	if len(r.Faults) != 1 {
		t.Fatal(r.Faults)
	}
	for _, part := range []string{long, "is cut by kit.Text", " px, at 14,"} {
		if s := r.Faults[0].String(); !strings.Contains(s, part) {
			t.Errorf("%q does not say %q", s, part)
		}
	}
}

func hidden[T fyne.CanvasObject](o T) T {
	o.Hide()
	return o
}

func field(say string) fyne.CanvasObject {
	e := widget.NewEntry()
	e.SetText(say)
	return e
}

// fixed is as large as it says and leaves its objects where they are.
type fixed struct{ width, height float32 }

func (f fixed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(f.width, f.height) }

func (f fixed) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for _, o := range objects {
		o.Resize(o.MinSize())
	}
}

func TestTargets(t *testing.T) {
	uitest.App(t)
	w := test.NewTempWindow(t, at(
		placed(kit.NewButton("Rādīt", func() {}), 10, 10, 120, 30),
		placed(field("teksts"), 10, 60, 120, 36),
		placed(disabled(kit.NewButton("Nevar", func() {})), 10, 120, 120, 30),
		placed(kit.NewScroll(kit.Column(0, kit.Space(400), kit.NewLink("tālu", func() {}))), 10, 160, 120, 100),
	))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	var got []string
	for _, x := range measure.Targets(w.Canvas(), inside) {
		said := x.Type + " " + x.Text
		if x.Writes {
			said += "writes"
		}
		got = append(got, said)
	}
	if s := strings.Join(got, ", "); !strings.HasPrefix(s, "kit.Button Rādīt, widget.Entry writes") || strings.Contains(s, "Nevar") || strings.Contains(s, "tālu") {
		t.Errorf("%q can be pressed or written in", s)
	}
	if n := len(measure.Areas(w.Canvas(), inside)); n == 0 {
		t.Error("nothing can be scrolled")
	}
}

func disabled(b *kit.Button) *kit.Button {
	b.Disable()
	return b
}

// What lies under the bar of a scroll area can be scrolled from under it, also
// while the pointer makes the bar broad.
func TestAScrollBarUnderThePointerCoversNothing(t *testing.T) {
	uitest.App(t)
	rows := kit.Column(0)
	for range 40 {
		rows.Add(kit.Body(long).OneLine())
	}
	s := container.NewScroll(rows)
	s.Resize(fyne.NewSize(200, 100))
	broad := 0
	for _, o := range inside(s) {
		if h, ok := o.(desktop.Hoverable); ok {
			h.MouseIn(&desktop.MouseEvent{})
			broad++
		}
	}
	if broad < 2 {
		t.Fatalf("%d bars", broad)
	}
	for _, f := range measure.Object(s, inside).Faults {
		if f.Kind == measure.Covered {
			t.Error(f)
		}
	}
}
