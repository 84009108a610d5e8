package survey

import "slices"

// Reading returns the questions in the order in which they are read: first
// what was asked, in the order of the sheet, then what is known of the
// respondents (their groups), then dates. Whoever opens a survey looks for its
// questions, not for the columns that identify a row.
func (t *Table) Reading() []*Question {
	qs := slices.Clone(t.Questions)
	slices.SortStableFunc(qs, func(a, b *Question) int { return a.place() - b.place() })
	return qs
}

func (q *Question) place() int {
	switch q.Kind {
	case KindGroup:
		return 1
	case KindDate:
		return 2
	case KindID, KindMeta:
		return 3
	}
	return 0
}
