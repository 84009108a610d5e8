package workbooks

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// right lists the questions of the sheet, or corrects one of them, and has the
// step that comes next.
func (v *view) right() fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	t := p.table()
	head, body := fyne.CanvasObject(kit.Column(2, kit.Title(w.T("workbooks.questions")), kit.Caption(v.countText(t)))), fyne.CanvasObject(nil)
	q, foot := v.question(), v.foot()
	v.listOf = v.shown().Info.Name
	switch {
	case q != nil && p.correctable():
		v.listOf += "!" + p.state.editing
		back := kit.NewIconButton(kit.MarkFold, w.T("corrections.back"), func() { p.edit("") })
		back.OnSay = p.host.Status
		head = kit.TopRow(6, 1, keep(v, "edit.back", back),
			kit.Column(2, kit.Title(shorter(name(q), 70)), kit.Caption(kindText(w, q))))
		body = v.editor(q)
		if q.Charted() {
			foot = v.footOf(t, q, foot)
		}
	case t == nil:
		role := v.shown().Info.Role
		body = kit.Body(w.T("workbooks.notread.text", "Role", w.T("role."+string(role)))).Coloured(theme.Muted)
	default:
		rows := kit.NewRows(0, func(i int) fyne.CanvasObject { return v.questionRow(t.Questions[i]) })
		rows.SetCount(len(t.Questions))
		body = rows
	}
	v.list.SetContent(body)
	return framed(kit.Pad(0, 0, 12, 0, head), v.list, foot)
}

// name is what a question is called: its number where it is counted, and its
// words.
func name(q *survey.Question) string {
	if q.Charted() && q.Kind != survey.KindGroup {
		return strings.ToUpper(q.ID) + " " + q.Text
	}
	return q.Text
}

func (v *view) questionRow(q *survey.Question) fyne.CanvasObject {
	w := v.page.host.Words()
	key := keyOf(q)
	// A row keeps its words as they were broken into lines: to measure them takes
	// longer than all the rest.
	r := v.rows[v.listOf+"!"+key]
	if r == nil || key == "" {
		r = kit.NewListRow("", nil)
		v.rows[v.listOf+"!"+key] = r
	}
	before := r.AccessibilityLabel()
	r.Title = shorter(name(q), titleLetters)
	r.OnTapped = func() {
		if v.page.correctable() && key != "" {
			v.page.edit(key)
			return
		}
		v.sheet.goToQuestion(q)
	}
	keep(v, "question."+key, r)
	r.Strong, r.Rule, r.Inset = true, true, fyne.NewSize(2, 8)
	r.Dot, r.SubRole, r.Trail = theme.Muted, theme.Muted, ""
	if q.Charted() && q.Kind != survey.KindGroup {
		r.Dot = theme.Holds
	}
	r.Sub = kindText(w, q)
	if v.doubted(q) {
		r.Dot, r.SubRole = theme.WarnMark, theme.Warn
		r.Sub += " · " + w.T("workbooks.check")
	}
	switch {
	case q.Kind == survey.KindGroup:
		r.Trail = w.T("workbooks.filter")
	case q.Area != "":
		r.Trail = w.T("area." + q.Area)
	case q.Kind != survey.KindID && q.Kind != survey.KindMeta:
		r.Trail = "—"
	}
	if r.AccessibilityLabel() != before {
		r.Refresh()
	}
	return r
}

// keyOf names a question by its first column, "" for one that has none.
func keyOf(q *survey.Question) string {
	switch {
	case len(q.Columns) == 0:
		return ""
	case q.Sheet != "":
		return q.Sheet + "!" + q.Columns[0]
	}
	return q.Columns[0]
}

// titleLetters is how much of a question's text is shown in the list; a click on
// it shows all of it.
const titleLetters = 180

// shorter cuts a text to so many letters.
func shorter(text string, letters int) string {
	if utf8.RuneCountInString(text) <= letters {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:letters])) + "…"
}

// kindText says how a question is answered: kind, number of options, how the
// options stand in the sheet.
func kindText(w *words.Words, q *survey.Question) string {
	parts := []string{w.T("workbooks.kind." + string(q.Kind))}
	switch q.Kind {
	case survey.KindGroup, survey.KindSingle:
		parts = append(parts, w.N("workbooks.values", len(q.Options)))
	case survey.KindScale:
		parts = append(parts, w.N("workbooks.steps", len(q.Options)))
	case survey.KindMultiple:
		parts = append(parts, w.N("workbooks.options", len(q.Options)))
		switch q.Layout {
		case survey.LayoutColumns:
			key := "workbooks.columnsof"
			if _, cells := parseCell(q.Columns[0]); cells {
				key = "corrections.cellsof" // of the form that was taught
			}
			parts = append(parts, w.T(key, "From", q.Columns[0], "To", q.Columns[len(q.Columns)-1]))
		case survey.LayoutDelimited:
			parts = append(parts, w.T("workbooks.delimited", "Mark", strings.TrimSpace(q.Delimiter)))
		}
	}
	return strings.Join(parts, " · ")
}

// doubted tells whether something about a question needs a look.
func (v *view) doubted(q *survey.Question) bool {
	return q.Doubt != "" || slices.ContainsFunc(v.page.state.looked().Survey.Notes, func(n survey.Note) bool {
		column, _ := n.Args["Column"].(string)
		return n.Level == survey.Doubt && n.Place.Sheet == v.shown().Info.Name && column != "" && q.HasColumn(column) && v.concerns(n)
	})
}

// countText says how many questions were recognised and how many need a look.
func (v *view) countText(t *survey.Table) string {
	w := v.page.host.Words()
	if t == nil {
		return w.T("workbooks.noanswers")
	}
	doubts := 0
	for _, q := range t.Questions {
		if v.doubted(q) {
			doubts++
		}
	}
	text := w.N("workbooks.recognised", len(t.Questions))
	if doubts > 0 {
		text += " · " + w.N("workbooks.tocheck", doubts)
	}
	return text
}

// foot has the one step of the page: to load a new workbook, or to take one of
// the case out again.
func (v *view) foot() fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	info, _ := p.data.Case()
	n := p.state.looked()
	if p.state.version != nil {
		return kit.Pad(14, 0, 4, 0, p.versionButtons(v))
	}
	if p.state.pending == nil {
		text := kit.Caption(tables(w, n))
		if info.ReadOnly {
			return kit.Pad(14, 0, 4, 0, text)
		}
		return kit.Pad(14, 0, 4, 0, kit.Column(8, text, kit.NewButton(w.T("workbooks.remove"), p.remove)))
	}
	above := kit.Caption("")
	button := kit.NewPrimary(w.N("workbooks.load", n.Respondents()), p.load)
	switch {
	case info.ReadOnly:
		above.Text = w.T("workbooks.readonly")
		button = kit.NewButton(w.T("workbooks.discard"), p.discard)
	case n.Respondents() == 0:
		above.Text = w.T("workbooks.noload")
		button = kit.NewButton(w.T("workbooks.discard"), p.discard)
	case len(n.Survey.Tables) > 1:
		above.Text = tables(w, n)
	default:
		above.Hide()
	}
	return kit.Pad(14, 0, 4, 0, kit.Column(8, above, button))
}

// tables says what each sheet of answers has: "Atbildes: 83 iestādes".
func tables(w *words.Words, n *workspace.Preview) string {
	var out []string
	for _, t := range n.Survey.Tables {
		out = append(out, t.Sheet+": "+w.N("unit."+string(t.Unit), t.Len()))
	}
	return strings.Join(out, " · ")
}
