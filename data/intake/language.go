package intake

import (
	"strings"

	"izpete/data/survey"
)

// language is what a table writes for "not asked" and "no answer".
type language struct {
	// naIsAnswer: "N/A" is an option of the questionnaire here, as in
	// SurveyMonkey, which leaves blank whoever was not asked.
	naIsAnswer bool
	// usual is the delimiter that the table uses wherever there is no doubt, and
	// seen the options found with it.
	usual string
	seen  map[string]bool
}

// empty tells whether a value is no answer or says that there was no question.
func (l *language) empty(s string) bool { return isBlankWord(s) || l.notAsked(s) }

// notAsked tells whether a value says that the respondent was routed past.
func (l *language) notAsked(s string) bool {
	if len(s) > longestMark {
		return false
	}
	k := strings.ToLower(s)
	return notAskedWords[k] || !l.naIsAnswer && naWords[k]
}

func mentions(s string, parts ...string) bool {
	s = strings.ToLower(s)
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// settle notes the delimiter that most of the drafts share; ok is false when
// there is none to go by.
func (l *language) settle(drafts []draft) (ok bool) {
	counts := map[string]int{}
	for _, d := range drafts {
		if d.kind == survey.KindMultiple && d.split != nil && !d.split.doubt {
			counts[d.split.delimiter]++
		}
	}
	for _, d := range delimiters {
		if counts[d] > counts[l.usual] {
			l.usual = d
		}
	}
	if l.usual == "" {
		return false
	}
	l.seen = map[string]bool{}
	for _, d := range drafts {
		if d.split == nil || d.split.delimiter != l.usual {
			continue
		}
		for _, v := range d.cols[0].values[1:] {
			if !l.empty(v.text) {
				for _, o := range d.split.split(v.text) {
					l.seen[o] = true
				}
			}
		}
	}
	return true
}
