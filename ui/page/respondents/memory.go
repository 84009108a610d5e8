package respondents

import (
	"izpete/data/workspace"
	"izpete/ui/grid"
)

// Memory is what the page remembers while other pages are up, and when it is
// made anew: whose card is open, and how the list is narrowed and ordered.
type Memory struct {
	path      string // of the case that the rest is about
	table     string // id; "" for the first
	part      part
	query     string
	sort      grid.Sort
	selected  int                           // id of the row, -1 for none
	name      string                        // how it is called: another version of the data may move it
	peers     string                        // id of the question that says who is similar
	filtered  bool                          // peers are only those that the filter leaves
	untouched bool                          // options that were not ticked are shown too
	unfolded  map[folded]bool               // lists that are shown whole
	written   map[workspace.NoteKind]string // not added yet
	suggested string                        // what suggested the question being written, "" for none
	editing   string                        // id of the note being written anew, "" for none
	edited    string                        // what it is to say
	format    int
}

// part is whom the list shows.
type part int

const (
	answered part = iota
	everyone
	silent
	against // those with contradictions in their answers
)

// NewMemory returns a memory of nothing.
func NewMemory() *Memory {
	return &Memory{selected: -1, unfolded: map[folded]bool{}, written: map[workspace.NoteKind]string{}}
}

// of forgets what was about another case.
func (m *Memory) of(path string) {
	if m.path != path {
		*m = *NewMemory()
		m.path = path
	}
}

// pick remembers whose card is open.
func (m *Memory) pick(id int, name string) {
	if id != m.selected || name != m.name {
		clear(m.written)
		m.suggested, m.editing, m.edited = "", "", ""
	}
	m.selected, m.name = id, name
}
