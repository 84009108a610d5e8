package workspace

import (
	"encoding/json"
	"slices"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// keyColumns is where the columns of the list of respondents are kept:
// "columns/<digest of the sheet>/<hash of the workbook>".
const keyColumns = "columns/"

// MostColumns is how many questions the list of respondents can have as columns.
const MostColumns = 8

// columnsRecord is which questions are columns, with their words: in a newer
// version of the workbook ids may have moved.
type columnsRecord struct {
	Workbook string         `json:"workbook"`
	Sheet    string         `json:"sheet"`
	Of       []finding.Term `json:"of"`
}

// Listable tells whether a question can be a column of the list.
func Listable(q *survey.Question) bool { return q.Kind != survey.KindID && q.Kind != survey.KindMeta }

// SetColumns says which questions of a table are columns of the list, in this
// order; nil brings the usual ones back. The error has the code "columns-many"
// for more than MostColumns, and "figure-gone" for a question or a table that is
// not there.
func (w *Workspace) SetColumns(table string, questions []string) error {
	t := w.table(table)
	switch {
	case t == nil:
		return survey.Problem("figure-gone", survey.Place{}, nil)
	case len(questions) > MostColumns:
		return survey.Problem("columns-many", survey.Place{}, nil).With("N", MostColumns)
	}
	r := columnsRecord{Workbook: t.Source.SHA256, Sheet: t.Sheet}
	for _, id := range questions {
		d := describe(t, tabulate.Term{Question: id})
		if d.Text == "" {
			return survey.Problem("figure-gone", survey.Place{}, nil)
		}
		r.Of = append(r.Of, d)
	}
	c := casefile.Change{Key: keyColumns + digest(t.Sheet) + "/" + t.Source.SHA256}
	if questions != nil {
		c.To = encoded(r)
	}
	return w.change("choose columns", casefile.Entry{Action: "list.columns", Changes: []casefile.Change{c}})
}

// columnsOf are the questions that are columns of the list of a table, and
// whether the auditor chose them. The usual ones are the kind of respondent and
// the question of several options that most answered.
func (w *Workspace) columnsOf(t *survey.Table) (all []*survey.Question, chosen bool) {
	w.mu.Lock()
	r, figures := w.columnsRecord(t), w.figures()
	w.mu.Unlock()
	if r == nil || !slices.Contains(figures.candidates(finding.Evidence{Source: r.Workbook, Sheet: r.Sheet}), t) {
		for _, q := range []*survey.Question{firstGroup(t), mostAnswered(t)} {
			if q != nil {
				all = append(all, q)
			}
		}
		return all, false
	}
	for _, d := range r.Of {
		if q := againIn(t, d); q != nil && !slices.Contains(all, q) {
			all = append(all, q)
		}
	}
	return all, true
}

// columnsRecord is what was chosen for a table, or for an earlier version of it;
// the lock is held.
func (w *Workspace) columnsRecord(t *survey.Table) *columnsRecord {
	if w.file == nil {
		return nil
	}
	sources := []string{t.Source.SHA256}
	for _, r := range w.records() {
		if r.SHA256 == t.Source.SHA256 {
			sources = append(sources, r.Replaces...)
		}
	}
	state := w.file.State()
	for _, sha := range sources {
		var r columnsRecord
		if raw := state.Get(keyColumns + digest(t.Sheet) + "/" + sha); raw != nil && json.Unmarshal(raw, &r) == nil {
			return &r
		}
	}
	return nil
}
