package cells

import (
	"sort"

	"fyne.io/fyne/v2"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

const (
	edgeReach = 5  // beside the edge of a column, where it can still be taken hold of
	narrowest = 24 // a column
)

// arrange puts columns of given widths beside one another, and parts them into
// pictures.
func (s *Sheet) arrange(widths []float32) {
	s.edges, s.blocks = s.edges[:0], s.blocks[:0]
	x, from := float32(0), float32(0)
	for i, w := range widths {
		s.edges = append(s.edges, x)
		if i == 0 || x+w-from > theme.Scaled(block) {
			s.blocks, from = append(s.blocks, i), x
		}
		x += w + gap
	}
	s.edges, s.blocks = append(s.edges, x), append(s.blocks, len(widths))
}

// Width returns how wide a column is, in device-independent pixels.
func (s *Sheet) Width(col int) float32 { return s.edges[col] - s.edges[col-1] - gap }

// Widen gives a column another width, as far as it can still be seen and taken
// hold of.
func (s *Sheet) Widen(col int, width float32) {
	widths := make([]float32, s.columns)
	for c := range widths {
		widths[c] = s.Width(c + 1)
	}
	width = max(narrowest, min(width, max(s.view().Width-2*edgeReach, narrowest)))
	if widths[col-1] == width {
		return
	}
	widths[col-1] = width
	s.arrange(widths)
	s.scrollTo(s.off.X, s.off.Y)
	s.Refresh()
}

// fit makes a column as wide as what stands in it in the rows in sight.
func (s *Sheet) fit(col int) {
	size := theme.Size(theme.Caption)
	width := letters.Width(s.Letter(col), size, fyne.TextStyle{Bold: true})
	first, last := s.InSight()
	for row := first; row <= last; row++ {
		c := s.Cell(row, col)
		width = max(width, letters.Width(c.Text, size, fyne.TextStyle{Bold: c.Bold}))
	}
	s.Widen(col, width+2*Inset)
}

// edgeAt returns the column whose end is under a point among the letters, 0 for
// none.
func (s *Sheet) edgeAt(p fyne.Position) int {
	x := p.X - s.numbers
	if p.Y < 0 || p.Y >= headHeight() || x < -edgeReach || x >= s.view().Width || s.columns == 0 {
		return 0
	}
	x += s.off.X
	// Of a column and the one before it, the nearer end.
	col := min(sort.Search(s.columns, func(i int) bool { return s.edges[i+1] > x })+1, s.columns)
	if col > 1 && x-s.edges[col-1] < s.edges[col]-x {
		col--
	}
	if d := s.edges[col] - x; d > edgeReach || d < -edgeReach {
		return 0
	}
	return col
}
