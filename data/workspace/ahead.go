package workspace

import (
	"slices"

	"izpete/data/survey"
)

// ahead returns the case as it would be with a newer version of a workbook in the
// place of the old. It reads the same journal and finds everything again as the
// case itself does; it is for looking only, and stores nothing.
func (w *Workspace) ahead(old, fresh *survey.Survey) *Workspace {
	w.mu.Lock()
	a := New(w.deps)
	a.file, a.written, a.findings = w.file, w.written, w.findings
	surveys := slices.Clone(w.surveys)
	w.mu.Unlock()
	for i, s := range surveys {
		if s == old {
			surveys[i] = fresh
		}
	}
	a.instead = &record{Source: fresh.Source, Replaces: []string{old.Source.SHA256}}
	a.setSurveys(surveys)
	return a
}

// records returns the workbooks of the case in the order in which they were
// loaded.
func (w *Workspace) records() []record {
	all := sourceRecords(w.file)
	if w.instead == nil {
		return all
	}
	for i, r := range all {
		if old := w.instead.Replaces[0]; r.SHA256 == old {
			all[i].Source, all[i].Replaces = w.instead.Source, append(slices.Clone(r.Replaces), old)
		}
	}
	return all
}
