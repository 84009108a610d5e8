package tabulate

import (
	"izpete/data/stats"
	"izpete/data/survey"
)

// Within returns the respondents of a table that a filter leaves: those who
// ticked any option of each term. Terms of other tables, and of questions that
// are no longer there, do not apply.
func (f Filter) Within(t *survey.Table) *survey.Set {
	in := survey.FullSet(t.Len())
	for _, term := range f {
		if q := term.question(t); q != nil {
			in = in.And(term.ticked(q))
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
		if q.ID == term.Question && q.Charted() {
			return q
		}
	}
	return nil
}

func (term Term) ticked(q *survey.Question) *survey.Set {
	any := survey.NewSet(q.Answered.Len())
	for _, o := range term.Options {
		if o >= 0 && o < len(q.Picked) {
			any = any.Or(q.Picked[o])
		}
	}
	return any
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

func count(t *survey.Table, q *survey.Question, in *survey.Set, kind BaseKind, all bool) *Breakdown {
	asked := in.CountAnd(q.Asked)
	answered := in.CountAnd(q.Answered)
	b := &Breakdown{
		Table: t, Question: q,
		NotAsked: in.Count() - asked,
		NoAnswer: asked - answered,
	}
	b.Base.Kind = kind
	switch kind {
	case BaseAsked:
		b.Base.N = asked
	case BaseRespondents:
		b.Base.N = in.Count()
	default:
		b.Base.Kind = BaseAnswered
		b.Base.N = answered
	}
	if all && b.NotAsked == 0 {
		b.Base.Population = t.Population
	}
	b.Rows = make([]Row, len(q.Options))
	for i, o := range q.Options {
		b.Rows[i] = row(i, o, in.CountAnd(q.Picked[i]), b.Base)
	}
	return b
}

func row(i int, o survey.Option, k int, base Base) Row {
	r := Row{Option: i, Label: o.Label, Missing: o.Missing, Count: k}
	if base.N == 0 {
		return r
	}
	r.Percent = 100 * float64(k) / float64(base.N)
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
