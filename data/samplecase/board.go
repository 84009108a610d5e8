package samplecase

import (
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// pins are the charts of the board, by the words under "sample.pin.".
var pins = []struct {
	id       string
	sheet    int
	question string
	form     string // as the page of breakdowns names it
	parted   string
}{
	{"use", institutions, "q3", "split", "q2"},
	{"obstacles", institutions, "q7", "bars", ""},
	{"costs", institutions, "q12", "parts", ""},
}

func (m maker) board() error {
	for _, p := range pins {
		_, err := m.of.AddPin(workspace.Pin{
			Title: m.say("pin." + p.id + ".title"), Note: m.say("pin." + p.id + ".note"),
			Table: m.table(p.sheet).ID, Question: p.question, Form: p.form, Parted: p.parted,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// kept keeps the view of one group of institutions, and a banner of two questions.
func (m maker) kept() error {
	t := m.table(institutions)
	if err := m.of.SaveBanner(m.say("banner"), t.ID, []string{"q2", "q17"}); err != nil {
		return err
	}
	m.of.SetFilter(tabulate.Filter{{Table: t.ID, Question: "q2", Options: []int{1}}})
	_, err := m.of.SaveView(m.say("view"), "breakdowns", workspace.PageState{Top: workspace.QuestionAt{Table: t.ID, Question: "q7"}})
	m.of.ClearFilter()
	return err
}
