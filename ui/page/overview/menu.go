package overview

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// openMenu offers what can be done with the card.
func (f *face) openMenu() { kit.OpenMenu(f.menu, f.items()) }

// items are what can be done with the card as it is.
func (f *face) items() []*fyne.MenuItem {
	if f.page.shown == nil {
		return nil
	}
	p, x, w := f.page, f.f, f.page.host.Words()
	var items []*fyne.MenuItem
	add := func(key string, do func()) { items = append(items, fyne.NewMenuItem(w.T(key), do)) }
	if x.lead.Question != nil {
		add("overview.menu.open", f.open)
	}
	if x.table != nil {
		add("overview.menu.table", f.open)
	}
	if p.shown.of.ReadOnly {
		return items
	}
	if len(x.charted) > 1 || len(x.charted) > 0 && workspace.SeriesFor(f.area) != nil {
		add("overview.menu.question", func() { p.chooseLead(f.menu, x) })
	}
	if x.lead.Question != nil {
		add("overview.menu.option", func() { p.chooseOption(f.menu, x) })
	}
	if x.lead != (workspace.Lead{}) {
		add("overview.menu.says", func() { p.askSays(x) })
	}
	if x.lead.Chosen {
		add("overview.menu.usual", func() { p.lead(f.area, workspace.Lead{}) })
	}
	items = append(items, fyne.NewMenuItemSeparator())
	add("overview.menu.assign", func() { p.chooseFor(f.menu, f.area) })
	if len(x.charted)+x.others > 0 {
		add("overview.menu.move", func() { p.chooseMove(f.menu, f.area) })
	}
	if len(x.guessed) > 0 {
		add("overview.confirm", func() { p.assign(x.guessed...) })
	}
	return items
}

// lead stores what a card is to say.
func (p *Page) lead(area string, l workspace.Lead) {
	p.host.Error(p.of.SetLead(area, l))
}

// chooseLead offers the questions of an area for its large figure, and its index
// where it has one.
func (p *Page) chooseLead(at fyne.CanvasObject, x facts) {
	w := p.host.Words()
	var choices []chooser.Choice
	for _, l := range x.charted {
		choices = append(choices, chooser.Choice{Title: l.Question.Title(), Sub: where(w, l.Table, l.Question), Do: func() { p.lead(x.area, l) }})
	}
	if s := workspace.SeriesFor(x.area); s != nil {
		choices = append(choices, chooser.Choice{Title: w.T("indicator." + s.ID), Sub: w.T("overview.index.note"), Do: func() {
			p.lead(x.area, workspace.Lead{Series: s, Option: -1})
		}})
	}
	if p.shown.of.ReadOnly {
		for i, l := range x.charted {
			choices[i].Do = func() { p.host.Reveal(page.Question{Table: l.Table.ID, ID: l.Question.ID}) }
		}
		choices = choices[:len(x.charted)]
	}
	chooser.Open(p.host, at, w.T("overview.choose.lead", "Area", w.T("area."+x.area)), choices)
}

// chooseOption offers the options of the question for the large figure.
func (p *Page) chooseOption(at fyne.CanvasObject, x facts) {
	var choices []chooser.Choice
	for i, o := range x.lead.Question.Options {
		choices = append(choices, chooser.Choice{Title: o.Label, Do: func() {
			l := x.lead
			l.Option, l.Says = i, ""
			p.lead(x.area, l)
		}})
	}
	chooser.Open(p.host, at, x.lead.Question.Title(), choices)
}

// askSays asks for the words below the figure. They are about one option, which
// is chosen with them: another figure must not come to stand above them.
func (p *Page) askSays(x facts) {
	w := p.host.Words()
	field := kit.NewLine(x.says).Called(w.T("overview.menu.says"))
	field.SetText(x.lead.Says)
	m := dialogs.Ask(p.host.Window(), w, w.T("overview.menu.says"),
		kit.Column(8, kit.Caption(x.whole), field), w.T("overview.keep"), func() {
			l := x.lead
			if l.Question != nil && l.Option < 0 {
				l.Option = workspace.UsualOption(p.shown.of.Breakdown(l.Table, l.Question), x.area)
			}
			l.Says = field.Text
			p.lead(x.area, l)
		})
	m.Field(field)
	p.host.Window().Canvas().Focus(field)
}

// openFindings brings up the findings that rest on an area: the one, or the one
// that is chosen among several.
func (p *Page) openFindings(at fyne.CanvasObject, x facts) {
	if len(x.findings) == 1 {
		p.host.Reveal(page.Finding{ID: x.findings[0].ID})
		return
	}
	w := p.host.Words()
	var choices []chooser.Choice
	for _, g := range x.findings {
		name := g.Title
		if name == "" {
			name = w.T("overview.untitled")
		}
		choices = append(choices, chooser.Choice{Title: finding.Label(g) + " " + name, Do: func() { p.host.Reveal(page.Finding{ID: g.ID}) }})
	}
	chooser.Open(p.host, at, w.T("area."+x.area), choices)
}

// showTable shows figures as a table, with where they were published.
func (p *Page) showTable(t *figureTable) {
	w := p.host.Words()
	parts := []fyne.CanvasObject{tableChart(t)}
	for i, s := range t.source {
		if i == 0 {
			parts = append(parts, kit.Space(4), kit.Strong(w.T("overview.sources")))
		}
		parts = append(parts, kit.Caption(s))
	}
	dialogs.Long(p.host.Window(), w, t.title, kit.Column(4, parts...))
}
