package workbooks

import (
	"strconv"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// optionsShown is how many options are edited one by one; a question with more
// is seldom one of options.
const optionsShown = 60

// options edits the options of a question: words, order, meaning, and which of
// them are one.
func (v *view) options(t *survey.Table, q *survey.Question, say sayer) []fyne.CanvasObject {
	w := v.page.host.Words()
	rows := []fyne.CanvasObject{
		kit.Pad(8, 0, 0, 0, kit.HeadCount(w.T("corrections.options"), w.N("corrections.answered", q.Answered.Count()))),
		kit.Caption(w.T("corrections.options.hint")),
	}
	for i := range q.Options[:min(len(q.Options), optionsShown)] {
		rows = append(rows, v.option(q, i, say))
	}
	if more := len(q.Options) - optionsShown; more > 0 {
		rows = append(rows, kit.Caption(w.N("corrections.options.more", more)))
	}
	return rows
}

// option is one option: ticked to be merged, its label, its place, its meaning.
func (v *view) option(q *survey.Question, i int, say sayer) fyne.CanvasObject {
	w, o := v.page.host.Words(), q.Options[i]
	key := strconv.Itoa(i)
	tick := kit.NewCheck("", v.ticks().labels[o.Label], func(on bool) {
		v.ticks().set(o.Label, on)
		v.show()
	})
	tick.Name = w.T("corrections.option.merge", "Option", o.Label)
	label := v.line("option.label."+key, w.T("corrections.option.name"), o.Label, "", func(text string) { say(workspace.OptionLabel, text, o.Label) })
	up := kit.NewIconButton(kit.MarkUp, w.T("corrections.up", "Option", o.Label), func() { say(workspace.OptionOrder, "", moved(q, i, i-1)...) })
	down := kit.NewIconButton(kit.MarkDown, w.T("corrections.down", "Option", o.Label), func() { say(workspace.OptionOrder, "", moved(q, i, i+1)...) })
	up.OnSay, down.OnSay = v.page.host.Status, v.page.host.Status
	up.SetDisabled(i == 0)
	down.SetDisabled(i == len(q.Options)-1)
	means := []workspace.CorrectionKind{workspace.NotMissing, workspace.Missing, workspace.NotAsked, workspace.NoAnswer}
	var names []string
	for _, m := range means {
		names = append(names, w.T("corrections.means."+string(m)))
	}
	now := 0
	if o.Missing {
		now = 1
	}
	mean := kit.NewChoice(w.T("corrections.means"), names, now, func(m int) { say(means[m], "", o.Label) })
	under := kit.Row(8, 1, kit.Caption(w.Int(q.Picked[i].Count())).OneLine(), keep(v, "option.means."+key, mean))
	return kit.TopRow(4, 1,
		kit.Pad(5, 0, 0, 0, kit.Fixed(theme.Scaled(24), keep(v, "option.tick."+o.Label, tick))),
		kit.Column(4, label, under, kit.Space(2)),
		keep(v, "option.up."+o.Label, up), keep(v, "option.down."+o.Label, down))
}

// moved is the order of the options with one of them in another place.
func moved(q *survey.Question, from, to int) []string {
	var labels []string
	for _, o := range q.Options {
		labels = append(labels, o.Label)
	}
	if to < 0 || to >= len(labels) {
		return labels
	}
	labels[from], labels[to] = labels[to], labels[from]
	return labels
}
