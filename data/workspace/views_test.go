package workspace_test

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/data/casefile"
	"izpete/data/finding"
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

// compareWith is a comparison of those who named a lack of finance with the others.
func compareWith(t *testing.T, w *workspace.Workspace) *workspace.Comparing {
	t.Helper()
	a, was := pick(t, w, "Šķēršļi", "Finanšu trūkums"), pick(t, w, "Tips", "ministrija")
	return &workspace.Comparing{
		Table: a.Table, A: tabulate.Group{Filter: tabulate.Filter{a.Term()}}, B: tabulate.Group{Rest: true},
		Was: tabulate.Filter{was.Term()},
	}
}

func TestAComparisonIsKeptWithAViewAndAPin(t *testing.T) {
	w, path := opened(t)
	c, skills := compareWith(t, w), pick(t, w, "Priekšnoteikumi", "Nodarbināto prasmes")
	_, err := w.SaveView("Salīdzinājums", "breakdowns", workspace.PageState{Compare: c})
	must(t, err)
	_, err = w.AddPin(workspace.Pin{Table: skills.Table, Question: skills.Question, Form: "compare", Compare: c})
	must(t, err)
	must(t, w.Close())
	must(t, w.Open(context.Background(), path, false))
	k, p := w.Views()[0], w.Pins()[0]
	if len(k.Lost) > 0 || len(k.Filter) > 0 || !k.State.Compare.Same(c) || !k.State.Compare.Was.Same(c.Was) {
		t.Errorf("%+v, %+v", k, k.State.Compare)
	}
	if p.Gone || len(p.Filter) > 0 || !p.Compare.Same(c) {
		t.Errorf("%+v", p)
	}
	other := *c
	other.B = c.A
	if (workspace.PageState{Compare: c}).Same(workspace.PageState{Compare: &other}) || (workspace.PageState{Compare: c}).Same(workspace.PageState{}) {
		t.Error("another comparison is the same")
	}
}

// A program that knows no comparisons finds a condition that it does not know in
// the filter: it must not show everyone as if nothing had been compared.
func TestAnOlderProgramSaysThatAComparisonIsGone(t *testing.T) {
	w, _ := opened(t)
	c, skills := compareWith(t, w), pick(t, w, "Priekšnoteikumi", "Nodarbināto prasmes")
	_, err := w.SaveView("Salīdzinājums", "breakdowns", workspace.PageState{Compare: c})
	must(t, err)
	_, err = w.AddPin(workspace.Pin{Table: skills.Table, Question: skills.Question, Form: "compare", Compare: c})
	must(t, err)
	n := 0
	for _, prefix := range []string{"view/", "board/"} {
		for _, raw := range written(t, w, prefix) {
			var older struct {
				Filter []struct{ Text, How string }
			}
			if json.Unmarshal(raw, &older) == nil && len(older.Filter) == 1 {
				n++
				if tabulate.How(older.Filter[0].How).Known() || older.Filter[0].Text != "Šķēršļi MI ieviešanai: Finanšu trūkums / …" {
					t.Errorf("%s is %+v", prefix, older.Filter)
				}
			}
		}
	}
	if n != 2 {
		t.Errorf("%d records have the condition", n)
	}
}

func TestAComparisonIsFoundInANewerVersionOrGoneWhole(t *testing.T) {
	g := costs()
	w, sha, _ := caseWith(t, "a.csv", g)
	use, b := pick(t, w, "Vai lieto", "Lieto"), bars(t, w, "Cik maksā")
	c := &workspace.Comparing{
		Table: use.Table, A: tabulate.Group{Filter: tabulate.Filter{use.Term()}}, B: tabulate.Group{Filter: tabulate.Filter{b[1].Term()}},
	}
	old := w.Tables()[0]
	_, err := w.SaveView("Salīdzinājums", "breakdowns", workspace.PageState{Compare: c})
	must(t, err)
	newer := g.clone()
	newer[0][1], newer[1][1] = "Vai lieto MI?", "Lieto MI citur"
	must(t, w.AcceptVersion(context.Background(), sha, previewOf(t, w, "b.csv", newer)))
	k := w.Views()[0]
	found := w.Recompare(old, c)
	if len(k.Lost) > 0 || k.State.Compare == nil || !k.State.Compare.Same(found) || found.Table != w.Tables()[0].ID {
		t.Fatalf("%+v, %+v", k, found)
	}
	if got := filterText(w, found.A.Filter); got != "Vai lieto MI?: Lieto" {
		t.Errorf("group A is %s", got)
	}
	must(t, w.Undo())
	for i := range newer[1:] {
		newer[i+1][1] = []string{"Jā", "Nē"}[i%2]
	}
	must(t, w.AcceptVersion(context.Background(), sha, previewOf(t, w, "c.csv", newer)))
	k = w.Views()[0]
	if k.State.Compare != nil || len(k.Lost) != 1 || !strings.Contains(k.Lost[0], "Vai lieto MI: Lieto / Cik maksā: [10; 20)") || w.Recompare(old, c) != nil {
		t.Errorf("a group is gone: %+v, %v", k.State.Compare, k.Lost)
	}
}

// written are the values that the case holds under keys with a prefix.
func written(t *testing.T, w *workspace.Workspace, prefix string) (all []json.RawMessage) {
	t.Helper()
	info, _ := w.Case()
	must(t, w.Close())
	f, err := casefile.Open(info.Path, casefile.Options{Clock: time.Now, Timeout: time.Second, ReadOnly: true})
	must(t, err)
	for key := range f.State().Keys(prefix) {
		all = append(all, f.State().Get(key))
	}
	must(t, f.Close())
	must(t, w.Open(context.Background(), info.Path, false))
	return all
}

// replaceEvidence writes a piece of evidence as another version of the program
// would have.
func replaceEvidence(t *testing.T, w *workspace.Workspace, path, id, evidence string, data []byte) {
	t.Helper()
	must(t, w.Close())
	f, err := casefile.Open(path, casefile.Options{Clock: time.Now, User: "revidente", Timeout: time.Second})
	must(t, err)
	_, err = f.Append(casefile.Entry{Action: "evidence.add", Subject: id, Changes: []casefile.Change{{Key: finding.EvidenceKey(id, evidence), To: data}}})
	must(t, err)
	must(t, f.Close())
	must(t, w.Open(context.Background(), path, false))
}
