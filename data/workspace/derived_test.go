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
	if text, _ := said(doc); !strings.Contains(text, "atvasināts no Q3") {
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

func TestADerivedQuestionIsTriedChangedAndUndone(t *testing.T) {
	w, _ := opened(t)
	table := w.Tables()[0]
	use := table.Question("q3")
	d := tabulate.Derived{Text: "Lieto vai plāno", Kind: tabulate.DerivedNet, Source: "q3", Nets: []tabulate.Net{
		{Label: "Lieto vai plāno", Options: []int{use.Option("Aktīvi izmanto MI risinājumus"), use.Option("Plāno izmantot")}},
	}}
	b, err := w.TryDerived(table.ID, "", d)
	must(t, err)
	if r := b.Rows[b.Question.Option("Lieto vai plāno")]; r.Count != 32 || len(w.Derived()) != 0 {
		t.Errorf("%+v, %d stored", r, len(w.Derived()))
	}
	id, err := w.AddDerived(table.ID, d)
	must(t, err)
	if q := w.Tables()[0].Question(id); q.Recipe != "Q3 MI izmantošana: Lieto vai plāno = Aktīvi izmanto MI risinājumus + Plāno izmantot" {
		t.Errorf("recipe %q", q.Recipe)
	}
	s := workspace.Selection{Table: table.ID, Question: id, Option: w.Tables()[0].Question(id).Option("Lieto vai plāno")}
	_, err = w.AddFinding("", &s)
	must(t, err)
	changed := d
	changed.Text, changed.Nets = "Lieto", []tabulate.Net{{Label: "Lieto vai plāno", Options: d.Nets[0].Options[:1]}}
	if b, err = w.TryDerived(table.ID, id, changed); err != nil || b.Rows[b.Question.Option("Lieto vai plāno")].Count != 14 {
		t.Errorf("%v, %+v", err, b)
	}
	must(t, w.ChangeDerived(id, changed))
	if q := w.Tables()[0].Question(id); q == nil || q.Text != "Lieto" || len(w.Derived()) != 1 {
		t.Fatalf("%+v", w.Derived())
	}
	if step, _ := w.UndoStep(); step.Action != "method.derived.change" {
		t.Errorf("the step is %q", step.Action)
	}
	must(t, w.Undo())
	if q := w.Tables()[0].Question(id); q.Text != "Lieto vai plāno" || w.Checks()[w.Findings()[0].Evidence[0].ID].Standing != finding.Holds {
		t.Errorf("%+v", q)
	}
	for code, bad := range map[string]func(*tabulate.Derived){
		"derived-text":   func(d *tabulate.Derived) { d.Text = " " },
		"derived-source": func(d *tabulate.Derived) { d.Source = "q99" },
	} {
		x := d
		bad(&x)
		if err := w.ChangeDerived(id, x); !isCode(err, code) {
			t.Errorf("%v, want %s", err, code)
		}
	}
	if err := w.ChangeDerived("d9", d); !isCode(err, "derived-gone") {
		t.Error(err)
	}
}

// What is put together, less what is told of its parts, would tell the rest.
func TestDerivedQuestionsAreHiddenWithSmallCounts(t *testing.T) {
	w, _ := opened(t)
	table := w.Tables()[0]
	use := table.Question("q3")
	id, err := w.AddDerived(table.ID, tabulate.Derived{Text: "x", Kind: tabulate.DerivedNet, Source: "q3", Nets: []tabulate.Net{
		{Label: "x", Options: []int{use.Option("Cita atbilde"), use.Option("Plāno izmantot")}}, // 5 and 18
	}})
	must(t, err)
	must(t, w.SetMethod(workspace.Method{Threshold: 6}))
	v := w.View()
	q := v.Tables[0].Question(id)
	if b := v.Breakdown(v.Tables[0], q); !b.Base.Hidden {
		t.Errorf("told: %+v", b.Rows)
	}
	if x := v.Of(v.Tables[0]).Cross(v.Tables[0], v.Tables[0].Question("q7"), q, nil); x.Cells[0][0].Count != 0 || !x.HiddenColumns[0] {
		t.Errorf("told: %+v", x.Cells)
	}
	v.Filter = tabulate.Filter{{Table: table.ID, Question: id, Options: []int{0}}}
	if b := v.Breakdown(v.Tables[0], v.Tables[0].Question("q7")); !b.Base.Hidden {
		t.Errorf("a filter tells: %+v", b.Base)
	}
}

// One derived question may come to rest on another that was added after it, but
// never on one that rests on it.
func TestDerivedQuestionsRestOnEachOther(t *testing.T) {
	w, path := opened(t)
	table := w.Tables()[0]
	any := func(text, question string) tabulate.Derived {
		return tabulate.Derived{Text: text, Kind: tabulate.DerivedAny, Labels: []string{"jā", "nē"}, Terms: tabulate.Filter{{Table: table.ID, Question: question, Options: []int{0}}}}
	}
	first, err := w.AddDerived(table.ID, any("Pirmais", "q3"))
	must(t, err)
	second, err := w.AddDerived(table.ID, any("Otrais", "q7"))
	must(t, err)
	must(t, w.ChangeDerived(first, any("Pirmais", second)))
	stand := func(when string) {
		t.Helper()
		for _, d := range w.Derived() {
			if d.Why != nil || w.Tables()[0].Question(d.Derived.ID) == nil {
				t.Errorf("%s %s does not stand: %v", when, d.Derived.ID, d.Why)
			}
		}
	}
	stand("changed,")
	if err := w.ChangeDerived(second, any("Otrais", first)); !isCode(err, "derived-source") {
		t.Errorf("each rests on the other: %v", err)
	}
	if _, err := w.TryDerived(table.ID, second, any("Otrais", first)); !isCode(err, "derived-source") {
		t.Errorf("each could rest on the other: %v", err)
	}
	must(t, w.Close())
	must(t, w.Open(t.Context(), path, false))
	stand("opened again,")
}

func TestDerivedQuestionsHaveNamesOfSomeLength(t *testing.T) {
	w, _ := opened(t)
	long := strings.Repeat("ā", workspace.MostDerivedText+1)
	d := tabulate.Derived{Text: long, Kind: tabulate.DerivedNet, Source: "q3", Nets: []tabulate.Net{{Label: "x", Options: []int{0}}}}
	if _, err := w.AddDerived(w.Tables()[0].ID, d); !isCode(err, "text-too-long") {
		t.Errorf("a name without end: %v", err)
	}
	d.Text, d.Nets[0].Label = "x", long
	if _, err := w.AddDerived(w.Tables()[0].ID, d); !isCode(err, "text-too-long") {
		t.Errorf("an option without end: %v", err)
	}
	if len(w.Derived()) != 0 {
		t.Error("a refused question is kept")
	}
}
