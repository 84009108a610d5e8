package workspace

import (
	"slices"

	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// SayStanding says how the respondents of a table stand to a rule, or that it is
// hidden where the method of the case hides small counts and these would tell one.
func (v View) SayStanding(w *words.Words, t *survey.Table, r contradiction.Rule, is contradiction.Result) string {
	if v.ruleTells(t, r, is) {
		return w.T("contradiction.hidden")
	}
	return SayStanding(w, is)
}

// ruleTells tells whether the counts of a rule would give away one that is
// hidden: of how many it speaks is the count of an option, and how many break it
// is a cell of a cross-tab.
func (v View) ruleTells(t *survey.Table, r contradiction.Rule, is contradiction.Result) bool {
	k := v.Method.Threshold
	if k == 0 || t == nil {
		return false
	}
	for _, s := range []*survey.Set{is.Broken, is.Kept, is.Unsaid, is.Aside} {
		if n := s.Count(); n > 0 && n < k {
			return true
		}
	}
	if n := t.Len() - is.Aside.Count(); n > 0 && n < k {
		return true
	}
	m := tabulate.Method{Threshold: k}
	for _, c := range []contradiction.Condition{r.If, r.Then} {
		q := t.Question(c.Question)
		switch {
		case q == nil || !q.Charted():
		case c.Test.Ticks():
			if m.Tells(t, tabulate.Filter{{Table: t.ID, Question: q.ID, Options: c.Options}}) {
				return true
			}
		case m.Of(t, q, nil).Base.Hidden:
			return true
		}
	}
	if !r.If.Test.Ticks() || !r.Then.Test.Ticks() || r.If.Question == r.Then.Question {
		return false
	}
	x := m.Cross(t, t.Question(r.If.Question), t.Question(r.Then.Question), nil)
	return slices.ContainsFunc(r.If.Options, func(row int) bool {
		return slices.ContainsFunc(r.Then.Options, func(column int) bool {
			return row >= len(x.Cells) || column >= len(x.Cells[row]) || x.Cells[row][column].Hidden
		})
	})
}
