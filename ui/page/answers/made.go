package answers

import (
	"context"
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/wordlist"
	"izpete/data/words"
	"izpete/data/workspace"
)

// asked is what a list is made of.
type asked struct {
	words    *words.Words
	view     workspace.View
	open     workspace.OpenQuestion
	coding   workspace.Coding
	coded    *survey.Question
	lost     []workspace.LostCoding
	query    wordlist.Query
	part     part
	code     string
	readOnly bool
}

// made is a list ready to be shown. It never changes.
type made struct {
	asked
	texts    *texts
	withheld bool  // the filter leaves too few to tell anything of
	all      []int // who answered, within the filter, in the order of the sheet
	rows     []int // of them those that are listed
	hits     []int // how many hits come before each row; one more than rows
	read     int   // of all
	nothing  []int // of all those that say nothing and have no code
	changed  int   // of all those whose answer was another one when it was coded
	codes    []counted
}

// counted is a code with what it counts, within the filter.
type counted struct {
	workspace.Code
	row tabulate.Row
}

// texts are the answers to a question as they are drawn and searched, by
// respondent. They are made once.
type texts struct {
	of     *survey.Question
	shown  []string
	folded []string
	lang   words.Lang // as guessed
}

// textsOf makes the answers to a question ready.
func textsOf(ctx context.Context, q *survey.Question) *texts {
	t := &texts{of: q, shown: make([]string, len(q.Texts)), folded: make([]string, len(q.Texts))}
	var some []string
	for i, s := range q.Texts {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil
		}
		if !q.Answered.Has(i) {
			continue
		}
		t.shown[i] = shown(s)
		t.folded[i] = wordlist.Fold(t.shown[i])
		if t.shown[i] != "" && len(some) < 400 {
			some = append(some, t.shown[i])
		}
	}
	t.lang = wordlist.Guess(some)
	return t
}

// list makes the list of what was asked for; nil when the context ends first.
func list(ctx context.Context, a asked, t *texts) *made {
	m := &made{asked: a, texts: t, hits: []int{0}}
	table, q := a.open.Table, a.open.Question
	if t == nil || t.of != q {
		if m.texts = textsOf(ctx, q); m.texts == nil {
			return nil
		}
	}
	if m.withheld = a.view.Withheld(table); m.withheld {
		return m
	}
	for i := range a.view.Within(table).And(q.Answered).Each() {
		if m.texts.shown[i] != "" {
			m.all = append(m.all, i)
		}
	}
	m.count()
	code := a.coding.Code(a.code)
	for n, i := range m.all {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil
		}
		if !m.fits(i, code) {
			continue
		}
		runs, found := a.query.Find(m.texts.shown[i], m.texts.folded[i])
		if !found {
			continue
		}
		m.rows = append(m.rows, i)
		m.hits = append(m.hits, m.hits[len(m.hits)-1]+len(runs))
	}
	return m
}

// fits tells whether an answer is in the part that is listed.
func (m *made) fits(i, code int) bool {
	switch {
	case code >= 0:
		return m.coding.Picked[code].Has(i)
	case m.part == uncoded:
		return !m.anyCode(i)
	case m.part == unread:
		return !m.coding.Read.Has(i)
	}
	return true
}

// anyCode tells whether an answer has any code.
func (m *made) anyCode(i int) bool {
	for _, p := range m.coding.Picked {
		if p.Has(i) {
			return true
		}
	}
	return false
}

// count counts what was read and the codes.
func (m *made) count() {
	for _, i := range m.all {
		switch {
		case m.coding.Changed.Has(i):
			m.changed++
		case m.coding.Read.Has(i):
			m.read++
		}
		if wordlist.Nothing(m.texts.shown[i]) && !m.anyCode(i) {
			m.nothing = append(m.nothing, i)
		}
	}
	if m.coded == nil {
		return
	}
	// Beside each other stand counts of answers: their base is the answers,
	// whatever that of the case.
	method, filter := tabulate.Method{Threshold: m.view.Method.Threshold}, m.view.Filter.Without(m.open.Table.ID, m.coded.ID)
	rows := method.Of(m.open.Table, m.coded, filter).Rows
	for k, c := range m.coding.Codes {
		m.codes = append(m.codes, counted{c, rows[k]})
	}
}

// total is how many hits there are.
func (m *made) total() int { return m.hits[len(m.hits)-1] }

// name is how a respondent is called.
func (m *made) name(i int) string {
	t := m.open.Table
	return workspace.SayRespondent(m.words, survey.Fold(t.Names[i]), t.Rows[i])
}

// cell is where an answer stands: the file too where each has its own.
func (m *made) cell(i int) string {
	p := m.open.Table.Cell(m.open.Question, -1, i)
	if m.open.Table.Origins != nil {
		return workspace.SayPlace(p)
	}
	if p.Sheet != "" && p.Cell != "" {
		return p.Sheet + "!" + p.Cell
	}
	return p.Cell
}

// codesOf are the names of the codes that an answer has.
func (m *made) codesOf(i int) []string {
	var all []string
	for _, k := range m.coding.Of(i) {
		all = append(all, m.coding.Codes[k].Name)
	}
	return all
}

// base says what the list is of: how many answered, of whom, and how far the
// reading has come.
func (m *made) base() string {
	w := m.words
	if m.withheld {
		return w.T("method.hidden.all")
	}
	parts := []string{w.N("answers.count", len(m.all))}
	if filter := workspace.FilterText(w, m.view.Tables, m.view.Filter.For(m.open.Table)); filter != "" {
		parts = append(parts, w.T("answers.within", "Of", w.Int(m.open.Answers), "Filter", filter))
	}
	parts = append(parts, w.T("answers.read", "N", w.Int(m.read), "Of", w.Int(len(m.all))))
	if m.changed > 0 {
		parts = append(parts, w.N("answers.changed", m.changed))
	}
	return strings.Join(parts, " · ")
}
