package breakdowns

import (
	"math"
	"strconv"
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// describe makes the figures of a question without options: a number, a date or
// an open answer.
func (f *figures) describe(w *words.Words, v workspace.View, want setup) {
	f.filtered = len(v.Filter.For(f.table)) > 0
	if tabulate.Numeric(f.question) {
		f.drawing(w, v, want)
		return
	}
	q, in := f.question, v.Within(f.table)
	answered, whole := in.And(q.Answered), q.Answered.Count()
	n := answered.Count()

	parts := []string{label(w, q)}
	if f.filtered {
		parts = append(parts, w.T("breakdowns.of", "N", w.Int(n), "Of", w.Int(whole)),
			w.T("breakdowns.whose."+string(f.table.Unit), "Filter", filterText(w, f.table, v.Filter)))
	} else {
		parts = append(parts, w.T("breakdowns.n", "Units", w.N("unit."+string(f.table.Unit), n)))
	}
	asked := in.CountAnd(q.Asked)
	if k := in.Count() - asked; k > 0 {
		parts = append(parts, w.T("breakdowns.notasked", "N", w.Int(k)))
	}
	if k := asked - n; k > 0 {
		parts = append(parts, w.T("breakdowns.noanswer", "N", w.Int(k)))
	}
	f.said[asBars] = said{subtitle: strings.Join(parts, " · ")}
	f.facts = w.N("breakdowns.answers", n)
	f.answers = answersOf(w, f.table, q, answered)
}

// readable writes a number with as many decimals as it needs, two at most.
func readable(w *words.Words, x float64) string {
	text := strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64)
	_, part, _ := strings.Cut(text, ".")
	return w.Decimal(x, len(part))
}

func answersOf(w *words.Words, t *survey.Table, q *survey.Question, in *survey.Set) []answer {
	var all []answer
	for i := range in.Each() {
		if text := strings.TrimSpace(q.Texts[i]); text != "" {
			all = append(all, answer{who: nameOf(w, t, i), text: text})
		}
	}
	return all
}

// nameOf is how a respondent is called; without a name it is called by its row.
func nameOf(w *words.Words, t *survey.Table, i int) string {
	if name := t.Names[i]; name != "" {
		return name
	}
	return w.T("breakdowns.row", "Row", t.Rows[i])
}
