package published

import (
	"regexp"
	"strings"

	"izpete/data/stats"
	"izpete/data/survey"
)

// Line is one published figure as a table or a pasted text has it.
type Line struct {
	Number   int    // line of the text or row of the sheet, from 1
	Sheet    string // of a workbook of several
	Question string // "" where the line stands under no question
	Option   string // "" for a figure alone
	Percent  string // as written
	Base     string // "" where it is not said
}

// MostLines is how many lines of a table are read; what is beyond is reported.
const MostLines = 5000

// ReadText reads lines pasted from a table or a slide: "option<TAB>percent",
// "question;option;percent", "option – 53 %", a figure alone, or a question with
// its options below it. known tells whether a text names a question.
func ReadText(text string, known func(string) bool) []Line {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	var rows [][]string
	for line := range strings.SplitSeq(text, "\n") {
		rows = append(rows, cells(line))
	}
	return ReadRows(rows, known)
}

// trailing is a label with a percentage behind it, as on a slide: after a colon
// or a dash, or with its sign.
var trailing = regexp.MustCompile(`^(.*[^\d.,\s:–—-])(?:\s*[:–—-]\s*|\s+)(\d{1,3}(?:[.,]\d+)?)(\s*%?)$`)

func cells(line string) []string {
	for _, mark := range []string{"\t", ";"} {
		if strings.Contains(line, mark) {
			return strings.Split(line, mark)
		}
	}
	line = survey.Fold(line)
	m := trailing.FindStringSubmatchIndex(line)
	if m == nil || m[6] == m[7] && !strings.ContainsAny(line[m[3]:m[4]], ":–—-") {
		return []string{line}
	}
	return []string{line[m[2]:m[3]], line[m[4]:]}
}

// ReadRows reads the rows of a table: option and percentage, with the question
// before them or above them and the base behind them or beside the question.
func ReadRows(rows [][]string, known func(string) bool) []Line {
	var lines []Line
	question, base := "", ""
	for i, row := range rows {
		c := filled(row)
		l := Line{Number: i + 1, Question: question, Base: base}
		switch n := len(c); {
		case n == 0:
			continue
		case n == 1 && !percent(c[0]):
			question, base = titled(c[0])
			continue
		case n == 1:
			l.Percent = c[0]
		case n == 2:
			l.Option, l.Percent = c[0], c[1]
		case n == 3 && percent(c[1]) && (strings.HasSuffix(c[1], "%") || !percent(c[2]) || !known(c[0])):
			l.Option, l.Percent, l.Base = c[0], c[1], c[2]
		case n == 3:
			l.Question, l.Option, l.Percent = c[0], c[1], c[2]
		default:
			l.Question, l.Option, l.Percent, l.Base = c[0], c[1], c[2], c[3]
		}
		// The first row may be the headings of the columns.
		if len(lines) == 0 && question == "" && len(c) > 1 && !strings.ContainsAny(l.Percent, "0123456789") {
			continue
		}
		if lines = append(lines, l); len(lines) > MostLines {
			break
		}
	}
	return fractions(lines)
}

func filled(row []string) []string {
	var c []string
	for _, s := range row {
		if s = strings.Trim(survey.Fold(s), `"`); s != "" {
			c = append(c, s)
		}
	}
	return c
}

func percent(s string) bool {
	_, err := stats.ParsePrinted(s)
	return err == nil
}

// withBase is a question with its base behind it: "Obstacles (n = 83)".
var withBase = regexp.MustCompile(`^(.+?)[\s,;(\[]+[nN]\s*=\s*(\d+)\s*[)\]]?$`)

// titled cuts the base off the name of a question.
func titled(s string) (question, base string) {
	if m := withBase.FindStringSubmatch(s); m != nil {
		return strings.TrimRight(m[1], " ,;(["), m[2]
	}
	return s, ""
}

// fractions turns shares that a spreadsheet keeps as parts of one into
// percentages: 0.53 becomes 53. It does so only where all of a table are so.
func fractions(lines []Line) []Line {
	most := 0
	for _, l := range lines {
		whole, part, cut := strings.Cut(strings.Replace(l.Percent, ",", ".", 1), ".")
		if !percent(l.Percent) || whole != "0" && (whole != "1" || strings.Trim(part, "0") != "") || strings.HasSuffix(l.Percent, "%") {
			return lines
		}
		if cut {
			most = max(most, len(part))
		}
	}
	if most < 2 {
		return lines
	}
	for i := range lines {
		whole, part, _ := strings.Cut(strings.Replace(lines[i].Percent, ",", ".", 1), ".")
		// The zeros at the end are not kept by a spreadsheet.
		part += strings.Repeat("0", most-len(part))
		text := strings.TrimLeft(whole+part[:2], "0")
		if text == "" {
			text = "0"
		}
		if most > 2 {
			text += "." + part[2:]
		}
		lines[i].Percent = text
	}
	return lines
}
