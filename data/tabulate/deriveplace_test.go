package tabulate

import (
	"testing"

	"izpete/data/survey"
)

// placed is a table of two respondents in rows 3 and 4; the second question
// stands on a further sheet, in rows 8 and 9.
func placed() *survey.Table {
	ticks := func(id, sheet string, rows []int, columns ...string) *survey.Question {
		q := &survey.Question{
			ID: id, Kind: survey.KindMultiple, Layout: survey.LayoutColumns, Columns: columns, Sheet: sheet, Rows: rows,
			Asked: survey.FullSet(2), Answered: survey.FullSet(2),
		}
		for _, c := range columns {
			q.Options = append(q.Options, survey.Option{Label: "par " + c, Column: c})
			q.Picked = append(q.Picked, survey.FullSet(2))
		}
		return q
	}
	return &survey.Table{
		ID: "t", Sheet: "Atbildes", Source: survey.Source{File: "a.xlsx"}, Rows: []int{3, 4}, Names: make([]string, 2),
		Questions: []*survey.Question{ticks("q1", "", nil, "D", "E", "F"), ticks("q2", "Tālāk", []int{8, 9}, "B", "C")},
	}
}

func TestCellsOfDerivedQuestions(t *testing.T) {
	net := Derived{ID: "d", Kind: DerivedNet, Source: "q1", Nets: []Net{{"D vai F", []int{0, 2}}}}
	further := Derived{ID: "d", Kind: DerivedNet, Source: "q2", Nets: []Net{{"abi", []int{0, 1}}}}
	one := Derived{ID: "d", Kind: DerivedAny, Labels: []string{"jā", "nē"}, Terms: []Term{{Table: "t", Question: "q1", Options: []int{0, 1}}}}
	two := Derived{ID: "d", Kind: DerivedAll, Labels: []string{"jā", "nē"}, Terms: []Term{{Table: "t", Question: "q1", Options: []int{2}}, {Table: "t", Question: "q2", Options: []int{1}}}}
	for name, c := range map[string]struct {
		d                   Derived
		option              int
		sheet, cell, range_ string
	}{
		"a net":                          {net, 0, "Atbildes", "D4,F4", "D3:D4,F3:F4"},
		"an option beside it":            {net, 1, "Atbildes", "E4", "E3:E4"},
		"a net on a further sheet":       {further, 0, "Tālāk", "B9,C9", "B8:B9,C8:C9"},
		"any of options":                 {one, 1, "Atbildes", "D4,E4", "D3:D4,E3:E4"},
		"all of questions of two sheets": {two, 0, "Atbildes", "F4,'Tālāk'!C9", "F3:F4"},
	} {
		tab := placed()
		q := make1(t, tab, c.d)
		if p := tab.Cell(q, c.option, 1); p.Sheet != c.sheet || p.Cell != c.cell {
			t.Errorf("%s: %s!%s, want %s!%s", name, p.Sheet, p.Cell, c.sheet, c.cell)
		}
		if p := tab.Cells(q, c.option); p.Sheet != c.sheet || p.Cell != c.range_ {
			t.Errorf("%s: %s!%s, want %s", name, p.Sheet, p.Cell, c.range_)
		}
	}
}

func TestCellsOfDerivedQuestionsInForms(t *testing.T) {
	tab := placed()
	tab.Origins = []survey.Place{{File: "01.xlsx", Sheet: "Anketa"}, {File: "02.xlsx", Sheet: "Anketa"}}
	tab.Questions = tab.Questions[:1]
	tab.Questions[0].Addresses = [][]string{{"C5", "C6", "C7"}, {"C8", "C9", "C10"}}
	net := make1(t, tab, Derived{ID: "d", Kind: DerivedNet, Source: "q1", Nets: []Net{{"D vai F", []int{0, 2}}}})
	any := make1(t, tab, Derived{ID: "d", Kind: DerivedAny, Labels: []string{"jā", "nē"}, Terms: []Term{{Table: "t", Question: "q1", Options: []int{1, 2}}}})
	for _, c := range []struct {
		q      *survey.Question
		option int
		want   string
	}{{net, 0, "C8,C10"}, {net, 1, "C9"}, {any, 0, "C9,C10"}, {any, 1, "C9,C10"}} {
		if p := tab.Cell(c.q, c.option, 1); p.File != "02.xlsx" || p.Cell != c.want {
			t.Errorf("%+v, want %s", p, c.want)
		}
	}
}
