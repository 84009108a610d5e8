package intake_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// sheet builds a sheet: nil is blank, strings text, numbers numbers.
func sheet(name string, rows ...[]any) *workbook.Sheet {
	var cells [][]workbook.Cell
	for _, r := range rows {
		var row []workbook.Cell
		for _, v := range r {
			row = append(row, cell(v))
		}
		cells = append(cells, row)
	}
	return workbook.NewSheet(name, cells)
}

func cell(v any) workbook.Cell {
	switch v := v.(type) {
	case nil:
		return workbook.Cell{}
	case string:
		if strings.HasPrefix(v, "#") {
			return workbook.Cell{Type: workbook.Error, Text: v}
		}
		return workbook.Cell{Type: workbook.Text, Text: v}
	case int:
		return workbook.Cell{Type: workbook.Number, Number: float64(v), Text: fmt.Sprint(v)}
	case float64:
		return workbook.Cell{Type: workbook.Number, Number: v, Text: fmt.Sprint(v)}
	case bool:
		c := workbook.Cell{Type: workbook.Bool}
		if v {
			c.Number = 1
		}
		return c
	case time.Time:
		return workbook.Cell{Type: workbook.Date, Time: v}
	}
	panic(fmt.Sprintf("%T", v))
}

// row splits a line at "|"; an empty part is blank, digits are a number.
func row(line string) []any {
	var r []any
	for p := range strings.SplitSeq(line, "|") {
		p = strings.TrimSpace(p)
		var n int
		switch _, err := fmt.Sscanf(p, "%d", &n); {
		case p == "":
			r = append(r, nil)
		case err == nil && fmt.Sprint(n) == p:
			r = append(r, n)
		default:
			r = append(r, p)
		}
	}
	return r
}

// lines builds a sheet from lines of cells.
func lines(name, text string) *workbook.Sheet {
	var rows [][]any
	for l := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		rows = append(rows, row(strings.TrimSpace(l)))
	}
	return sheet(name, rows...)
}

func recognise(t *testing.T, opt intake.Options, sheets ...*workbook.Sheet) *survey.Survey {
	t.Helper()
	s, err := intake.Read(context.Background(), &workbook.Book{File: "a.xlsx", Sheets: sheets}, opt)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range s.Tables {
		sound(t, table)
	}
	return s
}

// one returns the only table of a sheet.
func one(t *testing.T, text string) *survey.Table {
	t.Helper()
	s := recognise(t, intake.Options{}, lines("Dati", text))
	if len(s.Tables) != 1 {
		t.Fatalf("%d tables, sheets %+v", len(s.Tables), s.Sheets)
	}
	return s.Tables[0]
}

// sound checks what must hold for every table: nothing is lost, and the four
// states of each option add up to the respondents.
func sound(t *testing.T, table *survey.Table) {
	t.Helper()
	n := table.Len()
	if len(table.Names) != n {
		t.Errorf("%d names for %d respondents", len(table.Names), n)
	}
	ids := map[string]bool{}
	for _, q := range table.Questions {
		if ids[q.ID] || q.ID == "" {
			t.Errorf("id %q stands twice or is empty", q.ID)
		}
		ids[q.ID] = true
		if q.Asked.Len() != n || q.Answered.Len() != n || q.Answered.AndNot(q.Asked).Count() != 0 {
			t.Errorf("%s: answered is no subset of asked", q.ID)
		}
		if q.Charted() != (q.Picked != nil) && len(q.Options) > 0 || len(q.Picked) != len(q.Options) {
			t.Errorf("%s: %d sets for %d options of kind %s", q.ID, len(q.Picked), len(q.Options), q.Kind)
		}
		for o, picked := range q.Picked {
			if picked.AndNot(q.Answered).Count() != 0 {
				t.Errorf("%s: option %d ticked without an answer", q.ID, o)
			}
			states := map[survey.State]int{}
			for i := range n {
				states[q.State(o, i)]++
			}
			if states[survey.Ticked] != picked.Count() || states[survey.Ticked]+states[survey.Offered]+states[survey.NotAsked]+states[survey.NoAnswer] != n {
				t.Errorf("%s: states %v of option %d for %d respondents", q.ID, states, o, n)
			}
		}
	}
}

// counts writes the options of a question with their counts, in their order.
func counts(q *survey.Question) string {
	if q == nil {
		return "no question"
	}
	var parts []string
	for i, o := range q.Options {
		s := fmt.Sprintf("%s %d", o.Label, q.Picked[i].Count())
		if o.Missing {
			s += " missing"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, ", ")
}

func want(t *testing.T, what string, got, want any) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func codes(notes []survey.Note) []string {
	var c []string
	for _, n := range notes {
		c = append(c, n.Code+" "+n.Place.Cell)
	}
	slices.Sort(c)
	return c
}
