package workbook

import (
	"math"
	"strings"
	"time"
)

const dayMillis = 24 * 60 * 60 * 1000

// The last day a spreadsheet knows, 31 December 9999, in the system of 1900.
const lastSerial = 2_958_466

// serialTime turns the number of a date into its moment, in UTC, to the
// nearest millisecond. ok is false for a number that is no day: one below
// nought or after the year 9999, and 29 February 1900, which the system of 1900
// counts as day 60 though there was none.
//
// Day 1 is 1 January 1900 in the one system, 2 January 1904 in the other. A
// clock that shows less than a day stands on 31 December 1899, the day nought
// of the one system, in both.
func serialTime(n float64, date1904 bool, s shows) (time.Time, bool) {
	if math.IsNaN(n) || n < 0 || n >= lastSerial {
		return time.Time{}, false
	}
	millis := int64(math.Round(n * dayMillis))
	day := millis / dayMillis
	epoch := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case s == showsClock && day == 0:
		epoch = epoch.AddDate(0, 0, 1)
	case date1904:
		epoch = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case day == 60:
		return time.Time{}, false
	case day < 60:
		epoch = epoch.AddDate(0, 0, 1)
	}
	t := time.UnixMilli(epoch.UnixMilli() + millis).UTC()
	return t, t.Year() <= 9999
}

// isoTime reads a cell that keeps its date as text, which strict workbooks may
// do: a day, a day with a clock, or a clock alone.
func isoTime(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{
		"2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04", time.DateOnly,
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), true
		}
	}
	for _, layout := range []string{"15:04:05.999999999", "15:04"} {
		if t, err := time.Parse(layout, strings.TrimPrefix(s, "T")); err == nil {
			return time.Date(1899, time.December, 31, t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC), true
		}
	}
	return time.Time{}, false
}
