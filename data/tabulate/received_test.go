package tabulate_test

import (
	"slices"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
)

func datedTable(days ...string) *survey.Table {
	q := &survey.Question{ID: "q1", Kind: survey.KindDate, Texts: days, Asked: survey.FullSet(len(days)), Answered: survey.NewSet(len(days))}
	t := &survey.Table{ID: "t", Rows: make([]int, len(days)), Questions: []*survey.Question{q}}
	for i, d := range days {
		if d != "" {
			q.Answered.Add(i)
		}
	}
	return t
}

func TestReceivedOverTime(t *testing.T) {
	r := tabulate.ReceivedOf(datedTable(
		"2025-03-04", "2025-03-01", "2025-03-04T10:00:00", "2025-03-09", "2025-03-04", "2025-03-01", "2025-03-02", "2025-03-09", "2025-03-09", "", "2025-03-09"))
	want := []tabulate.ReceivedDay{{Day: "2025-03-01", Count: 2, Total: 2}, {Day: "2025-03-02", Count: 1, Total: 3}, {Day: "2025-03-04", Count: 3, Total: 6}, {Day: "2025-03-09", Count: 4, Total: 10}}
	if !slices.Equal(r.Days, want) || r.Undated != 1 {
		t.Errorf("%+v, %d undated", r.Days, r.Undated)
	}
	for day, n := range map[string]int{"2025-02-28": 0, "2025-03-01": 2, "2025-03-03": 3, "2025-03-04": 6, "2026-01-01": 10} {
		if got := r.By(day); got != n {
			t.Errorf("by %s: %d, want %d", day, got, n)
		}
	}
}

func TestReceivedNeedsDates(t *testing.T) {
	if r := tabulate.ReceivedOf(datedTable("", "", "2025-03-01")); r != nil {
		t.Errorf("most respondents have no date: %+v", r)
	}
	if r := tabulate.ReceivedOf(&survey.Table{ID: "t"}); r != nil {
		t.Errorf("no column of dates: %+v", r)
	}
}

func TestReceivedWhenFinishedNotWhenBegun(t *testing.T) {
	begun, ended := []string{"2025-03-01", "2025-03-01", "2025-03-02"}, []string{"2025-03-05", "2025-03-08", "2025-03-08"}
	column := func(name string, days []string) *survey.Question {
		return &survey.Question{ID: name, Text: name, Kind: survey.KindMeta, Texts: days, Asked: survey.FullSet(len(days)), Answered: survey.FullSet(len(days))}
	}
	table := func(questions ...*survey.Question) *survey.Table {
		return &survey.Table{ID: "t", Rows: make([]int, len(begun)), Questions: questions}
	}
	for name, c := range map[string]struct {
		t    *survey.Table
		want string
	}{
		"survey tool in English":           {table(column("Start Date", begun), column("End Date", ended)), "End Date"},
		"survey tool in Latvian":           {table(column("Sākuma laiks", begun), column("Beigu laiks", ended)), "Beigu laiks"},
		"in small letters, without spaces": {table(column("startdate", begun), column("submitdate", ended)), "submitdate"},
		"only when they began":             {table(column("Start time", begun)), "Start time"},
		"finished first":                   {table(column("submitdate", ended), column("startdate", begun)), "submitdate"},
	} {
		t.Run(name, func(t *testing.T) {
			if r := tabulate.ReceivedOf(c.t); r == nil || r.Question.Text != c.want {
				t.Errorf("%+v, want by %q", r, c.want)
			}
		})
	}
}

// A day on which few answered tells of them; without it the others would too.
func TestReceivedOnDaysOfFewIsHidden(t *testing.T) {
	days := func(counts map[string]int) (out []string) {
		for d, n := range counts {
			for range n {
				out = append(out, d)
			}
		}
		return out
	}
	for name, c := range map[string]struct {
		counts map[string]int
		hidden bool
	}{
		"enough on each day":      {map[string]int{"2025-03-01": 5, "2025-03-02": 90, "2025-03-03": 60}, false},
		"few on one day":          {map[string]int{"2025-03-01": 40, "2025-03-02": 4, "2025-03-03": 60}, true},
		"few without a day":       {map[string]int{"2025-03-01": 60, "2025-03-02": 60, "": 2}, true},
		"enough without a day":    {map[string]int{"2025-03-01": 60, "2025-03-02": 60, "": 5}, false},
		"few on the first of all": {map[string]int{"2025-03-01": 1, "2025-03-05": 60, "2025-03-06": 60}, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := tabulate.ReceivedOf(datedTable(days(c.counts)...))
			s := r.Suppress(tabulate.Disclosure{Threshold: 5})
			if s.Hidden != c.hidden {
				t.Fatalf("hidden: %v, want %v", s.Hidden, c.hidden)
			}
			if c.hidden && (len(s.Days) > 0 || s.Undated > 0 || s.By("2026-01-01") > 0) {
				t.Errorf("tells %+v", s)
			}
			if !c.hidden && len(s.Days) != len(r.Days) {
				t.Errorf("%d days of %d", len(s.Days), len(r.Days))
			}
			if r.Suppress(tabulate.Disclosure{}).Hidden {
				t.Error("hidden without a threshold")
			}
		})
	}
}
