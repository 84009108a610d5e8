package workbooks

import (
	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
)

// earlierShown is how many questions of another workbook are offered.
const earlierShown = 200

// earlierChoice says which question of another workbook of the case is the same
// one; nil where the case has no other.
func (v *view) earlierChoice(q *survey.Question, say sayer) fyne.CanvasObject {
	w := v.page.host.Words()
	if q.Kind == survey.KindID || q.Kind == survey.KindMeta {
		return nil
	}
	own := v.page.state.looked().Survey.Source.SHA256
	if v.page.state.version != nil {
		own = v.page.state.version.Old.SHA256
	}
	ids, names, now := []string{""}, []string{w.T("corrections.earlier.none")}, 0
	for _, t := range v.page.data.Tables() {
		if t.Source.SHA256 == own || t.Source.SHA256 == v.page.state.looked().Survey.Source.SHA256 {
			continue
		}
		for _, o := range t.Questions {
			if o.Kind == survey.KindID || o.Kind == survey.KindMeta || len(ids) > earlierShown {
				continue
			}
			if o.ID == q.Earlier && now == 0 {
				now = len(ids)
			}
			ids, names = append(ids, o.ID), append(names, shorter(name(o), 60)+" · "+t.Source.File)
		}
	}
	if len(ids) == 1 {
		return nil
	}
	label := w.T("corrections.earlier")
	c := kit.NewChoice(label, names, now, func(i int) { say(workspace.Earlier, ids[i]) })
	return labelled(label, keep(v, "edit.earlier", c))
}
