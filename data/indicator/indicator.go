// Package indicator holds index series of countries: their values by edition,
// where the method of an index changed, and the gap between two countries.
package indicator

import "slices"

// Series is one index over its editions.
type Series struct {
	ID    string // "EGDI"; named by the words under "indicator.<id>"
	Unit  string // as published: "0-1", "%"
	Lines []Line // one a country, in the order of the file
}

// Line is the series of one country, the earliest edition first.
type Line struct {
	Country string // "LV"; named by the words under "country.<code>"
	Points  []Point
}

// Point is one published value.
type Point struct {
	Edition string // as published: "2024", "2021+22"
	Year    int    // of the edition; the first where it spans several
	Value   float64
	Rank    int    // 0 when none is published
	Of      int    // of how many countries; 0 when not known
	Break   string // how the method differs from the edition before; "" for the same
	Source  string // where it was published
}

// Line returns that of a country; ok is false when there is none.
func (s *Series) Line(country string) (Line, bool) {
	i := slices.IndexFunc(s.Lines, func(l Line) bool { return l.Country == country })
	if i < 0 {
		return Line{}, false
	}
	return s.Lines[i], true
}

// Point returns the value of an edition.
func (l Line) Point(edition string) (Point, bool) {
	i := slices.IndexFunc(l.Points, func(p Point) bool { return p.Edition == edition })
	if i < 0 {
		return Point{}, false
	}
	return l.Points[i], true
}

// Gap is how far one country is from another in one edition.
type Gap struct {
	Of, To Point
	Value  float64 // Of less To: negative when behind
}

// Gap returns the gap in the latest edition that has both countries; ok is false
// when there is none.
func (s *Series) Gap(of, to string) (g Gap, ok bool) {
	a, okA := s.Line(of)
	b, okB := s.Line(to)
	if !okA || !okB {
		return Gap{}, false
	}
	for _, p := range slices.Backward(a.Points) {
		if q, ok := b.Point(p.Edition); ok {
			return Gap{p, q, p.Value - q.Value}, true
		}
	}
	return Gap{}, false
}

// Editions returns the editions of all lines, the earliest first.
func (s *Series) Editions() []string {
	type edition struct {
		name string
		year int
	}
	var all []edition
	for _, l := range s.Lines {
		for _, p := range l.Points {
			if e := (edition{p.Edition, p.Year}); !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b edition) int { return a.year - b.year })
	var names []string
	for _, e := range all {
		names = append(names, e.name)
	}
	return names
}

// Sources returns where the values were published, each once.
func (s *Series) Sources() []string {
	var all []string
	for _, l := range s.Lines {
		for _, p := range l.Points {
			if p.Source != "" && !slices.Contains(all, p.Source) {
				all = append(all, p.Source)
			}
		}
	}
	return all
}
