package workspace

import (
	"slices"

	"izpete/data/tabulate"
)

// Extend adds an option to those by which its question filters, or takes it out
// when it is among them; how they combine stays. The option becomes the selected
// one; when it was taken out, another of its question does.
func (w *Workspace) Extend(s Selection) {
	w.mu.Lock()
	term := w.filter.Asked(s.Table, s.Question)
	w.selected = &s
	if !s.Range.None() {
		w.extendRange(&term, s)
	} else if i := slices.Index(term.Options, s.Option); i >= 0 {
		term.Options = slices.Delete(term.Options, i, i+1)
		w.selected = nil
		if n := len(term.Options); n > 0 {
			w.selected = &Selection{Table: s.Table, Question: s.Question, Option: term.Options[min(i, n-1)]}
		}
	} else {
		term.Options = append(term.Options, s.Option)
		slices.Sort(term.Options)
	}
	w.filter = w.filter.Without(s.Table, s.Question)
	if term.Asks() {
		w.filter = append(w.filter, term)
	}
	w.mu.Unlock()
	w.signal(FilterChanged)
}

// extendRange does for ranges what Extend does for options.
func (w *Workspace) extendRange(term *tabulate.Term, s Selection) {
	if i := slices.IndexFunc(term.Ranges, s.Range.Same); i >= 0 {
		term.Ranges = slices.Delete(term.Ranges, i, i+1)
		w.selected = nil
		if n := len(term.Ranges); n > 0 {
			w.selected = &Selection{Table: s.Table, Question: s.Question, Range: term.Ranges[min(i, n-1)]}
		}
		return
	}
	term.Ranges = append(term.Ranges, s.Range)
	tabulate.SortRanges(term.Ranges)
}

// SetHow says how the options combine by which a question filters; a question
// that does not filter is left alone.
func (w *Workspace) SetHow(table, question string, how tabulate.How) {
	w.mu.Lock()
	term := w.filter.Asked(table, question)
	if term.Asks() {
		term.How = how
		w.filter = append(w.filter.Without(table, question), term)
	}
	w.mu.Unlock()
	w.signal(FilterChanged)
}
