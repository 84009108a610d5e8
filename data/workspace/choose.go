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
	term := asked(w.filter, s.Table, s.Question)
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
	term := asked(w.filter, table, question)
	if len(term.Options) > 0 {
		term.How = how
		w.filter = append(w.filter.Without(table, question), term)
	}
	w.mu.Unlock()
	w.signal(FilterChanged)
}

// asked is what a filter asks of a question, in one term. Several terms of one
// option each ask for all of them.
func asked(f tabulate.Filter, table, question string) tabulate.Term {
	out := tabulate.Term{Table: table, Question: question}
	n := 0
	for _, term := range f {
		if term.Table != table || term.Question != question {
			continue
		}
		n++
		if out.How = term.How; n > 1 {
			out.How = tabulate.AllOf
		}
		for _, o := range term.Options {
			if !slices.Contains(out.Options, o) {
				out.Options = append(out.Options, o)
			}
		}
	}
	slices.Sort(out.Options)
	return out
}
