package intake_test

import (
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
)

// One column names the respondents, whichever is chosen.
func TestStepIdentifier(t *testing.T) {
	s, _ := corrected(t, []intake.Step{step("kind", "D", "", "id"), step("kind", "C", "", "id")}, lines("Dati", plans))
	table := s.Tables[0]
	var ids []string
	for _, q := range table.Questions {
		if q.Kind == survey.KindID {
			ids = append(ids, q.Columns[0])
		}
	}
	want(t, "identifiers", []any{ids, table.Names[1], table.Question("col:A").Kind}, "[[C] Nav plāna text]")
}

// Whatever columns are brought together, each answer tells its own cell.
func TestStepsKeepTheCellOfEachAnswer(t *testing.T) {
	s, _ := corrected(t, []intake.Step{step("merge", "B", "", "Citi", "Riski", "Cits")}, lines("Dati", ticks))
	table := s.Tables[0]
	q := table.Question("col:B")
	o := q.Option("Citi")
	want(t, "merged columns", []any{table.Cell(q, o, 2).Cell, table.Cells(q, o).Cell, table.Cell(q, 0, 0).Cell}, "[D5 C3:C8,D3:D8 B3]")
	s, _ = corrected(t, []intake.Step{{Kind: "join", Sheet: "Dati", Spot: intake.Spot{Column: "B"}, With: []intake.Spot{{Column: "C"}}}}, lines("Dati", ranks))
	table = s.Tables[0]
	q = table.Question("col:B")
	want(t, "joined columns", []any{table.Cell(q, q.Option("Riski"), 0).Cell, table.Cell(q, q.Option("Nauda"), 0).Cell, q.Columns, table.Cell(q, q.Option("Laiks"), 4).Cell}, "[C2 B2 [B C] B6]")
}

// A question keeps its id whatever becomes of those before it, and its options
// answer to the labels they had.
func TestStepsKeepIdsAndLabels(t *testing.T) {
	plain := recognise(t, intake.Options{}, lines("Dati", ranks)).Tables[0]
	s, _ := corrected(t, []intake.Step{
		{Kind: "join", Sheet: "Dati", Spot: intake.Spot{Column: "B"}, With: []intake.Spot{{Column: "C"}}},
		step("question-label", "D", "Tips", "Veids"), step("area", "D", "", "budget"), step("earlier", "D", "", "q9"),
		step("option-label", "D", "", "Pirmais", "a"),
	}, lines("Dati", ranks))
	table := s.Tables[0]
	q := table.Question("col:D")
	want(t, "ids", []string{table.Question("col:B").ID, q.ID}, []string{plain.Question("col:B").ID, plain.Question("col:D").ID})
	want(t, "texts", []any{q.Text, q.Was, q.Area, q.Earlier, q.Option("a") == q.Option("Pirmais")}, "[Veids Tips budget q9 true]")
}

// Questions on a further sheet of the same respondents are corrected there.
func TestStepsOnAFurtherSheet(t *testing.T) {
	sheets := content(3, 1, 4, 5, 9, 2, 6, 8, 7, 0)
	plain := recognise(t, intake.Options{}, sheets...).Tables[0]
	merge := intake.About(intake.StepMerge, plain, plain.Question("q3"))
	merge.Values, merge.To = []string{"Nē"}, "Jā"
	s, out := corrected(t, []intake.Step{merge}, sheets...)
	want(t, "applied", []any{merge.Sheet, out[0].Applied, out[0].Respondents}, "[Content1 true 5]")
	q := s.Tables[0].Question("q3")
	want(t, "merged", counts(q), "Jā 10")
	want(t, "cell", s.Tables[0].Cell(q, 0, 3).Cell, plain.Cell(plain.Question("q3"), 0, 3).Cell)
}

// A column without a heading is called by its letters, and is found by them
// wherever else the step believes it to stand.
func TestStepsFindAColumnWithoutHeading(t *testing.T) {
	sheet := lines("Dati", `
		Iestāde | Tips |  | Q4
		Iestāde 001 | a | Jā | Nav
		Iestāde 002 | b | Nē | Ir
		Iestāde 003 | a | ja | Nav
		Iestāde 004 | b | Nē | Ir`)
	for name, column := range map[string]string{"there": "C", "elsewhere": "D", "nowhere": "Z"} {
		t.Run(name, func(t *testing.T) {
			s, out := corrected(t, []intake.Step{step("merge", column, "C", "Jā", "ja")}, sheet)
			want(t, "outcome", []any{out[0].Applied, out[0].Moved}, "[true false]")
			want(t, "merged", counts(s.Tables[0].Question("col:C")), "Jā 2, Nē 2")
		})
	}
}
