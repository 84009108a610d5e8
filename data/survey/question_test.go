package survey_test

import (
	"testing"

	"izpete/data/survey"
)

// A question on a further sheet gives that sheet and its rows.
func TestCellsOfFurtherSheets(t *testing.T) {
	own := &survey.Question{ID: "q1", Columns: []string{"C"}}
	same := &survey.Question{ID: "q2", Columns: []string{"C"}, Sheet: "Content1"}
	moved := &survey.Question{ID: "q3", Columns: []string{"D"}, Sheet: "Content1", Rows: []int{7, 0, 5}}
	gone := &survey.Question{ID: "q4", Columns: []string{"E"}, Sheet: "Content1", Rows: []int{0, 0, 0}}
	table := &survey.Table{Source: survey.Source{File: "a.xlsx"}, Sheet: "Content", Rows: []int{5, 6, 7}, Questions: []*survey.Question{own, same, moved, gone}}
	for name, c := range map[string]struct {
		got  survey.Place
		want string
	}{
		"own cell":         {table.Cell(own, -1, 1), "a.xlsx!Content!C6"},
		"same rows":        {table.Cell(same, -1, 1), "a.xlsx!Content1!C6"},
		"another row":      {table.Cell(moved, -1, 2), "a.xlsx!Content1!D5"},
		"not there":        {table.Cell(moved, -1, 1), "a.xlsx!Content1"},
		"range":            {table.Cells(same, -1), "a.xlsx!Content1!C5:C7"},
		"range moved":      {table.Cells(moved, -1), "a.xlsx!Content1!D5:D7"},
		"range of nothing": {table.Cells(gone, -1), "a.xlsx!Content1"},
	} {
		if got := c.got.String(); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	if !table.HasSheet("Content") || !table.HasSheet("Content1") || table.HasSheet("Content2") || table.HasSheet("") {
		t.Error("sheets of the table")
	}
	for name, want := range map[string]*survey.Question{"col:C": own, "col:Content!C": own, "col:Content1!c": same, "col:D": nil, "col:Content1!D": moved, "col:X!C": nil} {
		if got := table.Question(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

func TestOrdered(t *testing.T) {
	for name, c := range map[string]struct {
		q    survey.Question
		want bool
	}{
		"scale":          {survey.Question{Kind: survey.KindScale}, true},
		"group of bands": {survey.Question{Kind: survey.KindGroup, InOrder: true}, true},
		"group":          {survey.Question{Kind: survey.KindGroup}, false},
	} {
		if c.q.Ordered() != c.want {
			t.Error(name)
		}
	}
}
