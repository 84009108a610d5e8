package workspace_test

import (
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

func TestDerivedQuestionsStandAmongTheOthers(t *testing.T) {
	w, path := opened(t)
	table := w.Tables()[0]
	use := table.Question("q3")
	net := tabulate.Derived{Text: " Lieto vai  plāno ", Kind: tabulate.DerivedNet, Source: "q3", Nets: []tabulate.Net{
		{Label: "Lieto vai plāno", Options: []int{use.Option("Aktīvi izmanto MI risinājumus"), use.Option("Plāno izmantot")}},
	}}
	id, err := w.AddDerived(table.ID, net)
	must(t, err)
	obstacles := table.Question("q7")
	both, err := w.AddDerived(table.ID, tabulate.Derived{
		Text: "Finanses un drošība", Kind: tabulate.DerivedAll, Labels: []string{"jā", "nē"},
		Terms: tabulate.Filter{
			{Table: table.ID, Question: "q7", Options: []int{obstacles.Option("Finanšu trūkums")}},
			{Table: table.ID, Question: "q7", Options: []int{obstacles.Option("Drošības riski")}},
		},
	})
	must(t, err)
	if id != "d1" || both != "d2" || len(w.Derived()) != 2 {
		t.Fatalf("%q, %q, %+v", id, both, w.Derived())
	}
	check := func(when string) {
		t.Helper()
		now := w.Tables()[0]
		q := now.Question("d1")
		if q == nil || q.Derived != "net" || q.Text != "Lieto vai plāno" {
			t.Fatalf("%s: %+v", when, q)
		}
		b := w.View().Breakdown(now, q)
		if r := b.Rows[q.Option("Lieto vai plāno")]; r.Count != 32 || b.Base.N != 83 {
			t.Errorf("%s: %d of %d, want 14 + 18 of 83", when, r.Count, b.Base.N)
		}
		if at := now.Cells(q, 0); !strings.HasPrefix(at.Cell, "E") {
			t.Errorf("%s: it is made of cells %s", when, at.Cell)
		}
	}
	check("added")
	s := workspace.Selection{Table: table.ID, Question: "d1", Option: w.Tables()[0].Question("d1").Option("Lieto vai plāno")}
	_, err = w.AddFinding("", &s)
	must(t, err)
	must(t, w.Close())
	must(t, w.Open(t.Context(), path, false))
	check("opened again")
	if e := w.Findings()[0].Evidence[0]; e.Count != 32 || w.Checks()[e.ID].Standing != finding.Holds {
		t.Errorf("evidence on it: %+v, %+v", e, w.Checks()[e.ID])
	}
	doc, err := w.Summary(workspace.ExportOptions{Lang: words.Latvian})
	must(t, err)
	if text, _ := said(doc); !strings.Contains(text, "atvasināts jautājums: apvienoti varianti") {
		t.Error("the summary does not mark it")
	}
	must(t, w.DeleteDerived("d2"))
	if w.Tables()[0].Question("d2") != nil {
		t.Error("deleted, and still there")
	}
	must(t, w.Undo())
	if w.Tables()[0].Question("d2") == nil {
		t.Error("undo does not bring it back")
	}
	must(t, w.DeleteDerived("d2"))
	if id, err := w.AddDerived(table.ID, net); err != nil || id != "d3" {
		t.Errorf("an id is given again: %q, %v", id, err)
	}
	if step, _ := w.UndoStep(); step.Action != "method.derived.add" {
		t.Errorf("%+v", step)
	}
}

func TestQuestionsThatCannotBeDerived(t *testing.T) {
	w, _ := opened(t)
	table := w.Tables()[0].ID
	for _, c := range []struct {
		name, table, code string
		d                 tabulate.Derived
	}{
		{"no name", table, "derived-text", tabulate.Derived{Kind: tabulate.DerivedNet, Source: "q3"}},
		{"no source", table, "derived-source", tabulate.Derived{Text: "x", Kind: tabulate.DerivedNet, Source: "q99"}},
		{"no such option", table, "derived-source", tabulate.Derived{Text: "x", Kind: tabulate.DerivedNet, Source: "q3", Nets: []tabulate.Net{{Label: "y", Options: []int{99}}}}},
		{"no such table", "t9", "figure-gone", tabulate.Derived{Text: "x"}},
	} {
		if _, err := w.AddDerived(c.table, c.d); !isCode(err, c.code) {
			t.Errorf("%s: %v, want %s", c.name, err, c.code)
		}
	}
	if err := w.DeleteDerived("d1"); !isCode(err, "derived-gone") {
		t.Errorf("deleted what is not there: %v", err)
	}
	if len(w.Derived()) != 0 {
		t.Error("a refused question is kept")
	}
}
