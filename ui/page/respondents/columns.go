package respondents

import (
	"slices"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/grid"
)

// chooseColumns offers the questions of the table as columns of the list: one
// that is a column is taken away, another put at the end.
func (p *Page) chooseColumns() {
	r, w := p.made.roster, p.host.Words()
	if r.Table == nil {
		return
	}
	set := func(ids []string) {
		p.host.Error(p.of.SetColumns(r.Table.ID, ids))
	}
	ids := []string{}
	for _, q := range r.Columns {
		ids = append(ids, q.ID)
	}
	var choices []chooser.Choice
	for i, q := range r.Columns {
		choices = append(choices, chooser.Choice{
			Title: survey.Fold(q.Text), Sub: w.T("respondents.columns.remove"),
			Do: func() { set(slices.Delete(slices.Clone(ids), i, i+1)) },
		})
	}
	if r.Chosen {
		choices = append(choices, chooser.Choice{Title: w.T("respondents.columns.usual"), Do: func() { set(nil) }})
	}
	for _, q := range r.Table.Reading() {
		if slices.Contains(ids, q.ID) || !workspace.Listable(q) {
			continue
		}
		choices = append(choices, chooser.Choice{
			Title: survey.Fold(q.Text), Sub: survey.Fold(q.Grid),
			Do: func() { set(append(slices.Clone(ids), q.ID)) },
		})
	}
	chooser.Open(p.host, p.list.columns, w.T("respondents.columns.title"), choices)
}

// follow keeps the list sorted by the column it was sorted by, wherever that
// stands now.
func (p *Page) follow(before, now []grid.Column) {
	m := p.memory
	if m.sort.Column >= len(before) {
		return
	}
	title := before[m.sort.Column].Title
	if m.sort.Column < len(now) && now[m.sort.Column].Title == title {
		return
	}
	at := slices.IndexFunc(now, func(c grid.Column) bool { return c.Title == title })
	if m.sort.Column = at; at < 0 {
		m.sort = grid.Sort{}
	}
}
