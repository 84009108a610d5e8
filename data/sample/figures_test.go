package sample_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/sample"
	"izpete/data/stats"
)

// TestEveryFigureOfTheDeck counts the cells of both workbooks and sets each
// share beside the published one.
func TestEveryFigureOfTheDeck(t *testing.T) {
	for _, lang := range sample.Languages {
		t.Run(lang, func(t *testing.T) {
			report := fmt.Sprintf("%-62s %9s %9s  %s\n", "", "published", "counted", "count / base")
			for _, s := range sample.Deck {
				header := 2
				if s.ID == "strategy" {
					header = 1
				}
				head, rows := cells(t, lang, s.Sheet, header)
				count, base := tally(t, s, lang, head, rows)
				report += fmt.Sprintf("%s\n", s.Heading().In(lang))
				for _, f := range s.Options {
					label := f.Option.In(lang)
					k := count[label]
					if base == 0 {
						t.Fatalf("%s: nobody answered", s.ID)
					}
					got := stats.Round(k, base, 0).Units
					report += fmt.Sprintf("  %-60s %7d %% %7d %%  %d / %d\n", label, f.Percent, got, k, base)
					if got != f.Percent || k != f.Count || base != s.Base {
						t.Errorf("%s, %s: %d of %d is %d %%, want %d of %d, %d %%", s.ID, label, k, base, got, f.Count, s.Base, f.Percent)
					}
				}
			}
			t.Log("\n" + report)
		})
	}
}

// tally counts the answers to a slide's question straight from the cells: no
// code of the program comes between.
func tally(t *testing.T, s sample.Slide, lang string, head, rows [][]string) (count map[string]int, base int) {
	t.Helper()
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
