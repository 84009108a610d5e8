package workspace

import (
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// evidence takes a figure up as it stands under the view's filter.
func (w *Workspace) evidence(v View, s Selection) (finding.Evidence, bool) {
	t, q := v.find(s)
	if q == nil {
		return finding.Evidence{}, false
	}
	b := v.Breakdown(t, q)
	e := finding.Evidence{
		ID: w.newID(), Source: t.Source.SHA256, File: t.Source.File, Sheet: t.Sheet, Cells: t.Cells(q, s.Option).Cell,
		Unit: string(t.Unit), Question: q.ID, Text: q.Text, Option: q.Options[s.Option].Label,
		Base: string(b.Base.Kind), Count: b.Rows[s.Option].Count, N: b.Base.N, Invited: b.Base.Population,
		Made: w.deps.Clock().UTC(), By: w.deps.User,
	}
	for _, term := range b.Filter {
		e.Filter = append(e.Filter, describe(t, term))
	}
	return e, true
}

func describe(t *survey.Table, term tabulate.Term) finding.Term {
	d := finding.Term{Question: term.Question}
	for _, q := range t.Questions {
		if q.ID != term.Question {
			continue
		}
		d.Text = q.Text
		for _, o := range term.Options {
			if o >= 0 && o < len(q.Options) {
				d.Options = append(d.Options, q.Options[o].Label)
			}
		}
	}
	return d
}

// check recomputes a piece of evidence from the data.
func check(tables []*survey.Table, e finding.Evidence) finding.Check {
	c := finding.Check{Evidence: e, Standing: finding.Gone}
	s, f, ok := locate(tables, e)
	if !ok {
		return c
	}
	t, q := find(tables, s)
	b := tabulate.Of(t, q, f, tabulate.BaseKind(e.Base))
	c.Count, c.N = b.Rows[s.Option].Count, b.Base.N
	c.Standing = finding.Changed
	if c.Count == e.Count && c.N == e.N {
		c.Standing = finding.Holds
	}
	return c
}

// locate finds the option and the filter a piece of evidence speaks of.
func locate(tables []*survey.Table, e finding.Evidence) (Selection, tabulate.Filter, bool) {
	for _, t := range tables {
		if t.Source.SHA256 != e.Source || t.Sheet != e.Sheet {
			continue
		}
		o, ok := option(t, e.Question, e.Option)
		if !ok {
			return Selection{}, nil, false
		}
		var f tabulate.Filter
		for _, d := range e.Filter {
			term := tabulate.Term{Table: t.ID, Question: d.Question}
			for _, label := range d.Options {
				i, ok := option(t, d.Question, label)
				if !ok {
					return Selection{}, nil, false
				}
				term.Options = append(term.Options, i)
			}
			f = append(f, term)
		}
		return Selection{Table: t.ID, Question: e.Question, Option: o}, f, true
	}
	return Selection{}, nil, false
}

func option(t *survey.Table, question, label string) (int, bool) {
	for _, q := range t.Questions {
		if q.ID == question && q.Charted() {
			i := q.Option(label)
			return i, i >= 0
		}
	}
	return 0, false
}

// ShowEvidence brings back the view in which a piece of evidence was made:
// its filter, and its option selected. It reports false when the data no longer
// has it.
func (w *Workspace) ShowEvidence(e finding.Evidence) bool {
	w.mu.Lock()
	s, f, ok := locate(w.tables, e)
	if ok {
		w.selected = &s
		w.filter = append(f.Without(s.Table, s.Question), tabulate.Term{Table: s.Table, Question: s.Question, Options: []int{s.Option}})
	}
	w.mu.Unlock()
	if ok {
		w.signal(FilterChanged)
	}
	return ok
}
