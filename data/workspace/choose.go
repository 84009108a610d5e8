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
	if i := slices.Index(term.Options, s.Option); i >= 0 {
		term.Options = slices.Delete(term.Options, i, i+1)
		w.selected = nil
		if n := len(term.Options); n > 0 {
			w.selected = &Selection{s.Table, s.Question, term.Options[min(i, n-1)]}
		}
	} else {
		term.Options = append(term.Options, s.Option)
		slices.Sort(term.Options)
	}
	w.filter = w.filter.Without(s.Table, s.Question)
	if len(term.Options) > 0 {
		w.filter = append(w.filter, term)
	}
	w.mu.Unlock()
	w.signal(FilterChanged)
}

// SetHow says how the options combine by which a question filters; a question
// that does not filter is left alone.
func (w *Workspace) SetHow(table, question string, how tabulate.How) {
	w.mu.Lock()
	term := w.filter.Asked(table, question)
	if len(term.Options) > 0 {
		term.How = how
		w.filter = append(w.filter.Without(table, question), term)
	}
	w.mu.Unlock()
	w.signal(FilterChanged)
}
