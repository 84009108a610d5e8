package chart

import (
	"strings"
	"testing"
)

func TestThePartOfABarIsDrawnWithinIt(t *testing.T) {
	s := Bars(BarSpec{Bars: []Bar{{Label: "A", Share: 0.5, Part: 0.25, HasPart: true}}}, 600, FixedAdvance(0.5))
	if len(s.Rects) != 2 {
		t.Fatalf("%d rectangles", len(s.Rects))
	}
	whole, part := s.Rects[0], s.Rects[1]
	if whole.Fill == part.Fill || part.X != whole.X || part.Y != whole.Y || part.H != whole.H {
		t.Errorf("the part %+v does not stand on the whole %+v", part, whole)
	}
	if got := part.W / whole.W; got < 0.249 || got > 0.251 {
		t.Errorf("the part takes %.3f of the bar, want 0.25", got)
	}
}

func TestThePartsOfSegmentsStandBelowThem(t *testing.T) {
	spec := StackedSpec{HasParts: true, Segments: []Segment{{Label: "A", Share: 0.6, Part: 0.5}, {Label: "B", Share: 0.4, Part: 0}}}
	s := Stacked(spec, 600, FixedAdvance(0.5))
	var strips []Rect
	for _, r := range s.Rects {
		if r.Fill == RoleBar {
			strips = append(strips, r)
		}
	}
	if len(strips) != 1 {
		t.Fatalf("%d dark strips, want one: B has no part", len(strips))
	}
	if a := s.Rects[0]; strips[0].X != a.X || strips[0].Y < a.Y+a.H || strips[0].W > a.W/2+0.1 {
		t.Errorf("the strip %+v of half of %+v", strips[0], a)
	}
}

func TestThePartsOfAHistogramStandOnItsBars(t *testing.T) {
	spec := HistogramSpec{To: 3, HasParts: true, Bins: []HistogramBin{
		{To: 1, Share: .5, Part: .25}, {From: 1, To: 2, Share: .3}, {From: 2, To: 3, Share: .2, Part: 1, Selected: true},
	}}
	var whole, part []Rect
	for _, r := range Histogram(spec, 600, FixedAdvance(0.5)).Rects {
		switch {
		case r.Fill == RoleSegment4:
			whole = append(whole, r)
		case r.Fill == RoleBar || r.Fill == RoleSelected && r.H > selectedLine:
			part = append(part, r)
		}
	}
	if len(whole) != 3 || len(part) != 2 {
		t.Fatalf("%d whole, %d parts: nobody of the second bar is highlighted", len(whole), len(part))
	}
	for i, want := range []struct {
		of   int
		high float32
	}{{0, .25}, {2, 1}} {
		w, p := whole[want.of], part[i]
		if got := p.H / w.H; p.X != w.X || p.W != w.W || p.Y+p.H != w.Y+w.H || got < want.high-.001 || got > want.high+.001 {
			t.Errorf("part %+v of %+v", p, w)
		}
	}
}

func TestHighlightedDotsStandOut(t *testing.T) {
	spec := HistogramSpec{To: 10, HasParts: true, Dots: []HistogramMark{{At: 2, Lit: true}, {At: 8}}}
	dots := Histogram(spec, 600, FixedAdvance(0.5)).Rects
	if len(dots) != 2 || dots[0].Fill == dots[1].Fill || dots[0].W <= dots[1].W {
		t.Errorf("%+v", dots)
	}
}

func TestALabelThatIsANumberStandsApartFromItsShare(t *testing.T) {
	s := Stacked(StackedSpec{Segments: []Segment{{Label: "1", Share: 0.5, Value: "49 %"}, {Label: "Nē", Share: 0.5, Value: "51 %"}}}, 600, FixedAdvance(0.5))
	var texts []string
	for _, x := range s.Texts {
		texts = append(texts, x.Text)
	}
	if all := strings.Join(texts, "|"); all != "1: 49 %|Nē 51 %" {
		t.Errorf("%s", all)
	}
}
