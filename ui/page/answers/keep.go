package answers

import (
	"encoding/json"

	"izpete/data/workspace"
	"izpete/ui/page"
)

var _ page.Keeper = (*Page)(nil)

// kept is what the page adds to a view: how the answers to the question in
// PageState are narrowed, and whether they or their words are shown.
type kept struct {
	Words bool   `json:"words,omitempty"`
	Part  string `json:"part,omitempty"` // "" for all
	Code  string `json:"code,omitempty"` // its id
	Query string `json:"query,omitempty"`
	Stem  string `json:"stem,omitempty"`
	Word  string `json:"word,omitempty"` // how the stem is written
}

// partNames are the parts as they are kept.
var partNames = map[part]string{uncoded: "uncoded", unread: "unread"}

// Keep returns which answers are listed.
func (p *Page) Keep() workspace.PageState {
	var s workspace.PageState
	m := p.memory
	if p.made == nil || p.made.open.Question.ID != m.question {
		return s
	}
	s.Questions = []workspace.QuestionAt{{Table: m.table, Question: m.question}}
	s.Data, _ = json.Marshal(kept{ // strings always have a JSON form
		Words: m.show == asWords, Part: partNames[m.part], Code: m.code, Query: m.query, Stem: m.stem, Word: m.word,
	})
	return s
}

// Bring lists what was kept; where the question is gone, the first as usual.
func (p *Page) Bring(s workspace.PageState) {
	var k kept
	if len(s.Data) == 0 || json.Unmarshal(s.Data, &k) != nil {
		return // nothing was kept, or by a later version of the program
	}
	info, _ := p.of.Case()
	p.memory.of(info.Path)
	m := p.memory
	m.turn("", "")
	m.show = asAnswers
	if len(s.Questions) > 0 && s.Questions[0].Question != "" {
		m.turn(s.Questions[0].Table, s.Questions[0].Question)
		m.code, m.query, m.stem, m.word = k.Code, k.Query, k.Stem, k.Word
		for of, name := range partNames {
			if name == k.Part {
				m.part = of
			}
		}
		if k.Words {
			m.show = asWords
		}
	}
	p.head.search.Put(m.query)
	clear(p.reader.selected)
	p.reader.hit = -1
}
