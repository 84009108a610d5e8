package breakdowns

import (
	"context"

	"izpete/data/survey"
	"izpete/ui/async"
)

// setup is what the figures of a card are made for beyond the view.
type setup struct {
	look
	by   *survey.Question // the respondents are parted by its options; nil for not at all
	page int              // how often the groups were turned over
}

// setup is what a card asks for now.
func (p *Page) setup(t *survey.Table, q *survey.Question) setup {
	m, key := p.memory, keyOf(t, q)
	shown, chosen := m.under[key]
	if !chosen {
		shown = usual(q)
	}
	x := setup{look: m.views.of(key), page: m.pages[key]}
	switch shown {
	case asScale:
		x.by = groupOf(t, q, m.by[key])
	case asSplit:
		if x.by = groupOf(t, q, m.by[key]); x.by == nil {
			x.by = firstGroup(t, q)
		}
	}
	return x
}

// recount counts a card anew for what it asks for now, beside the screen.
func (p *Page) recount(c *card) {
	v, w, n := p.shown, p.host.Words(), p.shows
	t, q, key := c.f.table, c.f.question, c.f.key
	want := p.setup(t, q)
	async.Run(p.host.Runner(), countJob+"."+key, func(context.Context) (*figures, error) {
		x, _ := p.of.Published(t.ID, q.ID)
		return count(w, v, t, q, x, want), nil
	}, func(f *figures, _ error) {
		// A view that was shown in the meantime has been counted for it already.
		if p.shows != n || p.cards[key] != c {
			return
		}
		p.facts[key] = f
		c.show(f)
		p.feed.changed(c.item)
	})
}
