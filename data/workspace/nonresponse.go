package workspace

import (
	"izpete/data/summary"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// completeFrom is the share of the questions asked from which an answer counts as
// complete (AAPOR, Standard Definitions: 80 % is the usual).
const completeFrom = .8

// nonResponse sets the tables of a view beside the lists of those invited. A
// table most of whose respondents are not on the list by name is left out.
func nonResponse(w *words.Words, v View) []summary.NonResponse {
	if v.weigh == nil {
		return nil
	}
	var all []summary.NonResponse
	for _, t := range v.Tables {
		frame := v.weigh.frames[t.Source.SHA256]
		if frame == nil || t.Population == 0 || len(frame.Names) == 0 {
			continue
		}
		n := tabulate.NonResponseOf(t, tabulate.Grouped(frame), completeFrom)
		if n.Responded*2 < t.Len() {
			continue
		}
		all = append(all, summary.NonResponse{
			Table: t, Invited: n, Threshold: v.Method.Threshold,
			Early: tabulate.EarlyLateOf(t, w.T("figures.early"), w.T("figures.late")),
		})
	}
	return all
}
