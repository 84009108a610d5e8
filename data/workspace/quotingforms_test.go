package workspace

import (
	"testing"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/words"
)

// filledIn is a table of filled-in forms, each a file of its own.
func filledIn() *survey.Table {
	n := 3
	q := &survey.Question{
		ID: "q2", Text: "Piezīmes", Kind: survey.KindText, Columns: []string{"B7"}, Asked: survey.FullSet(n), Answered: survey.FullSet(n),
		Texts: []string{"Nav naudas.", "Nav laika.", "Nav laika."}, Addresses: [][]string{{"B7"}, {"B8"}, {"B7"}},
	}
	t := &survey.Table{
		ID: "forms/t1", Source: survey.Source{File: "anketas", SHA256: "f0"}, Sheet: "Anketa", Unit: survey.UnitInstitution,
		Rows: []int{1, 2, 3}, Names: []string{"Ministrija 01", "Iestāde 002", "Iestāde 003"}, Questions: []*survey.Question{q},
	}
	for _, name := range t.Names {
		t.Origins = append(t.Origins, survey.Place{File: name + ".xlsx", Sheet: "Lapa1"})
	}
	return t
}

// The cell of a form is that of its own file, whatever its sheet is called; covered
// names leave the folder alone.
func TestAnAnswerOfAFormIsQuoted(t *testing.T) {
	w, _ := visited(t)
	forms := filledIn()
	w.mu.Lock()
	w.setSurveys([]*survey.Survey{{Source: forms.Source, Tables: []*survey.Table{forms}}})
	w.mu.Unlock()
	id, err := w.AddQuoteFinding("Nauda", forms.ID, "q2", []int{1})
	if err != nil {
		t.Fatal(err)
	}
	f, _ := w.Finding(id)
	e := f.Evidence[0]
	if got := e.Place(); got != (survey.Place{File: "Iestāde 002.xlsx", Sheet: "Lapa1", Cell: "B8"}) || e.Files != 0 {
		t.Errorf("%+v", got)
	}
	if c := w.Checks()[e.ID]; c.Standing != finding.Holds {
		t.Errorf("%+v", c)
	}
	if s, ok := w.ShowQuote(e); !ok || s != (Spoken{forms.ID, "q2", 1}) {
		t.Errorf("%v %+v", ok, s)
	}
	for mask, want := range map[bool]string{false: "Iestāde 002.xlsx!Lapa1!B8", true: "anketas!Anketa!B8"} {
		doc := summary.Build(summary.Input{
			Words: words.For(words.Latvian), Tables: []*survey.Table{forms}, Findings: w.Findings(), Checks: w.Checks(), Mask: mask,
			Sections: []summary.Section{{ID: summary.SectionEvidence, On: true}},
		})
		found := false
		for _, b := range doc.Blocks {
			if table, ok := b.(summary.Table); ok {
				for _, row := range table.Rows {
					for _, c := range row {
						found = found || summary.Text(c.Runs) == want
					}
				}
			}
		}
		if !found {
			t.Errorf("covered %v: no %q", mask, want)
		}
	}
}
