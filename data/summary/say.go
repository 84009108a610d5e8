package summary

import (
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// unit returns the unit as the words know it.
func unit(w *words.Words, u survey.Unit) string {
	if u == "" || !w.Has("report.of."+string(u)) {
		u = survey.UnitRespondent
	}
	return string(u)
}

// of says "no 83 iestādēm", "of 83 institutions".
func of(w *words.Words, u survey.Unit, n int) string { return w.N("report.of."+unit(w, u), n) }

// Baseline says who the shares of a breakdown are shares of: "n = 83 iestādes
// no 119 uzaicinātajām; vairāki atbilžu varianti; bāze: iestādes, kas atbildēja
// uz šo jautājumu".
func Baseline(w *words.Words, b *tabulate.Breakdown) string {
	return baseline(w, b) + "; " + w.T("report.base."+string(b.Base.Kind)+"."+unit(w, b.Table.Unit))
}

// baseline is the short form, for captions.
func baseline(w *words.Words, b *tabulate.Breakdown) string {
	u := unit(w, b.Table.Unit)
	s := "n = " + w.N("unit."+u, b.Base.N)
	if b.Base.Kind == tabulate.BaseMentions {
		s = "n = " + w.N("method.mentions", b.Base.N)
	}
	if b.Base.Hidden {
		s = "n: " + w.T("method.hidden")
	}
	if b.Base.Population > 0 {
		s += " " + w.N("report.invited."+u, b.Base.Population)
	}
	if b.Question.Kind == survey.KindMultiple {
		s += "; " + w.T("report.multiple")
	}
	for _, m := range marks(w, b) {
		s += "; " + m
	}
	return s
}

// sourceRange returns the block of cells in which a question stands.
func sourceRange(t *survey.Table, q *survey.Question) survey.Place {
	p := t.Cells(q, -1)
	first, last, ok := strings.Cut(p.Cell, ":")
	if !ok || len(q.Columns) < 2 {
		return p
	}
	p.Cell = first + ":" + q.Columns[len(q.Columns)-1] + strings.TrimLeft(last, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return p
}

// Brief cuts a text that stands in full elsewhere to a number of characters.
func Brief(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimRight(string(r[:most-1]), " ,;:.") + "…"
}

// headingLength is how much of a question, in characters, stands in its heading
// and in the contents. Survey tools export a page of consent as a question: its
// text stands in full below the heading.
const headingLength = 300

// captionLength is how much of a question, in characters, its captions repeat.
const captionLength = 120

// sentence closes a text with a full stop unless it closes itself.
func sentence(s string) string {
	s = strings.TrimRight(s, ": ")
	if s == "" || strings.HasSuffix(s, "…") || strings.ContainsAny(s[len(s)-1:], ".?!") {
		return s
	}
	return s + "."
}

// quoted puts a label into the quotation marks of the language.
func quoted(w *words.Words, s string) string { return w.T("report.quoted", "Text", s) }

// list joins parts as a sentence does: "a, b un c".
func list(w *words.Words, parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " " + w.T("report.and") + " " + parts[last]
}

// leading returns the rows with the largest count, all of them when several
// share it; none when nothing was ticked.
func leading(rows []tabulate.Row) []tabulate.Row {
	if rows = told(rows); len(rows) == 0 {
		return nil
	}
	most := 0
	for _, r := range rows {
		most = max(most, r.Count)
	}
	if most == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(rows), func(r tabulate.Row) bool { return r.Count != most })
}

// Short shortens a hash for reading: 9f2c71ab…04e1.
func Short(sha256 string) string {
	if len(sha256) <= 16 {
		return sha256
	}
	return sha256[:8] + "…" + sha256[len(sha256)-4:]
}
