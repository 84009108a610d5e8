package crosstab

import (
	"encoding/json"
	"slices"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/kit"
)

// kept is what the page adds to a view: what is crossed and how. Questions are
// told by their place in PageState, -1 for none.
type kept struct {
	Rows       int                 `json:"rows"`
	Columns    int                 `json:"columns"`
	Within     int                 `json:"within"`
	Banner     bool                `json:"banner,omitempty"`
	Named      string              `json:"named,omitempty"` // the banner, "" for all groups
	Share      share               `json:"share"`
	Correction tabulate.Correction `json:"correction"`
	AsTable    bool                `json:"asTable,omitempty"`
	AtLeast    bool                `json:"atLeast,omitempty"`
	Set        []string            `json:"set,omitempty"` // labels of the options of the set that is chosen
}

// Keep returns what is crossed and how.
func (p *Page) Keep() workspace.PageState {
	var s workspace.PageState
	if p.shown == nil {
		return s
	}
	a, m := p.shown.ask, p.memory
	at := func(q *survey.Question) int {
		if q == nil {
			return -1
		}
		s.Questions = append(s.Questions, workspace.QuestionAt{Table: a.table.ID, Question: q.ID})
		return len(s.Questions) - 1
	}
	k := kept{Rows: at(a.rows), Columns: at(a.columns), Within: at(a.within), Banner: len(a.groups) > 0, Named: m.bannerName, Share: m.share, Correction: m.correction, AsTable: m.asTable, AtLeast: m.atLeast}
	for _, o := range m.set {
		if a.setChosen(m.set) && o < len(a.rows.Options) {
			k.Set = append(k.Set, a.rows.Options[o].Label)
		}
	}
	s.Data, _ = json.Marshal(k) // strings and numbers always have a JSON form
	return s
}

// Bring crosses what was kept; a question that is gone is chosen as usual.
func (p *Page) Bring(s workspace.PageState) {
	k := kept{Rows: -1, Columns: -1, Within: -1, Share: ofRow, Correction: tabulate.Holm}
	if len(s.Data) > 0 && json.Unmarshal(s.Data, &k) != nil {
		return // of a later version of the program
	}
	info, _ := p.of.Case()
	p.memory.begin(info.Path)
	m := p.memory
	id := func(i int) string {
		if i < 0 || i >= len(s.Questions) || s.Questions[i].Question == "" {
			return ""
		}
		m.table = s.Questions[i].Table
		return s.Questions[i].Question
	}
	m.table = ""
	m.rows, m.columns, m.within = id(k.Rows), id(k.Columns), id(k.Within)
	m.banner, m.bannerName, m.asTable, m.atLeast = k.Banner, k.Named, k.AsTable, k.AtLeast
	if slices.Contains(shares, k.Share) {
		m.share = k.Share
	}
	if slices.Contains(corrections, k.Correction) {
		m.correction = k.Correction
	}
	m.turn()
	m.set = p.options(m.rows, k.Set)
	p.body.look()
}

// options finds options of the rows by their labels; nil when one is gone.
func (p *Page) options(rows string, labels []string) []int {
	var out []int
	for _, t := range p.of.View().Tables {
		if t.ID != p.memory.table {
			continue
		}
		q := find(t, rows)
		for _, l := range labels {
			if q == nil || q.Option(l) < 0 {
				return nil
			}
			out = append(out, q.Option(l))
		}
	}
	return out
}

// look brings the forms that can be chosen in line with the memory.
func (b *body) look() {
	for s, second := range map[*kit.Segmented]bool{b.form: b.page.memory.asTable, b.setsForm: b.page.memory.atLeast} {
		at := 0
		if second {
			at = 1
		}
		if s.Selected != at {
			s.SetSelected(at)
		}
	}
}
