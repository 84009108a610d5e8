package workspace_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"izpete/assets"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
)

// question finds a question of the case by a part of its text.
func question(t *testing.T, tables []*survey.Table, text string) (*survey.Table, *survey.Question) {
	t.Helper()
	for _, tab := range tables {
		for _, q := range tab.Questions {
			if strings.Contains(q.Text, text) || strings.Contains(q.Was, text) {
				return tab, q
			}
		}
	}
	t.Fatalf("no question like %q", text)
	return nil, nil
}

func tablesOf(p *workspace.Preview) []*survey.Table { return p.Survey.Tables }

func previewSample(t *testing.T, w *workspace.Workspace) *workspace.Preview {
	t.Helper()
	data, err := assets.Samples.ReadFile(sample)
	must(t, err)
	p, err := w.PreviewBytes(context.Background(), "mi-gataviba-2025.xlsx", data)
	must(t, err)
	return p
}

func standings(w *workspace.Workspace) []finding.Standing {
	var all []finding.Standing
	for _, c := range w.Checks() {
		all = append(all, c.Standing)
	}
	slices.Sort(all)
	return all
}

// A correction changes the figures that findings rest on, is undone and redone
// like any change, and is there when the case is opened again.
func TestCorrectionsAreStoredWithTheCase(t *testing.T) {
	w, path := opened(t)
	ctx := context.Background()
	use := pick(t, w, "MI izmantošana", "Nav skaidra plāna MI izmantošanai")
	_, err := w.AddFinding("", &use)
	must(t, err)
	tab, q := question(t, w.Tables(), "MI izmantošana")
	before := q.Picked[use.Option].Count()
	sha := tab.Source.SHA256

	merge := workspace.About(workspace.Merge, tab, q)
	merge.To = "Nav skaidra plāna MI izmantošanai"
	for _, o := range q.Options {
		if o.Label != merge.To {
			merge.Values = append(merge.Values, o.Label)
		}
	}
	must(t, w.AddStep(ctx, sha, merge))
	_, q = question(t, w.Tables(), "MI izmantošana")
	if len(q.Options) != 1 || q.Picked[0].Count() != 83 {
		t.Fatalf("after merging: %+v", q.Options)
	}
	if s := standings(w); !slices.Equal(s, []finding.Standing{finding.Changed}) {
		t.Error("evidence after the merge:", s)
	}
	if step, _ := w.UndoStep(); step.Action != "step.merge" || step.Subject != sha {
		t.Errorf("undo would take back %+v", step)
	}
	must(t, w.Undo())
	_, q = question(t, w.Tables(), "MI izmantošana")
	if n := q.Picked[q.Option("Nav skaidra plāna MI izmantošanai")].Count(); n != before || !slices.Equal(standings(w), []finding.Standing{finding.Holds}) {
		t.Error("undo left", n, standings(w))
	}
	must(t, w.Redo())
	must(t, w.Close())
	must(t, w.Open(ctx, path, false))
	if _, q = question(t, w.Tables(), "MI izmantošana"); len(q.Options) != 1 {
		t.Error("the correction is gone after opening again")
	}
	steps, err := w.Steps(ctx, sha)
	must(t, err)
	if len(steps) != 1 || !steps[0].Equal(merge) || !steps[0].Outcome.Applied || steps[0].Outcome.Respondents != 83-before {
		t.Fatalf("stored: %+v", steps)
	}
	for _, l := range words.Langs {
		if s := workspace.StepText(words.For(l), steps[0].Correction); strings.Contains(s, "[[") || !strings.Contains(s, merge.To) {
			t.Error(s)
		}
	}
	must(t, w.RemoveStep(sha, steps[0].ID))
	if _, q = question(t, w.Tables(), "MI izmantošana"); len(q.Options) < 3 {
		t.Error("the correction stayed")
	}
	if err := w.RemoveStep(sha, steps[0].ID); !isCode(err, "no-step") {
		t.Error(err)
	}
	if flaws, err := w.Verify(ctx); err != nil || len(flaws) != 0 {
		t.Error(flaws, err)
	}
}

// What is corrected in the preview is stored with the workbook, as one change.
func TestCorrectedPreviewIsLoadedWithItsCorrections(t *testing.T) {
	w := newWorkspace(t)
	ctx := context.Background()
	must(t, w.Create(t.TempDir()+"/a.izpete", "Lieta"))
	p := previewSample(t, w)
	tab, q := question(t, tablesOf(p), "MI izmantošana")
	area, label := workspace.About(workspace.Area, tab, q), workspace.About(workspace.QuestionLabel, tab, q)
	area.To, label.To = "strategy", "Vai izmanto MI"
	better, err := w.PreviewWith(ctx, p, []workspace.Correction{area, label})
	must(t, err)
	if len(p.Steps()) != 0 || len(better.Steps()) != 2 || q.Area != "" {
		t.Error("the first preview changed")
	}
	recipe, err := better.Recipe()
	must(t, err)
	again, err := w.PreviewRecipe(ctx, p, recipe)
	must(t, err)
	if len(again.Steps()) != 2 || !again.Steps()[1].Equal(label) {
		t.Errorf("by recipe: %+v", again.Steps())
	}
	must(t, w.Load(ctx, better))
	_, q = question(t, w.Tables(), "Vai izmanto MI")
	if q.Area != "strategy" || !strings.Contains(q.Was, "MI izmantošana") {
		t.Errorf("%+v", q)
	}
	sha := w.Tables()[0].Source.SHA256
	must(t, w.RemoveSource(sha))
	must(t, w.Undo())
	if steps, err := w.Steps(ctx, sha); err != nil || len(steps) != 2 {
		t.Error("undoing the removal forgot the corrections", err)
	}
	must(t, w.Undo())
	if len(w.Tables()) != 0 {
		t.Error("loading was more than one change")
	}
	for name, bad := range map[string]string{"no JSON": "x", "other JSON": `{"a":1}`, "unknown kind": `{"format":"izpete-recipe-1","steps":[{"kind":"x","sheet":""}]}`} {
		if _, err := w.PreviewRecipe(ctx, p, []byte(bad)); !isCode(err, "not-a-recipe") {
			t.Error(name, err)
		}
	}
}

// A correction moves options about; the filter and the selection stay on the
// answers they were made of.
func TestFilterFollowsItsOptionsThroughACorrection(t *testing.T) {
	w, _ := opened(t)
	use := pick(t, w, "MI izmantošana", "Cita atbilde")
	obstacle := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	w.Select(use)
	w.Select(obstacle)
	in, _ := w.Inspect(obstacle)
	tab, q := question(t, w.Tables(), "MI izmantošana")
	order := workspace.About(workspace.OptionOrder, tab, q)
	order.Values = []string{"Cita atbilde"}
	must(t, w.AddStep(context.Background(), tab.Source.SHA256, order))
	if now := pick(t, w, "MI izmantošana", "Cita atbilde"); now.Option != 0 || use.Option == 0 {
		t.Fatal("the option has not moved")
	}
	after, _ := w.Inspect(obstacle)
	if after.Row.Count != in.Row.Count || after.Breakdown.Base.N != in.Breakdown.Base.N {
		t.Errorf("%d of %d, was %d of %d", after.Row.Count, after.Breakdown.Base.N, in.Row.Count, in.Breakdown.Base.N)
	}
	if s, ok := w.Selected(); !ok || s != obstacle {
		t.Error("the selection is another one")
	}
	void := workspace.About(workspace.NoAnswer, tab, q)
	void.Values = []string{"Cita atbilde"}
	must(t, w.AddStep(context.Background(), tab.Source.SHA256, void))
	if f := w.Filter(); len(f) != 1 || f[0].Question != obstacle.Question {
		t.Errorf("the filter by what is gone: %+v", f)
	}
}

// A row is left out by the name of its respondent, wherever it stands in the
// next file; a row without a name by a text of its own.
func TestRowsAreLeftOutByName(t *testing.T) {
	g := answersOf(rand.New(rand.NewPCG(3, 3)), true)
	w, sha, _ := caseWith(t, "a.csv", g)
	ctx := context.Background()
	p, err := w.Source(ctx, sha)
	must(t, err)
	c := p.Sheets[0].AboutRow(workspace.LeaveOut, 5)
	c.To = "test"
	if len(c.Values) != 1 || c.Values[0] != "Iestāde 003" {
		t.Fatalf("%+v", c)
	}
	must(t, w.AddStep(ctx, sha, c))
	s := w.Surveys()[0]
	if a := workspace.Account(s, s.Tables[0]); !a.AddsUp() || a.Respondents != 29 || a.LeftOut[0].Reason != "test" {
		t.Errorf("%+v", a)
	}
	moved := append(grid{g[0]}, g[5:]...)
	moved = append(moved, g[1:5]...)
	p, err = w.PreviewWith(ctx, previewOf(t, w, "b.csv", moved), []workspace.Correction{c})
	must(t, err)
	if slices.Contains(p.Survey.Tables[0].Names, "Iestāde 003") || p.Survey.Tables[0].Len() != 29 {
		t.Error("another row was left out")
	}
	without := slices.Delete(g.clone(), 4, 5)
	p, err = w.PreviewWith(ctx, previewOf(t, w, "b.csv", without), []workspace.Correction{c})
	must(t, err)
	if st := p.Steps()[0]; st.Outcome.Applied || st.Outcome.Reason != "no-row" || p.Survey.Tables[0].Len() != 29 {
		t.Errorf("%+v", st)
	}
	for _, l := range words.Langs {
		if text := workspace.OutcomeText(words.For(l), p.Steps()[0], 1); strings.Contains(text, "[[") {
			t.Error(text)
		}
	}
}

// A sheet whose header is not recognised can be looked at and told where it is;
// taking that back leaves the case whole.
func TestHeaderCanBeNamedWhereNoneWasFound(t *testing.T) {
	w := newWorkspace(t)
	ctx := context.Background()
	path := t.TempDir() + "/a.izpete"
	must(t, w.Create(path, "Lieta"))
	var g grid
	for i := range 12 {
		g = append(g, []string{strconv.Itoa(i), strconv.Itoa(i % 2), strconv.Itoa(i * 7 % 3)})
	}
	p, err := w.PreviewBytes(ctx, "a.csv", g.csv())
	must(t, err)
	if len(p.Survey.Tables) != 0 || len(p.Survey.Notes) != 1 || p.Survey.Notes[0].Code != "no-header" || len(p.Sheets) != 1 || p.Sheets[0].Text(2, 1) != "1" {
		t.Fatalf("%+v", p.Survey)
	}
	if err := w.Load(ctx, p); !isCode(err, "no-answers") {
		t.Error(err)
	}
	name := p.Sheets[0].Info.Name
	p, err = w.PreviewWith(ctx, p, []workspace.Correction{{Kind: workspace.HeaderRows, Sheet: name, Rows: []int{1}}, {Kind: workspace.ReadSheet, Sheet: name}})
	must(t, err)
	if p.Respondents() != 11 {
		t.Fatalf("%d respondents, %+v", p.Respondents(), p.Steps())
	}
	must(t, w.Load(ctx, p))
	sha := p.Survey.Source.SHA256
	steps, err := w.Steps(ctx, sha)
	must(t, err)
	must(t, w.RemoveStep(sha, steps[0].ID))
	must(t, w.Close())
	must(t, w.Open(ctx, path, false))
	if len(w.Tables()) != 0 {
		t.Error("read without a header")
	}
	must(t, w.Undo())
	if len(w.Tables()) != 1 || w.Tables()[0].Len() != 11 {
		t.Error("undo did not bring the header back")
	}
}
