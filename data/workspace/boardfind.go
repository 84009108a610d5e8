package workspace

import (
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// pinned finds what a pin shows: in the workbook on which it was made, or in the
// version that took its place.
func (f figures) pinned(r pinRecord) Pin {
	p := Pin{Text: r.Text, Form: r.Form, Highlight: r.Highlight, Order: r.Order, Made: r.Made, By: r.By, Gone: true}
	kind := (*survey.Question).Charted
	if r.Kind != "" {
		kind = func(q *survey.Question) bool { return q.Kind == r.Kind && tabulate.Numeric(q) }
	}
	for _, t := range f.candidates(finding.Evidence{Source: r.Source, Sheet: r.Sheet}) {
		q := questionWith(kind, t, r.Question, r.Text)
		if q == nil {
			continue
		}
		conditions := unmarked(r.Filter)
		filter, ok := refilter(t, finding.Evidence{Filter: conditions})
		var compare *Comparing
		if len(conditions) < len(r.Filter) || r.Compare != nil {
			if r.Compare != nil {
				compare = r.Compare.within(t)
			}
			ok = ok && compare != nil
		}
		parted := ""
		if r.Parted != nil && ok {
			by := questionOf(t, r.Parted.Question, r.Parted.Text)
			if ok = by != nil; ok {
				parted = by.ID
			}
		}
		if ok {
			p.Table, p.Question, p.Parted, p.Filter, p.Compare, p.Gone = t.ID, q.ID, parted, filter, compare, false
			return p
		}
	}
	return p
}
