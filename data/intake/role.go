package intake

import (
	"strings"
	"unicode/utf8"

	"izpete/data/survey"
)

// decide says of each sheet what it is for.
func decide(sheets []*reading, opt Options) {
	for _, r := range sheets {
		switch {
		case r.role != "" && opt.Sheet != r.sheet.Name:
		case opt.Sheet != "" && opt.Sheet != r.sheet.Name:
			r.role = survey.RoleOther
			if isTable(r) {
				// Left out because another sheet was asked for.
				r.role = survey.RoleOther
			}
		case opt.Sheet != "" && r.found:
			r.role = survey.RoleResponses
		case !r.found:
			r.role = survey.RoleOther
		case isRegister(r):
			r.role = survey.RoleRegister
		case isTable(r):
			r.role = survey.RoleResponses
		default:
			r.role = survey.RoleOther
		}
	}
}

// isTable tells whether a sheet holds answers: respondents, and at least one
// question with options.
func isTable(r *reading) bool {
	return r.found && len(r.rows) >= 2 && r.questions() >= 1 && len(r.drafts) >= 2
}

// isRegister tells whether a sheet lists projects or systems.
func isRegister(r *reading) bool {
	for i, d := range r.drafts {
		if i > 4 {
			break
		}
		k := key(d.heading)
		for _, name := range projectNames {
			if k == name || strings.HasPrefix(k, name+" ") || strings.HasPrefix(k, name+"(") {
				return true
			}
		}
	}
	return false
}

// isSummary tells whether a sheet holds counts and shares, not answers: most of
// it is figures, and it says total, answered or skipped at its edges.
func isSummary(r *reading) bool {
	figures, texts, totals, fractions := 0, 0, 0, 0
	for i, c := range r.all {
		for id, v := range c.values {
			switch {
			case id == 0:
			case isNumeric(v):
				figures += v.count
				if v.num > 0 && v.num < 1 {
					fractions += v.count
				}
			default:
				texts += v.count
				k := key(v.text)
				edge := i == 0 || v.first <= 5
				if edge && summaryWords[k] || i > 0 && v.first <= 5 && totalWords[k] {
					totals++
				}
				if strings.HasPrefix(k, "count of ") || strings.HasPrefix(k, "sum of ") {
					totals++
				}
			}
		}
	}
	return totals > 0 && r.sheet.Rows <= 2000 && (figures >= texts || fractions*4 >= figures && figures > 0)
}

var summaryWords = words("answered|skipped|answered question|skipped question|atbildēja|izlaida|row labels|column labels|grand total|rindu etiķetes|kolonnu etiķetes|gala summa|answer choices|responses")

// headless tells whether a sheet looks like answers without a header.
func headless(r *reading) bool {
	if r.sheet.Hidden || r.sheet.Chart || r.sheet.Rows < 3 || r.role == survey.RoleSummary || r.role == survey.RoleCodes {
		return false
	}
	used, filled, long := 0, 0, 0
	for _, c := range r.all {
		if len(c.values) > 1 {
			used++
			filled += c.filled()
		}
		for _, v := range c.values[1:] {
			if utf8.RuneCountInString(v.text) > 120 {
				long++
			}
		}
	}
	return used >= 2 && filled*2 >= used*r.sheet.Rows && long*4 < filled
}
