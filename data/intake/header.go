package intake

import (
	"slices"
	"strings"

	"izpete/data/workbook"
)

// headerLimit is how far down a header is looked for.
const headerLimit = 20

// region is where a table of answers stands in a sheet.
type region struct {
	header []int // sheet rows, ascending
	first  int   // first row below the header
	last   int   // last row with a value
	cols   []*column
}

// findRegion looks for the header rows of a sheet; ok is false when there are
// none. A forced header is taken as it is.
func findRegion(s *workbook.Sheet, cols []*column, forced []int) (region, bool) {
	g := region{cols: cols, last: s.Rows}
	if len(forced) > 0 {
		for _, r := range forced {
			if r < 1 || r > s.Rows {
				return g, false
			}
			g.header = append(g.header, r)
		}
		slices.Sort(g.header)
		g.header = slices.Compact(g.header)
		g.first = g.header[len(g.header)-1] + 1
		return g, true
	}
	if row := euSurveyHeader(s, cols); row > 0 {
		g.header, g.first = []int{row}, row+1
		return g, true
	}
	limit := min(headerLimit, s.Rows-1)
	if limit < 1 {
		return g, false
	}
	looks := make([]look, limit+1)
	best := 0
	used := 0
	for _, c := range cols {
		if len(c.values) > 1 {
			used++
		}
	}
	for r := 1; r <= limit; r++ {
		looks[r] = lookAt(cols, r)
		if looks[r].header() && (best == 0 || looks[r].filled > looks[best].filled) {
			best = r
		}
	}
	if best == 0 {
		best = plainHeader(cols, looks, used)
	}
	if best == 0 || looks[best].filled*4 < used && used > 4 {
		return g, false
	}
	top, bottom := best, best
	for top > 1 && best-top < 3 && !captions(cols, top-1) && (looks[top-1].header() || looks[top-1].over(looks[best]) || spansPart(s, cols, top-1)) {
		top--
	}
	for bottom < limit && bottom-top < 3 && (looks[bottom+1].header() && goesOn(cols, bottom, bottom+1) || namesAgain(cols, bottom, bottom+1)) {
		bottom++
	}
	for r := top; r <= bottom; r++ {
		g.header = append(g.header, r)
	}
	g.first = bottom + 1
	return g, true
}

// captions tells whether a row says something of the whole sheet, such as
// "Prepared by: | ...", rather than of its columns.
func captions(cols []*column, r int) bool {
	at, n := lone(cols, r)
	return n > 0 && n <= 3 && strings.HasSuffix(cols[at].text(r), ":")
}

// goesOn tells whether a row that looks like a header goes on with the one above:
// it holds headings where that one is blank, or stands over values of another
// type. A row of rare answers does neither.
func goesOn(cols []*column, above, r int) bool {
	for _, c := range cols {
		id := c.rows[r-1]
		if id == 0 || isTyped(c.values[id]) {
			continue
		}
		if c.rows[above-1] == 0 || c.typed >= 0.5 {
			return true
		}
	}
	return false
}

// namesAgain tells whether a row gives the columns of a survey tool their second
// name: "ResponseId" above "Response ID".
func namesAgain(cols []*column, above, r int) bool {
	for _, c := range cols {
		a, b := c.text(above), c.text(r)
		if a != "" && a != b && isMetaName(a) && isMetaName(b) && bareForm(a) == bareForm(b) {
			return true
		}
	}
	return false
}

// look is what one row looks like beside the rest of its columns.
type look struct {
	filled int
	score  float64 // -1 to 1: how much like a header
	texts  bool    // nothing but text, all of it different
}

func (l look) header() bool { return l.filled >= 2 && l.score >= 0.4 }

// over tells whether a row may hold questions or sections over the headings of
// the row below: different texts, fewer than there, none of them an answer.
func (l look) over(below look) bool {
	return l.texts && l.filled >= 2 && l.score >= 0 && l.filled*2 <= below.filled
}

// lookAt compares a row with the columns it stands over. A heading is text over
// values of another type, or a text that does not come again where the others
// do, or the label that all ticks of its column repeat.
func lookAt(cols []*column, r int) look {
	l := look{texts: true}
	again := repeated(cols, r)
	distinct := map[string]bool{}
	sum := 0.0
	for _, c := range cols {
		id := c.rows[r-1]
		if id == 0 {
			continue
		}
		v := c.values[id]
		l.filled++
		if distinct[v.text] || isTyped(v) {
			l.texts = false
		}
		distinct[v.text] = true
		v.count -= again
		sum += heading(c, v, r)
	}
	if l.filled > 0 {
		l.score = sum / float64(l.filled)
	}
	return l
}

// repeated returns how many further rows are the same in every cell, as a header
// that stands again further down.
func repeated(cols []*column, r int) int {
	at, n := lone(cols, r)
	if n < 2 || cols[at].values[cols[at].rows[r-1]].count > 5 {
		return 0
	}
	again := 0
	for i, id := range cols[at].rows {
		if i == r-1 || id != cols[at].rows[r-1] {
			continue
		}
		same := true
		for _, c := range cols {
			same = same && c.rows[i] == c.rows[r-1]
		}
		if same {
			again++
		}
	}
	return again
}

func heading(c *column, v value, r int) float64 {
	others := c.filled() - v.count
	if v.count == 2 && v.first >= r-1 && v.first <= r && (v.first < r || c.rows[r] == c.rows[r-1]) {
		v.count = 1 // the code of a question, repeated as its text
	}
	switch {
	case isTyped(v):
		return -1
	case strings.HasPrefix(v.text, `{"ImportId"`):
		return 1
	case isBlankWord(v.text) || naWords[key(v.text)] || notAskedWords[key(v.text)]:
		return -0.5
	case isYes(v.text) || isNo(v.text) || isMissing(v.text):
		return -0.5
	case v.count == 1 && others <= 1:
		return 0.25
	case v.count == 1 && c.typed >= 0.5:
		return 1
	case v.count == 1 && c.closed >= 0.5:
		return 1
	case v.count == 1:
		return 0.1
	case v.first == r && others <= 2 && len(c.values) <= 4:
		return 1
	}
	return -1
}

// plainHeader is the last resort for small sheets, where every value is
// different: the first row that is all text and as wide as the sheet.
func plainHeader(cols []*column, looks []look, used int) int {
	for r := 1; r < len(looks); r++ {
		l := looks[r]
		if l.filled >= 2 && l.texts && l.score >= 0 && l.filled*10 >= used*6 {
			return r
		}
	}
	return 0
}

// spansPart tells whether a row holds a single heading over a part of the
// sheet, as a question over its options; a title begins at the left edge.
func spansPart(s *workbook.Sheet, cols []*column, r int) bool {
	at, left := 0, 0
	for _, c := range cols {
		if left == 0 && len(c.values) > 1 {
			left = c.n
		}
		if id := c.rows[r-1]; id != 0 {
			if at != 0 || isTyped(c.values[id]) {
				return false
			}
			at = c.n
		}
	}
	if at <= left {
		return false
	}
	for _, m := range s.Merged {
		if m.Row1 == r && m.Col1 == at {
			return m.Col2 > m.Col1
		}
	}
	return s.At(r+1, at+1).Type == workbook.Text
}
