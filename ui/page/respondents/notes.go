package respondents

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// dated are the notes, the first first, and the field for more.
func (c *card) dated(v workspace.Visit) fyne.CanvasObject {
	w := c.page.host.Words()
	parts, n := []fyne.CanvasObject{kit.Strong(w.T("visit.notes.note"))}, 0
	for _, note := range v.Notes {
		if note.Kind != workspace.NoteQuestion {
			n++
			parts = append(parts, c.note(v, note, note.Text, 0, 1))
		}
	}
	if v.ReadOnly {
		return kit.Column(4, append(parts, c.readOnly(n)...)...)
	}
	return kit.Column(6, append(parts, c.noteBox(workspace.NoteText))...)
}

// readOnly says that nothing can be written where nothing is.
func (c *card) readOnly(have int) []fyne.CanvasObject {
	c.notes = map[workspace.NoteKind]*kit.TextBox{}
	if have > 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.Caption(c.page.host.Words().T("respondents.readonly"))}
}

// note is one note or question with what can be done to it. Those of several can
// be moved among one another.
func (c *card) note(v workspace.Visit, n workspace.Note, text string, at, of int) fyne.CanvasObject {
	w, p := c.page.host.Words(), c.page
	if p.memory.editing == n.ID && !v.ReadOnly {
		return c.editor(n)
	}
	body := kit.Column(1, kit.Body(text), kit.Caption(n.SayMade(w)))
	if v.ReadOnly {
		return body
	}
	row := []fyne.CanvasObject{body}
	if of > 1 {
		up := kit.NewIconButton(kit.MarkUp, w.T("respondents.question.up"), func() { p.host.Error(p.of.MoveQuestion(v, n, -1)) })
		down := kit.NewIconButton(kit.MarkDown, w.T("respondents.question.down"), func() { p.host.Error(p.of.MoveQuestion(v, n, 1)) })
		up.OnSay, down.OnSay = p.host.Status, p.host.Status
		up.SetDisabled(at == 0)
		down.SetDisabled(at == of-1)
		row = append(row, up, down)
	}
	row = append(row,
		kit.NewQuietLink(w.T("respondents.note.edit"), func() { c.edit(n) }),
		kit.NewQuietLink(w.T("respondents.note.remove"), func() { p.host.Error(p.of.RemoveNote(n)) }))
	return kit.TopRow(6, 0, row...)
}

// edit opens a note for writing in its place.
func (c *card) edit(n workspace.Note) {
	m := c.page.memory
	m.editing, m.edited = n.ID, n.Text
	c.editBox = nil
	c.show(*c.visit)
	if c.editBox != nil {
		c.page.host.Window().Canvas().Focus(c.editBox)
	}
}

// editor is a note being written anew: the same field as long as it is, so that
// refreshing does not disturb the writing.
func (c *card) editor(n workspace.Note) fyne.CanvasObject {
	w, p := c.page.host.Words(), c.page
	if c.editBox == nil || c.editOf != n.ID {
		box := kit.NewTextBox("").Called(w.T("respondents.note.name"))
		c.editBox, c.editOf = box, n.ID
		c.fill(box, p.memory.edited)
		box.OnChanged = func(text string) { p.memory.edited = text }
		box.OnEscape = func() bool { c.endEdit(); return true }
		box.OnSubmitted = func(string) { c.saveEdit(n) }
	}
	return kit.Column(4, c.editBox, kit.Wrap(8,
		kit.NewLink(w.T("respondents.note.save"), func() { c.saveEdit(n) }),
		kit.NewQuietLink(w.T("dialog.cancel"), c.endEdit)))
}

// saveEdit stores what was written. What the case does not take stays open.
func (c *card) saveEdit(n workspace.Note) {
	if err := c.page.of.EditNote(n, c.page.memory.edited); err != nil {
		c.page.host.Error(err)
		return
	}
	c.endEdit()
}

// endEdit closes the field.
func (c *card) endEdit() {
	c.page.memory.editing, c.page.memory.edited = "", ""
	c.editBox, c.editOf = nil, ""
	c.page.host.Window().Canvas().Unfocus()
	if c.visit != nil {
		c.show(*c.visit)
	}
}

// noteBox is the field in which a note of a kind is written, and what stores it;
// the same field as long as the page is up, so that refreshing does not disturb
// the writing.
func (c *card) noteBox(kind workspace.NoteKind) fyne.CanvasObject {
	w, m := c.page.host.Words(), c.page.memory
	box := c.notes[kind]
	if box == nil {
		hint := w.T("respondents." + string(kind) + ".add")
		if box = kit.NewTextBox(hint); kind == workspace.NoteQuestion {
			box = kit.NewLine(hint)
		}
		rest := kit.Caption("").Coloured(theme.Warn)
		rest.Hide()
		c.rest[kind] = rest
		box.OnChanged = func(text string) {
			m.written[kind] = text
			c.count(kind)
		}
		box.OnSubmitted = func(text string) { c.add(kind, text) }
		c.notes[kind] = box
	}
	c.fill(box, m.written[kind])
	c.count(kind)
	return kit.Column(2, kit.TopRow(8, 0, box, kit.Pad(5, 0, 0, 0, kit.NewLink(w.T("respondents.note.put"), func() { c.add(kind, box.Text) }))), c.rest[kind])
}

// nearlyFull is from how many letters on a field says how many are left.
const nearlyFull = workspace.MostNote - 200

// count says how many letters are left when there are few.
func (c *card) count(kind workspace.NoteKind) {
	text, left := "", workspace.MostNote-utf8.RuneCountInString(c.page.memory.written[kind])
	if workspace.MostNote-left >= nearlyFull {
		text = c.page.host.Words().N("respondents.note.left", left)
	}
	rest := c.rest[kind]
	if rest.Text == text {
		return
	}
	rest.Hidden = text == ""
	rest.SetText(text)
	c.scroll.Refresh()
}

// fill puts a text into a field without telling of it.
func (c *card) fill(box *kit.TextBox, text string) {
	if box == nil || box.Text == text {
		return
	}
	tell := box.OnChanged
	box.OnChanged = nil
	box.SetText(text)
	box.OnChanged = tell
}

// add stores a note. What the case does not take stays in the field.
func (c *card) add(kind workspace.NoteKind, text string) {
	if c.visit == nil || strings.TrimSpace(text) == "" {
		return
	}
	var err error
	if kind == workspace.NoteQuestion {
		err = c.addQuestion(text)
	} else {
		err = c.page.of.AddNote(c.visit.Table.ID, c.visit.Respondent, kind, text)
	}
	if err != nil {
		c.page.host.Error(err)
		return
	}
	delete(c.page.memory.written, kind)
	if kind == workspace.NoteQuestion {
		c.page.memory.suggested = ""
	}
	c.notes[kind].SetText("")
}
