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

// showRules lists the rules on contradictions with how many break each, and
// offers those that the routes of the questionnaire suggest.
func (p *Page) showRules() {
	t := p.made.roster.Table
	if t == nil {
		return
	}
	w := p.host.Words()
	info, _ := p.of.Case()
	p.host.Runner().Start(ruleJob, func(context.Context) func() {
		stated, likely, v := p.of.Rules(), p.of.LikelyRules(t.ID), p.of.View()
		standing := make([]string, len(stated))
		for i, r := range stated {
			if r.Why == nil {
				standing[i] = v.SayStanding(w, r.Table, r.Rule, r.Result)
			}
		}
		var offered []offer
		for _, r := range likely {
			if result, err := p.of.CheckRule(t.ID, r); err == nil {
				offered = append(offered, offer{r, v.SayStanding(w, t, r, result)})
			}
		}
		return func() { p.listRules(t, stated, standing, offered, info.ReadOnly) }
	})
}

// offer is a rule that is suggested.
type offer struct {
	rule     workspace.Rule
	standing string
}

// listRules shows the rules, with how the respondents stand to each.
func (p *Page) listRules(t *survey.Table, stated []workspace.StatedRule, standing []string, offered []offer, readOnly bool) {
	w := p.host.Words()
	var m *dialogs.Modal
	away := func(do func()) func() {
		return func() {
			m.Close()
			do()
		}
	}
	// What is changed here is changed at once; the list comes up again.
	anew := func(change func() error) func() {
		return away(func() {
			if err := change(); err != nil {
				p.host.Error(err)
				return
			}
			p.showRules()
		})
	}
	parts := []fyne.CanvasObject{kit.Caption(w.T("rules.about"))}
	if len(stated) == 0 {
		parts = append(parts, kit.Body(w.T("rules.none")))
	}
	for i, r := range stated {
		said := []fyne.CanvasObject{kit.Body(workspace.RuleText(w, r.Table, r.Rule))}
		if r.Text != "" {
			said = []fyne.CanvasObject{kit.Strong(r.Text), kit.Caption(workspace.RuleText(w, r.Table, r.Rule))}
		}
		if r.Why != nil {
			said = append(said, kit.Caption(w.Error(r.Why)).Coloured(theme.Warn))
		} else {
			said = append(said, kit.Caption(standing[i]))
		}
		var links []fyne.CanvasObject
		if !readOnly {
			if r.Table != nil {
				links = append(links, kit.NewLink(w.T("respondents.note.edit"), away(func() { p.editRule(r) })))
			}
			links = append(links, kit.NewQuietLink(w.T("respondents.note.remove"), anew(func() error { return p.of.DeleteRule(r.ID) })))
		}
		parts = append(parts, kit.NewPanel(theme.Field, kit.Column(3, append(said, kit.Wrap(8, links...))...)))
	}
	if !readOnly {
		parts = append(parts, kit.Wrap(8, kit.NewButton(w.T("rules.add"), away(func() { p.newRule(t) }))))
		if len(offered) > 0 {
			parts = append(parts, kit.Space(4), kit.Strong(w.T("rules.likely")), kit.Caption(w.T("rules.likely.about")))
		}
		for _, o := range offered {
			parts = append(parts, kit.NewPanel(theme.Field, kit.Column(3,
				kit.Body(workspace.RuleText(w, t, o.rule)), kit.Caption(o.standing),
				kit.Wrap(8,
					kit.NewLink(w.T("rules.take"), anew(func() error {
						_, err := p.of.AddRule(t.ID, o.rule, "")
						return err
					})),
					kit.NewQuietLink(w.T("respondents.note.edit"), away(func() { p.openForm(t, "", o.rule, "") }))))))
		}
	}
	m = dialogs.List(p.host.Window(), w, w.T("rules.title"), kit.Column(10, parts...))
}

// newRule opens the form of a rule about a table.
func (p *Page) newRule(t *survey.Table) { p.openForm(t, "", workspace.Rule{}, "") }

// editRule opens the form of a rule that is stated.
func (p *Page) editRule(r workspace.StatedRule) {
	if r.Table != nil {
		p.openForm(r.Table, r.ID, r.Rule, r.Text)
	}
}
