package breakdowns

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/kit"
)

// comparing is what all cards of a table compare. It never changes but for the
// forms that the cards have meanwhile.
type comparing struct {
	table string // survey.Table.ID
	a, b  tabulate.Group
	was   tabulate.Filter // the filter that became a group; it comes back afterwards
	of    *survey.Table   // as it was then; another one may have other options

	modes map[string]mode // forms while it lasts, by figures.key
	under map[string]mode
}

// compare lets all cards compare two groups of a table. A filter that became one
// of them is no longer a filter: it would leave nobody in the other.
func (p *Page) compare(t *survey.Table, a, b tabulate.Group) {
	x := newComparing(t, workspace.Comparing{Table: t.ID, A: a, B: b})
	v := p.of.View()
	if f := v.Filter.For(t); len(f) > 0 && (a.Filter.Same(f) || b.Filter.Same(f)) {
		x.was = v.Filter
	}
	if c := p.memory.compare; c != nil && x.was == nil {
		x.was = c.was
	}
	p.memory.compare = x
	if x.was != nil && len(v.Filter) > 0 {
		p.of.ClearFilter()
	}
	p.again()
}

func newComparing(t *survey.Table, c workspace.Comparing) *comparing {
	return &comparing{table: c.Table, a: c.A, b: c.B, was: c.Was, of: t, modes: map[string]mode{}, under: map[string]mode{}}
}

// kept is the comparison without what the page remembers of it; nil for none.
func (c *comparing) kept() *workspace.Comparing {
	if c == nil {
		return nil
	}
	return &workspace.Comparing{Table: c.table, A: c.a, B: c.b, Was: c.was}
}

// recompare finds what is compared again when its table has become another one:
// its options may stand in other places. What is gone is no longer compared.
func (p *Page) recompare(tables []*survey.Table) {
	c := p.memory.compare
	if c == nil || slices.Contains(tables, c.of) {
		return
	}
	p.memory.compare = nil
	if x := p.of.Recompare(c.of, c.kept()); x != nil {
		p.memory.compare = comparingOf(tables, x)
	}
}

// comparingOf compares what was kept; nil when its table is not there.
func comparingOf(tables []*survey.Table, c *workspace.Comparing) *comparing {
	if c == nil {
		return nil
	}
	at := slices.IndexFunc(tables, func(t *survey.Table) bool { return t.ID == c.Table })
	if at < 0 {
		return nil
	}
	return newComparing(tables[at], *c)
}

// endCompare shows the cards as they were.
func (p *Page) endCompare() {
	c := p.memory.compare
	p.memory.compare = nil
	if len(c.was) > 0 && len(p.of.View().Filter) == 0 {
		p.of.SetFilter(c.was)
	}
	p.again()
}

// within finds the table that is compared; nil when it is not there, as in
// another case.
func (c *comparing) within(tables []*survey.Table) *survey.Table {
	for _, t := range tables {
		if c != nil && t.ID == c.table && c.a.Applies(t) && c.b.Applies(t) {
			return t
		}
	}
	return nil
}

// everyLetter is more than any name has.
const everyLetter = 1 << 20

// text is what the chip of a comparison says, with so many letters of each group.
func (c *comparing) text(w *words.Words, t *survey.Table, letters int) string {
	return w.T("breakdowns.compare.chip", "A", short(workspace.GroupText(w, t, c.a), letters), "B", short(workspace.GroupText(w, t, c.b), letters))
}

// chooseCompare asks who is compared, and then with whom.
func (p *Page) chooseCompare(at fyne.CanvasObject) {
	v, w := p.of.View(), p.host.Words()
	var choices []chooser.Choice
	for _, t := range v.Tables {
		if f := v.Filter.For(t); len(f) > 0 {
			choices = append(choices, p.groupChoice(t, tabulate.Group{Filter: f}, w.T("breakdowns.compare.filter"), workspace.FilterText(w, v.Tables, f), at))
		}
	}
	for _, t := range v.Tables {
		p.eachKept(t, func(g tabulate.Group, name, sub string) {
			choices = append(choices, p.groupChoice(t, g, name, sub, at))
		})
	}
	for _, t := range v.Tables {
		p.eachGroup(t, func(g tabulate.Group, sub string) {
			choices = append(choices, p.groupChoice(t, g, workspace.GroupText(w, t, g), sub, at))
		})
	}
	chooser.Open(p.host, at, w.T("breakdowns.compare.title.a"), choices)
}

func (p *Page) groupChoice(t *survey.Table, a tabulate.Group, title, sub string, at fyne.CanvasObject) chooser.Choice {
	return chooser.Choice{Title: title, Sub: sub, Do: func() { p.chooseAgainst(t, a, at) }}
}

// eachKept goes through the filters of the views that are kept under a name and
// have lost nothing.
func (p *Page) eachKept(t *survey.Table, do func(g tabulate.Group, name, sub string)) {
	w := p.host.Words()
	for _, k := range p.of.Views() {
		if f := k.Filter.For(t); len(f) > 0 && len(k.Lost) == 0 {
			do(tabulate.Group{Filter: f}, k.Name, joined(w.T("breakdowns.compare.kept"), workspace.FilterText(w, []*survey.Table{t}, f)))
		}
	}
}

// eachGroup goes through the groups that one option makes: first by what the
// respondents are, then by what they answered.
func (p *Page) eachGroup(t *survey.Table, do func(g tabulate.Group, sub string)) {
	w := p.host.Words()
	for _, by := range groupsOf(t, nil) {
		for o := range by.Options {
			do(tabulate.Group{Filter: tabulate.Filter{{Table: t.ID, Question: by.ID, Options: []int{o}}}}, joined(label(w, by), t.Sheet))
		}
	}
}

// chooseAgainst asks with whom a group is compared.
func (p *Page) chooseAgainst(t *survey.Table, a tabulate.Group, at fyne.CanvasObject) {
	v, w := p.of.View(), p.host.Words()
	rest := tabulate.Group{Rest: true}
	choices := []chooser.Choice{{
		Title: upperFirst(workspace.GroupText(w, t, rest)), Sub: w.T("breakdowns.compare.rest.about"), Do: func() { p.compare(t, a, rest) },
	}}
	if f := v.Filter.For(t); len(f) > 0 && !a.Filter.Same(f) {
		choices = append(choices, chooser.Choice{
			Title: w.T("breakdowns.compare.filter"), Sub: workspace.FilterText(w, v.Tables, f), Do: func() { p.compare(t, a, tabulate.Group{Filter: f}) },
		})
	}
	p.eachKept(t, func(b tabulate.Group, name, sub string) {
		if !a.Filter.Same(b.Filter) {
			choices = append(choices, chooser.Choice{Title: name, Sub: sub, Do: func() { p.compare(t, a, b) }})
		}
	})
	p.eachGroup(t, func(b tabulate.Group, sub string) {
		if !a.Filter.Same(b.Filter) {
			choices = append(choices, chooser.Choice{Title: workspace.GroupText(w, t, b), Sub: sub, Do: func() { p.compare(t, a, b) }})
		}
	})
	chooser.Open(p.host, at, w.T("breakdowns.compare.title.b", "A", short(workspace.GroupText(w, t, a), groupLetters)), choices)
}

// showCompare says above the cards what they compare.
func (t *tools) showCompare() {
	p := t.page
	w, c := p.host.Words(), p.memory.compare
	tab := c.within(p.of.View().Tables)
	if tab == nil {
		p.memory.compare = nil
	}
	t.against.Objects = nil
	if tab != nil && !p.memory.views.board {
		chip := kit.NewFilterChip(c.text(w, tab, groupLetters), p.endCompare)
		if whole := c.text(w, tab, everyLetter); whole != chip.Text {
			chip.Whole, chip.Say, chip.OnSay = whole, whole, p.host.Status
		}
		t.against.Objects = []fyne.CanvasObject{chip}
	}
	t.against.Refresh()
}
