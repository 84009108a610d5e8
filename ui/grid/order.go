// Package grid is a table over rows of ready-made strings: any number of rows,
// of which only those in sight are drawn. It sorts and searches beside the
// screen.
package grid

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

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

// Index finds and orders the rows of a table again and again: what a search and a
// column need of each row is made once. Its methods may be called from any
// goroutine.
type Index struct {
	rows    []Row
	columns []Column
	lang    language.Tag

	mu     sync.Mutex
	plain  []string       // each row without the marks of its letters; nil until something is searched
	sorted map[int][]rank // by column
}

// rank is the place of a row, and whether it is equal to the one before.
type rank struct {
	row  int
	same bool
}

// NewIndex returns an index over rows that do not change any more. Texts are
// ordered as the language does, numbers within them by their size.
func NewIndex(rows []Row, columns []Column, lang language.Tag) *Index {
	return &Index{rows: rows, columns: columns, lang: lang, sorted: map[int][]rank{}}
}

// Order returns the places of the rows in which every word of the query occurs,
// sorted; rows that are equal keep their order, whichever way it goes. Case and
// letter marks do not matter to the query. nil with a false ok stands for a
// context that ended.
func (x *Index) Order(ctx context.Context, s Sort, query string) (order []int, ok bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	terms := strings.Fields(words.Plain(query))
	if len(terms) > 0 && !x.read(ctx) {
		return nil, false
	}
	order = make([]int, 0, len(x.rows))
	take := func(i int) {
		if x.mentions(i, terms) {
			order = append(order, i)
		}
	}
	if s.Column < 0 || s.Column >= len(x.columns) {
		for i := range x.rows {
			take(i)
		}
		return order, ctx.Err() == nil
	}
	ranks, ok := x.sort(ctx, s.Column)
	if !ok {
		return nil, false
	}
	if !s.Down {
		for _, r := range ranks {
			take(r.row)
		}
		return order, ctx.Err() == nil
	}
	for end := len(ranks); end > 0; {
		start := end - 1
		for ranks[start].same {
			start--
		}
		for _, r := range ranks[start:end] {
			take(r.row)
		}
		end = start
	}
	return order, ctx.Err() == nil
}

// read makes what is searched in; false when nobody waits any more.
func (x *Index) read(ctx context.Context) bool {
	if x.plain != nil {
		return true
	}
	plain := make([]string, len(x.rows))
	for i, r := range x.rows {
		if i%cancelEvery == 0 && ctx.Err() != nil {
			return false
		}
		plain[i] = words.Plain(strings.Join(r.Cells, "\n"))
	}
	x.plain = plain
	return true
}

// sort puts all rows in the order of a column; false when nobody waits any more.
func (x *Index) sort(ctx context.Context, column int) ([]rank, bool) {
	if known, ok := x.sorted[column]; ok {
		return known, true
	}
	by := compare(ctx, x.rows, x.columns[column], column, x.lang)
	if ctx.Err() != nil {
		return nil, false
	}
	order := make([]int, len(x.rows))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(by(a, b), a-b) })
	if ctx.Err() != nil {
		return nil, false
	}
	ranks := make([]rank, len(order))
	for k, i := range order {
		ranks[k] = rank{i, k > 0 && by(order[k-1], i) == 0}
	}
	x.sorted[column] = ranks
	return ranks, true
}

func (x *Index) mentions(row int, terms []string) bool {
	for _, term := range terms {
		if !strings.Contains(x.plain[row], term) {
			return false
		}
	}
	return true
}

// compare returns what compares two rows, with keys that are made once a row.
func compare(ctx context.Context, rows []Row, c Column, column int, lang language.Tag) func(a, b int) int {
	if c.Number {
		value := func(i int) float64 {
			if column < len(rows[i].Values) {
				return rows[i].Values[column]
			}
			return 0
		}
		return func(a, b int) int { return cmp.Compare(value(a), value(b)) }
	}
	keys, known := make([]string, len(rows)), map[string]string{}
	made := collate.New(lang, collate.Numeric, collate.IgnoreCase)
	var buffer collate.Buffer
	for i := range rows {
		if i%cancelEvery == 0 && ctx.Err() != nil {
			break
		}
		text := cell(rows[i], column)
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
