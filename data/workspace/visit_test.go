package workspace

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/assets"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// visited is a case with the sample workbook.
func visited(t *testing.T) (*Workspace, *survey.Table) {
	t.Helper()
	day := time.Date(2026, 11, 12, 12, 4, 0, 0, time.Local)
	w := New(Deps{Clock: func() time.Time { day = day.Add(time.Millisecond); return day }, User: "A. Revidente", Random: rand.Reader, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	t.Cleanup(func() { w.Close() })
	if err := w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "Lieta"); err != nil {
		t.Fatal(err)
	}
	data, err := assets.Samples.ReadFile("samples/mi-gataviba-2025.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	p, err := w.PreviewBytes(context.Background(), "mi-gataviba-2025.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Load(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	return w, w.Tables()[0]
}

func TestRosterOfTheSample(t *testing.T) {
	w, tab := visited(t)
	r, ok := w.Roster(tab.ID)
	if !ok || r.Of != 83 || len(r.Answered) != 83 || len(r.Silent) != 36 || !r.Matched || r.Strangers != 0 {
		t.Fatalf("%v: %d of %d, %d silent, %d strangers", ok, len(r.Answered), r.Of, len(r.Silent), r.Strangers)
	}
	if r.Group.Text != "Tips" || len(r.Columns) != 2 || r.Columns[0] != r.Group || r.Columns[1].Text != "Šķēršļi MI ieviešanai" || r.Chosen {
		t.Errorf("%q, %+v", r.Group.Text, r.Columns)
	}
	for _, l := range r.Silent {
		if slices.Contains(tab.Names, l.Name) || l.Respondent != -1 || l.Group == "" {
			t.Errorf("silent: %+v", l)
		}
	}
	for _, l := range r.Answered {
		blanks := 0
		for _, q := range tab.Questions {
			if q.Kind != survey.KindText && q.Kind != survey.KindID && q.Kind != survey.KindMeta && q.Asked.Has(l.Respondent) && !q.Answered.Has(l.Respondent) {
				blanks++
			}
		}
		if l.Blanks != blanks {
			t.Errorf("%s: %d blanks, want %d", l.Name, l.Blanks, blanks)
		}
	}
	// The second table has a list of its own, and no frame.
	if r, ok := w.Roster(w.Tables()[1].ID); !ok || r.Matched || len(r.Silent) != 0 || r.Of != 41 {
		t.Errorf("documents: %+v", r)
	}
	if _, ok := w.Roster("t99"); ok {
		t.Error("there is no such table")
	}
}

func TestRosterStaysWhenAnswersAreCodedOrDerived(t *testing.T) {
	for name, do := range map[string]func(w *Workspace, tab *survey.Table) error{
		"a code": func(w *Workspace, tab *survey.Table) error {
			o := w.View().OpenQuestions()[0]
			_, err := w.AddCode(words.For(words.Latvian), o.Table.ID, o.Question.ID, "Nauda")
			return err
		},
		"a derived question": func(w *Workspace, tab *survey.Table) error {
			d := tabulate.Derived{Text: "Liela", Kind: tabulate.DerivedNet, Source: "q7", Nets: []tabulate.Net{{Label: "abi", Options: []int{0, 1}}}}
			_, err := w.AddDerived(tab.ID, d)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			w, tab := visited(t)
			before, _ := w.Roster(tab.ID)
			if err := do(w, tab); err != nil {
				t.Fatal(err)
			}
			r, ok := w.Roster(tab.ID)
			if !ok || r.Of != 83 || len(r.Silent) != 36 || !r.Matched {
				t.Errorf("%v: of %d, %d silent, matched %v", ok, r.Of, len(r.Silent), r.Matched)
			}
			for i, l := range r.Answered {
				if was := before.Answered[i].Blanks; l.Blanks != was {
					t.Fatalf("%s: %d blanks, %d before; what was made of answers is not asked", l.Name, l.Blanks, was)
				}
			}
		})
	}
}

func TestVisitLeavesOutCodesOfAnAnswerNotRead(t *testing.T) {
	w, tab := visited(t)
	o, lv := w.View().OpenQuestions()[0], words.For(words.Latvian)
	var who []int
	for i := range o.Question.Answered.Each() {
		who = append(who, i)
	}
	id, err := w.AddCode(lv, tab.ID, o.Question.ID, "Nauda")
	if err == nil {
		err = w.SetCode(tab.ID, o.Question.ID, id, who[:1], true)
	}
	if err != nil {
		t.Fatal(err)
	}
	for i, told := range []bool{true, false} {
		v, ok := w.Visit(tab.ID, who[i], Beside{})
		if got := slices.ContainsFunc(v.Answers, func(a Answered) bool { return a.Question.Derived != "" }); !ok || got != told {
			t.Errorf("answer %d: codes are told: %v, want %v", i, got, told)
		}
	}
}

func TestPairNames(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b []string
		want []int
	}{
		{"as written", []string{"Iestāde 1", "Iestāde 2"}, []string{"Iestāde 2", "Iestāde 1"}, []int{1, 0}},
		{"white space, case, marks, quotes", []string{"SIA „Meži”", "Rēzeknes  novads"}, []string{"rezeknes novads", "Sia \"Mezi\""}, []int{1, 0}},
		{"as written goes first", []string{"Mezi", "Meži"}, []string{"Meži", "Mezi"}, []int{1, 0}},
		{"each is used once", []string{"A", "A"}, []string{"A"}, []int{0, -1}},
		{"numbers are not alike", []string{"Iestāde 10"}, []string{"Iestāde 1"}, []int{-1}},
		{"no name matches nothing", []string{"", "–"}, []string{"", "-"}, []int{-1, -1}},
	} {
		if got := pairNames(c.a, c.b); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestFrameThatNamesOthers(t *testing.T) {
	tab := &survey.Table{Names: []string{"a", "b", "c"}, Rows: []int{2, 3, 4}}
	r := Roster{Table: tab, Of: 3}
	r.addSilent(&survey.Frame{Names: []string{"c", "d", "e"}})
	if r.Matched || r.Silent != nil {
		t.Errorf("one of three is matched by chance: %+v", r)
	}
	r.addSilent(&survey.Frame{Names: []string{"a", "c", "d", "e"}})
	if !r.Matched || len(r.Silent) != 2 || r.Strangers != 1 {
		t.Errorf("%+v", r)
	}
}

// small is a table of five: three of a kind, one blank, one not asked.
func small() *survey.Table {
	set := func(members ...int) *survey.Set {
		s := survey.NewSet(5)
		for _, i := range members {
			s.Add(i)
		}
		return s
	}
	all := survey.FullSet(5)
	return &survey.Table{
		ID: "t1", Source: survey.Source{File: "a.xlsx"}, Sheet: "Dati", Rows: []int{2, 3, 4, 5, 6}, Names: []string{"A", "B", "C", "D", "E"},
		Questions: []*survey.Question{
			{ID: "g", Text: "Tips", Kind: survey.KindGroup, Columns: []string{"B"}, Options: []survey.Option{{Label: "x"}, {Label: "y"}}, Asked: all, Answered: all, Picked: []*survey.Set{set(0, 1, 2, 3), set(4)}},
			{ID: "s", Text: "Viens", Kind: survey.KindSingle, Columns: []string{"C"}, Options: []survey.Option{{Label: "jā"}, {Label: "nē"}}, Asked: set(0, 1, 2, 4), Answered: set(0, 1, 4), Picked: []*survey.Set{set(0, 1), set(4)}},
			{ID: "m", Text: "Daudzi", Kind: survey.KindMultiple, Columns: []string{"D", "E"}, Options: []survey.Option{{Label: "p", Column: "D"}, {Label: "r; q", Column: "E"}}, Asked: all, Answered: set(0, 1, 2, 3), Picked: []*survey.Set{set(0, 1), set(0, 3)}},
		},
	}
}

func TestAnswersBesidePeers(t *testing.T) {
	tab, w := small(), words.For(words.Latvian)
	say := func(i int, by string) (lines []string) {
		v := Visit{Table: tab, Respondent: i, Kinds: tab.Questions[:1]}
		v.choosePeers(View{}, Beside{By: by})
		peers := v.Peers.set
		for _, q := range tab.Questions[1:] {
			all := []Answered{v.whole(q, peers)}
			if q.Kind == survey.KindMultiple && q.Answered.Has(i) {
				all = append(all, v.options(q, peers)...)
			}
			for _, a := range all {
				lines = append(lines, strings.TrimRight(a.Place.Cell+" "+a.Say(w)+" "+a.SaySame(w), " "))
			}
		}
		return lines
	}
	for _, c := range []struct {
		name string
		i    int
		want []string
	}{
		{"an answer", 0, []string{"C2 jā tāpat 1 no 1", "D2 atzīmēti 2 no 2", "D2 atzīmēts tāpat 1 no 3", "E2 atzīmēts tāpat 1 no 3"}},
		{"a blank is beside those asked", 2, []string{"C4 nav atbildes tāpat 0 no 2", "D4 atzīmēti 0 no 2", "D4 nav atzīmēts tāpat 1 no 3", "E4 nav atzīmēts tāpat 1 no 3"}},
		{"not asked is compared with nobody", 3, []string{"C5 nav jautāts", "E5 atzīmēti 1 no 2", "D5 nav atzīmēts tāpat 1 no 3", "E5 atzīmēts tāpat 1 no 3"}},
		{"no peers", 4, []string{"C6 nē", "D6 nav atbildes"}},
	} {
		if got := say(c.i, "g"); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if got := say(c.i, "gone"); !slices.Equal(got, c.want) {
			t.Errorf("%s, by a question that is not there: %q", c.name, got)
		}
	}
	a := Answered{Same: 6, Of: 14}
	if got := a.SaySame(w); got != "tāpat 43\u00a0% (6 no 14)" {
		t.Errorf("%q", got)
	}
}

func TestNotesInTheJournal(t *testing.T) {
	w, tab := visited(t)
	var signals []Signal
	w.Subscribe(func(s Signal) { signals = append(signals, s) })
	i := slices.Index(tab.Names, "Ministrija 04")
	if err := w.AddNote(tab.ID, i, NoteQuestion, "  Kas ietilpst izmaksās? "); err != nil {
		t.Fatal(err)
	}
	if err := w.AddNote(tab.ID, i, NoteText, "Redzēts uz vietas."); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(signals, []Signal{NotesChanged, NotesChanged}) {
		t.Errorf("signals %v", signals)
	}
	v, _ := w.Visit(tab.ID, i, Beside{})
	if len(v.Notes) != 2 || v.Notes[0].Text != "Kas ietilpst izmaksās?" || v.Notes[0].By != "A. Revidente" || v.Notes[0].Made.IsZero() {
		t.Fatalf("%+v", v.Notes)
	}
	if want := keyNote + tab.Source.SHA256 + "/Ministrija%2004/" + v.Notes[0].ID; v.Notes[0].key != want {
		t.Errorf("key %s, want %s", v.Notes[0].key, want)
	}
	if other, _ := w.Visit(tab.ID, i+1, Beside{}); len(other.Notes) != 0 {
		t.Error("a note is about one respondent")
	}
	if err := w.RemoveNote(v.Notes[0]); err != nil {
		t.Fatal(err)
	}
	if err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	if v, _ = w.Visit(tab.ID, i, Beside{}); len(v.Notes) != 2 {
		t.Error("undo brings it back")
	}
	for _, c := range []struct {
		name string
		do   func() error
		code string
	}{
		{"white space", func() error { return w.AddNote(tab.ID, i, NoteText, " \n") }, ""},
		{"too long", func() error { return w.AddNote(tab.ID, i, NoteText, strings.Repeat("ā", MostNote+1)) }, "note-long"},
		{"nobody", func() error { return w.AddNote(tab.ID, 83+36, NoteText, "x") }, "respondent-gone"},
		{"no table", func() error { return w.AddNote("t99", 0, NoteText, "x") }, "respondent-gone"},
	} {
		var e *survey.Error
		if err := c.do(); c.code == "" && err != nil || c.code != "" && (!errors.As(err, &e) || e.Code != c.code) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestNoteNames(t *testing.T) {
	tab := &survey.Table{Sheet: "Dati", Names: []string{"A/B", "", "Divi", "Divi ", strings.Repeat("ļ", 200)}, Rows: []int{2, 3, 4, 5, 6}}
	seen := map[string]bool{}
	for i, byName := range []bool{true, false, false, false, true} {
		name, by := noteName(tab, i)
		if by != byName || seen[name] || strings.Contains(name, "/") || len(name) > mostName {
			t.Errorf("%q: %q, %v", tab.Names[i], name, by)
		}
		seen[name] = true
	}
}

func TestVisitCardIsWritten(t *testing.T) {
	w, tab := visited(t)
	i := slices.Index(tab.Names, "Ministrija 04")
	if err := w.AddNote(tab.ID, i, NoteText, "Redzēts uz vietas."); err != nil {
		t.Fatal(err)
	}
	v, _ := w.Visit(tab.ID, i, Beside{})
	for _, l := range words.Langs {
		path := filepath.Join(t.TempDir(), "kartite.md")
		if err := w.ExportVisit(context.Background(), path, l, v); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []string{"Ministrija 04", "Redzēts uz vietas.", "MI izmantošana", v.Answers[0].Place.Cell, words.For(l).T("visit.findings.none")} {
			if !strings.Contains(string(data), s) {
				t.Errorf("%s: the card lacks %q:\n%s", l, s, data)
			}
		}
	}
	if err := w.ExportVisit(context.Background(), filepath.Join(t.TempDir(), "x.exe"), words.Latvian, v); err == nil {
		t.Error("there is no such format")
	}
}
