package forms

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/survey"
	"izpete/data/workspace"
)

// pick asks what a cell of the sample form is for.
func (v *View) pick(at address, where fyne.Position) {
	if v.other != nil || v.bar != nil || !v.writable() {
		return
	}
	v.state.cell = at
	widget.ShowPopUpMenuAtPosition(v.cellMenu(at), v.host.Window().Canvas(), where)
}

// cellMenu offers what a cell can be marked as.
func (v *View) cellMenu(at address) *fyne.Menu {
	w := v.host.Words()
	sheet := v.seen.Sheets[v.state.sheet].Info.Name
	mark, marked := v.seen.MarkAt(sheet, at.String())
	var q *workspace.FormQuestion
	number := 0
	if i, ok := v.lit()[sheet+"!"+at.String()]; ok {
		q, number = &v.seen.Profile.Questions[i], i+1
	}
	as := func(key string, on bool, meaning workspace.FormMeaning, question string, pairs ...any) *fyne.MenuItem {
		item := fyne.NewMenuItem(w.T(key, pairs...), func() { v.teach(v.seen.Marked(sheet, at.String(), meaning, question)) })
		item.Checked = on
		return item
	}
	ticks := marked && q.Ticks()
	items := []*fyne.MenuItem{
		as("formspage.mark.institution", marked && mark.Kind == survey.KindID, workspace.FormInstitution, ""),
		as("formspage.mark.group", marked && mark.Kind == survey.KindGroup, workspace.FormGroup, ""),
		as("formspage.mark.answer", marked && !ticks && mark.Kind != survey.KindID && mark.Kind != survey.KindGroup, workspace.FormAnswer, ""),
	}
	for _, i := range v.nearTicks(sheet, at) {
		near := &v.seen.Profile.Questions[i]
		items = append(items, as("formspage.mark.tick", ticks && near.ID == q.ID, workspace.FormTick, near.ID,
			"Question", brief(near.Text)))
	}
	if !ticks {
		items = append(items, as("formspage.mark.newtick", false, workspace.FormTick, ""))
	}
	if marked {
		items = append(items, fyne.NewMenuItemSeparator())
		items = append(items, v.questionItems(q, number, ticks)...)
		items = append(items, as("formspage.mark.nothing", false, workspace.FormNothing, ""))
	}
	return fyne.NewMenu("", items...)
}

// brief is a question as it fits in a menu.
func brief(text string) string {
	if h := head(text, 46); h != text {
		return strings.TrimSpace(h) + "…"
	}
	return text
}

// questionItems change the question that a cell answers.
func (v *View) questionItems(q *workspace.FormQuestion, number int, ticks bool) []*fyne.MenuItem {
	w := v.host.Words()
	kinds := []survey.Kind{"", survey.KindSingle, survey.KindScale, survey.KindNumber, survey.KindDate, survey.KindText}
	if ticks {
		kinds = []survey.Kind{survey.KindMultiple, survey.KindSingle, survey.KindScale}
	}
	kind := fyne.NewMenuItem(w.T("formspage.mark.kind", "Number", strconv.Itoa(number)), nil)
	kind.ChildMenu = fyne.NewMenu("")
	for _, k := range kinds {
		item := fyne.NewMenuItem(w.T(kindWord(k)), func() { v.teach(v.seen.MarkedKind(q.ID, k)) })
		item.Checked = q.Kind == k
		kind.ChildMenu.Items = append(kind.ChildMenu.Items, item)
	}
	optional := fyne.NewMenuItem(w.T("formspage.mark.optional", "Number", strconv.Itoa(number)), func() { v.teach(v.seen.MarkedOptional(q.ID, !q.Optional)) })
	optional.Checked = q.Optional
	if q.Kind == survey.KindID {
		return nil
	}
	return []*fyne.MenuItem{kind, optional}
}

// nearTicks finds the questions answered by ticking that stand next to a cell.
func (v *View) nearTicks(sheet string, at address) []int {
	if v.seen.Profile == nil {
		return nil
	}
	type near struct{ question, far int }
	var all []near
	for i, q := range v.seen.Profile.Questions {
		if !q.Ticks() || q.Cells[0].Sheet != sheet {
			continue
		}
		far := 1 << 30
		for _, c := range q.Cells {
			if a, ok := parseCell(c.Cell); ok {
				far = min(far, max(a.row-at.row, at.row-a.row))
			}
		}
		all = append(all, near{i, far})
	}
	slices.SortStableFunc(all, func(a, b near) int { return a.far - b.far })
	var out []int
	for _, n := range all[:min(len(all), 2)] {
		out = append(out, n.question)
	}
	slices.Sort(out)
	return out
}

func (v *View) teach(marks []workspace.FormMark) {
	v.change("forms.teach", func(ctx context.Context, progress func(float64)) (*workspace.FormsPreview, error) {
		return v.data.TeachForm(ctx, v.seen, marks, progress)
	})
}
