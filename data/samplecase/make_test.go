package samplecase_test

import (
	"crypto/rand"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/assets"
	"izpete/data/finding"
	"izpete/data/samplecase"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
)

var books = map[words.Lang]string{words.Latvian: "mi-gataviba-2025.xlsx", words.English: "ai-readiness-2025.xlsx"}

func newWorkspace(t testing.TB) *workspace.Workspace {
	day := time.Date(2026, 11, 12, 12, 4, 0, 0, time.UTC)
	w := workspace.New(workspace.Deps{
		Clock: func() time.Time { return day }, User: "revidente", Random: rand.Reader, Log: slog.New(slog.DiscardHandler),
	})
	t.Cleanup(func() { w.Close() })
	return w
}

// made is the sample case of a language, opened.
func made(t testing.TB, lang words.Lang) *workspace.Workspace {
	t.Helper()
	w := newWorkspace(t)
	data, err := assets.Samples.ReadFile("samples/" + books[lang])
	must(t, err)
	path := filepath.Join(t.TempDir(), "paraugs.izpete")
	must(t, samplecase.Make(t.Context(), w, lang, path, samplecase.Book{Title: "MI gatavība 2025", File: books[lang], Data: data}))
	must(t, w.Open(t.Context(), path, false))
	return w
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// each runs a test on the sample case of each language.
func each(t *testing.T, test func(t *testing.T, w *workspace.Workspace, lang words.Lang)) {
	for _, lang := range words.Langs {
		t.Run(string(lang), func(t *testing.T) { test(t, made(t, lang), lang) })
	}
}

func TestVerifies(t *testing.T) {
	each(t, func(t *testing.T, w *workspace.Workspace, _ words.Lang) {
		problems, err := w.Verify(t.Context())
		must(t, err)
		for _, p := range problems {
			t.Error(p)
		}
	})
}

var written = []finding.Field{
	finding.FieldTitle, finding.FieldCriterion, finding.FieldCondition, finding.FieldCause, finding.FieldEffect,
	finding.FieldRecommendation, finding.FieldCounter, finding.FieldTags,
}

// The figures are those of the published shares, in both languages; whatever else
// is counted by them holds.
func TestFindingsRestOnWhatTheySay(t *testing.T) {
	want := map[string]string{
		"K-01": "5/41 22/41 14/41 46/83 10/23", "K-02": "1/16 11/16 38/83", "K-03": "7/17 8/17 44/83 62/83",
		"K-04": "11/17 63/83", "K-05": "44/83 68/83", "K-06": "19/63 6/63", "K-07": "",
	}
	each(t, func(t *testing.T, w *workspace.Workspace, lang words.Lang) {
		all, checks := w.Findings(), w.Checks()
		if len(all) != len(want) {
			t.Errorf("%d findings", len(all))
		}
		for _, f := range all {
			var got []string
			for _, e := range f.Evidence {
				if e.Quoted() {
					if c := checks[e.ID]; c.Standing != finding.Holds || !strings.Contains(f.Condition, e.Quote.Text) {
						t.Errorf("%s: %+v %s", finding.Label(f), e.Quote, c.Standing)
					}
					continue
				}
				got = append(got, words.For(words.English).Int(e.Count)+"/"+words.For(words.English).Int(e.N))
				if c := checks[e.ID]; c.Standing != finding.Holds {
					t.Errorf("%s: %s %s %s", finding.Label(f), e.Text, e.Option, c.Standing)
				}
			}
			if s := strings.Join(got, " "); s != want[finding.Label(f)] {
				t.Errorf("%s rests on %s", finding.Label(f), s)
			}
			if f.Area == "" || f.Risk == finding.RiskNone || f.Title == "" || f.Criterion == "" || f.Condition == "" {
				t.Errorf("%s lacks something: %+v", finding.Label(f), f)
			}
			if f.Author != words.For(lang).T("sample.author") {
				t.Errorf("%s is by %s", finding.Label(f), f.Author)
			}
		}
	})
}

// One number, in a draft, is left without evidence to show what the page says of it.
func TestNumbersOfTheTextsAreBorneOut(t *testing.T) {
	each(t, func(t *testing.T, w *workspace.Workspace, _ words.Lang) {
		var loose []string
		numbers := 0
		for _, f := range w.Findings() {
			for _, field := range written {
				text := f.Get(field)
				if strings.Contains(text, "[[") || strings.Contains(text, "{{") || strings.Contains(text, "no value") {
					t.Errorf("%s %s: %s", finding.Label(f), field, text)
				}
				for _, n := range finding.NumbersIn(text) {
					numbers++
					if len(finding.MatchEvidence(n, f.Evidence)) == 0 {
						loose = append(loose, finding.Label(f)+" "+string(f.Status)+" "+text[n.Start:n.End-1])
					}
				}
			}
		}
		if numbers < 30 {
			t.Errorf("only %d numbers", numbers)
		}
		if len(loose) != 1 || !strings.HasPrefix(loose[0], "K-06 draft 20") {
			t.Errorf("without evidence: %q", loose)
		}
	})
}

func TestStatuses(t *testing.T) {
	each(t, func(t *testing.T, w *workspace.Workspace, lang words.Lang) {
		var got []string
		for _, f := range w.Findings() {
			got = append(got, string(f.Status))
			if f.Status == finding.StatusDraft || f.Status == finding.StatusUnderReview {
				continue
			}
			if last := w.History(f.ID)[0]; last.User != words.For(lang).T("sample.reviewer") || last.Action != "finding.edit.status" {
				t.Errorf("%s came to %s by %+v", finding.Label(f), f.Status, last)
			}
		}
		if s := strings.Join(got, " "); s != "cleared under-review reviewed final under-review draft draft" {
			t.Error(s)
		}
	})
}

// What is quoted was answered, by whom and where it is said.
func TestQuotesAreAnswers(t *testing.T) {
	each(t, func(t *testing.T, w *workspace.Workspace, lang words.Lang) {
		table := w.Tables()[0]
		q := table.Question("q14")
		quoted, rested := 0, 0
		for _, f := range w.Findings() {
			for _, e := range f.Evidence {
				if e.Quoted() {
					rested++
				}
			}
			for i := range q.Answered.Each() {
				at := table.Cell(q, -1, i)
				if strings.Contains(f.Condition, words.For(lang).T("sample.quoted", "Text", q.Texts[i], "Who", table.Names[i], "Cell", at.Sheet+"!"+at.Cell)) {
					quoted++
				}
			}
		}
		if quoted != 5 || rested != 5 {
			t.Errorf("%d quotations, %d of them evidence", quoted, rested)
		}
	})
}

func names(table *survey.Table, who *survey.Set) string {
	var all []string
	for i := range who.Each() {
		all = append(all, table.Names[i])
	}
	return strings.Join(all, ", ")
}

func TestRulesHitWhomTheyShould(t *testing.T) {
	want := map[words.Lang][]string{
		words.Latvian: {"Iestāde 007, Iestāde 035, Kapitālsabiedrība 15", "Ministrija 04, Iestāde 006, Iestāde 011"},
		words.English: {"Institution 007, Institution 035, Company 15", "Ministry 04, Institution 006, Institution 011"},
	}
	each(t, func(t *testing.T, w *workspace.Workspace, lang words.Lang) {
		var got []string
		for i, r := range w.Rules() {
			if r.Why != nil || r.Text == "" {
				t.Errorf("%q: %v", r.Text, r.Why)
				continue
			}
			got = append(got, names(r.Table, r.Result.Broken))
			// The first of them has a card with questions to ask and a dated note.
			for first := range r.Result.Broken.Each() {
				v, _ := w.Visit(r.Table.ID, first, workspace.Beside{})
				var kinds []string
				for _, n := range v.Notes {
					kinds = append(kinds, string(n.Kind))
					if n.Made.IsZero() || n.Text == "" {
						t.Errorf("%+v", n)
					}
				}
				if s := strings.Join(kinds, " "); s != "question question note" {
					t.Errorf("rule %d: the card has %s", i, s)
				}
				break
			}
		}
		if !slices.Equal(got, want[lang]) {
			t.Errorf("broken by %q", got)
		}
		table := w.Tables()[0]
		if v, _ := w.Visit(table.ID, table.Len(), workspace.Beside{}); !v.Silent || len(v.Notes) != 1 {
			t.Errorf("on the card of the first who did not answer: %+v", v.Notes)
		}
	})
}

// Both languages are the same work: the same answers under each code among others.
func TestBothLanguagesHoldTheSame(t *testing.T) {
	var said [2]string
	for i, lang := range words.Langs {
		w := made(t, lang)
		table := w.Tables()[0]
		var lines []string
		line := func(what ...string) { lines = append(lines, strings.Join(what, " ")) }
		c := w.Coding(table.ID, "q14")
		for k, code := range c.Codes {
			var who []string
			for i := range c.Picked[k].Each() {
				who = append(who, words.For(words.English).Int(i))
			}
			line(append([]string{"code"}, who...)...)
			if code.Name == "" || len(who) == 0 {
				t.Errorf("%s: code %+v of nobody", lang, code)
			}
		}
		for _, p := range w.Pins() {
			line("pin", p.Question, p.Form, p.Parted)
			if p.Gone || p.Title == "" || p.Note == "" {
				t.Errorf("%s: pin %+v", lang, p)
			}
		}
		for _, v := range w.Views() {
			line("view", v.Page, v.State.Top.Question)
			if len(v.Lost) > 0 || len(v.Filter) != 1 {
				t.Errorf("%s: view %+v", lang, v)
			}
		}
		for _, b := range w.Banners() {
			line(append([]string{"banner"}, b.Questions...)...)
		}
		for _, d := range w.Dates() {
			line("date", d.Day)
		}
		o := w.Overview()
		for _, area := range workspace.Areas {
			if l, ok := o.Lead(area); ok && l.Chosen {
				line("card", area, l.Question.ID, words.For(words.English).Int(l.Option), words.For(words.English).Int(len(o.On(area))))
			}
		}
		for _, f := range w.Findings() {
			line("finding", f.Area, string(f.Risk), words.For(words.English).Int(len(f.Tags)))
		}
		said[i] = strings.Join(lines, "\n")
	}
	if said[0] != said[1] || strings.Count(said[0], "code") != 5 || strings.Count(said[0], "pin") != 3 || strings.Count(said[0], "card") != 5 {
		t.Errorf("%s\n\n%s", said[0], said[1])
	}
}

// Undo stops at the sample as it was made, and comes back to it.
func TestNothingOfTheSampleIsUndone(t *testing.T) {
	w := made(t, words.Latvian)
	if s, ok := w.UndoStep(); ok {
		t.Errorf("%+v can be undone", s)
	}
	f := w.Findings()[0]
	must(t, w.Edit(f.ID, finding.FieldTitle, "Cits"))
	must(t, w.Undo())
	if got := w.Findings()[0].Title; got != f.Title {
		t.Errorf("undone to %q", got)
	}
	if _, ok := w.UndoStep(); ok {
		t.Error("undo goes on behind the sample")
	}
}

func TestMakeLeavesWhatIsThere(t *testing.T) {
	w := made(t, words.Latvian)
	info, _ := w.Case()
	data, err := assets.Samples.ReadFile("samples/" + books[words.Latvian])
	must(t, err)
	err = samplecase.Make(t.Context(), w, words.Latvian, info.Path, samplecase.Book{Title: "x", File: "x.xlsx", Data: data})
	if err == nil {
		t.Error("the sample was made over another case")
	}
}

func BenchmarkMake(b *testing.B) {
	for b.Loop() {
		made(b, words.Latvian)
	}
}
