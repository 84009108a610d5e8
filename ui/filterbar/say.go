package filterbar

import (
	"strings"

	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// length is how much of a condition is said.
type length int

const (
	whole   length = iota // all of it
	cut                   // question and options, each cut
	options               // the options alone, cut
)

// How much of a question and of its options a chip says; the status line and
// the list of a folded bar say all of it.
const (
	chipQuestion   = 36
	chipOption     = 36
	chipDays       = 44 // the longest from one day to another
	numberQuestion = 16
)

// termText says a condition; "" when its question is not there.
func termText(w *words.Words, tables []*survey.Table, term tabulate.Term, l length) string {
	_, q := find(tables, term)
	if q == nil {
		return ""
	}
	var labels []string
	for _, o := range term.Options {
		if o >= 0 && o < len(q.Options) {
			labels = append(labels, q.Options[o].Label)
		}
	}
	asked, answered, limit := q.Title(), summary.Asked(w, term.How, labels), chipOption
	if len(term.Ranges) > 0 {
		if tabulate.Dated(q) {
			limit = chipDays
		}
		answered = summary.AskedRanges(w, term.How, term.Ranges)
	}
	switch {
	case l == options && len(term.Ranges) > 0:
		// A number by itself says nothing.
		asked, answered = short(asked, numberQuestion), short(answered, limit)
	case l == options:
		return short(answered, limit)
	case l == cut:
		asked, answered = short(asked, chipQuestion), short(answered, limit)
	}
	return w.T("filter.term", "Question", asked, "Options", answered)
}

// find returns the question of a condition; nil when it is not there.
func find(tables []*survey.Table, term tabulate.Term) (*survey.Table, *survey.Question) {
	for _, t := range tables {
		if t.ID == term.Table {
			return t, t.Question(term.Question)
		}
	}
	return nil, nil
}

// short ends a text that is too long with an ellipsis.
func short(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	return strings.TrimSpace(string(r[:limit-1])) + "…"
}
