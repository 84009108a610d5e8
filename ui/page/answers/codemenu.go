package answers

import (
	"fyne.io/fyne/v2"

	"izpete/ui/chooser"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
)

// addCode makes a code and gives it to the chosen answers.
func (s *side) addCode(name string) {
	p, o := s.page, s.shown.open
	id, err := p.of.AddCode(p.host.Words(), o.Table.ID, o.Question.ID, name)
	if err != nil {
		p.host.Error(err)
		return
	}
	s.fresh.SetText("")
	if who := p.reader.chosen(); len(who) > 0 {
		p.store(len(who), func() error { return p.of.SetCode(o.Table.ID, o.Question.ID, id, who, true) })
	}
}

// codeNothing puts the answers that say nothing under a code of their own.
func (s *side) codeNothing() {
	p, o, who, w := s.page, s.shown.open, s.shown.nothing, s.page.host.Words()
	p.store(len(who), func() error { return p.of.CodeNothing(w, o.Table.ID, o.Question.ID, who) })
}

// menu offers what can be done with a code.
func (s *side) menu(under fyne.CanvasObject, c counted) {
	p, w := s.page, s.page.host.Words()
	items := []*fyne.MenuItem{fyne.NewMenuItem(w.T("answers.code.only"), func() {
		p.turnTo(asAnswers)
		p.narrow(func(m *Memory) { m.code, m.part = c.ID, allAnswers })
	})}
	if !s.shown.readOnly {
		items = append(items,
			fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(w.T("answers.code.edit"), func() { s.edit(c) }),
		)
		if len(s.shown.codes) > 1 {
			items = append(items, fyne.NewMenuItem(w.T("answers.code.merge"), func() { s.merge(under, c) }))
		}
		items = append(items, fyne.NewMenuItem(w.T("answers.code.delete"), func() {
			o := s.shown.open
			p.host.Error(p.of.DeleteCode(o.Table.ID, o.Question.ID, c.ID))
		}))
	}
	kit.OpenMenu(under, items)
}

// edit asks for another name of a code and what belongs under it.
func (s *side) edit(c counted) {
	p, w, o := s.page, s.page.host.Words(), s.shown.open
	name, about := kit.NewLine("").Called(w.T("answers.code.name")), kit.NewTextBox(w.T("answers.code.about.hint")).Called(w.T("answers.code.about"))
	about.MinRows = 3
	name.Put(c.Name)
	about.Put(c.About)
	form := kit.Column(6, kit.Caption(w.T("answers.code.name")), name, kit.Space(4), kit.Caption(w.T("answers.code.about")), about)
	m := dialogs.Ask(p.host.Window(), w, w.T("answers.code.edit.title", "Name", c.Name), form, w.T("answers.code.edit.do"), func() {
		p.host.Error(p.of.EditCode(o.Table.ID, o.Question.ID, c.ID, name.Text, about.Text))
	})
	m.Field(name)
	m.Field(about)
	p.host.Window().Canvas().Focus(name)
}

// merge asks into which code another goes.
func (s *side) merge(under fyne.CanvasObject, c counted) {
	p, w, o := s.page, s.page.host.Words(), s.shown.open
	var choices []chooser.Choice
	for _, into := range s.shown.codes {
		if into.ID != c.ID {
			choices = append(choices, chooser.Choice{Title: into.Name, Sub: sayCount(w, into.row, len(s.shown.all)), Do: func() {
				p.host.Error(p.of.MergeCodes(o.Table.ID, o.Question.ID, c.ID, into.ID))
			}})
		}
	}
	chooser.Open(p.host, under, w.T("answers.code.merge.title", "Name", c.Name), choices)
}
