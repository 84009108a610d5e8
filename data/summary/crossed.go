package summary

import (
	"strings"

	"izpete/data/finding"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Crossed says of which cell of a cross-tab a piece of evidence is, and how the
// cell compared with the other respondents when it was taken up; both are "" for
// evidence of another kind, the second also where the figure is hidden.
func Crossed(w *words.Words, e finding.Evidence) (cell, tested string) {
	c := e.Crossed
	if c == nil {
		return "", ""
	}
	by := []string{term(w, c.By) + " (" + c.Cells + ")"}
	if c.Third != nil {
		by = append(by, term(w, *c.Third))
	}
	cell = w.T("evidence.crossed."+c.Share, "By", strings.Join(by, "; "))
	switch {
	case e.Hidden:
		return cell, ""
	case c.Adjusted == 0 && c.Family == 0:
		return cell, w.T("evidence.crossed.untested")
	}
	correction := c.Correction
	if correction == "" {
		correction = "none"
	}
	said := "same"
	if tabulate.Difference(c.Differs) != tabulate.NoDifference {
		said = c.Differs
	}
	return cell, w.T("evidence.crossed.tested."+said, "P", w.P(c.Adjusted), "Test", w.T("figures.test."+c.Method),
		"Correction", w.T("crosstab.by."+correction), "Family", w.N("figures.family", c.Family))
}

func term(w *words.Words, t finding.Term) string {
	return t.Text + ": " + AskedOf(w, t)
}

// Retested says how the test of a cell of a cross-tab comes out now; "" where it is
// what it was.
func Retested(w *words.Words, c finding.Check) string {
	if c.Test == nil || c.Evidence.Crossed == nil {
		return ""
	}
	was, said := w.P(c.Evidence.Crossed.Adjusted), "same"
	switch {
	case c.Test.Method == untested:
		return w.T("evidence.retested.untested", "Was", was)
	case tabulate.Difference(c.Test.Differs) != tabulate.NoDifference:
		said = c.Test.Differs
	}
	return w.T("evidence.retested."+said, "P", w.P(c.Test.Adjusted), "Was", was)
}

// untested is the method of a test that cannot be made.
const untested = "none"
