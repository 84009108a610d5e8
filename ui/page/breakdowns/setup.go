package breakdowns

import (
	"context"

	"izpete/data/survey"
	"izpete/ui/async"
)

// setup is what the figures of a card are made for beyond the view.
type setup struct {
	look
	parting     // the respondents are parted by its options
	page    int // how often the groups were turned over

	compare *comparing // nil when nothing is compared
}

// setup is what a card asks for now.
func (p *Page) setup(s seat) setup {
	m, t, q := p.memory, s.table, s.question
	shown, chosen := m.chosen(s.key)
	if !chosen {
		shown = usual(q)
	}
	x := setup{look: m.views.of(s.key), page: m.pages[s.key], compare: m.compare}
	if s.pin != nil {
		x.compare = comparingOf([]*survey.Table{t}, s.pin.Compare)
		x.highlight = s.pin.Highlight
		if _, own := m.views.orders[s.key]; !own {
			x.order = s.pin.Order
		}
	}
	switch shown {
	case asScale:
		x.parting = p.partedBy(t, q, m.by[s.key])
	case asSplit:
		if x.parting = p.partedBy(t, q, m.by[s.key]); x.by == nil {
			x.by = firstGroup(t, q)
		}
	}
	return x
}

// recount counts a card anew for what it asks for now, beside the screen.
func (p *Page) recount(c *card) {
	v, w, n := p.shown, p.host.Words(), p.shows
	s, want := c.seat, p.setup(c.seat)
	async.Run(p.host.Runner(), countJob+"."+s.key, func(context.Context) (*figures, error) {
		return s.count(p.of, w, v, want), nil
	}, func(f *figures, _ error) {
		// A view that was shown in the meantime has been counted for it already.
		if p.shows != n || p.cards[s.key] != c {
			return
		}
		p.facts[s.key] = f
		c.show(f)
		p.feed.changed(c.item)
	})
}
