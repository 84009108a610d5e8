package workbooks

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
)

// columns says in which columns a question stands, joins it with its neighbours
// and takes it apart.
func (v *view) columns(t *survey.Table, q *survey.Question) []fyne.CanvasObject {
	w := v.page.host.Words()
	if len(q.Columns) == 0 || t.Origins != nil || q.Sheet != "" {
		return nil
	}
	at := slices.Index(t.Questions, q)
	out := []fyne.CanvasObject{kit.Pad(8, 0, 0, 0, kit.HeadCount(w.T("corrections.columns"), span(q.Columns)))}
	var chips []fyne.CanvasObject
	button := func(name, text string, do func()) {
		chips = append(chips, keep(v, name, kit.NewChip(text, kit.Plain, do)))
	}
	if len(q.Columns) > 1 {
		button("edit.apart", w.T("corrections.apart"), func() { v.page.correct(workspace.About(workspace.SplitApart, t, q)) })
	}
	if joinable(q) {
		for _, n := range []struct {
			name string
			at   int
		}{{"corrections.join.before", at - 1}, {"corrections.join.after", at + 1}} {
			if n.at < 0 || n.at >= len(t.Questions) || !joinable(t.Questions[n.at]) || t.Questions[n.at].Sheet != "" {
				continue
			}
			with := t.Questions[n.at]
			button(n.name, w.T(n.name, "Text", shorter(with.Text, 28)), func() { v.page.correct(joined(t, q, with, n.at < at)) })
		}
	}
	if len(chips) == 0 {
		return append(out, kit.Caption(w.T("corrections.columns.alone")))
	}
	return append(out, kit.Wrap(6, chips...))
}

func joinable(q *survey.Question) bool {
	return len(q.Columns) > 0 && q.Kind != survey.KindID && q.Kind != survey.KindMeta && q.Layout != survey.LayoutDelimited
}

// joined makes one question of two neighbours, in the order of the sheet.
func joined(t *survey.Table, q, with *survey.Question, before bool) workspace.Correction {
	first, second := q, with
	if before {
		first, second = with, q
	}
	c := workspace.About(workspace.Join, t, first)
	for i, letters := range slices.Concat(first.Columns, second.Columns) {
		switch {
		case i == 0:
		case letters == second.Columns[0] && len(second.Columns) == 1:
			c.With = append(c.With, workspace.About(workspace.Join, t, second).Spot)
		default:
			c.With = append(c.With, workspace.Spot{Column: letters})
		}
	}
	// A question of several columns goes on under its name.
	switch {
	case len(first.Columns) > 1:
		c.To = first.Text
	case len(second.Columns) > 1:
		c.To = second.Text
	}
	return c
}

// span names columns from the first to the last.
func span(columns []string) string {
	if len(columns) == 1 {
		return columns[0]
	}
	return columns[0] + "–" + columns[len(columns)-1]
}
