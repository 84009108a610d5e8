package workspace

import (
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// MethodLines says in sentences in what the method of a view differs from the
// usual one, and what weights do to each table; nothing for the usual method.
func MethodLines(w *words.Words, v View) []string {
	var lines []string
	m := v.Method
	if m.base() != tabulate.BaseAnswered {
		lines = append(lines, w.T("method.line.base", "Base", w.T("method.base."+string(m.base()))))
	}
	if m.Threshold > 0 {
		lines = append(lines, w.T("method.line.threshold", "N", w.Int(m.Threshold)))
	}
	if len(m.Weights) == 0 {
		return lines
	}
	lines = append(lines, w.T("method.line.weights", "Groups", names(m.Weights)))
	for _, t := range v.Tables {
		if weights := v.Of(t).Weights; weights != nil {
			lines = append(lines, weightLines(w, t, weights)...)
		} else {
			lines = append(lines, w.T("method.line.unweighted", "Sheet", t.Sheet))
		}
	}
	if m.base() == tabulate.BaseMentions {
		lines = append(lines, w.T("method.weights.mentions"))
	}
	if m.Threshold > 0 {
		lines = append(lines, w.T("method.weights.hidden"))
	}
	return lines
}

func weightLines(w *words.Words, t *survey.Table, x *tabulate.Weights) []string {
	lines := []string{w.T("method.line.effect", "Sheet", t.Sheet,
		"Effect", w.Decimal(x.Effect, 2), "Effective", w.Int(int(x.Effective+.5)), "N", w.Int(t.Len()))}
	if len(x.Missing) > 0 {
		lines = append(lines, w.T("method.line.missing", "Groups", strings.Join(x.Missing, "; ")))
	}
	if x.Trimmed > 0 {
		lines = append(lines, w.N("method.line.trimmed", x.Trimmed))
	}
	if !x.Converged {
		lines = append(lines, w.T("method.line.apart", "Miss", w.Percent(100*x.Miss, 1)))
	}
	return lines
}

// WeighingText says in a line what weights do to a table.
func WeighingText(w *words.Words, x Weighing) string {
	return w.T("method.weights.effect", "Sheet", x.Table.Sheet, "Effect", w.Decimal(x.Weights.Effect, 2),
		"Effective", w.Int(int(x.Weights.Effective+.5)), "N", w.Int(x.Table.Len()))
}

// MethodBrief says the method of a view in a few words, "" for the usual one.
// What weights do is said of the first table.
func MethodBrief(w *words.Words, v View) string {
	var parts []string
	if m := v.Method; m.base() != tabulate.BaseAnswered {
		parts = append(parts, w.T("method.base.short."+string(m.base())))
	}
	if len(v.Method.Weights) > 0 && len(v.Tables) > 0 {
		if x := v.Of(v.Tables[0]).Weights; x != nil && v.Method.base() != tabulate.BaseMentions {
			parts = append(parts, w.T("method.weighted", "Effective", w.Int(int(x.Effective+.5))))
		} else {
			parts = append(parts, w.T("method.unweighted"))
		}
	}
	if v.Method.Threshold > 0 {
		parts = append(parts, w.T("method.below", "N", w.Int(v.Method.Threshold)))
	}
	if len(parts) == 0 {
		return ""
	}
	return w.T("method.status", "Method", strings.Join(parts, ", "))
}

// Withheld tells whether the method hides how many the filter leaves: so few,
// or all but so few, or a number that is hidden elsewhere.
func (v View) Withheld(t *survey.Table) bool {
	k := v.Method.Threshold
	if k == 0 || len(v.Filter.For(t)) == 0 {
		return false
	}
	n := v.Within(t).Count()
	return n < k || n < t.Len() && t.Len()-n < k || v.Of(t).Tells(t, v.Filter)
}

// WithinText says how many respondents the filter leaves, unless that is hidden.
func (v View) WithinText(w *words.Words, t *survey.Table) string {
	if v.Withheld(t) {
		return w.T("method.within.hidden")
	}
	return w.Int(v.Within(t).Count())
}
