package workspace

import (
	"errors"
	"log/slog"
	"math"
	"slices"
	"strings"
	"testing"

	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/words"
)

// planning is a rule that some institutions of the sample break: who plans no AI
// names no obstacle of money.
func planning(t *testing.T, tab *survey.Table) contradiction.Rule {
	t.Helper()
	use, why := tab.Question("MI izmantošana"), tab.Question("Šķēršļi MI ieviešanai")
	if use == nil || why == nil {
		t.Fatal("the sample has other questions")
	}
	return contradiction.Rule{
		If:  contradiction.Condition{Question: use.ID, Test: contradiction.Any, Options: []int{0}},
		Not: true, Then: contradiction.Condition{Question: why.ID, Test: contradiction.Any, Options: []int{why.Option("Finanšu trūkums")}},
	}
}

func TestRulesInTheJournal(t *testing.T) {
	w, tab := visited(t)
	var signals []Signal
	w.Subscribe(func(s Signal) { signals = append(signals, s) })
	rule := planning(t, tab)
	result, err := w.CheckRule(tab.ID, rule)
	if err != nil || result.Broken.Count() == 0 {
		t.Fatal(result, err)
	}
	before, _ := w.Roster(tab.ID)
	id, err := w.AddRule(tab.ID, rule, "")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(signals, []Signal{RulesChanged}) {
		t.Errorf("signals %v", signals)
	}
	stated := w.Rules()
	if len(stated) != 1 || stated[0].ID != id || stated[0].Why != nil || !stated[0].Result.Broken.Equal(result.Broken) || stated[0].By != "A. Revidente" {
		t.Fatalf("%+v", stated)
	}
	after, _ := w.Roster(tab.ID)
	if after.Contradicted-before.Contradicted != result.Broken.Count() {
		t.Errorf("%d and then %d contradicted", before.Contradicted, after.Contradicted)
	}
	for _, l := range after.Answered {
		v, _ := w.Visit(tab.ID, l.Respondent, Beside{})
		if len(v.Contradictions) != l.Contradictions || (l.Contradictions > 0) != result.Broken.Has(l.Respondent) {
			t.Fatalf("%s: %d listed, %d on the card", l.Name, l.Contradictions, len(v.Contradictions))
		}
		if l.Contradictions == 0 {
			continue
		}
		lines := v.Contradictions[0].SayAnswers(words.For(words.Latvian))
		if len(lines) != 2 || !strings.Contains(lines[0], "MI izmantošana — ") || !strings.Contains(lines[1], "Finanšu trūkums") {
			t.Errorf("%q", lines)
		}
	}

	rule.Not = false
	if err := w.EditRule(id, tab.ID, rule, " Mani   vārdi "); err != nil {
		t.Fatal(err)
	}
	if got := w.Rules()[0]; got.Text != "Mani vārdi" || got.Say(words.For(words.English)) != "Mani vārdi" || !got.Result.Broken.Equal(result.Kept) {
		t.Errorf("%+v", got)
	}
	if err := w.DeleteRule(id); err != nil || len(w.Rules()) != 0 {
		t.Error("the rule is deleted", err)
	}
	for range 2 {
		if s, ok := w.UndoStep(); !ok || !words.For(words.Latvian).Has("action."+s.Action) || !words.For(words.English).Has("action."+s.Action) {
			t.Errorf("undo has no words: %+v", s)
		}
		if err := w.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.Rules(); len(got) != 1 || got[0].Text != "" || !got[0].Rule.Not {
		t.Errorf("after undoing: %+v", got)
	}
}

func TestRulesThatAreRefused(t *testing.T) {
	w, tab := visited(t)
	rule := planning(t, tab)
	for _, c := range []struct {
		name, code string
		do         func() error
	}{
		{"no table", "figure-gone", func() error { _, err := w.AddRule("t99", rule, ""); return err }},
		{"too long", "rule-long", func() error {
			_, err := w.AddRule(tab.ID, rule, strings.Repeat("ā", MostRuleText+1))
			return err
		}},
		{"not finished", "contradiction-test", func() error {
			r := rule
			r.Then.Options = nil
			_, err := w.AddRule(tab.ID, r, "")
			return err
		}},
		{"deleted already", "rule-gone", func() error { return w.DeleteRule("r99") }},
	} {
		if err := c.do(); !errors.Is(err, survey.Problem(c.code, survey.Place{}, nil)) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	// What a test does not look at is not kept; a figure that is none would not
	// be kept at all.
	rule.If.Value = math.NaN()
	if _, err := w.AddRule(tab.ID, rule, ""); err != nil || len(w.Rules()) != 1 {
		t.Error(err)
	}
}

// Of how many a rule speaks is the count of an option: under a threshold it is
// told only where nothing that is hidden follows from it.
func TestStandingTellsNothingHidden(t *testing.T) {
	w, tab := visited(t)
	q, why := tab.Question("MI izmantošana"), tab.Question("Šķēršļi MI ieviešanai")
	rule := func(o int) contradiction.Rule {
		return contradiction.Rule{
			If:  contradiction.Condition{Question: q.ID, Test: contradiction.Any, Options: []int{o}},
			Not: true, Then: contradiction.Condition{Question: why.ID, Test: contradiction.Any, Options: []int{why.Option("Finanšu trūkums")}},
		}
	}
	lv := words.For(words.Latvian)
	for o, option := range q.Options {
		is, err := w.CheckRule(tab.ID, rule(o))
		if err != nil {
			t.Fatal(err)
		}
		open := SayStanding(lv, is)
		for _, threshold := range []int{0, 3, 5, 10, 20, 30} {
			if err := w.SetMethod(Method{Threshold: threshold}); err != nil {
				t.Fatal(err)
			}
			v := w.View()
			said := v.SayStanding(lv, tab, rule(o), is)
			small := false
			for _, n := range []int{is.Broken.Count(), is.Kept.Count(), is.Broken.Count() + is.Kept.Count() + is.Unsaid.Count()} {
				small = small || n > 0 && n < threshold
			}
			hidden := small || v.Breakdown(tab, q).Rows[o].Hidden
			switch {
			case hidden && strings.ContainsAny(said, "0123456789"):
				t.Errorf("%s below %d: tells %q", option.Label, threshold, said)
			case threshold == 0 && said != open:
				t.Errorf("%s: %q, want %q", option.Label, said, open)
			}
		}
	}
	// Where nothing is small it is told, threshold or not.
	if err := w.SetMethod(Method{Threshold: 3}); err != nil {
		t.Fatal(err)
	}
	if is, _ := w.CheckRule(tab.ID, rule(0)); w.View().SayStanding(lv, tab, rule(0), is) != SayStanding(lv, is) {
		t.Error("a rule of many is hidden")
	}
}

func TestRuleOfWhatIsGone(t *testing.T) {
	w, tab := visited(t)
	if _, err := w.AddRule(tab.ID, planning(t, tab), ""); err != nil {
		t.Fatal(err)
	}
	if err := w.RemoveSource(tab.Source.SHA256); err != nil {
		t.Fatal(err)
	}
	got := w.Rules()
	if len(got) != 1 || got[0].Table != nil || got[0].Why == nil {
		t.Errorf("%+v", got)
	}
	if err := w.DeleteRule(got[0].ID); err != nil || len(w.Rules()) != 0 {
		t.Error("a rule without its table can be deleted", err)
	}
}

// A rule is known by the words of its questions and options, wherever they stand
// in another version.
func TestRuleFollowsItsQuestions(t *testing.T) {
	w, tab := visited(t)
	if _, err := w.AddRule(tab.ID, planning(t, tab), ""); err != nil {
		t.Fatal(err)
	}
	w.mu.Lock()
	kept := w.ruleRecords()[0]
	w.mu.Unlock()
	other := *tab
	other.Questions = nil
	for i, q := range tab.Questions {
		c := *q
		c.ID = "x" + q.ID
		if q.Text == "MI izmantošana" {
			c.Options, c.Picked = slices.Clone(q.Options), slices.Clone(q.Picked)
			slices.Reverse(c.Options)
			slices.Reverse(c.Picked)
		}
		other.Questions = slices.Insert(other.Questions, i/2, &c)
	}
	got := kept.apply(figures{tables: []*survey.Table{&other}})
	want, _ := w.CheckRule(tab.ID, planning(t, tab))
	if got.Why != nil || !got.Result.Broken.Equal(want.Broken) || !got.Result.Unsaid.Equal(want.Unsaid) {
		t.Errorf("%+v", got)
	}
}

func TestRuleSentences(t *testing.T) {
	_, tab := visited(t)
	r := planning(t, tab)
	if got, want := RuleText(words.For(words.Latvian), tab, r),
		"Ja jautājumā „MI izmantošana” atzīmēts „"+tab.Question(r.If.Question).Options[0].Label+"”, tad jautājumā „Šķēršļi MI ieviešanai” nedrīkst būt atzīmēts „Finanšu trūkums”."; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	for _, l := range words.Langs {
		for _, test := range contradiction.Tests {
			for _, not := range []bool{false, true} {
				c := contradiction.Condition{Question: r.If.Question, Test: test, Options: []int{0}, Value: 3, Than: r.Then.Question}
				s := RuleText(words.For(l), tab, contradiction.Rule{If: c, Not: not, Then: c})
				if strings.Contains(s, "contradiction.") || strings.Contains(s, "<no value>") || strings.Count(s, words.For(l).T("contradiction.quoted", "Text", "MI izmantošana")) != 2 {
					t.Errorf("%s %s: %s", l, test, s)
				}
			}
			if !words.For(l).Has("contradiction.test." + string(test)) {
				t.Errorf("%s has no words for %s", l, test)
			}
		}
	}
}

func TestNumbersAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		s    string
		want float64
		ok   bool
	}{
		{"1 234,5", 1234.5, true},
		{"1234.5", 1234.5, true},
		{" -3 ", -3, true},
		{"10\u00a0000", 10000, true},
		{"", 0, false},
		{"1,2,3", 0, false},
		{"desmit", 0, false},
		{"1e5", 0, false},
		{"Inf", 0, false},
		{"NaN", 0, false},
		{"0x10", 0, false},
	} {
		if x, ok := ParseNumber(c.s); ok != c.ok || ok && x != c.want {
			t.Errorf("%q: %v, %v", c.s, x, ok)
		}
	}
}

func TestBanded(t *testing.T) {
	q := &survey.Question{Kind: survey.KindScale, Options: []survey.Option{{Label: "0–10 tūkst. eiro"}, {Label: "10–100 tūkst. eiro"}, {Label: "Nezinu", Missing: true}}}
	if !Banded(q) || Banded(&survey.Question{Kind: survey.KindNumber}) {
		t.Error("bands are options of which most are intervals")
	}
	q.Options = []survey.Option{{Label: "Jā"}, {Label: "Nē"}}
	if Banded(q) {
		t.Error("words are no bands")
	}
}

// What the answers prove needs no rule: it is listed, said on the card with its
// cell, and asked about.
func TestContradictionsThatNeedNoRule(t *testing.T) {
	w := New(Deps{Log: slog.New(slog.DiscardHandler)})
	tab := small()
	several, one := tab.Questions[2], tab.Questions[1]
	several.Options[1].Label = "Neviens no minētajiem" // ticked by 0 and 3, the other by 0 and 1
	one.Unasked = survey.NewSet(tab.Len())
	one.Unasked.Add(1)
	w.tables = []*survey.Table{tab}
	r, _ := w.Roster(tab.ID)
	var listed []int
	for _, l := range r.Answered {
		listed = append(listed, l.Contradictions)
	}
	if r.Contradicted != 2 || !slices.Equal(listed, []int{1, 1, 0, 0, 0}) {
		t.Errorf("%d contradicted, %v", r.Contradicted, listed)
	}
	for i, want := range []struct {
		sentence, line, ask string
	}{
		{"„Neviens no minētajiem” un reizē arī citi varianti.", "Daudzi — p; Neviens no minētajiem (E2)", "Kura atbilde ir pareiza?"},
		{"Uz jautājumu „Viens” ir atbilde, lai gan", "Viens — jā (C3)", "Kā atbilde radās?"},
	} {
		v, _ := w.Visit(tab.ID, i, Beside{})
		if len(v.Contradictions) != 1 || len(v.Suggested) == 0 {
			t.Fatalf("respondent %d: %+v", i, v.Contradictions)
		}
		for _, l := range words.Langs {
			said, c := words.For(l), v.Contradictions[0]
			for _, s := range append(c.SayAnswers(said), c.Say(said), c.Ask(said)) {
				if strings.Contains(s, "contradiction.") || strings.Contains(s, "<no value>") {
					t.Errorf("%s: %q", l, s)
				}
			}
		}
		lv, c := words.For(words.Latvian), v.Contradictions[0]
		if !strings.Contains(c.Say(lv), want.sentence) || !slices.Equal(c.SayAnswers(lv), []string{want.line}) || !strings.HasSuffix(v.Suggested[0].Say(lv), want.ask) {
			t.Errorf("%q, %q, %q", c.Say(lv), c.SayAnswers(lv), v.Suggested[0].Say(lv))
		}
	}
}
