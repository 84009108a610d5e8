package workbooks

import (
	"slices"
	"strconv"
	"strings"

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
	for label := range v.merging {
		if !slices.ContainsFunc(q.Options, func(o survey.Option) bool { return o.Label == label }) {
			delete(v.merging, label)
		}
	}
	rows := []fyne.CanvasObject{
		kit.Pad(8, 0, 0, 0, kit.HeadCount(w.T("corrections.options"), w.N("corrections.answered", q.Answered.Count()))),
		kit.Caption(w.T("corrections.options.hint")),
	}
	last := -1
	for i := range q.Options[:min(len(q.Options), optionsShown)] {
		rows = append(rows, v.option(q, i, say))
		if v.merging[q.Options[i].Label] {
			last = len(rows)
		}
	}
	if more := len(q.Options) - optionsShown; more > 0 {
		rows = append(rows, kit.Caption(w.N("corrections.options.more", more)))
	}
	if last >= 0 {
		// Under the last that is ticked, where it is seen.
		rows = slices.Insert(rows, last, v.ticked(q, say)...)
	}
	return rows
}

// option is one option: ticked to be merged, its label, its place, its meaning.
func (v *view) option(q *survey.Question, i int, say sayer) fyne.CanvasObject {
	w, o := v.page.host.Words(), q.Options[i]
	key := strconv.Itoa(i)
	tick := kit.NewCheck("", v.merging[o.Label], func(on bool) {
		v.merging[o.Label] = on
		if !on {
			delete(v.merging, o.Label)
		}
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

// ticked is what can be done with the options that are ticked: several become
// one, one that stands for several is split.
func (v *view) ticked(q *survey.Question, say sayer) []fyne.CanvasObject {
	w := v.page.host.Words()
	var labels []string
	most, to := -1, ""
	for i, o := range q.Options {
		if v.merging[o.Label] {
			labels = append(labels, o.Label)
			if n := q.Picked[i].Count(); n > most {
				most, to = n, o.Label
			}
		}
	}
	switch {
	case len(labels) >= 2:
		under := kit.NewLine("").Called(w.N("corrections.merge.under", len(labels)))
		under.Put(to)
		do := func() {
			label := survey.Fold(under.Text)
			if label == "" {
				label = to
			}
			say(workspace.Merge, label, slices.DeleteFunc(slices.Clone(labels), func(l string) bool { return l == label })...)
		}
		under.OnSubmitted = func(string) { do() }
		return []fyne.CanvasObject{kit.NewPanel(theme.Field, kit.Column(6,
			kit.Caption(w.N("corrections.merge.under", len(labels))), keep(v, "merge.label", under),
			kit.Row(0, -1, keep(v, "merge.do", kit.NewButton(w.T("corrections.do.merge"), do)))))}
	case len(labels) == 1 && q.Kind == survey.KindMultiple:
		into := kit.NewLine(w.T("corrections.split.hint")).Called(w.T("corrections.split.into", "Option", labels[0]))
		do := func() {
			values := labels[:1:1]
			for part := range strings.SplitSeq(into.Text, ";") {
				if part = survey.Fold(part); part != "" {
					values = append(values, part)
				}
			}
			if len(values) > 1 {
				say(workspace.SplitValue, "", values...)
			}
		}
		into.OnSubmitted = func(string) { do() }
		return []fyne.CanvasObject{kit.NewPanel(theme.Field, kit.Column(6,
			kit.Caption(w.T("corrections.split.into", "Option", labels[0])), keep(v, "split.into", into),
			kit.Row(0, -1, keep(v, "split.do", kit.NewButton(w.T("corrections.split"), do)))))}
	}
	return nil
}
