package workspace_test

import (
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// crossCell is the cell of the sample that stands out most: those who lack money
// and ask for it.
func crossCell(t *testing.T, w *workspace.Workspace) workspace.CrossCell {
	t.Helper()
	tab := w.Tables()[0]
	rows, columns := tab.Question("q7"), tab.Question("q8")
	r, c := rows.Option("Finanšu trūkums"), columns.Option("MI attīstības finansējums")
	x := tabulate.CrossOf(tab, columns, rows, nil, tabulate.BaseAnswered)
	return workspace.CrossCell{
		Counted: workspace.Selection{Table: tab.ID, Question: "q8", Option: c},
		By:      tabulate.Term{Table: tab.ID, Question: "q7", Options: []int{r}}, Share: "row",
		Test: x.Cells[c][r].Test, Correction: tabulate.Holm, Family: x.Family, Differs: x.Cells[c][r].Differs,
	}
}

func TestACellOfACrossTabIsEvidence(t *testing.T) {
	w, path := opened(t)
	// The base of the case and what is narrowed elsewhere do not make the table.
	must(t, w.SetMethod(workspace.Method{Base: tabulate.BaseRespondents}))
	id, err := w.AddCrossFinding("nauda", crossCell(t, w))
	must(t, err)
	must(t, w.Close())
	must(t, w.Open(t.Context(), path, false))
	f, _ := w.Finding(id)
	e := f.Evidence[0]
	if e.Count != 41 || e.N != 44 || e.Base != "answered" || e.Option != "MI attīstības finansējums" || e.Cells == "" {
		t.Errorf("%+v", e)
	}
	c := e.Crossed
	if c == nil || c.By.Options[0] != "Finanšu trūkums" || c.Share != "row" || c.Differs != "higher" || c.Family != 20 || c.Adjusted >= .001 || !strings.HasPrefix(c.Cells, "J") {
		t.Fatalf("%+v", c)
	}
	if len(e.Others()) != 0 || len(e.Filter) != 1 {
		t.Errorf("the filter is %+v", e.Filter)
	}
	if got := w.Checks()[e.ID]; got.Standing != finding.Holds || got.Count != 41 || got.N != 44 {
		t.Errorf("%+v", got)
	}
	view, ok := w.ShowCross(e)
	want := workspace.CrossView{Table: w.Tables()[0].ID, Rows: "q7", Columns: "q8", Share: "row", Correction: tabulate.Holm}
	if !ok || view != want || len(w.Filter()) != 2 || w.View().Within(w.Tables()[0]).Count() != 41 {
		t.Errorf("%v, %+v, filter %+v", ok, view, w.Filter())
	}
	for lang, want := range map[words.Lang][]string{
		words.Latvian: {"Šķērstabula, % no rindas", "Finanšu trūkums (J", "būtiski vairāk nekā pārējie (p < 0,001", "Fišera"},
		words.English: {"Cross-tab, % of row", "significantly more than the others (p < 0.001"},
	} {
		doc, err := w.Summary(workspace.ExportOptions{Lang: lang, Sections: []summary.Section{{ID: summary.SectionFindings, On: true}}})
		must(t, err)
		text, _ := said(doc)
		for _, x := range want {
			if !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), x) {
				t.Errorf("%s: %q is not in the summary: %s", lang, x, text)
			}
		}
	}
	must(t, w.Undo())
	if len(w.Findings()) != 0 {
		t.Error("it cannot be undone")
	}
}

// A share of a column is the other option counted among those of the column; a
// third question narrows both.
func TestACellOfAColumnWithinAThirdQuestion(t *testing.T) {
	w, _ := opened(t)
	c := crossCell(t, w)
	tab := w.Tables()[0]
	c.By, c.Counted = tabulate.Term{Table: tab.ID, Question: "q8", Options: []int{c.Counted.Option}},
		workspace.Selection{Table: tab.ID, Question: "q7", Option: c.By.Options[0]}
	c.Share, c.Third = "column", tabulate.Term{Table: tab.ID, Question: "q2", Options: []int{tab.Question("q2").Option("ministrija")}}
	c.Filter = tabulate.Filter{{Table: tab.ID, Question: "q3", Options: []int{0, 1}}}
	id, err := w.AddFinding("", nil)
	must(t, err)
	must(t, w.AddCrossEvidence(id, c))
	f, _ := w.Finding(id)
	e := f.Evidence[0]
	in := append(tabulate.Filter{c.By, c.Third}, c.Filter...).Within(tab).And(tab.Question("q7").Answered)
	if e.N != in.Count() || e.Count != in.CountAnd(tab.Question("q7").Picked[c.Counted.Option]) || len(e.Others()) != 1 || len(e.Filter) != 3 {
		t.Errorf("%+v", e)
	}
	view, ok := w.ShowCross(e)
	if !ok || view.Rows != "q7" || view.Columns != "q8" || view.Third != "q2" || view.Share != "column" {
		t.Errorf("%+v", view)
	}
}

func TestAHiddenCellIsNoEvidenceAndIsNotTold(t *testing.T) {
	w, _ := opened(t)
	c := crossCell(t, w) // 3 of the 44 did not
	id, err := w.AddCrossFinding("agrāk", c)
	must(t, err)
	must(t, w.SetMethod(workspace.Method{Threshold: 5}))
	if err := w.AddCrossEvidence(id, c); !isCode(err, "figure-hidden") {
		t.Errorf("taken up: %v", err)
	}
	e := w.Findings()[0].Evidence[0]
	if !e.Hidden || e.Count != 0 || e.Crossed.Adjusted != 0 || e.Crossed.Differs != "" || e.Crossed.Family != 0 {
		t.Errorf("told: %+v, %+v", e, e.Crossed)
	}
	if _, tested := summary.Crossed(words.For(words.Latvian), e); tested != "" {
		t.Errorf("told: %q", tested)
	}
	if _, ok := w.ShowCross(e); !ok || len(w.Filter()) != 0 {
		t.Errorf("the filter asks for the hidden ones: %+v", w.Filter())
	}
}

func TestACellThatIsNoFigureIsNoEvidence(t *testing.T) {
	w, _ := opened(t)
	good := crossCell(t, w)
	for name, change := range map[string]func(c *workspace.CrossCell){
		"no option":       func(c *workspace.CrossCell) { c.By.Options = nil },
		"the same":        func(c *workspace.CrossCell) { c.By.Question = c.Counted.Question },
		"a lost question": func(c *workspace.CrossCell) { c.Counted.Question = "q99" },
		"a lost other":    func(c *workspace.CrossCell) { c.By.Question = "q99" },
	} {
		c := good
		change(&c)
		if _, err := w.AddCrossFinding("", c); !isCode(err, "figure-gone") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(w.Findings()) != 0 {
		t.Error("a finding without its evidence was written")
	}
}

// Evidence taken up while nothing was hidden tells no cell that the cross-tab hides
// later, those hidden for the sake of others among them.
func TestEvidenceHidesWhatTheCrossTabHides(t *testing.T) {
	w, _ := opened(t)
	table := w.Tables()[0]
	q, by := table.Question("q7"), table.Question("q2")
	for o := range q.Options {
		for b := range by.Options {
			_, err := w.AddCrossFinding("x", workspace.CrossCell{
				Counted: workspace.Selection{Table: table.ID, Question: q.ID, Option: o},
				By:      tabulate.Term{Table: table.ID, Question: by.ID, Options: []int{b}}, Share: "column",
			})
			must(t, err)
		}
	}
	for _, threshold := range []int{3, 5, 8} {
		must(t, w.SetMethod(workspace.Method{Threshold: threshold}))
		x := tabulate.Method{Threshold: threshold}.Cross(table, q, by, nil)
		hidden := 0
		for _, f := range w.Findings() {
			e := f.Evidence[0]
			if !x.Cells[q.Option(e.Option)][by.Option(e.Crossed.By.Options[0])].Hidden {
				continue
			}
			if hidden++; !e.Hidden || e.Count != 0 {
				t.Errorf("threshold %d: %s among %s is told: %d of %d", threshold, e.Option, e.Crossed.By.Options[0], e.Count, e.N)
			}
		}
		if hidden == 0 {
			t.Errorf("threshold %d hides nothing", threshold)
		}
	}
}
