package findings

import "izpete/data/finding"

// Memory is what the page remembers while other pages are up, and when it is
// made anew: what is open and narrowed, and texts that could not be stored.
type Memory struct {
	Selected string // id of the finding in the form
	Query    string
	Filter   Filter

	tagged string // id of the finding for which a tag is being written, "" for none
	tag    string // as far as it is written
	begun  string // id of a finding that was opened to be written
	path   string // of the case that the above is about
	drafts map[draft]string
}

type draft struct {
	id    string
	field finding.Field
}

// NewMemory returns a memory of nothing.
func NewMemory() *Memory { return &Memory{drafts: map[draft]string{}} }

// Open makes the page show a finding when it comes up next, whatever it was
// narrowed to. One that has only been begun gets the cursor.
func (m *Memory) Open(id string) { m.Selected, m.Query, m.Filter, m.begun = id, "", all, id }

// of forgets what was narrowed in another case. Texts are kept: the ids of
// findings are never used twice.
func (m *Memory) of(path string) {
	if m.path != "" && m.path != path {
		m.Query, m.Filter = "", all
	}
	m.path = path
}

// keep holds on to a text that the case did not take.
func (m *Memory) keep(id string, f finding.Field, text string) { m.drafts[draft{id, f}] = text }

func (m *Memory) forget(id string, f finding.Field) { delete(m.drafts, draft{id, f}) }

func (m *Memory) draft(id string, f finding.Field) (string, bool) {
	text, ok := m.drafts[draft{id, f}]
	return text, ok
}
