package intake

import "izpete/data/survey"

// notes says what was noticed in a table.
func (r *reading) notes(t *survey.Table) []survey.Note {
	return nil
}
