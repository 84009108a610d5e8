package intake

import (
	"strconv"

	"izpete/data/survey"
)

// A sheet made by hand may hold a second table under the first one or beside
// it. It is no part of the answers, and is left out with a note.

// below returns the first row of a second table under the first: after a blank
// row stands a header again, which is not the same one; 0 when there is none.
func below(g region) int {
	for r := g.first + 1; r <= g.last; r++ {
		if !headedAgain(g, r) {
			continue
		}
		// The header may have a title above it; the blank row is what parts them.
		for up := r - 1; up > g.first && up >= r-3; up-- {
			if _, n := lone(g.cols, up); n == 0 {
				return up + 1
			}
		}
	}
	return 0
}

// headedAgain tells whether a row of text repeats part of the header.
func headedAgain(g region, r int) bool {
	same, n := 0, 0
	for _, c := range g.cols {
		id := c.rows[r-1]
		if id == 0 {
			continue
		}
		n++
		if isTyped(c.values[id]) {
			return false
		}
		for _, h := range g.header {
			if c.rows[h-1] == id {
				same++
				break
			}
		}
	}
	return n >= 2 && same >= 1 && same < n
}

// beside drops the columns of a table beside the first: parted by a blank
// column and without a heading. It returns their range, "" when there are none.
func beside(g *region) string {
	for i := 1; i < len(g.cols); i++ {
		if !bare(*g, g.cols[i]) || anyValue(*g, g.cols[i]) {
			continue
		}
		some := false
		for _, c := range g.cols[i+1:] {
			if !bare(*g, c) {
				return ""
			}
			some = some || anyValue(*g, c)
		}
		if !some {
			return ""
		}
		from, to := g.cols[i+1].n, g.cols[len(g.cols)-1].n
		g.cols = g.cols[:i]
		return letters(from) + ":" + letters(to)
	}
	return ""
}

func bare(g region, c *column) bool {
	for _, h := range g.header {
		if c.rows[h-1] != 0 {
			return false
		}
	}
	return true
}

func anyValue(g region, c *column) bool {
	for r := g.first; r <= g.last; r++ {
		if c.rows[r-1] != 0 {
			return true
		}
	}
	return false
}

// setApart cuts second tables off the region and says so.
func (r *reading) setApart(file string) (notes []survey.Note) {
	g := &r.region
	note := func(cells string) {
		notes = append(notes, survey.Note{Code: "side-table", Level: survey.Doubt, Place: survey.Place{File: file, Sheet: r.sheet.Name, Cell: cells}})
	}
	if cells := beside(g); cells != "" {
		note(cells)
	}
	from := below(*g)
	if from == 0 {
		return notes
	}
	for row := from; row <= g.last; row++ {
		reason := "second-table"
		if _, n := lone(g.cols, row); n == 0 {
			reason = "blank"
		}
		r.left = append(r.left, survey.LeftOut{Row: row, Reason: reason})
	}
	note(strconv.Itoa(from) + ":" + strconv.Itoa(g.last))
	g.last = from - 1
	// With the lower table gone, columns that only it had are free.
	if cells := beside(g); cells != "" {
		note(cells)
	}
	return notes
}
