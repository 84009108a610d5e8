package intake

import "strings"

// language is what a table writes for "not asked" and "no answer".
type language struct {
	// naIsAnswer: "N/A" is an option of the questionnaire here, as in
	// SurveyMonkey, which leaves blank whoever was not asked.
	naIsAnswer bool
}

// empty tells whether a value is no answer or says that there was no question.
func (l *language) empty(s string) bool { return isBlankWord(s) || l.notAsked(s) }

// notAsked tells whether a value says that the respondent was routed past.
func (l *language) notAsked(s string) bool {
	if len(s) > 20 {
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
