package crosstab

import "izpete/ui/page"

var _ page.Shower = (*Page)(nil)

// Reveal crosses the questions of a target; other targets are left alone.
func (p *Page) Reveal(t page.Target) {
	c, ok := t.(page.Cross)
	if !ok {
		return
	}
	m := p.memory
	m.table, m.rows, m.columns, m.within, m.banner = c.Table, c.Rows, c.Columns, c.Third, false
	if c.Share != "" {
		m.share = share(c.Share)
	}
	if c.Correction != nil {
		m.correction = *c.Correction
	}
	m.turn()
}
