package overview

import (
	"fmt"
	"math"
	"strings"

	data "izpete/data/chart"
	"izpete/data/indicator"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
)

// index is a published index as the source of a card. It is no answer of the
// survey, and the card says so.
type index struct{ lead workspace.Lead }

// own is the country that is audited, against the one it is measured by.
const (
	own     = "LV"
	against = "EE"
)

// beyond is how many years behind the last edition key dates still stand on the
// chart.
const beyond = 2

var strokes = map[string]data.Role{own: data.RoleInk, against: data.RoleBar}

func (s index) facts(w *words.Words, o workspace.Overview, area string) facts {
	series := s.lead.Series
	f := facts{figure: "—", name: w.T("area."+area) + ". " + w.T("indicator."+series.ID), base: w.T("overview.index.note")}
	if gap, ok := series.Gap(own, against); ok {
		f.figure = w.Decimal(gap.Value, 2)
		f.says = w.T("overview.index.says", "Index", w.T("indicator."+series.ID+".short"), "Against", w.T("country."+against+".against"), "Edition", gap.Of.Edition)
	}
	f.whole = f.says + " · " + w.T("indicator."+series.ID)
	if s.lead.Says != "" {
		f.says = s.lead.Says
	}
	editions := series.Editions()
	var countries []string
	for _, l := range series.Lines {
		countries = append(countries, l.Country)
	}
	if len(editions) > 0 {
		f.base = w.T("overview.index.base", "Countries", strings.Join(countries, " · "), "First", editions[0], "Last", editions[len(editions)-1]) + ". " + f.base
	}
	spec := s.spec(w, editions)
	f.columns = len(spec.Columns)
	for _, d := range o.Dates {
		if x, ok := onScale(spec.Columns, d); ok {
			f.marks = append(f.marks, d)
			spec.Marks = append(spec.Marks, data.LineMark{X: x, Say: w.T("overview.date.say", "Name", d.Name, "Day", w.Date(d.Time()))})
		}
	}
	f.layout = lines(spec)
	f.table = tableOf(w, series, editions)
	return f
}

// spec is the chart: a line a country, a column an edition.
func (s index) spec(w *words.Words, editions []string) data.LinesSpec {
	spec := data.LinesSpec{Number: w.Decimal}
	for _, e := range editions {
		spec.Columns = append(spec.Columns, data.LineColumn{X: yearOf(s.lead.Series, e), Label: e, Say: edition(w, s.lead.Series, e)})
	}
	for _, l := range s.lead.Series.Lines {
		r := data.LineRow{Label: l.Country, Stroke: strokes[l.Country], Strong: l.Country == own}
		if r.Stroke == "" {
			r.Stroke = data.RoleMuted
		}
		for _, e := range editions {
			p, ok := l.Point(e)
			if !ok {
				p.Value = math.NaN()
			}
			r.Values, r.Broken = append(r.Values, p.Value), append(r.Broken, p.Break != "")
		}
		spec.Lines = append(spec.Lines, r)
	}
	return spec
}

// How tall the plot is, before it grows with the text.
const (
	plotLow  = 72
	plotTall = 260
)

// lines is the layout of an index in the height that there is.
func lines(spec data.LinesSpec) chart.Roomy {
	return func(width, height, scale float32, m data.Measure) data.Scene {
		spec := spec
		spec.Scale, spec.Height = scale, plotLow
		s := data.Lines(spec, width, m)
		if more := height - s.H; more > 0 {
			spec.Height = min(plotLow+more/scale, plotTall)
			s = data.Lines(spec, width, m)
		}
		return s
	}
}

// yearOf is the place of an edition on the scale: the middle of its year.
func yearOf(s *indicator.Series, name string) float64 {
	for _, l := range s.Lines {
		if p, ok := l.Point(name); ok {
			return float64(p.Year) + 0.5
		}
	}
	return 0
}

// onScale is the place of a key date among the editions; ok is false for one
// long before or after them.
func onScale(columns []data.LineColumn, d workspace.KeyDate) (x float64, ok bool) {
	if len(columns) == 0 {
		return 0, false
	}
	t := d.Time()
	x = float64(t.Year()) + float64(t.YearDay()-1)/366
	return x, x >= columns[0].X-1 && x <= columns[len(columns)-1].X+beyond
}

// edition says the values of all countries in one edition.
func edition(w *words.Words, s *indicator.Series, name string) string {
	var parts []string
	for _, l := range s.Lines {
		if p, ok := l.Point(name); ok {
			parts = append(parts, w.T("overview.index.say", "Country", w.T("country."+l.Country), "Value", value(w, p)))
		}
	}
	a, okA := s.Line(own)
	b, okB := s.Line(against)
	if okA && okB {
		p, hasP := a.Point(name)
		q, hasQ := b.Point(name)
		if hasP && hasQ {
			parts = append(parts, w.T("overview.index.gap", "Against", w.T("country."+against+".against"), "Gap", w.Decimal(p.Value-q.Value, 3)))
		}
		if p.Break != "" {
			parts = append(parts, w.T("overview.index.break", "What", p.Break))
		}
	}
	return name + ": " + strings.Join(parts, "; ")
}

// value is a value with its rank, as it is read.
func value(w *words.Words, p indicator.Point) string {
	if p.Rank == 0 {
		return w.Decimal(p.Value, 3)
	}
	return w.T("overview.index.value", "Value", w.Decimal(p.Value, 3), "Rank", fmt.Sprint(p.Rank), "Of", fmt.Sprint(p.Of))
}

// tableOf is the index as a table, with where it was published.
func tableOf(w *words.Words, s *indicator.Series, editions []string) *figureTable {
	t := &figureTable{title: w.T("indicator." + s.ID), heads: []string{w.T("overview.index.edition")}, source: s.Sources()}
	for _, l := range s.Lines {
		t.heads = append(t.heads, w.T("country."+l.Country))
	}
	for _, e := range editions {
		row := []string{e}
		for _, l := range s.Lines {
			if p, ok := l.Point(e); ok {
				row = append(row, value(w, p))
			} else {
				row = append(row, "—")
			}
		}
		t.rows = append(t.rows, row)
	}
	return t
}
