package tabulate

import (
	"cmp"
	"slices"

	"izpete/data/survey"
)

// How says how the options of a term combine.
type How string

// The ways. Each speaks of those who answered the question: whoever was not asked
// it, or gave no answer, is in none of them.
const (
	AnyOf  How = ""     // ticked at least one of the options
	AllOf  How = "all"  // ticked each of them, whatever else
	NoneOf How = "none" // answered, and ticked none of them
)

// Hows lists the ways in the order they are offered. Their words are under
// "filter.how.any", "filter.how.all" and "filter.how.none", see Key.
var Hows = []How{AnyOf, AllOf, NoneOf}

// Known tells whether the way is one of Hows; a case that a later version of the
// program has written may have others.
func (h How) Known() bool { return h == AnyOf || h == AllOf || h == NoneOf }

// Key ends the keys of the words about a way.
func (h How) Key() string {
	if h == AnyOf {
		return "any"
	}
	return string(h)
}

// chosen returns the respondents whom a term keeps. Of options that are not there
// nobody ticked any. A term without options or ranges keeps nobody, unless it is
// NoneOf.
func (term Term) chosen(q *survey.Question) *survey.Set {
	ticked := survey.NewSet(q.Answered.Len())
	answered := term.answered(q)
	all := answered
	add := func(picked *survey.Set) { ticked, all = ticked.Or(picked), all.And(picked) }
	for _, r := range term.Ranges {
		add(inRange(q, r))
	}
	for _, o := range term.Options {
		if o >= 0 && o < len(q.Picked) {
			add(q.Picked[o])
		} else {
			add(survey.NewSet(q.Answered.Len()))
		}
	}
	switch term.How {
	case AllOf:
		return ticked.And(all)
	case NoneOf:
		return answered.AndNot(ticked)
	}
	return ticked
}

// Asks tells whether the term asks for anything: a term without options or
// ranges asks nothing.
func (term Term) Asks() bool { return len(term.Options)+len(term.Ranges) > 0 }

// Asked is what a filter asks of a question, in one term with its options in
// order; a term without options or ranges when it asks nothing. Several terms of
// one option each ask for all of them.
func (f Filter) Asked(table, question string) Term {
	out := Term{Table: table, Question: question}
	n := 0
	for _, term := range f {
		if term.Table != table || term.Question != question {
			continue
		}
		n++
		if out.How = term.How; n > 1 {
			out.How = AllOf
		}
		for _, o := range term.Options {
			if !slices.Contains(out.Options, o) {
				out.Options = append(out.Options, o)
			}
		}
		for _, r := range term.Ranges {
			if !slices.ContainsFunc(out.Ranges, r.Same) {
				out.Ranges = append(out.Ranges, r)
			}
		}
	}
	slices.Sort(out.Options)
	SortRanges(out.Ranges)
	return out
}

// SortRanges puts ranges in the order in which they are read.
func SortRanges(all []survey.Range) {
	slices.SortFunc(all, func(a, b survey.Range) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
}

// Same tells whether two terms keep the same respondents for the same reason, in
// whatever order their options or ranges stand. Of one option all and any are the
// same.
func (term Term) Same(other Term) bool {
	n := len(term.Options) + len(term.Ranges)
	if term.Table != other.Table || term.Question != other.Question || len(term.Options) != len(other.Options) || len(term.Ranges) != len(other.Ranges) {
		return false
	}
	if term.How != other.How && (n != 1 || term.How == NoneOf || other.How == NoneOf) {
		return false
	}
	for _, r := range term.Ranges {
		if !slices.ContainsFunc(other.Ranges, r.Same) {
			return false
		}
	}
	has := map[int]bool{}
	for _, o := range term.Options {
		has[o] = true
	}
	for _, o := range other.Options {
		if !has[o] {
			return false
		}
	}
	return true
}

// Same tells whether two filters have the same terms, in whatever order.
func (f Filter) Same(other Filter) bool {
	return len(f) == len(other) && !slices.ContainsFunc(f, func(x Term) bool {
		return !slices.ContainsFunc(other, x.Same)
	})
}

// partsTell tells whether knowing how many a term keeps would give away a group
// below the threshold: by subtracting from what the options show one by one it
// follows how many ticked all of them, none, or only one. A single option by
// itself is what the breakdown shows.
func (term Term) partsTell(q *survey.Question, threshold int) bool {
	if len(term.Options) < 2 && term.How != NoneOf {
		return false
	}
	few := func(s *survey.Set) bool {
		n := s.Count()
		return n > 0 && n < threshold
	}
	for _, how := range Hows {
		if few((Term{Options: term.Options, How: how}).chosen(q)) {
			return true
		}
	}
	any := Term{Options: term.Options}.chosen(q)
	for i := range term.Options {
		rest := append(append([]int{}, term.Options[:i]...), term.Options[i+1:]...)
		if few(any.AndNot(Term{Options: rest}.chosen(q))) {
			return true
		}
	}
	return false
}
