package workspace

import (
	"strconv"
	"strings"
)

// shownDigits is how many significant digits a spreadsheet shows of a number.
const shownDigits = 15

// numberText writes a number as a spreadsheet shows it: what the file stores,
// unless that has more digits than the number is exact to, or an exponent.
// Whole numbers keep all their digits: they may be codes.
func numberText(stored string, n float64) string {
	digits := 0
	for _, r := range strings.TrimLeft(stored, "+-0.,") {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	whole := !strings.ContainsAny(stored, ".,eE")
	if stored != "" && (whole || digits <= shownDigits && !strings.ContainsAny(stored, "eE")) {
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
