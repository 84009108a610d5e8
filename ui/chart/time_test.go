package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	layout "izpete/data/chart"
	"izpete/ui/chart"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func index() layout.LinesSpec {
	spec := layout.LinesSpec{
		Height: 76,
		Number: func(v float64, d int) string { return strings.Replace(fmt.Sprintf("%.*f", d, v), ".", ",", 1) },
		Lines: []layout.LineRow{
			{Label: "LV", Values: []float64{.718, .681, .700, .780, .860, .885}, Stroke: layout.RoleInk, Strong: true},
			{Label: "LT", Values: []float64{.727, .775, .753, .867, .875, .911}, Stroke: layout.RoleMuted},
			{Label: "EE", Values: []float64{.818, .833, .849, .947, .939, .973}, Broken: []bool{false, false, false, true, false, false}, Stroke: layout.RoleBar},
		},
		Marks: []layout.LineMark{{X: 2024.9, Say: "Atbilžu termiņš"}},
	}
	for y := 2014; y <= 2024; y += 2 {
		spec.Columns = append(spec.Columns, layout.LineColumn{X: float64(y), Label: fmt.Sprint(y), Say: fmt.Sprintf("%d: EE, LT, LV", y)})
	}
	return spec
}

func strip() layout.TimelineSpec {
	spec := layout.TimelineSpec{
		Days: []layout.TimeDay{
			{X: 0, Label: "Aptauja izsūtīta · 10.01.2025", Say: "izsūtīta"},
			{X: 17, Label: "Atgādinājums · 27.01.2025", Say: "atgādinājums"},
			{X: 21, Label: "Atbilžu termiņš · 31.01.2025", Say: "termiņš"},
		},
		Most:  83,
		Ticks: []layout.TimeTick{{X: 3, Label: "13.1."}, {X: 10, Label: "20.1."}, {X: 17, Label: "27.1."}, {X: 24, Label: "3.2."}},
	}
	for i, n := range []float64{2, 9, 14, 30, 33, 41, 60, 71, 78, 83} {
		spec.Steps = append(spec.Steps, layout.TimeStep{X: 3 + 2.5*float64(i), Value: n, Label: "83", Say: fmt.Sprintf("kopā %g", n)})
	}
	return spec
}

func slim() layout.StackedSpec {
	return layout.StackedSpec{Slim: true, MostKeys: 3, More: "vēl 1 variants", HasWhole: true, Segments: []layout.Segment{
		{Label: "Nē, bet plānots izstrādāt", Share: .5, Whole: .6, Value: "50 %", Say: "plānots: 50 %"},
		{Label: "Nē", Share: .25, Whole: .2, Value: "25 %", Say: "nē: 25 %"},
		{Label: "Jā", Share: .15, Whole: .1, Value: "15 %", Main: true, Say: "jā: 15 %"},
		{Label: "Nav informācijas", Share: .1, Whole: .1, Value: "10 %", Missing: true, Say: "nav: 10 %"},
	}}
}

// The charts of the overview, in both themes.
func TestPicturesOfTheOverview(t *testing.T) {
	app := uitest.App(t)
	for name, c := range map[string]struct {
		layout chart.Layout
		width  float32
	}{
		"lines":    {chart.Lines(index()), 350},
		"timeline": {chart.Timeline(strip()), 754},
		"slim":     {chart.Stacked(slim()), 350},
	} {
		for _, dark := range []bool{false, true} {
			app.Settings().SetTheme(theme.New(dark, 1))
			tone := "light"
			if dark {
				tone = "dark"
			}
			test.AssertImageMatches(t, name+"-"+tone+".png", show(t, chart.New(c.layout), c.width).Canvas().Capture())
		}
	}
}

// The keys meet the days first and then the steps, each once.
func TestKeysGoThroughATimeline(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Timeline(strip()))
	var said []string
	chosen := -1
	c.OnHover = func(s string) { said = append(said, s) }
	c.OnSelect = func(id int) { chosen = id }
	w := show(t, c, 754)
	w.Canvas().Focus(c)
	for range 3 {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if got := strings.Join(said, ", "); got != "izsūtīta, atgādinājums, termiņš, kopā 2" {
		t.Errorf("%s", got)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if chosen != 2 {
		t.Errorf("Enter chose %d", chosen)
	}
}
