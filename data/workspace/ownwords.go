package workspace

import (
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/wordlist"
	"izpete/data/words"
)

// withOwnWords puts behind each question with a column for "other, please say" what
// was written there, as an open question of its own: it is read, searched, coded
// and quoted as any other. Tables that have any are copies. The questions are made
// once for the same data, so that what was worked out of their answers stays.
func withOwnWords(surveys []*survey.Survey) []*survey.Table {
	var all []*survey.Table
	for _, s := range surveys {
		for _, t := range s.Tables {
			all = append(all, ownWords(t))
		}
	}
	return all
}

func ownWords(t *survey.Table) *survey.Table {
	if !slices.ContainsFunc(t.Questions, hasOwnWords) {
		return t
	}
	own := *t
	own.Questions = nil
	said := words.For(spokenIn(t))
	for _, q := range t.Questions {
		own.Questions = append(own.Questions, q)
		if hasOwnWords(q) {
			own.Questions = append(own.Questions, ownAnswers(t, q, said))
		}
	}
	return &own
}

// hasOwnWords tells whether somebody wrote beside the options of a question.
func hasOwnWords(q *survey.Question) bool {
	return q.Twin != "" && slices.ContainsFunc(q.Written, func(s string) bool { return s != "" })
}

// ownAnswers is what was written beside the options of a question. Whoever was
// asked the question is asked this.
func ownAnswers(t *survey.Table, q *survey.Question, said *words.Words) *survey.Question {
	title := func(text string) string {
		if text == "" {
			return ""
		}
		return said.T("survey.ownwords", "Question", text)
	}
	out := &survey.Question{
		ID: q.ID + "w", Text: title(strings.TrimRight(survey.Fold(q.Title()), " :?.…")), Was: title(strings.TrimRight(survey.Fold(q.Was), " :?.…")),
		Kind: survey.KindText, Derived: string(tabulate.DerivedWritten), Columns: []string{q.Twin}, Area: q.Area, AreaGuess: q.AreaGuess,
		Sheet: q.Sheet, Rows: q.Rows, Asked: q.Asked, Answered: survey.NewSet(t.Len()), Texts: q.Written,
	}
	for i, s := range q.Written {
		if s != "" {
			out.Answered.Add(i)
		}
	}
	for n := 2; t.Question(out.ID) != nil; n++ { // a code of the questionnaire
		out.ID = q.ID + strings.Repeat("w", n)
	}
	return out
}

// spokenIn is the language of a questionnaire, of those that the program speaks:
// what it calls a question that the questionnaire has no words for stands among the
// others, and is known by its words. It does not change with that of the screen.
func spokenIn(t *survey.Table) words.Lang {
	var all []string
	for _, q := range t.Questions {
		all = append(all, q.Text)
	}
	return wordlist.Guess(all)
}
