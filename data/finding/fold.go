package finding

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"izpete/data/survey"
)

// meta is what is settled when a finding is made.
type meta struct {
	Number  int       `json:"number"`
	Created time.Time `json:"created"`
	Author  string    `json:"author"`
}

// Fold builds the findings of a case, sorted by number. Values that cannot be
// read come back as problems with the code "finding-unreadable", and what they
// belong to is built without them; a finding without its number has number 0
// and stands first. Keys of other kinds below a finding are left
// to those who wrote them. Changed is the time of creation; when a finding was
// last edited only the journal knows.
func Fold(s State) ([]Finding, []*survey.Error) {
	var all []Finding
	var problems []*survey.Error
	for key := range s.Keys(AllFindings) {
		id, part, ok := split(key)
		if !ok {
			continue
		}
		if len(all) == 0 || all[len(all)-1].ID != id {
			all = append(all, Finding{ID: id, Status: StatusDraft})
		}
		if err := all[len(all)-1].take(part, s.Get(key)); err != nil {
			problems = append(problems, survey.Problem("finding-unreadable", survey.Place{}, err).With("Key", key))
		}
	}
	for _, f := range all {
		if key := MetaKey(f.ID); f.Number == 0 && s.Get(key) == nil {
			problems = append(problems, survey.Problem("finding-unreadable", survey.Place{}, nil).With("Key", key))
		}
	}
	for i := range all {
		slices.SortFunc(all[i].Evidence, func(a, b Evidence) int {
			return cmp.Or(a.Made.Compare(b.Made), strings.Compare(a.ID, b.ID))
		})
	}
	Sort(all)
	return all, problems
}

// take sets one part of the finding from its stored value.
func (f *Finding) take(part string, value json.RawMessage) error {
	if eid, ok := strings.CutPrefix(part, partEvidence); ok {
		var e Evidence
		if err := json.Unmarshal(value, &e); err != nil {
			return err
		}
		e.ID = eid
		f.Evidence = append(f.Evidence, e)
		return nil
	}
	switch Field(part) {
	case partMeta:
		var m meta
		if err := json.Unmarshal(value, &m); err != nil {
			return err
		}
		if m.Number < 1 {
			return fmt.Errorf("number %d", m.Number)
		}
		f.Number, f.Created, f.Changed, f.Author = m.Number, m.Created, m.Created, m.Author
		return nil
	case FieldTags:
		return json.Unmarshal(value, &f.Tags)
	case FieldRisk:
		return choice(value, &f.Risk, Risks)
	case FieldStatus:
		return choice(value, &f.Status, Statuses)
	}
	if text := f.text(Field(part)); text != nil {
		return json.Unmarshal(value, text)
	}
	return nil
}

// choice reads a value that must be one of a list.
func choice[T ~string](value json.RawMessage, into *T, list []T) error {
	var v T
	if err := json.Unmarshal(value, &v); err != nil {
		return err
	}
	if !slices.Contains(list, v) {
		return fmt.Errorf("%.40q is not offered", v)
	}
	*into = v
	return nil
}

// text returns where a field of plain text is, nil for the others.
func (f *Finding) text(field Field) *string {
	switch field {
	case FieldTitle:
		return &f.Title
	case FieldCriterion:
		return &f.Criterion
	case FieldCondition:
		return &f.Condition
	case FieldCause:
		return &f.Cause
	case FieldEffect:
		return &f.Effect
	case FieldRecommendation:
		return &f.Recommendation
	case FieldCounter:
		return &f.Counter
	case FieldArea:
		return &f.Area
	}
	return nil
}

// Get returns a field as it is edited; tags are joined with ", ".
func (f *Finding) Get(field Field) string {
	switch field {
	case FieldRisk:
		return string(f.Risk)
	case FieldStatus:
		return string(f.Status)
	case FieldTags:
		return strings.Join(f.Tags, ", ")
	}
	if text := f.text(field); text != nil {
		return *text
	}
	return ""
}

// Sort puts findings in the order of their numbers; should two copies of a case
// have used the same one, the older goes first.
func Sort(all []Finding) {
	slices.SortFunc(all, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Number, b.Number), a.Created.Compare(b.Created), strings.Compare(a.ID, b.ID))
	})
}
