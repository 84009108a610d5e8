package report

import (
	"slices"

	"izpete/data/summary"
	"izpete/data/words"
)

// Formats are the kinds of file that are offered, named as their files end.
var Formats = []string{"docx", "xlsx", "html", "md"}

// Memory is what the page remembers while other pages are up, and when it is
// made anew: how the summary is put together.
type Memory struct {
	Lang     words.Lang
	Sections []summary.Section
	Mask     bool
	Filtered bool
	Format   string

	saved string // path of the last export, "" after a change
}

// NewMemory returns a memory of nothing: the page starts with all sections, in
// the language of the screen, as a Word file.
func NewMemory() *Memory { return &Memory{} }

func (m *Memory) start(l words.Lang) {
	if m.Lang == "" {
		m.Lang = l
	}
	if m.Sections == nil {
		m.Sections = summary.Sections()
	}
	if m.Format == "" {
		m.Format = Formats[0]
	}
}

// turn takes a section in or leaves it out.
func (m *Memory) turn(id summary.SectionID, on bool) {
	for i := range m.Sections {
		if m.Sections[i].ID == id {
			m.Sections[i].On = on
		}
	}
}

// move brings a section up (-1) or down (1) in the order.
func (m *Memory) move(id summary.SectionID, step int) {
	i := slices.IndexFunc(m.Sections, func(s summary.Section) bool { return s.ID == id })
	if j := i + step; i >= 0 && j >= 0 && j < len(m.Sections) {
		m.Sections[i], m.Sections[j] = m.Sections[j], m.Sections[i]
	}
}

func (m *Memory) has(id summary.SectionID) bool {
	return slices.Contains(m.Sections, summary.Section{ID: id, On: true})
}
