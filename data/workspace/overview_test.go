package workspace_test

import (
	"crypto/rand"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

func leadOf(t *testing.T, w *workspace.Workspace, area string) workspace.Lead {
	t.Helper()
	l, ok := w.Overview().Lead(area)
	if !ok {
		t.Fatalf("%s has nothing to say", area)
	}
	return l
}

// What a card says until the auditor chooses, and after.
func TestLeadOfAnArea(t *testing.T) {
	w, path := opened(t)
	if _, ok := w.Overview().Lead("nlp"); ok {
		t.Error("an area without questions says something")
	}
	if l := leadOf(t, w, "digital-maturity"); l.Series == nil || l.Series.ID != "EGDI" || l.Question != nil {
		t.Errorf("the index does not stand for an area without questions: %+v", l)
	}
	into(t, w, "Priekšnoteikumi", "nlp")
	into(t, w, "MI izmantošana", "nlp")
	if l := leadOf(t, w, "nlp"); l.Question.Text != "MI izmantošana" || l.Option != -1 || l.Chosen {
		t.Errorf("not the first as they are read: %+v", l)
	}
	tab, q := question(t, w.Tables(), "Priekšnoteikumi")
	must(t, w.SetLead("nlp", workspace.Lead{Table: tab, Question: q, Option: 2, Says: " grib  naudu "}))
	must(t, w.Close())
	must(t, w.Open(ctx, path, false))
	if l := leadOf(t, w, "nlp"); l.Question.Text != "Priekšnoteikumi" || l.Option != 2 || l.Says != "grib naudu" || !l.Chosen {
		t.Errorf("%+v", l)
	}
	must(t, w.Undo())
	if l := leadOf(t, w, "nlp"); l.Question.Text != "MI izmantošana" {
		t.Errorf("after undo %+v", l)
	}
	must(t, w.Redo())
	// A question that was moved elsewhere says nothing here any more.
	into(t, w, "Priekšnoteikumi", "budget")
	if l := leadOf(t, w, "nlp"); l.Question.Text != "MI izmantošana" {
		t.Errorf("%+v", l)
	}
	must(t, w.Undo())
	must(t, w.SetLead("nlp", workspace.Lead{}))
	if l := leadOf(t, w, "nlp"); l.Question.Text != "MI izmantošana" || l.Chosen {
		t.Errorf("back to the usual: %+v", l)
	}
}

// A question takes the place of the index, and the index that of the question
// when it is chosen.
func TestIndexAndQuestion(t *testing.T) {
	w, _ := opened(t)
	into(t, w, "MI izmantošana", "digital-maturity")
	if l := leadOf(t, w, "digital-maturity"); l.Series != nil {
		t.Errorf("%+v", l)
	}
	must(t, w.SetLead("digital-maturity", workspace.Lead{Series: workspace.SeriesFor("digital-maturity"), Option: -1}))
	if l := leadOf(t, w, "digital-maturity"); l.Series == nil || !l.Chosen {
		t.Errorf("%+v", l)
	}
}

// Words about one option do not stay when the option is gone or another.
func TestLeadFollowsTheOption(t *testing.T) {
	w, _ := opened(t)
	into(t, w, "MI izmantošana", "nlp")
	tab, q := question(t, w.Tables(), "MI izmantošana")
	must(t, w.SetLead("nlp", workspace.Lead{Table: tab, Question: q, Option: 1, Says: "plāno"}))
	label := q.Options[1].Label
	step := workspace.About(workspace.OptionLabel, tab, q)
	step.Values, step.To = []string{label}, "Gatavojas izmantot"
	must(t, w.AddStep(ctx, tab.Source.SHA256, step))
	if l := leadOf(t, w, "nlp"); l.Option < 0 || l.Question.Options[l.Option].Label != "Gatavojas izmantot" || l.Says != "plāno" {
		t.Errorf("renamed: %+v", l)
	}
}

func TestLeadsThatCannotBe(t *testing.T) {
	w, _ := opened(t)
	tab, q := question(t, w.Tables(), "MI izmantošana")
	for name, c := range map[string]struct {
		area string
		l    workspace.Lead
		code string
	}{
		"no such area":   {"sport", workspace.Lead{Table: tab, Question: q}, "area-unknown"},
		"no such option": {"nlp", workspace.Lead{Table: tab, Question: q, Option: 99}, "figure-gone"},
		"too long":       {"nlp", workspace.Lead{Table: tab, Question: q, Says: strings.Repeat("ā", workspace.MostSays+1)}, "card-says"},
	} {
		if err := w.SetLead(c.area, c.l); !isCode(err, c.code) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestUsualOption(t *testing.T) {
	ask := func(kind survey.Kind, counts []int, labels ...string) *tabulate.Breakdown {
		n := 0
		for _, c := range counts {
			n += c
		}
		q := &survey.Question{ID: "q1", Kind: kind, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
		at := 0
		for i, l := range labels {
			s := survey.NewSet(n)
			for range counts[i] {
				s.Add(at)
				at++
			}
			q.Options, q.Picked = append(q.Options, survey.Option{Label: l, Missing: l == "Nezina"}), append(q.Picked, s)
		}
		return tabulate.Of(&survey.Table{ID: "t", Rows: make([]int, n), Questions: []*survey.Question{q}}, q, nil, tabulate.BaseAnswered)
	}
	for name, c := range map[string]struct {
		b    *tabulate.Breakdown
		area string
		want int
	}{
		"the affirmative, however rare":      {ask(survey.KindSingle, []int{9, 1, 3}, "Nē", "Jā", "Nezina"), "nlp", 1},
		"with more behind it":                {ask(survey.KindSingle, []int{9, 1}, "Nē", "Jā, ir izstrādātas"), "nlp", 1},
		"of several the plain one":           {ask(survey.KindSingle, []int{9, 1, 1}, "Jā, daļēji", "Nē", "Jā"), "nlp", 2},
		"none of several":                    {ask(survey.KindSingle, []int{9, 1, 1}, "Nē", "Jā, daļēji", "Jā, pilnībā"), "nlp", 0},
		"a 1 is not a yes":                   {ask(survey.KindScale, []int{1, 2, 5}, "1", "2", "3"), "nlp", 2},
		"in English":                         {ask(survey.KindSingle, []int{9, 1}, "No", "YES "), "nlp", 1},
		"of several, what speaks of it":      {ask(survey.KindMultiple, []int{9, 3}, "Finanšu trūkums", "Drošības riski"), "security", 1},
		"else the most frequent":             {ask(survey.KindSingle, []int{2, 5, 1}, "A", "B", "C"), "nlp", 1},
		"which is neither other nor unknown": {ask(survey.KindSingle, []int{2, 5, 9}, "A", "Cits", "Nezina"), "nlp", 0},
		"nothing else":                       {ask(survey.KindSingle, []int{0, 9}, "Cits", "Nezina"), "nlp", 0},
		"the first of equals":                {ask(survey.KindSingle, []int{4, 4}, "A", "B"), "nlp", 0},
	} {
		if got := workspace.UsualOption(c.b, c.area); got != c.want {
			t.Errorf("%s: option %d, want %d", name, got, c.want)
		}
	}
}

// A finding counts once for an area however many of its figures it rests on, and
// for each area that it rests on or was given.
func TestFindingsOfAnArea(t *testing.T) {
	w, _ := opened(t)
	a, b := pick(t, w, "MI izmantošana", "Nav skaidra plāna MI izmantošanai"), pick(t, w, "Šķēršļi MI ieviešanai", "Drošības riski")
	id, err := w.AddFinding("Pirmais", &a)
	must(t, err)
	must(t, w.AddEvidence(id, pick(t, w, "Šķēršļi MI ieviešanai", "Finanšu trūkums")))
	must(t, w.AddEvidence(id, b))
	into(t, w, "MI izmantošana", "nlp")
	into(t, w, "Šķēršļi MI ieviešanai", "security")
	_, err = w.AddFinding("Otrais", &b)
	must(t, err)
	o := w.Overview()
	if n := len(o.On("security")); n != 2 || o.On("security")[0].Title != "Pirmais" {
		t.Errorf("security: %d", n)
	}
	if n := len(o.On("nlp")); n != 1 || len(o.On("budget")) != 0 {
		t.Errorf("nlp: %d, budget: %d", n, len(o.On("budget")))
	}
	// One that was given an area belongs there even without a figure of it.
	must(t, w.Edit(id, finding.FieldArea, "budget"))
	o = w.Overview()
	if n := len(o.On("budget")); n != 1 || len(o.On("security")) != 2 || len(o.On("nlp")) != 1 {
		t.Errorf("budget: %d, security: %d, nlp: %d", n, len(o.On("security")), len(o.On("nlp")))
	}
}

func TestKeyDates(t *testing.T) {
	w, path := opened(t)
	var signals int
	defer w.Subscribe(func(s workspace.Signal) {
		if s == workspace.OverviewChanged {
			signals++
		}
	})()
	deadline, err := w.AddDate(" Termiņš ", "31.1.2025.")
	must(t, err)
	_, err = w.AddDate("Izsūtīta", "2025. gada 10. janvāris")
	must(t, err)
	must(t, w.SetDate(deadline, "Atbilžu termiņš", "31.01.2025"))
	must(t, w.SetDate(deadline, "Atbilžu termiņš", "2025-01-09"))
	must(t, w.SetDate(deadline, "Atbilžu termiņš", "9 January 2025"))
	if signals != 4 {
		t.Errorf("%d signals", signals)
	}
	says := func() (all []string) {
		for _, d := range w.Dates() {
			all = append(all, d.Name+" "+d.Day)
		}
		return all
	}
	must(t, w.Close())
	must(t, w.Open(ctx, path, false))
	if got := says(); !slices.Equal(got, []string{"Atbilžu termiņš 2025-01-09", "Izsūtīta 2025-01-10"}) {
		t.Errorf("%q", got)
	}
	for _, action := range []string{"date.move", "date.rename", "date.add"} {
		if s, _ := w.UndoStep(); s.Action != action {
			t.Errorf("undo offers %q, want %q", s.Action, action)
		}
		must(t, w.Undo())
	}
	must(t, w.DeleteDate(deadline))
	if len(w.Dates()) != 0 {
		t.Errorf("%q", says())
	}
	must(t, w.Undo())
	if got := says(); !slices.Equal(got, []string{"Termiņš 2025-01-31"}) {
		t.Errorf("%q", got)
	}
}

func TestDatesThatCannotBe(t *testing.T) {
	w, _ := opened(t)
	for name, c := range map[string]struct{ name, day, code string }{
		"no name":      {"  ", "12.11.2026", "date-name"},
		"long name":    {strings.Repeat("ā", workspace.MostDateName+1), "12.11.2026", "date-name-long"},
		"no day":       {"A", "", "date-day"},
		"no such day":  {"A", "31.02.2026", "date-day"},
		"a month only": {"A", "2026-11", "date-day"},
		"words":        {"A", "rītdien", "date-day"},
		"long ago":     {"A", "12.11.1202", "date-day"},
	} {
		if _, err := w.AddDate(c.name, c.day); !isCode(err, c.code) {
			t.Errorf("%s: %v", name, err)
		} else if text := words.For(words.Latvian).Error(err); strings.Contains(text, "<no value>") || text == words.For(words.Latvian).T("error.unexpected") {
			t.Errorf("%s: %q", name, text)
		}
	}
	if err := w.SetDate("x", "A", "12.11.2026"); !isCode(err, "date-gone") {
		t.Error(err)
	}
	if err := w.DeleteDate("x"); !isCode(err, "date-gone") {
		t.Error(err)
	}
}

func TestTooManyDates(t *testing.T) {
	w := workspace.New(workspace.Deps{Clock: time.Now, Random: rand.Reader, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	defer w.Close()
	must(t, w.Create(filepath.Join(t.TempDir(), "a.izpete"), "A"))
	for range workspace.MostDates {
		_, err := w.AddDate("A", "12.11.2026")
		must(t, err)
	}
	if _, err := w.AddDate("A", "12.11.2026"); !isCode(err, "dates-many") {
		t.Error(err)
	}
}
