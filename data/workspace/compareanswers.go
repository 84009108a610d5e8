package workspace

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"izpete/data/survey"
)

// compareTables compares two versions of one sheet of answers.
func compareTables(a, b *survey.Table) SheetComparison {
	c := SheetComparison{Sheet: a.Sheet, NewSheet: b.Sheet, Old: a.Len(), New: b.Len()}
	var both []questionPair
	for _, p := range pairQuestions(a, b) {
		switch {
		case p.fresh == nil:
			c.Questions = append(c.Questions, QuestionChange{Change: Removed, Text: p.old.Text, Old: p.old.Kind})
		case p.old == nil:
			c.Questions = append(c.Questions, QuestionChange{Change: Added, Text: p.fresh.Text, New: p.fresh.Kind})
		default:
			both = append(both, p)
			if p.old.Kind != p.fresh.Kind {
				c.Questions = append(c.Questions, QuestionChange{Changed, p.fresh.Text, p.old.Kind, p.fresh.Kind})
			}
			c.Options = append(c.Options, compareOptions(p)...)
		}
	}
	m := matchRespondents(a, b, both)
	c.By = m.by
	for i := range a.Len() {
		if m.to[i] < 0 {
			c.Removed = append(c.Removed, ref(a, i))
		}
	}
	taken := make([]bool, b.Len())
	for i, k := range m.to {
		if k < 0 {
			continue
		}
		taken[k] = true
		for _, p := range both {
			if change, ok := compareAnswer(a, b, p, i, k); ok {
				c.Answers = append(c.Answers, change)
			}
		}
	}
	for k := range b.Len() {
		if !taken[k] {
			c.Added = append(c.Added, ref(b, k))
		}
	}
	return c
}

// ref names a respondent and the first cell of its row.
func ref(t *survey.Table, i int) RespondentRef {
	r := RespondentRef{Name: t.Names[i], Place: survey.Place{File: t.Source.File, Sheet: t.Sheet}}
	for _, q := range t.Questions {
		if q.Kind == survey.KindID {
			r.Place = t.Cell(q, -1, i)
			return r
		}
	}
	if len(t.Questions) > 0 {
		r.Place = t.Cell(t.Questions[0], -1, i)
	}
	return r
}

func compareOptions(p questionPair) (all []OptionChange) {
	for _, o := range p.old.Options {
		if p.fresh.Charted() && p.fresh.Option(o.Label) < 0 {
			all = append(all, OptionChange{Removed, p.fresh.Text, o.Label})
		}
	}
	for _, o := range p.fresh.Options {
		if p.old.Charted() && p.old.Option(o.Label) < 0 {
			all = append(all, OptionChange{Added, p.fresh.Text, o.Label})
		}
	}
	return all
}

// answer is what one respondent answered, in a form that does not depend on the
// order of columns or options.
type answer struct {
	state survey.State // NotAsked, NoAnswer, or Offered for any answer
	text  string
	first int // option ticked first, -1 for none
}

func answerOf(q *survey.Question, i int) answer {
	switch {
	case !q.Asked.Has(i):
		return answer{state: survey.NotAsked, first: -1}
	case !q.Answered.Has(i):
		return answer{state: survey.NoAnswer, first: -1}
	}
	a := answer{state: survey.Offered, first: -1}
	switch {
	case q.Charted():
		var ticked []string
		for o, p := range q.Picked {
			if p.Has(i) {
				ticked = append(ticked, survey.Fold(q.Options[o].Label))
				if a.first < 0 {
					a.first = o
				}
			}
		}
		slices.Sort(ticked)
		a.text = strings.Join(ticked, "; ")
	case i < len(q.Numbers) && !math.IsNaN(q.Numbers[i]):
		a.text = strconv.FormatFloat(q.Numbers[i], 'f', -1, 64)
	case i < len(q.Texts):
		a.text = survey.Fold(q.Texts[i])
	}
	return a
}

// compareAnswer compares the answer of one respondent to one question; ok is
// false when it is the same.
func compareAnswer(a, b *survey.Table, p questionPair, i, k int) (AnswerChange, bool) {
	x, y := answerOf(p.old, i), answerOf(p.fresh, k)
	if x.state == y.state && x.text == y.text {
		return AnswerChange{}, false
	}
	c := AnswerChange{
		Change: Changed, Name: b.Names[k], Text: p.fresh.Text, Old: x.text, New: y.text, OldState: x.state, NewState: y.state,
		OldCell: a.Cell(p.old, x.first, i), NewCell: b.Cell(p.fresh, y.first, k),
	}
	switch answered := survey.Offered; {
	case x.state != answered && y.state == answered:
		c.Change = Added
	case x.state == answered && y.state != answered:
		c.Change = Removed
	}
	return c, true
}
