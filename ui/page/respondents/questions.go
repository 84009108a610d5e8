package respondents

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// questions are those for the visit: what the auditor will ask, in this order,
// then what the answers suggest, and the field for more.
func (c *card) questions(v workspace.Visit) fyne.CanvasObject {
	w := c.page.host.Words()
	parts := []fyne.CanvasObject{kit.Strong(w.T("visit.notes.question"))}
	var asked []workspace.Note
	for _, n := range v.Notes {
		if n.Kind == workspace.NoteQuestion {
			asked = append(asked, n)
		}
	}
	// One that is being written anew is in sight.
	editing := slices.IndexFunc(asked, func(n workspace.Note) bool { return n.ID == c.page.memory.editing })
	parts = append(parts, c.few(foldAsked, len(asked), editing+1, func(i int) fyne.CanvasObject {
		return c.note(v, asked[i], strconv.Itoa(i+1)+". "+asked[i].Text, i, len(asked))
	})...)
	if v.ReadOnly {
		return kit.Column(4, append(parts, c.readOnly(len(asked))...)...)
	}
	if len(v.Suggested) > 0 {
		parts = append(parts, kit.Caption(w.T("respondents.suggested")))
		parts = append(parts, c.few(foldSuggested, len(v.Suggested), 0, func(i int) fyne.CanvasObject {
			return c.suggestion(v, v.Suggested[i])
		})...)
	}
	if n := v.Dropped(); n > 0 {
		parts = append(parts, kit.Wrap(8, kit.NewQuietLink(w.N("respondents.suggested.restore", n), func() {
			c.page.host.Error(c.page.of.RestoreSuggested(v))
		})))
	}
	return kit.Column(6, append(parts, c.noteBox(workspace.NoteQuestion))...)
}

// suggestion is a question that the answers suggest, to be kept, put in other
// words first, or put away.
func (c *card) suggestion(v workspace.Visit, s workspace.Suggested) fyne.CanvasObject {
	w, of, host := c.page.host.Words(), c.page.of, c.page.host
	text := s.Say(w)
	links := kit.Wrap(8,
		kit.NewLink(w.T("respondents.suggested.keep"), func() { host.Error(of.KeepSuggested(v, s, text)) }),
		kit.NewQuietLink(w.T("respondents.suggested.reword"), func() { c.reword(s, text) }),
		kit.NewQuietLink(w.T("respondents.suggested.drop"), func() { host.Error(of.DropSuggested(v, s)) }))
	return kit.NewPanel(theme.Field, kit.Column(2, kit.Body(text), links))
}

// reword puts a suggestion into the field, to be kept in other words.
func (c *card) reword(s workspace.Suggested, text string) {
	m := c.page.memory
	m.suggested = s.For
	m.written[workspace.NoteQuestion] = text
	box := c.notes[workspace.NoteQuestion]
	c.fill(box, text)
	c.scroll.ScrollTo(box)
	c.page.host.Window().Canvas().Focus(box)
}

// addQuestion stores what was written as a question. What came from a suggestion
// takes its place.
func (c *card) addQuestion(text string) error {
	of, m := c.page.of, c.page.memory
	for _, s := range c.visit.Suggested {
		if s.For == m.suggested {
			return of.KeepSuggested(*c.visit, s, text)
		}
	}
	return of.AddNote(c.visit.Table.ID, c.visit.Respondent, workspace.NoteQuestion, text)
}
