package workbooks

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

const notesShown = 40

// below is what stands under the cells: how the rows are counted, what was
// noticed, and the corrections made; and how tall all that is.
func (v *view) below() (lower fyne.CanvasObject, need func(width float32) float32) {
	w := v.page.host.Words()
	parts := []fyne.CanvasObject{}
	if c := v.counts(); c != nil {
		parts = append(parts, c)
	}
	parts = append(parts, kit.Pad(10, 0, 4, 4, kit.Strong(w.T("workbooks.noticed"))))
	parts = append(parts, v.noticed()...)
	parts = append(parts, v.corrections()...)
	parts = append(parts, v.derived()...)
	list := kit.Column(0, parts...)
	v.lower.SetContent(list)
	return kit.Pad(8, 0, 0, 0, v.lower), func(width float32) float32 { return kit.HeightFor(list, width) + 16 }
}

// noticed lists what was noticed in the sheet and in the workbook as a whole,
// what needs a look first, each with the buttons that settle it.
func (v *view) noticed() []fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	n := p.state.looked()
	first, rest := map[int]workspace.Suggestion{}, map[int]bool{}
	if p.correctable() {
		for _, s := range n.Suggestions() {
			first[s.Notes[0]] = s
			for _, i := range s.Notes[1:] {
				rest[i] = true
			}
		}
	}
	var doubts, infos []fyne.CanvasObject
	for i, note := range n.Survey.Notes {
		if rest[i] || !v.concerns(note) {
			continue
		}
		s, open := first[i]
		list := &infos
		if note.Level == survey.Doubt {
			list = &doubts
		}
		*list = append(*list, v.note(note, s, open))
	}
	for _, l := range v.leftOut() {
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
	return rows
}

// concerns tells whether a note belongs under the sheet that is up. What became
// of a correction stands beside the correction.
func (v *view) concerns(n survey.Note) bool {
	if n.Code == "step-not-applied" || n.Code == "step-other-heading" {
		return false
	}
	sheets := v.page.state.looked().Sheets
	hidden := slices.ContainsFunc(sheets, func(s workspace.PreviewSheet) bool { return s.Info.Name == n.Place.Sheet && s.Table == nil })
	return n.Place.Sheet == "" || n.Place.Sheet == v.shown().Info.Name || hidden
}

// note is one thing noticed. A click leads to its cells.
func (v *view) note(n survey.Note, s workspace.Suggestion, open bool) fyne.CanvasObject {
	w := v.page.host.Words()
	row := kit.NewListRow(noteText(w, n, s, open), nil)
	row.Dot, row.Inset = theme.Muted, fyne.NewSize(4, 4)
	if n.Level == survey.Doubt {
		row.Dot = theme.WarnMark
	}
	if cells := about(n, v.shown()); len(cells) > 0 && n.Place.Sheet == v.shown().Info.Name {
		row.OnTapped = func() { v.sheet.goTo(cells[0]) }
	}
	if !open {
		return row
	}
	var buttons []fyne.CanvasObject
	for i, c := range s.Steps {
		chip := kit.NewChip(settleText(w, n, c), kit.Plain, func() { v.page.correct(c) })
		buttons = append(buttons, keep(v, "settle."+strconv.Itoa(len(v.controls))+"."+strconv.Itoa(i), chip))
	}
	return kit.Pad(2, 0, 2, 0, kit.Beside(12, row, kit.Wrap(6, buttons...)))
}

// noteText says what was noticed; where it can be settled with a button, as
// shortly as the buttons allow.
func noteText(w *words.Words, n survey.Note, s workspace.Suggestion, open bool) string {
	key := "corrections.ask." + n.Code
	if !open || !w.Has(key) {
		return w.Note(n)
	}
	pairs := []any{"Cell", n.Place.Cell, "Sheet", n.Place.Sheet, "More", max(len(s.Notes)-1, 0)}
	for k, v := range n.Args {
		pairs = append(pairs, k, v)
	}
	return w.T(key, pairs...)
}

// settleText is the word on a button that settles what was noticed.
func settleText(w *words.Words, n survey.Note, c workspace.Correction) string {
	switch c.Kind {
	case workspace.KindOf:
		return w.T("corrections.kind." + c.To)
	case workspace.Delimiter:
		return w.T("corrections.do.delimiter", "Mark", delimiterName(w, c.To))
	case workspace.NoneTicked:
		return w.T("corrections.none." + c.To)
	case workspace.Merge:
		if n.Args["Like"] != c.To {
			return w.T("corrections.do.merge.as", "To", c.To)
		}
	}
	return w.T("corrections.do."+string(c.Kind), "To", c.To)
}

// leftOut says which rows below the header are not counted, and why.
func (v *view) leftOut() []string {
	t, w := v.page.table(), v.page.host.Words()
	if t == nil || !v.page.state.left {
		return nil
	}
	var out []string
	for _, l := range workspace.Account(v.page.state.looked().Survey, t).LeftOut {
		text := numbers(l.Rows[:min(len(l.Rows), 8)])
		if len(l.Rows) > 8 {
			text += " …"
		}
		out = append(out, w.N("workbooks.leftout", len(l.Rows), "Rows", text, "Reason", w.T("leftout."+l.Reason)))
	}
	return out
}
