package tabulate

import (
	"maps"
	"slices"
	"strconv"

	"izpete/data/survey"
)

// Countable returns the question itself when it has options, or else a copy
// whose options are the distinct values that were given, so that numbers, dates
// and open answers can be counted on request. Numbers are in ascending order,
// texts in the order in which they first occur.
func Countable(q *survey.Question) *survey.Question {
	if q.Charted() {
		return q
	}
	c := *q
	c.Options, c.Picked = nil, nil
	n := q.Answered.Len()
	at := map[string]int{}
	add := func(label string) {
		at[label] = len(c.Options)
		c.Options = append(c.Options, survey.Option{Label: label})
		c.Picked = append(c.Picked, survey.NewSet(n))
	}
	value := func(i int) string { return survey.Fold(q.Texts[i]) }
	if q.Kind == survey.KindNumber {
		value = func(i int) string { return strconv.FormatFloat(q.Numbers[i], 'f', -1, 64) }
		distinct := map[float64]bool{}
		for i := range q.Answered.Each() {
			distinct[q.Numbers[i]] = true
		}
		for _, x := range slices.Sorted(maps.Keys(distinct)) {
			add(strconv.FormatFloat(x, 'f', -1, 64))
		}
	}
	for i := range q.Answered.Each() {
		v := value(i)
		if _, ok := at[v]; !ok {
			add(v)
		}
		c.Picked[at[v]].Add(i)
	}
	return &c
}
