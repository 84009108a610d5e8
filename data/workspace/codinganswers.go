package workspace

import (
	"slices"
	"sync"

	"izpete/data/survey"
)

// answersBy finds the answers to an open question by what they are known by.
// What takes long is worked out when it is first asked for.
type answersBy struct {
	names []string // of the respondents, white space folded
	key   func() map[string][]int
	name  func() map[string][]int // by the part of the key that stands for the name
}

// nameDigits is how long the part of an answer's key is that stands for the name.
const nameDigits = 16

// noName stands for a respondent without a name.
var noName = digest("")

// answersBy returns the answers to a question, from memory while the data is the
// same; the lock is held.
func (w *Workspace) answersBy(t *survey.Table, q *survey.Question) *answersBy {
	if by := w.answerKeys[q]; by != nil {
		return by
	}
	by := &answersBy{names: make([]string, t.Len())}
	for i, name := range t.Names {
		by.names[i] = survey.Fold(name)
	}
	by.key = sync.OnceValue(func() map[string][]int {
		all := make(map[string][]int, q.Answered.Count())
		for i := range q.Answered.Each() {
			k := answerKey(by.names[i], q.Texts[i])
			all[k] = append(all[k], i)
		}
		return all
	})
	by.name = sync.OnceValue(func() map[string][]int {
		all := map[string][]int{}
		for i := range q.Answered.Each() {
			k := digest(by.names[i])
			all[k] = append(all[k], i)
		}
		return all
	})
	if w.answerKeys == nil {
		w.answerKeys = map[*survey.Question]*answersBy{}
	}
	w.answerKeys[q] = by
	return by
}

// OpenQuestion is a question that was answered in the respondents' own words.
type OpenQuestion struct {
	Table    *survey.Table
	Question *survey.Question
	Answers  int // of all respondents
}

// OpenQuestions returns the open questions of the view that someone answered, in
// reading order.
func (v View) OpenQuestions() []OpenQuestion {
	var all []OpenQuestion
	for _, t := range v.Tables {
		for _, q := range t.Reading() {
			if q.Kind != survey.KindText {
				continue
			}
			if n := q.Answered.Count(); n > 0 {
				all = append(all, OpenQuestion{t, q, n})
			}
		}
	}
	return all
}

// Open tells whether a question is open and was answered: whether it is one of
// OpenQuestions.
func (v View) Open(table, question string) bool {
	return slices.ContainsFunc(v.OpenQuestions(), func(o OpenQuestion) bool {
		return o.Table.ID == table && o.Question.ID == question
	})
}

// CodedBy returns the question that the codes of an open question make up; nil
// when it has no codes.
func (w *Workspace) CodedBy(table, question string) *survey.Question {
	w.mu.Lock()
	defer w.mu.Unlock()
	c := w.codingOf(table, question)
	if c == nil || c.coded == "" {
		return nil
	}
	for _, t := range w.tables {
		for _, q := range t.Questions {
			if t.ID == table && q.ID == c.coded {
				return q
			}
		}
	}
	return nil
}
