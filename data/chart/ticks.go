package chart

import (
	"math"
	"time"
)

// Ticks returns round values, one, two or five times a power of ten apart, that
// hold low and high between them, at most so many, but three if need be; and with how
// many decimals they are written. Low may be high: the ticks then stand around
// it.
func Ticks(low, high float64, most int) (ticks []float64, decimals int) {
	if math.IsNaN(low) || math.IsNaN(high) || math.IsInf(low, 0) || math.IsInf(high, 0) {
		return nil, 0
	}
	low, high = min(low, high), max(low, high)
	if high-low < 1e-12*max(1, math.Abs(low), math.Abs(high)) {
		by := max(math.Abs(low)*0.01, 1e-6)
		low, high = low-by, high+by
	}
	most = max(most, 3) // below and above nought stand three
	power := math.Floor(math.Log10((high - low) / float64(most)))
	for ; ; power++ {
		for _, times := range []float64{1, 2, 5} {
			step := times * math.Pow(10, power)
			first, last := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
			if n := int(last-first) + 1; n > most {
				continue
			}
			for i := first; i <= last; i++ {
				ticks = append(ticks, i*step)
			}
			return ticks, max(0, int(-power))
		}
	}
}

// DayTicks returns beginnings of years, quarters, months, weeks or days from one
// day to another, in the closest steps of which there are at most so many. Weeks
// begin on Monday.
func DayTicks(from, to time.Time, most int) []time.Time {
	most = max(most, 1)
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	from, to = day(from.Date()), day(to.Date())
	if to.Before(from) {
		return nil
	}
	days := to.Sub(from).Hours()/24 + 1
	for _, every := range []int{1, 7, 14} {
		if days/float64(every) > float64(most) {
			continue
		}
		at := from
		if every > 1 {
			at = from.AddDate(0, 0, (8-int(from.Weekday()))%7)
		}
		return until(at, to, func(t time.Time) time.Time { return t.AddDate(0, 0, every) })
	}
	for _, months := range []int{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200} {
		if days/(30.4*float64(months)) > float64(most) {
			continue
		}
		y, m, d := from.Date()
		total := y*12 + int(m) - 1
		if d > 1 {
			total++
		}
		total = (total + months - 1) / months * months
		return until(day(total/12, time.Month(total%12+1), 1), to, func(t time.Time) time.Time { return t.AddDate(0, months, 0) })
	}
	return []time.Time{from}
}

func until(at, last time.Time, next func(time.Time) time.Time) []time.Time {
	var all []time.Time
	for ; !at.After(last); at = next(at) {
		all = append(all, at)
	}
	return all
}
