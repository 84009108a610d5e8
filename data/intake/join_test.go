package intake_test

import (
	"fmt"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// euSurvey builds a sheet as EUSurvey writes it, below alias and date.
func euSurvey(name string, rows ...[]any) *workbook.Sheet {
	all := [][]any{{"Alias", "mi-2025"}, {"Export Date", "11-02-2025 13:30"}, {nil}}
	return sheet(name, append(all, rows...)...)
}

// content is a survey of ten, the second half of whose questions stands on a
// further sheet.
func content(order ...int) []*workbook.Sheet {
	first := [][]any{{"Vai lieto MI? (Q1)", "Kāds ir lielums? (Q2)"}}
	second := [][]any{{"Vai ir vadlīnijas? (Q3)", "Kas trūkst? (Q4)", "Contribution ID"}}
	for i := range 10 {
		first = append(first, []any{[]string{"Jā (a)", "Nē (b)", "Jā (a)"}[i%3], []string{"Maza (m)", "Liela (l)"}[i%2]})
		second = append(second, []any{[]string{"Jā (a)", "Nē (b)"}[i/5], "Nauda (n)", fmt.Sprint("id-", i)})
	}
	if len(order) > 0 {
		first[0] = append(first[0], "Contribution ID")
		moved := second[:1:1]
		for i := range 10 {
			first[i+1] = append(first[i+1], fmt.Sprint("id-", i))
		}
		for _, i := range order {
			moved = append(moved, second[i+1])
		}
		second = moved
	}
	return []*workbook.Sheet{euSurvey("Content", first...), euSurvey("Content1", second...)}
}

func TestFurtherSheetsOfTheSameRespondents(t *testing.T) {
	s := recognise(t, intake.Options{}, content()...)
	if len(s.Tables) != 1 || s.Tables[0].Len() != 10 {
		t.Fatalf("%d tables, sheets %+v", len(s.Tables), s.Sheets)
	}
	table := s.Tables[0]
	want(t, "roles", roles(s), map[string]survey.Role{"Content": "responses", "Content1": "responses"})
	q := table.Question("q3")
	want(t, "counts", counts(q), "Jā 5, Nē 5")
	want(t, "sheet", []any{q.Sheet, table.Question("q1").Sheet}, "[Content1 ]")
	want(t, "cell", table.Cell(q, 0, 6).String(), "a.xlsx!Content1!A11")
	want(t, "cells", table.Cells(q, 0).String(), "a.xlsx!Content1!A5:A14")
	want(t, "by column", table.Question("col:Content1!A"), q)
	want(t, "first sheet", table.Question("col:A").ID, "q1")
	want(t, "notes", codes(s.Notes), "[sheets-joined ]")
	spoken(t, s)
}

// Who answered nothing on the further sheet has a blank row there.
func TestBlankRowOnAFurtherSheet(t *testing.T) {
	sheets := content()
	rows := [][]any{{"Vai ir vadlīnijas? (Q3)", "Kas trūkst? (Q4)"}}
	for i := range 10 {
		if i == 4 {
			rows = append(rows, []any{nil})
			continue
		}
		rows = append(rows, []any{[]string{"Jā (a)", "Nē (b)"}[i/5], "Nauda (n)"})
	}
	sheets[1] = euSurvey("Content1", rows...)
	table := recognise(t, intake.Options{}, sheets...).Tables[0]
	q := table.Question("q3")
	want(t, "counts", counts(q), "Jā 4, Nē 5")
	want(t, "no answer", q.State(0, 4), survey.NoAnswer)
	want(t, "cell after it", table.Cell(q, 0, 5).Cell, "A10")
}

func TestFurtherSheetInAnotherOrder(t *testing.T) {
	s := recognise(t, intake.Options{}, content(9, 8, 7, 6, 5, 4, 3, 2, 1)...)
	if len(s.Tables) != 1 {
		t.Fatalf("%d tables, sheets %+v", len(s.Tables), s.Sheets)
	}
	table := s.Tables[0]
	q := table.Question("q3")
	want(t, "counts", counts(q), "Jā 4, Nē 5")
	want(t, "the first is not there", []any{q.State(0, 0), table.Cell(q, 0, 0).Cell}, []any{survey.NoAnswer, ""})
	want(t, "the last comes first", table.Cell(q, 0, 9).String(), "a.xlsx!Content1!A5")
	want(t, "cells", table.Cells(q, 0).Cell, "A5:A13")
}

func TestFurtherSheetThatCannotBeMatched(t *testing.T) {
	sheets := content()
	rows := [][]any{{"Vai ir vadlīnijas? (Q3)", "Kas trūkst? (Q4)"}}
	for i := range 14 {
		rows = append(rows, []any{[]string{"Jā (a)", "Nē (b)"}[i/7], "Nauda (n)"})
	}
	sheets[1] = euSurvey("Content1", rows...)
	s := recognise(t, intake.Options{}, sheets...)
	want(t, "tables", len(s.Tables), 2)
	want(t, "notes", codes(s.Notes), "[sheets-not-joined ]")
	spoken(t, s)
}
