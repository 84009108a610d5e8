package breakdowns

import (
	"izpete/data/workspace"
	"izpete/ui/page"
)

// Reveal asks for a question, or selects an option, and brings it into sight
// when the figures are shown.
func (p *Page) Reveal(t page.Target) {
	switch t := t.(type) {
	case page.Question:
		p.memory.wanted = t.Table + "/" + t.ID
	case page.Option:
		p.memory.seen = workspace.Selection{}
		p.memory.wanted = t.Table + "/" + t.Question
		if v := p.of.View(); v.Selected == nil || *v.Selected != workspace.Selection(t) {
			p.of.Select(workspace.Selection(t))
		}
	}
}

// bringWanted scrolls to the question that was asked for and gives its chart the
// keys.
func (p *Page) bringWanted() {
	key := p.memory.wanted
	it := p.items[key]
	if key == "" || it == nil {
		return
	}
	p.memory.wanted = ""
	if s := p.shown.Selected; s != nil {
		p.memory.seen = *s
	}
	p.feed.bringUp(it)
	if c := p.cards[key]; c != nil && c.chart != nil && c.chart.Visible() {
		p.host.Window().Canvas().Focus(c.chart)
	}
}

// bringUp scrolls so far that an item stands at the top, or as near to it as the
// end allows.
func (f *feed) bringUp(it *item) {
	f.place(f.content.Size().Width)
	f.scrollTo(it.y)
}
