package workspace_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

func TestSeveralOptionsOfAQuestion(t *testing.T) {
	w, _ := opened(t)
	finance, risks := pick(t, w, "Šķēršļi", "Finanšu trūkums"), pick(t, w, "Šķēršļi", "Drošības riski")
	tab := w.Tables()[0]
	q := tab.Question(finance.Question)
	a, b := q.Picked[finance.Option], q.Picked[risks.Option]

	w.Select(finance)
	w.Extend(risks)
	for _, c := range []struct {
		how  tabulate.How
		want int
		text string
	}{
		{tabulate.AnyOf, a.Or(b).Count(), "Finanšu trūkums vai Drošības riski"},
		{tabulate.AllOf, a.And(b).Count(), "visi no „Finanšu trūkums”, „Drošības riski”"},
		{tabulate.NoneOf, q.Answered.AndNot(a.Or(b)).Count(), "neviens no „Finanšu trūkums”, „Drošības riski” (starp atbildējušajiem)"},
	} {
		w.SetHow(finance.Table, finance.Question, c.how)
		if n := w.View().Within(tab).Count(); n != c.want {
			t.Errorf("%q keeps %d, want %d", c.how, n, c.want)
		}
		text := workspace.FilterText(words.For(words.Latvian), w.Tables(), w.Filter())
		for _, part := range strings.Split(c.text, ", ") {
			if !strings.Contains(text, part) {
				t.Errorf("%q says %q, want %q", c.how, text, part)
			}
		}
	}
	if s, _ := w.Selected(); s != risks {
		t.Errorf("selected is %+v", s)
	}
	w.Extend(risks)
	if s, ok := w.Selected(); !ok || s != finance {
		t.Errorf("after taking the second out selected is %+v", s)
	}
	w.Extend(finance)
	if _, ok := w.Selected(); ok || len(w.Filter()) != 0 {
		t.Errorf("after taking all out the filter is %+v", w.Filter())
	}
}

func TestExtendingASetThatWasTickedTogetherKeepsAskingForAll(t *testing.T) {
	w, _ := opened(t)
	s := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	term := func(o int) tabulate.Term {
		return tabulate.Term{Table: s.Table, Question: s.Question, Options: []int{o}}
	}
	w.SetFilter(tabulate.Filter{term(1), term(2)})
	w.Extend(workspace.Selection{Table: s.Table, Question: s.Question, Option: 0})
	if f := w.Filter(); len(f) != 1 || f[0].How != tabulate.AllOf || !slices.Equal(f[0].Options, []int{0, 1, 2}) {
		t.Errorf("%+v", f)
	}
}

func TestEvidenceRemembersHowOptionsCombine(t *testing.T) {
	w, _ := opened(t)
	finance, risks := pick(t, w, "Šķēršļi", "Finanšu trūkums"), pick(t, w, "Šķēršļi", "Drošības riski")
	exchange := pick(t, w, "Priekšnoteikumi", "Zināšanu apmaiņa")
	for _, how := range tabulate.Hows {
		w.ClearFilter()
		w.Extend(finance)
		w.Extend(risks)
		w.SetHow(finance.Table, finance.Question, how)
		id, err := w.AddFinding("A", &exchange)
		must(t, err)
		f, _ := w.Finding(id)
		e := f.Evidence[0]
		if c := w.Checks()[e.ID]; c.Standing != finding.Holds {
			t.Errorf("%q: %+v", how, c)
		}
		if len(e.Filter) != 1 || e.Filter[0].How != string(how) {
			t.Errorf("%q: stored as %+v", how, e.Filter)
		}
		if raw, _ := json.Marshal(e.Filter[0]); how == tabulate.AnyOf && strings.Contains(string(raw), "how") {
			t.Errorf("any is written as before: %s", raw)
		}
		w.ClearFilter()
		if !w.ShowEvidence(e) {
			t.Fatal("not found")
		}
		if in, _ := w.Inspect(exchange); in.Breakdown.Base.N != e.N || in.Row.Count != e.Count {
			t.Errorf("%q: shows %d of %d, was %d of %d", how, in.Row.Count, in.Breakdown.Base.N, e.Count, e.N)
		}
	}
}

func TestEvidenceOfALaterProgramIsNotReadAsAnyOf(t *testing.T) {
	w, _ := opened(t)
	finance := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	exchange := pick(t, w, "Priekšnoteikumi", "Zināšanu apmaiņa")
	w.Select(finance)
	id, err := w.AddFinding("A", &exchange)
	must(t, err)
	f, _ := w.Finding(id)
	e := f.Evidence[0]
	e.Filter = slices.Clone(e.Filter)
	e.Filter[0].How = "most"
	if w.ShowEvidence(e) {
		t.Error("a filter that is not understood was shown")
	}
}
