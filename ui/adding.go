package ui

import "izpete/ui/page"

// canAddFinding tells whether something is chosen on the page that is up of which
// a finding can be made.
func (w *Window) canAddFinding() bool {
	p, ok := w.page.(page.FindingAdder)
	return ok && w.writable() && p.CanAddFinding()
}

func (w *Window) addFinding() {
	if p, ok := w.page.(page.FindingAdder); ok {
		p.AddFinding()
	}
}
