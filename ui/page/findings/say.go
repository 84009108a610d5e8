package findings

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// title is the finding's title, or says that it has none.
func title(w *words.Words, f finding.Finding) string {
	if strings.TrimSpace(f.Title) == "" {
		return w.T("findings.untitled")
	}
	return f.Title
}

// capital makes the first letter a capital.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// done tells whether someone other than the author has looked at the finding.
func done(s finding.Status) bool {
	return s != finding.StatusDraft && s != finding.StatusUnderReview
}

// figure writes "44 / 83 = 53 %", without the percentage where the base is too
// small for one.
func figure(w *words.Words, e finding.Evidence) string {
	if e.Hidden {
		return hidden(w, e)
	}
	s := ratio(w, e.Count, e.N)
	if share, ok := e.Share(); ok && e.N >= tabulate.CountsOnly {
		if len(e.Weights) > 0 {
			return s + " · " + w.T("report.weighted-share", "Share", w.Percent(share, 0))
		}
		s += " = " + w.Percent(share, 0)
	}
	return s
}

// hidden says that a figure is hidden, with its base where that is told.
func hidden(w *words.Words, e finding.Evidence) string {
	if e.N == 0 {
		return capital(w.T("method.hidden"))
	}
	return capital(w.T("method.hidden")) + "\u00a0/\u00a0" + w.Int(e.N)
}

// ratio writes a count of its base, never broken over lines.
func ratio(w *words.Words, count, n int) string { return w.Int(count) + "\u00a0/\u00a0" + w.Int(n) }

// move says how a figure has changed: "no 43 uz 44", with the bases where they
// have changed too.
func move(w *words.Words, c finding.Check) string {
	from, to := w.Int(c.Evidence.Count), w.Int(c.Count)
	if c.N != c.Evidence.N {
		from, to = ratio(w, c.Evidence.Count, c.Evidence.N), ratio(w, c.Count, c.N)
	}
	return w.T("findings.move", "From", from, "To", to)
}

// standingShort says in the list what has become of a finding's evidence.
func standingShort(w *words.Words, c finding.Check) string {
	switch c.Standing {
	case finding.Gone:
		return w.T("findings.gone")
	case finding.Hidden:
		return w.T("method.standing.hidden")
	}
	if c.Evidence.Quoted() {
		return w.T("findings.quote.changed")
	}
	if c.TestOnly() {
		return w.T("findings.retested")
	}
	return w.T("findings.changed", "Move", move(w, c))
}

// standing says on an evidence card whether the figure still agrees with the
// data.
func standing(w *words.Words, c finding.Check, checked bool) string {
	switch {
	case !checked:
		return w.T("findings.evidence.unchecked")
	case c.Standing == finding.Holds:
		return w.T("findings.evidence.holds")
	case c.Standing == finding.Hidden:
		return w.T("method.standing.hidden")
	case c.Standing == finding.Changed && c.Evidence.Quoted():
		return w.T("findings.quote.now", "Text", quoted(w, c.Text))
	case c.TestOnly():
		return summary.Retested(w, c)
	case c.Standing == finding.Changed && c.Test != nil:
		return w.T("findings.evidence.changed", "Move", move(w, c)) + " · " + summary.Retested(w, c)
	case c.Standing == finding.Changed:
		return w.T("findings.evidence.changed", "Move", move(w, c))
	}
	return w.T("findings.evidence.gone")
}

// cells writes where a figure stands: aptauja.xlsx!Atbildes!J3:J85; of forms,
// the cell of the form that was taught and in how many files it was read.
func cells(w *words.Words, e finding.Evidence) string {
	s := e.Place().String()
	if e.Files > 0 {
		s += " · " + w.N("formspage.evidence.files", e.Files)
	}
	return s
}

// narrowed says what the respondents of a figure were narrowed to; "" when they
// were not.
func narrowed(w *words.Words, e finding.Evidence) string {
	if len(e.Others()) == 0 {
		return ""
	}
	var terms []string
	for _, t := range e.Others() {
		terms = append(terms, w.T("filter.term", "Question", t.Text, "Options", summary.AskedOf(w, t)))
	}
	return w.T("findings.evidence.filter", "Filter", strings.Join(terms, "; "))
}
