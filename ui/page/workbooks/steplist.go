package workbooks

import (
	"strconv"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// corrections lists what was corrected, each with what it concerns and a way to
// take it back. The list can be folded, kept in a file and used on the next
// workbook.
func (v *view) corrections() []fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	steps := p.state.looked().Steps()
	if len(steps) == 0 && !p.correctable() {
		return nil
	}
	var links []fyne.CanvasObject
	if len(steps) > 0 {
		links = append(links, keep(v, "steps.export", kit.NewQuietLink(w.T("corrections.export"), p.exportRecipe)))
	}
	if p.correctable() {
		links = append(links, keep(v, "steps.use", kit.NewQuietLink(w.T("corrections.use"), p.askRecipe)))
	}
	var title fyne.CanvasObject = kit.Strong(w.T("corrections.title")).OneLine()
	if len(steps) > 0 {
		mark, name := kit.MarkDown, w.T("corrections.fold")
		if p.state.folded {
			mark, name = kit.MarkUnfold, w.T("corrections.unfold")
		}
		fold := kit.NewIconButton(mark, name, func() {
			p.state.folded = !p.state.folded
			v.show()
		})
		fold.OnSay = p.host.Status
		count := kit.Caption(strconv.Itoa(len(steps))).OneLine()
		title = kit.Row(6, -1, title, count, keep(v, "steps.fold", fold))
	}
	head := kit.Pad(12, 0, 2, 4, kit.Ends(8, title, kit.Wrap(8, links...)))
	out := []fyne.CanvasObject{head}
	if len(steps) == 0 {
		return append(out, kit.Pad(2, 0, 2, 4, kit.Caption(w.T("corrections.none"))))
	}
	if p.state.folded {
		return out
	}
	for i, s := range steps {
		out = append(out, v.step(i, s))
	}
	return out
}

// step is one correction in a sentence.
func (v *view) step(i int, s workspace.StoredCorrection) fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	row := kit.NewListRow(workspace.StepText(w, s.Correction), nil)
	row.Dot, row.Inset = theme.Holds, fyne.NewSize(4, 4)
	row.Sub = workspace.OutcomeText(w, s, i+1)
	if !s.Outcome.Applied || s.Outcome.Moved {
		row.Dot, row.SubRole = theme.WarnMark, theme.Warn
	}
	if s.Column != "" && s.Outcome.Applied && s.Sheet == v.shown().Info.Name && p.correctable() {
		row.OnTapped = func() { p.edit(s.Column) }
	}
	if !p.correctable() {
		return row
	}
	away := kit.NewIconButton(kit.MarkClose, w.T("corrections.remove", "Step", workspace.StepText(w, s.Correction)), func() { p.uncorrect(s.ID) })
	away.OnSay = p.host.Status
	return kit.TopRow(4, 0, row, keep(v, "step."+strconv.Itoa(i), away))
}
