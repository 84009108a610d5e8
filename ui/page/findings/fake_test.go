package findings

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"izpete/data/finding"
	"izpete/data/workspace"
	"izpete/ui/uitest"
)

// book is a case in memory.
type book struct {
	all      []finding.Finding
	checks   map[string]finding.Check
	events   map[string][]workspace.Event
	readOnly bool
	refuse   error // what Edit answers instead of storing
	edits    []string
	shown    []string // evidence that was asked for
	changed  func()   // the signal after each change
}

var noon = time.Date(2026, 11, 12, 12, 0, 0, 0, time.UTC)

func (b *book) Case() (workspace.Info, bool)        { return workspace.Info{ReadOnly: b.readOnly}, true }
func (b *book) Findings() []finding.Finding         { return slices.Clone(b.all) }
func (b *book) Checks() map[string]finding.Check    { return b.checks }
func (b *book) History(id string) []workspace.Event { return b.events[id] }

func (b *book) signal() {
	if b.changed != nil {
		b.changed()
	}
}

func (b *book) at(id string) *finding.Finding {
	for i := range b.all {
		if b.all[i].ID == id {
			return &b.all[i]
		}
	}
	return &finding.Finding{}
}

func (b *book) AddFinding(title string, _ *workspace.Selection) (string, error) {
	f := finding.Finding{ID: fmt.Sprintf("f%d", len(b.all)+1), Number: len(b.all) + 1, Title: title, Status: finding.StatusDraft, Created: noon, Author: "A. Revidente"}
	b.all = append(b.all, f)
	b.signal()
	return f.ID, nil
}

func (b *book) Edit(id string, field finding.Field, value string) error {
	if b.refuse != nil {
		return b.refuse
	}
	if _, err := finding.Encode(field, value); err != nil {
		return err
	}
	b.edits = append(b.edits, string(field)+"="+value)
	b.set(id, field, value)
	b.signal()
	return nil
}

// set changes a field as an undo or another window would.
func (b *book) set(id string, field finding.Field, value string) {
	f := b.at(id)
	switch field {
	case finding.FieldTitle:
		f.Title = value
	case finding.FieldCriterion:
		f.Criterion = value
	case finding.FieldCondition:
		f.Condition = value
	case finding.FieldCause:
		f.Cause = value
	case finding.FieldEffect:
		f.Effect = value
	case finding.FieldRecommendation:
		f.Recommendation = value
	case finding.FieldCounter:
		f.Counter = value
	case finding.FieldRisk:
		f.Risk = finding.Risk(value)
	case finding.FieldStatus:
		f.Status = finding.Status(value)
	case finding.FieldArea:
		f.Area = value
	case finding.FieldTags:
		f.Tags = finding.ParseTags(value)
	}
}

func (b *book) DeleteFinding(id string) error {
	b.all = slices.DeleteFunc(b.all, func(f finding.Finding) bool { return f.ID == id })
	b.signal()
	return nil
}

func (b *book) RemoveEvidence(id, evidence string) error {
	f := b.at(id)
	f.Evidence = slices.DeleteFunc(slices.Clone(f.Evidence), func(e finding.Evidence) bool { return e.ID == evidence })
	b.signal()
	return nil
}

func (b *book) ShowCross(e finding.Evidence) (workspace.CrossView, bool) {
	if e.Crossed == nil {
		return workspace.CrossView{}, false
	}
	b.shown = append(b.shown, e.ID)
	return workspace.CrossView{Table: "t", Rows: "r", Columns: "c", Share: e.Crossed.Share}, true
}

func (b *book) ShowQuote(e finding.Evidence) (workspace.Spoken, bool) {
	b.shown = append(b.shown, e.ID)
	return workspace.Spoken{Table: "t", Question: "q", Respondent: 4}, b.checks[e.ID].Standing != finding.Gone
}

func (b *book) ShowEvidence(e finding.Evidence) bool {
	b.shown = append(b.shown, e.ID)
	return b.checks[e.ID].Standing != finding.Gone
}

// sample is a case like the one in the pictures.
func sample() *book {
	b := &book{checks: map[string]finding.Check{}, events: map[string][]workspace.Event{}}
	for i, f := range []finding.Finding{
		{Title: "Nav vienotas MI stratēģijas", Risk: finding.RiskHigh, Status: finding.StatusReviewed},
		{Title: "Trūkst iekšējo vadlīniju", Risk: finding.RiskHigh, Status: finding.StatusUnderReview},
		{
			Title: "Nav apzināts MI finansējums", Risk: finding.RiskMedium, Status: finding.StatusReviewed, Area: "budget",
			Tags:      []string{"budžets", "MI"},
			Criterion: "Iestādes plāno un uzskaita MI ieviešanas izmaksas (budžeta un finanšu vadības prasības).",
			Condition: "41 % iestāžu MI risinājuma ieviešanas izmaksas nav apzinātas, bet 47 % tās nepārsniedz 10 000 eiro.\nFinanšu trūkumu kā šķērsli norāda 53 % iestāžu; 75 % to min kā priekšnoteikumu.",
			Cause:     "Nav vienotas pieejas un kritēriju MI risinājumu uzskaitei un analīzei.",
			Effect:    "Nav iespējams salīdzināt ieguldījumus ar rezultātiem un pamatot turpmāko finansējumu.",
			Evidence: []finding.Evidence{
				{ID: "e1", File: "aptauja.xlsx", Sheet: "Atbildes", Cells: "Q2:Q18", Text: "Budžets", Option: "Nav apzināts", Count: 7, N: 17},
				{ID: "e2", File: "aptauja.xlsx", Sheet: "Atbildes", Cells: "J2:J84", Text: "Šķēršļi", Option: "Finanšu trūkums", Count: 44, N: 83},
				{
					ID: "e3", File: "aptauja.xlsx", Sheet: "Atbildes", Cells: "L2:L84", Text: "Priekšnoteikumi", Option: "MI attīstības finansējums", Count: 62, N: 83,
					Filter: []finding.Term{{Text: "Iestādes veids", Options: []string{"Ministrija", "Aģentūra"}}},
				},
			},
		},
		{Title: "Nav MI projektu uzskaites", Risk: finding.RiskHigh, Status: finding.StatusUnderReview},
		{
			Title: "Izmaksas netiek uzskaitītas", Risk: finding.RiskMedium, Status: finding.StatusDraft,
			Condition: "Finanšu trūkumu norāda 43 iestādes.",
			Evidence: []finding.Evidence{
				{ID: "e4", File: "aptauja.xlsx", Sheet: "Atbildes", Cells: "J2:J84", Text: "Šķēršļi", Option: "Finanšu trūkums", Count: 43, N: 83},
				{ID: "e5", File: "aptauja.xlsx", Sheet: "Atbildes", Cells: "K2:K9", Text: "Šķēršļi", Option: "Drošības riski", Count: 3, N: 8},
			},
		},
		{Title: "Prasmju risks nav apzināts", Risk: finding.RiskMedium, Status: finding.StatusDraft},
		{Title: "E-indekss netiek veikts", Risk: finding.RiskLow, Status: finding.StatusDraft},
	} {
		f.ID, f.Number, f.Created, f.Author = fmt.Sprintf("f%d", i+1), i+1, noon, "A. Revidente"
		for _, e := range f.Evidence {
			c := finding.Check{Evidence: e, Standing: finding.Holds, Count: e.Count, N: e.N}
			switch e.ID {
			case "e4":
				c.Standing, c.Count = finding.Changed, 44
			case "e5":
				c.Standing, c.Count, c.N = finding.Gone, 0, 0
			}
			b.checks[e.ID] = c
		}
		b.all = append(b.all, f)
	}
	b.events["f3"] = []workspace.Event{
		{Time: noon.Add(3 * time.Hour), User: "A. Revidente", Action: "finding.edit.status"},
		{Time: noon.Add(2 * time.Hour), User: "A. Revidente", Action: "finding.edit.cause", Undo: true},
		{Time: noon.Add(70 * time.Minute), User: "A. Revidente", Action: "finding.edit.condition"},
		{Time: noon.Add(69 * time.Minute), User: "A. Revidente", Action: "finding.edit.condition"},
		{Time: noon, User: "A. Revidente", Action: "finding.create"},
	}
	return b
}

// open shows the page over a case in a test window; signals go through the
// queue, as in the program.
func open(t *testing.T, b *book) (*Page, *uitest.Host) {
	t.Helper()
	h := uitest.NewHost(t)
	p := New(h, b, NewMemory())
	p.pause = 0
	b.changed = func() { h.Queue.Post(p.Refresh) }
	h.Put(p.Content())
	return p, h
}
