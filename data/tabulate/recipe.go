package tabulate

import (
	"strconv"
	"strings"

	"izpete/data/survey"
)

// told writes into a derived question what it was made of.
func (d Derived) told(t *survey.Table, q *survey.Question) *survey.Question {
	q.Recipe = d.Recipe(t)
	return q
}

// Recipe says what a derived question is made of, in the words of the workbook:
// "Q7 Šķēršļi: Nauda = Finanšu trūkums + Izmaksas". It is "" when that is not
// there.
func (d Derived) Recipe(t *survey.Table) string {
	if d.Source == "" {
		var parts []string
		for _, term := range d.Terms {
			q := term.question(t)
			if q == nil {
				return ""
			}
			parts = append(parts, named(q)+": "+optionLabels(q, term.Options))
		}
		return strings.Join(parts, "; ")
	}
	q := find(t, d.Source)
	if q == nil {
		return ""
	}
	var parts []string
	for _, n := range d.Nets {
		parts = append(parts, n.Label+" = "+optionLabels(q, n.Options))
	}
	if d.Kind == DerivedBands {
		for _, c := range d.Cuts {
			parts = append(parts, strconv.FormatFloat(c, 'f', -1, 64))
		}
		return named(q) + ": " + strings.Join(parts, " | ")
	}
	return named(q) + ": " + strings.Join(parts, "; ")
}

// named is a question by its code and text.
func named(q *survey.Question) string { return strings.ToUpper(q.ID) + " " + q.Title() }

func optionLabels(q *survey.Question, options []int) string {
	var all []string
	for _, o := range options {
		if o >= 0 && o < len(q.Options) {
			all = append(all, q.Options[o].Label)
		}
	}
	return strings.Join(all, " + ")
}
