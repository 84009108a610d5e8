package intake_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// truth is what independent code counted in a file of the corpus.
type truth struct {
	File        string
	Sheet       *string
	HeaderRows  []int `json:"header_rows"`
	Respondents int
	Questions   []struct {
		Columns  string
		Kind     string
		Layout   *string
		Other    string
		Answered int
		Counts   map[string]int
	}
}

func TestCorpus(t *testing.T) {
	dir := corpus(t)
	data, err := os.ReadFile(filepath.Join(dir, "truths.json"))
	if err != nil {
		t.Fatal(err)
	}
	var truths []truth
	if err := json.Unmarshal(data, &truths); err != nil {
		t.Fatal(err)
	}
	for _, want := range truths {
		t.Run(want.File, func(t *testing.T) {
			s := read(t, filepath.Join(dir, want.File))
			if len(s.Tables) != 1 {
				t.Fatalf("%d tables, sheets %v", len(s.Tables), s.Sheets)
			}
			checkTruth(t, s.Tables[0], want)
			sound(t, s.Tables[0])
			accounted(t, s, s.Tables[0])
		})
	}
}

func checkTruth(t *testing.T, table *survey.Table, want truth) {
	t.Helper()
	if want.Sheet != nil && table.Sheet != *want.Sheet {
		t.Errorf("sheet %q, want %q", table.Sheet, *want.Sheet)
	}
	if !slices.Equal(table.HeaderRows, want.HeaderRows) {
		t.Errorf("header rows %v, want %v", table.HeaderRows, want.HeaderRows)
	}
	if table.Len() != want.Respondents {
		t.Errorf("%d respondents, want %d; left out %v", table.Len(), want.Respondents, table.LeftOut)
	}
	for _, w := range want.Questions {
		first, last, _ := strings.Cut(w.Columns, ":")
		if last == "" {
			last = first
		}
		q := table.Question("col:" + first)
		if q == nil {
			t.Errorf("%s: no question", w.Columns)
			continue
		}
		// A single choice may stand in a column an option; the truths do not tell it
		// from a multiple one.
		if (w.Kind == "multiple") != (q.Kind == survey.KindMultiple || q.Layout == survey.LayoutColumns) || !q.Charted() {
			t.Errorf("%s: kind %s, want %s (%q, options %d)", w.Columns, q.Kind, w.Kind, q.Text, len(q.Options))
			continue
		}
		if q.Columns[0] != first || q.Columns[len(q.Columns)-1] != last {
			t.Errorf("%s: columns %v", w.Columns, q.Columns)
		}
		if q.Twin != w.Other {
			t.Errorf("%s: box for other %q, want %q", w.Columns, q.Twin, w.Other)
		}
		for i, s := range q.Written {
			if s != "" && !q.Answered.Has(i) {
				t.Errorf("%s: %q of one who did not answer", w.Columns, s)
			}
		}
		if some := slices.ContainsFunc(q.Written, func(s string) bool { return s != "" }); some != (w.Other != "") {
			t.Errorf("%s: something is written: %v", w.Columns, some)
		}
		if got := q.Answered.Count(); got != w.Answered {
			t.Errorf("%s: %d answered, want %d", w.Columns, got, w.Answered)
		}
		for label, n := range w.Counts {
			i := q.Option(trueLabel(label))
			if i < 0 {
				t.Errorf("%s: no option %q", w.Columns, label)
			} else if got := q.Picked[i].Count(); got != n {
				t.Errorf("%s: %q counts %d, want %d", w.Columns, label, got, n)
			}
		}
		for i, o := range q.Options {
			if q.Picked[i].Count() > 0 && !named(w.Counts, o.Label) {
				t.Errorf("%s: option %q counts %d, not in the truth", w.Columns, o.Label, q.Picked[i].Count())
			}
		}
	}
}

func named(counts map[string]int, label string) bool {
	for l := range counts {
		if trueLabel(l) == label {
			return true
		}
	}
	return false
}

// trueLabel takes from a label of the truths what the program may take off:
// EUSurvey's "(shortname)".
func trueLabel(s string) string {
	if at := strings.LastIndexByte(s, '('); at > 0 && strings.HasSuffix(s, ")") && s[at-1] != ' ' {
		if code := s[at+1 : len(s)-1]; strings.ContainsAny(code, "0123456789") {
			return s[:at]
		}
	}
	return s
}

func read(t *testing.T, path string) *survey.Survey {
	t.Helper()
	b, err := workbook.Open(context.Background(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := intake.Read(context.Background(), b, intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// corpus finds the folder of real survey files beside the repository.
func corpus(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(root(t), "..", "shared", "corpus")
	if _, err := os.Stat(filepath.Join(dir, "truths.json")); err != nil {
		t.Skip("the corpus of real survey files is not beside the repository")
	}
	return dir
}

// root is the folder of go.mod.
func root(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = up
	}
}

// Files that hold no responses: the roles of their sheets say so.
func TestCorpusWithoutResponses(t *testing.T) {
	dir := corpus(t)
	for file, role := range map[string]survey.Role{
		"cncf-2021-summary-tables.xlsx":               survey.RoleSummary,
		"registers/us-federal-ai-inventory-2025.xlsx": survey.RoleRegister,
	} {
		s := read(t, filepath.Join(dir, filepath.FromSlash(file)))
		if len(s.Tables) != 0 {
			t.Errorf("%s: %d tables", file, len(s.Tables))
		}
		for _, sh := range s.Sheets {
			if sh.Role != role {
				t.Errorf("%s: sheet %q is %q", file, sh.Name, sh.Role)
			}
		}
	}
}

// Two tables on one sheet, made by hand: the first is read, the others are left
// out with a note.
func TestCorpusHandMade(t *testing.T) {
	s := read(t, filepath.Join(corpus(t), "hand-made-two-tables.xlsx"))
	if len(s.Tables) != 2 {
		t.Fatalf("%d tables", len(s.Tables))
	}
	for _, table := range s.Tables {
		sound(t, table)
		accounted(t, s, table)
		want(t, "header rows", table.HeaderRows, "[8 9]")
		want(t, "respondents", table.Len(), 10)
	}
	want(t, "walls", counts(s.Tables[0].Question("col:D")), "burntbricks 6, muddaub 4")
}

// Odd but legal workbooks never bring recognition down.
func TestCorpusNasty(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(corpus(t), "nasty", "*.xlsx"))
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, f := range files {
		b, err := workbook.Open(context.Background(), f, nil)
		if err != nil {
			continue // not every one of them can be opened
		}
		s, err := intake.Read(context.Background(), b, intake.Options{})
		if err != nil {
			var e *survey.Error
			if !errors.As(err, &e) {
				t.Errorf("%s: %v", f, err)
			}
			continue
		}
		for _, table := range s.Tables {
			sound(t, table)
			accounted(t, s, table)
		}
	}
}
