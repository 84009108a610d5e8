package respondents

import (
	"math"
	"time"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/grid"
)

// made is a list ready to be shown.
type made struct {
	roster  workspace.Roster
	columns []grid.Column
	rows    []grid.Row
	names   map[int]string // of everyone, listed or not, by id of the row
	filter  string         // what the respondents are narrowed to, in words
}

// dash stands where there is nothing to count.
const dash = "–"

// listed makes the rows of a part of the roster. The id of a row is the
// respondent, or its place among the silent behind them.
func listed(w *words.Words, r workspace.Roster, show part, v workspace.View) made {
	m := made{roster: r, names: make(map[int]string, r.Of+len(r.Silent))}
	m.filter = workspace.FilterText(w, []*survey.Table{r.Table}, v.Filter.For(r.Table))
	m.columns = columns(w, r)
	if show == silent {
		m.columns = silentColumns(w, r)
	}
	for i, name := range r.Table.Names {
		m.names[i] = workspace.SayRespondent(w, survey.Fold(name), r.Table.Rows[i])
	}
	for i, l := range r.Silent {
		m.names[r.Of+i] = l.Name
	}
	rows := rowMaker{w: w, roster: r, known: map[int]string{}}
	if show != silent {
		for _, l := range r.Answered {
			if show != against || l.Contradictions > 0 {
				m.rows = append(m.rows, rows.of(l, l.Respondent, m.names[l.Respondent]))
			}
		}
	}
	// Those who did not answer cannot meet a filter on answers.
	if show == silent || show == everyone && m.filter == "" {
		for i, l := range r.Silent {
			if show == silent {
				m.rows = append(m.rows, rows.silent(l, r.Of+i))
				continue
			}
			m.rows = append(m.rows, rows.of(l, r.Of+i, l.Name))
		}
	}
	return m
}

func columns(w *words.Words, r workspace.Roster) []grid.Column {
	all := []grid.Column{{Title: w.T("respondents.name." + string(unit(r.Table))), Least: 100}}
	for _, q := range r.Columns {
		c := grid.Column{Title: survey.Fold(q.Text), Width: 100, Muted: true, Spare: !r.Chosen}
		if q.Kind == survey.KindMultiple || q.Kind == survey.KindNumber {
			c.Width, c.Number, c.Muted = 62, true, false
		}
		all = append(all, c)
	}
	if r.Contradicted > 0 {
		all = append(all, grid.Column{Title: w.T("visit.contradictions"), Width: 46, Number: true})
	}
	return append(all,
		grid.Column{Title: w.T("respondents.blanks"), Width: 42, Number: true},
		grid.Column{Title: w.T("respondents.findings"), Width: 26, Number: true})
}

// silentColumns are those of the list of those who did not answer alone: nothing is
// known of them but their kind and what was written about them.
func silentColumns(w *words.Words, r workspace.Roster) []grid.Column {
	all := []grid.Column{{Title: w.T("respondents.name." + string(unit(r.Table))), Least: 100}}
	if r.Group != nil {
		all = append(all, grid.Column{Title: survey.Fold(r.Group.Text), Width: 160, Muted: true})
	}
	return append(all, grid.Column{Title: w.T("respondents.noted"), Width: 72, Number: true})
}

// rowMaker makes the rows of a list; numbers are written once each.
type rowMaker struct {
	w      *words.Words
	roster workspace.Roster
	known  map[int]string

	row grid.Row
}

func (m *rowMaker) of(l workspace.Listed, id int, name string) grid.Row {
	cells := 4 + len(m.roster.Columns)
	m.row = grid.Row{ID: id, Cells: make([]string, 0, cells), Values: make([]float64, 0, cells)}
	m.add(name, 0)
	for _, q := range m.roster.Columns {
		m.answer(q, l)
	}
	if m.roster.Contradicted > 0 {
		if l.Contradictions > 0 {
			m.row.Amber |= 1 << len(m.row.Cells)
		}
		m.count(l.Contradictions, l.Contradictions > 0)
	}
	if l.Blanks > 0 {
		m.row.Amber |= 1 << len(m.row.Cells)
	}
	m.count(l.Blanks, l.Respondent >= 0)
	if l.Findings > 0 {
		m.row.Strong |= 1 << len(m.row.Cells)
	}
	m.count(l.Findings, l.Findings > 0)
	return m.row
}

// silent is the row of one who did not answer, in the list of those alone.
func (m *rowMaker) silent(l workspace.Listed, id int) grid.Row {
	m.row = grid.Row{ID: id}
	m.add(l.Name, 0)
	if m.roster.Group != nil {
		m.add(l.Group, 0)
	}
	m.count(l.Notes, l.Notes > 0)
	return m.row
}

func (m *rowMaker) add(text string, value float64) {
	m.row.Cells, m.row.Values = append(m.row.Cells, text), append(m.row.Values, value)
}

func (m *rowMaker) count(n int, known bool) {
	if !known {
		m.add(dash, -1)
		return
	}
	s, ok := m.known[n]
	if !ok {
		s = m.w.Int(n)
		m.known[n] = s
	}
	m.add(s, float64(n))
}

// answer is what a respondent answered to a question that is a column: the ticks
// counted where several could be made, and a dash without an answer. Who was not
// asked has left nothing out, and the list says so.
func (m *rowMaker) answer(q *survey.Question, l workspace.Listed) {
	i := l.Respondent
	switch {
	case i < 0 && q == m.roster.Group:
		m.add(l.Group, 0)
	case i >= 0 && !q.Asked.Has(i):
		m.add(m.w.T("visit.state.notasked"), math.Inf(-1))
	case i < 0 || !q.Answered.Has(i):
		m.add(dash, math.Inf(-1))
	case q.Kind == survey.KindMultiple:
		n := 0
		for _, p := range q.Picked {
			if p.Has(i) {
				n++
			}
		}
		m.count(n, true)
	case q.Kind == survey.KindNumber && i < len(q.Numbers):
		m.add(workspace.SayNumber(m.w, q.Numbers[i]), q.Numbers[i])
	case q.Charted():
		m.add(ticked(q, i), 0)
	case q.Kind == survey.KindDate && i < len(q.Texts):
		m.add(day(m.w, q.Texts[i]), 0)
	case i < len(q.Texts):
		m.add(survey.Fold(q.Texts[i]), 0)
	default:
		m.add(dash, math.Inf(-1))
	}
}

// ticked joins the labels that a respondent ticked; mostly it is one.
func ticked(q *survey.Question, i int) string {
	text := ""
	for o, p := range q.Picked {
		if !p.Has(i) {
			continue
		}
		if text != "" {
			text += "; "
		}
		text += q.Options[o].Label
	}
	return text
}

func day(w *words.Words, text string) string {
	if at, err := time.Parse(time.DateOnly, text[:min(len(text), len(time.DateOnly))]); err == nil {
		return w.Date(at)
	}
	return text
}

func unit(t *survey.Table) survey.Unit {
	if t.Unit == "" {
		return survey.UnitRespondent
	}
	return t.Unit
}
