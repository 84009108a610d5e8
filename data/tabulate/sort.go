package tabulate

import (
	"slices"
	"strings"

	"izpete/data/survey"
)

// Small bases, house rules: below CountsOnly no percentage is shown at all,
// below Careful it is shown with a warning.
const (
	CountsOnly = 10
	Careful    = 30
)

// Sorted returns the rows as they are shown: an ordered question in its own
// order, others from the most to the least frequent as shown; "other" and then "don't
// know" and its like stand last. Rows that are equal keep the question's order.
func (b *Breakdown) Sorted() []Row {
	rows := slices.Clone(b.Rows)
	slices.SortStableFunc(rows, func(x, y Row) int {
		if c := rank(x) - rank(y); c != 0 {
			return c
		}
		if b.Question.Ordered() {
			return 0
		}
		return descending(b.often(x), b.often(y))
	})
	return rows
}

// often is how often the option of a row was chosen, for its place among the
// others: weighted where its share is. A filter must not shuffle the bars, so the
// whole decides.
func (b *Breakdown) often(r Row) float64 {
	switch {
	case b.Whole != nil:
		return b.Whole.often(b.Whole.Rows[r.Option])
	case r.Hidden:
		return 0
	case b.Weighted != nil:
		return b.Weighted.Rows[r.Option].Count
	}
	return float64(r.Count)
}

func rank(r Row) int {
	switch {
	case r.Missing:
		return 2
	case IsOther(r.Label):
		return 1
	}
	return 0
}

// IsOther tells whether a label stands for whatever was not listed.
func IsOther(label string) bool {
	l := strings.ToLower(survey.Fold(label))
	for _, other := range []string{"cits", "cita", "citi", "citas", "other", "others", "andere", "anderes", "sonstige", "sonstiges", "другое", "другой"} {
		rest, ok := strings.CutPrefix(l, other)
		if ok && (rest == "" || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, ":") ||
			rest == " atbilde" || rest == " variants" || rest == " answer" || rest == ", please specify") {
			return true
		}
	}
	return false
}
