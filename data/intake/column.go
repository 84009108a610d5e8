package intake

import (
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// value is one distinct value of a column.
type value struct {
	text  string // folded
	typ   workbook.Type
	num   float64 // when typ is Number, whether stored as one or written as text
	told  bool    // written as text
	count int
	first int // first row (1-based) that holds it
}

// column holds a column of a sheet with its values interned: a number a row
// into a list of distinct values, 0 being blank.
type column struct {
	n      int // column number, 1-based
	rows   []int32
	values []value // values[0] stands for blank

	// Of the filled rows, counted once by sum.
	total    int     // how many there are
	typed    float64 // share of numbers, dates and truth values
	repeated float64 // share of values that occur more than once
	closed   float64 // share of those and of ticks and the like
}

// sum counts what is asked for again and again.
func (c *column) sum() *column {
	typed, repeated, closed := 0, 0, 0
	c.total = 0
	for _, v := range c.values[1:] {
		c.total += v.count
		if isTyped(v) {
			typed += v.count
		}
		switch {
		case v.count > 1:
			repeated += v.count
			closed += v.count
		case len(c.values) <= 50 && len(v.text) <= longestMark && isSign(v.text):
			closed += v.count
		}
	}
	if c.total > 0 {
		c.typed = float64(typed) / float64(c.total)
		c.repeated = float64(repeated) / float64(c.total)
		c.closed = float64(closed) / float64(c.total)
	}
	return c
}

// manyCells is how many cells are worth more than one worker.
const manyCells = 200_000

// workers is how many share the columns of a sheet.
func workers(cells int) int {
	if cells < manyCells {
		return 1
	}
	return min(runtime.GOMAXPROCS(0), 8)
}

// scan reads all columns of a sheet in one pass over its cells. In a large one
// each worker makes the pass and looks at its own columns.
func scan(s *workbook.Sheet) []*column {
	scanners := make([]scanner, s.Columns)
	cols := make([]*column, s.Columns)
	n := workers(s.Count())
	inParts(n, func(w int) {
		for i := w; i < len(cols); i += n {
			cols[i] = &column{n: i + 1, rows: make([]int32, s.Rows), values: make([]value, 1, 8)}
			scanners[i].column = cols[i]
		}
		for at, cell := range s.Each() {
			if (at.Col-1)%n == w && at.Col <= s.Columns && at.Row <= s.Rows {
				scanners[at.Col-1].take(at.Row, cell)
			}
		}
		for i := w; i < len(cols); i += n {
			cols[i].settleNumbers()
			cols[i].settleDates()
			cols[i].sum()
		}
	})
	return cols
}

// inParts lets n workers do their part, numbered from 0, and waits for them.
func inParts(n int, do func(w int)) {
	if n <= 1 {
		do(0)
		return
	}
	var all sync.WaitGroup
	for w := range n {
		all.Go(func() { do(w) })
	}
	all.Wait()
}

// keepAll is keep for many columns.
func keepAll(cols []*column, rows []int) []*column {
	kept := make([]*column, len(cols))
	n := workers(len(cols) * len(rows))
	inParts(n, func(w int) {
		for i := w; i < len(cols); i += n {
			kept[i] = cols[i].keep(rows)
		}
	})
	return kept
}

// scanner interns the values of one column: what has been seen before is not
// looked at again.
type scanner struct {
	column  *column
	texts   map[string]int32 // by the text as it stands in the cell, and folded
	numbers map[float64]int32
	marks   [11]int32 // by the numbers 0 to 10, of which most columns of numbers are
	last    string    // the text of the last cell
	lastID  int32
}

func (s *scanner) take(row int, cell workbook.Cell) {
	var id int32
	seen := false
	switch cell.Type {
	case workbook.Empty:
		return
	case workbook.Text:
		if id, seen = s.lastID, cell.Text == s.last && s.last != ""; !seen {
			id, seen = s.texts[cell.Text]
		}
	case workbook.Number:
		if mark := int(cell.Number); mark >= 0 && mark <= 10 && float64(mark) == cell.Number {
			id = s.marks[mark]
			seen = id != 0
		} else {
			id, seen = s.numbers[cell.Number]
		}
	}
	if !seen {
		id = s.intern(row, cell)
	}
	if cell.Type == workbook.Text {
		s.last, s.lastID = cell.Text, id
	}
	if id != 0 {
		s.column.values[id].count++
		s.column.rows[row-1] = id
	}
}

// intern finds or adds the value of a cell; 0 is blank.
func (s *scanner) intern(row int, cell workbook.Cell) int32 {
	if s.texts == nil {
		s.texts, s.numbers = map[string]int32{}, map[float64]int32{}
	}
	c := s.column
	text, typ, num := plain(cell)
	id, ok := s.texts[text]
	if !ok && text != "" {
		id = int32(len(c.values))
		s.texts[text] = id
		c.values = append(c.values, value{text: text, typ: typ, num: num, told: cell.Type == workbook.Text, first: row})
	}
	switch mark := int(cell.Number); {
	case cell.Type == workbook.Text && cell.Text != text:
		s.texts[cell.Text] = id
	case cell.Type == workbook.Number && mark >= 0 && mark <= 10 && float64(mark) == cell.Number:
		s.marks[mark] = id
	case cell.Type == workbook.Number:
		s.numbers[cell.Number] = id
	}
	return id
}

// plain gives a cell as folded text. Numbers written as text count as numbers,
// since CSV files and careless exports know no other.
func plain(c workbook.Cell) (string, workbook.Type, float64) {
	switch c.Type {
	case workbook.Number:
		return strconv.FormatFloat(c.Number, 'f', -1, 64), workbook.Number, c.Number
	case workbook.Bool:
		if c.Number != 0 {
			return "TRUE", workbook.Bool, 1
		}
		return "FALSE", workbook.Bool, 0
	case workbook.Date:
		return isoTime(c.Time), workbook.Date, 0
	}
	text := foldLines(c.Text)
	if c.Type == workbook.Text {
		if f, ok := number(text); ok {
			if whole, zeros, ok := strings.Cut(text, "."); ok && strings.Trim(zeros, "0") == "" {
				text = whole // "1.0" from a careless export is 1
			}
			return text, workbook.Number, f
		}
		if t, ok := date(text); ok {
			return isoTime(t), workbook.Date, 0
		}
	}
	return text, c.Type, 0
}

// foldLines folds white space and keeps line breaks, which may join options.
func foldLines(s string) string {
	if folded(s) {
		return s
	}
	if !strings.Contains(s, "\n") {
		return survey.Fold(s)
	}
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = survey.Fold(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// folded tells quickly of most texts that there is no white space to fold.
func folded(s string) bool {
	space := true
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			if space {
				return false
			}
			space = true
		case c < ' ', c == 0xC2, c >= 0xE1 && c <= 0xE3, c == 0xEF: // may begin an unusual space
			return false
		default:
			space = false
		}
	}
	return !space || s == ""
}

func isoTime(t time.Time) string {
	if h, m, s := t.Clock(); h == 0 && m == 0 && s == 0 {
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04:05")
}

// text returns the folded value of a row, "" when blank.
func (c *column) text(row int) string { return c.values[c.rows[row-1]].text }

// keep returns the column over the given sheet rows alone, in their order.
// Its rows are respondents, numbered from 0; first stays a sheet row.
func (c *column) keep(rows []int) *column {
	k := &column{n: c.n, rows: make([]int32, len(rows)), values: make([]value, 1, 8)}
	ids := make([]int32, len(c.values))
	for i, r := range rows {
		old := c.rows[r-1]
		if old == 0 {
			continue
		}
		if ids[old] == 0 {
			v := c.values[old]
			v.count, v.first = 0, r
			ids[old] = int32(len(k.values))
			k.values = append(k.values, v)
		}
		k.rows[i] = ids[old]
		k.values[ids[old]].count++
	}
	return k.sum()
}

// filled returns how many rows are not blank.
func (c *column) filled() int { return c.total }

// share returns the part of the filled rows, 0 to 1, whose value passes.
func (c *column) share(pass func(value) bool) float64 {
	n := 0
	for _, v := range c.values[1:] {
		if pass(v) {
			n += v.count
		}
	}
	if n == 0 {
		return 0
	}
	return float64(n) / float64(c.total)
}

func isNumeric(v value) bool { return v.typ == workbook.Number }
func isDate(v value) bool    { return v.typ == workbook.Date }
func isTyped(v value) bool {
	return v.typ == workbook.Number || v.typ == workbook.Date || v.typ == workbook.Bool
}
func repeats(v value) bool { return v.count > 1 }

// letters names a column as a spreadsheet does.
func letters(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}
