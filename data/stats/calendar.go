package stats

import "time"

// Unit is a unit of the calendar.
type Unit string

// The units, from the shortest. A week is that of ISO 8601, from Monday to Sunday.
const (
	UnitDay     Unit = "day"
	UnitWeek    Unit = "week"
	UnitMonth   Unit = "month"
	UnitQuarter Unit = "quarter"
	UnitYear    Unit = "year"
)

// Span is a number of units that follow one another. Only years come in more
// than one: spans of ten years are decades, from a year that ends in nought.
type Span struct {
	Unit Unit
	N    int
}

// spans are from which the bars of a calendar are chosen, from the shortest.
var spans = []Span{
	{UnitDay, 1},
	{UnitWeek, 1},
	{UnitMonth, 1},
	{UnitQuarter, 1},
	{UnitYear, 1},
	{UnitYear, 2},
	{UnitYear, 5},
	{UnitYear, 10},
	{UnitYear, 20},
	{UnitYear, 50},
	{UnitYear, 100},
	{UnitYear, 200},
	{UnitYear, 500},
	{UnitYear, 1000},
}

// mostSpans is how many bars of a calendar can be read side by side.
const mostSpans = 24

const (
	daySeconds = 24 * 60 * 60
	// thursday is the weekday of day 0, counted from Monday.
	thursday = 3
)

// Day numbers a day of the Gregorian calendar: 0 is 1 January 1970, and days
// before it are negative. ok is false where there is no such day.
func Day(year int, month time.Month, day int) (n int, ok bool) {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return int(t.Unix() / daySeconds), t.Month() == month && t.Day() == day && t.Year() == year
}

// DayAt is the beginning of the day of a number, in UTC.
func DayAt(n int) time.Time { return time.Unix(int64(n)*daySeconds, 0).UTC() }

// Calendar parts the days from a first to a last one, as Day numbers them, into
// bins of one unit of the calendar: the shortest that gives at most 24. The bins
// are whole units, so that the first may begin before the first day and the last
// end after the last one; they hold From ≤ day < To, the last one too.
func Calendar(first, last int) (Span, []Bin) {
	for _, s := range spans {
		var bins []Bin
		for from := s.first(first); from <= last && len(bins) <= mostSpans; {
			to := s.next(from)
			bins = append(bins, Bin{From: float64(from), To: float64(to)})
			from = to
		}
		if len(bins) <= mostSpans {
			return s, bins
		}
	}
	return Span{}, nil // more than 24,000 years
}

// first is the first day of the span in which a day lies.
func (s Span) first(day int) int {
	t := DayAt(day)
	switch s.Unit {
	case UnitWeek:
		return day - mod(day+thursday, 7)
	case UnitMonth:
		return date(t.Year(), t.Month())
	case UnitQuarter:
		return date(t.Year(), t.Month()-(t.Month()-1)%3)
	case UnitYear:
		return date(t.Year()-mod(t.Year(), s.N), time.January)
	}
	return day
}

// next is the first day of the span after the one that begins on a day.
func (s Span) next(day int) int {
	t := DayAt(day)
	switch s.Unit {
	case UnitWeek:
		return day + 7
	case UnitMonth:
		return date(t.Year(), t.Month()+1)
	case UnitQuarter:
		return date(t.Year(), t.Month()+3)
	case UnitYear:
		return date(t.Year()+s.N, time.January)
	}
	return day + 1
}

// date numbers the first day of a month, which may be one after December.
func date(year int, month time.Month) int {
	return int(time.Date(year, month, 1, 0, 0, 0, 0, time.UTC).Unix() / daySeconds)
}

// mod is the remainder that is never negative.
func mod(x, n int) int { return (x%n + n) % n }
