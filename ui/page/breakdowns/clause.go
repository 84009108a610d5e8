package breakdowns

import (
	"strings"

	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// filterText says in words what the answers of a filter are, to stand behind
// “whose answer is”: „A” or „B” and other than „C”.
func filterText(w *words.Words, t *survey.Table, f tabulate.Filter) string {
	var terms []string
	for _, term := range f.For(t) {
		terms = append(terms, clause(w, term.How, quoted(w, t, term)))
	}
	return strings.Join(terms, " "+w.T("breakdowns.and")+" ")
}

// clause says how the options of one term combine.
func clause(w *words.Words, how tabulate.How, options []string) string {
	or := " " + w.T("breakdowns.or") + " "
	switch {
	case how == tabulate.NoneOf:
		return w.T("filter.clause.none", "Options", strings.Join(options, or))
	case how == tabulate.AllOf && len(options) > 1:
		return w.T("filter.clause.all", "Options", strings.Join(options, w.T("filter.clause.and")+" "))
	}
	return strings.Join(options, or)
}

func quoted(w *words.Words, t *survey.Table, term tabulate.Term) []string {
	var labels []string
	for _, r := range term.Ranges {
		labels = append(labels, summary.Range(w, r))
	}
	for _, q := range t.Questions {
		if q.ID != term.Question {
			continue
		}
		for _, o := range term.Options {
			if o >= 0 && o < len(q.Options) {
				labels = append(labels, w.T("breakdowns.quoted", "Text", q.Options[o].Label))
			}
		}
	}
	return labels
}
