package workspace

import (
	"slices"

	"izpete/data/survey"
	"izpete/data/tabulate"
)

// choosePeers finds the others with the same value of a question.
func (v *Visit) choosePeers(view View, beside Beside) {
	t, i, p := v.Table, v.Respondent, &v.Peers
	p.self, p.method = i, tabulate.Method{Threshold: view.Method.Threshold}
	p.counted = map[*survey.Question]*tabulate.Breakdown{}
	p.Threshold, p.Unweighted = view.Method.Threshold, len(view.Method.Weights) > 0
	if beside.Filtered {
		p.Filter = view.Filter.For(t)
	}
	p.group = slices.Clone(p.Filter)
	if at := slices.IndexFunc(v.Kinds, func(q *survey.Question) bool { return q.ID == beside.By }); len(v.Kinds) > 0 {
		q := v.Kinds[max(at, 0)]
		p.Question, p.Value = q, picked(q, i)
		term := tabulate.Term{Table: t.ID, Question: q.ID}
		for o, who := range q.Picked {
			if who.Has(i) {
				term.Options = append(term.Options, o)
			}
		}
		if len(term.Options) == 0 {
			// Of whom nothing is known, nobody is known to be alike.
			p.set = survey.NewSet(t.Len())
			return
		}
		p.group = append(p.group, term)
	}
	self := survey.NewSet(t.Len())
	self.Add(i)
	p.set = p.group.Within(t).AndNot(self)
	p.N = p.set.Count()
	if p.Threshold > 0 && p.method.Tells(t, p.group) {
		p.N, p.Hidden = 0, true
	}
}

// hide takes a comparison away that would tell a count below the threshold, or
// one that is hidden among the peers and the respondent together: its own answer
// stands beside it, so the two counts tell each other.
func (p Peers) hide(t *survey.Table, a *Answered) {
	if p.Threshold == 0 || a.Of == 0 {
		return
	}
	few := func(n int) bool { return n > 0 && n < p.Threshold }
	hidden := p.Hidden || few(a.Same) || few(a.Of-a.Same) || !a.Question.Charted()
	if !hidden {
		b := p.counted[a.Question]
		if b == nil {
			b = p.method.Of(t, a.Question, p.group)
			p.counted[a.Question] = b
		}
		hidden = b.Base.Hidden
		for o, r := range b.Rows {
			own := a.Option == o || a.Option < 0 && a.Question.Picked[o].Has(p.self)
			hidden = hidden || own && r.Hidden
		}
	}
	if hidden {
		a.Same, a.Of, a.Hidden = 0, 0, true
	}
}
