package ui

import (
	"izpete/data/words"
	"izpete/data/workspace"
)

// withMethod names a method other than the usual one behind a text.
func withMethod(text string, w *words.Words, v workspace.View) string {
	m := workspace.MethodBrief(w, v)
	switch {
	case m == "" || len(v.Tables) == 0:
		return text
	case text == "":
		return m
	}
	return text + " · " + m
}

// baseText says whom the figures are about: who answered, of how many invited,
// and how many the filter leaves. It speaks of the first table, the survey
// itself.
func baseText(w *words.Words, v workspace.View) string {
	if len(v.Tables) == 0 {
		return w.T("status.nodata")
	}
	t := v.Tables[0]
	within := v.WithinText(w, t)
	if t.Population == 0 {
		return w.T("status.base.plain", "Units", w.N("unit."+string(t.Unit), t.Len()), "Within", within)
	}
	rate := w.Percent(100*float64(t.Len())/float64(t.Population), 1)
	return w.N("status.base."+string(t.Unit), t.Population, "Answered", w.Int(t.Len()), "Rate", rate, "Within", within)
}
