package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/chart"
)

// heatSpec is a map of n columns; groups part its rows and columns.
func heatSpec(n int, groups bool, scale float32) chart.HeatSpec {
	spec := chart.HeatSpec{Scale: scale, Keys: []chart.HeatKey{
		{Shade: 1, Text: "līdz 20 %"},
		{Shade: 5, Text: "80–100 %"},
		{Mark: chart.HeatHigher, Text: "būtiski vairāk nekā pārējās iestādēs"},
		{Mark: chart.HeatLower, Text: strings.Repeat("būtiski mazāk ", 12)},
	}}
	for c := range n {
		head := chart.HeatColumn{Label: labels[c%len(labels)], Count: fmt.Sprintf("n\u00a0=\u00a0%d", 10*c)}
		if groups {
			head.Group = labels[c/3%2]
		}
		spec.Columns = append(spec.Columns, head)
	}
	for i, label := range labels {
		r := chart.HeatRow{Label: label, Count: "n\u00a0=\u00a01\u00a0283", Apart: i == len(labels)-1}
		if groups {
			r.Group = labels[i/4]
		}
		for c := range n {
			r.Cells = append(r.Cells, chart.HeatCell{
				Text: "100\u00a0%", Shade: chart.HeatShade((i+c)%7 - 1), Mark: chart.HeatMark((i + c) % 3),
				Selected: i == 1 && c == 1, Say: label,
			})
		}
		spec.Rows = append(spec.Rows, r)
	}
	return spec
}

func setsSpec(n int, scale float32) chart.SetsSpec {
	spec := chart.SetsSpec{Options: labels[:6], Scale: scale}
	for i := range n {
		spec.Sets = append(spec.Sets, chart.SetBar{
			Options: []int{i % 6, (i + 2) % 6}, Count: float64(n - i), Share: 1 / float64(i+1), Text: "1\u00a0283",
			Label: labels[i%6] + " + " + labels[(i+2)%6], Selected: i == 0, Say: labels[i%6],
		})
	}
	return spec
}

// eachTable lays out heat maps and sets of many widths, sizes of text and
// contents.
func eachTable(t *testing.T, f func(t *testing.T, s chart.Scene)) {
	m := chart.FixedAdvance(0.56)
	for _, scale := range []float32{0, 1.5, 2} {
		for width := float32(300); width <= 2000; width += 85 {
			for _, n := range []int{0, 1, 2, 5, 9, 17} {
				for _, groups := range []bool{false, true} {
					t.Run(fmt.Sprintf("heat %d %v %gpx x%g", n, groups, width, scale), func(t *testing.T) {
						f(t, chart.Heatmap(heatSpec(n, groups, scale), width, m))
					})
				}
				t.Run(fmt.Sprintf("sets %d %gpx x%g", n, width, scale), func(t *testing.T) {
					f(t, chart.Sets(setsSpec(n, scale), width, m))
				})
			}
		}
	}
}

func TestTablesStayInsideAndNothingMeets(t *testing.T) {
	eachTable(t, func(t *testing.T, s chart.Scene) {
		for i, a := range s.Texts {
			if !textBox(a).within(s.W, s.H) {
				t.Errorf("%q leaves the scene: %v of %g×%g", a.Text, textBox(a), s.W, s.H)
			}
			for _, b := range s.Texts[i+1:] {
				if textBox(a).overlaps(textBox(b)) {
					t.Errorf("%q and %q meet", a.Text, b.Text)
				}
			}
			for _, l := range s.Lines {
				if textBox(a).overlaps(box{min(l.X1, l.X2), min(l.Y1, l.Y2) - .1, max(l.X1, l.X2), max(l.Y1, l.Y2) + .1}) {
					t.Errorf("%q is crossed by %+v", a.Text, l)
				}
			}
		}
		for i, r := range s.Rects {
			if !(box{r.X, r.Y, r.X + r.W, r.Y + r.H}).within(s.W, s.H) || r.W <= 0 || r.H <= 0 {
				t.Errorf("rectangle leaves the scene: %+v", r)
			}
			if r.Fill == chart.RoleWash {
				continue // behind a whole row of bars
			}
			for _, q := range s.Rects[i+1:] {
				if (box{r.X, r.Y, r.X + r.W, r.Y + r.H}).overlaps(box{q.X, q.Y, q.X + q.W, q.Y + q.H}) {
					t.Errorf("%+v and %+v meet", r, q)
				}
			}
		}
		for _, m := range s.Triangles {
			b := box{m.X, m.Y, m.X + m.W, m.Y + m.H}
			if !b.within(s.W, s.H) {
				t.Errorf("triangle leaves the scene: %+v", m)
			}
			for _, a := range s.Texts {
				if b.overlaps(textBox(a)) {
					t.Errorf("%+v meets %q", m, a.Text)
				}
			}
		}
		for i, p := range s.Spots {
			if !(box{p.X, p.Y, p.X + p.W, p.Y + p.H}).within(s.W, s.H) {
				t.Errorf("spot leaves the scene: %+v", p)
			}
			for _, q := range s.Spots[i+1:] {
				if (box{p.X, p.Y, p.X + p.W, p.Y + p.H}).overlaps(box{q.X, q.Y, q.X + q.W, q.Y + q.H}) {
					t.Errorf("spots %d and %d meet", p.ID, q.ID)
				}
			}
		}
	})
}

func TestTrianglesPointUpAndDown(t *testing.T) {
	for mark, up := range map[chart.HeatMark]bool{chart.HeatHigher: true, chart.HeatLower: false} {
		spec := chart.HeatSpec{
			Columns: []chart.HeatColumn{{Label: "Prasmes"}},
			Rows:    []chart.HeatRow{{Label: "Drošības riski", Cells: []chart.HeatCell{{Text: "5", Mark: mark}}}},
		}
		marks := chart.Heatmap(spec, 600, chart.FixedAdvance(0.56)).Triangles
		if len(marks) != 1 || marks[0].Down == up {
			t.Errorf("mark %d points up: want %v, drawn %+v", mark, up, marks)
		}
	}
}

func TestEveryCellHasItsSpotAndWhatItSays(t *testing.T) {
	m := chart.FixedAdvance(0.56)
	for _, width := range []float32{300, 620, 900, 1400} {
		spec := heatSpec(9, true, 1)
		s := chart.Heatmap(spec, width, m)
		seen := map[int]bool{}
		for _, p := range s.Spots {
			seen[p.ID] = true
			found := false
			for _, x := range s.Texts {
				b := textBox(x)
				found = found || x.Text == "100\u00a0%" && b.x1 >= p.X && b.x2 <= p.X+p.W && b.y1 >= p.Y && b.y2 <= p.Y+p.H
			}
			if !found {
				t.Fatalf("cell %d says nothing", p.ID)
			}
		}
		if len(seen) != 9*len(labels) {
			t.Errorf("%d cells at %g", len(seen), width)
		}
	}
}

// A word of a heading is never broken unless it is very long.
func TestHeadingsKeepTheirWords(t *testing.T) {
	spec := chart.HeatSpec{Columns: []chart.HeatColumn{{Label: "Tiesiskajiem aspektiem"}, {Label: "Kiberdrošības pārvaldība"}, {Label: "Zināšanu apmaiņa"}, {Label: "Finansējums"}}}
	spec.Rows = []chart.HeatRow{{Label: "Drošības riski", Cells: make([]chart.HeatCell, 4)}}
	for width := float32(300); width <= 1500; width += 20 {
		got := ""
		for _, x := range chart.Heatmap(spec, width, chart.FixedAdvance(0.56)).Texts {
			got += x.Text + " "
		}
		for _, c := range spec.Columns {
			for _, word := range strings.Fields(c.Label) {
				if !strings.Contains(got, word) {
					t.Fatalf("at %g „%s” is broken: %s", width, word, got)
				}
			}
		}
	}
}

func TestBarsOfSetsFollowTheirCounts(t *testing.T) {
	s := chart.Sets(setsSpec(5, 1), 1100, chart.FixedAdvance(0.56))
	var heights []float32
	for _, r := range s.Rects {
		if r.Fill == chart.RoleBar || r.Fill == chart.RoleSelected && r.H != r.W {
			heights = append(heights, r.H)
		}
	}
	if len(heights) != 5 {
		t.Fatalf("%d bars", len(heights))
	}
	for i, h := range heights {
		if want := heights[0] * float32(5-i) / 5; h < want-.1 || h > want+.1 {
			t.Errorf("bar %d is %g high, want %g", i, h, want)
		}
	}
	dots := 0
	for _, r := range s.Rects {
		if r.Fill == chart.RoleInk {
			dots++
		}
	}
	if dots != 2*4 { // the selected set has its own colour
		t.Errorf("%d dark dots", dots)
	}
}

func TestTheRestOfSetsCannotBeChosen(t *testing.T) {
	for _, width := range []float32{300, 1100} {
		spec := setsSpec(3, 1)
		spec.Sets = append(spec.Sets, chart.SetBar{Count: 2, Text: "2", Label: "citas", Rest: true})
		for i, p := range chart.Sets(spec, width, chart.FixedAdvance(0.56)).Spots {
			if want := i; p.ID != want && (i != 3 || p.ID != -1) {
				t.Errorf("at %g spot %d has the id %d", width, i, p.ID)
			}
		}
	}
}

// What makes use of a height comes to no more of it than there is, and to all of
// it between its least and its most.
func TestTablesComeToTheHeightGiven(t *testing.T) {
	m := chart.FixedAdvance(0.56)
	for name, lay := range map[string]func(width, height, scale float32) chart.Scene{
		"few rows": func(width, height, scale float32) chart.Scene {
			spec := heatSpec(5, false, scale)
			spec.Rows, spec.Height = spec.Rows[:4], height
			return chart.Heatmap(spec, width, m)
		},
		"groups in blocks": func(width, height, scale float32) chart.Scene {
			spec := heatSpec(17, true, scale)
			spec.Height = height
			return chart.Heatmap(spec, width, m)
		},
		"sets": func(width, height, scale float32) chart.Scene {
			spec := setsSpec(9, scale)
			spec.Height = height
			return chart.Sets(spec, width, m)
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, scale := range []float32{1, 2} {
				for _, width := range []float32{900 * scale, 1900 * scale} {
					least, most := lay(width, 1, scale).H, lay(width, 1e5, scale).H
					if usual := lay(width, 0, scale).H; least >= usual || most <= usual {
						t.Errorf("%.0f wide: at least %.0f, usually %.0f, at most %.0f", width, least, usual, most)
					}
					was := least
					for i := range 8 {
						height := least + (most-least)*float32(i)/7
						s := lay(width, height, scale)
						if s.H > height+1 || s.H < was-1 {
							t.Errorf("%.0f×%.0f: comes to %.0f after %.0f", width, height, s.H, was)
						}
						was = s.H
					}
					if was < most-0.1*(most-least) {
						t.Errorf("%.0f wide: %.0f of %.0f are made use of", width, was, most)
					}
				}
			}
		})
	}
}
