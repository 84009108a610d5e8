package respondents

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
)

// noteList is what was written of one kind, and the field for more.
func (c *card) noteList(v workspace.Visit, kind workspace.NoteKind) fyne.CanvasObject {
	w := c.page.host.Words()
	parts := []fyne.CanvasObject{kit.Strong(w.T("visit.notes." + string(kind)))}
	number := 0
	for _, n := range v.Notes {
		if n.Kind != kind {
			continue
		}
		number++
		text := n.Text
		if kind == workspace.NoteQuestion {
			text = strconv.Itoa(number) + ". " + text
		}
		body := kit.Column(1, kit.Body(text), kit.Caption(n.SayMade(w)))
		if v.ReadOnly {
			parts = append(parts, body)
			continue
		}
		parts = append(parts, kit.TopRow(8, 0, body, kit.NewQuietLink(w.T("respondents.note.remove"), func() {
			c.page.host.Error(c.page.of.RemoveNote(n))
		})))
	}
	if v.ReadOnly {
		if number == 0 {
			parts = append(parts, kit.Caption(w.T("respondents.readonly")))
		}
		delete(c.notes, kind)
		return kit.Column(4, parts...)
	}
	return kit.Column(6, append(parts, c.noteBox(kind))...)
}

// noteBox is the field in which a note of a kind is written; the same one as
// long as the page is up, so that refreshing does not disturb the writing.
func (c *card) noteBox(kind workspace.NoteKind) fyne.CanvasObject {
	box := c.notes[kind]
	if box == nil {
		box = kit.NewLine(c.page.host.Words().T("respondents." + string(kind) + ".add"))
		box.OnChanged = func(text string) { c.page.memory.written[kind] = text }
		box.OnSubmitted = func(text string) { c.add(kind, text) }
		c.notes[kind] = box
	}
	if box.Text != c.page.memory.written[kind] {
		tell := box.OnChanged
		box.OnChanged = nil
		box.SetText(c.page.memory.written[kind])
		box.OnChanged = tell
	}
	return box
}

// add stores a note. What the case does not take stays in the field.
func (c *card) add(kind workspace.NoteKind, text string) {
	if c.visit == nil || strings.TrimSpace(text) == "" {
		return
	}
	if err := c.page.of.AddNote(c.visit.Table.ID, c.visit.Respondent, kind, text); err != nil {
		c.page.host.Error(err)
		return
	}
	delete(c.page.memory.written, kind)
	c.notes[kind].SetText("")
}
