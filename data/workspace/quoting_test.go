package workspace_test

import (
	"encoding/json"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/report"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

const opinion = "Vispirms jāsakārto datu kvalitāte."

// spoken is a case of thirty institutions with their remarks, the first of them
// opinion; the third and the fourth have said the same.
func spoken(t *testing.T, named bool) (w *workspace.Workspace, sha, path string, g grid) {
	t.Helper()
	g = answersOf(rand.New(rand.NewPCG(9, 9)), named)
	last := len(g[0]) - 1
	g[1][last], g[2][last], g[3][last], g[4][last] = opinion, "Nav naudas.", "Nav laika.", "Nav laika."
	w, sha, path = caseWith(t, "a.csv", g)
	return w, sha, path, g
}

func remarksOf(t *testing.T, w *workspace.Workspace) (table, question string) {
	t.Helper()
	tab, q := remarkQuestion(t, w)
	return tab.ID, q.ID
}

func remarkQuestion(t *testing.T, w *workspace.Workspace) (*survey.Table, *survey.Question) {
	t.Helper()
	return question(t, w.Tables(), "Piezīmes")
}

func TestEvidenceIsTakenUpOnce(t *testing.T) {
	w, _, _, _ := spoken(t, true)
	table, q := remarksOf(t, w)
	id, err := w.AddQuoteFinding("Dati", table, q, []int{0})
	must(t, err)
	must(t, w.AddQuotes(id, table, q, []int{0, 1, 1}))
	if f, _ := w.Finding(id); len(f.Evidence) != 2 {
		t.Errorf("%d quotations, expected two", len(f.Evidence))
	}
	if err := w.AddQuotes(id, table, q, []int{1, 0}); !isCode(err, "evidence-there") {
		t.Errorf("%v", err)
	}
	var figure workspace.Selection
	for _, o := range w.Tables()[0].Questions {
		if o.Charted() {
			figure = workspace.Selection{Table: table, Question: o.ID}
		}
	}
	must(t, w.AddEvidence(id, figure))
	if err := w.AddEvidence(id, figure); !isCode(err, "evidence-there") {
		t.Errorf("%v", err)
	}
	must(t, w.Undo())
	must(t, w.AddEvidence(id, figure)) // it rested on it before
}

func TestAnAnswerIsEvidence(t *testing.T) {
	w, _, path, _ := spoken(t, true)
	table, q := remarksOf(t, w)
	id, err := w.AddQuoteFinding("Dati", table, q, []int{0})
	must(t, err)
	must(t, w.AddQuotes(id, table, q, []int{1, 2}))
	must(t, w.Close())
	must(t, w.Open(t.Context(), path, false))
	f, _ := w.Finding(id)
	if len(f.Evidence) != 3 {
		t.Fatalf("%+v", f.Evidence)
	}
	e := f.Evidence[0]
	if *e.Quote != (finding.Quote{Text: opinion, Name: "Iestāde 000", Row: 2}) || e.Cells != "G2" || e.N != 0 || e.Count != 0 || e.Option != "" || e.By == "" {
		t.Errorf("%+v %+v", e, e.Quote)
	}
	for _, e := range f.Evidence {
		if c := w.Checks()[e.ID]; c.Standing != finding.Holds {
			t.Errorf("%+v", c)
		}
	}
	// It counts on the card of who said it, and as no figure anywhere.
	if v, _ := w.Visit(table, 0, workspace.Beside{}); len(v.Linked) != 1 {
		t.Error("the card does not name the finding")
	}
	if v, _ := w.Visit(table, 5, workspace.Beside{}); len(v.Linked) != 0 {
		t.Error("another card names the finding")
	}
	for _, ref := range finding.NumbersIn("0 iestādes no 0 iestādēm, 0 %") {
		if len(finding.MatchEvidence(ref, f.Evidence)) > 0 {
			t.Errorf("it stands behind %+v", ref)
		}
	}
	if len(finding.Search(w.Findings(), "datu kvalitate")) != 1 || len(finding.Search(w.Findings(), "iestade 000")) != 1 {
		t.Error("it is not found by what was said or by whom")
	}
	// Two that were added together are taken back together.
	must(t, w.Undo())
	if f, _ = w.Finding(id); len(f.Evidence) != 1 {
		t.Errorf("%d are left", len(f.Evidence))
	}
	must(t, w.RemoveEvidence(id, e.ID))
	must(t, w.Undo())
	if f, _ = w.Finding(id); len(f.Evidence) != 1 || f.Evidence[0].Quote.Text != opinion {
		t.Errorf("%+v", f.Evidence)
	}
}

func TestWhatCannotBeQuoted(t *testing.T) {
	w, _, _, _ := spoken(t, true)
	table, q := remarksOf(t, w)
	tab, open := remarkQuestion(t, w)
	silent := open.Answered.Not()
	nobody := -1
	for i := range silent.Each() {
		nobody = i
	}
	for name, c := range map[string]struct {
		question string
		who      []int
	}{
		"nobody":            {q, nil},
		"no answer":         {q, []int{0, nobody}},
		"no respondent":     {q, []int{tab.Len()}},
		"before the first":  {q, []int{-1}},
		"no open question":  {tab.Questions[2].ID, []int{0}},
		"no question":       {"q99", []int{0}},
		"more than allowed": {q, make([]int, workspace.MostQuotes+1)},
	} {
		if _, err := w.AddQuoteFinding("x", table, c.question, c.who); !isCode(err, "answer-gone") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(w.Findings()) != 0 {
		t.Error("a finding was made")
	}
}

// A quotation follows the data: who it is of is known by the name, in a newer
// version of the workbook too.
func TestQuotationsFollowTheData(t *testing.T) {
	for name, c := range map[string]struct {
		change func(g grid) grid
		want   finding.Standing
		now    string
	}{
		"the same":           {func(g grid) grid { return g }, finding.Holds, ""},
		"rows moved":         {func(g grid) grid { slices.Reverse(g[1:]); return g }, finding.Holds, ""},
		"white space":        {func(g grid) grid { g[1][6] = "Vispirms  jāsakārto datu kvalitāte. "; return g }, finding.Holds, ""},
		"another answer":     {func(g grid) grid { g[1][6] = "Viss ir labi."; return g }, finding.Changed, "Viss ir labi."},
		"the answer is gone": {func(g grid) grid { g[1][6] = ""; return g }, finding.Gone, ""},
		"the row is gone":    {func(g grid) grid { return append(g[:1], g[2:]...) }, finding.Gone, ""},
		"another name":       {func(g grid) grid { g[1][0] = "Kāds cits"; return g }, finding.Gone, ""},
		"the question is gone": {func(g grid) grid {
			for i := range g {
				g[i] = g[i][:6]
			}
			return g
		}, finding.Gone, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w, sha, _, g := spoken(t, true)
			table, q := remarksOf(t, w)
			id, err := w.AddQuoteFinding("Dati", table, q, []int{0})
			must(t, err)
			newer := c.change(g.clone())
			newer[9][5] = "77777" // another file in any case
			p := previewOf(t, w, "b.csv", newer)
			changes := compare(t, w, sha, p).Findings
			if told := len(changes) == 1; told != (c.want != finding.Holds) {
				t.Errorf("foretold: %+v", changes)
			}
			must(t, w.AcceptVersion(t.Context(), sha, p))
			f, _ := w.Finding(id)
			got := w.Checks()[f.Evidence[0].ID]
			if got.Standing != c.want || got.Text != c.now || f.Evidence[0].Quote.Text != opinion {
				t.Errorf("%+v", got)
			}
			flaws, err := w.Verify(t.Context())
			must(t, err)
			if len(flaws) > 0 != (c.want != finding.Holds) || c.want == finding.Changed && flaws[0].Code != "quote-changed" {
				t.Errorf("flaws %v", flaws)
			}
		})
	}
}

// Where the sheet names nobody an answer is known by its row, and elsewhere by its
// words.
func TestQuotationsWithoutNames(t *testing.T) {
	w, sha, _, g := spoken(t, false)
	table, q := remarksOf(t, w)
	id, err := w.AddQuoteFinding("", table, q, []int{0, 3})
	must(t, err)
	standings := func() (out []finding.Standing) {
		f, _ := w.Finding(id)
		for _, e := range f.Evidence {
			out = append(out, w.Checks()[e.ID].Standing)
		}
		return out
	}
	if got := standings(); !slices.Equal(got, []finding.Standing{finding.Holds, finding.Holds}) {
		t.Errorf("%v", got)
	}
	newer := g.clone()
	slices.Reverse(newer[1:])
	newer[30][5] = "Pavisam kas cits"
	must(t, w.AcceptVersion(t.Context(), sha, previewOf(t, w, "b.csv", newer)))
	if got := standings(); !slices.Equal(got, []finding.Standing{finding.Gone, finding.Holds}) {
		t.Errorf("of a newer version: %v", got)
	}
}

func TestAQuotationOpensTheViewItWasMadeIn(t *testing.T) {
	w, _, _, _ := spoken(t, true)
	table, q := remarksOf(t, w)
	tab, _ := remarkQuestion(t, w)
	kind := tab.Question("Tips")
	own := 0
	for o, picked := range kind.Picked {
		if picked.Has(0) {
			own = o
		}
	}
	filter := tabulate.Filter{{Table: table, Question: kind.ID, Options: []int{own}}}
	w.SetFilter(filter)
	id, err := w.AddQuoteFinding("", table, q, []int{0})
	must(t, err)
	w.ClearFilter()
	f, _ := w.Finding(id)
	e := f.Evidence[0]
	if len(e.Filter) != 1 || e.Filter[0].Text != "Tips" {
		t.Errorf("%+v", e.Filter)
	}
	s, ok := w.ShowQuote(e)
	if !ok || s != (workspace.Spoken{Table: table, Question: q, Respondent: 0}) || len(w.Filter()) != 1 {
		t.Errorf("%v %+v, filter %+v", ok, s, w.Filter())
	}
	if w.ShowEvidence(e) {
		t.Error("it is taken for a figure")
	}
	if _, ok := w.ShowCross(e); ok {
		t.Error("it is taken for a cell of a cross-tab")
	}
	// Who no longer meets the filter is shown without it.
	e.Filter[0].Options = []string{kind.Options[1-own].Label}
	if s, ok = w.ShowQuote(e); !ok || s.Respondent != 0 || len(w.Filter()) != 0 {
		t.Errorf("%v %+v, filter %+v", ok, s, w.Filter())
	}
	if _, ok := w.ShowQuote(finding.Evidence{}); ok {
		t.Error("a figure is taken for a quotation")
	}
}

// Under a filter that leaves so few that nothing is told of them, an answer would
// name one of them.
func TestQuotationsAreHiddenWithSmallFilters(t *testing.T) {
	w, _, _, _ := spoken(t, true)
	table, q := remarksOf(t, w)
	tab, _ := remarkQuestion(t, w)
	cost := tab.Question("Vai lieto MI")
	small := -1
	who := -1
	_, open := remarkQuestion(t, w)
	for o, p := range cost.Picked {
		for i := range p.And(open.Answered).Each() {
			if p.Count() < 12 {
				small, who = o, i
			}
		}
	}
	if small < 0 {
		t.Fatal("no small group")
	}
	w.SetFilter(tabulate.Filter{{Table: table, Question: cost.ID, Options: []int{small}}})
	id, err := w.AddQuoteFinding("", table, q, []int{who})
	must(t, err)
	must(t, w.SetMethod(workspace.Method{Threshold: 12}))
	if err := w.AddQuotes(id, table, q, []int{who}); !isCode(err, "quote-hidden") {
		t.Errorf("taken up: %v", err)
	}
	e := w.Findings()[0].Evidence[0]
	if !e.Hidden || *e.Quote != (finding.Quote{}) || e.Cells != "" || w.Checks()[e.ID].Standing != finding.Hidden {
		t.Errorf("told: %+v %+v", e, e.Quote)
	}
	text := tab.Question("Piezīmes").Texts[who]
	for _, l := range words.Langs {
		doc, err := w.Summary(workspace.ExportOptions{Lang: l, Sections: []summary.Section{{ID: summary.SectionFindings, On: true}, {ID: summary.SectionEvidence, On: true}}})
		must(t, err)
		if got, _ := said(doc); strings.Contains(got, text) || strings.Contains(got, tab.Names[who]) {
			t.Errorf("%s tells: %s", l, got)
		}
	}
	if s, ok := w.ShowQuote(e); !ok || s.Respondent != -1 {
		t.Errorf("%v %+v", ok, s)
	}
	if v, _ := w.Visit(table, who, workspace.Beside{}); len(v.Linked) != 0 {
		t.Error("the card tells that it is quoted")
	}
	must(t, w.SetMethod(workspace.Method{}))
	if e := w.Findings()[0].Evidence[0]; e.Hidden || e.Quote.Text != text {
		t.Errorf("without a threshold: %+v", e.Quote)
	}
}

func TestQuotationsAreExported(t *testing.T) {
	w, _, _, _ := spoken(t, true)
	table, q := remarksOf(t, w)
	_, err := w.AddQuoteFinding("Dati", table, q, []int{0})
	must(t, err)
	sections := []summary.Section{{ID: summary.SectionFindings, On: true}, {ID: summary.SectionEvidence, On: true}}
	for _, l := range words.Langs {
		for _, mask := range []bool{false, true} {
			doc, err := w.Summary(workspace.ExportOptions{Lang: l, Sections: sections, Mask: mask})
			must(t, err)
			got, _ := said(doc)
			got += strings.Join(doc.Footnotes, "\n")
			for s, want := range map[string]bool{
				opinion: true, "Iestāde 000": !mask, "a.csv!a!G2": !mask, words.For(l).T("report.masked"): mask,
				words.For(l).T("report.row-masked", "Place", "a.csv!a!G"): mask,
			} {
				if strings.Contains(got, s) != want {
					t.Errorf("%s, covered %v: %q there %v, want %v:\n%s", l, mask, s, !want, want, got)
				}
			}
		}
	}
	for _, f := range report.Formats {
		must(t, w.Export(t.Context(), filepath.Join(t.TempDir(), "zinojums."+string(f)), workspace.ExportOptions{Lang: words.Latvian, Sections: sections}, nil))
	}
}

// What a quotation adds to evidence is nothing to a program that knows of none: it
// reads the rest, and finds no figure.
func TestAProgramWithoutQuotationsFindsNoFigure(t *testing.T) {
	w, _, _, _ := spoken(t, true)
	table, q := remarksOf(t, w)
	id, err := w.AddQuoteFinding("", table, q, []int{0})
	must(t, err)
	f, _ := w.Finding(id)
	var fields map[string]json.RawMessage
	must(t, json.Unmarshal(finding.EncodeEvidence(f.Evidence[0]), &fields))
	delete(fields, "quote")
	var old finding.Evidence
	raw, err := json.Marshal(fields)
	must(t, err)
	must(t, json.Unmarshal(raw, &old))
	if w.ShowEvidence(old) {
		t.Error("it is taken for a figure")
	}
	if _, ok := old.Share(); ok {
		t.Error("it has a share")
	}
}
