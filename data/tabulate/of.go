package tabulate

import (
	"izpete/data/stats"
	"izpete/data/survey"
)

// Within returns the respondents of a table that a filter leaves: those whom each
// term keeps, see How. Terms of other tables, and of questions that
// are no longer there, do not apply.
func (f Filter) Within(t *survey.Table) *survey.Set {
	in := survey.FullSet(t.Len())
	for _, term := range f {
		if q := term.question(t); q != nil {
			in = in.And(term.chosen(q))
		}
	}
	return in
}

// For returns the terms that apply to a table.
func (f Filter) For(t *survey.Table) Filter {
	var own Filter
	for _, term := range f {
		if term.question(t) != nil {
			own = append(own, term)
		}
	}
	return own
}

// Without returns the filter less its terms on one question.
func (f Filter) Without(table, question string) Filter {
	var rest Filter
	for _, term := range f {
		if term.Table != table || term.Question != question {
			rest = append(rest, term)
		}
	}
	return rest
}

func (term Term) question(t *survey.Table) *survey.Question {
	if term.Table != t.ID {
		return nil
	}
	for _, q := range t.Questions {
		if q.ID == term.Question && (q.Charted() && len(term.Ranges) == 0 || Numeric(q) && len(term.Ranges) > 0) {
			return q
		}
	}
	return nil
}

// Of counts a question that has options under a filter. With a filter the
// result carries the whole beside it.
//
// The population is known only for the whole table and only for a question that
// everyone was asked: how many of the silent would have been routed past it, or
// would be within the filter, nobody knows. Elsewhere the interval has no
// finite-population correction and there are no bounds.
func Of(t *survey.Table, q *survey.Question, f Filter, kind BaseKind) *Breakdown {
	own := f.For(t)
	b := count(t, q, own.Within(t), kind, len(own) == 0)
	b.Filter = own
	if len(own) > 0 {
		b.Whole = count(t, q, survey.FullSet(t.Len()), kind, true)
	}
	return b
}

// tally is what the sets of a question count to within a filter.
type tally struct {
	in, asked, answered int
	unknown             int // ticked nothing but "don't know" and the like
	picked              []int
}

func count(t *survey.Table, q *survey.Question, in *survey.Set, kind BaseKind, all bool) *Breakdown {
	n := tally{in: in.Count(), asked: in.CountAnd(q.Asked), answered: in.CountAnd(q.Answered)}
	for _, s := range q.Picked {
		n.picked = append(n.picked, in.CountAnd(s))
	}
	if kind == BaseKnown {
		n.unknown = in.CountAnd(unknown(q))
	}
	return breakdown(t, q, n, kind, all)
}

// unknown returns those who ticked nothing but options that are missing values.
func unknown(q *survey.Question) *survey.Set {
	without, with := survey.NewSet(q.Answered.Len()), survey.NewSet(q.Answered.Len())
	for i, o := range q.Options {
		if o.Missing {
			without = without.Or(q.Picked[i])
		} else {
			with = with.Or(q.Picked[i])
		}
	}
	return without.AndNot(with)
}

// breakdown makes the figures of what was counted. all says that no filter is on.
func breakdown(t *survey.Table, q *survey.Question, n tally, kind BaseKind, all bool) *Breakdown {
	b := &Breakdown{
		Table: t, Question: q,
		NotAsked: n.in - n.asked,
		NoAnswer: n.asked - n.answered,
	}
	b.Base.Kind = kind
	switch kind {
	case BaseAsked:
		b.Base.N = n.asked
	case BaseRespondents:
		b.Base.N = n.in
	case BaseMentions:
		for _, k := range n.picked {
			b.Base.N += k
		}
	case BaseKnown:
		b.Unknown = n.unknown
		b.Base.N = n.answered - n.unknown
	default:
		b.Base.Kind = BaseAnswered
		b.Base.N = n.answered
	}
	// Of mentions, and of how many of the silent would have known, nothing is
	// known.
	if all && b.NotAsked == 0 && kind != BaseMentions && kind != BaseKnown {
		b.Base.Population = t.Population
	}
	b.Rows = make([]Row, len(q.Options))
	for i, o := range q.Options {
		b.Rows[i] = row(i, o, n.picked[i], b.Base)
	}
	return b
}

func row(i int, o survey.Option, k int, base Base) Row {
	r := Row{Option: i, Label: o.Label, Missing: o.Missing, Count: k}
	r.Outside = base.Kind == BaseKnown && o.Missing
	if base.N == 0 || r.Outside {
		return r
	}
	r.Percent = 100 * float64(k) / float64(base.N)
	if base.Kind == BaseMentions {
		return r
	}
	r.HasInterval = true
	if base.Population > 0 {
		r.Low, r.High = stats.WilsonFinite(k, base.N, base.Population, stats.Z95)
		r.BoundLow, r.BoundHigh = stats.Bounds(k, base.N, base.Population)
		r.BoundLow, r.BoundHigh = 100*r.BoundLow, 100*r.BoundHigh
		r.HasBounds = true
	} else {
		r.Low, r.High = stats.Wilson(k, base.N, stats.Z95)
	}
	r.Low, r.High = 100*r.Low, 100*r.High
	return r
}
