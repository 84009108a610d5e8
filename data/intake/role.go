package intake

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"izpete/data/survey"
)

// decide says of each sheet what it is for.
func decide(sheets []*reading, opt Options) {
	for _, r := range sheets {
		switch {
		case r.forced && r.found:
			r.role = survey.RoleResponses
		case r.role != "" && opt.Sheet != r.sheet.Name:
		case opt.Sheet != "" && opt.Sheet != r.sheet.Name:
			// Read for the frame and the code lists only.
			r.role = survey.RoleOther
		case opt.Sheet != "" && r.found:
			r.role = survey.RoleResponses
		case !r.found:
			r.role = survey.RoleOther
		case isRegister(r):
			r.role = survey.RoleRegister
		case isTable(r), r.answers:
			r.role = survey.RoleResponses
		default:
			r.role = survey.RoleOther
		}
	}
}

// isTable tells whether a sheet holds answers: respondents, and at least one
// question with options. One or two respondents show no options; their headings
// must ask.
func isTable(r *reading) bool {
	if !r.found || len(r.rows) == 0 || len(r.drafts) < 2 {
		return false
	}
	return len(r.rows) >= 2 && r.questions() >= 1 || len(r.rows) <= 2 && r.asks()
}

// asks tells whether the headings are those of a questionnaire: at least two
// are questions or have a code, and they are most of what no tool wrote.
func (r *reading) asks() bool {
	asking, all := 0, 0
	for _, d := range r.drafts {
		if d.kind == survey.KindMeta || d.kind == survey.KindID || isGroupName(d.heading) {
			continue
		}
		all++
		if d.code != "" || strings.HasSuffix(d.text, "?") || strings.HasSuffix(d.grid, "?") {
			asking++
		}
	}
	return asking >= 2 && asking*2 >= all
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

var questionSheet = regexp.MustCompile(`^(?i:question|jautājums|frage|вопрос) \d+$`)

// summaries marks the sheets of a summary that are too empty to tell by
// themselves: one sheet a question, beside others of the kind.
func summaries(sheets []*reading) {
	if !slices.ContainsFunc(sheets, func(r *reading) bool {
		return r.role == survey.RoleSummary && questionSheet.MatchString(r.sheet.Name)
	}) {
		return
	}
	for _, r := range sheets {
		if r.role == "" && !r.forced && questionSheet.MatchString(r.sheet.Name) {
			r.role = survey.RoleSummary
		}
	}
}

// isSummary tells whether a sheet holds counts and shares, not answers: much of
// it is figures, and it says total, answered or skipped at its edges. Ticks and
// marks on a scale are no counts, even where a column adds them up.
func isSummary(r *reading) bool {
	figures, texts, totals := 0, 0, 0
	shares, ticks, marks := 0, 0, 0
	for i, c := range r.all {
		for _, v := range c.values[1:] {
			if !isNumeric(v) {
				texts += v.count
				if top := v.first <= 5; (top || i == 0) && len(v.text) <= 60 {
					k := key(v.text)
					switch {
					case top && (pivotWords[k] || strings.HasPrefix(k, "count of ") || strings.HasPrefix(k, "sum of ")):
						return true
					case summaryWords[k], top && i > 0 && totalWords[k]:
						totals++
					}
				}
				continue
			}
			figures += v.count
			switch {
			case v.num > 0 && v.num < 1, v.told && strings.HasSuffix(v.text, "%"):
				shares += v.count
			case v.num == 0 || v.num == 1:
				ticks += v.count
			case v.num == math.Trunc(v.num) && v.num > 0 && v.num <= 10:
				marks += v.count
			}
		}
	}
	if totals == 0 || figures == 0 || r.sheet.Rows > 2000 {
		return false
	}
	counted := ticks*2 < figures && (r.sheet.Rows < 15 || (ticks+marks)*10 < figures*7)
	return shares*4 >= figures || figures >= texts && counted
}

var (
	summaryWords = words("answered|skipped|answered question|skipped question|atbildēja|izlaida|answer choices|responses")
	pivotWords   = words("row labels|column labels|rindu etiķetes|kolonnu etiķetes|zeilenbeschriftungen|названия строк")
)

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

// sameRows finds sheets that hold the rows of another once more, as a sheet of
// values beside a sheet of labels. The one with more words is kept.
func sameRows(sheets []*reading, file string) (notes []survey.Note) {
	for i, a := range sheets {
		for _, b := range sheets[i+1:] {
			if a.role != survey.RoleResponses || b.role != survey.RoleResponses || a.joined || b.joined || !sameTable(a, b) {
				continue
			}
			kept, left := a, b
			if a.forced && b.forced {
				continue
			}
			if b.forced || !a.forced && wordiness(b) > wordiness(a) {
				kept, left = b, a
			}
			left.role = survey.RoleOther
			notes = append(notes, survey.Note{Code: "same-rows", Place: survey.Place{File: file, Sheet: left.sheet.Name}, Args: map[string]any{"Other": kept.sheet.Name}})
		}
	}
	return notes
}

// sameTable tells whether two sheets hold the same respondents under the same
// headings.
func sameTable(a, b *reading) bool {
	if len(a.rows) != len(b.rows) || len(a.titles) != len(b.titles) {
		return false
	}
	same := 0
	for i := range a.titles {
		if a.titles[i].whole == b.titles[i].whole {
			same++
		}
	}
	if same*5 < len(a.titles)*4 {
		return false
	}
	// Each value of one sheet stands for the same value of the other everywhere.
	agree := 0
	for i := range a.titles {
		if translates(a.region.cols[i], b.region.cols[i], a.rows, b.rows) {
			agree++
		}
	}
	return agree*10 >= len(a.titles)*9
}

// translates tells whether the values of one column stand for those of another,
// row by row.
func translates(x, y *column, rowsX, rowsY []int) bool {
	to := make([]int32, len(x.values))
	for k := range rowsX {
		from, want := x.rows[rowsX[k]-1], y.rows[rowsY[k]-1]
		if (from == 0) != (want == 0) || to[from] != 0 && to[from] != want {
			return false
		}
		to[from] = want
	}
	return true
}

// wordiness is the share of text among the answers.
func wordiness(r *reading) float64 {
	texts, all := 0, 0
	for _, c := range r.region.cols {
		for _, v := range c.values[1:] {
			all += v.count
			if !isTyped(v) {
				texts += v.count
			}
		}
	}
	return float64(texts) / float64(max(all, 1))
}
