package breakdowns

import (
	"slices"

	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/derive"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// newMenu is the mark behind which stands what can be done with a card.
func newMenu(c *card) *kit.IconButton {
	b := kit.NewIconButton(kit.MarkMenu, c.page.host.Words().T("breakdowns.menu", "Question", c.f.title), nil)
	b.OnTapped = func() { c.openMenu(b) }
	b.OnSay = c.page.host.Status
	return b
}

// openMenu offers what can be done with the card.
func (c *card) openMenu(at *kit.IconButton) {
	p, w := c.page, c.page.host.Words()
	var choices []chooser.Choice
	offer := func(id string, do func()) {
		about := ""
		if key := "breakdowns.menu." + id + ".about"; w.Has(key) {
			about = w.T(key)
		}
		choices = append(choices, chooser.Choice{Title: w.T("breakdowns.menu." + id), Sub: about, Do: do})
	}
	pin := c.f.pin
	if pin == nil && (c.f.charted() || hasNumbers(c.f)) && p.writable() {
		offer("pin", func() { p.pinCard(c) })
	}
	if pin != nil && p.writable() {
		offer("edit", func() { p.editPin(*pin) })
		offer("up", func() { p.movePin(c, -1) })
		offer("down", func() { p.movePin(c, 1) })
		offer("unpin", func() { p.host.Error(p.of.RemovePin(pin.ID)) })
	}
	if c.drawn() {
		offer("png", func() { c.savePicture("png") })
		offer("svg", func() { c.savePicture("svg") })
	}
	if c.tabled() {
		offer("copy", c.copyTable)
	}
	if o, q := workspace.Pair(c.f.table); o != nil && (c.f.question == o || c.f.question == q) {
		offer("pair", c.crossPair)
	}
	if c.f.charted() {
		offer("cross", func() { c.chooseCross(at) })
		offer("order", func() { p.chooseOrder(at, c.f.key) })
	}
	if table, q := c.f.table.ID, c.f.question; pin == nil && p.writable() {
		switch {
		case c.isDerived():
			offer("derived", func() { derive.Edit(p.host, p.of, q.ID) })
		case derive.Possible(q):
			offer("derive", func() { derive.From(p.host, p.of, table, q.ID) })
		}
	}
	chooser.Open(p.host, at, c.f.title, choices)
}

// isDerived tells whether the question of the card was derived from others in a
// form, and can be changed there.
func (c *card) isDerived() bool {
	return slices.ContainsFunc(c.page.of.Derived(), func(d workspace.DerivedQuestion) bool {
		return d.Table == c.f.table.ID && d.Derived.ID == c.f.question.ID
	})
}

// movePin moves the chart among those of the board.
func (p *Page) movePin(c *card, by int) {
	p.picked = c.item
	p.host.Error(p.of.MovePin(c.f.pin.ID, by))
}

// crossPair shows what those who met each obstacle ask for.
func (c *card) crossPair() {
	if o, q := workspace.Pair(c.f.table); o != nil {
		c.page.host.Reveal(page.Cross{Table: c.f.table.ID, Rows: o.ID, Columns: q.ID})
	}
}

// chooseCross asks by which other question this one is to be crossed.
func (c *card) chooseCross(at *kit.IconButton) {
	w := c.page.host.Words()
	var choices []chooser.Choice
	for _, q := range c.f.table.Reading() {
		if q == c.f.question || !q.Charted() || len(q.Options) == 0 {
			continue
		}
		choices = append(choices, chooser.Choice{Title: title(q), Sub: label(w, q), Do: func() {
			c.page.host.Reveal(page.Cross{Table: c.f.table.ID, Rows: c.f.question.ID, Columns: q.ID})
		}})
	}
	chooser.Open(c.page.host, at, w.T("breakdowns.menu.cross.title"), choices)
}

// newCross is the way from the obstacles to what would have to be there, in one
// step; nil on other cards.
func newCross(c *card) *kit.Link {
	o, _ := workspace.Pair(c.f.table)
	if o == nil || o != c.f.question {
		return nil
	}
	return kit.NewQuietLink(c.page.host.Words().T("breakdowns.menu.pair"), c.crossPair)
}
