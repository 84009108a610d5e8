package breakdowns

import (
	"math"
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// signed writes a difference in percentage points with its sign.
func signed(w *words.Words, x float64, decimals int) string {
	text := w.Decimal(x, decimals)
	if p := math.Pow10(decimals); math.Round(x*p) > 0 {
		text = "+" + text
	}
	return text
}

// quoteAll writes names in quotation marks, parted by commas.
func quoteAll(w *words.Words, names []string) string {
	var out []string
	for _, n := range names {
		out = append(out, w.T("breakdowns.quoted", "Text", n))
	}
	return strings.Join(out, ", ")
}

// several tells whether a respondent may stand in several groups.
func several(by *survey.Question) bool { return by.Kind == survey.KindMultiple }

// outsideGroups counts those of the base who are in no group. Where counts are
// hidden nothing is told of it.
func outsideGroups(x *tabulate.Cross) int {
	if x.Threshold > 0 || x.Base.Kind == tabulate.BaseMentions {
		return 0
	}
	return x.Ungrouped()
}
