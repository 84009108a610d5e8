package workspace_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
)

// In a folder of forms a rule, the columns and the questions for the visit hold
// as in a workbook, lead to each institution's own file, and are there when the
// case is opened again.
func TestCardsOfForms(t *testing.T) {
	w, path, _ := formsCase(t)
	lv := words.For(words.Latvian)
	tab := w.Tables()[0]
	i := slices.IndexFunc(tab.Questions, func(q *survey.Question) bool { return q.Kind == survey.KindSingle })
	j := slices.IndexFunc(tab.Questions, func(q *survey.Question) bool { return q.Kind == survey.KindMultiple })
	if i < 0 || j < 0 {
		t.Fatal("the forms have other questions")
	}
	one, several := tab.Questions[i], tab.Questions[j]
	rule := workspace.Rule{
		If:  contradiction.Condition{Question: one.ID, Test: contradiction.Answered},
		Not: true, Then: contradiction.Condition{Question: several.ID, Test: contradiction.Any, Options: []int{0}},
	}
	want, err := w.CheckRule(tab.ID, rule)
	must(t, err)
	if want.Broken.Count() == 0 {
		t.Fatal("nobody breaks the rule")
	}
	_, err = w.AddRule(tab.ID, rule, "")
	must(t, err)
	must(t, w.SetColumns(tab.ID, []string{several.ID}))
	who := -1
	for k := range want.Broken.Each() {
		who = k
		break
	}
	v, ok := w.Visit(tab.ID, who, workspace.Beside{})
	if !ok || len(v.Contradictions) != 1 || v.Place.File != tab.Origins[who].File || len(v.Suggested) == 0 {
		t.Fatalf("%+v", v)
	}
	for _, a := range v.Contradictions[0].Sources {
		if a.Place.File != tab.Origins[who].File || a.Place.Cell == "" {
			t.Errorf("%s stands at %v", a.Question.Text, a.Place)
		}
	}
	must(t, w.KeepSuggested(v, v.Suggested[0], v.Suggested[0].Say(lv)))
	card := filepath.Join(t.TempDir(), "k.md")
	v, _ = w.Visit(tab.ID, who, workspace.Beside{})
	must(t, w.ExportVisit(ctx, card, words.Latvian, v))

	must(t, w.Close())
	must(t, w.Open(ctx, path, false))
	tab = w.Tables()[0]
	rules := w.Rules()
	if len(rules) != 1 || rules[0].Why != nil || !rules[0].Result.Broken.Equal(want.Broken) {
		t.Fatalf("%+v", rules)
	}
	r, _ := w.Roster(tab.ID)
	if !r.Chosen || len(r.Columns) != 1 || r.Contradicted != want.Broken.Count() {
		t.Errorf("%d columns, %d contradicted", len(r.Columns), r.Contradicted)
	}
	again, _ := w.Visit(tab.ID, who, workspace.Beside{})
	if len(again.Notes) != 1 || !strings.HasSuffix(again.Notes[0].Text, "Kā tas saskan?") || len(again.Suggested) != len(v.Suggested) {
		t.Errorf("%+v", again.Notes)
	}
}
