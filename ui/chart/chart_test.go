package chart_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	layout "izpete/data/chart"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func obstacles(selected int) layout.BarSpec {
	spec := layout.BarSpec{Bars: []layout.Bar{
		{Label: "Finanšu trūkums", Share: .53, Low: .471, High: .589, Value: "53 %", Count: "44 / 83"},
		{Label: "Drošības riski", Share: .53, Low: .471, High: .589, Value: "53 %", Count: "44 / 83"},
		{Label: "Vadlīniju trūkums", Share: .458, Low: .4, High: .517, Value: "46 %", Count: "38 / 83"},
		{Label: "Neizpratne par juridiskajiem jautājumiem", Share: .386, Low: .33, High: .445, Value: "39 %", Count: "32 / 83"},
		{Label: "Nezina / nav informācijas", Share: .05, Low: .03, High: .08, Value: "5 %", Count: "4 / 83", Missing: true},
	}}
	for i := range spec.Bars {
		b := &spec.Bars[i]
		b.HasInterval = true
		b.Selected = i == selected
		b.Say = b.Label + ": " + b.Value
	}
	return spec
}

func filtered() layout.BarSpec {
	spec := obstacles(-1)
	for i := range spec.Bars {
		b := &spec.Bars[i]
		b.HasInterval, b.HasWhole, b.Whole = false, true, b.Share*.8
	}
	return spec
}

func use() layout.StackedSpec {
	return layout.StackedSpec{HasWhole: true, Rest: "Nav atbildes", Segments: []layout.Segment{
		{Label: "Aktīvi izmanto MI risinājumus", Share: .2, Whole: .17, Value: "20 %", Say: "Aktīvi izmanto: 20 %"},
		{Label: "Plāno izmantot", Share: .27, Whole: .22, Value: "27 %", Say: "Plāno: 27 %"},
		{Label: "Nav skaidra plāna MI izmantošanai", Share: .48, Whole: .55, Value: "48 %", Say: "Nav plāna: 48 %"},
	}}
}

// show puts a chart in a window of a width.
func show(t *testing.T, c *chart.Chart, width float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, container.NewStack(kit.NewRect(theme.Card, fyne.Size{}), kit.Column(0, c)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, c.HeightFor(width)))
	return w
}

func TestPictures(t *testing.T) {
	app := uitest.App(t)
	for name, l := range map[string]func() chart.Layout{
		"bars":     func() chart.Layout { return chart.Bars(obstacles(0)) },
		"filtered": func() chart.Layout { return chart.Bars(filtered()) },
		"stacked":  func() chart.Layout { return chart.Stacked(use()) },
	} {
		for _, dark := range []bool{false, true} {
			app.Settings().SetTheme(theme.New(dark, 1))
			tone := "light"
			if dark {
				tone = "dark"
			}
			w := show(t, chart.New(l()), 754)
			test.AssertImageMatches(t, name+"-"+tone+".png", w.Canvas().Capture())
		}
	}
}

func TestMarkup(t *testing.T) {
	app := uitest.App(t)
	app.Settings().SetTheme(theme.New(false, 1))
	test.AssertRendersToMarkup(t, "bars.xml", show(t, chart.New(chart.Bars(obstacles(0))), 754).Canvas())
	test.AssertRendersToMarkup(t, "narrow.xml", show(t, chart.New(chart.Bars(filtered())), 340).Canvas())
	test.AssertRendersToMarkup(t, "stacked.xml", show(t, chart.New(chart.Stacked(use())), 754).Canvas())
}

func TestHeightFollowsWidth(t *testing.T) {
	app := uitest.App(t)
	c := chart.New(chart.Bars(obstacles(-1)))
	if wide, narrow := c.HeightFor(900), c.HeightFor(320); narrow <= wide {
		t.Errorf("%g high when narrow, %g when wide", narrow, wide)
	}
	small := c.HeightFor(754)
	app.Settings().SetTheme(theme.New(false, 2))
	if large := c.HeightFor(754); large < 1.5*small {
		t.Errorf("%g high with text twice as large, %g before", large, small)
	}
}

func TestClickSelectsWhatItHits(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Bars(obstacles(-1)))
	var got []int
	c.OnSelect = func(id int) { got = append(got, id) }
	show(t, c, 754)
	for _, s := range c.Scene().Spots {
		test.TapAt(c, fyne.NewPos(s.X+s.W/2, s.Y+s.H/2))
	}
	test.TapAt(c, fyne.NewPos(10, 5000))
	if len(got) != 5 || got[0] != 0 || got[4] != 4 {
		t.Errorf("selected %v", got)
	}
}

func TestRestCannotBeSelected(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Stacked(use()))
	c.OnSelect = func(id int) { t.Errorf("selected %d", id) }
	show(t, c, 754)
	spots := c.Scene().Spots
	rest := spots[len(spots)-1]
	for _, s := range spots {
		if s.ID < 0 {
			rest = s
		}
	}
	test.TapAt(c, fyne.NewPos(rest.X+rest.W/2, rest.Y+5))
}

func TestKeysWalkThroughTheMarks(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Bars(obstacles(-1)))
	var said []string
	var got []int
	escaped := 0
	c.OnHover = func(s string) { said = append(said, s) }
	c.OnSelect = func(id int) { got = append(got, id) }
	c.OnEscape = func() bool { escaped++; return escaped == 1 }
	w := show(t, c, 754)
	w.Canvas().Focus(c)
	for _, k := range []fyne.KeyName{
		fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyDown, fyne.KeySpace,
		fyne.KeyHome, fyne.KeyUp, fyne.KeyEnter, fyne.KeyEscape,
	} {
		c.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if len(got) != 3 || got[0] != 1 || got[1] != 4 || got[2] != 0 {
		t.Errorf("selected %v, want [1 4 0]", got)
	}
	if said[0] != "Finanšu trūkums: 53 %" || said[1] != "Drošības riski: 53 %" {
		t.Errorf("said %q", said)
	}
	if w.Canvas().Focused() != c {
		t.Error("Esc left the chart although it had something else to do")
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Focused() != nil {
		t.Error("Esc did not leave the chart")
	}
}

func TestKeysOfTheWindowPassThroughTheChart(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Bars(obstacles(-1)))
	w := show(t, c, 754)
	var got []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, e.Name) })
	w.Canvas().Focus(c)
	for _, k := range []fyne.KeyName{fyne.KeyF1, fyne.KeyDown} {
		c.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if len(got) != 1 || got[0] != fyne.KeyF1 {
		t.Errorf("the window got %v, want F1", got)
	}
}

func TestFocusShowsWithKeysOnly(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Bars(obstacles(-1)))
	w := show(t, c, 754)
	ring := func() bool {
		_, ok := uitest.Find(c, func(r *canvas.Rectangle) bool { return r.StrokeWidth == 2 })
		return ok
	}
	test.TapAt(c, fyne.NewPos(100, 60))
	if ring() {
		t.Error("a click shows the focus ring")
	}
	if w.Canvas().Focused() != c {
		t.Error("the keys do not go on from the click")
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if !ring() {
		t.Error("a key does not show the focus ring")
	}
	if got := c.AccessibilityLabel(); !strings.Contains(got, "Vadlīniju trūkums: 46 %") {
		t.Errorf("a screen reader hears %q", got)
	}
}

func TestTooltipWaits(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Bars(obstacles(-1)))
	var up func()
	cancelled := 0
	c.Wait = func(f func()) func() { up = f; return func() { cancelled++ } }
	said := ""
	c.OnHover = func(s string) { said = s }
	show(t, c, 754)
	at := func(x, y float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
	}
	c.MouseIn(at(200, 60))
	if said != "Drošības riski: 53 %" {
		t.Errorf("the status line says %q", said)
	}
	if uitest.Reads(c, "Drošības riski: 53 %") {
		t.Error("the tooltip does not wait")
	}
	up()
	if !uitest.Reads(c, "Drošības riski: 53 %") {
		t.Error("there is no tooltip")
	}
	c.MouseMoved(at(200, 100))
	if uitest.Reads(c, "Drošības riski: 53 %") || said != "Vadlīniju trūkums: 46 %" {
		t.Error("the pointer is elsewhere, the words are not")
	}
	c.MouseOut()
	if said != "" || cancelled == 0 {
		t.Errorf("the pointer has left: %q, %d cancelled", said, cancelled)
	}
}

func TestAnotherChartReusesTheMarks(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Bars(obstacles(0)))
	show(t, c, 754)
	before := test.WidgetRenderer(c).Objects()
	c.SetLayout(chart.Bars(obstacles(2)))
	after := test.WidgetRenderer(c).Objects()
	if len(before) != len(after) {
		t.Fatalf("%d objects became %d", len(before), len(after))
	}
	for i := range before {
		if before[i] != after[i] {
			t.Fatalf("object %d was made anew", i)
		}
	}
	c.SetLayout(chart.Bars(layout.BarSpec{Bars: obstacles(-1).Bars[:1]}))
	if got := uitest.Texts(c); len(got) != 3 {
		t.Errorf("one bar reads %q", got)
	}
}

// Words upon every shade must stand out 4.5:1 in both themes.
func TestWordsUponSegmentsStandOut(t *testing.T) {
	app := uitest.App(t)
	for _, dark := range []bool{false, true} {
		app.Settings().SetTheme(theme.New(dark, 1))
		for _, on := range []layout.Role{layout.RoleSegment1, layout.RoleSegment2, layout.RoleSegment3, layout.RoleSegment4, layout.RoleSegment5, layout.RoleSelected, layout.RoleMissing, layout.RoleNegative1, layout.RoleNegative2, layout.RoleNegative3, layout.RolePositive1, layout.RolePositive2, layout.RolePositive3, layout.RoleNeutral} {
			if r := chart.TextContrast(layout.Text{On: on}); r < 4.5 {
				t.Errorf("dark %v: a text upon %s: %.2f:1", dark, on, r)
			}
		}
	}
}
