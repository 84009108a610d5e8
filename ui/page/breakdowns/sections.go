package breakdowns

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// fill makes the feed anew: a heading a table, a card a question; or the board.
func (p *Page) fill(v workspace.View) {
	p.flush()
	p.cards, p.items, p.notes = map[string]*card{}, map[string]*item{}, nil
	seats := p.seats(v)
	var items []*item
	if p.memory.views.board {
		items = append(items, p.boardHeading(len(seats)))
	}
	var last *survey.Table
	for _, s := range seats {
		if s.pin == nil && s.table != last {
			items = append(items, p.heading(slices.Index(v.Tables, s.table), s.table))
			last = s.table
		}
		it := p.cardItem(s)
		p.items[s.key] = it
		items = append(items, it)
	}
	p.feed.set(items, p.memory.offset)
}

// firstCards is how many cards a screen may show before anything is scrolled.
const firstCards = 8

// firstKeys names the cards at the top of the feed.
func firstKeys(seats []seat) []string {
	var keys []string
	for _, s := range seats[:min(len(seats), firstCards)] {
		keys = append(keys, s.key)
	}
	return keys
}

func (p *Page) cardItem(s seat) *item {
	if s.question == nil {
		return p.goneItem(s)
	}
	it := &item{key: s.key, guess: guess(s.question)}
	it.make = func() fyne.CanvasObject {
		c := newCard(p, it, s, p.figures(s))
		p.cards[s.key] = c
		return c.root
	}
	it.wake = func() { p.cards[s.key].show(p.figures(s)) }
	return it
}

// figures returns those of a card under the view that is shown. What was not
// counted beside the screen, because it was out of sight, is counted now.
func (p *Page) figures(s seat) *figures {
	if p.facts[s.key] == nil {
		p.facts[s.key] = s.count(p.of, p.host.Words(), p.shown, p.setup(s))
	}
	return p.facts[s.key]
}

// guess is about how tall a card will be.
func guess(q *survey.Question) float32 {
	const head, line = 74, 40
	switch {
	case tabulate.Dated(q):
		return head + 210
	case tabulate.Numeric(q):
		return head + 310
	case !q.Charted():
		return head + line
	case usual(q) == asParts:
		return head + 60
	case usual(q) == asScale:
		return head + 105
	}
	return head + line*float32(min(len(q.Options), manyOptions))
}

// heading says which table follows, and whether the filter applies to it. The
// first table needs no name.
func (p *Page) heading(i int, t *survey.Table) *item {
	name := kit.Title(t.Sheet + " · " + p.host.Words().N("unit."+string(t.Unit), t.Len()))
	source := kit.Caption(t.Source.File)
	name.Hidden, source.Hidden = i == 0, i == 0
	note := kit.NewText("", theme.Caption, theme.Warn, true)
	col := kit.Column(2, name, source, note)
	it := &item{across: true, object: kit.Pad(0, 0, 0, 2, col)}
	if i > 0 {
		it.object = kit.Pad(10, 0, 0, 2, col)
	}
	p.notes = append(p.notes, tableNote{t, note, it, i == 0})
	p.sayNote(p.shown, len(p.notes)-1)
	return it
}

// tableNote is where a table says that the filter passes it by.
type tableNote struct {
	table *survey.Table
	text  *kit.Text
	item  *item
	first bool // of all tables, which has no name
}

// headings brings the notes up to date with the filter.
func (p *Page) headings(v workspace.View) {
	for i := range p.notes {
		p.sayNote(v, i)
	}
}

func (p *Page) sayNote(v workspace.View, i int) {
	n := p.notes[i]
	passes := len(v.Filter) > 0 && len(v.Filter.For(n.table)) == 0
	n.text.Hidden = !passes
	n.text.SetText(p.host.Words().T("breakdowns.notfiltered", "Units", p.host.Words().N("unit."+string(n.table.Unit), n.table.Len())))
	// Without a name and a note the heading takes no room.
	n.item.gone = n.first && !passes
}
