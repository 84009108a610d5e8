package workspace_test

import (
	"context"
	"slices"
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
