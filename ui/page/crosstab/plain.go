package crosstab

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plain is a text without the marks of its letters and in lower case: who types
// "skersli" looks for „Šķēršļi”.
func plain(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(text) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// short ends a text that is too long with an ellipsis; it stands in full in the
// title of the table.
func short(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	return strings.TrimSpace(string(r[:limit-1])) + "…"
}

// line makes one line of a text, for a cell of a table.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
