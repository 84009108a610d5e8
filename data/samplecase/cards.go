package samplecase

import (
	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/workspace"
)

// contradictions are the rules of the sample, by the words under "sample.rule.".
var contradictions = []struct {
	id   string
	rule contradiction.Rule
}{
	{"costs", contradiction.Rule{
		If:   contradiction.Condition{Question: "q3", Test: contradiction.Any, Options: []int{0, 1, 3}},
		Then: contradiction.Condition{Question: "q12", Test: contradiction.NotAsked},
	}},
	{"funding", contradiction.Rule{
		If:   contradiction.Condition{Question: "q7", Test: contradiction.Any, Options: []int{0}},
		Then: contradiction.Condition{Question: "q8", Test: contradiction.Any, Options: []int{2}},
	}},
}

func (m maker) rules() error {
	for _, c := range contradictions {
		if _, err := m.of.AddRule(m.table(institutions).ID, c.rule, m.say("rule."+c.id)); err != nil {
			return err
		}
	}
	return nil
}

// cards writes on the visit card of the first respondent that breaks each rule: what
// the contradiction suggests to ask, another question, and a note; and on that of the
// first who did not answer a note.
func (m maker) cards() error {
	t := m.table(institutions)
	table := t.ID
	for i, r := range m.of.Rules() {
		first := -1
		for first = range r.Result.Broken.Each() {
			break
		}
		v, ok := m.of.Visit(table, first, workspace.Beside{})
		if !ok || len(v.Suggested) == 0 {
			return survey.Problem("respondent-gone", survey.Place{}, nil)
		}
		if err := m.of.KeepSuggested(v, v.Suggested[0], v.Suggested[0].Say(m.words)); err != nil {
			return err
		}
		id := contradictions[i].id
		if err := m.of.AddNote(table, first, workspace.NoteQuestion, m.say("ask."+id)); err != nil {
			return err
		}
		if err := m.of.AddNote(table, first, workspace.NoteText, m.say("note."+id)); err != nil {
			return err
		}
	}
	return m.of.AddNote(table, t.Len(), workspace.NoteText, m.say("note.silent"))
}
