package summary

import (
	"strings"

	"izpete/data/tabulate"
	"izpete/data/words"
)

// MethodMarks says, in a few words each, in what the method of a breakdown
// differs from the usual one: its base, weights, what is hidden. It returns
// nothing for the usual method.
func MethodMarks(w *words.Words, b *tabulate.Breakdown) []string {
	var parts []string
	if b.Base.Kind != tabulate.BaseAnswered && w.Has("method.base.short."+string(b.Base.Kind)) {
		parts = append(parts, w.T("method.base.short."+string(b.Base.Kind)))
	}
	return append(parts, marks(w, b)...)
}

// marks is MethodMarks without the base, for where the base is said in full.
func marks(w *words.Words, b *tabulate.Breakdown) []string {
	var parts []string
	if d := b.Question.Derived; d != "" {
		mark := w.T("method.derived.of", "Kind", w.T("figures.derived."+d))
		if r := b.Question.Recipe; r != "" {
			mark = w.T("method.derived.from", "Recipe", r)
		}
		parts = append(parts, mark)
	}
	switch {
	case b.Weighted != nil:
		parts = append(parts, w.T("method.weighted", "Effective", w.Int(int(b.Weighted.Effective+.5))))
	case b.Unweighted:
		parts = append(parts, w.T("method.unweighted"))
	}
	if b.Threshold > 0 {
		parts = append(parts, w.T("method.below", "N", w.Int(b.Threshold)))
	}
	return parts
}

// hidden is what stands for a figure that must not be told.
func (b *builder) hidden() Cell {
	return Cell{Runs: []Run{{Text: b.w.T("method.hidden"), Look: Muted}}}
}

// told leaves out the rows that are hidden.
func told(rows []tabulate.Row) []tabulate.Row {
	var out []tabulate.Row
	for _, r := range rows {
		if !r.Hidden {
			out = append(out, r)
		}
	}
	return out
}

// methodLines says in sentences how the method differs from the usual one.
func (b *builder) methodLines() {
	if len(b.Method) > 0 {
		b.say(Warning, Run{Text: strings.Join(b.Method, " ")})
	}
}
