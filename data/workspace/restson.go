package workspace

import (
	"slices"
	"time"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
)

// addEvidence stores figures or quotations taken up for a finding, as one change.
// What the finding rests on already is not taken up again; the error has the code
// "evidence-there" where nothing is left.
func (w *Workspace) addEvidence(action, id string, taken ...finding.Evidence) error {
	e := casefile.Entry{Action: action, Subject: id}
	there := map[string]bool{}
	for _, old := range w.evidenceOf(id) {
		there[substance(old)] = true
	}
	for _, t := range taken {
		if said := substance(t); !there[said] {
			there[said] = true
			e.Changes = append(e.Changes, casefile.Change{Key: finding.EvidenceKey(id, t.ID), To: finding.EncodeEvidence(t)})
		}
	}
	if len(e.Changes) == 0 {
		return survey.Problem("evidence-there", survey.Place{}, nil)
	}
	return w.change("add evidence", e)
}

// evidenceOf returns what a finding rests on, as it is stored.
func (w *Workspace) evidenceOf(id string) []finding.Evidence {
	w.mu.Lock()
	defer w.mu.Unlock()
	if at := slices.IndexFunc(w.written, func(f finding.Finding) bool { return f.ID == id }); at >= 0 {
		return w.written[at].Evidence
	}
	return nil
}

// substance is what evidence says and under which filter, without who took it up
// and when.
func substance(e finding.Evidence) string {
	e.ID, e.By, e.Made = "", "", time.Time{}
	return string(finding.EncodeEvidence(e))
}
