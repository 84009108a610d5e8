package chart

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// The steps are one, two or five times a power of ten, hold what they must, and
// are not more than asked for.
func TestTicks(t *testing.T) {
	for name, c := range map[string]struct {
		low, high float64
		most      int
		want      string
		decimals  int
	}{
		"an index":       {0.681, 0.973, 4, "[0.6 0.8 1]", 1},
		"small":          {0.71, 0.73, 5, "[0.71 0.715 0.72 0.725 0.73]", 3},
		"over nought":    {-3, 7, 6, "[-5 0 5 10]", 0},
		"about nought":   {-1, 1, 1, "[-1 0 1]", 0},
		"large":          {0, 83, 5, "[0 50 100]", 0},
		"turned about":   {83, 0, 6, "[0 20 40 60 80 100]", 0},
		"one value only": {5, 5, 4, "[4.95 5 5.05]", 2},
	} {
		ticks, decimals := Ticks(c.low, c.high, c.most)
		if got := fmt.Sprintf("%.6g", ticks); got != c.want || decimals != c.decimals {
			t.Errorf("%s: %s with %d decimals, want %s with %d", name, got, decimals, c.want, c.decimals)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		low := (r.Float64() - 0.5) * math.Pow(10, float64(r.IntN(12)-5))
		high := low + r.Float64()*math.Pow(10, float64(r.IntN(12)-5))
		most := 3 + r.IntN(8)
		ticks, decimals := Ticks(low, high, most)
		if len(ticks) < 2 || len(ticks) > most {
			t.Fatalf("%g to %g: %d ticks of %d", low, high, len(ticks), most)
		}
		step := ticks[1] - ticks[0]
		if ticks[0] > low+step*1e-6 || ticks[len(ticks)-1] < high-step*1e-6 {
			t.Fatalf("%g to %g do not stand within %g", low, high, ticks)
		}
		if written := math.Round(step*math.Pow10(decimals)) / math.Pow10(decimals); math.Abs(written-step) > step*1e-3 {
			t.Fatalf("%d decimals do not write steps of %g", decimals, step)
		}
	}
	if ticks, _ := Ticks(math.NaN(), 1, 4); ticks != nil {
		t.Errorf("%g", ticks)
	}
}

func TestDayTicks(t *testing.T) {
	day := func(s string) time.Time { d, _ := time.Parse(time.DateOnly, s); return d }
	for name, c := range map[string]struct {
		from, to, first string
		most, n         int
	}{
		"days":     {"2025-01-13", "2025-01-18", "2025-01-13", 8, 6},
		"weeks":    {"2025-01-14", "2025-02-28", "2025-01-20", 8, 6},
		"months":   {"2025-01-14", "2025-08-02", "2025-02-01", 8, 7},
		"quarters": {"2024-01-02", "2025-12-31", "2024-04-01", 9, 7},
		"years":    {"2014-06-01", "2024-06-01", "2015-01-01", 12, 10},
		"decades":  {"1990-01-01", "2100-01-01", "2000-01-01", 6, 6},
		"one day":  {"2025-01-13", "2025-01-13", "2025-01-13", 8, 1},
	} {
		got := DayTicks(day(c.from), day(c.to), c.most)
		if len(got) != c.n || !got[0].Equal(day(c.first)) {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := DayTicks(day("2025-01-02"), day("2025-01-01"), 3); got != nil {
		t.Errorf("%v", got)
	}
}

func egdi() LinesSpec {
	return LinesSpec{
		Number:  func(v float64, d int) string { return fmt.Sprintf("%.*f", d, v) },
		Columns: []LineColumn{{X: 2020, Label: "2020", Say: "a"}, {X: 2022, Label: "2022", Say: "b"}, {X: 2024, Label: "2024", Say: "c"}},
		Lines: []LineRow{
			{Label: "LV", Values: []float64{.78, .86, .885}, Stroke: RoleInk, Strong: true},
			{Label: "LT", Values: []float64{.87, .875, .886}, Stroke: RoleMuted},
			{Label: "EE", Values: []float64{.94, .94, .887}, Stroke: RoleBar},
		},
		Marks: []LineMark{{X: 2024.9, Say: "termiņš"}},
	}
}

// Labels at the ends stand apart and within the scene however near to one
// another the lines end, at any width and size of text.
func TestLabelsOfLinesNeverOverlap(t *testing.T) {
	m := FixedAdvance(.55)
	for _, width := range []float32{100, 200, 330, 900} {
		for _, scale := range []float32{1, 2} {
			spec := egdi()
			spec.Scale = scale
			s := Lines(spec, width, m)
			var at []float32
			_, h := m("Āg", slimText*scale, true)
			for _, x := range s.Texts {
				for _, r := range spec.Lines {
					if x.Text == r.Label {
						at = append(at, x.Y)
						w, _ := m(x.Text, x.Size, true)
						if x.Y < -0.1 || x.Y+h > s.H+0.1 || x.X+w > s.W {
							t.Errorf("%g wide: %q stands outside", width, x.Text)
						}
					}
				}
			}
			if len(at) != 3 || at[1]-at[0] < h-0.1 || at[2]-at[1] < h-0.1 {
				t.Errorf("%g wide: labels at %g", width, at)
			}
		}
	}
}

// Where values lack and where the method changed, nothing is joined.
func TestLinesAreBroken(t *testing.T) {
	joined := func(spec LinesSpec) (n int) {
		for _, l := range Lines(spec, 330, FixedAdvance(.55)).Lines {
			if l.Stroke == RoleInk {
				n++
			}
		}
		return n
	}
	spec := egdi()
	if n := joined(spec); n != 2 {
		t.Errorf("%d pieces", n)
	}
	spec.Lines[0].Broken = []bool{false, false, true}
	if n := joined(spec); n != 1 {
		t.Errorf("%d pieces across a change of method", n)
	}
	spec.Lines[0].Broken, spec.Lines[0].Values = nil, []float64{.78, math.NaN(), .885}
	if n := joined(spec); n != 0 {
		t.Errorf("%d pieces across a value that lacks", n)
	}
}

func TestSpotsOfLines(t *testing.T) {
	s := Lines(egdi(), 330, FixedAdvance(.55))
	if len(s.Spots) != 4 || s.Spots[2].Say != "c" || s.Spots[3].ID != 3 || s.Spots[3].Say != "termiņš" {
		t.Errorf("%+v", s.Spots)
	}
	empty := Lines(LinesSpec{}, 330, FixedAdvance(.55))
	if len(empty.Spots) != 0 || empty.H <= 0 {
		t.Errorf("%+v", empty)
	}
}

// Names of days never lie over one another; those without room are left to what
// they say.
func TestNamesOfDaysNeverOverlap(t *testing.T) {
	m := FixedAdvance(.55)
	r := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		var spec TimelineSpec
		for i := range 1 + r.IntN(20) {
			spec.Days = append(spec.Days, TimeDay{X: float64(r.IntN(60)), Label: fmt.Sprintf("Notikums %d", r.IntN(1000000)), Say: fmt.Sprint(i)})
		}
		for i := range r.IntN(40) {
			spec.Steps = append(spec.Steps, TimeStep{X: float64(10 + i), Value: float64(i + 1), Label: "9", Say: "x"})
		}
		s := Timeline(spec, 200+float32(r.IntN(900)), m)
		for i, a := range s.Texts {
			aw, ah := m(a.Text, a.Size, a.Bold)
			if a.Align == AlignStart && (a.X < 0 || a.X+aw > s.W+0.5) || a.Y+ah > s.H+0.5 || a.Y < -0.5 {
				t.Fatalf("%+v stands outside %g by %g", a, s.W, s.H)
			}
			for _, b := range s.Texts[i+1:] {
				bw, bh := m(b.Text, b.Size, b.Bold)
				if a.X < b.X+bw && b.X < a.X+aw && a.Y+0.5 < b.Y+bh && b.Y+0.5 < a.Y+ah && len(a.Text) > 3 && len(b.Text) > 3 {
					t.Fatalf("%+v lies over %+v", a, b)
				}
			}
		}
		seen := map[int]bool{}
		for _, p := range s.Spots {
			seen[p.ID] = true
		}
		for i := range spec.Days {
			if !seen[i] {
				t.Fatalf("day %d cannot be pointed at", i)
			}
		}
	}
}

// The line from a name down to its day does not cross the names below it, and
// all of a few names are written, at the end of the strip too.
func TestNamesOfDaysStandBesideTheirLines(t *testing.T) {
	m := FixedAdvance(.55)
	spec := TimelineSpec{Days: []TimeDay{{X: 0, Label: "Aptauja izsūtīta"}, {X: 17, Label: "Atgādinājums · 27.01.2025"}, {X: 19, Label: "Otrs atgādinājums"}, {X: 21, Label: "Atbilžu termiņš · 31.01.2025"}, {X: 28, Label: "Publicēts"}}}
	for _, width := range []float32{420, 600, 754, 1100} {
		s := Timeline(spec, width, m)
		if len(s.Texts) != len(spec.Days) {
			t.Errorf("%g wide: %d names", width, len(s.Texts))
		}
		if width < 600 {
			continue
		}
		for _, line := range s.Lines {
			for _, a := range s.Texts {
				w, h := m(a.Text, a.Size, a.Bold)
				if line.Stroke == RoleRule && a.X+1 < line.X1 && line.X1 < a.X+w-1 && a.Y+1 < line.Y2 && line.Y1 < a.Y+h-1 {
					t.Errorf("%g wide: a line crosses %q", width, a.Text)
				}
			}
		}
	}
}

// The steps go up, to the end of the strip, and no higher than the top.
func TestSteps(t *testing.T) {
	spec := TimelineSpec{Most: 10}
	for i := range 300 {
		spec.Steps = append(spec.Steps, TimeStep{X: float64(i), Value: float64(i) / 30, Label: "10"})
	}
	s := Timeline(spec, 600, FixedAdvance(.55))
	if n := len(s.Lines); n > 220 {
		t.Errorf("%d lines for 300 days", n)
	}
	last := float32(math.Inf(1))
	for _, l := range s.Lines {
		if l.Stroke != RoleBar {
			continue
		}
		if l.Y2 > last+0.01 || l.Y2 < 0 {
			t.Fatalf("%+v goes down", l)
		}
		last = l.Y2
	}
}

// A slim bar says everything in its legend, of a long list the first and the one
// that the figure is about.
func TestSlimBar(t *testing.T) {
	spec := StackedSpec{Slim: true, MostKeys: 3, More: "vēl 3 varianti"}
	for i := range 6 {
		spec.Segments = append(spec.Segments, Segment{Label: fmt.Sprintf("Variants %c", 'A'+i), Share: 1. / 6, Value: "17 %", Main: i == 4, Say: "x"})
	}
	s := Stacked(spec, 300, FixedAdvance(.55))
	var said []string
	for _, x := range s.Texts {
		said = append(said, x.Text)
	}
	if got, want := fmt.Sprint(said), "[Variants A 17 % Variants B 17 % Variants E 17 % vēl 3 varianti]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	bars, main := 0, 0
	for _, r := range s.Rects {
		if r.H == slimHeight {
			bars++
		}
		if r.Fill == RoleBar {
			main++
		}
	}
	if bars != 6 || main != 2 {
		t.Errorf("%d parts, %d of them and of the keys are the main one", bars, main)
	}
	ids := map[int]bool{}
	for _, p := range s.Spots {
		ids[p.ID] = true
	}
	if len(ids) != 6 {
		t.Errorf("%d parts can be pointed at", len(ids))
	}
}
