package workspace

import (
	"slices"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// CrossCell is a cell of a cross-tab, as it is shown.
type CrossCell struct {
	Counted Selection     // the option that is counted
	By      tabulate.Term // the option of the other question that makes the base
	Third   tabulate.Term // the option of a third question; no options for none
	Filter  tabulate.Filter
	Share   string // "row" or "column": which of the two questions By is

	Test       tabulate.Test
	Correction tabulate.Correction
	Family     int
	Differs    tabulate.Difference
	Beside     []string // ids of the questions of a banner that makes the columns
}

// CrossView is which questions of a table are crossed, and how, by ids.
type CrossView struct {
	Table, Rows, Columns, Third string
	Share                       string
	Correction                  tabulate.Correction
}

// crossEvidence takes a cell of a cross-tab up. The figure is that of an option
// under a filter by the other, which is what the share of a row or column is; a
// share of all is not. Errors are those of evidence.
func (w *Workspace) crossEvidence(v View, c CrossCell) (finding.Evidence, error) {
	v.Filter = tabulate.Filter{c.By}
	if len(c.Third.Options) > 0 {
		v.Filter = append(v.Filter, c.Third)
	}
	v.Filter = append(v.Filter, c.Filter...)
	v.Method.Base = tabulate.BaseAnswered
	t, _ := v.find(c.Counted)
	if t == nil || len(c.By.Options) != 1 || t.Question(c.By.Question) == nil || c.By.Question == c.Counted.Question {
		return finding.Evidence{}, survey.Problem("figure-gone", survey.Place{}, nil)
	}
	e, err := w.evidence(v, c.Counted)
	if err != nil {
		return finding.Evidence{}, err
	}
	by := t.Question(c.By.Question)
	e.Crossed = &finding.Crossed{
		By: describe(t, c.By), Cells: t.Cells(by, c.By.Options[0]).Cell, Share: c.Share, Method: string(c.Test.Method),
	}
	if len(c.Third.Options) > 0 {
		third := describe(t, c.Third)
		e.Crossed.Third = &third
	}
	if c.Test.Made() {
		e.Crossed.Adjusted, e.Crossed.Correction = c.Test.Adjusted, string(c.Correction)
		e.Crossed.Family, e.Crossed.Differs, e.Crossed.Again = c.Family, string(c.Differs), true
		for _, id := range c.Beside {
			e.Crossed.Beside = append(e.Crossed.Beside, describe(t, tabulate.Term{Question: id}))
		}
	}
	return e, nil
}

// AddCrossFinding writes a new finding with a cell of a cross-tab as its first
// evidence, and returns its id.
func (w *Workspace) AddCrossFinding(title string, c CrossCell) (string, error) {
	v := w.View()
	e, err := w.crossEvidence(v, c)
	if err != nil {
		return "", err
	}
	_, q := v.find(c.Counted)
	return w.addFinding(title, q.Area, e)
}

// AddCrossEvidence lets a finding rest on a cell of a cross-tab. The error has the
// code "evidence-there" when it does already.
func (w *Workspace) AddCrossEvidence(id string, c CrossCell) error {
	e, err := w.crossEvidence(w.View(), c)
	if err != nil {
		return err
	}
	return w.addEvidence("evidence.add", id, e)
}

// ShowCross narrows the respondents as for a piece of evidence of a cross-tab, and
// says which questions to cross; ok is false when the data no longer has them, or
// when it is no such evidence. A figure that is hidden is not asked for.
func (w *Workspace) ShowCross(e finding.Evidence) (c CrossView, ok bool) {
	if e.Crossed == nil {
		return CrossView{}, false
	}
	w.mu.Lock()
	s, f, found := w.figures().locate(e)
	if found && len(f) > 0 {
		c = CrossView{
			Table: s.Table, Rows: f[0].Question, Columns: s.Question,
			Share: e.Crossed.Share, Correction: tabulate.Correction(e.Crossed.Correction),
		}
		if c.Share == "column" {
			c.Rows, c.Columns = c.Columns, c.Rows
		}
		if e.Crossed.Third != nil && len(f) > 1 {
			c.Third = f[1].Question
		}
		w.selected = nil
		w.filter = append(slices.Clone(f), s.Term())
		if e.Hidden {
			w.filter = slices.Clone(f[len(e.Filter)-len(e.Others()):])
		}
		ok = true
	}
	w.mu.Unlock()
	if ok {
		w.signal(FilterChanged)
	}
	return c, ok
}
