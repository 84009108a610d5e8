package intake

import (
	"regexp"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// euSurvey tells whether a sheet was written by EUSurvey, which puts the alias
// and the export date above the header.
func (r *reading) euSurvey() bool {
	return r.region.first > 3 && isEUSurvey(r.sheet)
}

func isEUSurvey(s *workbook.Sheet) bool {
	return s.At(1, 1).Text == "Alias" && s.At(2, 1).Text == "Export Date"
}

// euSurveyHeader is the first row with anything in it below these two, 0 when
// there is none.
func euSurveyHeader(s *workbook.Sheet, cols []*column) int {
	if !isEUSurvey(s) {
		return 0
	}
	for row := 3; row < min(s.Rows, headerLimit); row++ {
		if _, n := lone(cols, row); n > 0 {
			return row
		}
	}
	return 0
}

var shortName = regexp.MustCompile(`\s*\([A-Za-z][A-Za-z0-9_]*\)(; |$)`)

// stripShortNames takes the "(shortname)" off headings and answers; a heading
// gives it up as its code.
func stripShortNames(cols []*column, titles []title) {
	for i := range titles {
		t := &titles[i]
		if at := shortName.FindStringIndex(t.whole); at != nil && at[1] == len(t.whole) {
			t.code = survey.Fold(t.whole[at[0]:])
			t.code = t.code[1 : len(t.code)-1]
			t.whole = survey.Fold(t.whole[:at[0]])
			t.label = t.whole
		}
	}
	for _, c := range cols {
		if c.share(func(v value) bool { return shortName.MatchString(v.text) }) < 0.9 {
			continue
		}
		// Two answers that differ in nothing else stay apart.
		seen := map[string]bool{}
		clash := false
		for _, v := range c.values[1:] {
			s := shortName.ReplaceAllString(v.text, "$1")
			clash = clash || seen[s]
			seen[s] = true
		}
		if clash {
			continue
		}
		for i := range c.values[1:] {
			v := &c.values[i+1]
			v.text = shortName.ReplaceAllString(v.text, "$1")
			if f, ok := number(v.text); ok {
				v.typ, v.num = workbook.Number, f
			}
		}
	}
}
