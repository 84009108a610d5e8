package workspace_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/published"
	decks "izpete/data/sample"
	"izpete/data/stats"
	"izpete/data/words"
	"izpete/data/workspace"
)

// deck is every figure of the published deck, a line each.
func deck(ids ...string) string {
	var b strings.Builder
	for _, s := range decks.Deck {
		if len(ids) > 0 && !slices.Contains(ids, s.ID) {
			continue
		}
		for _, o := range s.Options {
			fmt.Fprintf(&b, "%s;%s;%d\n", s.Question.LV, o.Option.LV, o.Percent)
		}
	}
	return b.String()
}

func comparison(t *testing.T, w *workspace.Workspace, s workspace.Selection) published.Comparison {
	t.Helper()
	x, ok := w.Published(s.Table, s.Question)
	if !ok {
		t.Fatalf("no question %+v", s)
	}
	return x
}

// The figures of the deck all agree with the sample; of 83 the 21 % on positive
// impact cannot be.
func TestDeckBesideTheSample(t *testing.T) {
	w, _ := opened(t)
	r, err := w.LoadPublishedText(deck())
	must(t, err)
	if r.Placed != 28 || r.Questions != 8 || len(r.Left) != 0 {
		t.Fatalf("%+v", r)
	}
	all, _ := w.AllPublished()
	if len(all) != 8 {
		t.Fatalf("%d questions", len(all))
	}
	for _, x := range all {
		if !x.Sound() {
			t.Errorf("%s: %s", x.Question.Text, published.Brief(words.For(words.English), x))
		}
	}
	impact := pick(t, w, "Pozitīvā ietekme", "Procesu optimizācija")
	must(t, w.SetPublishedBase(impact.Table, impact.Question, "83"))
	all, _ = w.AllPublished()
	sums := published.Sums(all)
	if sums[published.Impossible] != 1 || sums[published.Agrees] != 27 {
		t.Errorf("%v", sums)
	}
	if x := comparison(t, w, impact); x.Rows[impact.Option].Standing != published.Impossible || x.N != 83 || x.Own.Base.N != 63 {
		t.Errorf("%+v", x.Rows[impact.Option])
	}
}

func TestPublishedFigures(t *testing.T) {
	w, path := opened(t)
	finance := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	var signals []workspace.Signal
	defer w.Subscribe(func(s workspace.Signal) { signals = append(signals, s) })()

	must(t, w.SetPublished(finance, "53,0 "))
	if x := comparison(t, w, finance); x.Rows[finance.Option].Text != "53,0 " || x.Rows[finance.Option].Standing != published.Agrees {
		t.Errorf("kept as typed: %+v", x.Rows[finance.Option])
	}
	must(t, w.SetPublished(finance, "53,0 ")) // no change
	must(t, w.SetPublishedSource(finance.Table, finance.Question, "Prezentācija, 12. slaids"))
	must(t, w.SetPublishedRule(finance.Table, finance.Question, stats.Truncate))
	if !slices.Equal(signals, []workspace.Signal{workspace.PublishedChanged, workspace.PublishedChanged, workspace.PublishedChanged}) {
		t.Errorf("signals %v", signals)
	}
	// A filter does not change what was published of all.
	w.Select(pick(t, w, "Priekšnoteikumi", "Nodarbināto prasmes"))
	if x := comparison(t, w, finance); x.Own.Base.N != 83 || x.Rule != stats.Truncate {
		t.Errorf("base %d, rule %q", x.Own.Base.N, x.Rule)
	}
	if s, _ := w.UndoStep(); s.Action != "published.rule" {
		t.Errorf("undo would take back %q", s.Action)
	}
	must(t, w.Undo())
	must(t, w.Undo())
	must(t, w.Undo())
	if all, _ := w.AllPublished(); len(all) != 0 {
		t.Error("undone, and still there")
	}
	must(t, w.Redo())

	must(t, w.Close())
	must(t, w.Open(context.Background(), path, false))
	if x := comparison(t, w, finance); x.Rows[finance.Option].Text != "53,0 " {
		t.Error("lost with the closing")
	}
	must(t, w.SetPublished(finance, "  "))
	if x := comparison(t, w, finance); !x.Claim.Empty() {
		t.Errorf("taken away, and still %+v", x.Claim)
	}

	if err := w.SetPublished(finance, strings.Repeat("5", workspace.MostPublished+1)); !isCode(err, "published-long") {
		t.Error(err)
	}
	gone := finance
	gone.Option = 99
	if err := w.SetPublished(gone, "5"); !isCode(err, "figure-gone") {
		t.Error(err)
	}
	if _, ok := w.Published("t", "q"); ok {
		t.Error("a question that is not there")
	}
	must(t, w.Close())
	if err := w.SetPublished(finance, "5"); !isCode(err, "no-case") {
		t.Error(err)
	}
}

func TestEveryPublishedActionHasWords(t *testing.T) {
	w, _ := opened(t)
	s := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	for _, do := range []func() error{
		func() error { return w.SetPublished(s, "5") },
		func() error { return w.SetPublishedBase(s.Table, s.Question, "83") },
		func() error { return w.SetPublishedRule(s.Table, s.Question, stats.HalfEven) },
		func() error { return w.SetPublishedSource(s.Table, s.Question, "x") },
		func() error { _, err := w.LoadPublishedText(deck("obstacles")); return err },
	} {
		must(t, do())
		step, _ := w.UndoStep()
		for _, l := range words.Langs {
			if !words.For(l).Has("action." + step.Action) {
				t.Errorf("%s: no words for %q", l, step.Action)
			}
		}
	}
}

func TestPastePublished(t *testing.T) {
	w, _ := opened(t)
	s := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	r, err := w.PastePublished(s.Table, s.Question, []int{1, 0}, "46\n53\n7\n")
	must(t, err)
	x := comparison(t, w, s)
	if r.Placed != 2 || len(r.Left) != 1 || x.Rows[1].Text != "46" || x.Rows[0].Text != "53" {
		t.Errorf("%+v, %+v", r, x.Claim)
	}
	_, err = w.PastePublished(s.Table, s.Question, nil, "Finanšu trūkums\t54\nVadlīniju trūkums\t46")
	must(t, err)
	if x = comparison(t, w, s); x.Rows[0].Text != "54" || x.Rows[2].Text != "46" || x.Rows[1].Text != "46" {
		t.Errorf("%+v", x.Claim)
	}
	must(t, w.Undo())
	if x = comparison(t, w, s); x.Rows[0].Text != "53" {
		t.Error("a paste is one step")
	}
}

func TestLoadPublishedFile(t *testing.T) {
	w, _ := opened(t)
	write := func(name, text string) string {
		t.Helper()
		path := filepath.Join(t.TempDir(), name)
		must(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	head := "Jautājums;Variants;Procenti;Bāze\n"
	r, err := w.LoadPublished(context.Background(), write("kopsavilkums.csv", head+
		"Šķēršļi MI ieviešanai;Finanšu trūkums;53;83\nŠķēršļi MI ieviešanai;Drošības riski;53,0;83\nŠķēršļi MI ieviešanai;Kaķi;4;83\n"))
	must(t, err)
	if r.Placed != 2 || r.Questions != 1 || len(r.Left) != 1 || r.Left[0].Reason != published.NoOption || r.Left[0].Number != 4 {
		t.Errorf("%+v", r)
	}
	x := comparison(t, w, pick(t, w, "Šķēršļi", "Finanšu trūkums"))
	if x.Claimed != 83 || x.Claim.Source != "kopsavilkums.csv" || x.Rows[1].Text != "53,0" {
		t.Errorf("%+v", x.Claim)
	}
	if said := r.Left[0].Say(words.For(words.Latvian)); said != "4. rinda, Šķēršļi MI ieviešanai · Kaķi · 4: jautājumam nav šāda atbilžu varianta" {
		t.Error(said)
	}
	// The same again changes nothing.
	before, _ := w.Case()
	_, err = w.LoadPublished(context.Background(), write("kopsavilkums.csv", head+"Šķēršļi MI ieviešanai;Finanšu trūkums;53;83\n"))
	must(t, err)
	if after, _ := w.Case(); after.Saved != before.Saved {
		t.Error("what is the same was stored")
	}
	if _, err = w.LoadPublished(context.Background(), write("tukšs.csv", head)); !isCode(err, "published-none") {
		t.Error(err)
	}
	if _, err = w.LoadPublished(context.Background(), filepath.Join(t.TempDir(), "nav.csv")); !isCode(err, "not-found") {
		t.Error(err)
	}
}

// A correction that renames an option keeps its figure; one that takes the
// option away leaves it to be told of.
func TestPublishedFiguresFollowCorrections(t *testing.T) {
	w, _ := opened(t)
	s := pick(t, w, "Šķēršļi", "Finanšu trūkums")
	must(t, w.SetPublished(s, "53"))
	tab := w.Tables()[0]
	c := workspace.About(workspace.OptionLabel, tab, tab.Question(s.Question))
	c.Values, c.To = []string{"Finanšu trūkums"}, "Trūkst naudas"
	must(t, w.AddStep(context.Background(), tab.Source.SHA256, c))
	now := pick(t, w, "Šķēršļi", "Trūkst naudas")
	if x := comparison(t, w, now); x.Rows[now.Option].Text != "53" {
		t.Errorf("%+v", x.Claim)
	}
	// Set again it takes the place of the one under the old label.
	must(t, w.SetPublished(now, "54"))
	if x := comparison(t, w, now); x.Rows[now.Option].Text != "54" || len(x.Claim.Gone) != 0 {
		t.Errorf("%+v", x.Claim)
	}
}

// What was published stays with its question when a newer version of the
// workbook takes the place of the old one, and what has gone is told.
func TestPublishedFiguresStayWithNewerVersions(t *testing.T) {
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), ""))
	preview := func(name, text string) *workspace.Preview {
		t.Helper()
		p, err := w.PreviewBytes(context.Background(), name, []byte(text))
		must(t, err)
		return p
	}
	body := func(a, b string, n int) string {
		s := ""
		for i := range n {
			s += fmt.Sprintf("Iestāde %03d;%s;%s\n", i, []string{"Jā", "Nē", b}[i%3], []string{"liela", "maza"}[i%2])
		}
		return "Iestāde;" + a + ";Lielums\n" + s
	}
	old := preview("v1.csv", body("Vai izmanto MI?", "Nezina", 30))
	must(t, w.Load(context.Background(), old))
	sha := old.Survey.Source.SHA256
	s := pick(t, w, "Vai izmanto MI?", "Nezina")
	must(t, w.SetPublished(s, "33"))
	must(t, w.SetPublishedBase(s.Table, s.Question, "30"))
	yes := pick(t, w, "Vai izmanto MI?", "Jā")
	must(t, w.SetPublished(yes, "34"))

	must(t, w.AcceptVersion(context.Background(), sha, preview("v2.csv", body("Vai izmanto MI?", "Plāno", 33))))
	yes = pick(t, w, "Vai izmanto MI?", "Jā")
	x := comparison(t, w, yes)
	if x.Rows[yes.Option].Text != "34" || x.Claimed != 30 || len(x.Claim.Gone) != 1 || x.Claim.Gone[0].Option != "Nezina" {
		t.Errorf("%+v", x.Claim)
	}
	must(t, w.SetPublished(yes, "35"))
	if x = comparison(t, w, yes); x.Rows[yes.Option].Text != "35" {
		t.Errorf("%+v", x.Claim)
	}
	must(t, w.Undo())
	must(t, w.Undo())
	if x = comparison(t, w, s); x.Rows[s.Option].Text != "33" || len(x.Claim.Gone) != 0 {
		t.Errorf("back at the old version: %+v", x.Claim)
	}
	now := w.Tables()[0].Source.SHA256
	must(t, w.AcceptVersion(context.Background(), now, preview("v3.csv", strings.Replace(body("Kas cits?", "Nezina", 33), "Jā", "Zils", -1))))
	if all, gone := w.AllPublished(); len(all) != 0 || len(gone) != 2 || gone[0].Question != "Vai izmanto MI?" {
		t.Errorf("%+v, gone %+v", all, gone)
	}
}
