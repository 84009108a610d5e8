package indicator

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"izpete/data/survey"
)

// columns are the headings of a file of series, in their order.
var columns = []string{"series", "edition", "country", "value", "rank", "of", "unit", "method_break", "source"}

const (
	firstYear = 1900
	lastYear  = 2200
	mostRows  = 100_000
)

// Read reads a file of series: comma-separated, with the headings series,
// edition, country, value, rank, of, unit, method_break and source, one value a
// line. Rank and of may be empty. The error has the code "indicator-unreadable"
// with the line where there is one.
func Read(data []byte) ([]*Series, error) {
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = len(columns)
	r.ReuseRecord = true
	head, err := r.Read()
	if err != nil || !slices.Equal(head, columns) {
		return nil, unreadable(1, err)
	}
	var all []*Series
	for n := 2; ; n++ {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil || n > mostRows {
			return nil, unreadable(n, err)
		}
		line, _ := r.FieldPos(0)
		p, ok := point(rec)
		if rec[0] == "" || rec[2] == "" || !ok {
			return nil, unreadable(line, nil)
		}
		s := series(&all, rec[0], rec[6])
		if s.Unit != rec[6] || !s.add(rec[2], p) {
			return nil, unreadable(line, nil)
		}
	}
	for _, s := range all {
		for i := range s.Lines {
			slices.SortStableFunc(s.Lines[i].Points, func(a, b Point) int { return a.Year - b.Year })
		}
	}
	return all, nil
}

func unreadable(line int, err error) error {
	return survey.Problem("indicator-unreadable", survey.Place{}, err).With("Line", line)
}

// series finds a series among those read, or begins it.
func series(all *[]*Series, id, unit string) *Series {
	i := slices.IndexFunc(*all, func(s *Series) bool { return s.ID == id })
	if i < 0 {
		*all = append(*all, &Series{ID: strings.Clone(id), Unit: strings.Clone(unit)})
		i = len(*all) - 1
	}
	return (*all)[i]
}

// add puts a value into the line of its country; false when the edition is
// there already: which of two values holds nobody could tell.
func (s *Series) add(country string, p Point) bool {
	i := slices.IndexFunc(s.Lines, func(l Line) bool { return l.Country == country })
	if i < 0 {
		s.Lines = append(s.Lines, Line{Country: strings.Clone(country)})
		i = len(s.Lines) - 1
	}
	if _, twice := s.Lines[i].Point(p.Edition); twice {
		return false
	}
	s.Lines[i].Points = append(s.Lines[i].Points, p)
	return true
}

// point reads what a line says of one value.
func point(rec []string) (p Point, ok bool) {
	p = Point{Edition: strings.Clone(rec[1]), Break: strings.Clone(rec[7]), Source: strings.Clone(rec[8])}
	var err error
	if len(p.Edition) < 4 {
		return p, false
	}
	if p.Year, err = strconv.Atoi(p.Edition[:4]); err != nil || p.Year < firstYear || p.Year > lastYear {
		return p, false
	}
	if p.Value, err = strconv.ParseFloat(rec[3], 64); err != nil || math.IsNaN(p.Value) || math.IsInf(p.Value, 0) {
		return p, false
	}
	for i, to := range []*int{&p.Rank, &p.Of} {
		text := rec[4+i]
		if text == "" {
			continue
		}
		if *to, err = strconv.Atoi(text); err != nil || *to < 1 {
			return p, false
		}
	}
	return p, p.Of == 0 || p.Rank <= p.Of
}
