package tabulate

import (
	"cmp"
	"slices"

	"izpete/data/survey"
)

// Received is how the answers to a survey came in over time.
type Received struct {
	Question *survey.Question // says when a respondent answered
	Days     []ReceivedDay    // on which any came in, the earliest first
	Undated  int              // respondents of whom no day is known
	Hidden   bool             // suppressed; there are no days then
}

// ReceivedDay is one day.
type ReceivedDay struct {
	Day   string // ISO 8601
	Count int    // came in on this day
	Total int    // by the end of it
}

// ReceivedOf counts the respondents of a table by the day on which they
// answered, as a column of dates says. It returns nil when the table has none.
func ReceivedOf(t *survey.Table) *Received {
	on := dated(t)
	if on == nil {
		return nil
	}
	r := &Received{Question: on, Undated: t.Len()}
	counts := map[string]int{}
	for i := range on.Answered.Each() {
		if d, ok := day(on.Texts[i]); ok {
			counts[d]++
			r.Undated--
		}
	}
	for d, n := range counts {
		r.Days = append(r.Days, ReceivedDay{Day: d, Count: n})
	}
	slices.SortFunc(r.Days, func(a, b ReceivedDay) int { return cmp.Compare(a.Day, b.Day) })
	total := 0
	for i := range r.Days {
		total += r.Days[i].Count
		r.Days[i].Total = total
	}
	return r
}

// By returns how many had answered by the end of a day, ISO 8601.
func (r *Received) By(day string) int {
	total := 0
	for _, d := range r.Days {
		if d.Day <= day {
			total = d.Total
		}
	}
	return total
}

// Suppress returns how the answers came in as it may be given away: nothing of it
// where on any day, or on no known one, fewer came in than may be told. Who answered
// when is often known, and a day of few tells of them.
func (r *Received) Suppress(d Disclosure) *Received {
	hidden := few(r.Undated, d) || slices.ContainsFunc(r.Days, func(x ReceivedDay) bool { return few(x.Count, d) })
	if !hidden {
		return r
	}
	return &Received{Question: r.Question, Hidden: true}
}
