package breakdowns

import (
	"math"
	"slices"
	"strconv"
	"strings"

	data "izpete/data/chart"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
)

// drawn is how the numbers of a question lie, in words.
type drawn struct {
	spec  data.HistogramSpec
	table data.TableSpec
	bars  []survey.Range // that the bars stand for; none where values are shown one by one
}

func hasNumbers(f *figures) bool { return f.numbers != nil }

func numbersOf(f *figures, _ *words.Words, _ []row) chart.Layout {
	return chart.Histogram(f.numbers.spec)
}

func numbersTable(f *figures, _ *words.Words) (data.TableSpec, []int) {
	return f.numbers.table, numbersPicks(f)
}

// numbersPicks are the bars, which are chosen as options are.
func numbersPicks(f *figures) []int {
	var out []int
	for i := range f.numbers.bars {
		out = append(out, i)
	}
	return out
}

// selection is an option of the card's question, or a bar of its numbers.
func (f *figures) selection(option int) workspace.Selection {
	s := workspace.Selection{Table: f.table.ID, Question: f.question.ID, Option: option}
	if f.numbers != nil && option < len(f.numbers.bars) {
		s.Option, s.Range = 0, f.numbers.bars[option]
	}
	return s
}

// numberSayer puts a histogram into words.
type numberSayer struct {
	*words.Words
	t     *survey.Table
	h     *tabulate.Histogram
	lit   *tabulate.Histogram // of those who are highlighted within h; nil when nobody is
	asked tabulate.Term       // what the filter asks of the question itself
}

// few is a dot a value.
func (s numberSayer) few(d *drawn) {
	spec := data.HistogramSpec{HasParts: s.lit != nil}
	s.axis(&spec)
	d.table = data.TableSpec{Corner: s.T("breakdowns.col.who." + string(s.t.Unit)), Heads: []string{s.T("breakdowns.col." + s.kind("value", "date"))}}
	if s.lit != nil {
		d.table.Heads = append(d.table.Heads, s.T("breakdowns.col.lit"))
	}
	var values []string
	for _, v := range s.h.Few {
		who, value := nameOf(s.Words, s.t, v.Respondent), s.value(v.Value)
		dot, row := data.HistogramMark{At: s.middle(v.Value), Say: who + ": " + value}, data.TableRow{Label: who, Cells: []string{value}}
		if s.lit != nil {
			s.mark(v, &dot, &row)
		}
		row.Say = dot.Say
		spec.Dots, d.table.Rows = append(spec.Dots, dot), append(d.table.Rows, row)
		values = append(values, value)
	}
	spec.Notes = []string{s.T("breakdowns.number."+s.kind("values", "dates"), "Values", strings.Join(values, "; "))}
	if lit := s.litValues(); lit != "" {
		spec.Notes = append(spec.Notes, lit)
	}
	d.spec = spec
}

// axis is from the first edge to the last, with a tick at each.
func (s numberSayer) axis(spec *data.HistogramSpec) {
	bars := s.h.Bars
	spec.From, spec.To = bars[0].From, bars[len(bars)-1].To
	if s.dated() {
		s.calendar(spec)
		return
	}
	for _, b := range bars {
		spec.Ticks = append(spec.Ticks, data.HistogramTick{At: b.From, Text: readable(s.Words, b.From)})
	}
	spec.Ticks = append(spec.Ticks, data.HistogramTick{At: spec.To, Text: readable(s.Words, spec.To)})
}

// bins is a bar a bin with the box and the mean.
func (s numberSayer) bins(d *drawn) {
	spec := data.HistogramSpec{}
	s.axis(&spec)
	tiny := s.h.N < tabulate.CountsOnly
	whole := s.h.Whole
	spec.HasWhole = whole != nil && !whole.Hidden && whole.N >= tabulate.CountsOnly && !tiny
	d.table = data.TableSpec{Corner: s.T("breakdowns.col." + s.kind("values", "dates")), Heads: []string{s.T("breakdowns.col.count"), s.T("breakdowns.col.share")}}
	if spec.HasWhole {
		d.table.Heads = append(d.table.Heads, s.T("breakdowns.col.whole."+string(s.t.Unit)))
	}
	hidden := 0
	spec.HasParts = s.lit != nil
	if spec.HasParts {
		d.table.Heads = append(d.table.Heads, s.T("breakdowns.col.lit"))
	}
	d.bars = tabulate.Bars(s.h.Question)
	chosen := tabulate.BarsIn(d.bars, s.asked)
	for i, b := range s.h.Bars {
		name := summary.Range(s.Words, d.bars[i])
		say := s.T("breakdowns.say.count", "Option", name, "Count", s.Int(b.Count), "N", s.Int(s.h.N))
		cells := []string{s.Int(b.Count), "—"}
		if !tiny {
			say = s.T("breakdowns.say", "Option", name, "Share", s.Percent(b.Percent, 1), "Count", s.Int(b.Count), "N", s.Int(s.h.N))
			cells[1] = s.Percent(b.Percent, 1)
		}
		bin := data.HistogramBin{From: b.From, To: b.To, Share: b.Percent / 100, Text: s.Int(b.Count), Selected: slices.Contains(chosen, i)}
		if b.Hidden {
			hidden++
			say, cells, bin.Text = s.T("method.say.hidden", "Option", name), []string{s.T("method.hidden"), "—"}, ""
		}
		if b.Count == 0 {
			bin.Text = ""
		}
		if spec.HasWhole {
			of := whole.Bars[i]
			bin.Whole = of.Percent / 100
			share := s.T("method.hidden")
			if !of.Hidden {
				share = s.Percent(of.Percent, 1)
				say += " · " + s.T("breakdowns.say.whole."+string(s.t.Unit), "Share", share, "Count", s.Int(of.Count), "N", s.Int(whole.N))
			}
			cells = append(cells, share)
		}
		if s.lit != nil {
			lit := s.part(i)
			say, cells, bin.Part = say+lit.say, append(cells, lit.cell), lit.share
			if bin.Text != "" {
				bin.Text = lit.text
			}
		}
		if names := s.names(b.Who); names != "" {
			say += " · " + names
		}
		bin.Say = say
		spec.Bins = append(spec.Bins, bin)
		d.table.Rows = append(d.table.Rows, data.TableRow{Label: name, Cells: cells, Say: say, Selected: bin.Selected})
	}
	if hidden > 0 {
		spec.Notes = append(spec.Notes, s.T("breakdowns.number.bins.hidden", "N", s.Int(hidden)))
	}
	if s.dated() {
		spec.Notes = append(spec.Notes, s.unitNote())
	} else {
		s.summary(&spec)
	}
	d.spec = spec
}

func (s numberSayer) names(who []int) string {
	var names []string
	for _, i := range who {
		names = append(names, nameOf(s.Words, s.t, i))
	}
	return strings.Join(names, ", ")
}

// summary draws box and mean, unless they would tell what is hidden.
func (s numberSayer) summary(spec *data.HistogramSpec) {
	h := s.h
	if math.IsNaN(h.Median) || math.IsNaN(h.UpperWhisker) {
		return
	}
	spec.BoxName = s.T("breakdowns.number.box", "Median", readable(s.Words, h.Median), "Low", readable(s.Words, h.LowerQuartile), "High", readable(s.Words, h.UpperQuartile))
	box := &data.HistogramBox{
		Low: min(h.LowerWhisker, h.LowerQuartile), Quartile1: h.LowerQuartile, Median: h.Median, Quartile3: h.UpperQuartile, High: max(h.UpperWhisker, h.UpperQuartile),
		Say: spec.BoxName + " · " + s.T("breakdowns.number.whiskers", "Low", readable(s.Words, h.LowerWhisker), "High", readable(s.Words, h.UpperWhisker)),
	}
	for _, o := range h.Outliers {
		box.Outliers = append(box.Outliers, data.HistogramMark{At: o.Value, Say: s.T("breakdowns.number.outlier", "Who", nameOf(s.Words, s.t, o.Respondent), "Value", readable(s.Words, o.Value))})
	}
	spec.Box = box
	mean := &data.HistogramMean{Mean: h.Mean, Low: h.Low, High: h.High, HasInterval: !math.IsNaN(h.Low)}
	spec.MeanName = s.T("breakdowns.number.mean", "Mean", s.Decimal(h.Mean, decimals(h)))
	if mean.HasInterval {
		key := "breakdowns.number.mean.interval"
		if h.Population > 0 {
			key = "breakdowns.number.mean.finite"
		}
		spec.MeanName = s.T(key, "Mean", s.Decimal(h.Mean, decimals(h)), "Low", s.Decimal(h.Low, decimals(h)), "High", s.Decimal(h.High, decimals(h)))
	}
	mean.Say = spec.MeanName
	spec.Mean = mean
	spec.Notes = append(spec.Notes, s.T("breakdowns.number.method", "Outliers", s.Int(len(h.Outliers))))
}

// decimals is how many a mean is written with: one more than the edges of the
// bins have.
func decimals(h *tabulate.Histogram) int {
	_, part, _ := strings.Cut(strconv.FormatFloat(h.Bars[0].To-h.Bars[0].From, 'g', 3, 64), ".")
	return min(len(part)+1, 4)
}
