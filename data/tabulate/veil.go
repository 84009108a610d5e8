package tabulate

import (
	"slices"

	"izpete/data/survey"
)

// veil says which figures of the tables of some questions must not be told, so
// that no hidden one can be computed back from all that is told of them: the
// tables by two, by three and under a filter, whichever of their questions makes
// rows and whatever the shares are of.
//
// It takes every total that is not hidden itself for known, as another table or
// a breakdown shows it, and how many left a question out as well. A cell is
// hidden when it is below the threshold, when those beside it that did not tick
// the option are, when a total above it is hidden, or to protect another: each
// hidden cell is a corner of a cube of hidden cells along which one respondent
// could be moved without any total that is told changing (the hypercube method;
// Repsilber 1994, Statistical Disclosure Control, Eurostat; Giessing and Repsilber
// 2002, Inference Control in Statistical Databases, LNCS 2316, 181–192). At least
// two values remain possible for each.
//
// It does not guard against what follows from tables of other questions, from
// filters of several terms, options or bars set one after the other, from another base,
// or from versions of the workbook.
type veil struct {
	table    *survey.Table
	d        Disclosure
	facets   []facet // those of questions in the order of their table, then whom the filter leaves
	masks    map[uint]*mask
	withheld bool // the filter itself tells
}

// facet is one way in which respondents are parted. A filter by one option is
// the question of that option: then all of its options in turn tell no more than
// one cross-tab.
type facet struct {
	q       *survey.Question // nil: by whether a filter leaves them
	options []*survey.Set    // of the question, or those whom the filter leaves
	part    bool             // each respondent stands in exactly one option
	gone    []bool           // options whose own total is hidden
	asked   int              // option that the filter asks for, -1 for none
}

// veil returns what is hidden of the tables of one to three different questions
// under a filter.
func (m Method) veil(t *survey.Table, f Filter, questions ...*survey.Question) *veil {
	v := &veil{table: t, d: Disclosure{Threshold: m.Threshold}, masks: map[uint]*mask{}, withheld: m.Tells(t, f)}
	add := func(q *survey.Question, asked int) {
		own := Method{Threshold: m.Threshold}.Of(t, q, nil)
		x := facet{q: q, options: q.Picked, part: partition(q), asked: asked}
		for _, r := range own.Rows {
			x.gone = append(x.gone, r.Hidden)
		}
		v.facets = append(v.facets, x)
	}
	for _, q := range questions {
		add(q, -1)
	}
	f = f.For(t)
	q, o := single(t, f)
	byQuestion := q != nil && !slices.Contains(questions, q)
	if byQuestion {
		add(q, o)
	}
	// A table tells the same whichever of its questions makes the rows.
	slices.SortStableFunc(v.facets, func(a, b facet) int { return place(t, a.q) - place(t, b.q) })
	if in := f.Within(t); len(f) > 0 && !byQuestion {
		v.facets = append(v.facets, facet{
			options: []*survey.Set{in, survey.FullSet(t.Len()).AndNot(in)}, part: true, gone: []bool{false, false},
		})
	}
	return v
}

// place is where a question stands in its table, or the one that it was made of.
func place(t *survey.Table, q *survey.Question) int {
	of, _ := made(t, q)
	return slices.Index(t.Questions, of)
}

// single returns the question and option of a filter that asks for just one, or
// for one bar of numbers.
func single(t *survey.Table, f Filter) (*survey.Question, int) {
	if len(f) != 1 || f[0].How == NoneOf {
		return nil, 0
	}
	q := f[0].question(t)
	if q == nil {
		return nil, 0
	}
	q, term, ok := f[0].guarded(t, q)
	if !ok || len(term.Options) != 1 || term.Options[0] < 0 || term.Options[0] >= len(q.Options) {
		return nil, 0
	}
	return q, term.Options[0]
}

// spot is a place in the tables of a veil: an option of each facet, -1 where it
// does not matter.
type spot []int

// at returns the spot of some answers under the filter of the veil.
func (v *veil) at(answers ...answer) spot {
	s := make(spot, len(v.facets))
	for i, x := range v.facets {
		s[i] = x.asked
		for _, a := range answers {
			if x.q == a.q {
				s[i] = a.option
			}
		}
	}
	return s
}

// answer is an option of a question.
type answer struct {
	q      *survey.Question
	option int
}

// hides tells whether the number of those at a spot is hidden.
func (v *veil) hides(s spot) bool {
	if v.withheld {
		return true
	}
	var of []int
	for i, o := range s {
		if o >= 0 {
			of = append(of, i)
		}
	}
	switch len(of) {
	case 0:
		return false
	case 1:
		return v.facets[of[0]].gone[s[of[0]]]
	}
	return v.mask(of).at(s)
}
