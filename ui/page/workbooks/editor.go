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

// edit opens a question to be corrected, by its key or one of its columns; ""
// goes back to the list.
func (p *Page) edit(key string) {
	if p.view == nil {
		return
	}
	v, was := p.view, p.state.editing
	p.state.editing = key
	v.show()
	on := v.controls["edit.back"]
	if key == "" {
		on = v.controls["question."+was]
	}
	if on != nil {
		p.host.Window().Canvas().Focus(on)
	}
	if q := v.question(); q != nil {
		v.sheet.goToQuestion(q)
	}
}

// editor corrects one question: its words, its kind and area, its options, its
// columns. Each change is a correction, applied at once.
func (v *view) editor(q *survey.Question) fyne.CanvasObject {
	w, t := v.page.host.Words(), v.page.table()
	say := v.sayer(t, q)
	parts := []fyne.CanvasObject{
		kit.Section(w.T("corrections.text")),
		v.lines("edit.text", w.T("corrections.text"), q.Text, func(text string) { say(workspace.QuestionLabel, text) }),
	}
	if q.Was != "" {
		parts = append(parts, kit.Caption(w.T("corrections.was", "Text", q.Was)))
	}
	parts = append(parts, kit.Space(2), v.kindChoice(q, say), v.areaChoice(q, say))
	if c := v.delimiterChoice(q, say); c != nil {
		parts = append(parts, c)
	}
	if c := v.blankChoice(t, q, say); c != nil {
		parts = append(parts, c)
	}
	if c := v.earlierChoice(q, say); c != nil {
		parts = append(parts, c)
	}
	parts = append(parts, v.doubts(q)...)
	if q.Charted() {
		parts = append(parts, v.options(t, q, say)...)
	}
	parts = append(parts, v.columns(t, q)...)
	return kit.Column(8, parts...)
}

// sayer makes a correction of the question.
type sayer func(kind workspace.CorrectionKind, to string, values ...string)

func (v *view) sayer(t *survey.Table, q *survey.Question) sayer {
	return func(kind workspace.CorrectionKind, to string, values ...string) {
		c := workspace.About(kind, t, q)
		c.To, c.Values = to, values
		v.page.correct(c)
	}
}

// labelled is a row with a word at its start.
func labelled(label string, o fyne.CanvasObject) fyne.CanvasObject {
	return kit.Row(8, 1, kit.Fixed(theme.Scaled(96), kit.Caption(label)), o)
}

var kinds = []survey.Kind{
	survey.KindSingle, survey.KindMultiple, survey.KindScale, survey.KindNumber, survey.KindDate, survey.KindText,
	survey.KindGroup, survey.KindID, survey.KindMeta,
}

func (v *view) kindChoice(q *survey.Question, say sayer) fyne.CanvasObject {
	w := v.page.host.Words()
	var names []string
	for _, k := range kinds {
		names = append(names, w.T("corrections.kind."+string(k)))
	}
	name := w.T("corrections.kind")
	c := kit.NewChoice(name, names, slices.Index(kinds, q.Kind), func(i int) { say(workspace.KindOf, string(kinds[i])) })
	return labelled(name, keep(v, "edit.kind", c))
}

func (v *view) areaChoice(q *survey.Question, say sayer) fyne.CanvasObject {
	w := v.page.host.Words()
	names := []string{w.T("corrections.area.none")}
	for _, a := range workspace.Areas {
		names = append(names, w.T("area."+a))
	}
	at := slices.Index(workspace.Areas, q.Area) + 1
	name := w.T("corrections.area")
	c := kit.NewChoice(name, names, at, func(i int) {
		if i == 0 {
			say(workspace.Area, "")
			return
		}
		say(workspace.Area, workspace.Areas[i-1])
	})
	return labelled(name, keep(v, "edit.area", c))
}

// delimiterChoice says how the options in one cell are joined.
func (v *view) delimiterChoice(q *survey.Question, say sayer) fyne.CanvasObject {
	if len(q.Columns) != 1 || q.Sheet != "" {
		return nil
	}
	switch q.Kind {
	case survey.KindSingle, survey.KindMultiple, survey.KindText, survey.KindGroup:
	default:
		return nil
	}
	w := v.page.host.Words()
	names, at := []string{w.T("corrections.delimiter.none")}, 0
	for i, d := range workspace.Delimiters {
		names = append(names, delimiterName(w, d))
		if q.Layout == survey.LayoutDelimited && d == q.Delimiter {
			at = i + 1
		}
	}
	name := w.T("corrections.delimiter")
	c := kit.NewChoice(name, names, at, func(i int) {
		if i == 0 {
			say(workspace.KindOf, string(survey.KindSingle))
			return
		}
		say(workspace.Delimiter, workspace.Delimiters[i-1])
	})
	return labelled(name, keep(v, "edit.delimiter", c))
}

// delimiterName makes a sign visible.
func delimiterName(w *words.Words, d string) string {
	if d == "\n" {
		return w.T("corrections.delimiter.line")
	}
	return w.T("step.quoted", "Text", d)
}

// blankChoice says what it means that nothing was answered.
func (v *view) blankChoice(t *survey.Table, q *survey.Question, say sayer) fyne.CanvasObject {
	w := v.page.host.Words()
	columns := q.Kind == survey.KindMultiple && q.Layout == survey.LayoutColumns
	if q.Kind == survey.KindID || q.Kind == survey.KindMeta || t.Origins != nil || !columns && len(q.Columns) != 1 {
		return nil
	}
	means := []string{"no-answer", "not-asked"}
	if columns {
		means = []string{"answered", "no-answer", "not-asked"}
	}
	at := -1
	if !columns {
		at = 0
	}
	for _, s := range v.page.state.looked().Steps() {
		if s.Sheet != t.Sheet || !s.Outcome.Applied || !q.HasColumn(s.Column) {
			continue
		}
		switch {
		case columns && s.Kind == workspace.NoneTicked:
			at = slices.Index(means, s.To)
		case !columns && (s.Kind == workspace.NotAsked || s.Kind == workspace.NoAnswer) && slices.Contains(s.Values, ""):
			at = slices.Index(means, string(s.Kind))
		}
	}
	var names []string
	for _, m := range means {
		names = append(names, w.T("corrections.none."+m))
	}
	name := w.T("corrections.blank")
	if columns {
		name = w.T("corrections.noneticked")
	}
	c := kit.NewChoice(name, names, at, func(i int) {
		if columns {
			say(workspace.NoneTicked, means[i])
			return
		}
		say(workspace.CorrectionKind(means[i]), "", "")
	})
	return labelled(name, keep(v, "edit.blank", c))
}

// doubts repeats what was noticed about the question, with its buttons.
func (v *view) doubts(q *survey.Question) (rows []fyne.CanvasObject) {
	w, n := v.page.host.Words(), v.page.state.looked()
	for _, s := range n.Suggestions() {
		note := n.Survey.Notes[s.Notes[0]]
		column, _ := note.Args["Column"].(string)
		if note.Place.Sheet != v.shown().Info.Name || note.Level != survey.Doubt || !q.HasColumn(column) {
			continue
		}
		var buttons []fyne.CanvasObject
		for i, c := range s.Steps {
			chip := kit.NewChip(settleText(w, note, c), kit.Plain, func() { v.page.correct(c) })
			buttons = append(buttons, keep(v, "doubt."+strconv.Itoa(len(v.controls))+"."+strconv.Itoa(i), chip))
		}
		rows = append(rows, kit.NewPanel(theme.WarnWash, kit.Column(6, kit.Body(noteText(w, note, s, true)), kit.Wrap(6, buttons...))))
	}
	return rows
}
