package workspace

import (
	"slices"

	"izpete/data/finding"
)

// Overview is what the areas are shown from at one moment: the view, what the
// auditor chose for the cards, the key dates, and the findings that rest on each
// question.
type Overview struct {
	View
	Dates    []KeyDate
	Findings map[Ref][]finding.Finding
	ReadOnly bool

	cards map[string]Lead
	about map[string][]finding.Finding // by the area that their author gave them
}

// Overview returns the case as the overview shows it. It never changes.
func (w *Workspace) Overview() Overview {
	o := Overview{View: w.View()}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return o
	}
	o.ReadOnly = w.file.ReadOnly()
	o.cards, o.Dates, o.Findings = w.leads(), w.dates(), map[Ref][]finding.Finding{}
	o.about = map[string][]finding.Finding{}
	figures := w.figures()
	for _, f := range w.findings {
		o.about[f.Area] = append(o.about[f.Area], f)
		var on []Ref
		for _, e := range f.Evidence {
			if s, _, ok := figures.locate(e); ok && !slices.Contains(on, Ref{s.Table, s.Question}) {
				on = append(on, Ref{s.Table, s.Question})
			}
		}
		for _, r := range on {
			o.Findings[r] = append(o.Findings[r], f)
		}
	}
	return o
}

// On returns the findings that were given an area or rest on any question of it,
// each once, in the order of their numbers.
func (o Overview) On(area string) []finding.Finding {
	all := slices.Clone(o.about[area])
	for _, t := range o.Tables {
		for _, q := range t.Questions {
			if q.Area != area {
				continue
			}
			for _, f := range o.Findings[RefOf(t, q)] {
				if !slices.ContainsFunc(all, func(g finding.Finding) bool { return g.ID == f.ID }) {
					all = append(all, f)
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b finding.Finding) int { return a.Number - b.Number })
	return all
}
