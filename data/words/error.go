package words

import (
	"errors"
	"slices"

	"izpete/data/survey"
)

// Error says in a plain sentence what went wrong, where, and what to do. An
// error without a code is unexpected; its details belong in the log.
func (w *Words) Error(err error) string {
	var e *survey.Error
	if !errors.As(err, &e) {
		return w.T("error.unexpected")
	}
	key := "error." + e.Code
	if !w.Has(key) {
		return w.T("error.unexpected")
	}
	return w.T(key, w.place(e.Place, e.Args)...)
}

// Note says in a plain sentence what was noticed.
func (w *Words) Note(n survey.Note) string {
	return w.T("note."+n.Code, w.place(n.Place, n.Args)...)
}

// counts are the fields that say how many; the others that hold whole numbers
// are the names of rows, entries and steps.
var counts = []string{"N", "Length", "Limit", "Max", "Most", "Number", "Invited"}

func (w *Words) place(p survey.Place, args map[string]any) []any {
	pairs := []any{"File", p.File, "Sheet", p.Sheet, "Cell", p.Cell}
	for k, v := range args {
		if n, whole := v.(int); whole && slices.Contains(counts, k) {
			v = w.Int(n)
		}
		pairs = append(pairs, k, v)
	}
	return pairs
}
