package workspace_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/workspace"
)

// grid is a small sheet: a header and rows.
type grid [][]string

func (g grid) csv() []byte {
	var lines []string
	for _, r := range g {
		lines = append(lines, strings.Join(r, ";"))
	}
	return []byte(strings.Join(lines, "\n") + "\n")
}

func (g grid) clone() grid {
	var c grid
	for _, r := range g {
		c = append(c, slices.Clone(r))
	}
	return c
}

// survey of thirty, with a column of names or without.
func answersOf(r *rand.Rand, named bool) grid {
	g := grid{{"Iestāde", "Tips", "Vai lieto MI", "Kas traucē [Nauda]", "Kas traucē [Laiks]", "Cik maksā", "Piezīmes"}}
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	for i := range 30 {
		g = append(g, []string{
			fmt.Sprintf("Iestāde %03d", i), pick("ministrija", "padotība"), pick("Lieto", "Plāno", "Nav plāna", "Nezinu", ""),
			pick("Jā", "Nē"), pick("Jā", "Nē"), fmt.Sprint(1000 + r.IntN(90000)), pick("", fmt.Sprint("piezīme ", r.IntN(1000))),
		})
	}
	if !named {
		for i := range g {
			g[i] = g[i][1:]
		}
	}
	return g
}

// case with one workbook in it.
func caseWith(t *testing.T, name string, g grid) (w *workspace.Workspace, sha, path string) {
	t.Helper()
	w = newWorkspace(t)
	path = filepath.Join(t.TempDir(), "lieta.izpete")
	must(t, w.Create(path, "Lieta"))
	must(t, w.Load(context.Background(), previewOf(t, w, name, g)))
	return w, w.Tables()[0].Source.SHA256, path
}

func previewOf(t *testing.T, w *workspace.Workspace, name string, g grid) *workspace.Preview {
	t.Helper()
	p, err := w.PreviewBytes(context.Background(), name, g.csv())
	must(t, err)
	if len(p.Survey.Tables) != 1 {
		t.Fatalf("%d tables", len(p.Survey.Tables))
	}
	return p
}

func compare(t *testing.T, w *workspace.Workspace, sha string, p *workspace.Preview) *workspace.Comparison {
	t.Helper()
	c, err := w.CompareVersion(context.Background(), sha, p)
	must(t, err)
	return c
}

func TestNoChangeBetweenAFileAndItself(t *testing.T) {
	for _, named := range []bool{true, false} {
		for seed := range uint64(15) {
			r := rand.New(rand.NewPCG(seed, 21))
			g := answersOf(r, named)
			w, sha, _ := caseWith(t, "a.csv", g)
			if c := compare(t, w, sha, previewOf(t, w, "a.csv", g)); !c.Empty() {
				t.Fatalf("seed %d: the file itself: %+v", seed, c.Sheets)
			}
			moved := g.clone()
			r.Shuffle(len(moved)-1, func(i, k int) { moved[i+1], moved[k+1] = moved[k+1], moved[i+1] })
			if c := compare(t, w, sha, previewOf(t, w, "b.csv", moved)); !c.Empty() {
				t.Fatalf("seed %d: other order of rows: %+v", seed, c.Sheets)
			}
			// Columns too; those of one question stay together.
			for i, row := range moved {
				moved[i] = append(slices.Clone(row[len(row)-2:]), row[:len(row)-2]...)
			}
			if c := compare(t, w, sha, previewOf(t, w, "b.csv", moved)); !c.Empty() {
				t.Fatalf("seed %d: other order of columns: %+v", seed, c.Sheets)
			}
			must(t, w.Close())
		}
	}
}

func TestWhatANewerVersionChanges(t *testing.T) {
	old := answersOf(rand.New(rand.NewPCG(1, 1)), true)
	old[3][2], old[4][2], old[5][2], old[6][3], old[7][5] = "Lieto", "", "Plāno", "Jā", "5000"
	newer := old.clone()
	newer[0][6] = "Komentāri un priekšlikumi"
	newer[3][2], newer[4][2], newer[5][2], newer[6][3], newer[7][5] = "Atteicās", "Lieto", "", "Nē", "6000"
	newer = slices.Delete(newer, 10, 11)
	newer = append(newer, []string{"Iestāde 100", "ministrija", "Lieto", "Jā", "Nē", "700", ""})
	w, sha, _ := caseWith(t, "a.csv", old)
	use := pick(t, w, "Vai lieto MI", "Lieto")
	id, err := w.AddFinding("Lietojums", &use)
	must(t, err)
	kind := pick(t, w, "Tips", "ministrija")
	must(t, w.AddEvidence(id, kind))
	before, _ := w.Case()
	c := compare(t, w, sha, previewOf(t, w, "a.csv", newer))
	if len(c.Sheets) != 1 {
		t.Fatalf("%+v", c)
	}
	s := c.Sheets[0]
	var got []string
	for _, a := range s.Answers {
		got = append(got, fmt.Sprintf("%s %s %s: %q→%q %s→%s", a.Change, a.Name, a.Text, a.Old, a.New, a.OldCell.Cell, a.NewCell.Cell))
	}
	want := []string{
		`changed Iestāde 002 Vai lieto MI: "Lieto"→"Atteicās" C4→C4`,
		`added Iestāde 003 Vai lieto MI: ""→"Lieto" C5→C5`,
		`removed Iestāde 004 Vai lieto MI: "Plāno"→"" C6→C6`,
		`changed Iestāde 005 Kas traucē: ` + fmt.Sprintf("%q→%q", ticked("Nauda", old[6][4]), ticked("", old[6][4])) + " D7→" + map[bool]string{true: "E7", false: "D7"}[old[6][4] == "Jā"],
		`changed Iestāde 006 Cik maksā: "5000"→"6000" F8→F8`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("answers:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if s.By != workspace.ByName || len(s.Removed) != 1 || s.Removed[0].Name != "Iestāde 009" || len(s.Added) != 1 || s.Added[0].Name != "Iestāde 100" || s.Added[0].Place.Cell != "A31" {
		t.Errorf("respondents: %+v", s)
	}
	if fmt.Sprint(s.Questions) != "[{removed Piezīmes text } {added Komentāri un priekšlikumi  text}]" {
		t.Error("questions:", s.Questions)
	}
	if fmt.Sprint(s.Options) != "[{added Vai lieto MI Atteicās}]" {
		t.Error("options:", s.Options)
	}
	if len(c.Findings) == 0 || c.Findings[0].Evidence.Text != "Vai lieto MI" || c.Findings[0].Old.Standing != finding.Holds || c.Findings[0].New.Standing != finding.Changed {
		t.Fatalf("findings: %+v", c.Findings)
	}
	f := c.Findings[0]
	share, ok := f.New.Share()
	if f.New.Count != f.Old.Count+countIf(newer, "Lieto")-countIf(old, "Lieto") || !ok || share != 100*float64(f.New.Count)/float64(f.New.N) {
		t.Errorf("figure: %+v", f)
	}
	if after, _ := w.Case(); !after.Saved.Equal(before.Saved) || len(after.Sources) != 1 {
		t.Error("comparing stored something")
	}
}

func countIf(g grid, value string) int {
	n := 0
	for _, r := range g[1:] {
		if r[2] == value {
			n++
		}
	}
	return n
}

// ticked writes the options of the sample's only block as a comparison does.
func ticked(money, time string) string {
	var all []string
	if time == "Jā" {
		all = append(all, "Laiks")
	}
	if money != "" {
		all = append(all, money)
	}
	return strings.Join(all, "; ")
}

// Without names or keys, a respondent with one answer changed is still the same
// respondent.
func TestRespondentsAreFoundByTheirAnswers(t *testing.T) {
	old := grid{{"Tips", "Vai lieto MI", "Izmaksas", "Vajag", "Kavē"}}
	for i := range 24 {
		old = append(old, []string{
			[]string{"a", "b"}[i%2], []string{"Jā", "Nē", "Plāno"}[i%3], fmt.Sprint("līmenis ", []string{"zems", "vidējs", "augsts", "nav"}[i/2%4]),
			[]string{"Laiks", "Nauda", "Cilvēki", "Nekas"}[i/6], []string{"Likumi", "Dati", "Prasmes"}[i/8],
		})
	}
	newer := old.clone()
	newer[5][3] = "Nezinu"
	w, sha, _ := caseWith(t, "a.csv", old)
	s := compare(t, w, sha, previewOf(t, w, "a.csv", newer)).Sheets[0]
	if s.By != workspace.ByContent || len(s.Added)+len(s.Removed) != 0 || len(s.Answers) != 1 || s.Answers[0].New != "Nezinu" || s.Answers[0].NewCell.Cell != "D6" {
		t.Errorf("%+v", s)
	}
}

func TestAcceptedVersionKeepsCorrectionsAndEvidence(t *testing.T) {
	ctx := context.Background()
	old := answersOf(rand.New(rand.NewPCG(4, 4)), true)
	old[1][2], old[2][2] = "Lieto", "Lieto"
	w, sha, path := caseWith(t, "a.csv", old)
	tab, q := question(t, w.Tables(), "Vai lieto MI")
	merge := workspace.About(workspace.Merge, tab, q)
	merge.Values, merge.To = []string{"Plāno"}, "Lieto"
	must(t, w.AddStep(ctx, sha, merge))
	use := pick(t, w, "Vai lieto MI", "Lieto")
	_, err := w.AddFinding("", &use)
	must(t, err)
	count := w.Findings()[0].Evidence[0].Count

	newer := old.clone()
	for i := range newer { // a column more in front, another name of the file
		newer[i] = append([]string{map[bool]string{true: "Reģions", false: "Rīga"}[i == 0]}, newer[i]...)
	}
	newer[1][3] = "Nav plāna"
	p := previewOf(t, w, "jauna.csv", newer)
	if got, ok := w.LikelyVersionOf(p); !ok || got != sha {
		t.Error("not seen as a version")
	}
	must(t, w.AcceptVersion(ctx, sha, p))
	check := func(standing finding.Standing, want int) {
		t.Helper()
		for _, c := range w.Checks() {
			if c.Standing != standing || c.Count != want {
				t.Errorf("%s %d, want %s %d", c.Standing, c.Count, standing, want)
			}
		}
	}
	check(finding.Changed, count-1)
	info, _ := w.Case()
	if len(info.Sources) != 1 || info.Sources[0].File != "jauna.csv" {
		t.Fatalf("%+v", info.Sources)
	}
	newSHA := info.Sources[0].SHA256
	steps, err := w.Steps(ctx, newSHA)
	if err != nil || len(steps) != 1 || !steps[0].Outcome.Applied {
		t.Errorf("corrections: %+v %v", steps, err)
	}
	if step, _ := w.UndoStep(); step.Action != "source.replace" {
		t.Error(step)
	}
	must(t, w.Close())
	must(t, w.Open(ctx, path, false))
	check(finding.Changed, count-1)
	use = pick(t, w, "Vai lieto MI", "Lieto")
	if in, _ := w.Inspect(use); len(in.Linked) != 1 {
		t.Error("the figure has lost its finding")
	}
	if !w.ShowEvidence(w.Findings()[0].Evidence[0]) {
		t.Error("the evidence opens no view")
	}
	// A third version: evidence of the first still finds its figure.
	third := newer.clone()
	third[1][3] = "Lieto"
	must(t, w.AcceptVersion(ctx, newSHA, previewOf(t, w, "jauna.csv", third)))
	check(finding.Holds, count)
	must(t, w.Undo())
	check(finding.Changed, count-1)
	must(t, w.Undo())
	check(finding.Holds, count)
	if info, _ := w.Case(); info.Sources[0].SHA256 != sha {
		t.Error("the old version is not back")
	}
	if steps, _ := w.Steps(ctx, sha); len(steps) != 1 {
		t.Error("its corrections are not back")
	}
	if flaws, err := w.Verify(ctx); err != nil || len(flaws) != 0 {
		t.Error(flaws, err)
	}
	if err := w.AcceptVersion(ctx, sha, previewOf(t, w, "a.csv", old)); !isCode(err, "already-loaded") {
		t.Error(err)
	}
	if err := w.AcceptVersion(ctx, newSHA, p); !isCode(err, "source-gone") {
		t.Error(err)
	}
	must(t, w.Load(ctx, p))
	if len(w.Tables()) != 2 {
		t.Error("a newer version cannot stand beside the old one")
	}
}

func TestLikelyVersions(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	old := answersOf(r, true)
	other := answersOf(r, true)
	for i := range other {
		other[i][0] = strings.Replace(other[i][0], "Iestāde 0", "Skola 9", 1)
	}
	few := old.clone()[:20]
	for name, c := range map[string]struct {
		file string
		g    grid
		ok   bool
	}{
		"the same name":        {"A.CSV", other, true},
		"the same respondents": {"b.csv", few, true},
		"other respondents":    {"b.csv", other, false},
		"the same file":        {"b.csv", old, false},
	} {
		w, sha, _ := caseWith(t, "a.csv", old)
		got, ok := w.LikelyVersionOf(previewOf(t, w, c.file, c.g))
		if ok != c.ok || ok && got != sha {
			t.Errorf("%s: %v", name, ok)
		}
		must(t, w.Close())
	}
}

func TestAccounting(t *testing.T) {
	w, _ := opened(t)
	for _, s := range w.Surveys() {
		for _, tab := range s.Tables {
			a := workspace.Account(s, tab)
			if !a.AddsUp() || a.Respondents != tab.Len() {
				t.Errorf("%s: %+v", tab.Sheet, a)
			}
		}
	}
	g := answersOf(rand.New(rand.NewPCG(2, 2)), true)
	g = append(g, make([]string, 7), []string{"Kopā", "", "", "", "", "99", ""})
	w, _, _ = caseWith(t, "b.csv", g)
	s := w.Surveys()[0]
	if got := fmt.Sprint(workspace.Account(s, s.Tables[0])); got != "{32 30 [{blank [32]} {total [33]}]}" {
		t.Error(got)
	}
}
