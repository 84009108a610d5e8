package breakdowns

import "izpete/data/workspace"

// Memory is what the page remembers while other pages are up, and when it is
// made anew: forms of charts, opened lists, how far it was scrolled.
type Memory struct {
	modes  map[string]mode   // by figures.key, where not the usual one
	open   map[string]bool   // lists of options shown in full
	typed  map[string]string // published figures that the case did not take, by keeper.key
	read   map[string]int    // open answers shown beyond the first
	offset float32
	seen   workspace.Selection // the option last brought into sight
	wanted string              // the question to bring into sight next, by figures.key
}

// NewMemory returns a memory of nothing.
func NewMemory() *Memory {
	return &Memory{modes: map[string]mode{}, open: map[string]bool{}, typed: map[string]string{}, read: map[string]int{}}
}

// mode is the form of a card: the one chosen, as long as it fits.
func (m *Memory) mode(f *figures) mode {
	if m, ok := m.modes[f.key]; ok && formOf(m).fits(f) {
		return m
	}
	return usual(f.question)
}
