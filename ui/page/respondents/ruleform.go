package respondents

import (
	"context"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// ruleForm is the form of a rule: if this holds of an institution, that must, or
// must not. Below it the rule stands in a sentence, with how many break it.
type ruleForm struct {
	page     *Page
	table    *survey.Table
	id       string // "" for a new rule
	not      bool
	if_      *conditionForm
	then     *conditionForm
	text     *kit.TextBox
	sentence *kit.Text
	standing *kit.Text
	modal    *dialogs.Modal
	content  *fyne.Container
}

func (p *Page) openForm(t *survey.Table, id string, r workspace.Rule, text string) {
	w := p.host.Words()
	f := &ruleForm{
		page: p, table: t, id: id, not: r.Not, text: kit.NewLine(w.T("rules.text.hint")).Called(w.T("rules.text")),
		sentence: kit.Body(""), standing: kit.Caption(""),
	}
	f.if_, f.then = newCondition(f, r.If), newCondition(f, r.Then)
	f.text.Put(text)
	chosen := 0
	if f.not {
		chosen = 1
	}
	must := kit.NewSegmented(w.T("rules.then"), []string{w.T("rules.must"), w.T("rules.mustnot")}, chosen, func(i int) {
		f.not = i == 1
		f.changed()
	})
	f.content = kit.Column(8,
		kit.Strong(w.T("rules.if")), f.if_.root,
		kit.Space(2),
		kit.Row(8, -1, kit.Pad(3, 0, 0, 0, kit.Strong(w.T("rules.then")).OneLine()), must), f.then.root,
		kit.Space(2),
		kit.Caption(w.T("rules.text")), f.text,
		kit.NewPanel(theme.Field, kit.Column(3, f.sentence, f.standing)))
	title, yes := "rules.new", "rules.add.yes"
	if id != "" {
		title, yes = "rules.edit", "respondents.note.save"
	}
	f.modal = dialogs.Edit(p.host.Window(), w, w.T(title), f.content, w.T(yes), f.store)
	f.modal.Field(f.text)
	p.form = f
	f.changed()
}

func (f *ruleForm) rule() workspace.Rule {
	return workspace.Rule{If: f.if_.condition, Not: f.not, Then: f.then.condition}
}

// changed says the rule anew and counts who breaks it beside the screen.
func (f *ruleForm) changed() {
	w, p, rule := f.page.host.Words(), f.page, f.rule()
	f.sentence.SetText(workspace.RuleText(w, f.table, rule))
	f.standing.Role = theme.Muted
	if !f.if_.complete() || !f.then.complete() {
		p.host.Runner().Cancel(ruleJob)
		f.standing.SetText(w.T("rules.open"))
		f.fit()
		return
	}
	p.host.Runner().Start(ruleJob, func(context.Context) func() {
		result, err := p.of.CheckRule(f.table.ID, rule)
		standing := ""
		if err == nil {
			standing = p.of.View().SayStanding(w, f.table, rule, result)
		}
		return func() {
			if err != nil {
				f.warn(err)
				return
			}
			f.standing.SetText(standing)
			f.fit()
		}
	})
	f.fit()
}

// warn says below the rule what is wrong with it.
func (f *ruleForm) warn(err error) {
	f.standing.Role = theme.Warn
	f.standing.SetText(f.page.host.Words().Error(err))
	f.fit()
}

// store states the rule and reports whether the case took it.
func (f *ruleForm) store() bool {
	p := f.page
	if !f.if_.complete() || !f.then.complete() {
		f.warn(survey.Problem("contradiction-test", survey.Place{}, nil))
		return false
	}
	var err error
	if f.id == "" {
		_, err = p.of.AddRule(f.table.ID, f.rule(), f.text.Text)
	} else {
		err = p.of.EditRule(f.id, f.table.ID, f.rule(), f.text.Text)
	}
	if err != nil {
		f.warn(err)
		return false
	}
	p.form = nil
	return true
}

func (f *ruleForm) fit() {
	f.content.Refresh()
	if f.modal != nil {
		f.modal.Fit()
	}
}
