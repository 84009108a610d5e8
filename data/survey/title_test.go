package survey_test

import (
	"testing"

	"izpete/data/survey"
)

func TestQuestionTitle(t *testing.T) {
	for name, c := range map[string]struct {
		q             survey.Question
		title, number string
	}{
		"plain":           {survey.Question{ID: "q7", Text: " Šķēršļi  MI ieviešanai "}, "Šķēršļi MI ieviešanai", "Q7"},
		"of a block":      {survey.Question{ID: "q12", Text: "Dati", Grid: "Cik svarīgi?"}, "Cik svarīgi? — Dati", "Q12"},
		"names its block": {survey.Question{ID: "A1", Text: "Cik svarīgi? Dati", Grid: "Cik svarīgi?"}, "Cik svarīgi? Dati", "A1"},
		"a code like it":  {survey.Question{ID: "q7a", Text: "x"}, "x", "q7a"},
		"bare":            {survey.Question{ID: "q", Text: "x"}, "x", "q"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.q.Title(); got != c.title {
				t.Errorf("title %q, want %q", got, c.title)
			}
			if got := c.q.Number(); got != c.number {
				t.Errorf("number %q, want %q", got, c.number)
			}
		})
	}
}
