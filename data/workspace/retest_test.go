package workspace_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// cellOf is a cell of a cross-tab as its page hands it over.
func cellOf(tab string, counted, by string, row, column int, c tabulate.Cell, x workspace.CrossCell) workspace.CrossCell {
	x.Counted = workspace.Selection{Table: tab, Question: counted, Option: row}
	x.By = tabulate.Term{Table: tab, Question: by, Options: []int{column}}
	x.Test, x.Differs = c.Test, c.Differs
	return x
}

// Every cell of every kind of table holds as it was taken up, whatever the
// correction, the threshold and the filter.
func TestTestsThatAreMadeAgainComeOutTheSame(t *testing.T) {
	w, _ := opened(t)
	tab := w.Tables()[0]
	size := ""
	for _, q := range tab.Questions {
		if q.Text == "Lielums" {
			size = q.ID
		}
	}
	q, by, within := tab.Question("q7"), tab.Question("q2"), tab.Question(size)
	use := pick(t, w, "MI izmantošana", "Nav skaidra plāna MI izmantošanai")
	for _, f := range []tabulate.Filter{nil, {use.Term()}} {
		for _, c := range []tabulate.Correction{tabulate.Holm, tabulate.Screening, ""} {
			m := tabulate.Method{}
			var cells []workspace.CrossCell
			base := workspace.CrossCell{Share: "column", Correction: c, Filter: f}
			x := m.CrossBy(tab, q, by, f, c)
			for r := range x.Cells {
				for o := range x.Cells[r] {
					one := base
					one.Family = x.Family
					cells = append(cells, cellOf(tab.ID, q.ID, by.ID, r, o, x.Cells[r][o], one))
				}
			}
			n := m.Nested(tab, q, by, within, f, c)
			for l, layer := range n.Layers {
				for r := range layer.Cells {
					one := base
					one.Family, one.Third = n.Family, tabulate.Term{Table: tab.ID, Question: within.ID, Options: []int{l}}
					cells = append(cells, cellOf(tab.ID, q.ID, by.ID, r, 0, layer.Cells[r][0], one))
				}
			}
			bn := tabulate.Banner{Table: tab.ID, Questions: []string{by.ID, within.ID}}
			b := m.BannerBy(bn, tab, q, f, c)
			for _, part := range b.Parts {
				for r := range part.Cells {
					one := base
					one.Family, one.Beside = b.Family, bn.Questions
					cells = append(cells, cellOf(tab.ID, q.ID, part.By.ID, r, 1, part.Cells[r][1], one))
				}
			}
			tested := 0
			for i, cell := range cells {
				id, err := w.AddCrossFinding(fmt.Sprint(i), cell)
				must(t, err)
				fi, _ := w.Finding(id)
				e := fi.Evidence[0]
				if e.Crossed.Family > 0 {
					tested++
				}
				if got := w.Checks()[e.ID]; got.Standing != finding.Holds || got.Test != nil {
					t.Fatalf("%q, cell %d, %+v: %+v, now %+v", c, i, e.Crossed, got, got.Test)
				}
			}
			if tested < 10 {
				t.Fatalf("%d cells were tested", tested)
			}
		}
	}
}

// yesNo is a sheet of a hundred and twenty: who answered what in two groups.
func yesNo(yesA, yesB int) grid {
	g := grid{{"Iestāde", "Tips", "Vai lieto MI", "Lielums"}}
	for i := range 120 {
		kind, answer := []string{"ministrija", "padotība"}[i%2], "Nelieto"
		if i%2 == 0 && i/2 < yesA || i%2 == 1 && i/2 < yesB {
			answer = "Lieto"
		}
		g = append(g, []string{fmt.Sprintf("Iestāde %03d", i), kind, answer, []string{"liela", "maza"}[i/2%2]})
	}
	return g
}

// The figure of a cell stays while that of the others changes: then the test is
// another one, and the evidence says so.
func TestATestIsMadeAgainWhenOthersChange(t *testing.T) {
	w, sha, path := caseWith(t, "a.csv", yesNo(40, 15))
	tab := w.Tables()[0]
	use, kind := pick(t, w, "Vai lieto", "Lieto"), pick(t, w, "Tips", "ministrija")
	x := tabulate.Method{}.Cross(tab, tab.Question(use.Question), tab.Question(kind.Question), nil)
	c := cellOf(tab.ID, use.Question, kind.Question, use.Option, kind.Option, x.Cells[use.Option][kind.Option], workspace.CrossCell{Share: "column", Correction: tabulate.Holm, Family: x.Family})
	if c.Differs != tabulate.Higher {
		t.Fatalf("%+v", c)
	}
	id, err := w.AddCrossFinding("Atšķirība", c)
	must(t, err)
	p := previewOf(t, w, "b.csv", yesNo(40, 30))
	changes := compare(t, w, sha, p).Findings
	if len(changes) != 1 || changes[0].New.Retested == nil || changes[0].Old.Retested != nil || changes[0].Old.Count != changes[0].New.Count {
		t.Errorf("what the newer version would change: %+v", changes)
	}
	must(t, w.AcceptVersion(context.Background(), sha, p))
	f, _ := w.Finding(id)
	check := w.Checks()[f.Evidence[0].ID]
	if check.Standing != finding.Changed || !check.TestOnly() || check.Count != 40 || check.N != 60 || check.Test.Differs != "" || check.Test.Adjusted < .05 {
		t.Fatalf("%+v, %+v", check, check.Test)
	}
	got := strings.ReplaceAll(summary.Retested(words.For(words.Latvian), check), "\u00a0", " ")
	if !strings.HasPrefix(got, "pārrēķinot: būtiski neatšķiras no pārējiem (p = 0,") || !strings.HasSuffix(got, "; pievienojot p < 0,001)") {
		t.Errorf("%q", got)
	}
	flaws, err := w.Verify(context.Background())
	must(t, err)
	if len(flaws) != 1 || flaws[0].Code != "evidence-changed" || !strings.Contains(fmt.Sprint(flaws[0].Args["Was"]), "40 / 60 (p = ") {
		t.Errorf("%+v", flaws)
	}
	must(t, w.Close())
	must(t, w.Open(context.Background(), path, false))
	if got := w.Checks()[f.Evidence[0].ID]; got.Standing != finding.Changed || got.Test == nil {
		t.Errorf("opened again: %+v", got)
	}
	must(t, w.Undo())
	if got := w.Checks()[f.Evidence[0].ID]; got.Standing != finding.Holds {
		t.Errorf("undone: %+v", got)
	}
	// A hidden figure tells no test.
	must(t, w.Redo())
	must(t, w.SetMethod(workspace.Method{Threshold: 61}))
	if got := w.Checks()[f.Evidence[0].ID]; got.Standing != finding.Hidden || got.Test != nil {
		t.Errorf("hidden: %+v", got)
	}
}

// Evidence of earlier versions of the program does not say of which table its cell
// was. It is tested again where as many cells are tested as then, and otherwise
// left as it is.
func TestTestsOfOlderEvidence(t *testing.T) {
	older := func(e finding.Evidence) []byte {
		data := finding.EncodeEvidence(e)
		at := bytes.Index(data, []byte(`,"again":true`))
		if at < 0 {
			t.Fatalf("%s", data)
		}
		end := at + bytes.IndexByte(data[at:], '}')
		if i := bytes.Index(data[at:], []byte(`"beside"`)); i >= 0 {
			end = at + i + bytes.IndexByte(data[at+i:], ']') + 1
		}
		return slices.Concat(data[:at], data[end:])
	}
	for name, banner := range map[string]bool{"of a plain table": false, "of a banner": true} {
		t.Run(name, func(t *testing.T) {
			w, sha, path := caseWith(t, "a.csv", yesNo(40, 15))
			tab := w.Tables()[0]
			use, kind, size := pick(t, w, "Vai lieto", "Lieto"), pick(t, w, "Tips", "ministrija"), pick(t, w, "Lielums", "maza")
			q := tab.Question(use.Question)
			x := tabulate.Method{}.Cross(tab, q, tab.Question(kind.Question), nil)
			one := workspace.CrossCell{Share: "column", Correction: tabulate.Holm, Family: x.Family}
			cell := x.Cells[use.Option][kind.Option]
			if banner {
				b := tabulate.Method{}.BannerBy(tabulate.Banner{Table: tab.ID, Questions: []string{kind.Question, size.Question}}, tab, q, nil, tabulate.Holm)
				one.Family, one.Beside, cell = b.Family, []string{kind.Question, size.Question}, b.Parts[0].Cells[use.Option][kind.Option]
			}
			id, err := w.AddCrossFinding("Atšķirība", cellOf(tab.ID, use.Question, kind.Question, use.Option, kind.Option, cell, one))
			must(t, err)
			f, _ := w.Finding(id)
			replaceEvidence(t, w, path, id, f.Evidence[0].ID, older(f.Evidence[0]))
			if c := w.Checks()[f.Evidence[0].ID]; c.Standing != finding.Holds {
				t.Fatalf("%+v %+v", c, c.Test)
			}
			must(t, w.AcceptVersion(context.Background(), sha, previewOf(t, w, "b.csv", yesNo(40, 30))))
			c := w.Checks()[f.Evidence[0].ID]
			if want := map[bool]finding.Standing{false: finding.Changed, true: finding.Holds}[banner]; c.Standing != want || (c.Test != nil) != (want == finding.Changed) {
				t.Errorf("%+v, want %s", c, want)
			}
		})
	}
}
