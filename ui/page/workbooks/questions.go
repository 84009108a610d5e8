package workbooks

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// right lists the questions of the sheet, and has the step that comes next.
func (v *view) right() fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	t := p.table()
	head := kit.Column(2, kit.Title(w.T("workbooks.questions")), kit.Caption(countText(w, t)))
	var rows []fyne.CanvasObject
	if t == nil {
		role := p.state.looked().Sheets[p.state.sheet].Info.Role
		rows = append(rows, kit.Body(w.T("workbooks.notread.text", "Role", w.T("role."+string(role)))).Coloured(theme.Muted))
	} else {
		for _, q := range t.Questions {
			rows = append(rows, v.questionRow(q))
		}
	}
	return container.NewBorder(kit.Pad(0, 0, 12, 0, head), v.foot(), nil, nil, kit.NewScroll(kit.Column(0, rows...)))
}

func (v *view) questionRow(q *survey.Question) fyne.CanvasObject {
	w := v.page.host.Words()
	title := q.Text
	if q.Charted() && q.Kind != survey.KindGroup {
		title = strings.ToUpper(q.ID) + " " + title
	}
	r := kit.NewListRow(short(title), func() {
		if len(q.Columns) > 0 {
			row := 1
			if len(v.sheet.data.HeaderRows) > 0 {
				row = v.sheet.data.HeaderRows[0]
			}
			if at, ok := parseCell(q.Columns[0] + strconv.Itoa(row)); ok {
				v.sheet.goTo(at)
			}
		}
	})
	r.Strong, r.Rule, r.Inset = true, true, fyne.NewSize(2, 8)
	r.Dot = theme.Muted
	if q.Charted() && q.Kind != survey.KindGroup {
		r.Dot = theme.Holds
	}
	r.Sub = kindText(w, q)
	if q.Doubt != "" {
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
	return r
}

// titleLetters is how much of a question's text is shown; a click on it leads to
// the heading in the sheet, which the status line reads out.
const titleLetters = 180

func short(text string) string {
	if utf8.RuneCountInString(text) <= titleLetters {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:titleLetters])) + "…"
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
			parts = append(parts, w.T("workbooks.columnsof", "From", q.Columns[0], "To", q.Columns[len(q.Columns)-1]))
		case survey.LayoutDelimited:
			parts = append(parts, w.T("workbooks.delimited", "Mark", strings.TrimSpace(q.Delimiter)))
		}
	}
	return strings.Join(parts, " · ")
}

// countText says how many questions were recognised and how many need a look.
func countText(w *words.Words, t *survey.Table) string {
	if t == nil {
		return w.T("workbooks.noanswers")
	}
	doubts := 0
	for _, q := range t.Questions {
		if q.Doubt != "" {
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
