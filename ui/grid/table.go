package grid

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/language"

	"izpete/ui/async"
)

// Column is one column of a table. Its width grows with the text size.
type Column struct {
	Title  string
	Width  float32 // at the usual text size; 0 takes what the others leave
	Least  float32 // of a column that takes what is left; others give way to it
	Number bool    // sorted by value and set at the end of the column
	Muted  bool    // secondary text
	Spare  bool    // left out where there is little room
}

// Table shows rows. It is one stop of the Tab key; the arrows move in it. Its
// methods are called on the screen's goroutine.
type Table struct {
	widget.BaseWidget
	OnSelected func(id int) // another row was selected by the reader
	OnOpened   func(id int) // Enter, or a second click on the selected row
	OnTapped   func(id int) // a row was clicked, selected before or not
	OnSorted   func(s Sort) // a heading was pressed
	OnOrdered  func()       // rows were ordered and searched anew
	OnSay      func(string) // what the pointer is on, in full; "" for nothing
	OnTyped    func(r rune) // a letter was typed: the beginning of a search
	Empty      string       // what stands there when no row is left
	Lang       language.Tag // by which texts are ordered
	columns    []Column
	rows       []Row
	order      []int // places in rows, as shown
	sort       Sort
	query      string
	selected   int // id, -1 for none
	top        int // place in order of the first row in sight
	hover      int // place in order, -1 for none; -2-c is the heading of column c
	focused    bool
	quiet      bool    // focused by a click, which shows no ring
	reveal     bool    // bring the selected row into sight when the order is made
	wheel      float32 // what the wheel has moved beyond a whole row
	grip       float32 // where on the thumb of the bar it is held, negative for not
	asked      asked   // what the order was last asked of
	runner     async.Runner
	job        string
}

var (
	_ fyne.Focusable  = (*Table)(nil)
	_ fyne.Tappable   = (*Table)(nil)
	_ fyne.Scrollable = (*Table)(nil)
	_ fyne.Draggable  = (*Table)(nil)
	_ fyne.Accessible = (*Table)(nil)
)

// asked is what an order is made of: rows that are still being ordered are not
// shown yet.
type asked struct {
	columns []Column
	rows    []Row
	index   *Index // nil until the rows are ordered for the first time
}

// New returns an empty table. job names its work to the runner, once a program.
func New(r async.Runner, job string, columns []Column) *Table {
	t := &Table{runner: r, job: job, columns: columns, asked: asked{columns: columns}, selected: -1, hover: -1, grip: -1, Lang: language.Latvian}
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows other rows. Those shown before stay until the new ones are
// ordered; the selection stays where its row is still there.
func (t *Table) SetRows(columns []Column, rows []Row) {
	reveal := len(rows) != len(t.asked.rows)
	t.asked = asked{columns: columns, rows: rows}
	t.start(t.sort, t.query, reveal)
}

// SetQuery narrows the rows to those in which every word occurs.
func (t *Table) SetQuery(query string) {
	if query != t.query {
		t.start(t.sort, query, true)
	}
}

// SetSort orders the rows by a column.
func (t *Table) SetSort(s Sort) {
	if s != t.sort {
		t.start(s, t.query, true)
	}
}

// Sorted returns what the rows are ordered by.
func (t *Table) Sorted() Sort { return t.sort }

// Len returns how many rows are left by the search.
func (t *Table) Len() int { return len(t.order) }

// IDs returns the ids of the rows in the order shown, at most so many.
func (t *Table) IDs(most int) []int {
	ids := make([]int, 0, min(most, len(t.order)))
	for _, i := range t.order[:min(most, len(t.order))] {
		ids = append(ids, t.rows[i].ID)
	}
	return ids
}

// start orders rows beside the screen. What is asked for is remembered at once,
// so that the next question builds on it.
func (t *Table) start(s Sort, query string, reveal bool) {
	if t.asked.index == nil {
		t.asked.index = NewIndex(t.asked.rows, t.asked.columns, t.Lang)
	}
	columns, rows, index := t.asked.columns, t.asked.rows, t.asked.index
	t.sort, t.query = s, query
	t.reveal = t.reveal || reveal
	// Rows and columns belong together; they change when the order is there.
	t.runner.Start(t.job, func(ctx context.Context) func() {
		order, ok := index.Order(ctx, s, query)
		if !ok {
			return nil
		}
		return func() {
			t.columns, t.rows, t.order = columns, rows, order
			t.hover = -1
			if t.reveal {
				t.top = 0
			}
			t.reveal = false
			t.scrollTo(t.top)
			t.show(t.place())
			t.Refresh()
			if t.OnOrdered != nil {
				t.OnOrdered()
			}
		}
	})
}

// Selected returns the id of the selected row, -1 for none.
func (t *Table) Selected() int { return t.selected }

// Select marks a row and brings it into sight, without telling of it.
func (t *Table) Select(id int) {
	t.selected = id
	t.show(t.place())
	t.Refresh()
}

// Step selects the row so many further in the order shown, and tells of it.
func (t *Table) Step(by int) {
	at := t.place()
	if at < 0 {
		at = -1
		if by < 0 {
			at = len(t.order)
		}
	}
	t.choose(at + by)
}

// At returns the place of the selected row in the order shown, -1 for none.
func (t *Table) At() int { return t.place() }

func (t *Table) place() int {
	if t.selected < 0 {
		return -1
	}
	for at, i := range t.order {
		if t.rows[i].ID == t.selected {
			return at
		}
	}
	return -1
}

// choose selects the row at a place, or the nearest there is.
func (t *Table) choose(at int) {
	if len(t.order) == 0 {
		return
	}
	at = min(max(at, 0), len(t.order)-1)
	id := t.rows[t.order[at]].ID
	t.show(at)
	if id == t.selected {
		t.Refresh()
		return
	}
	t.selected = id
	t.Refresh()
	if t.OnSelected != nil {
		t.OnSelected(id)
	}
}

// show scrolls so that a place is in sight.
func (t *Table) show(at int) {
	if at < 0 {
		return
	}
	n := t.fit()
	switch {
	case at < t.top:
		t.scrollTo(at)
	case at >= t.top+n:
		t.scrollTo(at - n + 1)
	}
}

// scrollTo brings a place to the top, as far as there are rows below.
func (t *Table) scrollTo(top int) {
	t.top = max(0, min(top, len(t.order)-t.fit()))
}

// AccessibilityLabel reads the selected row, or what the columns are of.
func (t *Table) AccessibilityLabel() string {
	if at := t.place(); at >= 0 {
		return t.line(at)
	}
	if len(t.order) == 0 {
		return t.Empty
	}
	var titles []string
	for _, c := range t.columns {
		titles = append(titles, c.Title)
	}
	return strings.Join(titles, " · ")
}

// AccessibilityRole says that it is a list.
func (t *Table) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// line is a row in words: each cell behind its heading.
func (t *Table) line(at int) string {
	r, s := t.rows[t.order[at]], ""
	for c, col := range t.columns {
		text := cell(r, c)
		switch {
		case text == "":
			continue
		case c == 0:
			s = text
		default:
			s += " · " + col.Title + ": " + text
		}
	}
	return s
}
