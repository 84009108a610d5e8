package findings

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/ui/kit"
)

// Filter is what the list is narrowed to: a status, or one of those below.
type Filter string

const (
	all     Filter = ""
	changed Filter = "changed" // some evidence no longer agrees with the data
)

// filters lists them as they stand in the strip.
func filters() []Filter {
	fs := []Filter{all}
	for _, s := range finding.Statuses {
		fs = append(fs, Filter(s))
	}
	return append(fs, changed)
}

func (p *Page) passes(f finding.Finding, by Filter) bool {
	switch by {
	case all:
		return true
	case changed:
		return p.standing(f).Standing != finding.Holds
	}
	return f.Status == finding.Status(by)
}

// standing returns the check of the first piece of evidence that no longer
// agrees with the data; its Standing is Holds when all do.
func (p *Page) standing(f finding.Finding) finding.Check {
	for _, e := range f.Evidence {
		if c, ok := p.checks[e.ID]; ok && c.Standing != finding.Holds {
			return c
		}
	}
	return finding.Check{Standing: finding.Holds}
}

// shown returns the findings that the list is narrowed to.
func (p *Page) shown() []finding.Finding {
	var out []finding.Finding
	for _, f := range finding.Search(p.all, p.memory.Query) {
		if p.passes(f, p.memory.Filter) {
			out = append(out, f)
		}
	}
	return out
}

// TopBar is the strip of filters, each with how many findings it has.
func (p *Page) TopBar() fyne.CanvasObject {
	w := p.host.Words()
	var chips []fyne.CanvasObject
	for _, by := range filters() {
		n := 0
		for _, f := range p.all {
			if p.passes(f, by) {
				n++
			}
		}
		chosen := by == p.memory.Filter
		if n == 0 && by != all && !chosen {
			continue
		}
		name := "findings.filter.all"
		if by != all {
			name = "findings.filter." + string(by)
		}
		tone := kit.Plain
		switch {
		case chosen:
			tone = kit.Selected
		case by == changed:
			tone = kit.Warning
		}
		chips = append(chips, kit.NewChip(w.T(name)+" "+w.Int(n), tone, func() { p.narrow(by) }))
	}
	return kit.Wrap(8, chips...)
}

// narrow shows the findings of one filter; the form moves on to the first of
// them when it shows another.
func (p *Page) narrow(by Filter) {
	p.memory.Filter = by
	shown := p.shown()
	in := false
	for _, f := range shown {
		in = in || f.ID == p.memory.Selected
	}
	if !in && len(shown) > 0 {
		p.pick(shown[0].ID)
	} else {
		p.show()
	}
	p.host.Refresh()
}
