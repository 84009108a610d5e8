package indicator_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"izpete/data/indicator"
	"izpete/data/survey"
	"izpete/data/words"
)

const head = "series,edition,country,value,rank,of,unit,method_break,source\n"

// The published values of the UN e-government development index.
func TestEGDI(t *testing.T) {
	s := indicator.Find("EGDI")
	if s == nil || len(s.Lines) != 3 {
		t.Fatalf("%+v", s)
	}
	if got := s.Editions(); !slices.Equal(got, []string{"2014", "2016", "2018", "2020", "2022", "2024"}) {
		t.Errorf("editions %q", got)
	}
	for country, want := range map[string]struct {
		value float64
		rank  int
	}{"LV": {0.88522, 29}, "LT": {0.91104, 21}, "EE": {0.97274, 2}} {
		l, ok := s.Line(country)
		p, has := l.Point("2024")
		if !ok || !has || p.Value != want.value || p.Rank != want.rank || p.Of != 193 || p.Source == "" {
			t.Errorf("%s: %+v", country, p)
		}
	}
	g, ok := s.Gap("LV", "EE")
	if !ok || g.Of.Edition != "2024" || math.Abs(g.Value+0.08752) > 1e-9 {
		t.Errorf("gap %+v", g)
	}
	if _, ok := s.Gap("LV", "SE"); ok {
		t.Error("a gap to a country without values")
	}
	for _, l := range s.Lines {
		for _, p := range l.Points {
			if p.Source == "" || p.Source == "same" {
				t.Errorf("%s %s does not say where it was published", l.Country, p.Edition)
			}
		}
		for _, w := range []*words.Words{words.For(words.Latvian), words.For(words.English)} {
			if !w.Has("country."+l.Country) || !w.Has("indicator."+s.ID) || !w.Has("indicator."+s.ID+".short") {
				t.Errorf("no word for %s in %s", l.Country, w.Lang)
			}
		}
	}
}

// The gap is that of the latest edition which has both, whatever the order of
// the lines.
func TestGapNeedsBoth(t *testing.T) {
	all, err := indicator.Read([]byte(head + "X,2020,B,3,,,%,,s\nX,2021+22,A,5,1,2,%,new weights,s\nX,2019,A,1,,,%,,s\nX,2020,A,2,,,%,,s\n"))
	if err != nil {
		t.Fatal(err)
	}
	g, ok := all[0].Gap("A", "B")
	if !ok || g.Of.Edition != "2020" || g.Value != -1 {
		t.Errorf("%+v", g)
	}
	l, _ := all[0].Line("A")
	if l.Points[0].Edition != "2019" || l.Points[2].Break != "new weights" || l.Points[2].Year != 2021 {
		t.Errorf("%+v", l)
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		line int
	}{
		"empty":                 {"", 1},
		"other headings":        {"a,b\n1,2\n", 1},
		"a value that is none":  {head + "X,2020,A,1,,,%,,s\nX,2021,A,viens,,,%,,s\n", 3},
		"not a number":          {head + "X,2020,A,NaN,,,%,,s\n", 2},
		"no year":               {head + "X,agrāk,A,1,,,%,,s\n", 2},
		"no country":            {head + "X,2020,,1,,,%,,s\n", 2},
		"a rank beyond the end": {head + "X,2020,A,1,5,4,%,,s\n", 2},
		"a rank of nought":      {head + "X,2020,A,1,0,4,%,,s\n", 2},
		"an edition twice":      {head + "X,2020,A,1,,,%,,s\nX,2020,A,2,,,%,,s\n", 3},
		"two units":             {head + "X,2020,A,1,,,%,,s\nX,2021,A,2,,,0-1,,s\n", 3},
		"too few columns":       {head + "X,2020,A\n", 2},
		"an open quote":         {head + "\"X,2020,A,1,,,%,,s\n", 2},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := indicator.Read([]byte(c.text))
			var e *survey.Error
			if !errors.As(err, &e) || e.Code != "indicator-unreadable" || e.Args["Line"] != c.line {
				t.Fatalf("%v", err)
			}
			if text := words.For(words.Latvian).Error(err); strings.Contains(text, "[[") {
				t.Error(text)
			}
		})
	}
}

// Whatever the bytes, reading ends, and what is read holds together.
func FuzzRead(f *testing.F) {
	f.Add([]byte(head + "X,2020,B,3,,,%,,s\nX,2021+22,A,5,1,2,%,new,s\n"))
	f.Add([]byte(head + "\"X\",2020,A,-1e300,3,193,0-1,,\"a, b\"\n"))
	f.Add([]byte("series"))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := indicator.Read(data)
		if err != nil {
			return
		}
		for _, s := range all {
			for _, l := range s.Lines {
				if len(l.Points) == 0 {
					t.Error("a line without values")
				}
				for i, p := range l.Points {
					if i > 0 && l.Points[i-1].Year > p.Year {
						t.Error("editions out of order")
					}
					if math.IsNaN(p.Value) || p.Of > 0 && p.Rank > p.Of {
						t.Errorf("%+v", p)
					}
				}
				if g, ok := s.Gap(l.Country, l.Country); !ok || g.Value != 0 {
					t.Errorf("a country is %v from itself", g.Value)
				}
			}
		}
	})
}
