package chart_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"izpete/data/chart"
)

var labels = []string{
	"Finanšu trūkums",
	"Neizpratne par juridiskajiem jautājumiem un personas datu aizsardzības prasībām, ieviešot mākslīgā intelekta risinājumus",
	"Pakalpojuma sniegšanai nepieciešamā laika samazināšanās",
	"Pašvaldību/ministriju/kapitālsabiedrību-sadarbības-nepietiekamība-un-nesaskaņotība-vienlaikus",
	strings.Repeat("ā", 120),
	"Nezina / nav informācijas",
	"",
}

func barSpec(scale float32) chart.BarSpec {
	spec := chart.BarSpec{Scale: scale}
	for i, l := range labels {
		share := float64(i) / float64(len(labels)-1)
		spec.Bars = append(spec.Bars, chart.Bar{
			Label: l, Share: share, Low: share * 0.8, High: min(1, share*1.2), HasInterval: true,
			Whole: 1 - share, HasWhole: i%2 == 0, Value: fmt.Sprintf("%.0f\u00a0%%", 100*share), Count: fmt.Sprintf("%d / 1\u00a0283", 200*i),
			Selected: i == 1, Missing: i == 5, Say: l,
		})
	}
	return spec
}

func stackedSpec(n int, sum float64, scale float32) chart.StackedSpec {
	spec := chart.StackedSpec{Rest: "nav atbildes", HasWhole: n%2 == 0, Scale: scale}
	for i := range n {
		share := sum * float64(i+1) * 2 / float64(n*(n+1))
		spec.Segments = append(spec.Segments, chart.Segment{
			Label: labels[i], Share: share, Whole: 1 / float64(n), Value: fmt.Sprintf("%.0f\u00a0%%", 100*share), Count: "7 / 83",
			Selected: i == 2, Missing: i == n-1, Say: labels[i],
		})
	}
	return spec
}

func tableSpec(scale float32) chart.TableSpec {
	spec := chart.TableSpec{Corner: "Atbilžu variants", Heads: []string{"Skaits", "Īpatsvars", "95 % TI", "Visas"}, Scale: scale}
	for i, l := range labels {
		spec.Rows = append(spec.Rows, chart.TableRow{Label: l, Cells: []string{"1\u00a0200", "53,0\u00a0%", "47,1–58,9\u00a0%", "49,8\u00a0%"}, Selected: i == 1, Say: l})
	}
	return spec
}

// wordyTable is a table of which headings and cells say much.
func wordyTable(scale float32) chart.TableSpec {
	spec := chart.TableSpec{Corner: "Šķēršļi MI ieviešanai", Heads: []string{"MI attīstības finansējums", "Datu un kiberdrošības pārvaldība"}, Scale: scale}
	for i, l := range labels {
		spec.Rows = append(spec.Rows, chart.TableRow{Label: l, Cells: []string{"93,2\u00a0%, būtiski vairāk", strings.Repeat("būtiski mazāk nekā pārējās ", 1+i%3)}, Selected: i == 1, Say: l})
	}
	return spec
}

// eachScene lays out charts of many widths, text sizes and contents.
func eachScene(t *testing.T, f func(t *testing.T, s chart.Scene, width float32)) {
	m := chart.FixedAdvance(0.56)
	for _, scale := range []float32{0, 1.5, 2} {
		for width := float32(300); width <= 2000; width += 65 {
			name := fmt.Sprintf("%gpx x%g", width, scale)
			t.Run("bars "+name, func(t *testing.T) { f(t, chart.Bars(barSpec(scale), width, m), width) })
			t.Run("table "+name, func(t *testing.T) { f(t, chart.Table(tableSpec(scale), width, m), width) })
			t.Run("wordy table "+name, func(t *testing.T) { f(t, chart.Table(wordyTable(scale), width, m), width) })
			for n := 1; n <= 6; n++ {
				for _, sum := range []float64{0, 0.94, 1, 1.3} {
					t.Run(fmt.Sprintf("stacked %s %d %g", name, n, sum), func(t *testing.T) {
						f(t, chart.Stacked(stackedSpec(n, sum, scale), width, m), width)
					})
				}
			}
		}
	}
}

type box struct{ x1, y1, x2, y2 float32 }

func textBox(x chart.Text) box {
	w, h := chart.FixedAdvance(0.56)(x.Text, x.Size, x.Bold)
	left := x.X
	switch x.Align {
	case chart.AlignEnd:
		left -= w
	case chart.AlignCentre:
		left -= w / 2
	}
	return box{left, x.Y, left + w, x.Y + h}
}

const slack = 0.05

func (a box) overlaps(b box) bool {
	return a.x1+slack < b.x2 && b.x1+slack < a.x2 && a.y1+slack < b.y2 && b.y1+slack < a.y2
}

func (a box) within(w, h float32) bool {
	return a.x1 >= -slack && a.y1 >= -slack && a.x2 <= w+slack && a.y2 <= h+slack
}

func TestNothingLeavesTheSceneAndNoTextsMeet(t *testing.T) {
	eachScene(t, func(t *testing.T, s chart.Scene, width float32) {
		if s.W != width {
			t.Errorf("scene is %g wide, asked for %g", s.W, width)
		}
		for i, a := range s.Texts {
			if !textBox(a).within(s.W, s.H) {
				t.Errorf("%q leaves the scene: %v", a.Text, textBox(a))
			}
			for _, b := range s.Texts[i+1:] {
				if textBox(a).overlaps(textBox(b)) {
					t.Errorf("%q and %q meet", a.Text, b.Text)
				}
			}
		}
		for _, r := range s.Rects {
			if !(box{r.X, r.Y, r.X + r.W, r.Y + r.H}).within(s.W, s.H) || r.W < 0 {
				t.Errorf("rectangle leaves the scene: %+v", r)
			}
		}
		for _, p := range s.Spots {
			if !(box{p.X, p.Y, p.X + p.W, p.Y + p.H}).within(s.W, s.H) {
				t.Errorf("spot leaves the scene: %+v", p)
			}
		}
	})
}

func TestNoLabelIsCut(t *testing.T) {
	m := chart.FixedAdvance(0.56)
	for width := float32(300); width <= 2000; width += 50 {
		var got, want strings.Builder
		for _, x := range chart.Bars(barSpec(0), width, m).Texts {
			if x.Align == chart.AlignStart {
				got.WriteString(strings.ReplaceAll(x.Text, " ", ""))
			}
		}
		for _, l := range labels {
			want.WriteString(strings.ReplaceAll(l, " ", ""))
		}
		if got.String() != want.String() {
			t.Fatalf("at %g the labels read %q", width, got.String())
		}
	}
}

func TestBarsAreAsLongAsTheirShares(t *testing.T) {
	for width := float32(300); width <= 2000; width += 130 {
		spec := barSpec(0)
		s := chart.Bars(spec, width, chart.FixedAdvance(0.56))
		full := float32(0)
		var lengths []float32
		for _, r := range s.Rects {
			switch r.Fill {
			case chart.RoleBar, chart.RoleSelected, chart.RoleSegment3:
				lengths = append(lengths, r.W)
				full = max(full, r.W)
			}
		}
		if len(lengths) != len(spec.Bars) {
			t.Fatalf("%d bars, want %d", len(lengths), len(spec.Bars))
		}
		for i, l := range lengths {
			if want := full * float32(spec.Bars[i].Share); math.Abs(float64(l-want)) > 0.1 {
				t.Errorf("at %g bar %d is %g long, want %g", width, i, l, want)
			}
		}
	}
}

func TestSegmentsFillTheBar(t *testing.T) {
	for n := 1; n <= 6; n++ {
		for _, sum := range []float64{0, 0.5, 0.94, 1, 1.3} {
			spec := stackedSpec(n, sum, 0)
			spec.HasWhole = false
			s := chart.Stacked(spec, 742, chart.FixedAdvance(0.3))
			end, total := float32(12), float32(0)
			for _, p := range s.Spots {
				if p.H < 30 { // a legend's line
					continue
				}
				if math.Abs(float64(p.X-end)) > 0.05 {
					t.Errorf("%d of %g: a segment starts at %g, the last ended at %g", n, sum, p.X, end)
				}
				end = p.X + p.W
				total += p.W
			}
			if math.Abs(float64(total-718)) > 0.1 {
				t.Errorf("%d of %g: the segments are %g wide together, want 718", n, sum, total)
			}
		}
	}
}

func TestSmallBaseHasCountsOnly(t *testing.T) {
	spec := chart.BarSpec{Bars: []chart.Bar{{Label: "Jā", Share: 0.5, Count: "4 / 8", Say: "Jā: 4 no 8"}}}
	s := chart.Bars(spec, 700, chart.FixedAdvance(0.56))
	for _, x := range s.Texts {
		if strings.Contains(x.Text, "%") || x.Text == "" {
			t.Errorf("a text %q stands on a base of 8", x.Text)
		}
	}
	if len(s.Lines) != 0 {
		t.Error("an interval is drawn on a base of 8")
	}
}

func TestSpotsFollowTheOrderOfTheMarks(t *testing.T) {
	for n := 1; n <= 6; n++ {
		s := chart.Stacked(stackedSpec(n, 0.9, 0), 320, chart.FixedAdvance(0.56))
		last, seen := -1, map[int]bool{}
		for _, p := range s.Spots {
			if p.ID >= 0 && p.ID < last {
				t.Errorf("%d segments: %d comes behind %d", n, p.ID, last)
			}
			last = p.ID
			seen[p.ID] = true
		}
		for i := range n {
			if !seen[i] {
				t.Errorf("%d segments: %d answers to nothing", n, i)
			}
		}
	}
}

func TestSelectedRowIsWashed(t *testing.T) {
	s := chart.Bars(barSpec(0), 754, chart.FixedAdvance(0.56))
	if s.Rects[0].Fill == chart.RoleWash || s.Rects[len(s.Rects)-1].Fill == chart.RoleWash {
		t.Fatal("another row is washed")
	}
	washed := 0
	for i, r := range s.Rects {
		if r.Fill == chart.RoleWash {
			washed++
			if next := s.Rects[i+1]; next.Fill != chart.RoleSelected || next.Y < r.Y || next.Y+next.H > r.Y+r.H {
				t.Errorf("the wash does not lie behind the chosen bar: %+v %+v", r, next)
			}
		}
	}
	if washed != 1 {
		t.Errorf("%d rows are washed", washed)
	}
}
