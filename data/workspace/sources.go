package workspace

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"izpete/data/casefile"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

const keySource = "source/"

// record is what the journal says of a workbook, or of a folder of forms: the
// hash of a workbook is that of its bytes in the case, a folder has a bundle.
type record struct {
	survey.Source
	Loaded   time.Time `json:"loaded"`             // the first version of it
	Replaces []string  `json:"replaces,omitempty"` // hashes of earlier versions, the first first
	Accepted time.Time `json:"accepted,omitzero"`  // when it took the place of the last
	Kind     string    `json:"kind,omitempty"`     // "" is a workbook
	Bundle   string    `json:"bundle,omitempty"`   // hash of the bytes of a folder
}

func sourceRecord(f *casefile.File, sha string) (record, bool) {
	var r record
	raw := f.State().Get(keySource + sha)
	return r, raw != nil && json.Unmarshal(raw, &r) == nil
}

// sourceRecords returns the workbooks of a case in the order in which they were
// loaded.
func sourceRecords(f *casefile.File) []record {
	var recs []record
	for key := range f.State().Keys(keySource) {
		if r, ok := sourceRecord(f, strings.TrimPrefix(key, keySource)); ok {
			recs = append(recs, r)
		}
	}
	slices.SortStableFunc(recs, func(a, b record) int { return a.Loaded.Compare(b.Loaded) })
	return recs
}

// readSources gives what each workbook of a case holds, in the order in which
// they were loaded. Those not known yet are read from the copy in the case.
func readSources(ctx context.Context, f *casefile.File, known versions) ([]*survey.Survey, error) {
	var all []*survey.Survey
	for _, r := range sourceRecords(f) {
		if r.Kind == kindForms {
			s, err := formsOfCase(ctx, f, r, known)
			if err != nil {
				return nil, err
			}
			all = append(all, s)
			continue
		}
		steps, _, err := storedSteps(f.State(), r.SHA256)
		if err != nil {
			return nil, err
		}
		s := known.get(r.SHA256, steps)
		if s == nil {
			data, err := f.Blob(r.SHA256)
			if err != nil {
				return nil, err
			}
			p, err := preview(ctx, r.File, data, steps, nil)
			if err != nil {
				return nil, err
			}
			s = ofCase(p.Survey)
			known.put(r.SHA256, steps, s)
		}
		all = append(all, s)
	}
	return all, nil
}

// ofCase gives the tables ids that are unique within a case, whatever else is
// loaded.
func ofCase(s *survey.Survey) *survey.Survey {
	own := *s
	own.Tables = nil
	for _, t := range s.Tables {
		c := *t
		c.ID = s.Source.SHA256[:min(12, len(s.Source.SHA256))] + "/" + t.ID
		own.Tables = append(own.Tables, &c)
	}
	return &own
}

func (w *Workspace) resetSources() error {
	surveys, err := readSources(context.Background(), w.file, w.known)
	if err != nil {
		return err
	}
	w.setSurveys(surveys)
	return nil
}

// setSurveys takes new data.
func (w *Workspace) setSurveys(surveys []*survey.Survey) {
	w.read = withOwnWords(surveys)
	w.surveys, w.weigh, w.answerKeys, w.absent = surveys, newWeighing(surveys), nil, absentOf(surveys)
	w.setTables()
}

// setTables puts the tables of the workbooks together with the questions that
// the auditor made of theirs. What was filtered by or selected is found again by
// its words, since options may have moved; what is no longer there is let go.
func (w *Workspace) setTables() {
	old := w.tables
	w.tables = slices.Clone(w.read)
	w.code()
	w.derive()
	now := w.figures()
	var kept tabulate.Filter
	for _, term := range w.filter {
		if again, ok := now.renew(old, term); ok {
			kept = append(kept, again)
		}
	}
	w.filter = kept
	if s := w.selected; s != nil {
		w.selected = nil
		if again, ok := now.renew(old, s.Term()); ok {
			w.selected = selectionOf(again)
		}
	}
}
