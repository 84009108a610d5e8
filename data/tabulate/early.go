package tabulate

import (
	"slices"
	"strings"

	"izpete/data/stats"
	"izpete/data/survey"
)

// EarlyLate sets the answers of those who answered early beside those of the
// late, who are likest to the silent (see Early).
type EarlyLate struct {
	By          *survey.Question // early and late as its two options
	Last        string           // the last early day, ISO 8601
	Early, Late int
	Tests       []EarlyTest // of every question, the smallest p-value first
	Family      int         // how many of them were made
}

// EarlyTest compares the early with the late on one question, or on one option
// of a question of which several could be ticked.
type EarlyTest struct {
	Question *survey.Question
	Option   int // −1 for all options together
	Test     stats.Test
}

// EarlyLateOf parts the respondents at the day by which half had answered and
// compares all their answers, corrected together by Holm. The labels name the two
// halves. It returns nil when no question holds dates or all answered on one day.
func EarlyLateOf(t *survey.Table, early, late string) *EarlyLate {
	on := dated(t)
	if on == nil {
		return nil
	}
	by := Early(on, "", early, late)
	out := &EarlyLate{By: by, Early: by.Picked[0].Count(), Late: by.Picked[1].Count()}
	if out.Late == 0 {
		return nil
	}
	for i := range by.Picked[0].Each() {
		if d, _ := day(on.Texts[i]); d > out.Last {
			out.Last = d
		}
	}
	for _, q := range t.Questions {
		if !q.Charted() {
			continue
		}
		x := cells(t, q, by, nil, survey.FullSet(t.Len()), BaseAnswered)
		if partition(q) {
			out.Tests = append(out.Tests, EarlyTest{q, -1, x.Independence()})
			continue
		}
		for o := range q.Options {
			out.Tests = append(out.Tests, EarlyTest{q, o, x.Cells[o][0].Test})
		}
	}
	var all []*stats.Test
	for i := range out.Tests {
		all = append(all, &out.Tests[i].Test)
		if out.Tests[i].Test.Made() {
			out.Family++
		}
	}
	stats.Correct(all, stats.HolmCorrection)
	slices.SortStableFunc(out.Tests, func(a, b EarlyTest) int {
		switch {
		case a.Test.P < b.Test.P:
			return -1
		case a.Test.P > b.Test.P:
			return 1
		}
		return 0
	})
	return out
}

// dated is the question that says when a respondent answered: one that holds
// dates, or else a column of the survey tool that does. A column of when the
// respondent began serves only where no other is.
func dated(t *survey.Table) *survey.Question {
	var began *survey.Question
	for _, kind := range []survey.Kind{survey.KindDate, survey.KindMeta} {
		for _, q := range t.Questions {
			if q.Kind != kind || q.Answered.Count()*10 < t.Len()*9 || Early(q, "", "", "") == nil {
				continue
			}
			if !beginning[strings.ToLower(strings.TrimSpace(q.Text))] {
				return q
			}
			if began == nil {
				began = q
			}
		}
	}
	return began
}

// beginning holds how survey tools head the column of when a respondent opened
// the questionnaire, in small letters.
var beginning = map[string]bool{
	"start date": true, "startdate": true, "start_date": true, "start time": true, "starttime": true,
	"start": true, "started": true, "date started": true, "sākuma laiks": true, "sākuma datums": true, "sākts": true,
}
