// Package workbook reads spreadsheets into sheets of typed cells with their
// addresses. It is the only reader that knows the file formats; nothing is ever
// evaluated and nothing is ever written back.
package workbook

import (
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
type Cell struct {
	Type   Type
	Text   string    // Text and Error; for Number the digits as stored
	Number float64   // Number; Bool as 0 or 1
	Time   time.Time // Date, in UTC
}

// Sheet is one sheet of cells. Rows and columns are numbered from 1, as in the
// spreadsheet.
type Sheet struct {
	Name   string
	Hidden bool
	Chart  bool // a chart sheet: it has no cells

	Rows    int // last row with a value, whatever the file declares
	Columns int // last column with a value
	Merged  []Range

	cells [][]Cell // cells[row-1][col-1], rows as long as they need be
}

// Range is a block of cells, corners included, numbered from 1.
type Range struct{ Row1, Col1, Row2, Col2 int }

// At returns a cell; outside the sheet it is empty.
func (s *Sheet) At(row, col int) Cell {
	if row < 1 || row > len(s.cells) {
		return Cell{}
	}
	r := s.cells[row-1]
	if col < 1 || col > len(r) {
		return Cell{}
	}
	return r[col-1]
}

// Book is a workbook that has been read.
type Book struct {
	File   string // base name
	SHA256 string // hex, of the bytes
	Size   int64  // bytes
	Sheets []*Sheet
}

// NewSheet builds a sheet from rows of cells; it trims empty rows and columns
// at the end. Tests and the readers of this package use it.
func NewSheet(name string, rows [][]Cell) *Sheet {
	s := &Sheet{Name: name}
	for i, r := range rows {
		end := len(r)
		for end > 0 && r[end-1].Type == Empty {
			end--
		}
		rows[i] = r[:end]
		if end > 0 {
			s.Rows = i + 1
			s.Columns = max(s.Columns, end)
		}
	}
	s.cells = rows[:s.Rows]
	return s
}
