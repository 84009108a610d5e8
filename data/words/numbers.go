package words

import (
	"math"
	"strconv"
	"strings"
	"time"
)

const nbsp = "\u00a0"

// Int writes a whole number with the language's thousands mark: 1 234 in
// Latvian (no mark below 10 000 would be allowed, one rule is easier to read),
// 1,234 in English.
func (w *Words) Int(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = "−", digits[1:]
	}
	return sign + group(digits, w.thousands())
}

func (w *Words) thousands() string {
	if w.Lang == English {
		return ","
	}
	return nbsp
}

func group(digits, mark string) string {
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(mark)
		}
		b.WriteRune(d)
	}
	return b.String()
}

// Decimal writes x with a fixed number of decimals, rounded half away from
// zero, in the language's marks.
func (w *Words) Decimal(x float64, decimals int) string {
	p := math.Pow10(decimals)
	r := math.Round(x*p) / p
	s := strconv.FormatFloat(math.Abs(r), 'f', decimals, 64)
	whole, part, _ := strings.Cut(s, ".")
	s = group(whole, w.thousands())
	if part != "" {
		mark := ","
		if w.Lang == English {
			mark = "."
		}
		s += mark + part
	}
	if r < 0 {
		s = "−" + s
	}
	return s
}

// Percent writes a percentage, 53 % in Latvian (with a non-breaking space) and
// 53% in English. Some are not written as none, nor nearly all as all: 0.4 is
// <1 % and 99.6 is >99 %.
func (w *Words) Percent(x float64, decimals int) string {
	const exact = 1e-9 // sums of weights miss 0 and 100 by less
	step := math.Pow10(-decimals)
	switch {
	case x > exact && x < step/2:
		return "<" + w.Decimal(step, decimals) + w.percentSign()
	case x < 100-exact && math.Round(x/step)*step > 100-exact && x > 99:
		return ">" + w.Decimal(100-step, decimals) + w.percentSign()
	}
	return w.Decimal(x, decimals) + w.percentSign()
}

// PercentRange writes an interval of percentages with one sign: 47,1–58,9 %.
func (w *Words) PercentRange(low, high float64, decimals int) string {
	return w.Decimal(low, decimals) + "–" + w.Decimal(high, decimals) + w.percentSign()
}

func (w *Words) percentSign() string {
	if w.Lang == English {
		return "%"
	}
	return nbsp + "%"
}

// Date writes a day: 12.11.2026 in Latvian, 12 November 2026 in English.
func (w *Words) Date(t time.Time) string {
	if w.Lang == English {
		return t.Format("2 January 2006")
	}
	return t.Format("02.01.2006")
}

// DateTime writes a day and the minute.
func (w *Words) DateTime(t time.Time) string { return w.Date(t) + " " + w.Clock(t) }

// Clock writes the hour and minute.
func (w *Words) Clock(t time.Time) string { return t.Format("15:04") }

// P writes a p-value: of a very small one that it is below a thousandth, and
// never that it is 0.
func (w *Words) P(p float64) string {
	switch {
	case p < .001:
		return "p\u00a0<\u00a0" + w.Decimal(.001, 3)
	case p >= .9995:
		return "p\u00a0=\u00a01"
	}
	return "p\u00a0=\u00a0" + w.Decimal(p, 3)
}
