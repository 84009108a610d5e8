package workspace

import (
	"slices"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// evidence takes a figure up as it stands under the view's filter, by the method
// of the case. The error has the code "figure-gone", or "figure-hidden" for one
// that the method hides.
func (w *Workspace) evidence(v View, s Selection) (finding.Evidence, error) {
	t, q := v.find(s)
	if q == nil {
		return finding.Evidence{}, survey.Problem("figure-gone", survey.Place{}, nil)
	}
	b, o := v.figure(t, q, s)
	at, r := t.Cells(q, s.Option), b.Rows[o]
	if r.Hidden {
		return finding.Evidence{}, survey.Problem("figure-hidden", survey.Place{}, nil).With("Threshold", v.Method.Threshold)
	}
	e := finding.Evidence{
		ID: w.newID(), Source: t.Source.SHA256, File: t.Source.File, Sheet: at.Sheet, Cells: at.Cell,
		Unit: string(t.Unit), Question: q.ID, Text: q.Text, Option: r.Label,
		Base: string(b.Base.Kind), Count: r.Count, N: b.Base.N, Invited: b.Base.Population,
		Made: w.deps.Clock().UTC(), By: w.deps.User,
	}
	if t.Origins != nil {
		e.Files = t.Len()
	}
	if !s.Range.None() {
		e.Range = &s.Range
	}
	for _, term := range b.Filter {
		e.Filter = append(e.Filter, describe(t, term))
	}
	if e.Threshold = b.Threshold; b.Weighted != nil {
		e.Weights, e.Percent = b.Weighted.Weights.Margins, r.Percent
	}
	return e, nil
}

func describe(t *survey.Table, term tabulate.Term) finding.Term {
	d := finding.Term{Question: term.Question, How: string(term.How)}
	if len(term.Ranges) > 0 {
		d.How, d.Ranges = finding.RangeHow(string(term.How)), slices.Clone(term.Ranges)
		for _, r := range term.Ranges {
			d.Options = append(d.Options, r.String())
		}
	}
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

// ShowEvidence brings back the view in which a piece of evidence was made:
// its filter, and its option selected. It reports false when the data no longer
// has it.
func (w *Workspace) ShowEvidence(e finding.Evidence) bool {
	w.mu.Lock()
	s, f, ok := w.figures().locate(e)
	if ok {
		w.selected = &s
		w.filter = append(f.Without(s.Table, s.Question), s.Term())
	}
	w.mu.Unlock()
	if ok {
		w.signal(FilterChanged)
	}
	return ok
}
