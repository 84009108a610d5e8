package workspace

import (
	"context"
	"errors"
	"strconv"

	"izpete/data/finding"
	"izpete/data/survey"
)

// Verify checks the whole case: the chain of the journal, the workbooks against
// their hashes, and each piece of evidence against the data. It returns what
// does not hold; the cause of an error says more than its code only in the log.
func (w *Workspace) Verify(ctx context.Context) ([]*survey.Error, error) {
	w.mu.Lock()
	f, findings, figures := w.file, w.written, w.figures()
	hidden := map[string]bool{}
	for _, fi := range w.findings {
		for _, e := range fi.Evidence {
			hidden[e.ID] = e.Hidden
		}
	}
	w.mu.Unlock()
	if f == nil {
		return nil, errNoCase
	}
	var flaws []*survey.Error
	for _, p := range f.Verify(ctx) {
		var e *survey.Error
		if errors.As(p.Unwrap(), &e) {
			flaws = append(flaws, e)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, survey.Problem("cancelled", survey.Place{}, err)
	}
	_, unread := finding.Fold(f.State())
	flaws = append(flaws, unread...)
	for _, fi := range findings {
		for _, e := range fi.Evidence {
			c := figures.check(e)
			code := map[finding.Standing]string{finding.Changed: "evidence-changed", finding.Gone: "evidence-gone"}[c.Standing]
			if code == "" {
				continue
			}
			if e.Quoted() && c.Standing == finding.Changed {
				code = "quote-changed"
			}
			was, now := ratio(e.Count, e.N), ratio(c.Count, c.N)
			if c.Test != nil {
				was, now = tested(was, e.Crossed.Adjusted), tested(now, c.Test.Adjusted)
			}
			if hidden[e.ID] {
				was, now = "*", "*" // a statistical table's mark of a hidden figure
			}
			flaws = append(flaws, survey.Problem(code, e.Place(), nil).
				With("Finding", finding.Label(fi)).With("Was", was).With("Now", now))
		}
	}
	return flaws, nil
}

// tested adds the p-value of a test to a figure; 0 is of none that could be made.
func tested(figure string, p float64) string {
	if p == 0 {
		return figure
	}
	return figure + " (p = " + strconv.FormatFloat(p, 'g', 3, 64) + ")"
}

func ratio(k, n int) string { return strconv.Itoa(k) + " / " + strconv.Itoa(n) }
