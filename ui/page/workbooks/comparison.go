package workbooks

import (
	"strconv"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// changesShown is how many changes of one sort are listed; the head of the list
// has the number of all.
const changesShown = 100

// comparison shows what a newer version of a workbook would change: respondents
// and answers at the start, findings at the end with what can be done.
func (p *Page) comparison() fyne.CanvasObject {
	c, w := p.state.version, p.host.Words()
	changes := []fyne.CanvasObject{
		kit.Title(w.T("corrections.version.changes")),
		kit.Caption(w.T("corrections.version.sub", "Old", c.Old.File, "OldHash", shortHash(c.Old.SHA256), "NewHash", shortHash(c.New.SHA256))),
	}
	if c.Empty() {
		changes = append(changes, kit.Space(6), kit.Body(w.T("corrections.version.same")))
	}
	changes = append(changes, p.sheetsChanged(c)...)
	for i := range c.Sheets {
		changes = append(changes, p.sheetChanges(&c.Sheets[i])...)
	}
	if n := len(steps(c.Preview)); n > 0 {
		changes = append(changes, kit.Space(6), kit.Caption(w.N("corrections.version.carried", n)))
	}
	changes = append(changes, kit.Space(6), kit.Row(0, -1, kit.NewLink(w.T("corrections.version.cells"), func() {
		p.lookAtCells(p.state.pending.Sheets[p.state.sheet].Info.Name, "")
	})))
	left := kit.NewCard(kit.NewScroll(kit.Column(4, changes...)))
	head := kit.Column(2, kit.Title(w.T("corrections.version.findings")), kit.Caption(findingsText(w, c)))
	right := kit.NewCard(framed(kit.Pad(0, 0, 12, 0, head),
		kit.NewScroll(kit.Column(0, append(figureRows(w, c.Findings), lossRows(w, c.Losses)...)...)), kit.Pad(14, 0, 4, 0, p.versionButtons(nil))))
	return &fyne.Container{Layout: sides{}, Objects: []fyne.CanvasObject{left, right}}
}

// sheetsChanged lists the sheets that only one of the versions has.
func (p *Page) sheetsChanged(c *workspace.Comparison) (out []fyne.CanvasObject) {
	w := p.host.Words()
	for _, s := range c.Added {
		out = append(out, changeRow(w.T("corrections.version.sheet.added", "Sheet", s), "", "", theme.Holds, nil))
	}
	for _, s := range c.Removed {
		out = append(out, changeRow(w.T("corrections.version.sheet.removed", "Sheet", s), "", "", theme.WarnMark, nil))
	}
	return out
}

// sheetChanges lists what changed in one sheet.
func (p *Page) sheetChanges(s *workspace.SheetComparison) []fyne.CanvasObject {
	w := p.host.Words()
	out := []fyne.CanvasObject{
		kit.Pad(14, 0, 0, 0, kit.Strong(s.NewSheet)),
		kit.Caption(w.T("corrections.version.respondents", "Old", w.Int(s.Old), "New", w.Int(s.New), "By", w.T("compare.by."+string(s.By)))),
	}
	if s.Empty() {
		return append(out, kit.Body(w.T("corrections.version.sheet.same")))
	}
	list := func(key string, n int, row func(i int) fyne.CanvasObject) {
		if n == 0 {
			return
		}
		out = append(out, kit.Pad(10, 0, 0, 0, kit.HeadCount(w.T(key), w.Int(n))))
		for i := range min(n, changesShown) {
			out = append(out, row(i))
		}
		if n > changesShown {
			out = append(out, kit.Caption(w.N("corrections.version.more", n-changesShown)))
		}
	}
	list("corrections.version.added", len(s.Added), func(i int) fyne.CanvasObject {
		r := s.Added[i]
		return changeRow(nameOr(w, r), "", r.Place.Cell, theme.Holds, func() { p.lookAtCells(s.NewSheet, r.Place.Cell) })
	})
	list("corrections.version.removed", len(s.Removed), func(i int) fyne.CanvasObject {
		return changeRow(nameOr(w, s.Removed[i]), "", s.Removed[i].Place.Cell, theme.WarnMark, nil)
	})
	list("corrections.version.answers", len(s.Answers), func(i int) fyne.CanvasObject {
		a := s.Answers[i]
		who := nameOr(w, workspace.RespondentRef{Name: a.Name, Place: a.NewCell})
		return changeRow(who+" · "+shorter(a.Text, 120), answered(w, a), cellText(w, a), theme.WarnMark, func() { p.lookAtCells(s.NewSheet, a.NewCell.Cell) })
	})
	list("corrections.version.questions", len(s.Questions), func(i int) fyne.CanvasObject {
		q := s.Questions[i]
		sub := w.T("compare.change." + string(q.Change))
		if q.Change == workspace.Changed {
			sub = turned(w, w.T("workbooks.kind."+string(q.Old)), w.T("workbooks.kind."+string(q.New)))
		}
		return changeRow(shorter(q.Text, 120), sub, "", changeDot(q.Change), nil)
	})
	list("corrections.version.options", len(s.Options), func(i int) fyne.CanvasObject {
		o := s.Options[i]
		return changeRow(w.T("step.quoted", "Text", o.Option)+" · "+shorter(o.Text, 120), w.T("compare.change."+string(o.Change)), "", changeDot(o.Change), nil)
	})
	return out
}

func changeDot(c workspace.Change) fyne.ThemeColorName {
	if c == workspace.Added {
		return theme.Holds
	}
	return theme.WarnMark
}

func changeRow(title, sub, trail string, dot fyne.ThemeColorName, tapped func()) fyne.CanvasObject {
	r := kit.NewListRow(title, tapped)
	r.Sub, r.Trail, r.Dot, r.Rule, r.Inset = sub, trail, dot, true, fyne.NewSize(2, 6)
	return r
}

func nameOr(w *words.Words, r workspace.RespondentRef) string {
	if r.Name != "" {
		return r.Name
	}
	at, _ := parseCell(r.Place.Cell)
	return w.T("corrections.version.row", "Row", strconv.Itoa(at.row))
}

// answered says an answer before and after: "bija „Plāno”, tagad „Aktīvi
// izmanto”".
func answered(w *words.Words, a workspace.AnswerChange) string {
	said := func(text string, s survey.State) string {
		switch {
		case s == survey.NotAsked:
			return w.T("corrections.none.not-asked")
		case s == survey.NoAnswer:
			return w.T("corrections.none.no-answer")
		case text == "":
			return w.T("corrections.version.nothing")
		}
		return w.T("step.quoted", "Text", shorter(text, 200))
	}
	return turned(w, said(a.Old, a.OldState), said(a.New, a.NewState))
}

// turned says what was and what is.
func turned(w *words.Words, old, now string) string {
	return w.T("corrections.version.change", "Old", old, "New", now)
}

func cellText(w *words.Words, a workspace.AnswerChange) string {
	if a.OldCell.Cell == a.NewCell.Cell {
		return a.NewCell.Cell
	}
	return w.T("corrections.version.cell", "Old", a.OldCell.Cell, "New", a.NewCell.Cell)
}

// findingsText says how many findings rest on figures that change.
func findingsText(w *words.Words, c *workspace.Comparison) string {
	ids := map[string]bool{}
	for _, f := range c.Findings {
		ids[f.Finding.ID] = true
	}
	if len(ids) == 0 {
		return w.T("corrections.version.findings.none")
	}
	return w.N("corrections.version.findings.count", len(ids))
}

// figureRows lists the figures that findings rest on and that change.
func figureRows(w *words.Words, all []workspace.FigureChange) (rows []fyne.CanvasObject) {
	for _, f := range all {
		r := kit.NewListRow(f.Finding.Title, nil)
		r.Lead, r.Strong, r.Rule, r.Inset = finding.Label(f.Finding), true, true, fyne.NewSize(2, 8)
		r.Sub = shorter(f.Evidence.Text, 90) + " — " + summary.Option(w, f.Evidence) + "\n" + turned(w, figure(w, f.Old), figure(w, f.New))
		if f.New.Retested != nil {
			r.Sub += "\n" + summary.Retested(w, *f.New.Retested)
		}
		if f.Evidence.Quoted() {
			r.Sub = shorter(f.Evidence.Text, 90) + " — " + f.Evidence.Quote.Name + "\n" + quotation(w, f.New.Standing)
		}
		r.SubRole = theme.Warn
		rows = append(rows, r)
	}
	return rows
}

// quotation says what becomes of a quoted answer.
func quotation(w *words.Words, s finding.Standing) string {
	switch s {
	case finding.Holds:
		return w.T("corrections.version.quote.again")
	case finding.Changed:
		return w.T("corrections.version.quote.other")
	case finding.Hidden:
		return w.T("method.hidden")
	}
	return w.T("corrections.version.quote.gone")
}

// figure says a share with its base, or that it is no longer there.
func figure(w *words.Words, f workspace.Figure) string {
	if f.Standing == finding.Hidden {
		return w.T("method.hidden")
	}
	share, ok := f.Share()
	if f.Standing == finding.Gone || !ok {
		return w.T("corrections.version.gone")
	}
	return w.T("corrections.version.figure", "Count", w.Int(f.Count), "N", w.Int(f.N), "Share", w.Percent(share, 1))
}
