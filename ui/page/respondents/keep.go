package respondents

import (
	"encoding/json"

	"izpete/data/workspace"
	"izpete/ui/grid"
	"izpete/ui/page"
)

var _ page.Keeper = (*Page)(nil)

// kept is what the page adds to a view: whom the list shows, in which order, whose
// card is open, and beside whom. The first question of PageState tells the table,
// the second one who is similar. The columns are the case's, not the view's.
type kept struct {
	Part     string `json:"part,omitempty"` // "" for those who answered
	Query    string `json:"query,omitempty"`
	Sort     int    `json:"sort,omitempty"` // a column
	Down     bool   `json:"down,omitempty"`
	Columns  int    `json:"columns"` // how many there were: of others none is meant
	Name     string `json:"name,omitempty"`
	Filtered bool   `json:"filtered,omitempty"`
}

// partNames are the parts as they are kept.
var partNames = map[part]string{everyone: "everyone", silent: "silent", against: "contradicted"}

// Keep returns whom the list shows and whose card is open.
func (p *Page) Keep() workspace.PageState {
	var s workspace.PageState
	t, m := p.made.roster.Table, p.memory
	if t == nil || t.ID != m.table || len(t.Questions) == 0 {
		return s
	}
	s.Questions = []workspace.QuestionAt{{Table: t.ID, Question: t.Questions[0].ID}}
	if m.peers != "" {
		s.Questions = append(s.Questions, workspace.QuestionAt{Table: t.ID, Question: m.peers})
	}
	s.Data, _ = json.Marshal(kept{ // strings and numbers always have a JSON form
		Part: partNames[m.part], Query: m.query, Sort: m.sort.Column, Down: m.sort.Down,
		Columns: len(p.made.columns), Name: m.name, Filtered: m.filtered,
	})
	return s
}

// Bring shows what was kept; where the table is gone, the first as usual.
func (p *Page) Bring(s workspace.PageState) {
	var k kept
	if len(s.Data) == 0 || json.Unmarshal(s.Data, &k) != nil {
		return // nothing was kept, or by a later version of the program
	}
	info, _ := p.of.Case()
	p.memory.of(info.Path)
	p.begin("")
	p.card.fromTop, p.memory.filtered = true, false
	if len(s.Questions) == 0 || s.Questions[0].Table == "" {
		return
	}
	m := p.memory
	m.table, m.query, m.filtered = s.Questions[0].Table, k.Query, k.Filtered
	for of, name := range partNames {
		if name == k.Part {
			m.part = of
		}
	}
	if t := p.made.roster.Table; t == nil || t.ID != m.table {
		p.made.columns = nil // nothing to follow into another table
	}
	if len(p.made.columns) == 0 || k.Columns == len(p.made.columns) {
		m.sort = grid.Sort{Column: k.Sort, Down: k.Down}
	}
	if len(s.Questions) > 1 && s.Questions[1].Table == m.table {
		m.peers = s.Questions[1].Question
	}
	m.pick(-1, k.Name) // the list finds who is called so
	p.brought = true
	p.list.search.Put(m.query)
	p.list.grid.SetQuery(m.query)
	p.list.grid.SetSort(m.sort)
}
