package filterbar

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/ui/chooser"
)

// rangeHows are the ways in which ranges combine: one number is not in several.
var rangeHows = []tabulate.How{tabulate.AnyOf, tabulate.NoneOf}

// rangeKind ends the keys of the words about ranges: of numbers, or of days.
func rangeKind(q *survey.Question) string {
	if tabulate.Dated(q) {
		return "days"
	}
	return "range"
}

// chooseRange offers the bars of a question's histogram, and any other range.
func (b *Bar) chooseRange(at fyne.CanvasObject, t *survey.Table, q *survey.Question) {
	w, had := b.host.Words(), b.of.View().Filter.Asked(t.ID, q.ID)
	choices := []chooser.Choice{b.rangeChoice(t, q)}
	for _, r := range tabulate.Bars(q) {
		if !slices.ContainsFunc(had.Ranges, r.Same) {
			choices = append(choices, chooser.Choice{Title: summary.Range(w, r), Do: func() { b.turnRange(t, q, r) }})
		}
	}
	chooser.Open(b.host, at, q.Title(), choices)
}

func (b *Bar) rangeChoice(t *survey.Table, q *survey.Question) chooser.Choice {
	w := b.host.Words()
	return chooser.Choice{Title: w.T("filterbar.range"), Sub: w.T("filterbar.range.about"), Do: func() { b.askRange(t, q) }}
}

// changeRange offers how the ranges of a condition combine, and which to put in or
// take out.
func (b *Bar) changeRange(at fyne.CanvasObject, t *survey.Table, q *survey.Question) {
	w, had := b.host.Words(), b.of.View().Filter.Asked(t.ID, q.ID)
	var choices []chooser.Choice
	for _, how := range rangeHows {
		if how != had.How {
			choices = append(choices, chooser.Choice{
				Title: w.T("filterbar.how", "How", w.T("filter.how."+how.Key())), Sub: w.T("filter.how." + how.Key() + "." + rangeKind(q)),
				Do: func() { b.of.SetHow(t.ID, q.ID, how) },
			})
		}
	}
	choices = append(choices, b.rangeChoice(t, q))
	all := slices.Clone(had.Ranges)
	for _, r := range tabulate.Bars(q) {
		if !slices.ContainsFunc(all, r.Same) {
			all = append(all, r)
		}
	}
	tabulate.SortRanges(all)
	for _, r := range all {
		sub := w.T("filterbar.put")
		if slices.ContainsFunc(had.Ranges, r.Same) {
			sub = w.T("filterbar.take")
		}
		choices = append(choices, chooser.Choice{Title: summary.Range(w, r), Sub: sub, Do: func() { b.turnRange(t, q, r) }})
	}
	chooser.Open(b.host, at, q.Title(), choices)
}

// turnRange asks for one more range, or for one less.
func (b *Bar) turnRange(t *survey.Table, q *survey.Question, r survey.Range) {
	f := b.of.View().Filter
	term := f.Asked(t.ID, q.ID)
	if i := slices.IndexFunc(term.Ranges, r.Same); i >= 0 {
		if len(term.Ranges) == 1 {
			b.drop(term)
			return
		}
		term.Ranges = slices.Delete(term.Ranges, i, i+1)
	} else {
		term.Ranges = append(term.Ranges, r)
		tabulate.SortRanges(term.Ranges)
	}
	b.of.SetFilter(append(f.Without(t.ID, q.ID), term))
}
