package workspace

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/report"
	"izpete/data/survey"
	"izpete/data/words"
)

// silent opens the card of the first who was invited and did not answer.
func silent(t *testing.T, w *Workspace, tab *survey.Table) Visit {
	t.Helper()
	v, ok := w.Visit(tab.ID, tab.Len(), Beside{})
	if !ok || !v.Silent || v.Name == "" || v.Name != w.silentOf(tab)[0].Name {
		t.Fatalf("%v %+v", ok, v)
	}
	return v
}

func texts(notes []Note) (out []string) {
	for _, n := range notes {
		out = append(out, n.Text)
	}
	return out
}

func TestWhoDidNotAnswerHasNotes(t *testing.T) {
	w, tab := visited(t)
	at := tab.Len()
	for kind, s := range map[NoteKind]string{NoteText: "Zvanīts 12.02., solīja līdz piektdienai.", NoteQuestion: "Kāpēc neatbildēja?"} {
		if err := w.AddNote(tab.ID, at, kind, s); err != nil {
			t.Fatal(err)
		}
	}
	v := silent(t, w, tab)
	if len(v.Notes) != 2 || len(v.Answers)+len(v.Suggested)+len(v.Linked) != 0 || v.ReadOnly {
		t.Fatalf("%+v", v)
	}
	r, _ := w.Roster(tab.ID)
	for i, l := range r.Silent {
		if want := 2 * max(1-i, 0); l.Notes != want {
			t.Errorf("%q has %d notes, want %d", l.Name, l.Notes, want)
		}
	}
	if other, _ := w.Visit(tab.ID, at+1, Beside{}); len(other.Notes) != 0 || other.Name == v.Name {
		t.Errorf("the next: %q %+v", other.Name, other.Notes)
	}
	note := v.Notes[slices.IndexFunc(v.Notes, func(n Note) bool { return n.Kind == NoteText })]
	if err := w.EditNote(note, "Zvanīts 13.02."); err != nil {
		t.Fatal(err)
	}
	if err := w.RemoveNote(note); err != nil {
		t.Fatal(err)
	}
	if n := len(silent(t, w, tab).Notes); n != 1 {
		t.Errorf("%d notes after one was removed", n)
	}
	for range 2 {
		if err := w.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if got := texts(silent(t, w, tab).Notes); !slices.Contains(got, "Zvanīts 12.02., solīja līdz piektdienai.") {
		t.Errorf("undone: %q", got)
	}
	path := w.file.Path()
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.Open(context.Background(), path, false); err != nil {
		t.Fatal(err)
	}
	if n := len(silent(t, w, w.Tables()[0]).Notes); n != 2 {
		t.Errorf("%d notes in the case opened again", n)
	}
	if _, ok := w.Visit(tab.ID, at+36, Beside{}); ok {
		t.Error("there is nobody behind the last")
	}
}

func TestACardWithoutAnswersIsWritten(t *testing.T) {
	w, tab := visited(t)
	for kind, s := range map[NoteKind]string{NoteText: "Zvanīts 12.02.", NoteQuestion: "Kāpēc neatbildēja?"} {
		if err := w.AddNote(tab.ID, tab.Len(), kind, s); err != nil {
			t.Fatal(err)
		}
	}
	v := silent(t, w, tab)
	for _, l := range words.Langs {
		said := words.For(l)
		doc := w.visitDocument(l, v)
		for _, f := range report.Formats {
			path := filepath.Join(t.TempDir(), "kartite."+string(f))
			if err := w.ExportVisit(context.Background(), path, l, v); err != nil {
				t.Errorf("%s %s: %v", l, f, err)
			}
		}
		path := filepath.Join(t.TempDir(), "kartite.md")
		if err := w.ExportVisit(context.Background(), path, l, v); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []string{v.Name, v.Group, "Zvanīts 12.02.", "1. Kāpēc neatbildēja?", said.T("visit.silent")} {
			if !strings.Contains(strings.ReplaceAll(string(data), `\`, ""), s) {
				t.Errorf("%s: the card lacks %q:\n%s", l, s, data)
			}
		}
		if strings.Contains(string(data), said.T("visit.answers")) || doc.Title != v.Name {
			t.Errorf("%s: it speaks of answers:\n%s", l, data)
		}
	}
	page, err := w.PrintVisit(context.Background(), t.TempDir(), words.Latvian, v)
	if err != nil || !strings.HasSuffix(page, ".html") {
		t.Errorf("%q: %v", page, err)
	}
}

// answered is the data once somebody has answered, under this name.
func answered(w *Workspace, at int, name string) {
	s := *w.surveys[0]
	s.Tables = slices.Clone(s.Tables)
	t := *s.Tables[0]
	t.Names = slices.Clone(t.Names)
	t.Names[at] = name
	s.Tables[0] = &t
	w.mu.Lock()
	defer w.mu.Unlock()
	w.setSurveys([]*survey.Survey{&s})
}

// A note stays with whom it is about when the answers come, also where they are
// called the same in other letters; nobody else gets it.
func TestNotesFollowWhoAnswersLater(t *testing.T) {
	for name, write := range map[string]func(string) string{
		"as in the list":   func(s string) string { return s },
		"in capitals":      strings.ToUpper,
		"with a full stop": func(s string) string { return s + "." },
	} {
		t.Run(name, func(t *testing.T) {
			w, tab := visited(t)
			if err := w.AddNote(tab.ID, tab.Len(), NoteText, "Zvanīts 12.02."); err != nil {
				t.Fatal(err)
			}
			was := silent(t, w, tab).Name
			answered(w, 7, write(was))
			v, _ := w.Visit(tab.ID, 7, Beside{})
			if got := texts(v.Notes); !slices.Equal(got, []string{"Zvanīts 12.02."}) {
				t.Errorf("on the card of %q: %q", v.Name, got)
			}
			if lost := w.noted(); len(lost.all) != 1 {
				t.Errorf("%d notes stand on cards", len(lost.all))
			}
			for i := range tab.Len() + 36 {
				if other, ok := w.Visit(tab.ID, i, Beside{}); ok && i != 7 && len(other.Notes) > 0 {
					t.Errorf("%q has the note too", other.Name)
				}
			}
		})
	}
}

// A note about one who answered stays on the card when the answers are gone and the
// list of those invited still has the name.
func TestNotesStayWhenAnswersAreTakenBack(t *testing.T) {
	w, tab := visited(t)
	if err := w.AddNote(tab.ID, 7, NoteText, "Redzēts."); err != nil {
		t.Fatal(err)
	}
	was := tab.Names[7]
	answered(w, 7, "Kāds cits")
	now := w.Tables()[0]
	for i, l := range w.silentOf(now) {
		v, _ := w.Visit(now.ID, now.Len()+i, Beside{})
		if want := l.Name == was; want != (len(v.Notes) == 1) {
			t.Errorf("%q has %d notes", l.Name, len(v.Notes))
		}
	}
	if n := len(w.noted().all); n != 1 {
		t.Errorf("%d notes stand on cards", n)
	}
}

func TestTwoInvitedOfOneNameAreToldApart(t *testing.T) {
	frame := &survey.Frame{Sheet: "Iestādes", Names: []string{"Skola", "Skola", "Bibliotēka", "Rīgas  bibliotēka"}}
	seen := map[string]bool{}
	for i, byName := range []bool{false, false, true, true} {
		c := silentCard(frame, &Listed{Name: survey.Fold(frame.Names[i]), invited: i})
		if c.byName != byName || seen[c.key] || strings.Contains(c.key, "/") {
			t.Errorf("%q: %+v", frame.Names[i], c)
		}
		seen[c.key] = true
	}
}

// Those who did not answer are found by their names, as the others are.
func TestWhoDidNotAnswerIsFound(t *testing.T) {
	w, tab := visited(t)
	said, v := words.For(words.Latvian), w.View()
	name := silent(t, w, tab).Name
	places := PlacesOf(said, v)
	found := places.Index.Search(context.Background(), name, 5)
	want := Place{Kind: PlaceRespondent, Table: tab.ID, At: tab.Len()}
	for _, group := range found {
		for _, hit := range group.Hits {
			if p := places.All[hit.Entry]; p == want {
				if title, about := p.Say(said, v); title != name || about != "Neatbildēja" {
					t.Errorf("%q, %q", title, about)
				}
				return
			}
		}
	}
	t.Errorf("%q finds %+v", name, found)
}
