package workspace

import (
	"encoding/hex"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"time"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
)

// Findings returns the findings of the case in the order of their numbers.
func (w *Workspace) Findings() []finding.Finding {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.findings)
}

// Finding returns one finding; ok is false when there is none with this id.
func (w *Workspace) Finding(id string) (f finding.Finding, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	i := slices.IndexFunc(w.findings, func(f finding.Finding) bool { return f.ID == id })
	if i < 0 {
		return finding.Finding{}, false
	}
	return w.findings[i], true
}

// Checks says of each piece of evidence, by its id, whether it still agrees
// with the data.
func (w *Workspace) Checks() map[string]finding.Check {
	w.mu.Lock()
	defer w.mu.Unlock()
	return maps.Clone(w.checks)
}

// AddFinding writes a new finding, with the selected figure as its first
// evidence when there is a selection, and returns its id.
func (w *Workspace) AddFinding(title string, s *Selection) (string, error) {
	if s == nil {
		return w.addFinding(title, "")
	}
	v := w.View()
	e, err := w.evidence(v, *s)
	switch {
	case isHidden(err):
		return "", err
	case err != nil:
		return w.addFinding(title, "")
	}
	_, q := v.find(*s)
	return w.addFinding(title, q.Area, e)
}

// addFinding stores a new finding with what it rests on.
func (w *Workspace) addFinding(title, area string, evidence ...finding.Evidence) (string, error) {
	w.mu.Lock()
	if w.file == nil {
		w.mu.Unlock()
		return "", errNoCase
	}
	number := finding.NextNumber(w.file.Written(finding.AllFindings))
	w.mu.Unlock()
	f := finding.Finding{
		ID: w.newID(), Number: number, Title: title, Status: finding.StatusDraft, Area: area, Evidence: evidence,
		Created: w.deps.Clock().UTC(), Author: w.deps.User,
	}
	err := w.change("add finding", casefile.Entry{Action: "finding.create", Subject: f.ID, Changes: sorted(finding.CreateChanges(f))})
	return f.ID, err
}

// Edit stores one part of a finding. Text that is the same as before stores
// nothing.
func (w *Workspace) Edit(id string, field finding.Field, value string) error {
	f, ok := w.Finding(id)
	if !ok {
		return survey.Problem("finding-gone", survey.Place{}, nil)
	}
	if f.Get(field) == value {
		return nil
	}
	raw, err := finding.Encode(field, value)
	if err != nil {
		return w.explain("edit finding", err)
	}
	return w.change("edit finding", casefile.Entry{
		Action: "finding.edit." + string(field), Subject: id,
		Changes: []casefile.Change{{Key: finding.Key(id, field), To: raw}},
	})
}

// DeleteFinding takes a finding out, with its evidence; Undo brings it back.
func (w *Workspace) DeleteFinding(id string) error {
	w.mu.Lock()
	if w.file == nil {
		w.mu.Unlock()
		return errNoCase
	}
	keys := finding.DeleteKeys(w.file.State(), id)
	w.mu.Unlock()
	if len(keys) == 0 {
		return survey.Problem("finding-gone", survey.Place{}, nil)
	}
	e := casefile.Entry{Action: "finding.delete", Subject: id}
	for _, k := range keys {
		e.Changes = append(e.Changes, casefile.Change{Key: k})
	}
	return w.change("delete finding", e)
}

// AddEvidence lets a finding rest on a figure as it stands now. The error has the
// code "evidence-there" when it does already.
func (w *Workspace) AddEvidence(id string, s Selection) error {
	e, err := w.evidence(w.View(), s)
	if err != nil {
		return err
	}
	return w.addEvidence("evidence.add", id, e)
}

// RemoveEvidence takes a figure away from a finding.
func (w *Workspace) RemoveEvidence(id, evidence string) error {
	return w.change("remove evidence", casefile.Entry{
		Action: "evidence.remove", Subject: id,
		Changes: []casefile.Change{{Key: finding.EvidenceKey(id, evidence)}},
	})
}

// Event is one thing that happened to a finding. Action is translated under
// "action.<action>".
type Event struct {
	Time   time.Time
	User   string
	Action string
	Undo   bool // it took Action back
	Redo   bool // it did Action again
}

// History returns what happened to a finding, the latest first.
func (w *Workspace) History(id string) []Event {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return nil
	}
	var events []Event
	for _, e := range f.History(finding.Prefix(id)) {
		events = append(events, Event{Time: e.Time, User: e.User, Action: e.Action, Undo: e.Undoes != "", Redo: e.Redoes != ""})
	}
	slices.Reverse(events)
	return events
}

func (w *Workspace) newID() string {
	b := make([]byte, 8)
	if _, err := io.ReadFull(w.deps.Random, b); err != nil {
		panic(err) // the system's random source does not fail
	}
	return hex.EncodeToString(b)
}

// sorted turns key and value pairs into changes in a fixed order.
func sorted(values map[string]json.RawMessage) []casefile.Change {
	var cs []casefile.Change
	for _, k := range slices.Sorted(maps.Keys(values)) {
		cs = append(cs, casefile.Change{Key: k, To: values[k]})
	}
	return cs
}
