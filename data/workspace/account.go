package workspace

import (
	"cmp"
	"slices"

	"izpete/data/survey"
)

// Accounting says what became of the rows below the header of a table.
type Accounting struct {
	Rows        int // below the header, or forms of a folder
	Respondents int
	LeftOut     []LeftOutRows // by reason, the most frequent first
}

// LeftOutRows are the rows left out for one reason, translated under
// "leftout.<reason>".
type LeftOutRows struct {
	Reason string
	Rows   []int // ascending
}

// Account counts the rows of a table.
func Account(s *survey.Survey, t *survey.Table) Accounting {
	a := Accounting{Respondents: t.Len()}
	for _, info := range s.Sheets {
		if info.Name == t.Sheet && len(t.HeaderRows) > 0 {
			a.Rows = info.Rows - slices.Max(t.HeaderRows)
		}
	}
	if t.Origins != nil {
		a.Rows = t.Len() + len(t.LeftOut)
	}
	for _, l := range t.LeftOut {
		at := slices.IndexFunc(a.LeftOut, func(r LeftOutRows) bool { return r.Reason == l.Reason })
		if at < 0 {
			at = len(a.LeftOut)
			a.LeftOut = append(a.LeftOut, LeftOutRows{Reason: l.Reason})
		}
		a.LeftOut[at].Rows = append(a.LeftOut[at].Rows, l.Row)
	}
	for i := range a.LeftOut {
		slices.Sort(a.LeftOut[i].Rows)
	}
	slices.SortStableFunc(a.LeftOut, func(x, y LeftOutRows) int {
		return cmp.Or(cmp.Compare(len(y.Rows), len(x.Rows)), cmp.Compare(x.Reason, y.Reason))
	})
	return a
}

// AddsUp tells whether every row is a respondent or left out with a reason.
func (a Accounting) AddsUp() bool {
	n := a.Respondents
	for _, l := range a.LeftOut {
		n += len(l.Rows)
	}
	return n == a.Rows
}
