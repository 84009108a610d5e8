package workbook

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
)

// A slot is one cell that holds something, in 16 bytes. What the fields mean
// depends on the type:
//
//	Text, Error  value: offset<<32 | length in the sheet's own text, or, when
//	             shared, the index of a shared string
//	Number       value: the bits of the number; at, size: its digits in the
//	             sheet's own text, none when they are those of a whole number
//	Bool         value: 0 or 1
//	Date         value: milliseconds since 1970
type slot struct {
	value  uint64
	at     uint32
	col    uint16
	size   uint8
	kind   Type
	shared bool
}

// rowRun is where the cells of a row begin. Only rows with cells have one, so
// that a lone cell in the last row costs no more than one in the first.
type rowRun struct {
	row   int
	start int
}

// store keeps the cells of a sheet row after row, without the empty ones.
type store struct {
	rows   []rowRun
	slots  []slot
	own    string   // texts that stand in the sheet itself, one after another
	shared []string // texts that all sheets share
}

// end returns where the cells of the i-th run end.
func (s *store) end(i int) int {
	if i+1 < len(s.rows) {
		return s.rows[i+1].start
	}
	return len(s.slots)
}

func (s *store) cell(c slot) Cell {
	switch c.kind {
	case Text, Error:
		if c.shared {
			return Cell{Type: c.kind, Text: s.shared[c.value]}
		}
		at := c.value >> 32
		return Cell{Type: c.kind, Text: s.own[at : at+c.value&math.MaxUint32]}
	case Number:
		n := math.Float64frombits(c.value)
		if c.size == 0 {
			return Cell{Type: Number, Number: n, Text: strconv.FormatInt(int64(n), 10)}
		}
		return Cell{Type: Number, Number: n, Text: s.own[c.at : c.at+uint32(c.size)]}
	case Bool:
		return Cell{Type: Bool, Number: float64(c.value)}
	case Date:
		return Cell{Type: Date, Time: time.UnixMilli(int64(c.value)).UTC()}
	}
	return Cell{}
}

// filler collects the cells of a sheet in any order; in the usual order, row by
// row and from left to right, it costs nothing more.
type filler struct {
	rows     []rowRun
	slots    []slot
	own      strings.Builder
	row, col int  // of the last cell
	disorder bool // some cell came before its place, or twice
	expected int  // slots in the end, as it seems by now
}

// expect foretells how many cells will come when the share done, 0 to 1, gave
// those there are, so that room for them is made in few steps.
func (f *filler) expect(done float64) {
	if done > 0 && done <= 1 {
		f.expected = int(min(float64(len(f.slots))/done*1.02, MaxCells))
	}
}

// room makes room for one more slot. A forecast is believed as far as eight
// times what has come true.
func (f *filler) room() {
	if n := len(f.slots); n == cap(f.slots) && n >= 1024 {
		f.slots = slices.Grow(f.slots, min(max(f.expected, 2*n), 8*n)-n)
	}
}

// put adds a slot at an address inside the limits of a sheet.
func (f *filler) put(row, col int, s slot) {
	switch {
	case row != f.row:
		f.disorder = f.disorder || row < f.row
		f.rows = append(f.rows, rowRun{row: row, start: len(f.slots)})
	case col <= f.col:
		f.disorder = true
	}
	f.row, f.col = row, col
	s.col = uint16(col)
	f.room()
	f.slots = append(f.slots, s)
}

// text adds a cell of text; an empty one is no cell.
func text[T ~string | ~[]byte](f *filler, row, col int, kind Type, t T) {
	if len(t) == 0 {
		return
	}
	f.put(row, col, slot{kind: kind, value: uint64(f.keep([]byte(t)))<<32 | uint64(len(t))})
}

// number adds a number with the digits that the file has for it.
func (f *filler) number(row, col int, n float64, digits []byte) {
	s := slot{kind: Number, value: math.Float64bits(n)}
	if !wholeDigits(digits) {
		s.at, s.size = f.keep(digits), uint8(len(digits))
	}
	f.put(row, col, s)
}

func (f *filler) bool(row, col int, b bool) {
	s := slot{kind: Bool}
	if b {
		s.value = 1
	}
	f.put(row, col, s)
}

func (f *filler) date(row, col int, t time.Time) {
	f.put(row, col, slot{kind: Date, value: uint64(t.UnixMilli())})
}

// sharedText adds a cell with the i-th shared string.
func (f *filler) sharedText(row, col, i int) {
	f.put(row, col, slot{kind: Text, shared: true, value: uint64(i)})
}

// cell adds any cell.
func (f *filler) cell(row, col int, c Cell) {
	switch c.Type {
	case Text, Error:
		text(f, row, col, c.Type, c.Text)
	case Number:
		digits := c.Text
		if digits == "" || len(digits) > maxDigits {
			digits = strconv.FormatFloat(c.Number, 'g', -1, 64)
		}
		f.number(row, col, c.Number, []byte(digits))
	case Bool:
		f.bool(row, col, c.Number != 0)
	case Date:
		f.date(row, col, c.Time)
	}
}

// keep writes a text behind the others and returns where it begins. All text
// of a sheet is below MaxUnpacked, so that 32 bits hold it.
func (f *filler) keep(t []byte) uint32 {
	at := f.own.Len()
	if n := len(f.slots); at+len(t) > f.own.Cap() && n >= 1024 {
		// The texts to come are like those there are; the forecast is believed
		// as far as in room.
		whole := int(float64(at) / float64(n) * float64(f.expected))
		f.own.Grow(min(max(whole, 2*at), 8*at) - at + len(t))
	}
	f.own.Write(t)
	return uint32(at)
}

// fill hands the cells over to the sheet.
func (f *filler) fill(s *Sheet) {
	if f.disorder {
		f.sort()
	}
	s.store.rows, s.store.slots, s.store.own = f.rows, f.slots, f.own.String()
	s.Rows, s.Columns = 0, 0
	for i, r := range f.rows {
		s.Rows = r.row
		s.Columns = max(s.Columns, int(f.slots[s.store.end(i)-1].col))
	}
}

// sort puts the cells in order; of two with one address the later one stays,
// as in the programs that open such files at all.
func (f *filler) sort() {
	type placed struct {
		row int
		slot
	}
	all := make([]placed, 0, len(f.slots))
	for i, r := range f.rows {
		end := len(f.slots)
		if i+1 < len(f.rows) {
			end = f.rows[i+1].start
		}
		for _, s := range f.slots[r.start:end] {
			all = append(all, placed{r.row, s})
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].row != all[j].row {
			return all[i].row < all[j].row
		}
		return all[i].col < all[j].col
	})
	f.rows, f.slots = f.rows[:0], f.slots[:0]
	for i, p := range all {
		if i+1 < len(all) && all[i+1].row == p.row && all[i+1].col == p.col {
			continue
		}
		if n := len(f.rows); n == 0 || f.rows[n-1].row != p.row {
			f.rows = append(f.rows, rowRun{row: p.row, start: len(f.slots)})
		}
		f.slots = append(f.slots, p.slot)
	}
	f.disorder = false
}

// maxDigits is the longest number kept with its digits as they are written;
// nothing that a spreadsheet calculates with is longer.
const maxDigits = 255

// wholeLen is how many digits a whole number may have that float64 holds
// exactly and that is written back with the same digits.
const wholeLen = 15

// wholeDigits tells whether the digits are exactly how a whole number below
// 10^15 is written, so that the number alone gives them back.
func wholeDigits(d []byte) bool {
	if len(d) > 0 && d[0] == '-' {
		d = d[1:]
		if len(d) > 0 && d[0] == '0' {
			return false
		}
	}
	if len(d) == 0 || len(d) > wholeLen || d[0] == '0' && len(d) > 1 {
		return false
	}
	for _, c := range d {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
