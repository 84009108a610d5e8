package crosstab

import (
	"slices"
	"strings"

	"izpete/data/chart"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// mostSets is how many sets have a bar of their own.
const mostSets = 10

// sets is what the rows' question allows to be said of options ticked together.
type sets struct {
	of     tabulate.Combinations
	spec   chart.SetsSpec
	said   string
	tested string // whether the options differ in how often they were ticked
	chosen int    // index of the set that the filter is of, -1 for none
}

// sets counts which options of the rows were ticked together; nil when one can
// tick only one.
func (a ask) sets(w *words.Words) *sets {
	if a.rows.Kind != survey.KindMultiple {
		return nil
	}
	s := sayer{w, a}
	out := &sets{of: a.combinations(), chosen: -1}
	if out.of.Hidden {
		out.said = w.T("crosstab.sets.hidden", "N", w.Int(out.of.Threshold))
		if len(out.of.Filter) > 0 {
			out.said = w.T("crosstab.sets.hidden.filter", "N", w.Int(out.of.Threshold))
		}
		return out
	}
	rows := map[int]int{} // option -> row of dots
	for _, o := range a.order(a.rows) {
		if slices.ContainsFunc(out.of.Sets, func(c tabulate.Combination) bool { return slices.Contains(c.Options, o) }) {
			rows[o] = len(out.spec.Options)
			out.spec.Options = append(out.spec.Options, a.rows.Options[o].Label)
		}
	}
	for i, c := range out.of.Sets {
		name := a.name(w, c.Options)
		bar := chart.SetBar{
			Count: float64(c.Count), Share: c.Percent / 100, Text: w.Int(c.Count), Label: name,
			Selected: a.setChosen(c.Options), Say: s.set(name, c.Count, out.of.N),
		}
		for _, o := range c.Options {
			bar.Options = append(bar.Options, rows[o])
		}
		if bar.Selected {
			out.chosen = i
		}
		out.spec.Sets = append(out.spec.Sets, bar)
	}
	if n := out.of.Others; n > 0 && a.exactly() {
		say := w.N("crosstab.sets.rest", out.of.More, "Count", w.Int(n), "N2", w.Int(out.of.N))
		out.spec.Sets = append(out.spec.Sets, chart.SetBar{
			Count: float64(n), Share: float64(n) / float64(out.of.N), Text: w.Int(n), Label: w.T("crosstab.sets.others"), Rest: true, Say: say,
		})
	}
	out.said = w.T(s.unit(a.ofSets("subtitle")), "Question", title(a.rows), "N", w.Int(out.of.N))
	if out.of.More > 0 {
		out.said += " · " + w.N(a.ofSets("more"), out.of.More)
	}
	if out.of.Threshold > 0 && out.of.More > 0 {
		out.said += " · " + w.T("crosstab.sets.together")
	}
	out.tested = s.options()
	if len(out.of.Sets) == 0 {
		out.said = w.T("crosstab.least.none")
	}
	return out
}

// fewest is how many must have ticked options together for them to be a set of
// at least these.
const fewest = 2

// combinations are the sets: of exactly these options or, unless small counts are
// hidden, of at least these.
func (a ask) combinations() tabulate.Combinations {
	if a.exactly() {
		return a.method.Exactly(a.table, a.rows, a.filter, mostSets)
	}
	return tabulate.AtLeast(a.table, a.rows, a.filter, fewest, mostSets)
}

// exactly tells whether sets are of those who ticked no other options.
func (a ask) exactly() bool { return !a.atLeast || a.method.Threshold > 0 }

// ofSets is the key of words about the sets.
func (a ask) ofSets(part string) string {
	if a.exactly() {
		return "crosstab.sets." + part
	}
	return "crosstab.least." + part
}

// name is a set in words.
func (a ask) name(w *words.Words, options []int) string {
	if len(options) == 0 {
		return w.T("crosstab.sets.empty")
	}
	var labels []string
	for _, o := range options {
		labels = append(labels, a.rows.Options[o].Label)
	}
	return strings.Join(labels, " + ")
}

// set says how many ticked a set.
func (s sayer) set(name string, count, n int) string {
	if n < tabulate.CountsOnly {
		return s.T(s.ask.ofSets("say.count"), "Set", name, "Count", s.Int(count), "N", s.Int(n))
	}
	return s.T(s.ask.ofSets("say"), "Set", name, "Count", s.Int(count), "N", s.Int(n), "Share", s.Percent(100*float64(count)/float64(n), 1))
}

// setCount is how many of those who answered ticked a set.
func (s sayer) setCount(count, n int) string {
	text := s.T("crosstab.counted", "Count", s.Int(count), "N", s.Int(n))
	if n < tabulate.CountsOnly {
		return text
	}
	return text + " · " + s.Percent(100*float64(count)/float64(n), 1)
}

// terms asks for those who ticked a set: all of its options and, of exactly these,
// none of the others.
func (a ask) terms(options []int) tabulate.Filter {
	var f tabulate.Filter
	term := tabulate.Term{Table: a.table.ID, Question: a.rows.ID, Options: options, How: tabulate.AllOf}
	if len(options) == 1 {
		term.How = tabulate.AnyOf
	}
	if len(options) > 0 {
		f = append(f, term)
	}
	if !a.exactly() {
		return f
	}
	term.Options, term.How = nil, tabulate.NoneOf
	for o := range a.rows.Options {
		if !slices.Contains(options, o) {
			term.Options = append(term.Options, o)
		}
	}
	if len(term.Options) > 0 {
		f = append(f, term)
	}
	return f
}

// setChosen tells whether a set was chosen last and the filter is still its.
func (a ask) setChosen(options []int) bool {
	return a.set != nil && slices.Equal(a.set, options) && a.own.Same(a.terms(options))
}
