package respondents

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestNotesAreKeptAndUndone(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	box := f.card.notes[workspace.NoteQuestion]
	f.host.Win.Canvas().Focus(box)
	test.Type(box, "Kas ietilpst izmaksās?")
	box.OnSubmitted(box.Text)
	f.host.Queue.Drain()
	f.reads(t, "1. Kas ietilpst izmaksās?", "12.11.2026 09:41, revidente")
	if box.Text != "" || f.card.notes[workspace.NoteQuestion] != box {
		t.Error("the field is empty, and the same")
	}
	if s, ok := f.work.UndoStep(); !ok || f.host.Words().T("action."+s.Action) != "jauns jautājums vizītei" {
		t.Errorf("undo says %q", s.Action)
	}
	if err := f.work.Undo(); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	if uitest.Reads(f.card.card, "Kas ietilpst") {
		t.Error("undo takes the question away")
	}
	if err := f.work.Redo(); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.reads(t, "1. Kas ietilpst izmaksās?")
	f.press(t, "Dzēst")
	if len(f.card.visit.Notes) != 0 {
		t.Error("the question is removed")
	}

	// What is half-written stays through a new page, not through another card.
	note := f.card.notes[workspace.NoteText]
	test.Type(note, "Pusē")
	f.show(f.memory)
	if got := f.card.notes[workspace.NoteText].Text; got != "Pusē" {
		t.Errorf("half-written: %q", got)
	}
	f.pickNamed(t, "Ministrija 05")
	if got := f.card.notes[workspace.NoteText].Text; got != "" {
		t.Errorf("on another card: %q", got)
	}
	// What the case does not take stays.
	long := strings.Repeat("ā", workspace.MostNote+1)
	f.card.notes[workspace.NoteText].SetText(long)
	f.card.add(workspace.NoteText, long)
	f.host.Queue.Drain()
	if len(f.host.Errors) != 1 || f.card.notes[workspace.NoteText].Text != long {
		t.Errorf("errors %v", f.host.Errors)
	}
}

func TestReadOnly(t *testing.T) {
	f := open(t)
	info, _ := f.work.Case()
	f.pickNamed(t, "Ministrija 04")
	if err := f.work.AddNote(f.made.roster.Table.ID, f.memory.selected, workspace.NoteText, "Redzēts"); err != nil {
		t.Fatal(err)
	}
	f.work.Close()
	f.host.Queue.Drain()
	if err := f.work.Open(context.Background(), info.Path, true); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.pickNamed(t, "Ministrija 04")
	f.reads(t, "Redzēts", "tikai lasīšanai")
	if _, ok := uitest.Find(f.card.card, func(b *kit.TextBox) bool { return true }); ok || uitest.Reads(f.card.card, "Dzēst") {
		t.Error("nothing can be written")
	}
}

func TestExport(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	for i, ext := range formats {
		f.memory.format = i
		f.host.SavePath = filepath.Join(t.TempDir(), "kartite")
		f.press(t, "Saglabāt kartīti")
		data, err := os.ReadFile(f.host.SavePath + "." + ext)
		if err != nil {
			t.Fatal(err)
		}
		if (ext == "html" || ext == "md") && (!strings.Contains(string(data), "Ministrija 04") || !strings.Contains(string(data), "MI izmantošana")) {
			t.Errorf("%s: %s", ext, data)
		}
	}
	if len(f.host.Errors) > 0 || len(f.host.Notified) != len(formats) {
		t.Errorf("%v, %v", f.host.Errors, f.host.Notified)
	}
	if fileName("Ministrija 04 / nodaļa", "x") != "ministrija-04-nodaļa" || fileName("???", "x") != "x" {
		t.Error("names of files")
	}
}
