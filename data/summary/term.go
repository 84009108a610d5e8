package summary

import (
	"math"
	"strconv"
	"strings"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Asked says which of the options of a question a filter asks for: A or B, all of
// several, or none of them, which means none among those who answered. One option
// stands by itself.
func Asked(w *words.Words, how tabulate.How, options []string) string {
	if how == tabulate.AnyOf || how == tabulate.AllOf && len(options) == 1 {
		return strings.Join(options, " "+w.T("filter.or")+" ")
	}
	return quotedAsked(w, how, options)
}

// quotedAsked says it with each option in quotation marks.
func quotedAsked(w *words.Words, how tabulate.How, options []string) string {
	marked := make([]string, len(options))
	for i, o := range options {
		marked[i] = w.T("filter.quoted", "Text", o)
	}
	if how == tabulate.AnyOf || how == tabulate.AllOf && len(options) == 1 {
		return strings.Join(marked, " "+w.T("filter.or")+" ")
	}
	return w.T("filter.asked."+how.Key(), "Options", strings.Join(marked, ", "))
}

// AskedOf says what a condition asks of its question, in words.
func AskedOf(w *words.Words, t finding.Term) string {
	how, _ := t.Combine()
	if len(t.Ranges) > 0 {
		return AskedRanges(w, tabulate.How(how), t.Ranges)
	}
	return Asked(w, tabulate.How(how), t.Options)
}

// AskedRanges says which numbers a filter asks for.
func AskedRanges(w *words.Words, how tabulate.How, ranges []survey.Range) string {
	var all []string
	for _, r := range ranges {
		all = append(all, Range(w, r))
	}
	joined := strings.Join(all, " "+w.T("filter.or")+" ")
	switch {
	case how == tabulate.NoneOf && len(ranges) > 0 && ranges[0].Days:
		return w.T("filter.days.outside", "Ranges", joined)
	case how == tabulate.NoneOf:
		return w.T("filter.range.outside", "Ranges", joined)
	case how == tabulate.AllOf && len(all) > 1:
		return w.T("filter.asked.all", "Options", strings.Join(all, ", "))
	}
	return joined
}

// Range names numbers from one to another: of whole numbers "10–19", and
// otherwise up to, and without, the upper end. Of days both the first and the last
// are named.
func Range(w *words.Words, r survey.Range) string {
	if r.Days {
		return days(w, r)
	}
	from, to := number(w, r.From), number(w, r.To)
	below := !r.Closed
	if r.Whole && below && !math.IsInf(r.To, 1) {
		to, below = number(w, r.To-1), false
	}
	switch {
	case math.IsInf(r.From, -1) && math.IsInf(r.To, 1):
		return w.T("filter.range.any")
	case math.IsInf(r.To, 1):
		return w.T("filter.range.from", "From", from)
	case math.IsInf(r.From, -1) && below:
		return w.T("filter.range.below", "To", to)
	case math.IsInf(r.From, -1):
		return w.T("filter.range.to", "To", to)
	case from == to:
		return from
	case below:
		return w.T("filter.range.open", "From", from, "To", to)
	}
	return w.T("filter.range", "From", from, "To", to)
}

// days names the first and the last day of a range.
func days(w *words.Words, r survey.Range) string {
	to := r.To
	if !r.Closed {
		to--
	}
	name := func(x float64) string { return w.Date(tabulate.DayAt(x)) }
	switch {
	case math.IsInf(r.From, -1) && math.IsInf(to, 1):
		return w.T("filter.days.any")
	case math.IsInf(to, 1):
		return w.T("filter.days.from", "From", name(r.From))
	case math.IsInf(r.From, -1):
		return w.T("filter.days.to", "To", name(to))
	case r.From == to:
		return name(to)
	}
	return w.T("filter.days", "From", name(r.From), "To", name(to))
}

// number writes a number with all its decimals.
func number(w *words.Words, x float64) string {
	if math.IsInf(x, 0) {
		return ""
	}
	_, part, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	return w.Decimal(x, len(part))
}

// Option names what a piece of evidence counted: an option, or a range of
// numbers.
func Option(w *words.Words, e finding.Evidence) string {
	if e.Range != nil {
		return Range(w, *e.Range)
	}
	return e.Option
}
