package crosstab

import (
	"strings"

	"izpete/data/tabulate"
)

// mostPairs is how many pairs of options are named.
const mostPairs = 6

// options says whether the options of the rows' question were ticked differently
// often by the same respondents: Cochran's Q over all, McNemar's test for each pair.
// It is "" where small counts are hidden, which the tests could tell, and where one
// can tick only one option.
func (s sayer) options() string {
	a := s.ask
	if a.method.Threshold > 0 {
		return ""
	}
	x := tabulate.TogetherOf(a.table, a.rows, a.rows, a.filter, tabulate.Holm)
	all, pairs := x.Options()
	if !all.Made() {
		return s.T("crosstab.options.untested", "Why", s.T("figures.why."+string(all.Why), "Least", s.Int(tabulate.CountsOnly)))
	}
	said := []string{s.T("crosstab.options.all", "Test", s.T("figures.test."+string(all.Method)), "P", s.P(all.Adjusted))}
	var differ []string
	for _, p := range pairs {
		if !p.Made() || p.Adjusted >= tabulate.Level {
			continue
		}
		more, less := p.A, p.B
		if x.Rows[more] < x.Rows[less] {
			more, less = less, more
		}
		differ = append(differ, s.T("crosstab.options.pair", "More", a.rows.Options[more].Label, "Less", a.rows.Options[less].Label, "P", s.P(p.Adjusted)))
	}
	rest := len(differ) - mostPairs
	switch {
	case len(pairs) == 0:
		said = append(said, s.T("crosstab.options.same"))
	case len(differ) == 0:
		said = append(said, s.N("crosstab.options.none", len(pairs)))
	default:
		said = append(said, s.N("crosstab.options.some", len(pairs), "Pairs", strings.Join(differ[:min(len(differ), mostPairs)], "; ")))
		if rest > 0 {
			said = append(said, s.N("crosstab.options.more", rest))
		}
	}
	return strings.Join(said, " ")
}
