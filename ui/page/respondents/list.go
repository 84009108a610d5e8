package respondents

import (
	"fyne.io/fyne/v2"

	"izpete/ui/grid"
	"izpete/ui/kit"
)

// list is the card with the search and the table.
type list struct {
	page   *Page
	card   *kit.Card
	search *kit.TextBox
	grid   *grid.Table
	about  *kit.Text       // how many the filter leaves, and how many were not invited
	below  *fyne.Container // about, where the links begin
	body   *fyne.Container

	submitted bool // Enter was pressed in the search: the first found is opened

	columns *kit.Link // chooses them
	rules   *kit.Link // shows the rules on contradictions
}

func newList(p *Page) *list {
	w := p.host.Words()
	l := &list{page: p, search: kit.NewLine(w.T("respondents.search")), about: kit.Caption("")}
	l.grid = grid.New(p.host.Runner(), orderJob, nil)
	l.grid.Lang, l.grid.Empty = tag(w.Lang), w.T("respondents.none")
	l.grid.SetSort(p.memory.sort)
	l.grid.SetQuery(p.memory.query)
	l.grid.OnSelected = p.pick
	l.grid.OnOpened = func(int) { p.card.focus() }
	l.grid.OnSorted = func(s grid.Sort) { p.memory.sort = s }
	l.grid.OnOrdered = p.ordered
	l.grid.OnSay = p.host.Status
	l.grid.OnTyped = p.seek
	l.search.Put(p.memory.query)
	l.search.OnChanged = func(text string) {
		p.memory.query, l.submitted = text, false
		l.grid.SetQuery(text)
	}
	l.search.OnEscape = func() bool { return p.memory.query != "" && p.clearSearch() }
	l.search.OnSubmitted = func(string) {
		// Who types quickly is done before the rows are found.
		l.submitted = true
		p.host.Window().Canvas().Focus(l.grid)
		if l.grid.At() < 0 {
			l.grid.Step(1)
		}
	}
	l.columns = kit.NewQuietLink(w.T("respondents.columns"), p.chooseColumns)
	l.rules = kit.NewQuietLink(w.T("respondents.rules"), p.showRules)
	l.below = kit.Pad(0, 4, 0, 4, l.about)
	l.body = &fyne.Container{Layout: headed{}, Objects: []fyne.CanvasObject{
		kit.NewScroll(kit.Column(6, l.search, kit.Wrap(14, l.columns, l.rules), l.below)), l.grid,
	}}
	l.card = kit.NewCard(l.body)
	l.card.Inset = fyne.NewSize(6, 10)
	return l
}

// clearSearch empties the field while someone writes in it.
func (p *Page) clearSearch() bool {
	p.list.search.SetText("") // tells of the change
	return true
}

// show brings in a list.
func (l *list) show(m made) {
	w := l.page.host.Words()
	text := ""
	if m.filter != "" {
		text = w.N("respondents.filtered", m.roster.Of, "Within", w.Int(len(m.roster.Answered)))
	}
	if m.roster.Matched && m.roster.Strangers > 0 {
		if text != "" {
			text += "\n"
		}
		text += w.N("respondents.strangers", m.roster.Strangers)
	}
	l.below.Hidden = text == ""
	l.about.SetText(text)
	l.grid.SetRows(m.columns, m.rows)
	l.grid.SetSort(l.page.memory.sort)
	l.grid.Select(l.page.memory.selected)
	l.body.Refresh()
}

// ordered follows the rows: the first is opened when none is.
func (p *Page) ordered() {
	l := p.list
	if p.brought {
		return // these rows are of what was shown before
	}
	submitted := l.submitted && l.grid.At() < 0
	l.submitted = false
	if (p.memory.selected < 0 || submitted) && l.grid.Len() > 0 {
		l.grid.Step(1)
		return
	}
	p.list.grid.Select(p.memory.selected)
	p.card.steps()
}

// headed puts its first object, a scroll area, on top and gives the second what
// is left, but always room for some rows.
type headed struct{}

func (headed) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(160, o[0].MinSize().Height+o[1].MinSize().Height)
}

func (headed) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const side, gap = 6, 6 // the rows reach closer to the edge than the field
	h := kit.HeightFor(o[0].(*kit.Scroll).Content(), size.Width-2*side)
	h = max(min(h, size.Height-gap-o[1].MinSize().Height), 0)
	o[0].Move(fyne.NewPos(side, 0))
	o[0].Resize(fyne.NewSize(size.Width-2*side, h))
	o[1].Move(fyne.NewPos(0, h+gap))
	o[1].Resize(fyne.NewSize(size.Width, max(size.Height-h-gap, 0)))
}

// TopBar is the strip of parts, each with how many it has, and of tables where
// there are several.
func (p *Page) TopBar() fyne.CanvasObject {
	r, w := p.made.roster, p.host.Words()
	if r.Table == nil {
		return nil
	}
	chip := func(key, n string, of part) fyne.CanvasObject {
		if own := key + "." + string(unit(r.Table)); w.Has(own) {
			key = own
		}
		tone := kit.Plain
		if p.memory.part == of || !r.Matched && p.memory.part != against {
			tone = kit.Selected
		}
		return kit.NewChip(w.T(key, "N", n), tone, func() { p.narrow(of) })
	}
	all, key, of := w.Int(r.Of+len(r.Silent)), "respondents.all", w.Int(r.Of)
	if p.made.filter != "" {
		// Those who did not answer cannot meet a filter on answers.
		n := w.Int(len(r.Answered))
		all, key, of = n, "respondents.within", w.T("respondents.part", "Within", n, "N", of)
	}
	chips := []fyne.CanvasObject{chip(key, all, everyone)}
	if r.Matched {
		chips = append(chips, chip("respondents.answered", of, answered), chip("respondents.silent", w.Int(len(r.Silent)), silent))
	}
	chips = append(chips, p.contradicted(r))
	if tables := p.of.View().Tables; len(tables) > 1 {
		var names []string
		at := 0
		for i, t := range tables {
			names = append(names, t.Sheet)
			if t.ID == r.Table.ID {
				at = i
			}
		}
		chips = append(chips, kit.NewSegmented(w.T("respondents.sheet"), names, at, func(i int) { p.turn(tables[i].ID) }))
	}
	return kit.Row(8, -1, chips...)
}
