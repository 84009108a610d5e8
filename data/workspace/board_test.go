package workspace_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// boardOf says what stands on the board.
func boardOf(w *workspace.Workspace) string {
	var all []string
	for _, p := range w.Pins() {
		name := p.Title
		if name == "" {
			name = p.Text
		}
		all = append(all, name)
	}
	return strings.Join(all, ", ")
}

func TestBoardKeepsChartsInTheirOrderAndUndoes(t *testing.T) {
	w, path := opened(t)
	tab := w.Tables()[0]
	heard := 0
	w.Subscribe(func(s workspace.Signal) {
		if s == workspace.BoardChanged {
			heard++
		}
	})
	add := func(title, question string) string {
		id, err := w.AddPin(workspace.Pin{Title: title, Table: tab.ID, Question: question, Form: "bars"})
		must(t, err)
		return id
	}
	a, b, c := add("A", "q7"), add("B", "q8"), add("C", "q3")
	must(t, w.MovePin(c, -1))
	if got := boardOf(w); got != "A, C, B" {
		t.Errorf("moved up: %s", got)
	}
	must(t, w.MovePin(a, 9))
	if got := boardOf(w); got != "C, B, A" {
		t.Errorf("moved to the end: %s", got)
	}
	must(t, w.RemovePin(b))
	add("D", "q5")
	if got := boardOf(w); got != "C, A, D" {
		t.Errorf("added behind a gap: %s", got)
	}
	must(t, w.EditPin(a, " Mans   skats ", "Piezīme"))
	if step, _ := w.UndoStep(); step.Action != "board.edit" {
		t.Errorf("undo would take back %s", step.Action)
	}
	must(t, w.Undo())
	must(t, w.Undo())
	must(t, w.Undo())
	if got := boardOf(w); got != "C, B, A" {
		t.Errorf("undone: %s", got)
	}
	if heard == 0 {
		t.Error("nobody was told")
	}
	must(t, w.Close())
	must(t, w.Open(context.Background(), path, false))
	if got := boardOf(w); got != "C, B, A" {
		t.Errorf("opened again: %s", got)
	}
}

func TestBoardRefusesWhatIsNotThere(t *testing.T) {
	w, _ := opened(t)
	tab := w.Tables()[0]
	open := tab.Questions[slices.IndexFunc(tab.Questions, func(q *survey.Question) bool { return q.Kind == survey.KindText })]
	for name, p := range map[string]workspace.Pin{
		"no such table":    {Table: "nav", Question: "q7"},
		"no such question": {Table: tab.ID, Question: "nav"},
		"open question":    {Table: tab.ID, Question: open.ID},
	} {
		if _, err := w.AddPin(p); !isCode(err, "figure-gone") {
			t.Errorf("%s: %v", name, err)
		}
	}
	long := workspace.Pin{Table: tab.ID, Question: "q7", Title: strings.Repeat("ā", workspace.MostPinTitle+1)}
	if _, err := w.AddPin(long); !isCode(err, "text-too-long") {
		t.Error(err)
	}
	for name, err := range map[string]error{"remove": w.RemovePin("x"), "move": w.MovePin("x", 1), "edit": w.EditPin("x", "", "")} {
		if !isCode(err, "pin-gone") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPinKeepsItsOwnFilter(t *testing.T) {
	w, _ := opened(t)
	finance, exchange := pick(t, w, "Šķēršļi", "Finanšu trūkums"), pick(t, w, "Priekšnoteikumi", "Zināšanu apmaiņa")
	f := tabulate.Filter{{Table: finance.Table, Question: finance.Question, Options: []int{finance.Option}, How: tabulate.NoneOf}}
	_, err := w.AddPin(workspace.Pin{Table: exchange.Table, Question: exchange.Question, Form: "table", Highlight: true, Order: tabulate.BySheet, Filter: f})
	must(t, err)
	w.Select(finance)
	p := w.Pins()[0]
	if p.Gone || p.Form != "table" || !p.Highlight || p.Order != tabulate.BySheet || len(p.Filter) != 1 || !p.Filter[0].Same(f[0]) {
		t.Fatalf("%+v", p)
	}
	tab := w.Tables()[0]
	if b := w.View().Under(p.Filter).Breakdown(tab, tab.Question(p.Question)); b.Base.N != 39 || b.Whole.Base.N != 83 {
		t.Errorf("counted for %d of %d, want 39 of 83", b.Base.N, b.Whole.Base.N)
	}
	w.SelectUnder(p.Filter, exchange)
	if in, _ := w.Inspect(exchange); in.Breakdown.Base.N != 39 {
		t.Errorf("the inspector tells of %d", in.Breakdown.Base.N)
	}
}

func TestPinIsFoundInANewerVersionOrSaidToBeGone(t *testing.T) {
	const answers = "Iestāde,Vai izmanto MI?,Kas kavē?\nA,Jā,Nauda\nB,Nē,Laiks\nC,Jā,Laiks\nD,Nē,Nauda\nE,Jā,Nauda\nF,Nē,Laiks\n"
	w := newWorkspace(t)
	must(t, w.Create(t.TempDir()+"/l.izpete", "L"))
	preview := func(name, text string) *workspace.Preview {
		p, err := w.PreviewBytes(context.Background(), name, bytes.NewBufferString(text).Bytes())
		must(t, err)
		return p
	}
	must(t, w.Load(context.Background(), preview("v1.csv", answers)))
	use, delay := pick(t, w, "izmanto", "Jā"), pick(t, w, "kavē", "Laiks")
	_, err := w.AddPin(workspace.Pin{Table: delay.Table, Question: delay.Question, Form: "bars", Filter: tabulate.Filter{{Table: use.Table, Question: use.Question, Options: []int{use.Option}}}})
	must(t, err)
	info, _ := w.Case()
	must(t, w.AcceptVersion(context.Background(), info.Sources[0].SHA256, preview("v2.csv", answers+"G,Jā,Laiks\n")))
	p := w.Pins()[0]
	if p.Gone || p.Table != w.Tables()[0].ID {
		t.Fatalf("in the newer version: %+v", p)
	}
	if n := w.View().Under(p.Filter).Within(w.Tables()[0]).Count(); n != 4 {
		t.Errorf("its filter leaves %d, want 4", n)
	}
	info, _ = w.Case()
	must(t, w.AcceptVersion(context.Background(), info.Sources[0].SHA256, preview("v3.csv", strings.ReplaceAll(answers, "Jā", "Daļēji"))))
	if p = w.Pins()[0]; !p.Gone || p.Question != "" || p.Text != "Kas kavē?" {
		t.Errorf("without a part of its filter: %+v", p)
	}
}

// Numbers are pinned as options are: in their form, under their filter, undone in
// one step, found in a newer version and gone where there are no numbers.
func TestNumbersArePinned(t *testing.T) {
	g := costs()
	w, _, _ := caseWith(t, "a.csv", g)
	b, use := bars(t, w, "Cik maksā"), pick(t, w, "Vai lieto", "Lieto")
	f := tabulate.Filter{use.Term()}
	id, err := w.AddPin(workspace.Pin{Title: "Izmaksas", Table: b[0].Table, Question: b[0].Question, Form: "numbers", Highlight: true, Filter: f})
	must(t, err)
	_, err = w.AddPin(workspace.Pin{Table: b[0].Table, Question: b[0].Question, Form: "table"})
	must(t, err)
	p := w.Pins()[0]
	if p.ID != id || p.Gone || p.Form != "numbers" || !p.Highlight || p.Question != b[0].Question || !p.Filter.Same(f) || w.Pins()[1].Form != "table" {
		t.Fatalf("%+v", w.Pins())
	}
	must(t, w.Undo())
	must(t, w.Undo())
	if len(w.Pins()) != 0 {
		t.Error("the undone charts stay")
	}
	must(t, w.Redo())
	if p := w.Pins(); len(p) != 1 || p[0].Gone {
		t.Errorf("done again: %+v", p)
	}
	accept := func(g grid) workspace.Pin {
		t.Helper()
		info, _ := w.Case()
		must(t, w.AcceptVersion(context.Background(), info.Sources[0].SHA256, previewOf(t, w, "b.csv", g)))
		return w.Pins()[0]
	}
	g = append(g, []string{"Iestāde 990", "Lieto", "30"})
	if p := accept(g); p.Gone {
		t.Errorf("in a newer version: %+v", p)
	}
	for _, row := range g[1:] {
		row[2] = "daudz"
	}
	if p := accept(g); !p.Gone || p.Text != "Cik maksā" {
		t.Errorf("without numbers: %+v", p)
	}
}
