// Package answers is the page on which the answers to open questions are read,
// searched and coded.
package answers

import (
	"context"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/wordlist"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// Case is what the page needs of the open case.
type Case interface {
	Case() (workspace.Info, bool)
	View() workspace.View
	Visit(table string, respondent int, beside workspace.Beside) (workspace.Visit, bool)

	Coding(table, question string) workspace.Coding
	CodedBy(table, question string) *survey.Question
	LostCodings() []workspace.LostCoding
	AddCode(w *words.Words, table, question, name string) (string, error)
	EditCode(table, question, id, name, about string) error
	MergeCodes(table, question, from, into string) error
	DeleteCode(table, question, id string) error
	SetCode(table, question, id string, respondents []int, on bool) error
	MarkRead(w *words.Words, table, question string, respondents []int, on bool) error
	ExportAnswers(ctx context.Context, path string, lang words.Lang, l workspace.AnswerList) error
	CodeNothing(w *words.Words, table, question string, respondents []int) error

	Findings() []finding.Finding
	AddQuoteFinding(title, table, question string, respondents []int) (string, error)
	AddQuotes(id, table, question string, respondents []int) error
}

// The jobs of the page.
const (
	listJob  = "answers.list"
	wordsJob = "answers.words"
	orderJob = "answers.order"
	sideJob  = "answers.side"

	// These go on when the page is left: they were asked for.
	exportJob = "answers.export"
	storeJob  = "answers.store"
)

// Page is the page of open answers.
type Page struct {
	host   page.Host
	of     Case
	memory *Memory

	open  []workspace.OpenQuestion
	made  *made // nil before the first list
	texts *texts

	content *fyne.Container
	body    *fyne.Container // of the card
	empty   fyne.CanvasObject
	head    *head
	reader  *reader
	words   *wordPanel
	side    *side
}

var (
	_ page.Page      = (*Page)(nil)
	_ page.Filtered  = (*Page)(nil)
	_ page.Inspector = (*Page)(nil)
	_ page.Shower    = (*Page)(nil)
	_ page.Escaper   = (*Page)(nil)
	_ page.Leaver    = (*Page)(nil)
	_ page.Keys      = (*Page)(nil)
	_ page.Lister    = (*Page)(nil)
)

// New returns the page. The memory outlives it: a page is made anew with the
// language and the theme.
func New(h page.Host, of Case, m *Memory) *Page {
	p := &Page{host: h, of: of, memory: m}
	w := h.Words()
	p.reader = newReader(w)
	p.reader.face, p.reader.opened = p.face, func(i int) bool { return m.open[i] }
	p.reader.onPick, p.reader.onSay = p.picked, h.Status
	p.reader.onName, p.reader.onOpen = p.visit, p.unfold
	p.reader.onKey, p.reader.onRune = p.key, p.figure
	p.words, p.side = newWordPanel(p), newSide(p)
	p.head = newHead(p)
	p.body = &fyne.Container{Layout: headed{}, Objects: []fyne.CanvasObject{p.head.root, p.reader, p.words.root}}
	card := kit.NewCard(p.body)
	card.Inset = fyne.NewSize(4, 12)
	p.empty = kit.EmptyState(w.T("answers.empty.title"), w.T("answers.empty.text"),
		kit.NewPrimary(w.T("answers.empty.do"), func() { h.Show(page.Workbooks) }))
	p.empty.Hide()
	p.content = &fyne.Container{Layout: kit.Only{}, Objects: []fyne.CanvasObject{card, p.empty}}
	return p
}

// Count is how many open questions were answered.
func Count(v workspace.View) int { return len(v.OpenQuestions()) }

// ID is the page's id.
func (p *Page) ID() string { return page.Answers }

// Content is what the page shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Filtered tells that the filter stands above the answers.
func (p *Page) Filtered() bool { return len(p.open) > 0 }

// Inspector shows the codes, and the answer at the cursor.
func (p *Page) Inspector() fyne.CanvasObject {
	if len(p.open) == 0 {
		return nil
	}
	return p.side.root
}

// StatusText is what the answers are of.
func (p *Page) StatusText() string {
	if p.made == nil {
		return ""
	}
	return p.made.base()
}

// Refresh shows the case as it is now. The list is made beside the screen; until
// it is ready the earlier one stays.
func (p *Page) Refresh() {
	info, _ := p.of.Case()
	p.memory.of(info.Path)
	v := p.of.View()
	p.open = v.OpenQuestions()
	p.content.Objects[0].Show()
	p.empty.Hide()
	if len(p.open) == 0 {
		p.content.Objects[0].Hide()
		p.empty.Show()
		p.host.Runner().Cancel(listJob)
		p.reader.set(nil, wordlist.Query{}, -1) // it may still be laid out, and have the keys
		p.made, p.texts = nil, nil
		return
	}
	p.look(v)
}

// question is the one that is read: the first where the one before is gone.
func (p *Page) question() workspace.OpenQuestion {
	for _, o := range p.open {
		if o.Table.ID == p.memory.table && o.Question.ID == p.memory.question {
			return o
		}
	}
	o := p.open[0]
	p.memory.turn(o.Table.ID, o.Question.ID)
	return o
}

// look makes the list.
func (p *Page) look(v workspace.View) {
	o, m := p.question(), p.memory
	info, _ := p.of.Case()
	a := asked{
		words: p.host.Words(), view: v, open: o, part: m.part, code: m.code, readOnly: info.ReadOnly,
		coding: p.of.Coding(o.Table.ID, o.Question.ID), coded: p.of.CodedBy(o.Table.ID, o.Question.ID),
		query: wordlist.ParseQuery(m.query), lost: p.of.LostCodings(),
	}
	a.query.Stem, a.query.Lang = m.stem, p.lang(o)
	known := p.texts
	async.Run(p.host.Runner(), listJob, func(ctx context.Context) (*made, error) {
		return list(ctx, a, known), ctx.Err()
	}, func(now *made, err error) {
		if err == nil && now != nil {
			p.show(now)
		}
	})
}

// lang is the language of the answers to a question.
func (p *Page) lang(o workspace.OpenQuestion) words.Lang {
	if l, ok := p.memory.lang[o.Question.ID]; ok {
		return l
	}
	if p.texts != nil && p.texts.of == o.Question {
		return p.texts.lang
	}
	return p.host.Words().Lang
}

// show shows a list that was made.
func (p *Page) show(m *made) {
	before := p.made
	p.made, p.texts = m, m.texts
	if p.memory.code != "" && m.coding.Code(p.memory.code) < 0 {
		p.memory.code = ""
		p.look(m.view)
		return
	}
	keep := p.memory.at
	if _, found := search(m.rows, keep); !found && keep >= 0 && before != nil {
		// The answer has left the list, such as one that was just coded among the
		// uncoded: the cursor stays on the next.
		keep = after(m.rows, keep)
		p.memory.at = keep
	}
	p.reader.set(m.rows, m.query, keep)
	p.head.show(m)
	p.words.show(m)
	p.side.show(m)
	p.host.Refresh()
}

// narrow changes how the answers are narrowed, and lists them.
func (p *Page) narrow(change func(m *Memory)) {
	change(p.memory)
	p.reader.hit = -1
	p.look(p.of.View())
}

// Reveal goes to an open question, and to an answer to it.
func (p *Page) Reveal(t page.Target) {
	if a, ok := t.(page.OpenAnswer); ok {
		p.memory.turn(a.Table, a.Question)
		p.memory.show = asAnswers
		if a.Respondent >= 0 {
			p.memory.part, p.memory.code, p.memory.query, p.memory.stem = allAnswers, "", "", ""
			p.memory.at = a.Respondent
			p.head.search.Put("")
		}
	}
}

// Escape ends a search, then what else narrows the answers, then the selection
// of several.
func (p *Page) Escape() bool {
	m := p.memory
	switch {
	case len(p.reader.selected) > 0:
		clear(p.reader.selected)
		p.reader.picked()
	case m.query != "" || m.stem != "":
		p.narrow(func(m *Memory) { m.query, m.stem, m.word = "", "", "" })
		p.head.search.Put("")
	case m.part != allAnswers || m.code != "":
		p.narrow(func(m *Memory) { m.part, m.code = allAnswers, "" })
	case m.show != asAnswers:
		p.turnTo(asAnswers)
	default:
		return false
	}
	return true
}

// Leave ends what is being made.
func (p *Page) Leave() {
	for _, job := range []string{listJob, wordsJob, orderJob, sideJob} {
		p.host.Runner().Cancel(job)
	}
}
