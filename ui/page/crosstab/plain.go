package crosstab

import "strings"

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
