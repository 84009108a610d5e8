package intake

import (
	"strings"
	"unicode/utf8"

	"izpete/data/survey"
)

var (
	totalWords = words("kopā|pavisam|pavisam kopā|summa|kopsumma|vidēji|vidējais|total|totals|grand total|sum|average|mean|итого|всего|сумма|среднее|summe|gesamt|insgesamt|mittelwert|kopā:|total:|summa:|vidēji:")
	noteStarts = []string{"piezīme", "avots", "note:", "notes:", "note ", "source", "quelle", "источник", "примечание", "* ", "*"}
)

// respondents separates the rows below the header that are respondents from
// those that are not.
func respondents(g region) (rows []int, left []survey.LeftOut) {
	last := g.last
	// Remarks under the data stand alone in their row.
	remarks := map[int]bool{}
	for r := last; r >= g.first; r-- {
		at, n := lone(g.cols, r)
		if n == 0 {
			continue
		}
		if n > 1 || !remark(g, r, at) {
			break
		}
		remarks[r] = true
	}
	for r := g.first; r <= last; r++ {
		at, n := lone(g.cols, r)
		switch {
		case n == 0:
			left = append(left, survey.LeftOut{Row: r, Reason: "blank"})
		case remarks[r]:
			left = append(left, survey.LeftOut{Row: r, Reason: "note"})
		case isTotal(g, r, at):
			left = append(left, survey.LeftOut{Row: r, Reason: "total"})
		case n > 1 && repeatsHeader(g, r):
			left = append(left, survey.LeftOut{Row: r, Reason: "header"})
		default:
			rows = append(rows, r)
		}
	}
	return rows, left
}

// lone returns the first filled column of a row and how many are filled.
func lone(cols []*column, r int) (first, n int) {
	first = -1
	for i, c := range cols {
		if c.rows[r-1] != 0 {
			if first < 0 {
				first = i
			}
			n++
		}
	}
	return first, n
}

// remark tells whether the only text of a row is a note: it says so, or it is
// set off by a blank row, or it is longer than what stands above it.
func remark(g region, r, at int) bool {
	c := g.cols[at]
	v := c.values[c.rows[r-1]]
	if isTyped(v) || len(g.cols) < 2 || v.count > 1 {
		return false
	}
	k := key(v.text)
	for _, s := range noteStarts {
		if strings.HasPrefix(k, s) {
			return true
		}
	}
	if r-1 >= g.first {
		if _, n := lone(g.cols, r-1); n == 0 {
			return true
		}
	}
	return at == 0 && utf8.RuneCountInString(v.text) > 80
}

// isTotal tells whether a row sums up the rows above: it begins with such a
// word and goes on in figures.
func isTotal(g region, r, at int) bool {
	c := g.cols[at]
	if text := c.text(r); len(text) > longestMark || !totalWords[key(text)] {
		return false
	}
	figures, others := 0, 0
	for _, c := range g.cols[at+1:] {
		id := c.rows[r-1]
		switch {
		case id == 0:
		case isNumeric(c.values[id]) || strings.HasSuffix(c.values[id].text, "%"):
			figures++
		default:
			others++
		}
	}
	return others == 0 && (figures > 0 || at == 0)
}

// repeatsHeader tells whether a row is the header once more, as in sheets that
// were pasted together.
func repeatsHeader(g region, r int) bool {
	same, n := 0, 0
	for _, c := range g.cols {
		id := c.rows[r-1]
		if id == 0 {
			continue
		}
		n++
		for _, h := range g.header {
			if c.rows[h-1] == id {
				same++
				break
			}
		}
	}
	return n >= 3 && same == n && len(g.cols) >= 3 && !ownLabelsOnly(g, r)
}

// ownLabelsOnly tells whether a row repeats headings because that is how ticks
// are written in its columns.
func ownLabelsOnly(g region, r int) bool {
	for _, c := range g.cols {
		if id := c.rows[r-1]; id != 0 && c.values[id].count > len(g.header)+1 {
			return true
		}
	}
	return false
}
