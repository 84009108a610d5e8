package overview

import "izpete/data/workspace"

// Memory is what the page remembers while other pages are up, and when it is
// made anew.
type Memory struct {
	tray  bool                 // the questions without an area are shown beside the cards
	query string               // what they are searched for
	todo  [][]workspace.AreaOf // waits to be stored; the first is being stored
	path  string               // of the case that the above is about
}

// NewMemory returns a memory of nothing.
func NewMemory() *Memory { return &Memory{} }

// begin forgets what was about another case.
func (m *Memory) begin(path string) {
	if m.path != path {
		*m = Memory{path: path}
	}
}
