package workspace

import (
	"strconv"
	"strings"
)

// shownDigits is how many significant digits a spreadsheet shows of a number.
const shownDigits = 15

// numberText writes a number as a spreadsheet shows it, without the digits that
// it is not exact to and without an exponent where that can be. Whole numbers
// keep all the digits that the file stores: they may be codes.
func numberText(stored string, n float64) string {
	if stored != "" && !strings.ContainsAny(stored, ".,eE") {
		return stored
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', shownDigits, 64), 64)
	if err != nil {
		return stored
	}
	form := byte('f')
	if size := max(rounded, -rounded); size >= 1e21 || size != 0 && size < 1e-9 {
		form = 'E'
	}
	return strconv.FormatFloat(rounded, form, -1, 64)
}
