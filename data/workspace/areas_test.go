package workspace_test

import (
	"slices"
	"testing"

	"izpete/assets"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// into puts a question, found by its text, into an area.
func into(t *testing.T, w *workspace.Workspace, text, area string) {
	t.Helper()
	tab, q := question(t, w.Tables(), text)
	must(t, w.AssignAreas(ctx, []workspace.AreaOf{{Ref: workspace.RefOf(tab, q), Area: area}}))
}

func areaOf(t *testing.T, w *workspace.Workspace, text string) string {
	t.Helper()
	_, q := question(t, w.Tables(), text)
	return q.Area
}

// Each assignment is a change of its own with its own name, is undone and redone,
// and is there when the case is opened again.
func TestAreasAreAssignedMovedAndTakenOut(t *testing.T) {
	w, path := opened(t)
	for _, c := range []struct{ area, action string }{
		{"strategy", "area.assign"}, {"budget", "area.move"}, {"", "area.remove"}, {"nlp", "area.assign"},
	} {
		into(t, w, "MI izmantošana", c.area)
		if got := areaOf(t, w, "MI izmantošana"); got != c.area {
			t.Fatalf("in %q, want %q", got, c.area)
		}
		if s, _ := w.UndoStep(); s.Action != c.action {
			t.Errorf("the change is called %q, want %q", s.Action, c.action)
		}
		for _, l := range words.Langs {
			if !words.For(l).Has("action." + c.action) {
				t.Errorf("%s has no word in %s", c.action, l)
			}
		}
	}
	must(t, w.Undo())
	must(t, w.Undo())
	if got := areaOf(t, w, "MI izmantošana"); got != "budget" {
		t.Errorf("after undo in %q", got)
	}
	must(t, w.Redo())
	must(t, w.Undo())
	must(t, w.Close())
	must(t, w.Open(ctx, path, false))
	if got := areaOf(t, w, "MI izmantošana"); got != "budget" {
		t.Errorf("opened again in %q", got)
	}
}

func TestAreaThatIsSoAlreadyStoresNothing(t *testing.T) {
	w, _ := opened(t)
	into(t, w, "MI izmantošana", "nlp")
	info, _ := w.Case()
	into(t, w, "MI izmantošana", "nlp")
	if again, _ := w.Case(); again.Saved != info.Saved {
		t.Error("the same area was stored twice")
	}
}

func TestAreasThatCannotBe(t *testing.T) {
	w, _ := opened(t)
	tab, q := question(t, w.Tables(), "MI izmantošana")
	id, err := w.AddDerived(tab.ID, tabulate.Derived{Text: "Izmanto", Kind: tabulate.DerivedNet, Source: q.ID, Nets: []tabulate.Net{{Label: "Jā", Options: []int{0, 1}}}})
	must(t, err)
	for name, c := range map[string]struct {
		of   workspace.AreaOf
		code string
	}{
		"no such question": {workspace.AreaOf{Ref: workspace.Ref{Table: tab.ID, Question: "q99"}, Area: "nlp"}, "figure-gone"},
		"no such table":    {workspace.AreaOf{Ref: workspace.Ref{Table: "x", Question: q.ID}, Area: "nlp"}, "figure-gone"},
		"no such area":     {workspace.AreaOf{Ref: workspace.RefOf(tab, q), Area: "sport"}, "area-unknown"},
		"derived":          {workspace.AreaOf{Ref: workspace.Ref{Table: tab.ID, Question: id}, Area: "nlp"}, "area-derived"},
	} {
		err := w.AssignAreas(ctx, []workspace.AreaOf{c.of})
		if !isCode(err, c.code) {
			t.Errorf("%s: %v", name, err)
		}
		if text := words.For(words.Latvian).Error(err); text == words.For(words.Latvian).T("error.unexpected") {
			t.Errorf("%s: no sentence", name)
		}
	}
}

// The suggestion for the samples, by words in their own language. One that is
// taken is marked as a guess until it is confirmed, and all of it is undone at
// once.
func TestSuggestedAreas(t *testing.T) {
	for lang, file := range map[string]string{"lv": "mi-gataviba-2025.xlsx", "en": "ai-readiness-2025.xlsx"} {
		t.Run(lang, func(t *testing.T) {
			w := newWorkspace(t)
			must(t, w.Create(t.TempDir()+"/a.izpete", "A"))
			data, err := assets.Samples.ReadFile("samples/" + file)
			must(t, err)
			p, err := w.PreviewBytes(ctx, file, data)
			must(t, err)
			must(t, w.Load(ctx, p))
			all := workspace.SuggestAreas(w.Tables())
			got := map[string]string{}
			for _, a := range all {
				if !a.Guess {
					t.Errorf("%v is not marked as a guess", a)
				}
				got[a.Question] = a.Area
			}
			want := map[string]string{"q9": "strategy", "q10": "regulation", "q12": "budget", "q13": "human-capital", "q7": "security"}
			for q, area := range want {
				if got[q] != area {
					t.Errorf("%s: %q, want %q", q, got[q], area)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%v", got)
			}
			must(t, w.AssignAreas(ctx, all))
			guessed := 0
			for _, tab := range w.Tables() {
				for _, q := range tab.Questions {
					if q.AreaGuess {
						guessed++
					}
				}
			}
			if guessed != len(want) || len(workspace.SuggestAreas(w.Tables())) != 0 {
				t.Errorf("%d marked as guesses; %v still suggested", guessed, workspace.SuggestAreas(w.Tables()))
			}
			tab := w.Tables()[0]
			q := tab.Question("q10")
			must(t, w.AssignAreas(ctx, []workspace.AreaOf{{Ref: workspace.RefOf(tab, q), Area: q.Area}}))
			if q = w.Tables()[0].Question("q10"); q.AreaGuess || q.Area != "regulation" {
				t.Errorf("confirmed: %q, guess %v", q.Area, q.AreaGuess)
			}
			must(t, w.Undo())
			must(t, w.Undo())
			if len(workspace.SuggestAreas(w.Tables())) != len(want) {
				t.Error("one undo does not take the suggested areas back")
			}
		})
	}
}

// The folder of forms is another kind of source: the area stands with the
// question that was taught.
func TestAreasInFolderOfForms(t *testing.T) {
	w, _, _ := formsCase(t)
	tab := w.Tables()[0]
	i := slices.IndexFunc(tab.Questions, func(q *survey.Question) bool { return q.Charted() })
	q := tab.Questions[i]
	must(t, w.AssignAreas(ctx, []workspace.AreaOf{{Ref: workspace.RefOf(tab, q), Area: "projects", Guess: true}}))
	if now := w.Tables()[0].Question(q.ID); now.Area != "projects" || !now.AreaGuess {
		t.Errorf("%q, guess %v", now.Area, now.AreaGuess)
	}
	must(t, w.AssignAreas(ctx, []workspace.AreaOf{{Ref: workspace.RefOf(w.Tables()[0], q), Area: "projects"}}))
	if now := w.Tables()[0].Question(q.ID); now.Area != "projects" || now.AreaGuess {
		t.Errorf("%q, guess %v", now.Area, now.AreaGuess)
	}
	must(t, w.Undo())
	must(t, w.Undo())
	if now := w.Tables()[0].Question(q.ID); now.Area != "" {
		t.Errorf("after undo in %q", now.Area)
	}
}
