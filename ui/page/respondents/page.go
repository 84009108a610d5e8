// Package respondents is the page of those who answered, and of those who were
// invited and did not: a list, and the visit card of one of them.
package respondents

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"golang.org/x/text/language"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/grid"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// Case is what the page needs of the open case.
type Case interface {
	Case() (workspace.Info, bool)
	View() workspace.View
	Roster(table string) (workspace.Roster, bool)
	Visit(table string, respondent int, beside workspace.Beside) (workspace.Visit, bool)
	AddNote(table string, respondent int, kind workspace.NoteKind, text string) error
	EditNote(n workspace.Note, text string) error
	RemoveNote(n workspace.Note) error
	MoveQuestion(v workspace.Visit, n workspace.Note, by int) error
	KeepSuggested(v workspace.Visit, s workspace.Suggested, text string) error
	DropSuggested(v workspace.Visit, s workspace.Suggested) error
	RestoreSuggested(v workspace.Visit) error
	SetColumns(table string, questions []string) error
	Rules() []workspace.StatedRule
	LikelyRules(table string) []workspace.Rule
	CheckRule(table string, r workspace.Rule) (workspace.RuleResult, error)
	AddRule(table string, r workspace.Rule, text string) (string, error)
	EditRule(id, table string, r workspace.Rule, text string) error
	DeleteRule(id string) error
	PrintVisit(ctx context.Context, folder string, lang words.Lang, v workspace.Visit) (string, error)
	ExportVisit(ctx context.Context, path string, lang words.Lang, v workspace.Visit) error
}

// The jobs of the page.
const (
	listJob   = "respondents.list"
	orderJob  = "respondents.order"
	cardJob   = "respondents.card"
	exportJob = "respondents.export"
	printJob  = "respondents.print"
	ruleJob   = "respondents.rule"
)

// Page is the page of respondents.
type Page struct {
	host        page.Host
	of          Case
	memory      *Memory
	openFinding func(id string)
	outside     Outside

	made    made // the list as last made
	content *fyne.Container
	split   *fyne.Container
	shape   *kit.Split // of split
	empty   fyne.CanvasObject
	list    *list
	card    *card
	form    *ruleForm // of the rule being written, nil for none

	narrowed bool // another part of the list was asked for
	brought  bool // a view waits for its list
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.TopBar   = (*Page)(nil)
	_ page.Filtered = (*Page)(nil)
	_ page.Shower   = (*Page)(nil)
	_ page.Escaper  = (*Page)(nil)
	_ page.Leaver   = (*Page)(nil)
	_ page.Lister   = (*Page)(nil)
)

// New returns the page. The memory outlives it; open shows a finding on its
// page.
func New(h page.Host, of Case, m *Memory, open func(findingID string), outside Outside) *Page {
	p := &Page{host: h, of: of, memory: m, openFinding: open, outside: outside}
	p.list, p.card = newList(p), newCard(p)
	w := h.Words()
	p.empty = kit.EmptyState(w.T("respondents.empty.title"), w.T("respondents.empty.text"),
		kit.NewPrimary(w.T("respondents.empty.do"), func() { h.Show(page.Workbooks) }))
	p.shape = &kit.Split{Width: listWide, Share: listShare}
	p.split = &fyne.Container{Layout: p.shape, Objects: []fyne.CanvasObject{p.list.card, p.card.card}}
	p.content = &fyne.Container{Layout: kit.Only{}, Objects: []fyne.CanvasObject{p.split, p.empty}}
	p.empty.Hide()
	return p
}

// How wide the list is with the usual columns, before it grows with the text, and
// the part of the page that it takes at most; each further column widens it.
const (
	listWide    = 492
	listShare   = 0.44
	columnWide  = 120
	columnShare = 0.6
)

// widen gives the list room for the columns that were chosen.
func (p *Page) widen(columns int) {
	more := max(columns-2, 0)
	p.shape.Width, p.shape.Share = listWide+columnWide*float32(more), listShare
	if more > 0 {
		p.shape.Share = columnShare
	}
	p.split.Refresh()
}

// TitleKey names the words for the page: the first table says what its rows
// stand for.
func TitleKey(v workspace.View) string {
	if len(v.Tables) == 0 || v.Tables[0].Unit == "" {
		return "page." + page.Respondents
	}
	return "page." + page.Respondents + "." + string(v.Tables[0].Unit)
}

// Count is how many answered in the first table.
func Count(v workspace.View) int {
	if len(v.Tables) == 0 {
		return 0
	}
	return v.Tables[0].Len()
}

// ID is the page's id.
func (p *Page) ID() string { return page.Respondents }

// Content is what the page shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Filtered tells that the filter stands above the list.
func (p *Page) Filtered() bool { return p.made.roster.Table != nil }

// Refresh makes list and card anew, beside the screen; until they are ready the
// earlier ones stay.
func (p *Page) Refresh() {
	info, _ := p.of.Case()
	p.memory.of(info.Path)
	t := p.table()
	p.empty.Hide()
	p.split.Show()
	if t == nil {
		p.split.Hide()
		p.empty.Show()
		p.made = made{}
		return
	}
	p.look()
}

// table is the one that is listed; nil when the case has none.
func (p *Page) table() *survey.Table {
	tables := p.of.View().Tables
	for _, t := range tables {
		if t.ID == p.memory.table {
			return t
		}
	}
	if len(tables) == 0 {
		return nil
	}
	p.memory.table = tables[0].ID
	return tables[0]
}

// look makes the list.
func (p *Page) look() {
	w, table, part := p.host.Words(), p.memory.table, p.memory.part
	p.host.Runner().Start(listJob, func(ctx context.Context) func() {
		r, ok := p.of.Roster(table)
		if !ok || ctx.Err() != nil {
			return nil
		}
		m := listed(w, r, part, p.of.View())
		return func() { p.took(m) }
	})
}

// took shows a list that has been made.
func (p *Page) took(m made) {
	p.follow(p.made.columns, m.columns)
	p.made, p.brought = m, false
	if p.memory.sort.Column >= len(m.columns) {
		p.memory.sort = grid.Sort{} // a view was kept with more columns
	}
	if name, ok := m.names[p.memory.selected]; !ok || name != p.memory.name {
		// Other data may have moved the respondent.
		p.memory.selected = -1
		for id, name := range m.names {
			if p.memory.name != "" && name == p.memory.name && (p.memory.selected < 0 || id < p.memory.selected) {
				p.memory.selected = id
			}
		}
	}
	if p.narrowed && !slices.ContainsFunc(m.rows, func(r grid.Row) bool { return r.ID == p.memory.selected }) {
		p.memory.pick(-1, "") // the first of those who are listed now is opened
	}
	p.narrowed = false
	p.widen(len(m.roster.Columns))
	p.list.show(m)
	p.open()
	p.host.Refresh()
}

// open makes the card of the respondent that is selected.
func (p *Page) open() {
	id, t := p.memory.selected, p.made.roster.Table
	switch {
	case t == nil || id < 0:
		p.host.Runner().Cancel(cardJob)
		p.card.showNobody()
		return
	}
	table, beside := t.ID, workspace.Beside{By: p.memory.peers, Filtered: p.memory.filtered && p.made.filter != ""}
	p.host.Runner().Start(cardJob, func(context.Context) func() {
		v, ok := p.of.Visit(table, id, beside)
		if !ok {
			return nil
		}
		return func() { p.card.show(v) }
	})
}

// pick opens the card of a row.
func (p *Page) pick(id int) {
	p.memory.pick(id, p.made.names[id])
	p.card.fromTop = true
	p.open()
}

// narrow shows a part of the list.
func (p *Page) narrow(to part) {
	p.memory.part, p.narrowed = to, true
	p.look()
	p.host.Refresh()
}

// turn lists another table.
func (p *Page) turn(table string) {
	p.begin(table)
	p.look()
}

// begin forgets what was narrowed in the table before.
func (p *Page) begin(table string) {
	m := p.memory
	m.table, m.part, m.query, m.sort, m.peers = table, answered, "", grid.Sort{}, ""
	m.pick(-1, "")
	p.list.search.Put("")
	p.list.grid.SetQuery("")
	p.list.grid.SetSort(grid.Sort{})
}

// Reveal asks for the card of a respondent; whatever keeps them off the list
// here is undone.
func (p *Page) Reveal(t page.Target) {
	r, ok := t.(page.Respondent)
	if !ok {
		return
	}
	info, _ := p.of.Case()
	p.memory.of(info.Path)
	for _, t := range p.of.View().Tables {
		name, ok := p.called(t, r.Index)
		if t.ID != r.Table || !ok {
			continue
		}
		if p.memory.table != t.ID {
			p.begin(t.ID)
		}
		p.memory.part, p.memory.query = answered, ""
		if r.Index >= t.Len() {
			p.memory.part = silent
		}
		p.list.search.Put("")
		p.list.grid.SetQuery("")
		p.memory.pick(r.Index, name)
		p.card.fromTop = true
	}
}

// called is how a respondent is called, or behind the last of them one of those
// invited who did not answer; ok is false where there is none.
func (p *Page) called(t *survey.Table, at int) (name string, ok bool) {
	switch {
	case at < 0:
		return "", false
	case at < t.Len():
		return workspace.SayRespondent(p.host.Words(), survey.Fold(t.Names[at]), t.Rows[at]), true
	}
	all := p.of.View().Silent(t)
	if at -= t.Len(); at >= len(all) {
		return "", false
	}
	return all[at].Name, true
}

// Escape clears the search, then the part chosen.
func (p *Page) Escape() bool {
	switch {
	case p.memory.query != "":
		p.memory.query = ""
		p.list.search.Put("")
		p.list.grid.SetQuery("")
	case p.memory.part != answered:
		p.narrow(answered)
	default:
		return false
	}
	return true
}

// Find puts the keyboard into the search of the list.
func (p *Page) Find() {
	if p.split.Visible() {
		p.host.Window().Canvas().Focus(p.list.search)
	}
}

// Step opens the card so many further in the list.
func (p *Page) Step(by int) {
	if p.split.Visible() {
		p.list.grid.Step(by)
	}
}

// seek begins a search with a letter that was typed over the list.
func (p *Page) seek(r rune) {
	p.Find()
	p.list.search.TypedRune(r)
}

// Leave ends what is being made. A card that is being written goes on: its file
// was asked for.
func (p *Page) Leave() {
	for _, job := range []string{listJob, orderJob, cardJob, ruleJob} {
		p.host.Runner().Cancel(job)
	}
}

func tag(l words.Lang) language.Tag {
	if l == words.English {
		return language.English
	}
	return language.Latvian
}
