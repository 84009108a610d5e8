package breakdowns

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// kept is what the page adds to a view: how all cards look, and single ones where
// they look otherwise. Questions are told by their place in PageState.
type kept struct {
	Board     bool           `json:"board,omitempty"`
	Highlight bool           `json:"highlight,omitempty"`
	Plain     bool           `json:"plain,omitempty"`
	Order     tabulate.Order `json:"order,omitempty"`
	Cards     []keptCard     `json:"cards,omitempty"`
}

type keptCard struct {
	Question int             `json:"question"`
	Mode     mode            `json:"mode,omitempty"`
	Under    mode            `json:"under,omitempty"`
	By       *int            `json:"by,omitempty"`
	Order    *tabulate.Order `json:"order,omitempty"`
	Open     bool            `json:"open,omitempty"`
}

// Keep returns how the cards look, and which one is at the top.
func (p *Page) Keep() workspace.PageState {
	m := p.memory
	var s workspace.PageState
	at := func(table, question string) int {
		q := workspace.QuestionAt{Table: table, Question: question}
		if i := slices.Index(s.Questions, q); i >= 0 {
			return i
		}
		s.Questions = append(s.Questions, q)
		return len(s.Questions) - 1
	}
	k := kept{Board: m.views.board, Highlight: m.views.all.highlight, Plain: m.views.all.plain, Order: m.views.all.order}
	keys := map[string]bool{}
	for key := range m.modes {
		keys[key] = true
	}
	for key := range m.under {
		keys[key] = true
	}
	for key := range m.by {
		keys[key] = true
	}
	for key := range m.views.orders {
		keys[key] = true
	}
	for key, open := range m.open {
		keys[key] = keys[key] || open
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		table, question, ok := cutKey(key)
		if !ok || p.items[key] == nil || !keys[key] || onBoard(key) {
			continue
		}
		c := keptCard{Question: at(table, question), Mode: m.modes[key], Under: m.under[key], Open: m.open[key]}
		if by := m.by[key]; by != "" {
			i := at(table, by)
			c.By = &i
		}
		if o, ok := m.views.orders[key]; ok {
			c.Order = &o
		}
		k.Cards = append(k.Cards, c)
	}
	s.Compare = m.compare.kept()
	if data, err := json.Marshal(k); err == nil && string(data) != "{}" {
		s.Data = data
	}
	if it := p.feed.anchor(); it != nil && it.key != "" && !onBoard(it.key) && p.feed.scroll.Offset.Y > 0 {
		s.Top.Table, s.Top.Question, _ = cutKey(it.key)
	}
	return s
}

// Bring lets the cards look as they were kept.
func (p *Page) Bring(s workspace.PageState) {
	var k kept
	if len(s.Data) > 0 && json.Unmarshal(s.Data, &k) != nil {
		return // of a later version of the program
	}
	m := p.memory
	for _, of := range []map[string]mode{m.modes, m.under} {
		clear(of)
	}
	clear(m.by)
	clear(m.open)
	m.views = newViews()
	m.views.board = k.Board
	m.views.all = look{highlight: k.Highlight, plain: k.Plain, order: k.Order}
	question := func(i int) workspace.QuestionAt {
		if i < 0 || i >= len(s.Questions) {
			return workspace.QuestionAt{}
		}
		return s.Questions[i]
	}
	for _, c := range k.Cards {
		q := question(c.Question)
		if q.Question == "" {
			continue
		}
		key := q.Table + "/" + q.Question
		if c.Mode != "" {
			m.modes[key] = c.Mode
		}
		if c.Under != "" {
			m.under[key] = c.Under
		}
		if c.By != nil && question(*c.By).Table == q.Table {
			m.by[key] = question(*c.By).Question
		}
		if c.Order != nil {
			m.views.orders[key] = *c.Order
		}
		if c.Open {
			m.open[key] = true
		}
	}
	m.compare = comparingOf(p.of.View().Tables, s.Compare)
	clear(m.pages)
	m.offset, m.top, m.restored = 0, "", true
	if s.Top.Question != "" {
		m.top = s.Top.Table + "/" + s.Top.Question
	}
	p.shown = workspace.View{} // the cards are made anew
	p.tools.show()
}

// bringRestored scrolls to where a view that was brought stood.
func (p *Page) bringRestored(v workspace.View) {
	m := p.memory
	if !m.restored {
		return
	}
	m.restored = false
	if v.Selected != nil {
		m.seen = *v.Selected
	}
	if it := p.items[m.top]; it != nil {
		p.feed.bringUp(it)
		return
	}
	p.feed.scrollTo(0)
}

// cutKey takes the name of a question within the case apart.
func cutKey(key string) (table, question string, ok bool) {
	i := strings.LastIndexByte(key, '/')
	if i < 0 {
		return "", "", false
	}
	return key[:i], key[i+1:], true
}
