package tabulate

import (
	"slices"

	"izpete/data/survey"
)

// Early parts respondents by when they answered: those up to a day, and those
// after it. Late answerers are the likest to those who never answered, so where
// the two differ the silent may differ as well (Armstrong and Overton 1977,
// Journal of Marketing Research 14, 396–402). last is the last early day, ISO
// 8601; when it is empty it is the day by which half had answered. The labels
// name the two. It returns nil for a question that holds no dates.
func Early(q *survey.Question, last string, early, late string) *survey.Question {
	if q.Kind != survey.KindDate && q.Kind != survey.KindMeta || q.Texts == nil {
		return nil
	}
	var days []string
	for i := range q.Answered.Each() {
		if d, ok := day(q.Texts[i]); ok {
			days = append(days, d)
		}
	}
	if len(days) == 0 {
		return nil
	}
	slices.Sort(days)
	if last == "" {
		last = days[(len(days)-1)/2]
	}
	n := q.Answered.Len()
	answered, first, second := survey.NewSet(n), survey.NewSet(n), survey.NewSet(n)
	for i := range q.Answered.Each() {
		d, ok := day(q.Texts[i])
		if !ok {
			continue
		}
		answered.Add(i)
		if d <= last {
			first.Add(i)
		} else {
			second.Add(i)
		}
	}
	return &survey.Question{
		ID: q.ID, Text: q.Text, Kind: survey.KindGroup, Columns: q.Columns,
		Options: []survey.Option{{Label: early}, {Label: late}},
		Asked:   q.Asked, Answered: answered, Picked: []*survey.Set{first, second},
	}
}

// day returns the day of an ISO date, with or without a time of day.
func day(s string) (string, bool) {
	if d, ok := isoDay(s); ok {
		return d, true
	}
	return isoDay(survey.Fold(s))
}

func isoDay(s string) (string, bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return "", false
	}
	for i, c := range []byte(s[:10]) {
		if i != 4 && i != 7 && (c < '0' || c > '9') {
			return "", false
		}
	}
	return s[:10], true
}
