package workspace_test

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

func filterText(w *workspace.Workspace, f tabulate.Filter) string {
	return workspace.FilterText(words.For(words.Latvian), w.Tables(), f)
}

func TestViewsAreKeptUnderANameAndUndone(t *testing.T) {
	w, path := opened(t)
	finance, skills := pick(t, w, "Šķēršļi", "Finanšu trūkums"), pick(t, w, "Priekšnoteikumi", "Nodarbināto prasmes")
	var heard []workspace.Signal
	cancel := w.Subscribe(func(s workspace.Signal) { heard = append(heard, s) })
	w.Select(finance)
	state := workspace.PageState{
		Questions: []workspace.QuestionAt{{Table: skills.Table, Question: skills.Question}},
		Data:      json.RawMessage(`{"rows":0}`), Top: workspace.QuestionAt{Table: finance.Table, Question: finance.Question},
	}
	id, err := w.SaveView("  Finanšu   šķērslis ", "breakdowns", state)
	must(t, err)
	if !slices.Contains(heard, workspace.ViewsChanged) {
		t.Error("nobody is told")
	}
	cancel()
	w.ClearFilter()
	w.Select(skills)
	_, err = w.SaveView("A", "crosstab", workspace.PageState{})
	must(t, err)
	check := func(when string) {
		t.Helper()
		all := w.Views()
		if len(all) != 2 || all[0].Name != "A" || all[1].ID != id {
			t.Fatalf("%s: %+v", when, all)
		}
		k := all[1]
		if k.Name != "Finanšu šķērslis" || k.Page != "breakdowns" || filterText(w, k.Filter) != "Šķēršļi MI ieviešanai: Finanšu trūkums" || k.Selected == nil || *k.Selected != finance ||
			!k.State.Same(state) || k.State.Top != state.Top || len(k.Lost) > 0 || k.By == "" {
			t.Errorf("%s: %+v", when, k)
		}
	}
	check("kept")
	must(t, w.Close())
	must(t, w.Open(context.Background(), path, false))
	check("opened again")

	// The same name, however it is written, is the same view.
	w.Select(skills)
	again, err := w.SaveView("finansu skerslis", "breakdowns", workspace.PageState{})
	must(t, err)
	if all := w.Views(); again != id || len(all) != 2 || *all[1].Selected != skills {
		t.Errorf("kept in the place of another: %+v", all)
	}
	must(t, w.Undo())
	check("undone")

	must(t, w.RenameView(id, "Nauda"))
	if step, _ := w.UndoStep(); w.Views()[1].Name != "Nauda" || step.Action != "view.rename" {
		t.Errorf("renamed: %+v, %+v", w.Views(), step)
	}
	must(t, w.DeleteView(id))
	if len(w.Views()) != 1 {
		t.Error("the view stays")
	}
	must(t, w.Undo())
	must(t, w.Undo())
	check("all undone")
}

func TestWrongViews(t *testing.T) {
	w, _ := opened(t)
	id, err := w.SaveView("A", "breakdowns", workspace.PageState{})
	must(t, err)
	_, err = w.SaveView("B", "breakdowns", workspace.PageState{})
	must(t, err)
	_, none := w.SaveView("  ", "breakdowns", workspace.PageState{})
	_, long := w.SaveView(strings.Repeat("ā", workspace.MostViewName+1), "breakdowns", workspace.PageState{})
	for name, c := range map[string]struct {
		err  error
		code string
	}{
		"no name":       {none, "view-name"},
		"too long":      {long, "view-name"},
		"renamed to ''": {w.RenameView(id, ""), "view-name"},
		"taken":         {w.RenameView(id, "b"), "view-taken"},
		"own name":      {w.RenameView(id, "a"), ""},
		"gone":          {w.RenameView("x", "C"), "view-gone"},
		"delete gone":   {w.DeleteView("x"), "view-gone"},
	} {
		if c.code == "" && c.err != nil || c.code != "" && !isCode(c.err, c.code) {
			t.Errorf("%s: %v", name, c.err)
		}
	}
}

// A newer version of the workbook has its columns elsewhere, and lacks some: the
// view finds what is there and says what is not.
func TestViewsFollowANewerVersion(t *testing.T) {
	old := answersOf(rand.New(rand.NewPCG(7, 1)), true)
	w, sha, _ := caseWith(t, "a.csv", old)
	use, notes := pick(t, w, "Vai lieto MI", "Plāno"), w.Tables()[0].Questions[len(w.Tables()[0].Questions)-1]
	kind := pick(t, w, "Tips", "ministrija")
	w.Select(use)
	w.SetFilter(append(w.Filter(), tabulate.Term{Table: kind.Table, Question: kind.Question, Options: []int{kind.Option}, How: tabulate.NoneOf}))
	_, err := w.SaveView("Plāno", "crosstab", workspace.PageState{
		Questions: []workspace.QuestionAt{{Table: use.Table, Question: use.Question}, {Table: kind.Table, Question: kind.Question}, {Table: use.Table, Question: notes.ID}},
	})
	must(t, err)

	newer := old.clone()
	for i := range newer { // the columns of use and of kind change places, notes move to the front
		r := newer[i]
		newer[i] = []string{r[0], r[6], r[2], r[1], r[3], r[4], r[5]}
	}
	must(t, w.AcceptVersion(context.Background(), sha, previewOf(t, w, "b.csv", newer)))
	k := w.Views()[0]
	now := w.Tables()[0]
	if got := filterText(w, k.Filter); got != "Vai lieto MI: Plāno; Tips: neviens no „ministrija” (starp atbildējušajiem)" || len(k.Lost) > 0 {
		t.Errorf("filter %q, lost %q", got, k.Lost)
	}
	if k.Selected == nil || now.Question(k.Selected.Question).Text != "Vai lieto MI" {
		t.Errorf("selected %+v", k.Selected)
	}
	for i, want := range []string{"Vai lieto MI", "Tips", "Piezīmes"} {
		if q := now.Question(k.State.Questions[i].Question); q == nil || q.Text != want || k.State.Questions[i].Table != now.ID {
			t.Errorf("question %d is %+v, want %q", i, k.State.Questions[i], want)
		}
	}

	// Now the option is called otherwise and the notes are gone.
	third := newer.clone()
	for i := range third {
		third[i] = append(third[i][:1], third[i][2:]...)
		if third[i][1] == "Plāno" {
			third[i][1] = "Nebūs nekad"
		}
	}
	must(t, w.AcceptVersion(context.Background(), now.Source.SHA256, previewOf(t, w, "c.csv", third)))
	k = w.Views()[0]
	if got := filterText(w, k.Filter); got != "Tips: neviens no „ministrija” (starp atbildējušajiem)" || k.Selected != nil {
		t.Errorf("filter %q, selected %+v", got, k.Selected)
	}
	if want := []string{"Vai lieto MI: Plāno", "Piezīmes"}; !slices.Equal(k.Lost, want) {
		t.Errorf("lost %q, want %q", k.Lost, want)
	}
	if q := k.State.Questions[2]; q != (workspace.QuestionAt{}) {
		t.Errorf("a question that is gone is %+v", q)
	}
	w.Restore(k.Filter, k.Selected)
	if k.Same(k.Page, w.View(), k.State) {
		t.Error("without its filter the view is not what was kept")
	}
}

func TestRestore(t *testing.T) {
	w, _ := opened(t)
	finance, skills := pick(t, w, "Šķēršļi", "Finanšu trūkums"), pick(t, w, "Priekšnoteikumi", "Nodarbināto prasmes")
	w.Select(finance)
	f, _ := w.Filter(), finance
	w.ClearFilter()
	w.Restore(f, &finance)
	if s, ok := w.Selected(); !ok || s != finance || filterText(w, w.Filter()) != "Šķēršļi MI ieviešanai: Finanšu trūkums" {
		t.Errorf("%+v, %q", s, filterText(w, w.Filter()))
	}
	gone := skills
	gone.Option = 99
	w.Restore(append(f, tabulate.Term{Table: gone.Table, Question: gone.Question, Options: []int{99}}), &gone)
	if _, ok := w.Selected(); ok || len(w.Filter()) != 1 {
		t.Errorf("what is not there was restored: %+v", w.Filter())
	}
	w.Restore(nil, nil)
	if len(w.Filter()) != 0 {
		t.Error("nothing was restored, and a filter is left")
	}
}

func TestSameView(t *testing.T) {
	w, _ := opened(t)
	finance := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	w.Select(finance)
	state := workspace.PageState{Data: json.RawMessage(`1`)}
	_, err := w.SaveView("A", "breakdowns", state)
	must(t, err)
	k := w.Views()[0]
	scrolled := state
	scrolled.Top = workspace.QuestionAt{Table: finance.Table, Question: finance.Question}
	if !k.Same("breakdowns", w.View(), scrolled) {
		t.Error("how far it is scrolled makes a view another one")
	}
	if k.Same("crosstab", w.View(), state) || k.Same("breakdowns", w.View(), workspace.PageState{}) {
		t.Error("another page, or another state of it, is the same view")
	}
	w.Unselect()
	if k.Same("breakdowns", w.View(), state) {
		t.Error("another filter is the same view")
	}
}
