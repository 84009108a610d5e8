package workspace_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// costs is a sheet of forty with a question of whole numbers, ten in each bar, and
// a question of two answers that half of each bar gave.
func costs() grid {
	g := grid{{"Iestāde", "Vai lieto MI", "Cik maksā"}}
	for i := range 40 {
		g = append(g, []string{fmt.Sprintf("Iestāde %03d", i), []string{"Lieto", "Nelieto"}[i/2%2], fmt.Sprint(i / 10 * 10)})
	}
	return g
}

// bars are the ranges of the bars of a question, as selections.
func bars(t *testing.T, w *workspace.Workspace, question string) []workspace.Selection {
	t.Helper()
	var all []workspace.Selection
	for _, tab := range w.Tables() {
		for _, q := range tab.Questions {
			if tabulate.Numeric(q) && strings.Contains(q.Text, question) {
				for _, r := range tabulate.Bars(q) {
					all = append(all, workspace.Selection{Table: tab.ID, Question: q.ID, Range: r})
				}
			}
		}
	}
	if len(all) < 3 {
		t.Fatalf("%d bars", len(all))
	}
	return all
}

func TestABarIsSelectedAndFilters(t *testing.T) {
	w, _, _ := caseWith(t, "a.csv", costs())
	b := bars(t, w, "Cik maksā")
	w.Select(b[1])
	if s, ok := w.Selected(); !ok || s != b[1] || filterText(w, w.Filter()) != "Cik maksā: 10–19" {
		t.Errorf("%+v, %s", s, filterText(w, w.Filter()))
	}
	in, ok := w.Inspect(b[1])
	if !ok || in.Row.Count != 10 || in.Breakdown.Base.N != 40 || in.Row.Percent != 25 || !in.Row.HasInterval || in.Question.Text != "Cik maksā" {
		t.Fatalf("%v %+v", ok, in)
	}
	if len(in.Who) != 10 || in.Who[0].Name != "Iestāde 010" || in.Who[0].Place.Cell != "C12" {
		t.Errorf("%+v", in.Who)
	}
	tab := w.Tables()[0]
	if n := w.View().Within(tab).Count(); n != 10 {
		t.Errorf("%d are left", n)
	}
	w.Extend(b[2])
	if got := filterText(w, w.Filter()); got != "Cik maksā: 10–19 vai 20–30" {
		t.Errorf("two bars: %s", got)
	}
	w.SetHow(b[1].Table, b[1].Question, tabulate.NoneOf)
	if got := filterText(w, w.Filter()); got != "Cik maksā: ārpus 10–19 vai 20–30 (starp atbildējušajiem)" || w.View().Within(tab).Count() != 10 {
		t.Errorf("none of them: %s, %d", got, w.View().Within(tab).Count())
	}
	w.SetHow(b[1].Table, b[1].Question, tabulate.AnyOf)
	w.Extend(b[2])
	if s, _ := w.Selected(); s != b[1] || filterText(w, w.Filter()) != "Cik maksā: 10–19" {
		t.Errorf("taken out again: %+v", s)
	}
	f, s := w.Filter(), b[1]
	w.Unselect()
	if len(w.Filter()) != 0 {
		t.Error("the filter stays")
	}
	w.Restore(f, &s)
	if got, _ := w.Selected(); got != s || !w.Filter().Same(f) {
		t.Error("it does not come back")
	}
	w.Restore(tabulate.Filter{{Table: s.Table, Question: s.Question, Ranges: []survey.Range{{From: 2, To: 1}}}}, nil)
	if len(w.Filter()) != 0 {
		t.Error("a range that holds nothing is asked for")
	}
}

func TestWhatRestsOnARangeIsKeptAndRecomputed(t *testing.T) {
	g := costs()
	w, sha, path := caseWith(t, "a.csv", g)
	b, use := bars(t, w, "Cik maksā"), pick(t, w, "Vai lieto", "Lieto")
	w.Select(b[1])
	id, err := w.AddFinding("Izmaksas", &b[1])
	must(t, err)
	must(t, w.AddEvidence(id, use)) // under the range
	_, err = w.AddPin(workspace.Pin{Table: use.Table, Question: use.Question, Form: "bars", Filter: w.Filter()})
	must(t, err)
	_, err = w.SaveView("Vidējie", "breakdowns", workspace.PageState{})
	must(t, err)
	check := func(when string, standing finding.Standing, countA, nA, countB, nB int) {
		t.Helper()
		f, _ := w.Finding(id)
		if len(f.Evidence) != 2 || f.Evidence[0].Range == nil || f.Evidence[0].Option != "[10; 20)" || len(f.Evidence[1].Filter) != 1 {
			t.Fatalf("%s: %+v", when, f.Evidence)
		}
		for i, want := range [][2]int{{countA, nA}, {countB, nB}} {
			c := w.Checks()[f.Evidence[i].ID]
			if c.Standing != standing || c.Count != want[0] || c.N != want[1] {
				t.Errorf("%s: %s %d of %d, want %s %v", when, c.Standing, c.Count, c.N, standing, want)
			}
		}
		p, k := w.Pins()[0], w.Views()[0]
		if gone := standing == finding.Gone; p.Gone != gone || (len(k.Lost) > 0) != gone {
			t.Errorf("%s: the pin is gone %v, the view has lost %v", when, p.Gone, k.Lost)
		} else if !gone && (filterText(w, p.Filter) != "Cik maksā: 10–19" || filterText(w, k.Filter) != "Cik maksā: 10–19" || k.Selected == nil || k.Selected.Range != b[1].Range) {
			t.Errorf("%s: pin %s, view %+v", when, filterText(w, p.Filter), k)
		}
		if gone := standing == finding.Gone; !gone && (!w.ShowEvidence(f.Evidence[0]) || filterText(w, w.Filter()) != "Cik maksā: 10–19") {
			t.Errorf("%s: the evidence shows %s", when, filterText(w, w.Filter()))
		}
	}
	check("made", finding.Holds, 10, 40, 4, 10)
	must(t, w.Close())
	must(t, w.Open(context.Background(), path, false))
	check("opened again", finding.Holds, 10, 40, 4, 10)

	newer := g.clone()
	newer[12][2] = "95" // no longer within, and the bars are others now
	newer[13][1] = "Nelieto"
	newer = append(newer, []string{"Iestāde 100", "Lieto", "15"}, []string{"Iestāde 101", "Lieto", "19"})
	must(t, w.AcceptVersion(context.Background(), sha, previewOf(t, w, "b.csv", newer)))
	if got := bars(t, w, "Cik maksā"); slices.ContainsFunc(got, func(s workspace.Selection) bool { return s.Range == b[1].Range }) {
		t.Fatalf("the bars are the same: %+v", got)
	}
	f, _ := w.Finding(id)
	within := w.View().Under(tabulate.Filter{b[1].Term()})
	within.Filter[0].Table = w.Tables()[0].ID
	c := w.Checks()[f.Evidence[1].ID]
	if n := within.Within(w.Tables()[0]).Count(); n != 11 || c.N != 11 {
		t.Errorf("%d within, the evidence says %d", n, c.N)
	}
	check("a newer version", finding.Changed, 11, 42, c.Count, 11)
	must(t, w.Undo())
	check("undone", finding.Holds, 10, 40, 4, 10)

	// Where the answers are words now there are no numbers to ask for.
	for i := range newer[1:] {
		newer[i+1][2] = []string{"maz", "daudz"}[i%2]
	}
	must(t, w.AcceptVersion(context.Background(), sha, previewOf(t, w, "c.csv", newer)))
	check("without numbers", finding.Gone, 0, 0, 0, 0)
}

// A program that knows no ranges reads a condition as one in a way that it does
// not know, and says that it is gone; what it does not know it leaves alone.
func TestARangeIsStoredSoThatAnOlderProgramRefusesIt(t *testing.T) {
	w, _, _ := caseWith(t, "a.csv", costs())
	b, use := bars(t, w, "Cik maksā"), pick(t, w, "Vai lieto", "Lieto")
	w.Select(b[1])
	id, err := w.AddFinding("Izmaksas", &use)
	must(t, err)
	f, _ := w.Finding(id)
	data := finding.EncodeEvidence(f.Evidence[0])
	if want := []byte(`"options":["[10; 20)"],"ranges":[{"from":10,"to":20,"whole":true}],"how":"range"`); !bytes.Contains(data, want) {
		t.Errorf("%s\nholds no %s", data, want)
	}
	var older struct {
		Filter []struct{ How string }
	}
	must(t, json.Unmarshal(data, &older))
	if tabulate.How(older.Filter[0].How).Known() {
		t.Errorf("an older program knows %q", older.Filter[0].How)
	}
	for name, edit := range map[string][2]string{
		"the ranges are lost":   {`"ranges":[{"from":10,"to":20,"whole":true}],`, ""},
		"they are not of a way": {`"how":"range"`, `"how":"any"`},
		"a way of tomorrow":     {`"how":"range"`, `"how":"range-most"`},
		"ranges of options":     {`,"how":"range"`, ""},
	} {
		var e finding.Evidence
		must(t, json.Unmarshal(bytes.Replace(data, []byte(edit[0]), []byte(edit[1]), 1), &e))
		if w.ShowEvidence(e) {
			t.Errorf("%s: it is shown", name)
		}
	}
}

func TestSmallBarsAreNotTold(t *testing.T) {
	g := costs()
	g[1][2], g[2][2] = "100", "100" // two far out
	w, _, _ := caseWith(t, "a.csv", g)
	b := bars(t, w, "Cik maksā")
	last := b[len(b)-1]
	id, err := w.AddFinding("Pirms sliekšņa", &last)
	must(t, err)
	must(t, w.SetMethod(workspace.Method{Threshold: 5}))
	in, ok := w.Inspect(last)
	if !ok || !in.Row.Hidden || in.Row.Count != 0 || len(in.Who) != 0 {
		t.Errorf("%+v", in)
	}
	if _, err := w.AddFinding("", &last); !isCode(err, "figure-hidden") {
		t.Errorf("it becomes evidence: %v", err)
	}
	if f, _ := w.Finding(id); !f.Evidence[0].Hidden || f.Evidence[0].Count != 0 {
		t.Errorf("what was taken up is told: %+v", f.Evidence[0])
	}
	w.Select(last)
	tab := w.Tables()[0]
	if !w.View().Withheld(tab) {
		t.Error("figures of two are told")
	}
	off := last
	off.Range = survey.Range{From: 0, To: 21, Whole: true}
	w.Select(off)
	if in, _ := w.Inspect(off); !in.Row.Hidden || !w.View().Withheld(tab) {
		t.Error("a range that is not of bars is told")
	}
}

// began is a sheet of forty with a question of dates, ten in each of four months.
func began() grid {
	g := grid{{"Iestāde", "Vai lieto MI", "Kad sāka"}}
	for i := range 40 {
		g = append(g, []string{fmt.Sprintf("Iestāde %03d", i), []string{"Lieto", "Nelieto"}[i/2%2], fmt.Sprintf("2025-%02d-%02d", i/10*2+1, i%10*2+1)})
	}
	return g
}

// What rests on dates is kept as what rests on numbers, and is never taken for it.
func TestWhatRestsOnDatesIsKept(t *testing.T) {
	g := began()
	w, sha, path := caseWith(t, "a.csv", g)
	b, use := bars(t, w, "Kad sāka"), pick(t, w, "Vai lieto", "Lieto")
	march := b[2]
	if march.Range.String() != "[2025-03-01; 2025-04-01)" {
		t.Fatalf("bars %v", b)
	}
	w.Select(march)
	if got := filterText(w, w.Filter()); got != "Kad sāka: no 01.03.2025 līdz 31.03.2025" {
		t.Errorf("the filter is %s", got)
	}
	in, ok := w.Inspect(march)
	if !ok || in.Row.Count != 10 || in.Breakdown.Base.N != 40 || in.Who[0].Place.Cell != "C12" {
		t.Fatalf("%v %+v", ok, in)
	}
	id, err := w.AddFinding("Martā", &march)
	must(t, err)
	must(t, w.AddEvidence(id, use)) // under the month
	_, err = w.AddPin(workspace.Pin{Table: march.Table, Question: march.Question, Form: "numbers"})
	must(t, err)
	_, err = w.SaveView("Marts", "breakdowns", workspace.PageState{})
	must(t, err)
	check := func(when string, standing finding.Standing, count int) {
		t.Helper()
		f, _ := w.Finding(id)
		if e := f.Evidence[0]; e.Range == nil || !e.Range.Days || e.Option != "[2025-03-01; 2025-04-01)" {
			t.Fatalf("%s: %+v", when, e)
		}
		for _, e := range f.Evidence {
			if c := w.Checks()[e.ID]; c.Standing != standing {
				t.Errorf("%s: %s, want %s", when, c.Standing, standing)
			}
		}
		if c := w.Checks()[f.Evidence[0].ID]; c.Count != count {
			t.Errorf("%s: %d, want %d", when, c.Count, count)
		}
		gone := standing == finding.Gone
		if p, k := w.Pins()[0], w.Views()[0]; p.Gone != gone || (len(k.Lost) > 0) != gone {
			t.Errorf("%s: pin %+v, view %+v", when, p, k)
		}
	}
	check("now", finding.Holds, 10)
	must(t, w.Close())
	must(t, w.Open(context.Background(), path, false))
	check("opened again", finding.Holds, 10)
	w.ClearFilter()
	f, _ := w.Finding(id)
	if !w.ShowEvidence(f.Evidence[0]) || filterText(w, w.Filter()) != "Kad sāka: no 01.03.2025 līdz 31.03.2025" {
		t.Errorf("the evidence brings back %s", filterText(w, w.Filter()))
	}
	p := workspace.Place{Kind: workspace.PlaceOption, Table: march.Table, Question: march.Question, At: 2}
	if s, ok := p.Selection(w.View()); !ok || s != march {
		t.Errorf("what is searched for is %+v", s)
	}
	newer := append(g.clone(), []string{"Iestāde 990", "Lieto", "2025-03-31"})
	must(t, w.AcceptVersion(context.Background(), sha, previewOf(t, w, "b.csv", newer)))
	if p := w.Pins()[0]; p.Gone {
		t.Errorf("in a newer version: %+v", p)
	}
	if c := w.Checks()[f.Evidence[0].ID]; c.Standing != finding.Changed || c.Count != 11 || c.N != 41 {
		t.Errorf("in a newer version: %+v", c)
	}
	for i, row := range newer[1:] {
		row[2] = fmt.Sprint(20_000 + 7*i) // numbers now
	}
	info, _ := w.Case()
	must(t, w.AcceptVersion(context.Background(), info.Sources[0].SHA256, previewOf(t, w, "c.csv", newer)))
	check("with numbers in their place", finding.Gone, 0)
}
