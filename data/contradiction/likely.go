package contradiction

import (
	"cmp"
	"slices"

	"izpete/data/survey"
)

// Limits of what is taken for a route through the questionnaire.
const (
	leastRouted = 5  // respondents on either side of it
	mostStray   = 10 // of a hundred may be elsewhere: a rule that more break is no route
	mostOffered = 8
)

// Likely returns rules that the way respondents were led through the
// questionnaire suggests: nearly all who ticked some options of an earlier
// question were not asked a later one, and nearly all others were. They are
// offered to the auditor and never apply by themselves. Those that somebody
// breaks come first.
func Likely(t *survey.Table) []Rule {
	type found struct {
		rule   Rule
		broken int
	}
	var all []found
	for at, later := range t.Questions {
		past := later.Asked.Not()
		if later.Derived != "" || past.Count() < leastRouted || later.Asked.Count() < leastRouted {
			continue
		}
		var best *found
		for _, q := range t.Questions[:at] {
			if q.Kind != survey.KindSingle && q.Kind != survey.KindScale || q.Derived != "" {
				continue
			}
			r, ok := route(q, later, past)
			if !ok {
				continue
			}
			result, err := r.Check(t)
			if err != nil {
				continue
			}
			if n := result.Broken.Count(); best == nil || n < best.broken {
				best = &found{r, n}
			}
		}
		if best != nil {
			all = append(all, *best)
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(min(b.broken, 1), min(a.broken, 1)) })
	var out []Rule
	for _, f := range all[:min(len(all), mostOffered)] {
		out = append(out, f.rule)
	}
	return out
}

// route finds the options after which a later question is not asked.
func route(q, later *survey.Question, past *survey.Set) (r Rule, ok bool) {
	skip, rest := survey.NewSet(past.Len()), survey.NewSet(past.Len())
	for o, p := range q.Picked {
		if n := p.Count(); n > 0 && 2*p.CountAnd(past) > n {
			r.If.Options = append(r.If.Options, o)
			skip = skip.Or(p)
		} else {
			rest = rest.Or(p)
		}
	}
	n, m := skip.Count(), rest.Count()
	if n < leastRouted || m < leastRouted ||
		100*skip.AndNot(past).Count() > mostStray*n || 100*rest.CountAnd(past) > mostStray*m {
		return Rule{}, false
	}
	r.If.Question, r.If.Test = q.ID, Any
	r.Then = Condition{Question: later.ID, Test: NotAsked}
	return r, true
}
