package tabulate

import (
	"math"
	"time"

	"izpete/data/stats"
	"izpete/data/survey"
)

// Dated tells whether a question was answered with dates. They are counted as
// numbers: as days from 1 January 1970.
func Dated(q *survey.Question) bool { return q.Kind == survey.KindDate && q.Texts != nil }

// Span is what a bar of a calendar stands for, and Unit is of what.
type (
	Span = stats.Span
	Unit = stats.Unit
)

// The units of a calendar.
const (
	UnitDay     = stats.UnitDay
	UnitWeek    = stats.UnitWeek
	UnitMonth   = stats.UnitMonth
	UnitQuarter = stats.UnitQuarter
	UnitYear    = stats.UnitYear
)

// DayAt is the beginning of a day as dates are counted, in UTC.
func DayAt(x float64) time.Time { return stats.DayAt(int(x)) }

// DayOf counts the day of a time as dates are counted, whatever the hour.
func DayOf(t time.Time) float64 {
	n, _ := stats.Day(t.Date())
	return float64(n)
}

// SpanOf is what each bar of a question of dates stands for. Zero without values.
func SpanOf(q *survey.Question) Span {
	s, _ := calendar(values(q, q.Answered))
	return s
}

func calendar(ascending []float64) (Span, []stats.Bin) {
	if len(ascending) == 0 {
		return Span{}, nil
	}
	return stats.Calendar(int(ascending[0]), int(ascending[len(ascending)-1]))
}

// numbers are the answers to a question as they are counted, one a respondent: of
// dates the days. What is no date, as some answers may be, is NaN.
func numbers(q *survey.Question) []float64 {
	if !Dated(q) {
		return q.Numbers
	}
	out := make([]float64, len(q.Texts))
	for i, text := range q.Texts {
		out[i] = dayNumber(text)
	}
	return out
}

// dayNumber counts the day of an ISO date, with or without a time of day.
func dayNumber(text string) float64 {
	iso, ok := day(text)
	if !ok {
		return math.NaN()
	}
	figure := func(s string) (n int) {
		for _, c := range []byte(s) {
			n = 10*n + int(c-'0')
		}
		return n
	}
	n, ok := stats.Day(figure(iso[:4]), time.Month(figure(iso[5:7])), figure(iso[8:]))
	if !ok {
		return math.NaN()
	}
	return float64(n)
}
