package intake

import (
	"regexp"
	"strings"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// title is what the header says of one column.
type title struct {
	code  string // "Q7", "A2[SQ003]"
	stem  string // the question, when the column is one of several under it
	label string // the column's own text
	group int    // columns of one question in the header share it; 0 for none
	whole string // the heading as it stands, to fall back on
	n     int    // number of the column
}

var (
	codeWord   = regexp.MustCompile(`^[A-Za-z_#][\w.\-\[\]#]*$`)
	codeShort  = regexp.MustCompile(`^[A-Za-z]{1,4}\d{1,3}[A-Za-z]?$`)
	codePrefix = regexp.MustCompile(`^(?:\[([A-Za-z]{0,3}\d{1,3}(?:[-._]?[A-Za-z0-9]{1,3})?)\]\s*|([A-Za-z]{0,3}\d{1,3}(?:[._-]\d{1,3}|[a-z])?)\s*[.):]\s+|([QqJj]\d{1,3}(?:[._]\d{1,3}|[a-z])?)\s+|([A-Za-z]\w{0,15}\[\w{1,12}\](?:\[\w{1,12}\])?)\.?\s+)(.*\S)`)
	generic    = words("response|open-ended response|atbilde|antwort|ответ")
)

// splitCode takes a code such as "Q7." off the front of a heading.
func splitCode(s string) (code, rest string) {
	m := codePrefix.FindStringSubmatch(s)
	// In "Q1 [Option]" the code is all there is of the question.
	if m == nil || strings.ContainsAny(m[5][:1], "[-/:") || strings.HasPrefix(m[5], "– ") {
		return "", s
	}
	return m[1] + m[2] + m[3] + m[4], m[5]
}

// titles reads the header rows. A sparse row holds questions over the columns
// up to its next entry, or as far as its merged cells go.
func titles(s *workbook.Sheet, g region) []title {
	rows := make([][]string, 0, len(g.header))
	for _, r := range g.header {
		row := make([]string, len(g.cols))
		for i, c := range g.cols {
			row[i] = survey.Fold(c.text(r))
		}
		rows = append(rows, row)
	}
	headerRows := g.header
	for len(rows) > 1 && importIDs(rows[len(rows)-1]) {
		rows, headerRows = rows[:len(rows)-1], headerRows[:len(headerRows)-1]
	}
	out := make([]title, len(g.cols))
	if len(rows) > 1 && isCodes(rows[0], rows[1]) {
		for i, code := range rows[0] {
			out[i].code = code
		}
		rows, headerRows = rows[1:], headerRows[1:]
	} else if len(rows) > 1 && full(rows[0]) && full(rows[1]) && isCodes(rows[1], rows[0]) {
		for i, code := range rows[1] {
			out[i].code = code
		}
		rows, headerRows = rows[:1], headerRows[:1]
	}
	own := rows[len(rows)-1]
	stems := make([]string, len(g.cols))
	groups := make([]int, len(g.cols))
	for i := range rows[:len(rows)-1] {
		fillRight(s, headerRows[i], rows[i:], stems, groups)
	}
	for i := range out {
		t := &out[i]
		t.n = g.cols[i].n
		t.label, t.stem, t.group = own[i], stems[i], groups[i]
		if t.stem != "" && generic[key(t.label)] {
			t.label = ""
		}
		t.whole = t.label
		if t.whole == "" {
			t.whole = t.stem
		}
	}
	return out
}

// fillRight spreads the questions of one header row over the columns below
// them, and gives the columns of each entry a common group.
func fillRight(s *workbook.Sheet, row int, rows [][]string, stems []string, groups []int) {
	merged := map[int]int{} // from column to column
	for _, m := range s.Merged {
		if m.Row1 == row && m.Col2 > m.Col1 {
			merged[m.Col1] = m.Col2
		}
	}
	up := append([]int(nil), groups...)
	text, end, group := "", 0, 0
	for i, own := range rows[0] {
		below := rows[1][i]
		for _, r := range rows[2:] {
			below += r[i]
		}
		switch {
		case own != "" && (i == 0 || own != text || up[i] != up[i-1] || below == ""):
			text, group, end = own, i+1, len(rows[0])
			if len(merged) > 0 {
				end = max(i+1, merged[i+1])
			}
		case own != "": // the question stands over each of its columns
			end = max(end, i+1)
		case below == "" || i >= end || i > 0 && up[i] != up[i-1] && up[i] != 0:
			text, group, end = "", 0, 0
		}
		if text == "" {
			continue
		}
		if stems[i] != "" && stems[i] != text && !codeShort.MatchString(stems[i]) {
			stems[i] += " – " + text
		} else {
			stems[i] = text
		}
		groups[i] = group
	}
}

// isCodes tells whether a header row holds the codes of the row below or above
// it: short words without spaces, wherever it holds anything.
func isCodes(row, beside []string) bool {
	n, codes, short, same := 0, 0, 0, 0
	for i, s := range row {
		if s == "" {
			continue
		}
		n++
		if codeWord.MatchString(s) {
			codes++
		}
		if codeShort.MatchString(s) {
			short++
		}
		if beside[i] != "" {
			same++
		}
	}
	if n == 0 || same*10 < n*9 {
		return false
	}
	return short*10 >= n*9 || full(row) && full(beside) && codes*10 >= n*7
}

func full(row []string) bool {
	n := 0
	for _, s := range row {
		if s != "" {
			n++
		}
	}
	return n*10 >= len(row)*9
}

func importIDs(row []string) bool {
	n, all := 0, 0
	for _, s := range row {
		if s == "" {
			continue
		}
		all++
		if strings.HasPrefix(s, `{"ImportId"`) {
			n++
		}
	}
	return n > 0 && n*2 >= all
}
