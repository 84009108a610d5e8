package workspace_test

import (
	"testing"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

func TestTheMethodIsKeptAndUndone(t *testing.T) {
	w, path := opened(t)
	signalled := 0
	w.Subscribe(func(s workspace.Signal) {
		if s == workspace.MethodChanged {
			signalled++
		}
	})
	for _, c := range []struct {
		name, action string
		m            workspace.Method
	}{
		{"base", "method.base", workspace.Method{Base: tabulate.BaseRespondents}},
		{"threshold", "method.threshold", workspace.Method{Base: tabulate.BaseRespondents, Threshold: 5}},
		{"weights", "method.weights", workspace.Method{Base: tabulate.BaseRespondents, Threshold: 5, Weights: []workspace.Margin{"Lielums", "Tips"}}},
		{"all", "method.set", workspace.Method{}},
	} {
		must(t, w.SetMethod(c.m))
		if step, _ := w.UndoStep(); step.Action != c.action || !w.Method().Equal(c.m) {
			t.Errorf("%s: %q gave %+v", c.name, step.Action, w.Method())
		}
	}
	must(t, w.Undo())
	want := workspace.Method{Base: tabulate.BaseRespondents, Threshold: 5, Weights: []workspace.Margin{"Lielums", "Tips"}}
	if !w.Method().Equal(want) || signalled != 5 {
		t.Errorf("%+v after undoing, %d signals", w.Method(), signalled)
	}
	must(t, w.Close())
	must(t, w.Open(t.Context(), path, false))
	if !w.Method().Equal(want) {
		t.Errorf("%+v after opening again", w.Method())
	}
	before, _ := w.UndoStep()
	must(t, w.SetMethod(want))
	if after, _ := w.UndoStep(); before != after {
		t.Error("the same method is stored again")
	}
}

func TestMethodsThatCannotBe(t *testing.T) {
	w, _ := opened(t)
	for _, c := range []struct {
		name, code string
		m          workspace.Method
	}{
		{"threshold of one", "method-threshold", workspace.Method{Threshold: 1}},
		{"negative threshold", "method-threshold", workspace.Method{Threshold: -5}},
		{"unknown base", "method-base", workspace.Method{Base: "invited"}},
		{"unknown group", "weights-no-group", workspace.Method{Weights: []workspace.Margin{"Reģions"}}},
	} {
		if err := w.SetMethod(c.m); !isCode(err, c.code) {
			t.Errorf("%s: %v, want %s", c.name, err, c.code)
		}
	}
	if !w.Method().Usual() {
		t.Errorf("a refused method holds: %+v", w.Method())
	}
}

func TestWeightsMatchTheInvited(t *testing.T) {
	w, _ := opened(t)
	margins, why := w.Margins()
	if why != nil || len(margins) != 2 {
		t.Fatalf("%v, %v", margins, why)
	}
	must(t, w.SetMethod(workspace.Method{Weights: margins}))
	v := w.View()
	institutions, documents := v.Tables[0], v.Tables[1]
	kind := institutions.Question("Tips")
	b := v.Breakdown(institutions, kind)
	frame := w.Surveys()[0].Frame
	for _, r := range b.Rows {
		invited := 0
		for _, label := range frame.Groups[0].Values {
			if survey.Fold(label) == r.Label {
				invited++
			}
		}
		want := 100 * float64(invited) / float64(len(frame.Names))
		if b.Weighted == nil || r.Percent < want-.01 || r.Percent > want+.01 {
			t.Errorf("%s: %.2f %%, of the invited %.2f %%", r.Label, r.Percent, want)
		}
	}
	if e := b.Weighted.Effective; e <= 0 || e >= 83 {
		t.Errorf("effective n %.1f", e)
	}
	if d := v.Breakdown(documents, documents.Questions[2]); d.Weighted != nil || !d.Unweighted || !isCode(v.Unweighted(documents), "weights-no-list") {
		t.Errorf("documents were not invited: %+v, %v", d, v.Unweighted(documents))
	}
}

func TestEvidenceIsRecheckedByItsOwnMethod(t *testing.T) {
	w, _ := opened(t)
	s := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	made := []workspace.Method{
		{},
		{Base: tabulate.BaseMentions},
		{Weights: []workspace.Margin{"Tips", "Lielums"}},
		{Threshold: 5},
	}
	for _, m := range made {
		must(t, w.SetMethod(m))
		_, err := w.AddFinding("", &s)
		must(t, err)
	}
	must(t, w.SetMethod(workspace.Method{Base: tabulate.BaseRespondents, Threshold: 10}))
	for i, f := range w.Findings() {
		e := f.Evidence[0]
		if c := w.Checks()[e.ID]; c.Standing != finding.Holds {
			t.Errorf("%+v: %+v", made[i], c)
		}
		if m := made[i]; e.Threshold != m.Threshold || len(e.Weights) != len(m.Weights) || m.Base != "" && e.Base != string(m.Base) {
			t.Errorf("%+v is recorded as %+v", m, e)
		}
	}
	plain, weighted := w.Findings()[0].Evidence[0], w.Findings()[2].Evidence[0]
	a, _ := plain.Share()
	b, _ := weighted.Share()
	if a == b || plain.Count != weighted.Count {
		t.Errorf("%.3f %% plain and %.3f %% weighted", a, b)
	}
}

func TestHiddenFiguresAreNotTold(t *testing.T) {
	w, _ := opened(t)
	var small *workspace.Selection
	v := w.View()
	for _, tab := range v.Tables {
		for _, q := range tab.Questions {
			if !q.Charted() {
				continue
			}
			for _, r := range v.Breakdown(tab, q).Rows {
				if r.Count > 0 && r.Count < 5 && small == nil {
					small = &workspace.Selection{Table: tab.ID, Question: q.ID, Option: r.Option}
				}
			}
		}
	}
	if small == nil {
		t.Fatal("the sample has no small count")
	}
	_, err := w.AddFinding("agrāk", small)
	must(t, err)
	must(t, w.SetMethod(workspace.Method{Threshold: 5}))
	in, ok := w.Inspect(*small)
	if !ok || !in.Row.Hidden || in.Row.Count != 0 || len(in.Who) != 0 {
		t.Errorf("told: %+v, %d named", in.Row, len(in.Who))
	}
	if _, err := w.AddFinding("", small); !isCode(err, "figure-hidden") {
		t.Errorf("taken up as evidence: %v", err)
	}
	id := w.Findings()[0].ID
	if err := w.AddEvidence(id, *small); !isCode(err, "figure-hidden") {
		t.Errorf("added as evidence: %v", err)
	}
	if e := w.Findings()[0].Evidence[0]; !w.HiddenEvidence()[e.ID] {
		t.Error("what was taken up before is not hidden")
	}
}

// A figure taken up before small counts were hidden is told nowhere while they
// are, and stands in the case as it was when they no longer are.
func TestEvidenceOfBeforeIsHiddenWhereverItIsRead(t *testing.T) {
	w, path := opened(t)
	s := pick(t, w, "MI izmantošana", "Cita atbilde") // 5 of 83
	id, err := w.AddFinding("agrāk", &s)
	must(t, err)
	before := w.Findings()[0].Evidence[0]
	if before.Count != 5 || before.Hidden {
		t.Fatalf("the sample has %+v", before)
	}
	hidden := func(what string) {
		t.Helper()
		e := w.Findings()[0].Evidence[0]
		one, _ := w.Finding(id)
		c := w.Checks()[e.ID]
		for _, x := range []finding.Evidence{e, one.Evidence[0], c.Evidence} {
			if !x.Hidden || x.Count != 0 || x.Percent != 0 || x.N != 83 {
				t.Errorf("%s: told %+v", what, x)
			}
		}
		if c.Standing != finding.Hidden || c.Count != 0 || c.N != 0 {
			t.Errorf("%s: told %+v", what, c)
		}
		in, ok := w.Inspect(s)
		if !ok || len(in.Linked) != 1 || in.Linked[0].Check.Evidence.Count != 0 {
			t.Errorf("%s: the inspector tells %+v", what, in.Linked)
		}
		ref := finding.NumbersIn("5 no 83 iestādēm")
		if m := finding.MatchEvidence(ref[0], one.Evidence); len(m) > 0 {
			t.Errorf("%s: a text tells the hidden figure by agreeing with it", what)
		}
	}
	must(t, w.SetMethod(workspace.Method{Threshold: 6}))
	hidden("after the method")
	must(t, w.Edit(id, finding.FieldTitle, "tagad"))
	hidden("after an edit")
	must(t, w.Close())
	must(t, w.Open(t.Context(), path, false))
	hidden("after opening again")
	must(t, w.SetMethod(workspace.Method{}))
	if after := w.Findings()[0].Evidence[0]; after.Count != 5 || after.Hidden || w.Checks()[after.ID].Standing != finding.Holds {
		t.Errorf("without a threshold: %+v", after)
	}
}
