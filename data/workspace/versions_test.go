package workspace

import (
	"fmt"
	"runtime"
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

// What a version is said to take is what it takes: all that a question can hold
// counts.
func TestBytesOfAVersion(t *testing.T) {
	const respondents = 2_000
	texts := func(what string) []string {
		out := make([]string, respondents)
		for i := range out {
			out[i] = fmt.Sprintf("%s of respondent %d", what, i)
		}
		return out
	}
	for name, fill := range map[string]func(q *survey.Question){
		"options": func(q *survey.Question) {
			for i := range 100 {
				q.Options = append(q.Options, survey.Option{Label: fmt.Sprint("option ", i)})
				q.Picked = append(q.Picked, survey.NewSet(respondents))
			}
		},
		"numbers":   func(q *survey.Question) { q.Numbers = make([]float64, respondents) },
		"texts":     func(q *survey.Question) { q.Texts = texts("what was said") },
		"written":   func(q *survey.Question) { q.Written = texts("what was written") },
		"rows":      func(q *survey.Question) { q.Rows = make([]int, respondents) },
		"addresses": func(q *survey.Question) { q.Addresses = [][]string{texts("A1"), texts("B1")} },
	} {
		t.Run(name, func(t *testing.T) {
			all := make([]*survey.Survey, 20)
			before := heap()
			for i := range all {
				s := versionOf(respondents, 0)
				s.Tables[0].Questions[0].Texts = nil
				for range 5 {
					q := &survey.Question{Asked: survey.FullSet(respondents), Answered: survey.FullSet(respondents)}
					fill(q)
					s.Tables[0].Questions = append(s.Tables[0].Questions, q)
				}
				all[i] = s
			}
			took := int(heap()-before) / len(all)
			if said := bytesOf(all[0]); said < took*7/10 || said > took*15/10 {
				t.Errorf("takes %d bytes, and is said to take %d", took, said)
			}
			runtime.KeepAlive(all)
		})
	}
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
