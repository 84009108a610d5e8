package breakdowns

import "izpete/ui/page"

var _ page.FindingAdder = (*Page)(nil)

// CanAddFinding tells whether an option is chosen whose figure may be told.
func (p *Page) CanAddFinding() bool {
	return p.inspector.shown != nil && !p.inspector.add.Disabled()
}

// AddFinding begins a finding with the chosen figure as its evidence.
func (p *Page) AddFinding() {
	if p.CanAddFinding() {
		p.inspector.addFinding()
	}
}
