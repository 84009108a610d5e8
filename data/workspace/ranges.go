package workspace

import (
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// selectionOf selects the first of what a term asks for.
func selectionOf(term tabulate.Term) *Selection {
	s := &Selection{Table: term.Table, Question: term.Question}
	if len(term.Ranges) > 0 {
		s.Range = term.Ranges[0]
	} else {
		s.Option = term.Options[0]
	}
	return s
}

// ranged tells of a question whether it was answered with what a range holds:
// with dates where it is one of days, and otherwise with numbers.
func ranged(r survey.Range) func(*survey.Question) bool {
	return func(q *survey.Question) bool { return tabulate.Numeric(q) && tabulate.Dated(q) == r.Days }
}

// rerange finds the question of a condition on numbers or dates. Its ranges stay
// what they are, whatever bars the answers of now have.
func rerange(t *survey.Table, d finding.Term, how tabulate.How) (tabulate.Term, bool) {
	q := questionWith(ranged(d.Ranges[0]), t, d.Question, d.Text)
	if q == nil {
		return tabulate.Term{}, false
	}
	term := tabulate.Term{Table: t.ID, Question: q.ID, How: how}
	for _, r := range d.Ranges {
		if !r.Valid() || !ranged(r)(q) {
			return tabulate.Term{}, false
		}
		term.Ranges = append(term.Ranges, tabulate.Whole(q, r))
	}
	return term, true
}

// numeric finds the question of numbers or dates that a piece of evidence speaks of, as
// figure does for those with options; nil when it is not there.
func (f figures) numeric(t *survey.Table, e finding.Evidence) *survey.Question {
	if !e.Range.Valid() {
		return nil
	}
	if q := questionWith(ranged(*e.Range), t, e.Question, e.Text); q != nil || t.Source.SHA256 != e.Source {
		return q
	}
	for _, q := range t.Questions {
		if !ranged(*e.Range)(q) {
			continue
		}
		if at := t.Cells(q, 0); at.Sheet == e.Sheet && at.Cell == e.Cells {
			return q
		}
	}
	return nil
}
