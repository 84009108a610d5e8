// Package grid is a table over rows of ready-made strings: any number of rows,
// of which only those in sight are drawn. It sorts and searches beside the
// screen.
package grid

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"izpete/data/words"
)

// Row is one row of the table. It is never changed once it has been handed over.
type Row struct {
	ID    int      // names the row to whoever owns the table
	Cells []string // one a column, ready to be shown
	// Values are what number columns are sorted by, one a column; nil sorts all
	// columns by their text.
	Values []float64
	Amber  uint64 // bit c: the cell of column c needs a look
	Strong uint64 // bit c: the cell of column c is in the accent, in bold
}

// Sort is the column that the rows are ordered by.
type Sort struct {
	Column int
	Down   bool // from the largest or last
}

// cancelEvery is how many rows are looked at between two looks at whether the
// order is still wanted.
const cancelEvery = 4096

// Order returns the places in rows of those in which every word of the query
// occurs, sorted; rows that are equal keep their order, whichever way it goes.
// Case and letter marks do not matter to the query. Texts are ordered as the
// language does, numbers within them by their size. nil with a false ok stands
// for a context that ended.
func Order(ctx context.Context, rows []Row, columns []Column, s Sort, query string, lang language.Tag) (order []int, ok bool) {
	terms := strings.Fields(words.Plain(query))
	order = make([]int, 0, len(rows))
	for i := range rows {
		if i%cancelEvery == 0 && ctx.Err() != nil {
			return nil, false
		}
		if mentions(rows[i], terms) {
			order = append(order, i)
		}
	}
	if s.Column < 0 || s.Column >= len(columns) {
		return order, true
	}
	by := compare(ctx, rows, order, columns[s.Column], s, lang)
	if ctx.Err() != nil {
		return nil, false
	}
	slices.SortFunc(order, func(a, b int) int {
		c := by(a, b)
		if s.Down {
			c = -c
		}
		return cmp.Or(c, a-b)
	})
	return order, ctx.Err() == nil
}

// compare returns what compares two rows, with keys that are made once a row.
func compare(ctx context.Context, rows []Row, order []int, c Column, s Sort, lang language.Tag) func(a, b int) int {
	if c.Number {
		value := func(i int) float64 {
			if s.Column < len(rows[i].Values) {
				return rows[i].Values[s.Column]
			}
			return 0
		}
		return func(a, b int) int { return cmp.Compare(value(a), value(b)) }
	}
	keys, known := make([]string, len(rows)), map[string]string{}
	made := collate.New(lang, collate.Numeric, collate.IgnoreCase)
	var buffer collate.Buffer
	for n, i := range order {
		if n%cancelEvery == 0 && ctx.Err() != nil {
			break
		}
		text := cell(rows[i], s.Column)
		key, seen := known[text]
		if !seen {
			key = string(made.KeyFromString(&buffer, text))
			buffer.Reset()
			known[text] = key
		}
		keys[i] = key
	}
	return func(a, b int) int { return strings.Compare(keys[a], keys[b]) }
}

func cell(r Row, column int) string {
	if column < len(r.Cells) {
		return r.Cells[column]
	}
	return ""
}

func mentions(r Row, terms []string) bool {
	if len(terms) == 0 {
		return true
	}
	text := words.Plain(strings.Join(r.Cells, "\n"))
	for _, term := range terms {
		if !strings.Contains(text, term) {
			return false
		}
	}
	return true
}
