package workbook

import "strconv"

// Address is where a cell stands, numbered from 1.
type Address struct{ Row, Col int }

// String writes the address as a spreadsheet does: "C7".
func (a Address) String() string { return CellName(a.Row, a.Col) }

// ColumnName writes the number of a column, from 1, as its letters: 1 is A, 27
// is AA. A number that no column has gives the empty text.
func ColumnName(col int) string {
	if col < 1 || col > MaxColumns {
		return ""
	}
	var b [3]byte
	i := len(b)
	for col > 0 {
		col--
		i--
		b[i] = byte('A' + col%26)
		col /= 26
	}
	return string(b[i:])
}

// ColumnNumber reads the letters of a column, large or small, A to XFD.
func ColumnNumber(letters string) (int, bool) {
	col, rest := leadingColumn(letters)
	return col, col > 0 && rest == ""
}

// CellName writes an address: row 7, column 3 is C7. Outside a sheet it is the
// empty text.
func CellName(row, col int) string {
	letters := ColumnName(col)
	if letters == "" || row < 1 || row > MaxRows {
		return ""
	}
	return letters + strconv.Itoa(row)
}

// ParseCell reads an address such as C7 or $C$7, with letters large or small.
func ParseCell(name string) (row, col int, ok bool) {
	if name != "" && name[0] == '$' {
		name = name[1:]
	}
	col, rest := leadingColumn(name)
	if col > 0 && rest != "" && rest[0] == '$' {
		rest = rest[1:]
	}
	row = rowNumber(rest)
	if col == 0 || row == 0 {
		return 0, 0, false
	}
	return row, col, true
}

// leadingColumn reads the letters at the start; no column gives 0.
func leadingColumn[T ~string | ~[]byte](s T) (int, T) {
	col := 0
	for i := range len(s) {
		c := s[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			return col, s[i:]
		}
		col = col*26 + int(c-'A') + 1
		if col > MaxColumns {
			return 0, s
		}
	}
	return col, s[len(s):]
}

// rowNumber reads the digits of a row; anything else gives 0.
func rowNumber[T ~string | ~[]byte](s T) int {
	if len(s) == 0 || len(s) > 7 || s[0] == '0' {
		return 0
	}
	row := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		row = row*10 + int(s[i]-'0')
	}
	if row > MaxRows {
		return 0
	}
	return row
}
