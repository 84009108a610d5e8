package workbooks

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// ticks are the options of a question that are ticked to be merged or split.
type ticks struct {
	of     string // which question of which workbook
	labels map[string]bool
	typed  map[string]string // what was written in the fields below, by their name
}

func (t *ticks) set(label string, on bool) {
	if on {
		t.labels[label] = true
		return
	}
	delete(t.labels, label)
}

// ticks are those of the question that is being corrected.
func (v *view) ticks() *ticks {
	s := v.page.state
	if of := v.sha + "!" + v.shown().Info.Name + "!" + s.editing; s.ticks.of != of {
		s.ticks = ticks{of: of, labels: map[string]bool{}, typed: map[string]string{}}
	}
	return &s.ticks
}

// ticked returns the labels that are ticked, in the order of the options, and that
// which was chosen most. Options that are gone are ticked no more.
func (v *view) ticked(q *survey.Question) (labels []string, usual string) {
	t, most := v.ticks(), -1
	for i, o := range q.Options {
		if t.labels[o.Label] {
			labels = append(labels, o.Label)
			if n := q.Picked[i].Count(); n > most {
				most, usual = n, o.Label
			}
		}
	}
	for label := range t.labels {
		if !slices.Contains(labels, label) {
			delete(t.labels, label)
		}
	}
	if len(labels) == 0 {
		clear(t.typed)
	}
	return labels, usual
}

// footOf is the foot under the options of a question: what can be done with those
// that are ticked stands there in place of the step that comes next. Nothing else
// moves, so that one can be ticked after another.
func (v *view) footOf(t *survey.Table, q *survey.Question, usual fyne.CanvasObject) fyne.CanvasObject {
	foot := &fyne.Container{Layout: tickFoot{}, Objects: []fyne.CanvasObject{usual}}
	if form := v.tickForm(q, v.sayer(t, q)); form != nil {
		foot.Objects[0] = kit.Pad(tickTop, 0, 0, 0, form)
	}
	return foot
}

// tickForm is what can be done with the options that are ticked: several become
// one, one that stands for several is split; nil for nothing.
func (v *view) tickForm(q *survey.Question, say sayer) fyne.CanvasObject {
	w, t := v.page.host.Words(), v.ticks()
	labels, usual := v.ticked(q)
	switch {
	case len(labels) >= 2:
		about := w.N("corrections.merge.under", len(labels))
		under := kit.NewLine("").Called(about)
		under.Put(usual)
		do := func() {
			label := survey.Fold(under.Text)
			if label == "" {
				label = usual
			}
			say(workspace.Merge, label, slices.DeleteFunc(slices.Clone(labels), func(l string) bool { return l == label })...)
		}
		return v.tickPanel(t, about, "merge.label", under, kit.NewButton(w.T("corrections.do.merge"), do))
	case len(labels) == 1 && q.Kind == survey.KindMultiple:
		about := w.T("corrections.split.into", "Option", labels[0])
		into := kit.NewLine(w.T("corrections.split.hint")).Called(about)
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
		return v.tickPanel(t, about, "split.into", into, kit.NewButton(w.T("corrections.split"), do))
	}
	return nil
}

// tickPanel is a field with what it is for, what is done with it, and a cross that
// takes all ticks back.
func (v *view) tickPanel(t *ticks, about, name string, field *kit.TextBox, do *kit.Button) fyne.CanvasObject {
	host := v.page.host
	if typed, ok := t.typed[name]; ok {
		field.Put(typed)
	}
	field.OnChanged = func(text string) { t.typed[name] = text }
	field.OnSubmitted = func(string) { do.OnTapped() }
	back := kit.NewIconButton(kit.MarkClose, host.Words().T("corrections.untick"), func() {
		clear(t.labels)
		v.show()
	})
	back.OnSay = host.Status
	text := kit.Caption(about)
	text.Most = tickLines
	return kit.NewPanel(theme.Field, kit.Column(tickGap,
		kit.Row(4, 0, text, keep(v, "tick.back", back)),
		kit.Row(8, 0, keep(v, name, field), keep(v, name+".do", do))))
}

// How the foot of the options is laid out.
const (
	tickTop   = 8 // above the panel
	tickGap   = 4
	tickLines = 2  // of what the field is for
	tickInset = 20 // above and below what stands in the panel
)

// tickFoot always keeps room for what can be done with options that are ticked.
type tickFoot struct{}

var _ kit.TallLayout = tickFoot{}

// HeightFor is the same whether options are ticked or not.
func (tickFoot) HeightFor(o []fyne.CanvasObject, width float32) float32 {
	about := kit.Caption("\n")
	row := max(kit.NewLine("").HeightFor(width), kit.NewButton("", nil).MinSize().Height)
	form := tickTop + tickInset + max(about.HeightFor(width), theme.Scaled(28)) + tickGap + row
	return max(form, kit.HeightFor(o[0], width))
}

func (l tickFoot) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, l.HeightFor(o, theme.Scaled(240)))
}

// Layout puts what there is at the bottom.
func (tickFoot) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := min(kit.HeightFor(o[0], size.Width), size.Height)
	o[0].Move(fyne.NewPos(0, size.Height-h))
	o[0].Resize(fyne.NewSize(size.Width, h))
}
