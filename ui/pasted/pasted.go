// Package pasted writes rows of text as spreadsheets and documents take them from
// the clipboard.
package pasted

import (
	"strings"
	"unicode"
)

// Text writes rows with a tab between cells. Breaks within a cell become spaces,
// and a text that a spreadsheet would take for a formula begins with an
// apostrophe. A text that begins with a quotation mark is quoted: a spreadsheet
// would take the mark off, and whatever follows up to the next one, tabs and rows
// too, for one cell. Percentages lose the space before their sign, so that they
// arrive as numbers.
func Text(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(quoted(safe(oneLine(cell))))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func oneLine(s string) string {
	s = strings.Join(strings.FieldsFunc(s, breaks), " ")
	if isNumber(s) {
		s = strings.ReplaceAll(s, "\u00a0%", "%")
	}
	return s
}

// breaks tells whether a letter ends a cell or a line; a space that does not break,
// as in numbers, stays.
func breaks(r rune) bool { return r != '\u00a0' && r != '\u202f' && unicode.IsSpace(r) }

// safe keeps a spreadsheet from taking a text for a formula; a number with a sign
// is none.
func safe(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) && !isNumber(s) {
		return "'" + s
	}
	return s
}

func quoted(s string) string {
	if !strings.HasPrefix(s, `"`) {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// isNumber tells whether a text is a number as people write it, with a sign or a
// percentage at most.
func isNumber(s string) bool {
	s = strings.TrimLeft(s, "+-−")
	s = strings.TrimRight(s, "% \u00a0")
	return s != "" && strings.Trim(s, "0123456789.,\u00a0") == "" && strings.ContainsAny(s, "0123456789")
}
