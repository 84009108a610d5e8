package workspace

import (
	"slices"

	"izpete/data/finding"
	"izpete/data/tabulate"
)

// tell takes out of the findings, and of what their evidence says now, the
// figures that the method of the case hides: whoever shows or exports them need
// not think of it. The lock is held.
func (w *Workspace) tell() {
	threshold, figures := w.method().Threshold, w.figures()
	w.checks, w.findings = map[string]finding.Check{}, slices.Clone(w.written)
	for i, f := range w.written {
		w.findings[i].Evidence = slices.Clone(f.Evidence)
		for j, e := range f.Evidence {
			told, c := figures.told(e, threshold)
			w.findings[i].Evidence[j], w.checks[e.ID] = told, c
		}
	}
}

// told is a piece of evidence and its check as they may be told when counts
// below a threshold are hidden, whatever was hidden when it was taken up.
func (f figures) told(e finding.Evidence, threshold int) (finding.Evidence, finding.Check) {
	c := f.check(e)
	if hidden, base := f.hides(e, threshold); hidden {
		e = e.Hide(base)
		standing := finding.Hidden
		if c.Standing == finding.Gone {
			standing = finding.Gone
		}
		c = finding.Check{Standing: standing}
	}
	c.Evidence = e
	return e, c
}

// hides tells whether the figure of a piece of evidence must not be told, and
// whether its base must not either.
func (f figures) hides(e finding.Evidence, threshold int) (figure, base bool) {
	if threshold == 0 {
		return false, false
	}
	if e.Quoted() {
		hidden := f.hidesQuote(e, threshold)
		return hidden, hidden
	}
	s, filter, ok := f.locate(e)
	if !ok {
		// What stood beside it is no longer known, nor whether its base was small:
		// nothing of it is told.
		return true, true
	}
	t, q := find(f.tables, s)
	q, o := s.counted(t, q)
	now := tabulate.Method{Base: tabulate.BaseKind(e.Base), Threshold: threshold}.Of(t, q, filter)
	// What it was may be small as well, or differ from what it is by a few.
	was := e.Count < threshold || e.Base != string(tabulate.BaseMentions) && e.N-e.Count < threshold
	return now.Rows[o].Hidden || was && e.N > 0, now.Base.Hidden || e.N < threshold
}

// HiddenEvidence returns which pieces of evidence, by id, rest on figures that
// the method of the case hides: most were taken up before it did.
func (w *Workspace) HiddenEvidence() map[string]bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	hidden := map[string]bool{}
	for _, f := range w.findings {
		for _, e := range f.Evidence {
			hidden[e.ID] = e.Hidden
		}
	}
	return hidden
}
