package summary

import (
	"strings"

	"izpete/data/tabulate"
	"izpete/data/words"
)

// Asked says which of the options of a question a filter asks for: A or B, all of
// several, or none of them, which means none among those who answered. One option
// stands by itself.
func Asked(w *words.Words, how tabulate.How, options []string) string {
	if how == tabulate.AnyOf || how == tabulate.AllOf && len(options) == 1 {
		return strings.Join(options, " "+w.T("filter.or")+" ")
	}
	return quotedAsked(w, how, options)
}

// quotedAsked says it with each option in quotation marks.
func quotedAsked(w *words.Words, how tabulate.How, options []string) string {
	marked := make([]string, len(options))
	for i, o := range options {
		marked[i] = w.T("filter.quoted", "Text", o)
	}
	if how == tabulate.AnyOf || how == tabulate.AllOf && len(options) == 1 {
		return strings.Join(marked, " "+w.T("filter.or")+" ")
	}
	return w.T("filter.asked."+how.Key(), "Options", strings.Join(marked, ", "))
}
