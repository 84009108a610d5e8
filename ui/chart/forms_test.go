package chart_test

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	layout "izpete/data/chart"
	"izpete/ui/chart"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func scaleRow(label string, n int, counts ...int) layout.DivergingRow {
	names := []string{"Pilnībā nepiekrītu", "Drīzāk nepiekrītu", "Neitrāli", "Drīzāk piekrītu", "Pilnībā piekrītu", "Nav viedokļa"}
	sides := []layout.DivergingSide{layout.SideNegative, layout.SideNegative, layout.SideMiddle, layout.SidePositive, layout.SidePositive, layout.SideApart}
	r := layout.DivergingRow{Label: label, Bold: label == "Visas"}
	if label != "" {
		r.Count, r.Value = fmt.Sprintf("n = %d", n), fmt.Sprintf("%+d", 100*(counts[3]+counts[4]-counts[0]-counts[1])/n)
	}
	for i, k := range counts {
		r.Parts = append(r.Parts, layout.DivergingPart{
			ID: i, Label: names[i], Share: float64(k) / float64(n), Value: fmt.Sprintf("%d\u00a0%%", 100*k/n), Side: sides[i], Say: names[i],
		})
	}
	return r
}

func scale() layout.DivergingSpec {
	return layout.DivergingSpec{Left: "Negatīvās atbildes 25\u00a0%", Right: "Pozitīvās atbildes 47\u00a0%", Beside: "Ārpus skalas", Rows: []layout.DivergingRow{scaleRow("", 81, 6, 14, 17, 26, 12, 6)}}
}

func scaleByGroups() layout.DivergingSpec {
	return layout.DivergingSpec{Left: "Negatīvās atbildes", Right: "Pozitīvās atbildes", Beside: "Ārpus skalas", Balance: "Neto", Rows: []layout.DivergingRow{
		scaleRow("Visas", 81, 6, 14, 17, 26, 12, 6), scaleRow("ministrija", 12, 0, 1, 2, 5, 3, 1), scaleRow("padotības iestāde", 33, 3, 6, 7, 10, 5, 2), scaleRow("pašvaldība", 18, 3, 5, 4, 4, 1, 1),
	}}
}

func training() layout.HistogramSpec {
	spec := layout.HistogramSpec{
		To: 120, Mean: &layout.HistogramMean{Mean: 19, Low: 14, High: 25, HasInterval: true, Say: "vidējais"},
		Box:     &layout.HistogramBox{Low: 0, Quartile1: 1, Median: 7, Quartile3: 22, High: 49, Say: "kaste", Outliers: []layout.HistogramMark{{At: 64, Say: "a"}, {At: 102, Say: "b"}}},
		BoxName: "Mediāna 7, kvartiles 1 un 22", MeanName: "Vidējais 19, 95 % TI no 14 līdz 25", Notes: []string{"Kvartiles interpolētas lineāri; punkti ir savrupas vērtības."},
	}
	for i, n := range []int{52, 14, 3, 1, 0, 1} {
		from := float64(20 * i)
		spec.Bins = append(spec.Bins, layout.HistogramBin{From: from, To: from + 20, Share: float64(n) / 71, Whole: float64(50-8*i) / 120, Text: fmt.Sprint(n), Say: fmt.Sprint(n)})
		spec.Ticks = append(spec.Ticks, layout.HistogramTick{At: from, Text: fmt.Sprint(20 * i)})
	}
	spec.Ticks = append(spec.Ticks, layout.HistogramTick{At: 120, Text: "120"})
	return spec
}

func filteredTraining() layout.HistogramSpec {
	spec := training()
	spec.HasWhole = true
	return spec
}

func fewValues() layout.HistogramSpec {
	spec := training()
	spec.Bins, spec.Box, spec.Mean = nil, nil, nil
	for _, x := range []float64{0, 1, 1, 8, 12, 38, 102} {
		spec.Dots = append(spec.Dots, layout.HistogramMark{At: x, Say: fmt.Sprint(x)})
	}
	spec.Notes = []string{"Vērtības: 0; 1; 1; 8; 12; 38; 102"}
	return spec
}

func onceAGroup() layout.MultiplesSpec {
	spec := layout.MultiplesSpec{Labels: []string{"Finanšu trūkums", "Drošības riski", "Neizpratne par juridiskajiem jautājumiem"}}
	for i, name := range []string{"ministrija", "padotības iestāde", "pašvaldība", "neatkarīga iestāde"} {
		p := layout.MultiplePanel{Title: name, Count: fmt.Sprintf("n = %d", 33-8*i), Warn: i > 0}
		for o := range spec.Labels {
			b := layout.MultipleBar{ID: 3*i + o, Share: float64(20+9*i+20*o) / 100, Value: fmt.Sprintf("%d\u00a0%%", 20+9*i+20*o), Say: name}
			if i == 3 {
				b.Value, b.Faint = fmt.Sprintf("%d\u00a0/\u00a09", 3+o), true
			}
			if i == 2 && o == 2 {
				b.Mark = layout.HeatHigher
			}
			b.Selected = o == 1
			p.Bars = append(p.Bars, b)
		}
		spec.Panels = append(spec.Panels, p)
	}
	return spec
}

func twoGroups() layout.DumbbellSpec {
	return layout.DumbbellSpec{
		KeyA: "A: Tips: ministrija (n = 12)", KeyB: "B: visas pārējās (n = 71)", Heads: [4]string{"A", "B", "A − B, procentpunkti", "95 % TI"},
		Rows: []layout.DumbbellRow{
			{Label: "Aktīvi izmanto MI risinājumus", A: .58, B: .1, HasA: true, HasB: true, TextA: "58\u00a0%", TextB: "10\u00a0%", Points: "+48,5", Interval: "20,6 līdz 71,4", Mark: layout.HeatHigher, Say: "a"},
			{Label: "Plāno izmantot", A: .08, B: .24, HasA: true, HasB: true, TextA: "8\u00a0%", TextB: "24\u00a0%", Points: "−15,6", Interval: "−28,7 līdz 12,7", Selected: true, Say: "b"},
			{Label: "Nav skaidra plāna MI izmantošanai", A: .25, B: .61, HasA: true, HasB: true, TextA: "25\u00a0%", TextB: "61\u00a0%", Points: "−35,6", Interval: "−54,8 līdz −5,0", Say: "c"},
			{Label: "Cita atbilde", B: .06, HasB: true, TextA: "1\u00a0/\u00a09", TextB: "6\u00a0%", Points: "—", Say: "d"},
		},
	}
}

func figuresTable() layout.TableSpec {
	return layout.TableSpec{Corner: "Atbilžu variants", Heads: []string{"Skaits", "Īpatsvars", "95 % TI"}, Rows: []layout.TableRow{
		{Label: "Finanšu trūkums", Cells: []string{"44", "53,0\u00a0%", "47,1–58,9\u00a0%"}, Selected: true, Say: "a"},
		{Label: "Neizpratne par juridiskajiem jautājumiem", Cells: []string{"32", "38,6\u00a0%", "33,0–44,5\u00a0%"}, Say: "b"},
	}}
}

// chosenTraining is one with two bars chosen, one of them empty.
func chosenTraining() layout.HistogramSpec {
	spec := training()
	spec.Bins[1].Selected, spec.Bins[4].Selected = true, true
	return spec
}

// forms are the charts that have a picture, by the name of it.
func forms() map[string]chart.Layout {
	return map[string]chart.Layout{
		"scale": chart.Diverging(scale()), "scale-groups": chart.Diverging(scaleByGroups()),
		"histogram": chart.Histogram(training()), "histogram-filtered": chart.Histogram(filteredTraining()), "histogram-chosen": chart.Histogram(chosenTraining()), "values": chart.Histogram(fewValues()),
		"multiples": chart.Multiples(onceAGroup()), "dumbbell": chart.Dumbbell(twoGroups()), "table": chart.Table(figuresTable()),
	}
}

func TestPicturesOfForms(t *testing.T) {
	app := uitest.App(t)
	for name, l := range forms() {
		for tone, dark := range map[string]bool{"light": false, "dark": true} {
			app.Settings().SetTheme(theme.New(dark, 1))
			test.AssertImageMatches(t, name+"-"+tone+".png", show(t, chart.New(l), 754).Canvas().Capture())
		}
	}
}

func TestMarkupOfForms(t *testing.T) {
	app := uitest.App(t)
	app.Settings().SetTheme(theme.New(false, 1))
	for name, l := range forms() {
		test.AssertRendersToMarkup(t, name+".xml", show(t, chart.New(l), 754).Canvas())
	}
}

// What only tells answers to the pointer and the keys, and chooses nothing.
func TestWhatTellsChoosesNothing(t *testing.T) {
	uitest.App(t)
	c := chart.New(chart.Histogram(training()))
	c.OnSelect = func(id int) { t.Errorf("selected %d", id) }
	said := ""
	c.OnHover = func(s string) { said = s }
	show(t, c, 754)
	at := len(training().Bins) // the box
	s := c.Scene().Spots[at]
	hover(c, s.X+s.W/2, s.Y+s.H/2)
	if said != training().Box.Say || c.Cursor() != desktop.DefaultCursor {
		t.Errorf("%q is said, the cursor is %v", said, c.Cursor())
	}
	tap(c, s.X+s.W/2, s.Y+s.H/2)
	enter(c)
	c.OnSelect = func(id int) { said = strconv.Itoa(id) }
	s = c.Scene().Spots[1]
	tap(c, s.X+s.W/2, s.Y+s.H/2)
	if said != "1" {
		t.Errorf("a click on the second bar chose %q", said)
	}
}

func hover(c *chart.Chart, x, y float32) {
	c.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
}

func tap(c *chart.Chart, x, y float32) { test.TapAt(c, fyne.NewPos(x, y)) }

func enter(c *chart.Chart) { c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
