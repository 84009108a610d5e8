package workspace

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/survey"
)

// versionOf is a survey of so many respondents with an open answer of so many
// bytes each.
func versionOf(respondents, bytes int) *survey.Survey {
	t := &survey.Table{Rows: make([]int, respondents), Names: make([]string, respondents)}
	q := &survey.Question{Texts: make([]string, respondents)}
	text := strings.Repeat("x", bytes)
	for i := range q.Texts {
		q.Texts[i] = text
	}
	t.Questions = []*survey.Question{q}
	return &survey.Survey{Tables: []*survey.Table{t}}
}

func TestVersionsKept(t *testing.T) {
	for name, c := range map[string]struct{ respondents, bytes, made, kept int }{
		"all of a small one":              {100, 20, 4, 4},
		"the latest of many":              {100, 20, 20, keptVersions},
		"as many of a large one as fit":   {10_000, 1_000, 6, 3},
		"two of one that is larger still": {100_000, 1_000, 6, leastKept},
	} {
		t.Run(name, func(t *testing.T) {
			v := versions{}
			for i := range c.made {
				v.keep("sha", fmt.Sprint(i), versionOf(c.respondents, c.bytes))
			}
			if got := len(v["sha"]); got != c.kept {
				t.Fatalf("%d versions are kept, expected %d", got, c.kept)
			}
			for i := range c.made {
				if kept := v.named("sha", fmt.Sprint(i)) != nil; kept != (i >= c.made-c.kept) {
					t.Errorf("version %d: kept %v", i, kept)
				}
			}
		})
	}
}
