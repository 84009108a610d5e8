package survey_test

import (
	"testing"

	"izpete/data/survey"
)

// In a table of forms every respondent has a file, a sheet and cells of its own.
func TestCellsOfForms(t *testing.T) {
	list := &survey.Question{
		ID: "q1", Columns: []string{"C7"}, Options: []survey.Option{{Label: "Jā"}, {Label: "Nē"}},
		Addresses: [][]string{{"C7"}, {"C9"}},
	}
	ticks := &survey.Question{
		ID: "q2", Columns: []string{"C8", "C9"}, Options: []survey.Option{{Label: "A", Column: "C8"}, {Label: "B", Column: "C9"}, {Label: "Cits"}},
		Addresses: [][]string{{"C8", "C9"}, {"C10", ""}},
	}
	table := &survey.Table{
		Source: survey.Source{File: "anketas"}, Sheet: "Anketa", Rows: []int{1, 2}, Questions: []*survey.Question{list, ticks},
		Origins: []survey.Place{{File: "a.xlsx", Sheet: "Anketa"}, {File: "b.xlsx", Sheet: "anketa "}},
	}
	for name, c := range map[string]struct{ got, want survey.Place }{
		"own file":          {table.Cell(list, 1, 0), survey.Place{File: "a.xlsx", Sheet: "Anketa", Cell: "C7"}},
		"moved":             {table.Cell(list, 0, 1), survey.Place{File: "b.xlsx", Sheet: "anketa ", Cell: "C9"}},
		"a cell an option":  {table.Cell(ticks, 1, 0), survey.Place{File: "a.xlsx", Sheet: "Anketa", Cell: "C9"}},
		"not in that form":  {table.Cell(ticks, 1, 1), survey.Place{File: "b.xlsx", Sheet: "anketa "}},
		"option beyond":     {table.Cell(ticks, 2, 1), survey.Place{File: "b.xlsx", Sheet: "anketa "}},
		"the figure's cell": {table.Cells(ticks, 1), survey.Place{File: "anketas", Sheet: "Anketa", Cell: "C9"}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", name, c.got, c.want)
		}
	}
	if table.Question("col:c9") != ticks {
		t.Error("a question is found by its cell in the taught form")
	}
}
