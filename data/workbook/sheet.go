// Package workbook reads spreadsheets into sheets of typed cells with their
// addresses. It is the only reader that knows the file formats; nothing is ever
// evaluated and nothing is ever written back.
package workbook

import (
	"iter"
	"sort"
	"time"
)

// Type is what a cell holds.
type Type uint8

// The types of cell.
const (
	Empty Type = iota
	Text
	Number
	Bool
	Date  // a number shown as a date, a time or both
	Error // #N/A and its like; Text holds it
)

func (t Type) String() string {
	return [...]string{"", "text", "number", "bool", "date", "error"}[t]
}

// Cell is the value of one cell.
//
// A formula is its last result as the file keeps it; without one the cell is
// Empty, and so is a cell whose text has no characters: neither shows anything
// on the sheet. White space is text and is kept as it stands.
type Cell struct {
	Type   Type
	Text   string    // Text and Error; for Number the digits as stored
	Number float64   // Number; Bool as 0 or 1
	Time   time.Time // Date, in UTC, to the millisecond
}

// ISO writes the moment of a Date as ISO 8601: the day alone when the clock
// stands at midnight, the clock alone for a time of day without a day, both
// otherwise, milliseconds only when there are any.
func (c Cell) ISO() string {
	clock := "15:04:05"
	if c.Time.Nanosecond() != 0 {
		clock += ".000"
	}
	year, month, day := c.Time.Date()
	switch {
	case year == 1899 && month == time.December && day == 31:
		return c.Time.Format(clock)
	case c.Time.Equal(time.Date(year, month, day, 0, 0, 0, 0, time.UTC)):
		return c.Time.Format(time.DateOnly)
	}
	return c.Time.Format(time.DateOnly + "T" + clock)
}

// Sheet is one sheet of cells. Rows and columns are numbered from 1, as in the
// spreadsheet. It is safe for concurrent reading.
type Sheet struct {
	Name   string
	Hidden bool // hidden, also where only a program can show it again
	Chart  bool // a chart sheet: it has no cells

	Rows    int // last row with a value, whatever the file declares
	Columns int // last column with a value
	Merged  []Range

	store    store
	formulas []Address // in order, each once
	choices  []Choice
}

// Range is a block of cells, corners included, numbered from 1.
type Range struct{ Row1, Col1, Row2, Col2 int }

// String writes the block as a spreadsheet does, "B2:C7", or "B2" for one cell.
func (r Range) String() string {
	first, last := CellName(r.Row1, r.Col1), CellName(r.Row2, r.Col2)
	if first == last {
		return first
	}
	return first + ":" + last
}

// Book is a workbook that has been read.
type Book struct {
	File   string // base name
	SHA256 string // hex, of the bytes
	Size   int64  // bytes
	Sheets []*Sheet
	Names  []Name // those of blocks of cells, in the order of the file
}

// Sheet returns the sheet of that name, or nil.
func (b *Book) Sheet(name string) *Sheet {
	for _, s := range b.Sheets {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// At returns a cell; outside the sheet it is empty.
func (s *Sheet) At(row, col int) Cell {
	slots := s.row(row)
	i := col - 1
	if i < 0 || i >= len(slots) || int(slots[i].col) != col {
		i = sort.Search(len(slots), func(i int) bool { return int(slots[i].col) >= col })
		if i == len(slots) || int(slots[i].col) != col {
			return Cell{}
		}
	}
	return s.store.cell(slots[i])
}

// Each goes through the cells that are not empty, row by row and from left to
// right.
func (s *Sheet) Each() iter.Seq2[Address, Cell] {
	return func(yield func(Address, Cell) bool) {
		for i, r := range s.store.rows {
			for _, slot := range s.store.slots[r.start:s.store.end(i)] {
				if !yield(Address{Row: r.row, Col: int(slot.col)}, s.store.cell(slot)) {
					return
				}
			}
		}
	}
}

// Row goes through the cells of one row that are not empty, from left to
// right, with the number of their column.
func (s *Sheet) Row(row int) iter.Seq2[int, Cell] {
	return func(yield func(int, Cell) bool) {
		for _, slot := range s.row(row) {
			if !yield(int(slot.col), s.store.cell(slot)) {
				return
			}
		}
	}
}

// Count returns how many cells are not empty.
func (s *Sheet) Count() int { return len(s.store.slots) }

func (s *Sheet) row(row int) []slot {
	rows := s.store.rows
	i := row - 1
	if i < 0 || i >= len(rows) || rows[i].row != row {
		i = sort.Search(len(rows), func(i int) bool { return rows[i].row >= row })
		if i == len(rows) || rows[i].row != row {
			return nil
		}
	}
	return s.store.slots[rows[i].start:s.store.end(i)]
}

// NewSheet builds a sheet from rows of cells, as tests of other packages need
// it: rows[0][0] is A1, empty cells are left out.
func NewSheet(name string, rows [][]Cell) *Sheet {
	var f filler
	for i, r := range rows {
		for j, c := range r {
			f.cell(i+1, j+1, c)
		}
	}
	s := &Sheet{Name: name}
	f.fill(s)
	return s
}
