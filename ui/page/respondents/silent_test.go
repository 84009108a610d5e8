package respondents

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// openSilent opens the card of the first who was invited and did not answer.
func (f *fixture) openSilent(t *testing.T) string {
	t.Helper()
	name := f.made.roster.Silent[0].Name
	f.press(t, "Nav atbildes 36")
	f.pickNamed(t, name)
	return name
}

func TestWhoDidNotAnswerGetsNotesAndQuestions(t *testing.T) {
	f := open(t)
	name := f.openSilent(t)
	f.reads(t, name, "Neatbildēja", "Ir uzaicināto sarakstā", "Jautājumi vizītei", "Piezīmes", "Drukāt kartīti")
	if uitest.Reads(f.card.card, "Gatavības profils") || uitest.Reads(f.card.card, "Atbildes līdzās līdzīgajiem") {
		t.Error("the card speaks of answers")
	}
	for kind, text := range map[workspace.NoteKind]string{workspace.NoteText: "Zvanīts 12.02., solīja līdz piektdienai.", workspace.NoteQuestion: "Kāpēc neatbildēja?"} {
		box := f.card.notes[kind]
		box.SetText(text)
		box.OnSubmitted(text)
		f.host.Queue.Drain()
		if box.Text != "" {
			t.Errorf("%q is left in the field: %v", box.Text, f.host.Errors)
		}
	}
	f.reads(t, "Zvanīts 12.02., solīja līdz piektdienai.", "1. Kāpēc neatbildēja?", "revidente")
	// The list of those who did not answer says of whom something was written.
	noted := 0
	for _, r := range f.made.rows {
		if last := r.Cells[len(r.Cells)-1]; last != dash {
			noted++
			if r.Cells[0] != name || last != "2" {
				t.Errorf("%q", r.Cells)
			}
		}
	}
	if columns := f.made.columns; noted != 1 || len(columns) != 3 || columns[2].Title != "Pieraksti" {
		t.Errorf("%d are noted, %+v", noted, columns)
	}
	f.press(t, "Labot")
	f.card.editBox.SetText("Kas traucēja atbildēt?")
	f.press(t, "Saglabāt")
	f.reads(t, "1. Kas traucēja atbildēt?")
	if err := f.work.Undo(); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.reads(t, "1. Kāpēc neatbildēja?")
	f.press(t, "Drukāt kartīti")
	if len(f.viewed) != 1 || len(f.host.Errors) > 0 {
		t.Errorf("%q, %v", f.viewed, f.host.Errors)
	}
	// Another card has none of it, and the first has it again.
	f.pickNamed(t, f.made.roster.Silent[1].Name)
	if uitest.Reads(f.card.card, "Zvanīts") {
		t.Error("another card has the note")
	}
	f.pickNamed(t, name)
	f.reads(t, "Zvanīts 12.02.")
	f.host.Lang = words.English
	f.show(f.memory)
	f.reads(t, "Did not answer", "Zvanīts 12.02.")
	f.Page.card.focus()
	if f.host.Win.Canvas().Focused() != fyne.Focusable(f.card.notes[workspace.NoteQuestion]) {
		t.Error("Enter in the list does not lead to the field")
	}
}

// Who did not answer is shown when it was searched for.
func TestWhoDidNotAnswerIsRevealed(t *testing.T) {
	f := open(t)
	tab := f.made.roster.Table
	f.Reveal(page.Respondent{Table: tab.ID, Index: tab.Len() + 3})
	f.Page.Refresh()
	f.host.Queue.Drain()
	want := f.made.roster.Silent[3].Name
	if f.memory.part != silent || f.card.visit == nil || f.card.visit.Name != want {
		t.Fatalf("%+v", f.card.visit)
	}
	if f.list.grid.At() < 0 {
		t.Error("the list does not show it")
	}
	before := f.memory.selected
	f.Reveal(page.Respondent{Table: tab.ID, Index: tab.Len() + 36})
	if f.memory.selected != before || !strings.HasPrefix(f.memory.name, want) {
		t.Error("nobody is there")
	}
}
