package workbooks

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// view shows one workbook: its sheets and cells at the start, what was
// recognised at the end.
type view struct {
	page      *Page
	content   fyne.CanvasObject
	sheetCard *kit.Card
	askCard   *kit.Card
	sheet     *sheet
}

func newView(p *Page) *view {
	v := &view{page: p, sheetCard: kit.NewCard(nil), askCard: kit.NewCard(nil)}
	v.sheetCard.Inset = fyne.NewSize(12, 14)
	v.content = &fyne.Container{Layout: &sides{}, Objects: []fyne.CanvasObject{v.sheetCard, v.askCard}}
	v.show()
	return v
}

// show fills both cards for the sheet that is chosen.
func (v *view) show() {
	v.sheetCard.Content = v.left()
	v.askCard.Content = v.right()
	v.sheetCard.Refresh()
	v.askCard.Refresh()
}

func (v *view) left() fyne.CanvasObject {
	p := v.page
	n, w := p.state.looked(), p.host.Words()
	shown := n.Sheets[p.state.sheet]
	var chips []fyne.CanvasObject
	for i, s := range n.Sheets {
		name := s.Info.Name
		if s.Info.Hidden {
			name += " · " + w.T("workbooks.hidden")
		}
		tone := kit.Plain
		if i == p.state.sheet {
			tone = kit.Selected
		}
		chips = append(chips, kit.NewChip(name, tone, func() {
			p.state.sheet = i
			v.show()
			p.host.Refresh()
		}))
	}
	head := kit.Ends(12, kit.Wrap(8, chips...), kit.Caption(headerText(w, shown.HeaderRows, shown.Info.Role)).OneLine())
	notes, need := v.notes()
	v.sheet = newSheet(p.host, shown, doubtful(n.Survey.Notes, shown.Info.Name))
	return &fyne.Container{Layout: stacked{need}, Objects: []fyne.CanvasObject{kit.Pad(0, 4, 0, 4, head), v.sheet.content, notes}}
}

// headerText says which rows are headings, or why there are none.
func headerText(w *words.Words, rows []int, role survey.Role) string {
	switch len(rows) {
	case 0:
		return w.T("workbooks.notread", "Role", w.T("role."+string(role)))
	case 1:
		return w.T("workbooks.header", "Row", w.Int(rows[0]))
	}
	return w.T("workbooks.headers", "From", w.Int(rows[0]), "To", w.Int(rows[len(rows)-1]))
}

const notesShown = 40

// notes lists what was noticed in the sheet and in the workbook as a whole,
// what needs a look first, and how tall the list is.
func (v *view) notes() (notes fyne.CanvasObject, need func(width float32) float32) {
	p, w := v.page, v.page.host.Words()
	n := p.state.looked()
	var doubts, infos []fyne.CanvasObject
	for _, note := range n.Survey.Notes {
		if note.Place.Sheet != "" && note.Place.Sheet != n.Sheets[p.state.sheet].Info.Name && !hiddenSheet(n.Sheets[:], note.Place.Sheet) {
			continue
		}
		dot, list := theme.Muted, &infos
		if note.Level == survey.Doubt {
			dot, list = theme.WarnMark, &doubts
		}
		row := kit.NewListRow(w.Note(note), nil)
		row.Dot, row.Inset = dot, fyne.NewSize(4, 4)
		if at, ok := parseCell(note.Place.Cell); ok && note.Place.Sheet == n.Sheets[p.state.sheet].Info.Name {
			row.OnTapped = func() { v.sheet.goTo(at) }
		}
		*list = append(*list, row)
	}
	for _, l := range leftOut(w, p.table()) {
		row := kit.NewListRow(l, nil)
		row.Dot, row.Inset = theme.Muted, fyne.NewSize(4, 4)
		infos = append(infos, row)
	}
	rows := append(doubts, infos...)
	if len(rows) == 0 {
		rows = []fyne.CanvasObject{kit.Pad(2, 0, 2, 4, kit.Caption(w.T("workbooks.nothing")))}
	}
	if len(rows) > notesShown {
		more := kit.Caption(w.N("workbooks.more", len(rows)-notesShown))
		rows = append(rows[:notesShown:notesShown], kit.Pad(4, 0, 0, 26, more))
	}
	head, list := kit.Pad(12, 0, 4, 4, kit.Strong(w.T("workbooks.noticed"))), kit.Column(0, rows...)
	return container.NewBorder(head, nil, nil, nil, kit.NewScroll(list)), func(width float32) float32 {
		return head.MinSize().Height + kit.HeightFor(list, width) + 8
	}
}

// leftOut says which rows below the header are not counted, and why.
func leftOut(w *words.Words, t *survey.Table) []string {
	if t == nil {
		return nil
	}
	rows := map[string][]string{}
	var order []string
	for _, l := range t.LeftOut {
		if rows[l.Reason] == nil {
			order = append(order, l.Reason)
		}
		rows[l.Reason] = append(rows[l.Reason], fmt.Sprint(l.Row))
	}
	var out []string
	for _, reason := range order {
		list := rows[reason]
		text := strings.Join(list[:min(len(list), 8)], ", ")
		if len(list) > 8 {
			text += " …"
		}
		out = append(out, w.N("workbooks.leftout", len(list), "Rows", text, "Reason", w.T("leftout."+reason)))
	}
	return out
}
