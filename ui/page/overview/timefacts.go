package overview

import (
	"time"

	data "izpete/data/chart"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// timeFacts is what the strip of key dates says.
type timeFacts struct {
	dates  []workspace.KeyDate
	spec   data.TimelineSpec
	said   string
	bare   bool // neither dates nor answers
	tables []*figureTable
}

const mostTicks = 14

// timeOf makes the strip: the key dates, and how the answers of a table came in,
// where one says so. All answers are counted, whatever the filter: the strip
// is about the survey. Where small counts are hidden and one of its steps is, there
// is no line.
func timeOf(w *words.Words, o workspace.Overview, t *survey.Table, received *tabulate.Received) timeFacts {
	f := timeFacts{dates: o.Dates}
	if received != nil {
		if received = received.Suppress(tabulate.Disclosure{Threshold: o.Method.Threshold}); received.Hidden {
			received = nil
			f.said = w.T("overview.time.hidden")
		}
	}
	for _, d := range o.Dates {
		day := w.Date(d.Time())
		x := data.TimeDay{X: place(d.Time()), Label: w.T("overview.date", "Name", d.Name, "Day", day), Say: w.T("overview.date.say", "Name", d.Name, "Day", day)}
		if received != nil {
			x.Say = w.T(unit("overview.date.by", t), "Date", x.Say, "Count", w.Int(received.By(d.Day)), "Units", w.N(unit("unit", t), t.Len()))
		}
		f.spec.Days = append(f.spec.Days, x)
	}
	if received != nil {
		f.spec.Most = float64(t.Len())
		for i, d := range received.Days {
			s := data.TimeStep{X: place(dayOf(d.Day)), Value: float64(d.Total)}
			s.Say = w.T(unit("overview.time.say", t), "Day", w.Date(dayOf(d.Day)), "Count", w.Int(d.Count), "Total", w.Int(d.Total), "Units", w.N(unit("unit", t), t.Len()))
			if i == len(received.Days)-1 {
				s.Label = w.Int(d.Total)
			}
			f.spec.Steps = append(f.spec.Steps, s)
		}
		f.said = w.T(unit("overview.time.received", t), "Units", w.N(unit("unit", t), t.Len()-received.Undated))
		if received.Undated > 0 {
			f.said += " · " + w.T("overview.time.undated", "N", w.Int(received.Undated))
		}
	}
	f.bare = len(f.spec.Days)+len(f.spec.Steps) == 0
	f.ticks(w)
	f.table(w, t, received)
	return f
}

// receivedOf is how the answers of the first table that has dates came in.
func receivedOf(o workspace.Overview) (*survey.Table, *tabulate.Received) {
	for _, t := range o.Tables {
		if r := tabulate.ReceivedOf(t); r != nil {
			return t, r
		}
	}
	return nil, nil
}

func unit(key string, t *survey.Table) string { return key + "." + string(t.Unit) }

// place is the place of a day on the strip.
func place(t time.Time) float64 { return float64(t.Unix() / (24 * 60 * 60)) }

func dayOf(iso string) time.Time {
	t, _ := time.Parse(time.DateOnly, iso)
	return t
}

// ticks names beginnings of months, or the like, below the strip.
func (f *timeFacts) ticks(w *words.Words) {
	if f.bare {
		return
	}
	first, last := f.ends()
	for _, t := range data.DayTicks(first, last, mostTicks) {
		label := w.T("overview.tick.day", "Day", t.Day(), "Two", t.Format("02"), "Month", t.Format("01"), "Name", w.T("month.short."+t.Format("01")))
		switch {
		case t.Day() == 1 && last.Sub(first) > 400*24*time.Hour && t.Month() == time.January:
			label = w.T("overview.tick.year", "Year", t.Year())
		case t.Day() == 1 && last.Sub(first) > 60*24*time.Hour:
			label = w.T("overview.tick.month", "Year", t.Year(), "Month", w.T("month.short."+t.Format("01")))
		}
		f.spec.Ticks = append(f.spec.Ticks, data.TimeTick{X: place(t), Label: label})
	}
}

// ends are the first and the last day of the strip.
func (f *timeFacts) ends() (first, last time.Time) {
	var all []float64
	for _, d := range f.spec.Days {
		all = append(all, d.X)
	}
	for _, s := range f.spec.Steps {
		all = append(all, s.X)
	}
	low, high := all[0], all[0]
	for _, x := range all {
		low, high = min(low, x), max(high, x)
	}
	at := func(x float64) time.Time { return time.Unix(int64(x)*24*60*60, 0).UTC() }
	return at(low), at(high)
}

// table is the strip as tables: the key dates, and the answers by day.
func (f *timeFacts) table(w *words.Words, t *survey.Table, r *tabulate.Received) {
	if len(f.dates) > 0 {
		x := &figureTable{title: w.T("overview.time"), heads: []string{w.T("overview.time.col.date"), w.T("overview.time.col.day")}}
		if r != nil {
			x.heads = append(x.heads, w.T("overview.time.col.total"))
		}
		for _, d := range f.dates {
			row := []string{d.Name, w.Date(d.Time())}
			if r != nil {
				row = append(row, w.Int(r.By(d.Day)))
			}
			x.rows = append(x.rows, row)
		}
		f.tables = append(f.tables, x)
	}
	if r != nil {
		x := &figureTable{title: w.T("overview.time"), heads: []string{w.T("overview.time.col.day"), w.T("overview.time.col.count"), w.T("overview.time.col.total")}}
		for _, d := range r.Days {
			x.rows = append(x.rows, []string{w.Date(dayOf(d.Day)), w.Int(d.Count), w.Int(d.Total)})
		}
		f.tables = append(f.tables, x)
	}
}
