package respondents

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// conditionForm is one half of a rule: a question, what is asked of its answer,
// and the options, the number or the other question that it takes.
type conditionForm struct {
	form      *ruleForm
	condition contradiction.Condition
	written   bool // the number can be read
	root      *fyne.Container
	question  *kit.ListRow
	number    *kit.TextBox
}

func newCondition(f *ruleForm, c contradiction.Condition) *conditionForm {
	d := &conditionForm{form: f, condition: c, written: c.Question != "", root: kit.Column(6)}
	d.build()
	return d
}

func (d *conditionForm) of(id string) *survey.Question {
	if id == "" {
		return nil
	}
	return d.form.table.Question(id)
}

// complete tells whether nothing is left to choose.
func (d *conditionForm) complete() bool {
	c, q := d.condition, d.of(d.condition.Question)
	switch {
	case q == nil || !contradiction.Fits(c.Test, q):
		return false
	case c.Test.Ticks():
		return len(c.Options) > 0
	case c.Test == contradiction.InBand:
		return d.of(c.Than) != nil
	case c.Test.Compares():
		return d.written || c.Than != ""
	}
	return true
}

// build lays the half out for the question and the test that are chosen.
func (d *conditionForm) build() {
	w := d.form.page.host.Words()
	title := w.T("rules.question")
	q := d.of(d.condition.Question)
	if q != nil {
		title = survey.Fold(q.Text)
	}
	d.question = kit.NewListRow(title, d.chooseQuestion)
	d.question.Fill, d.question.Strong = theme.ChipFill, q != nil
	parts := []fyne.CanvasObject{d.question}
	if q != nil {
		tests := d.tests(q)
		var names []string
		for _, t := range tests {
			names = append(names, w.T("contradiction.test."+string(t)))
		}
		parts = append(parts, kit.NewChoice(w.T("rules.test"), names, slices.Index(tests, d.condition.Test), func(i int) {
			d.condition.Test = tests[i]
			d.again()
		}))
		parts = append(parts, d.operands(q)...)
	}
	d.root.Objects = parts
	d.root.Refresh()
}

// again lays out anew after something was chosen.
func (d *conditionForm) again() {
	d.build()
	d.form.changed()
}

// tests are those that the question can answer; a band is asked for only where
// there are bands.
func (d *conditionForm) tests(q *survey.Question) []contradiction.Test {
	return slices.DeleteFunc(slices.Clone(contradiction.Tests), func(t contradiction.Test) bool {
		return !contradiction.Fits(t, q) || t == contradiction.InBand && len(d.others(workspace.Banded)) == 0
	})
}

// others are the questions of the table that something holds of.
func (d *conditionForm) others(fits func(*survey.Question) bool) []*survey.Question {
	return slices.DeleteFunc(d.form.table.Reading(), func(q *survey.Question) bool { return !fits(q) })
}

// operands is what the test takes.
func (d *conditionForm) operands(q *survey.Question) []fyne.CanvasObject {
	switch t := d.condition.Test; {
	case t.Ticks():
		return d.options(q)
	case t == contradiction.InBand:
		return []fyne.CanvasObject{d.other(workspace.Banded)}
	case t.Compares() && d.condition.Than == "":
		return d.figure()
	case t.Compares():
		w := d.form.page.host.Words()
		return []fyne.CanvasObject{d.other(isNumber), kit.Wrap(8, kit.NewQuietLink(w.T("rules.figure"), func() {
			d.condition.Than = ""
			d.again()
		}))}
	}
	return nil
}

func isNumber(q *survey.Question) bool { return q.Kind == survey.KindNumber }

func (d *conditionForm) options(q *survey.Question) []fyne.CanvasObject {
	var boxes []fyne.CanvasObject
	for o, option := range q.Options {
		boxes = append(boxes, kit.NewCheck(option.Label, slices.Contains(d.condition.Options, o), func(on bool) {
			d.condition.Options = slices.DeleteFunc(slices.Clone(d.condition.Options), func(x int) bool { return x == o })
			if on {
				d.condition.Options = append(d.condition.Options, o)
				slices.Sort(d.condition.Options)
			}
			d.form.changed()
		}))
	}
	return []fyne.CanvasObject{kit.Pad(0, 0, 0, 12, kit.Column(0, boxes...))}
}

// figure is a field for a number, and the way to another question's.
func (d *conditionForm) figure() []fyne.CanvasObject {
	w := d.form.page.host.Words()
	d.number = kit.NewLine(w.T("rules.number"))
	if d.written {
		d.number.Put(workspace.SayNumber(w, d.condition.Value))
	}
	d.number.OnChanged = func(text string) {
		d.condition.Value, d.written = workspace.ParseNumber(text)
		d.form.changed()
	}
	if d.form.modal != nil {
		d.form.modal.Field(d.number)
	}
	parts := []fyne.CanvasObject{d.number}
	if len(d.others(isNumber)) > 1 {
		parts = append(parts, kit.Wrap(8, kit.NewQuietLink(w.T("rules.than"), func() {
			d.choose(w.T("rules.than"), isNumber, func(q *survey.Question) { d.condition.Than = q.ID })
		})))
	}
	return parts
}

// other is the question that a number is set beside.
func (d *conditionForm) other(fits func(*survey.Question) bool) fyne.CanvasObject {
	w := d.form.page.host.Words()
	title := w.T("rules.question")
	q := d.of(d.condition.Than)
	if q != nil {
		title = survey.Fold(q.Text)
	}
	row := kit.NewListRow(title, func() {
		d.choose(w.T("rules.question"), fits, func(q *survey.Question) { d.condition.Than = q.ID })
	})
	row.Fill, row.Strong = theme.ChipFill, q != nil
	return row
}

// chooseQuestion offers the questions of the table, to be searched.
func (d *conditionForm) chooseQuestion() {
	d.choose(d.form.page.host.Words().T("rules.question"), workspace.Listable, func(q *survey.Question) {
		d.condition = contradiction.Condition{Question: q.ID, Test: usualTest(q)}
		d.written = false
	})
}

func usualTest(q *survey.Question) contradiction.Test {
	switch {
	case contradiction.Fits(contradiction.Any, q):
		return contradiction.Any
	case q.Kind == survey.KindNumber:
		return contradiction.AtLeast
	}
	return contradiction.Answered
}

func (d *conditionForm) choose(title string, fits func(*survey.Question) bool, take func(*survey.Question)) {
	var choices []chooser.Choice
	for _, q := range d.others(fits) {
		choices = append(choices, chooser.Choice{Title: survey.Fold(q.Text), Sub: survey.Fold(q.Grid), Do: func() {
			take(q)
			d.again()
		}})
	}
	chooser.Open(d.form.page.host, d.question, title, choices)
}
