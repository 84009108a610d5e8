package report

// Margins of a page, in inches.
const (
	pageSide = 0.6
	pageTop  = 0.75
)

// Sides of an A4 page, in inches.
const (
	a4Short = 8.27
	a4Long  = 11.69
)

// rowPoints is the height of a row that none was set for.
const rowPoints = 15.0

// breaks returns the rows at which a new page begins, so that a question or a
// finding that fits on a page is not parted from its chart. It reckons with the
// page as wide as the sheet: the wider the sheet, the more rows a page has.
func (s *sheet) breaks(landscape bool) []int {
	across, down := a4Short, a4Long
	if landscape {
		across, down = down, across
	}
	wide := 0.0 // pixels: eight a character of the standard font and five around it
	for _, w := range s.widths {
		wide += w*8 + 5
	}
	if s.drawn {
		wide += 64 + chartWidth/perPixel
	}
	scale := min(1, (across-2*pageSide)*96/wide)
	titles := 0.0 // printed again on each page
	for row := 1; row <= s.frozen; row++ {
		titles += s.points(row)
	}
	room := (down-2*pageTop)*72/scale*0.96 - titles // a little is left for other fonts
	var out []int
	top := s.frozen + 1
	for i, start := range s.starts {
		end := s.row
		if i+1 < len(s.starts) {
			end = s.starts[i+1]
		}
		if start == top || s.between(top, end) <= room {
			continue
		}
		if s.between(start, end) <= room || s.between(top, start) > room {
			out = append(out, start)
			top = start
		}
	}
	return out
}

// between is the height from a row to before another, in points.
func (s *sheet) between(from, to int) float64 {
	sum := 0.0
	for row := from; row < to; row++ {
		sum += s.points(row)
	}
	return sum
}

func (s *sheet) points(row int) float64 {
	if h, ok := s.heights[row]; ok {
		return h
	}
	return rowPoints
}
