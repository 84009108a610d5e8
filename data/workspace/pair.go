package workspace

import (
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/words"
)

// What questions on obstacles and on prerequisites are called, without the marks
// of letters.
var (
	obstacles     = []string{"skersl", "obstacle", "barrier"}
	prerequisites = []string{"prieksnoteik", "prerequisite", "precondition"}
)

// AboutObstacles tells whether a question asks what stands in the way.
func AboutObstacles(q *survey.Question) bool { return called(q, obstacles) }

// AboutPrerequisites tells whether a question asks what would have to be there.
func AboutPrerequisites(q *survey.Question) bool { return called(q, prerequisites) }

func called(q *survey.Question, names []string) bool {
	text := words.Plain(q.Title())
	return slices.ContainsFunc(names, func(name string) bool { return strings.Contains(text, name) })
}

// Pair returns the questions of a table on obstacles and on prerequisites, of
// each the first with several answers; nil where there are not both.
func Pair(t *survey.Table) (obstacle, prerequisite *survey.Question) {
	for _, q := range t.Reading() {
		if !q.Charted() || len(q.Options) == 0 || q.Kind != survey.KindMultiple {
			continue
		}
		switch {
		case obstacle == nil && AboutObstacles(q):
			obstacle = q
		case prerequisite == nil && AboutPrerequisites(q):
			prerequisite = q
		}
	}
	if obstacle == nil || prerequisite == nil {
		return nil, nil
	}
	return obstacle, prerequisite
}
