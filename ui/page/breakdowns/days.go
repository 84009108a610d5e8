package breakdowns

import (
	data "izpete/data/chart"
	"izpete/data/tabulate"
)

// dated tells whether the numbers are days.
func (s numberSayer) dated() bool { return tabulate.Dated(s.h.Question) }

// kind is what ends a key about numbers, or about dates.
func (s numberSayer) kind(number, date string) string {
	if s.dated() {
		return date
	}
	return number
}

// value writes a number, or a day.
func (s numberSayer) value(x float64) string {
	if s.dated() {
		return s.Date(tabulate.DayAt(x))
	}
	return readable(s.Words, x)
}

// middle is where a value stands on the axis: a day is as wide as it is long.
func (s numberSayer) middle(x float64) float64 {
	if s.dated() {
		return x + .5
	}
	return x
}

// calendarSteps are every how many bars one is named where not all find room.
var calendarSteps = map[tabulate.Unit][]int{
	tabulate.UnitDay: {1, 2, 7, 14}, tabulate.UnitWeek: {1, 2, 4, 8}, tabulate.UnitMonth: {1, 3, 6, 12}, tabulate.UnitQuarter: {1, 2, 4, 8},
}

// calendar names the bars below the axis. A bar of one unit is named in its
// middle; one of a week by its Monday, and one of several years by the first of
// them, where it begins.
func (s numberSayer) calendar(spec *data.HistogramSpec) {
	span := tabulate.SpanOf(s.h.Question)
	spec.Steps = calendarSteps[span.Unit]
	for _, b := range s.h.Bars {
		at := (b.From + b.To) / 2
		if span.Unit == tabulate.UnitWeek || span.N > 1 {
			at = b.From
		}
		t := tabulate.DayAt(b.From)
		month := t.Format("01")
		spec.Ticks = append(spec.Ticks, data.HistogramTick{At: at, Text: s.T("breakdowns.tick."+string(span.Unit),
			"Day", t.Day(), "Two", t.Format("02"), "Month", month, "Name", s.T("month.short."+month), "Quarter", (int(t.Month())+2)/3, "Year", t.Year())})
	}
}

// unitNote says what a bar of dates is.
func (s numberSayer) unitNote() string {
	span := tabulate.SpanOf(s.h.Question)
	if span.N > 1 {
		return s.N("breakdowns.date.years", span.N)
	}
	return s.T("breakdowns.date.unit." + string(span.Unit))
}

// dateFacts gives the first and the last day; where small counts are hidden they
// are what single respondents answered.
func (s numberSayer) dateFacts() string {
	switch h := s.h; {
	case h.Threshold > 0:
		return s.T("breakdowns.date.hidden")
	case h.N == 0:
		return ""
	default:
		return s.T("breakdowns.date", "First", s.value(h.Min), "Last", s.value(h.Max))
	}
}
