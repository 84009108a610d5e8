package breakdowns

import "izpete/data/workspace"

// Memory is what the page remembers while other pages are up, and when it is
// made anew: forms of charts, opened lists, how far it was scrolled.
type Memory struct {
	modes   map[string]mode   // by figures.key, where not the usual one
	under   map[string]mode   // the form whose numbers a table holds
	by      map[string]string // the question by whose options the respondents are parted
	compare *comparing        // what all cards compare, nil for nothing
	pages   map[string]int    // how often the groups of a card were turned over
	open    map[string]bool   // lists of options shown in full
	titles  map[string]bool   // long titles shown in full
	typed   map[string]string // published figures that the case did not take, by keeper.key
	read    map[string]int    // open answers shown beyond the first
	offset  float32
	seen    workspace.Selection // the option last brought into sight
	wanted  string              // the question to bring into sight next, by figures.key
	views   views

	restored bool   // a view was brought and not shown yet
	top      string // the question at whose card it was scrolled, by figures.key
}

// NewMemory returns a memory of nothing.
func NewMemory() *Memory {
	return &Memory{
		modes: map[string]mode{}, under: map[string]mode{}, by: map[string]string{}, pages: map[string]int{},
		open: map[string]bool{}, titles: map[string]bool{}, typed: map[string]string{}, read: map[string]int{},
		views: newViews(),
	}
}

// mode is the form of a card: the one chosen, or else the usual one, as long as
// the figures hold what it shows. While groups are compared that is the usual one.
func (m *Memory) mode(f *figures) mode {
	modes := m.modes
	if m.comparing(f.key) {
		modes = m.compare.modes
	}
	if m, ok := modes[f.key]; ok && f.shows(m) {
		return m
	}
	if f.shows(asCompare) {
		return asCompare
	}
	if m, ok := m.modes[f.key]; ok && f.shows(m) {
		return m
	}
	if m := usual(f.question); f.shows(m) {
		return m
	}
	return asBars
}

// comparing tells whether a card has its forms for as long as groups are compared;
// a chart of the board has its own comparison, or none.
func (m *Memory) comparing(key string) bool { return m.compare != nil && !onBoard(key) }

// chosen is the form, other than a table, that was chosen for a card.
func (m *Memory) chosen(key string) (mode, bool) {
	if m.comparing(key) {
		if x, ok := m.compare.under[key]; ok {
			return x, true
		}
	}
	x, ok := m.under[key]
	return x, ok
}

// face is what a card shows.
func (m *Memory) face(f *figures) face {
	x := face{mode: m.mode(f), under: asBars}
	under, ok := m.chosen(f.key)
	if m.comparing(f.key) && f.shows(asCompare) && m.compare.under[f.key] == "" {
		under, ok = asCompare, true
	}
	if ok && f.shows(under) {
		x.under = under
	} else if !ok && f.shows(usual(f.question)) {
		x.under = usual(f.question)
	}
	return x
}

// choose lets a card have a form. A table keeps the form that it is of. What is
// chosen of a card that compares lasts as long as the comparison.
func (m *Memory) choose(key string, x mode, compares bool) {
	modes, under := m.modes, m.under
	if m.comparing(key) && compares {
		modes, under = m.compare.modes, m.compare.under
	}
	modes[key] = x
	if x != asTable && x != asPublished {
		under[key] = x
	}
}
