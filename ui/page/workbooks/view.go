package workbooks

import (
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
)

// view shows one workbook: its sheets and cells at the start, what was
// recognised at the end.
type view struct {
	page      *Page
	sha       string // of the workbook
	content   fyne.CanvasObject
	sheetCard *kit.Card
	askCard   *kit.Card
	sheet     *sheet
	controls  controls
	lower     *kit.Scroll             // what was noticed and corrected
	list      *kit.Scroll             // the questions, or the one that is corrected
	listOf    string                  // which of them
	rows      map[string]*kit.ListRow // of the questions, by their first column
}

func newView(p *Page) *view {
	v := &view{
		page: p, sha: p.state.looked().Survey.Source.SHA256, sheetCard: kit.NewCard(nil), askCard: kit.NewCard(nil),
		controls: controls{}, rows: map[string]*kit.ListRow{},
		lower: kit.NewScroll(kit.Space(0)), list: kit.NewScroll(kit.Space(0)),
	}
	v.sheetCard.Inset = fyne.NewSize(12, 14)
	v.content = &fyne.Container{Layout: &sides{}, Objects: []fyne.CanvasObject{v.sheetCard, v.askCard}}
	v.show()
	return v
}

// show fills both cards for the sheet that is chosen. The cells, what is
// scrolled to and the focus stay where they are.
func (v *view) show() {
	was := v.letGo()
	v.controls = controls{}
	at, of, below := v.list.Offset(), v.listOf, v.lower.Offset()
	if v.question() == nil {
		v.page.state.editing = ""
	}
	v.sheetCard.Content = v.left()
	v.askCard.Content = v.right()
	v.sheetCard.Refresh()
	v.askCard.Refresh()
	if v.listOf == of {
		v.list.SetOffset(at)
	}
	v.lower.SetOffset(below)
	v.takeUp(was)
}

// shown is the sheet that is up.
func (v *view) shown() workspace.PreviewSheet {
	return v.page.state.looked().Sheets[v.page.state.sheet]
}

// question is the one that is being corrected, nil for none.
func (v *view) question() *survey.Question {
	t := v.page.table()
	if t == nil || v.page.state.editing == "" {
		return nil
	}
	sheet, column, elsewhere := strings.Cut(v.page.state.editing, "!")
	if !elsewhere {
		sheet, column = "", sheet
	}
	for _, q := range t.Questions {
		if q.Sheet == sheet && q.HasColumn(column) {
			return q
		}
	}
	return nil
}

func (v *view) left() fyne.CanvasObject {
	p := v.page
	n := p.state.looked()
	shown := v.shown()
	lit := doubtful(n.Survey.Notes, shown)
	if v.sheet == nil || v.sheet.at != p.state.sheet || !v.sheet.holds(shown) {
		v.sheet = newSheet(v, shown, p.state.sheet)
	}
	v.sheet.show(shown, lit, p.state.left)
	head := kit.Ends(12, kit.Wrap(8, v.chips()...), v.headerLink())
	lower, need := v.below()
	return &fyne.Container{Layout: stacked{need}, Objects: []fyne.CanvasObject{kit.Pad(0, 4, 0, 4, head), v.sheet.cells, lower}}
}

// chips are the sheets of the workbook, each with its menu.
func (v *view) chips() []fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	var chips []fyne.CanvasObject
	for i, s := range p.state.looked().Sheets {
		name := s.Info.Name
		if s.Info.Hidden {
			name += " · " + w.T("workbooks.hidden")
		}
		tone := kit.Plain
		if i == p.state.sheet {
			tone = kit.Selected
		}
		chip := kit.NewChip(name, tone, nil)
		chip.OnTapped = func() { p.turnTo(i) }
		if p.correctable() {
			chip.OnMenu = func() { v.sheetMenu(chip, s) }
		}
		chips = append(chips, keep(v, "sheet."+s.Info.Name, chip))
	}
	return chips
}

// turnTo shows another sheet.
func (p *Page) turnTo(sheet int) {
	p.state.sheet, p.state.editing, p.state.left = sheet, "", false
	p.view.show()
	p.host.Refresh()
}

// sheetMenu says whether a sheet is read as answers.
func (v *view) sheetMenu(under fyne.CanvasObject, s workspace.PreviewSheet) {
	w := v.page.host.Words()
	say := func(kind workspace.CorrectionKind) func() {
		return func() { v.page.correct(workspace.Correction{Kind: kind, Sheet: s.Info.Name}) }
	}
	read := fyne.NewMenuItem(w.T("corrections.sheet.read"), say(workspace.ReadSheet))
	leave := fyne.NewMenuItem(w.T("corrections.sheet.leave"), say(workspace.LeaveSheet))
	read.Checked, read.Disabled = s.Table != nil, s.Table != nil
	leave.Checked, leave.Disabled = s.Table == nil, s.Table == nil
	kit.OpenMenu(under, []*fyne.MenuItem{read, leave})
}

// headerText says which rows are headings, or why there are none.
func headerText(w *words.Words, rows []int, role survey.Role) string {
	switch {
	case len(rows) == 0:
		return w.T("workbooks.notread", "Role", w.T("role."+string(role)))
	case len(rows) == 1:
		return w.T("workbooks.header", "Row", w.Int(rows[0]))
	case rows[len(rows)-1]-rows[0] != len(rows)-1:
		return w.T("corrections.headers", "Rows", numbers(rows))
	}
	return w.T("workbooks.headers", "From", w.Int(rows[0]), "To", w.Int(rows[len(rows)-1]))
}
