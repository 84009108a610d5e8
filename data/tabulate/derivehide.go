package tabulate

import (
	"slices"

	"izpete/data/survey"
)

// derivedTells tells whether a derived question could give away what is hidden of
// those it was made of: options put together less the ones that are told, two
// answers less either of them, or numbers in bands less the same in others.
func derivedTells(t *survey.Table, q *survey.Question) bool {
	kind := DerivedKind(q.Derived)
	if of, _ := made(t, q); of != q {
		kind = DerivedBands
	}
	switch kind {
	case DerivedNet, DerivedAny, DerivedAll:
		return true
	case DerivedBands:
		return slices.ContainsFunc(t.Questions, func(other *survey.Question) bool {
			return other.ID != q.ID && other.Charted() && slices.ContainsFunc(other.Columns, func(c string) bool { return slices.Contains(q.Columns, c) })
		})
	}
	return false
}
