package breakdowns

import (
	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// fill makes the feed anew: a heading a table, a card a question.
func (p *Page) fill(v workspace.View) {
	p.flush()
	p.cards, p.items = map[string]*card{}, map[string]*item{}
	var items []*item
	for i, t := range v.Tables {
		items = append(items, p.heading(i, t))
		for _, q := range t.Reading() {
			if shown(q) {
				it := p.cardItem(t, q)
				p.items[keyOf(t, q)] = it
				items = append(items, it)
			}
		}
	}
	p.feed.set(items, p.memory.offset)
}

// firstCards is how many cards a screen may show before anything is scrolled.
const firstCards = 8

// firstKeys names the questions at the top of the feed.
func firstKeys(v workspace.View) []string {
	var keys []string
	for _, t := range v.Tables {
		for _, q := range t.Reading() {
			if shown(q) && len(keys) < firstCards {
				keys = append(keys, keyOf(t, q))
			}
		}
	}
	return keys
}

func (p *Page) cardItem(t *survey.Table, q *survey.Question) *item {
	key := keyOf(t, q)
	it := &item{key: key, guess: guess(q)}
	it.make = func() fyne.CanvasObject {
		c := newCard(p, it, p.figures(t, q))
		p.cards[key] = c
		return c.root
	}
	it.wake = func() { p.cards[key].show(p.figures(t, q)) }
	return it
}

// figures returns those of a question under the view that is shown. What was
// not counted beside the screen, because it was out of sight, is counted now.
func (p *Page) figures(t *survey.Table, q *survey.Question) *figures {
	key := keyOf(t, q)
	if p.facts[key] == nil {
		x, _ := p.of.Published(t.ID, q.ID)
		p.facts[key] = count(p.host.Words(), p.shown, t, q, x, p.setup(t, q))
	}
	return p.facts[key]
}

// guess is about how tall a card will be.
func guess(q *survey.Question) float32 {
	const head, line = 74, 40
	switch {
	case q.Kind == survey.KindNumber:
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
	p.notes = append(p.notes[:min(i, len(p.notes))], tableNote{t, note, it})
	p.sayNote(p.shown, i)
	return it
}

// tableNote is where a table says that the filter passes it by.
type tableNote struct {
	table *survey.Table
	text  *kit.Text
	item  *item
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
	n.item.gone = i == 0 && !passes
}
