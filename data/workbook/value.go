package workbook

import (
	"bytes"
	"math"
	"strconv"
)

// keepBool keeps a value that claims to be true or false; another is text.
func keepBool(f *filler, row, col int, t []byte) {
	switch string(bytes.TrimSpace(t)) {
	case "1", "true":
		f.bool(row, col, true)
	case "0", "false":
		f.bool(row, col, false)
	default:
		text(f, row, col, Text, t)
	}
}

// keepDate keeps a date written as text; what is none stays text.
func keepDate(f *filler, row, col int, t []byte) {
	if moment, ok := isoTime(string(t)); ok {
		f.date(row, col, moment)
		return
	}
	text(f, row, col, Text, t)
}

// keepNumber keeps a number, as a date where its format shows one. What is not
// written as a number is text.
func keepNumber(f *filler, row, col int, t []byte, s shows, date1904 bool) {
	digits := bytes.TrimSpace(t)
	n, ok := parseNumber(digits)
	if !ok {
		text(f, row, col, Text, t)
		return
	}
	if s != showsNumber {
		if moment, ok := serialTime(n, date1904, s); ok {
			f.date(row, col, moment)
			return
		}
	}
	f.number(row, col, n, digits)
}

// parseNumber reads a number as XML writes it; NaN, infinity, hexadecimal and
// what no float64 can hold are none.
func parseNumber(d []byte) (float64, bool) {
	if len(d) == 0 || len(d) > maxDigits {
		return 0, false
	}
	if wholeDigits(d) {
		return wholeNumber(d), true
	}
	for _, c := range d {
		if (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E' {
			return 0, false
		}
	}
	n, err := strconv.ParseFloat(string(d), 64)
	return n, err == nil && !math.IsInf(n, 0)
}

// wholeNumber reads what wholeDigits accepts.
func wholeNumber(d []byte) float64 {
	negative := d[0] == '-'
	if negative {
		d = d[1:]
	}
	n := int64(0)
	for _, c := range d {
		n = n*10 + int64(c-'0')
	}
	if negative {
		n = -n
	}
	return float64(n)
}
