package intake_test

import (
	"context"
	"fmt"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workbook"
)

// corrected recognises sheets under steps.
func corrected(t *testing.T, steps []intake.Step, sheets ...*workbook.Sheet) (*survey.Survey, []intake.Outcome) {
	t.Helper()
	s, out, err := intake.Apply(context.Background(), &workbook.Book{File: "a.xlsx", Sheets: sheets}, intake.Options{Steps: steps})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) != len(steps) {
		t.Fatalf("%d outcomes of %d steps", len(out), len(steps))
	}
	for _, table := range s.Tables {
		sound(t, table)
		accounted(t, s, table)
	}
	return s, out
}

func step(kind intake.StepKind, column, heading, to string, values ...string) intake.Step {
	return intake.Step{Kind: kind, Sheet: "Dati", Spot: intake.Spot{Column: column, Heading: heading}, To: to, Values: values}
}

const plans = `
	Iestāde | Tips | Q3. MI izmantošana | Q4. Cik maksā
	Ministrija 01 | ministrija | Plāno izmantot | 10
	Ministrija 02 | ministrija | Nav plāna | 999
	Iestāde 001 | padotība | plano izmantot | 30
	Iestāde 002 | padotība | Nezinu | 40
	Iestāde 003 | padotība | Plāno izmantot | 50
	Iestāde 004 | padotība | ? | N/A
	Iestāde 005 | padotība | Nav plāna | 60
	Iestāde 006 | padotība | Plāno izmantot | 70
	Iestāde 007 | padotība | Plāno izmantot | 80`

const ticks = `
	Iestāde | Q7. Šķēršļi |  | | Q8. Vajag
	 | Nauda | Riski | Cits |
	Iestāde 001 | 1 | 0 | 0 | Prasmes; Nauda
	Iestāde 002 | 1 |  | 0 | Nauda
	Iestāde 003 | 0 | 0 | 1 | Prasmes, arī citas
	Iestāde 004 | N/A | N/A | N/A | Prasmes; Nauda; Prasmes, arī citas
	Iestāde 005 | | | | Prasmes
	Iestāde 006 | 0 | 0 | 0 | Nauda`

const signs = `
	Nr | Šķēršļi [Nauda] | Šķēršļi [Laiks] | Šķēršļi [Riski]
	1 | x | | x
	2 | x | |
	3 | | x |
	4 | | |
	5 | | x | x`

const once = `
	Nr | Šķēršļi [Nauda] | Šķēršļi [Laiks] | Šķēršļi [Riski]
	1 | x | |
	2 | x | |
	3 | | x |
	4 | | |
	5 | | x |
	6 | | | x`

const ranks = `
	Nr | Pirmā izvēle | Otrā izvēle | Tips
	1 | Nauda | Riski | a
	2 | Riski | Nauda | b
	3 | Nauda | | a
	4 | Nauda | Laiks | b
	5 | Laiks | Laiks | a
	6 | | | b`

func TestSteps(t *testing.T) {
	for name, c := range map[string]struct {
		sheet    string
		steps    []intake.Step
		question string // by column
		want     string // kind, options, answered, asked
		outcome  string // of the last step: cells, respondents
	}{
		"merge": {
			plans,
			[]intake.Step{step("merge", "C", "MI izmantošana", "Plāno izmantot", "plano izmantot")},
			"C", "single: Plāno izmantot 5, Nav plāna 2, ? 1, Nezinu 1 missing; 9 of 9", "1 1",
		},
		"merge under a new label": {
			plans,
			[]intake.Step{step("merge", "C", "", "Plāno", "plano izmantot", "Plāno  izmantot")},
			"C", "single: Plāno 5, Nav plāna 2, ? 1, Nezinu 1 missing; 9 of 9", "5 5",
		},
		"merge what was merged": {
			plans,
			[]intake.Step{step("merge", "C", "", "Plāno", "plano izmantot", "Plāno izmantot"), step("merge", "C", "", "Dara", "Plāno", "?")},
			"C", "single: Dara 6, Nav plāna 2, Nezinu 1 missing; 9 of 9", "6 6",
		},
		"label of an option": {
			plans,
			[]intake.Step{step("option-label", "C", "", "Nav iecerēts", "Nav plāna")},
			"C", "single: Plāno izmantot 4, Nav iecerēts 2, ? 1, plano izmantot 1, Nezinu 1 missing; 9 of 9", "2 2",
		},
		"missing": {
			plans,
			[]intake.Step{step("missing", "C", "", "", "?")},
			"C", "single: Plāno izmantot 4, Nav plāna 2, plano izmantot 1, ? 1 missing, Nezinu 1 missing; 9 of 9", "1 1",
		},
		"not missing": {
			plans,
			[]intake.Step{step("not-missing", "C", "", "", "Nezinu")},
			"C", "single: Plāno izmantot 4, Nav plāna 2, ? 1, Nezinu 1, plano izmantot 1; 9 of 9", "1 1",
		},
		"no answer": {
			plans,
			[]intake.Step{step("no-answer", "C", "", "", "?")},
			"C", "single: Plāno izmantot 4, Nav plāna 2, plano izmantot 1, Nezinu 1 missing; 8 of 9", "1 1",
		},
		"not asked": {
			plans,
			[]intake.Step{step("not-asked", "C", "", "", "?")},
			"C", "single: Plāno izmantot 4, Nav plāna 2, plano izmantot 1, Nezinu 1 missing; 8 of 8", "1 1",
		},
		"a number that is no answer": {
			plans,
			[]intake.Step{step("no-answer", "D", "", "", "999")},
			"D", "number: ; 7 of 8", "1 1",
		},
		"n/a that is no answer": {
			plans,
			[]intake.Step{step("no-answer", "D", "", "", "N/A")},
			"D", "number: ; 8 of 9", "1 1",
		},
		"order": {
			plans,
			[]intake.Step{step("order", "C", "", "", "Nav plāna", "Plāno izmantot")},
			"C", "single: Nav plāna 2, Plāno izmantot 4, ? 1, plano izmantot 1, Nezinu 1 missing; 9 of 9", "0 9",
		},
		"split a value": {
			plans,
			[]intake.Step{step("split", "C", "", "", "?", "Nav plāna", "Nezinu")},
			"C", "multiple: Plāno izmantot 4, Nav plāna 3, plano izmantot 1, Nezinu 2 missing; 9 of 9", "1 1",
		},
		"kind": {
			plans,
			[]intake.Step{step("kind", "C", "", "text")},
			"C", "text: ; 9 of 9", "9 9",
		},
		"group": {
			plans,
			[]intake.Step{step("kind", "C", "", "group")},
			"C", "group: Plāno izmantot 4, Nav plāna 2, ? 1, plano izmantot 1, Nezinu 1 missing; 9 of 9", "9 9",
		},
		"number as options": {
			plans,
			[]intake.Step{step("kind", "D", "", "scale")},
			"D", "scale: 10 1, 30 1, 40 1, 50 1, 60 1, 70 1, 80 1, 999 1; 8 of 8", "9 9",
		},
		"columns: label": {
			ticks,
			[]intake.Step{step("option-label", "B", "Šķēršļi", "Finanses", "Nauda")},
			"B", "multiple: Finanses 2, Riski 0, Cits 1; 4 of 5", "2 2",
		},
		"columns: merge": {
			ticks,
			[]intake.Step{step("merge", "B", "Šķēršļi", "Citi", "Riski", "Cits")},
			"B", "multiple: Nauda 2, Citi 1; 4 of 5", "1 1",
		},
		"columns: merge into one that is there": {
			ticks,
			[]intake.Step{step("merge", "C", "", "Nauda", "Cits")},
			"B", "multiple: Nauda 3, Riski 0; 4 of 5", "1 1",
		},
		"columns: option that is no answer": {
			ticks,
			[]intake.Step{step("no-answer", "B", "", "", "Cits")},
			"B", "multiple: Nauda 2, Riski 0; 3 of 5", "1 1",
		},
		"columns: option that means not asked": {
			ticks,
			[]intake.Step{step("not-asked", "B", "", "", "Cits")},
			"B", "multiple: Nauda 2, Riski 0; 3 of 4", "1 1",
		},
		"columns: value that is no answer": {
			ticks,
			[]intake.Step{step("no-answer", "B", "", "", "N/A")},
			"B", "multiple: Nauda 2, Riski 0, Cits 1; 4 of 6", "3 3",
		},
		"columns: missing": {
			ticks,
			[]intake.Step{step("missing", "B", "", "", "Nauda")},
			"B", "multiple: Riski 0, Cits 1, Nauda 2 missing; 4 of 5", "2 2",
		},
		"blanks between ticks are not ticked": {
			ticks,
			[]intake.Step{step("blanks-not-ticked", "B", "Šķēršļi", "")},
			"B", "multiple: Nauda 2, Riski 0, Cits 1; 4 of 5", "1 1",
		},
		"blanks between ticks are no answer": {
			ticks,
			[]intake.Step{step("blanks-no-answer", "B", "Šķēršļi", "")},
			"B", "multiple: Nauda 1, Riski 0, Cits 1; 3 of 5", "1 1",
		},
		"nothing ticked is not asked": {
			ticks,
			[]intake.Step{step("none-ticked", "B", "", "not-asked")},
			"B", "multiple: Nauda 2, Riski 0, Cits 1; 3 of 3", "9 3",
		},
		"nothing ticked is an answer": {
			signs,
			[]intake.Step{step("none-ticked", "B", "", "answered")},
			"B", "multiple: Nauda 2, Laiks 2, Riski 2; 5 of 5", "3 1",
		},
		"blank is not asked": {
			signs,
			[]intake.Step{step("not-asked", "B", "", "", "")},
			"B", "multiple: Nauda 2, Laiks 2, Riski 2; 4 of 4", "3 1",
		},
		"apart": {
			ticks,
			[]intake.Step{step("apart", "B", "Šķēršļi", "")},
			"C", "single: 0 3; 3 of 5", "14 5",
		},
		"kind of several columns": {
			ticks,
			[]intake.Step{step("kind", "B", "Šķēršļi", "number")},
			"D", "number: ; 4 of 5", "14 5",
		},
		"columns as a single choice": {
			once,
			[]intake.Step{step("kind", "B", "Šķēršļi", "single")},
			"B", "single: Nauda 2, Laiks 2, Riski 1; 5 of 6", "5 5",
		},
		"delimiter": {
			ticks,
			[]intake.Step{step("delimiter", "E", "Vajag", ", ")},
			"E", "multiple: Nauda 2, Prasmes 2, arī citas 2, Prasmes; Nauda 1, Prasmes; Nauda; Prasmes 1; 6 of 6", "2 2",
		},
		"joined: merge": {
			ticks,
			[]intake.Step{step("merge", "E", "", "Prasmes", "Prasmes, arī citas")},
			"E", "multiple: Nauda 4, Prasmes 4; 6 of 6", "2 2",
		},
		"joined: split": {
			ticks,
			[]intake.Step{step("split", "E", "", "", "Prasmes, arī citas", "Prasmes", "Citas prasmes")},
			"E", "multiple: Nauda 4, Prasmes 4, Citas prasmes 2; 6 of 6", "2 2",
		},
		"joined: not joined": {
			ticks,
			[]intake.Step{step("kind", "E", "", "single")},
			"E", "single: Nauda 2, Prasmes 1, Prasmes, arī citas 1, Prasmes; Nauda 1, Prasmes; Nauda; Prasmes, arī citas 1; 6 of 6", "6 6",
		},
		"join answers": {
			ranks,
			[]intake.Step{{Kind: "join", Sheet: "Dati", Spot: intake.Spot{Column: "B"}, With: []intake.Spot{{Column: "C"}}, To: "Izvēle"}},
			"C", "multiple: Nauda 4, Laiks 2, Riski 2; 5 of 6", "9 5",
		},
		"join ticks again": {
			ticks,
			[]intake.Step{step("apart", "B", "", ""), {Kind: "join", Sheet: "Dati", Spot: intake.Spot{Column: "B"}, With: []intake.Spot{{Column: "C"}, {Column: "D"}}}},
			"B", "multiple: Nauda 2, Riski 0, Cits 1; 4 of 5", "14 5",
		},
		"found by its heading": {
			plans,
			[]intake.Step{step("merge", "A", "Q3. MI izmantošana", "Plāno izmantot", "plano izmantot")},
			"C", "single: Plāno izmantot 5, Nav plāna 2, ? 1, Nezinu 1 missing; 9 of 9", "1 1",
		},
		"left out by name": {
			plans,
			[]intake.Step{{Kind: "leave-out", Sheet: "Dati", Rows: []int{2}, Values: []string{"Iestāde 004"}, To: "test"}},
			"C", "single: Plāno izmantot 4, Nav plāna 2, plano izmantot 1, Nezinu 1 missing; 8 of 8", "4 1",
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, out := corrected(t, c.steps, lines("Dati", c.sheet))
			q := s.Tables[0].Question("col:" + c.question)
			if q == nil {
				t.Fatal("no question in column " + c.question)
			}
			want(t, "question", fmt.Sprintf("%s: %s; %d of %d", q.Kind, countsOf(q), q.Answered.Count(), q.Asked.Count()), c.want)
			last := out[len(out)-1]
			want(t, "outcome", fmt.Sprint(last.Cells, " ", last.Respondents), c.outcome)
			for i, o := range out {
				if !o.Applied || o.Moved {
					t.Errorf("step %d: %+v", i, o)
				}
			}
			for _, n := range s.Notes {
				if n.Code == "step-not-applied" {
					t.Error(words.For(words.English).Note(n))
				}
			}
		})
	}
}

func countsOf(q *survey.Question) string {
	if !q.Charted() {
		return ""
	}
	return counts(q)
}

func TestStepsAboutSheetsAndRows(t *testing.T) {
	second := lines("Vēl", `
		Iestāde | Vai ir?
		Iestāde 001 | Jā
		Iestāde 002 | Nē
		Iestāde 003 | Nē`)
	second.Hidden = true
	sheets := []*workbook.Sheet{lines("Dati", plans), second}
	s, out := corrected(t, []intake.Step{{Kind: "read-sheet", Sheet: "Vēl"}, {Kind: "population", Sheet: "Vēl", Number: 9}}, sheets...)
	want(t, "read a hidden sheet", []any{len(s.Tables), s.Tables[1].Population, out[0].Respondents, out[1].Applied}, "[2 9 3 true]")
	s, _ = corrected(t, []intake.Step{{Kind: "leave-sheet", Sheet: "Dati"}}, sheets...)
	want(t, "leave a sheet", []any{len(s.Tables), s.Sheets[0].Role}, "[0 other]")

	titled := lines("Dati", `
		Aptauja | 2025
		Iestāde | Vai ir?
		Iestāde 001 | Jā
		Iestāde 002 | Nē
		Iestāde 002 | Nē
		Iestāde 003 | Nē
		Kopā | 4`)
	s, _ = corrected(t, []intake.Step{{Kind: "header", Sheet: "Dati", Rows: []int{2}}}, titled)
	want(t, "header", s.Tables[0].HeaderRows, "[2]")
	s, out = corrected(t, []intake.Step{
		{Kind: "leave-out", Sheet: "Dati", Rows: []int{5}, Values: []string{"Iestāde 002"}, To: "duplicate"},
		{Kind: "take-in", Sheet: "Dati", Rows: []int{7}, Values: []string{"Kopā"}},
	}, titled)
	want(t, "rows", []any{s.Tables[0].Rows, s.Tables[0].LeftOut, out[0].Applied, out[1].Applied}, "[[3 4 6 7] [{5  duplicate}] true true]")
}
