package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// blanked is a respondent of the sample with something to ask about.
func blanked(t *testing.T, w *Workspace, tab *survey.Table) int {
	t.Helper()
	r, _ := w.Roster(tab.ID)
	for _, l := range r.Answered {
		if l.Blanks > 0 {
			return l.Respondent
		}
	}
	t.Fatal("nobody left anything empty")
	return -1
}

func TestSuggestedQuestions(t *testing.T) {
	w, tab := visited(t)
	lv := words.For(words.Latvian)
	i := blanked(t, w, tab)
	if _, err := w.AddRule(tab.ID, planning(t, tab), ""); err != nil {
		t.Fatal(err)
	}
	at := func() Visit {
		v, ok := w.Visit(tab.ID, i, Beside{})
		if !ok {
			t.Fatal("gone")
		}
		return v
	}
	v := at()
	suggested := v.Suggested[0]
	n := len(v.Suggested)
	blanks := 0
	for _, s := range v.Suggested {
		if strings.Contains(s.Say(lv), "bez atbildes?") {
			blanks++
		}
	}
	if n == 0 || blanks == 0 || n != blanks+len(v.Contradictions) {
		t.Fatalf("%d suggested, %d blanks, %d contradictions", n, blanks, len(v.Contradictions))
	}
	// Kept in the auditor's words, it is not suggested again, in any language.
	if err := w.KeepSuggested(v, v.Suggested[0], "Kāpēc tukšs?"); err != nil {
		t.Fatal(err)
	}
	if v = at(); len(v.Suggested) != n-1 || len(v.Notes) != 1 || v.Notes[0].Text != "Kāpēc tukšs?" || v.Notes[0].Kind != NoteQuestion || v.Notes[0].For == "" {
		t.Fatalf("%d suggested, notes %+v", len(v.Suggested), v.Notes)
	}
	// Removed, it is suggested again; dropped, it is not until it is brought back.
	if err := w.RemoveNote(v.Notes[0]); err != nil {
		t.Fatal(err)
	}
	if v = at(); len(v.Suggested) != n {
		t.Errorf("%d suggested", len(v.Suggested))
	}
	if err := w.DropSuggested(v, v.Suggested[0]); err != nil {
		t.Fatal(err)
	}
	if v = at(); len(v.Suggested) != n-1 || v.Dropped() != 1 || len(v.Notes) != 0 {
		t.Errorf("%d suggested, %d dropped, notes %+v", len(v.Suggested), v.Dropped(), v.Notes)
	}
	if err := w.RestoreSuggested(v); err != nil {
		t.Fatal(err)
	}
	if v = at(); len(v.Suggested) != n || v.Dropped() != 0 {
		t.Errorf("%d suggested, %d dropped", len(v.Suggested), v.Dropped())
	}
	if err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	if v = at(); v.Dropped() != 1 {
		t.Error("undo puts them away again")
	}
	// White space keeps nothing.
	if err := w.KeepSuggested(v, suggested, "  "); err != nil || len(at().Notes) != 0 {
		t.Error("white space is no question", err)
	}
}

func TestQuestionsAreEditedAndOrdered(t *testing.T) {
	w, tab := visited(t)
	lv := words.For(words.Latvian)
	i := slices.Index(tab.Names, "Ministrija 04")
	for _, text := range []string{"Viens?", "Divi?", "Trīs?"} {
		if err := w.AddNote(tab.ID, i, NoteQuestion, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.AddNote(tab.ID, i, NoteText, "Piezīme"); err != nil {
		t.Fatal(err)
	}
	read := func() (v Visit, order string) {
		v, _ = w.Visit(tab.ID, i, Beside{})
		for _, n := range v.Notes {
			if n.Kind == NoteQuestion {
				order += n.Text
			}
		}
		return v, order
	}
	v, _ := read()
	first := v.Notes[0]
	move := func(n Note, by int, want string) {
		t.Helper()
		v, _ := read()
		if err := w.MoveQuestion(v, n, by); err != nil {
			t.Fatal(err)
		}
		if _, got := read(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	move(first, 1, "Divi?Viens?Trīs?")
	move(first, 9, "Divi?Trīs?Viens?")
	move(first, -1, "Divi?Viens?Trīs?")
	if err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, got := read(); got != "Divi?Trīs?Viens?" {
		t.Errorf("undo: %s", got)
	}
	// What is written later stands last; at an end nothing moves and nothing is
	// stored.
	if err := w.AddNote(tab.ID, i, NoteQuestion, "Četri?"); err != nil {
		t.Fatal(err)
	}
	step, _ := w.UndoStep()
	move(first, 0, "Divi?Trīs?Viens?Četri?")
	if now, _ := w.UndoStep(); now != step {
		t.Error("nothing was moved, yet something was stored")
	}

	v, _ = read()
	note := v.Notes[slices.IndexFunc(v.Notes, func(n Note) bool { return n.Text == "Divi?" })]
	if err := w.EditNote(note, " Divi jeb trīs? "); err != nil {
		t.Fatal(err)
	}
	v, order := read()
	if order != "Divi jeb trīs?Trīs?Viens?Četri?" {
		t.Error(order)
	}
	edited := v.Notes[slices.IndexFunc(v.Notes, func(n Note) bool { return n.Text == "Divi jeb trīs?" })]
	if !edited.Made.Equal(note.Made) || edited.Edited.IsZero() || edited.Editor != "A. Revidente" || !strings.Contains(edited.SayMade(lv), "labots") {
		t.Errorf("%+v: %s", edited, edited.SayMade(lv))
	}
	if err := w.EditNote(edited, strings.Repeat("ā", MostNote+1)); !errors.Is(err, survey.Problem("note-long", survey.Place{}, nil)) {
		t.Error(err)
	}
	step, _ = w.UndoStep()
	for _, same := range []string{edited.Text, "  "} {
		if err := w.EditNote(edited, same); err != nil {
			t.Fatal(err)
		}
	}
	if now, _ := w.UndoStep(); now != step {
		t.Error("the same text is no edit")
	}
	for _, l := range words.Langs {
		for _, a := range []string{"note.edit.note", "note.edit.question", "note.move", "note.drop", "note.restore"} {
			if !words.For(l).Has("action." + a) {
				t.Errorf("%s has no words for %s", l, a)
			}
		}
	}
}

func TestProfileIsNoScore(t *testing.T) {
	lv := words.For(words.Latvian)
	tab := small()
	tab.Questions[0].Area = "strategy"
	tab.Questions[1].Area = "budget"
	tab.Questions[2].Area = "security"
	want := map[string][]TileState{
		"strategy": {TileHeadline, TileHeadline, TileHeadline, TileHeadline, TileOther},
		"budget":   {TileHeadline, TileHeadline, TileBlank, TileNotAsked, TileOther},
		"security": {TileHeadline, TileHeadline, TileOther, TileOther, TileBlank},
	}
	for i := range tab.Len() {
		v := Visit{Table: tab, Respondent: i}
		v.profile(View{}, nil)
		tiles := v.Profile
		if len(tiles) != len(Areas) {
			t.Fatalf("%d tiles", len(tiles))
		}
		for k, tile := range tiles {
			state := TileNone
			if w, ok := want[tile.Area]; ok {
				state = w[i]
			}
			if tile.Area != Areas[k] || tile.State != state {
				t.Errorf("respondent %d, %s: %s, want %s", i, tile.Area, tile.State, state)
			}
			if tile.State != TileNone && !strings.Contains(tile.Say(lv), tile.Answer.Question.Text+": ") {
				t.Errorf("%q", tile.Say(lv))
			}
			for _, l := range words.Langs {
				if w := words.For(l); !w.Has("profile.state."+string(tile.State)) || !w.Has("area.short."+tile.Area) {
					t.Errorf("%s has no words for %+v", l, tile)
				}
			}
		}
	}
}

// The tile is about what the card of the overview is about.
func TestProfileFollowsTheOverview(t *testing.T) {
	w, _ := visited(t)
	if err := w.AssignAreas(context.Background(), SuggestAreas(w.Tables())); err != nil {
		t.Fatal(err)
	}
	tab := w.Tables()[0]
	use := tab.Question("MI izmantošana")
	if err := w.AssignAreas(context.Background(), []AreaOf{{Ref: RefOf(tab, use), Area: "projects"}}); err != nil {
		t.Fatal(err)
	}
	tab = w.Tables()[0]
	use = tab.Question("MI izmantošana")
	at := slices.Index(Areas, "projects")
	for o := range use.Options {
		if err := w.SetLead("projects", Lead{Table: tab, Question: use, Option: o}); err != nil {
			t.Fatal(err)
		}
		for i := range 20 {
			v, _ := w.Visit(tab.ID, i, Beside{})
			want := TileOther
			if use.Picked[o].Has(i) {
				want = TileHeadline
			}
			if got := v.Profile[at]; got.State != want || got.Option != use.Options[o].Label || got.Answer.Question != use {
				t.Fatalf("option %d, respondent %d: %+v", o, i, got)
			}
		}
	}
}

func TestPeersWithinTheFilter(t *testing.T) {
	w, tab := visited(t)
	lv := words.For(words.Latvian)
	i := slices.Index(tab.Names, "Ministrija 04")
	why := tab.Question("Šķēršļi MI ieviešanai")
	w.Select(Selection{Table: tab.ID, Question: why.ID, Option: why.Option("Finanšu trūkums")})
	whole, _ := w.Visit(tab.ID, i, Beside{})
	narrow, _ := w.Visit(tab.ID, i, Beside{Filtered: true})
	want := 0
	for k := range tab.Len() {
		if k != i && whole.Peers.Question.Picked[whole.Peers.Question.Option(whole.Peers.Value)].Has(k) && why.Picked[why.Option("Finanšu trūkums")].Has(k) {
			want++
		}
	}
	if narrow.Peers.N != want || whole.Peers.N <= want {
		t.Errorf("%d within the filter, want %d of %d", narrow.Peers.N, want, whole.Peers.N)
	}
	if s := narrow.SayPeers(lv); !strings.Contains(s, "Finanšu trūkums") || strings.Contains(whole.SayPeers(lv), "Finanšu trūkums") {
		t.Errorf("%q", s)
	}
}

func TestPeersAreNotWeightedAndThatIsSaid(t *testing.T) {
	w, tab := visited(t)
	lv := words.For(words.Latvian)
	i := slices.Index(tab.Names, "Ministrija 04")
	before, _ := w.Visit(tab.ID, i, Beside{})
	margins, err := w.Margins()
	if err != nil || len(margins) == 0 {
		t.Fatal(margins, err)
	}
	if err := w.SetMethod(Method{Weights: margins[:1]}); err != nil {
		t.Fatal(err)
	}
	after, _ := w.Visit(tab.ID, i, Beside{})
	for k, a := range after.Answers {
		if b := before.Answers[k]; a.Same != b.Same || a.Of != b.Of {
			t.Fatalf("%s: %d of %d became %d of %d", a.Question.Text, b.Same, b.Of, a.Same, a.Of)
		}
	}
	line := lv.T("visit.unweighted")
	if slices.Contains(before.SayComparison(lv), line) || !slices.Contains(after.SayComparison(lv), line) {
		t.Errorf("%q", after.SayComparison(lv))
	}
}

// No figure on a card tells a count that the breakdown of its peers hides: the
// own answer stands beside it.
func TestCardsKeepWhatIsHidden(t *testing.T) {
	w, tab := visited(t)
	if err := w.SetMethod(Method{Threshold: 5}); err != nil {
		t.Fatal(err)
	}
	lv := words.For(words.Latvian)
	hidden, shown := 0, 0
	for i := range tab.Len() {
		v, _ := w.Visit(tab.ID, i, Beside{})
		b := map[string]*tabulate.Breakdown{}
		for _, a := range v.Answers {
			if a.Hidden {
				hidden++
				if a.Same != 0 || a.Of != 0 || a.SaySame(lv) != "aizklāts" {
					t.Fatalf("%s, %s: %+v", v.Name, a.Question.Text, a)
				}
				continue
			}
			if a.Of == 0 {
				continue
			}
			shown++
			if !a.Question.Charted() || a.Same > 0 && a.Same < 5 || a.Of-a.Same > 0 && a.Of-a.Same < 5 {
				t.Fatalf("%s, %s: %d of %d is told", v.Name, a.Question.Text, a.Same, a.Of)
			}
			q := a.Question
			if b[q.ID] == nil {
				b[q.ID] = v.Peers.method.Of(tab, q, v.Peers.group)
			}
			for o, r := range b[q.ID].Rows {
				if r.Hidden && (a.Option == o || a.Option < 0 && q.Picked[o].Has(i)) {
					t.Fatalf("%s, %s: %s is hidden in the breakdown", v.Name, q.Text, r.Label)
				}
			}
		}
		path := filepath.Join(t.TempDir(), "k.md")
		if i%20 == 0 {
			if err := w.ExportVisit(context.Background(), path, words.Latvian, v); err != nil {
				t.Fatal(err)
			}
			data, _ := os.ReadFile(path)
			if !strings.Contains(string(data), "aizklāt") || !strings.Contains(string(data), "Nav paredzēts publicēšanai") {
				t.Errorf("the export of %s does not say what is hidden", v.Name)
			}
		}
	}
	if hidden == 0 || shown == 0 {
		t.Errorf("%d hidden, %d shown", hidden, shown)
	}
}

func TestPrint(t *testing.T) {
	w, tab := visited(t)
	folder := t.TempDir()
	i := slices.Index(tab.Names, "Ministrija 04")
	nasty := `=HYPERLINK("http://x")<script>alert(1)</script>` + "\n& otra rinda"
	if err := w.AddNote(tab.ID, i, NoteText, nasty); err != nil {
		t.Fatal(err)
	}
	if err := w.AddNote(tab.ID, i, NoteQuestion, "Kas ietilpst?"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.AddRule(tab.ID, planning(t, tab), ""); err != nil {
		t.Fatal(err)
	}
	stays, old := filepath.Join(folder, "cits.html"), filepath.Join(folder, printPrefix+"vecs.html")
	for _, p := range []string{stays, old} {
		if err := os.WriteFile(p, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		past := w.deps.Clock().Add(-2 * time.Hour)
		if err := os.Chtimes(p, past, past); err != nil {
			t.Fatal(err)
		}
	}
	v, _ := w.Visit(tab.ID, i, Beside{})
	for _, l := range words.Langs {
		path, err := w.PrintVisit(context.Background(), folder, l, v)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		html := string(data)
		for _, s := range []string{"Ministrija 04", "A. Revidente", "1. Kas ietilpst?", "&lt;script&gt;", "@media print", v.Answers[0].Place.Cell, words.For(l).T("profile.title"), words.For(l).T("visit.paper")} {
			if !strings.Contains(html, s) {
				t.Errorf("%s: the page lacks %q", l, s)
			}
		}
		if strings.Contains(html, "<script") {
			t.Error("a note became a script")
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("others can read the card: %v, %v", info.Mode(), err)
		}
	}
	if _, err := os.Stat(old); !errors.Is(err, os.ErrNotExist) {
		t.Error("an old print stays")
	}
	if _, err := os.Stat(stays); err != nil {
		t.Error("the file of another program is gone")
	}
	ended, stop := context.WithCancel(context.Background())
	stop()
	before, _ := os.ReadDir(folder)
	if _, err := w.PrintVisit(ended, folder, words.Latvian, v); !errors.Is(err, survey.Problem("cancelled", survey.Place{}, nil)) {
		t.Error(err)
	}
	if after, _ := os.ReadDir(folder); len(after) != len(before) {
		t.Error("a print that was stopped left a file")
	}
	if _, err := w.PrintVisit(context.Background(), filepath.Join(folder, "nav"), words.Latvian, v); err == nil {
		t.Error("there is no such folder")
	}
}

// Two questions may have one text, and a text may be a page long: each is asked
// about by itself, in a question that can be kept.
func TestSuggestionsOfAlikeAndLongQuestions(t *testing.T) {
	lv := words.For(words.Latvian)
	tab := small()
	asked := tab.Questions[1] // respondent 2 left it empty
	again, long := *asked, *asked
	again.ID, long.ID, long.Text = "again", "long", strings.Repeat("ļoti garš jautājums ", 200)
	tab.Questions = append(tab.Questions, &again, &long)
	v := Visit{Table: tab, Respondent: 2}
	nobody := survey.NewSet(tab.Len())
	for _, q := range tab.Questions[1:] {
		v.Answers = append(v.Answers, v.whole(q, nobody))
	}
	v.suggest()
	seen := map[string]bool{}
	for _, s := range v.Suggested {
		seen[s.For] = true
		if n := len([]rune(s.Say(lv))); n > mostBrief+100 {
			t.Errorf("%d letters", n)
		}
	}
	if len(v.Suggested) != 3 || len(seen) != 3 {
		t.Errorf("%d suggested, %v", len(v.Suggested), seen)
	}
}
