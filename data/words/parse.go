package words

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// grouped is a number with commas between its thousands, as English writes it.
var grouped = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`)

// ParseDecimal reads a number as a person types it in the language, with or
// without spaces between thousands: in Latvian "2 500,5", and a full stop is a
// decimal mark too, in English "2,500.5". ok is false for what is no number, or
// could be two.
func (w *Words) ParseDecimal(text string) (x float64, ok bool) {
	text = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "−", "-").Replace(strings.TrimSpace(text))
	if w.Lang == English {
		if grouped.MatchString(text) {
			text = strings.ReplaceAll(text, ",", "")
		}
	} else {
		text = strings.ReplaceAll(text, ",", ".")
	}
	if text == "" || strings.Trim(text, "-.0123456789") != "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil && !math.IsInf(x, 0)
}
