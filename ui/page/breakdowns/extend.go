package breakdowns

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/tabulate"
	"izpete/ui/kit"
)

// extend puts an option among those by which its question filters, or takes it
// out unless it may only be added.
func (p *Page) extend(f *figures, option int, add bool) {
	s := f.selection(option)
	p.memory.seen = s
	p.picked = p.items[f.key]
	if had := p.of.View().Filter.Asked(s.Table, s.Question); add && (slices.Contains(had.Options, option) || slices.ContainsFunc(had.Ranges, s.Range.Same)) {
		return
	}
	p.of.Extend(s)
}

// combine is the part of a card that says how several chosen options combine, and
// lets it be chosen. It takes no room while one option, or none, is chosen.
type combine struct {
	page  *Page
	root  *fyne.Container
	count *kit.Text
	how   *kit.Segmented
	parts *kit.Segmented // in its place for numbers: one number is not in several ranges
	about *kit.Text
	term  tabulate.Term
	fixed bool // on the board the filter of a chart stays
}

func newCombine(p *Page) *combine {
	w := p.host.Words()
	c := &combine{page: p, count: kit.Caption(""), about: kit.Caption("")}
	choice := func(hows []tabulate.How) *kit.Segmented {
		var names []string
		for _, how := range hows {
			names = append(names, w.T("filter.how."+how.Key()))
		}
		return kit.NewSegmented(w.T("breakdowns.how"), names, 0, func(i int) {
			p.picked = p.items[c.term.Table+"/"+c.term.Question]
			p.of.SetHow(c.term.Table, c.term.Question, hows[i])
		})
	}
	c.how, c.parts = choice(tabulate.Hows), choice(rangeHows)
	c.root = kit.Column(0, kit.Wrap(8, kit.Pad(3, 0, 3, 0, c.count.OneLine()), c.how, c.parts), c.about)
	c.root.Hide()
	return c
}

// rangeHows are the ways in which ranges of numbers combine.
var rangeHows = []tabulate.How{tabulate.AnyOf, tabulate.NoneOf}

// show says what the filter asks of the question.
func (c *combine) show(term tabulate.Term) {
	c.term = term
	c.root.Hidden = c.fixed || len(term.Options)+len(term.Ranges) < 2 && term.How != tabulate.NoneOf
	if c.root.Hidden {
		return
	}
	w := c.page.host.Words()
	ranged := len(term.Ranges) > 0
	if c.how.Hidden, c.parts.Hidden = ranged, !ranged; ranged {
		chosen, kind := "breakdowns.how.ranges", ".range"
		if term.Ranges[0].Days {
			chosen, kind = "breakdowns.how.periods", ".days"
		}
		c.count.SetText(w.N(chosen, len(term.Ranges)))
		if at := slices.Index(rangeHows, term.How); at >= 0 {
			c.parts.SetSelected(at)
		}
		c.about.SetText(w.T("filter.how." + term.How.Key() + kind))
		return
	}
	c.count.SetText(w.N("breakdowns.how.chosen", len(term.Options)))
	if at := slices.Index(tabulate.Hows, term.How); at >= 0 {
		c.how.SetSelected(at)
	}
	c.about.SetText(w.T("filter.how." + term.How.Key() + ".about"))
}
