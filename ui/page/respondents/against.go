package respondents

import (
	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
)

// contradicted is the chip of those with contradictions in their answers. Where
// there are none it leads to the rules by which they are found.
func (p *Page) contradicted(r workspace.Roster) fyne.CanvasObject {
	w := p.host.Words()
	tone, do := kit.Warning, func() { p.narrow(against) }
	switch {
	case p.memory.part == against:
		tone = kit.Selected
	case r.Contradicted == 0:
		tone, do = kit.Plain, p.showRules
	}
	return kit.NewChip(w.T("respondents.against", "N", w.Int(r.Contradicted)), tone, do)
}

// contradictions are an amber box each: the sentence and the answers it is
// about, with their cells. nil where there are none.
func (c *card) contradictions(v workspace.Visit) fyne.CanvasObject {
	if len(v.Contradictions) == 0 {
		return nil
	}
	return kit.Column(8, c.few(foldContradictions, len(v.Contradictions), 0, func(i int) fyne.CanvasObject {
		return c.contradiction(v, v.Contradictions[i])
	})...)
}

func (c *card) contradiction(v workspace.Visit, x workspace.Contradicted) fyne.CanvasObject {
	w := c.page.host.Words()
	content := []fyne.CanvasObject{kit.Body(x.Say(w))}
	for i, line := range x.SayAnswers(w) {
		row := kit.NewListRow(line, func() { c.reveal(x.Sources[i]) })
		row.Inset = fyne.NewSize(0, 2)
		content = append(content, row)
	}
	if x.Rule != nil && !v.ReadOnly {
		content = append(content, kit.Wrap(8, kit.NewQuietLink(w.T("respondents.rule.edit"), func() { c.page.editRule(*x.Rule) })))
	}
	return kit.NewNotice(w.T("respondents.contradiction"), content...)
}
