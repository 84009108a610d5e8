package forms

import (
	"context"
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// questions lists what the form asks.
func (v *View) questions() fyne.CanvasObject {
	w := v.host.Words()
	count, rows := w.T("formspage.noquestions"), []fyne.CanvasObject{kit.Body(w.T("formspage.noquestions.text")).Coloured(theme.Muted)}
	if p := v.seen.Profile; p != nil {
		rows = rows[:0]
		count = w.N("workbooks.recognised", len(p.Questions))
		if !v.seen.Given {
			count += " · " + w.T("formspage.proposed")
		}
		for i := range p.Questions {
			rows = append(rows, v.questionRow(i))
		}
	}
	head := kit.Column(2, kit.Title(w.T("workbooks.questions")), kit.Caption(count))
	return container.NewBorder(kit.Pad(0, 0, 12, 0, head), v.foot(), nil, nil, kit.NewScroll(kit.Column(0, rows...)))
}

func (v *View) questionRow(i int) fyne.CanvasObject {
	q := &v.seen.Profile.Questions[i]
	r := kit.NewListRow(short(q.Text), func() { v.goTo(q.Cells[0].Sheet, q.Cells[0].Cell) })
	r.Lead, r.LeadWide = strconv.Itoa(i+1), 22
	r.Strong, r.Rule, r.Inset = true, true, fyne.NewSize(2, 8)
	r.Sub = v.kindText(q)
	r.Trail = q.Cells[0].Cell
	if n := len(q.Cells); n > 1 {
		r.Trail += "…" + q.Cells[n-1].Cell
	}
	return r
}

// questionLetters is how much of a question is shown; the form has it in full.
const questionLetters = 160

func short(text string) string {
	if utf8.RuneCountInString(text) <= questionLetters {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:questionLetters])) + "…"
}

// kindText says how a question is answered, as the answers of the folder tell.
func (v *View) kindText(q *workspace.FormQuestion) string {
	w := v.host.Words()
	kind, options := q.Kind, len(q.Options)
	if t := v.seen.Table(); t != nil {
		for _, s := range t.Questions {
			if s.ID == q.ID {
				kind, options = s.Kind, len(s.Options)
			}
		}
	}
	parts := []string{w.T(kindWord(kind))}
	switch kind {
	case survey.KindGroup, survey.KindSingle, survey.KindMultiple:
		parts = append(parts, w.N("workbooks.options", options))
	case survey.KindScale:
		parts = append(parts, w.N("workbooks.steps", options))
	}
	if q.Optional && kind != survey.KindText && kind != survey.KindID {
		parts = append(parts, w.T("formspage.optional"))
	}
	return strings.Join(parts, " · ")
}

// withSheets opens a form beside the screen.
func (v *View) withSheets(file string, then func([]workspace.PreviewSheet)) {
	async.Run(v.host.Runner(), "form", func(ctx context.Context) ([]workspace.PreviewSheet, error) {
		return v.data.FormSheets(ctx, v.seen, file)
	}, func(sheets []workspace.PreviewSheet, err error) {
		if err != nil {
			v.host.Error(err)
			return
		}
		then(sheets)
	})
}

// kindWord is the key of the words for a kind of question; "" is as the answers
// tell.
func kindWord(k survey.Kind) string {
	if k == "" {
		return "formspage.kind.any"
	}
	return "workbooks.kind." + string(k)
}
