package sample_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"izpete/assets"
	"izpete/data/intake"
	"izpete/data/sample"
	"izpete/data/stats"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workbook"
)

// TestEveryFigureOfTheDeck opens both workbooks as the program does and sets
// each tabulated share beside the published one, and beside a count of the
// cells in which no code of the program takes part.
func TestEveryFigureOfTheDeck(t *testing.T) {
	for _, lang := range sample.Languages {
		t.Run(lang, func(t *testing.T) {
			loaded := load(t, lang)
			report := fmt.Sprintf("\n%-62s %9s %9s %9s  %-12s  %s\n", "", "published", "tabulated", "cells", "count / base", "of all who answered")
			for _, s := range sample.Deck {
				b := breakdown(t, loaded, s, lang)
				counted, base := tally(t, s, lang)
				impossible, bases := grim(b.Question, s)
				report += fmt.Sprintf("%s: bases up to %d that fit all: %s\n", s.Heading().In(lang), sample.Invited, runs(bases))
				if !slices.Contains(bases, s.Base) {
					t.Errorf("%s: the sample's own base %d does not fit", s.ID, s.Base)
				}
				if want := impossibleOfAll[s.ID]; !slices.Equal(impossible, want) {
					t.Errorf("%s: %v %% cannot be of %d, want %v", s.ID, impossible, sample.Answered, want)
				}
				if b.Base.N != s.Base || base != s.Base {
					t.Errorf("%s: base %d, cells say %d, want %d", s.ID, b.Base.N, base, s.Base)
				}
				if b.NoAnswer != s.Asked-s.Base || b.NotAsked != b.Table.Len()-s.Asked {
					t.Errorf("%s: %d without an answer and %d not asked, want %d and %d", s.ID, b.NoAnswer, b.NotAsked, s.Asked-s.Base, b.Table.Len()-s.Asked)
				}
				for _, f := range s.Options {
					label := f.Option.In(lang)
					i := b.Question.Option(label)
					if i < 0 {
						t.Errorf("%s: no option %q", s.ID, label)
						continue
					}
					k := b.Rows[i].Count
					tabulated, cells := stats.Round(k, max(1, b.Base.N), 0).Units, stats.Round(counted[label], max(1, base), 0).Units
					verdict := fmt.Sprintf("possible at n = %d", sample.Answered)
					if slices.Contains(impossible, f.Percent) {
						verdict = "im" + verdict
					}
					report += fmt.Sprintf("  %-60s %7d %% %7d %% %7d %%  %-12s  %s\n", label, f.Percent, tabulated, cells, fmt.Sprintf("%d / %d", k, b.Base.N), verdict)
					if k != f.Count || counted[label] != f.Count || tabulated != f.Percent || cells != f.Percent {
						t.Errorf("%s, %s: %d of %d, cells say %d, want %d and %d %%", s.ID, label, k, b.Base.N, counted[label], f.Count, f.Percent)
					}
				}
			}
			t.Log(report)
		})
	}
}

// impossibleOfAll are the published shares, by slide, that no count of all who
// answered gives when it is rounded: 17 of 83 are 20 % and 18 are 22 %.
var impossibleOfAll = map[string][]int{"impact": {21}}

// grim returns which figures of a slide cannot be shares of all who answered, and
// the bases up to the number of those invited that fit all its figures at once.
func grim(q *survey.Question, s sample.Slide) (impossible, bases []int) {
	form := stats.Some
	if q.Kind == survey.KindMultiple {
		form = stats.Multiple
	}
	var all []stats.Printed
	for _, f := range s.Options {
		p := stats.Printed{Units: f.Percent}
		all = append(all, p)
		if len(stats.CountsBy(p, sample.Answered, stats.HalfAway)) == 0 {
			impossible = append(impossible, f.Percent)
		}
	}
	return impossible, stats.BasesBy(all, sample.Invited, stats.HalfAway, form)
}

// runs writes ascending numbers with runs joined: "17, 34–36".
func runs(ns []int) string {
	var parts []string
	for i := 0; i < len(ns); {
		j := i
		for j+1 < len(ns) && ns[j+1] == ns[j]+1 {
			j++
		}
		if part := fmt.Sprint(ns[i]); i == j {
			parts = append(parts, part)
		} else {
			parts = append(parts, fmt.Sprintf("%s–%d", part, ns[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// The workbook says how many were invited; the program must see it.
func TestInvitedAreRecognised(t *testing.T) {
	for _, lang := range sample.Languages {
		s := load(t, lang)
		if s.Frame == nil || len(s.Frame.Names) != sample.Invited {
			t.Errorf("%s: the invited are not recognised", lang)
		}
		if len(s.Tables) != 2 {
			t.Fatalf("%s: %d tables, want 2", lang, len(s.Tables))
		}
		for i, want := range []struct {
			unit              survey.Unit
			length, invited   int
			questions, doubts int
		}{
			{survey.UnitInstitution, sample.Answered, sample.Invited, 14, 0},
			{survey.UnitDocument, 41, 0, 3, 0},
		} {
			tab := s.Tables[i]
			doubts := 0
			for _, q := range tab.Questions {
				if q.Doubt != "" {
					doubts++
				}
			}
			if tab.Unit != want.unit || tab.Len() != want.length || tab.Population != want.invited || len(tab.Questions) != want.questions || doubts != want.doubts {
				t.Errorf("%s, %s: %d %s of %d, %d questions, %d in doubt", lang, tab.Sheet, tab.Len(), tab.Unit, tab.Population, len(tab.Questions), doubts)
			}
		}
	}
}

// load reads a carried workbook as the program does.
func load(t *testing.T, lang string) *survey.Survey {
	t.Helper()
	name := sample.Files.In(lang)
	data, err := assets.Samples.ReadFile("samples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	book, err := workbook.Read(context.Background(), name, data, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := intake.Read(context.Background(), book, intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func breakdown(t *testing.T, loaded *survey.Survey, s sample.Slide, lang string) *tabulate.Breakdown {
	t.Helper()
	i := slices.IndexFunc(loaded.Tables, func(tab *survey.Table) bool { return tab.Sheet == s.Sheet.In(lang) })
	if i < 0 {
		t.Fatalf("%s: the sheet %q is not read as answers", s.ID, s.Sheet.In(lang))
	}
	q := loaded.Tables[i].Question(strings.ToLower(s.Code))
	if q == nil || q.Text != s.Question.In(lang) || !q.Charted() {
		t.Fatalf("%s: %q is not recognised: %+v", s.ID, s.Heading().In(lang), q)
	}
	return tabulate.Of(loaded.Tables[i], q, nil, tabulate.BaseAnswered)
}

// tally counts the answers to a slide's question straight from the cells.
func tally(t *testing.T, s sample.Slide, lang string) (count map[string]int, base int) {
	t.Helper()
	header := 2
	if s.ID == "strategy" {
		header = 1
	}
	head, rows := cells(t, lang, s.Sheet, header)
	first := column(t, head[0], s.Heading().In(lang))
	split := s.ID == "impact" || s.ID == "obstacles"
	count = map[string]int{}
	for _, r := range rows {
		value := r[first]
		if value == "" || value == "N/A" {
			continue
		}
		base++
		if !split {
			for part := range strings.SplitSeq(value, "; ") {
				count[part]++
			}
			continue
		}
		for o := range s.Options {
			if r[first+o] == "1" {
				count[head[1][first+o]]++
			}
		}
	}
	return count, base
}
