package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
)

// A single choice may be spread over a column an option; that no one ever
// ticked two is the evidence, and it takes many to show it.
func TestSingleChoiceOverColumns(t *testing.T) {
	spread := func(n int, twice bool, mark func(label string) string) *survey.Survey {
		text := "ResponseId | Loma - Auditors | Loma - Vadītājs | Loma - Cits\n"
		for i := range n {
			cells := []string{fmt.Sprint("R_", i), "", "", ""}
			cells[1+i%3] = mark([]string{"Auditors", "Vadītājs", "Cits"}[i%3])
			if twice && i == 7 {
				cells[1], cells[2] = mark("Auditors"), mark("Vadītājs")
			}
			text += strings.Join(cells, " | ") + "\n"
		}
		return recognise(t, intake.Options{}, lines("data", text))
	}
	label := func(s string) string { return s }
	cross := func(string) string { return "x" }
	for name, c := range map[string]struct {
		s     *survey.Survey
		kind  survey.Kind
		notes string
	}{
		"labels":        {spread(30, false, label), survey.KindSingle, "[one-tick-each B:D]"},
		"crosses":       {spread(30, false, cross), survey.KindSingle, "[one-tick-each B:D]"},
		"too few":       {spread(9, false, label), survey.KindMultiple, "[]"},
		"one who did":   {spread(30, true, label), survey.KindMultiple, "[]"},
		"many and once": {spread(60, true, cross), survey.KindMultiple, "[]"},
	} {
		q := c.s.Tables[0].Question("col:B")
		want(t, name+" kind", []any{q.Kind, q.Layout}, []any{c.kind, survey.LayoutColumns})
		want(t, name+" notes", codes(c.s.Notes), c.notes)
		spoken(t, c.s)
	}
}

// Of one answer, nothing ticked is no answer, and no doubt.
func TestNoAnswerToASingleChoiceOverColumns(t *testing.T) {
	text := "ResponseId | Loma - Auditors | Loma - Vadītājs\n"
	for i := range 30 {
		text += fmt.Sprintf("R_%d | %s\n", i, []string{"x |", "| x", "|"}[i%3])
	}
	s := recognise(t, intake.Options{}, lines("data", text))
	q := s.Tables[0].Question("col:B")
	want(t, "answered", []any{q.Kind, q.Answered.Count(), q.State(0, 2)}, []any{survey.KindSingle, 20, survey.NoAnswer})
	want(t, "notes", codes(s.Notes), "[one-tick-each B:C]")
}

// Bands in a column an option are a scale, in the order of the bands.
func TestScaleOverColumns(t *testing.T) {
	text := "ResponseId | Lielums - virs 500 | Lielums - līdz 50 | Lielums - 51–500 | Lielums - Nezinu\n"
	for i := range 32 {
		cells := []string{fmt.Sprint("R_", i), "", "", "", ""}
		cells[1+i%4] = "x"
		text += strings.Join(cells, " | ") + "\n"
	}
	q := one(t, text).Question("col:B")
	want(t, "kind", []any{q.Kind, q.Ordered(), q.Columns}, "[scale true [B C D E]]")
	want(t, "counts", counts(q), "līdz 50 8, 51–500 8, virs 500 8, Nezinu 8 missing")
	want(t, "columns", []string{q.Column(0), q.Column(2)}, "[C B]")
}
