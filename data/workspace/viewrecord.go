package workspace

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// viewRecord is a view as the journal has it, with the words of questions and
// options, by which they are found again in a newer version of the workbook.
type viewRecord struct {
	Name      string          `json:"name"`
	Page      string          `json:"page"`
	Filter    []viewTerm      `json:"filter,omitempty"`
	Selected  []viewTerm      `json:"selected,omitempty"` // one at most
	Questions []viewTerm      `json:"questions,omitempty"`
	Top       []viewTerm      `json:"top,omitempty"` // one at most
	Data      json.RawMessage `json:"data,omitempty"`
	Compare   *compareRecord  `json:"compare,omitempty"` // told of in Filter as well, see howCompare
	Made      time.Time       `json:"made"`
	By        string          `json:"by"`
}

// viewTerm is a question, or options of it, with the table it is of.
type viewTerm struct {
	Source string `json:"source"` // hash of the workbook
	Sheet  string `json:"sheet"`
	finding.Term
}

// asked takes a term down in words.
func asked(tables []*survey.Table, term tabulate.Term) viewTerm {
	for _, t := range tables {
		if t.ID == term.Table {
			return viewTerm{t.Source.SHA256, t.Sheet, describe(t, term)}
		}
	}
	return viewTerm{Term: finding.Term{Question: term.Question}}
}

// say is a term as it is told of when it is gone.
func (v viewTerm) say() string {
	text := v.Text
	if text == "" {
		text = v.Question
	}
	if len(v.Options) > 0 {
		text += ": " + strings.Join(v.Options, ", ")
	}
	return text
}

// find looks for a view in the data.
func (r viewRecord) find(f figures, id string) KeptView {
	k := KeptView{ID: id, Name: r.Name, Page: r.Page, Made: r.Made, By: r.By, State: PageState{Data: r.Data}}
	lost := func(v viewTerm) {
		if text := v.say(); !slices.Contains(k.Lost, text) {
			k.Lost = append(k.Lost, text)
		}
	}
	for _, v := range r.Filter {
		if v.How == howCompare {
			if r.Compare != nil {
				k.State.Compare = r.Compare.find(f)
			}
			if k.State.Compare == nil {
				lost(v)
			}
			continue
		}
		if term, ok := v.options(f); ok {
			k.Filter = append(k.Filter, term)
		} else {
			lost(v)
		}
	}
	for _, v := range r.Selected {
		if term, ok := v.options(f); ok {
			k.Selected = selectionOf(term)
		} else {
			lost(v)
		}
	}
	for _, v := range r.Questions {
		q := v.question(f)
		if q.Question == "" {
			lost(v)
		}
		k.State.Questions = append(k.State.Questions, q)
	}
	for _, v := range r.Top {
		k.State.Top = v.question(f)
	}
	return k
}

// options finds a question with all the options of a term; ok is false when any
// of them is gone: a condition on the rest would be another one.
func (v viewTerm) options(f figures) (tabulate.Term, bool) {
	was := finding.Evidence{Source: v.Source, Sheet: v.Sheet, Filter: []finding.Term{v.Term}}
	for _, t := range f.candidates(was) {
		if found, ok := refilter(t, was); ok && len(found) == 1 && found[0].Asks() {
			return found[0], true
		}
	}
	return tabulate.Term{}, false
}

// question finds a question of a term; it has no ids when it is gone.
func (v viewTerm) question(f figures) QuestionAt {
	for _, t := range f.candidates(finding.Evidence{Source: v.Source, Sheet: v.Sheet}) {
		if q := questionOf(t, v.Question, v.Text); q != nil {
			return QuestionAt{t.ID, q.ID}
		}
		// Open questions have no options to tell them by.
		for _, q := range t.Questions {
			if v.Text != "" && sameText(q, v.Text) {
				return QuestionAt{t.ID, q.ID}
			}
		}
	}
	return QuestionAt{}
}
