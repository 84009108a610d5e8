package overview

import (
	"izpete/data/chart"
	uichart "izpete/ui/chart"
	"izpete/ui/theme"
)

// mostBars is how tall the bars of a card are at most, before they grow with the
// text; a question of more options keeps its one bar.
const mostBars = 250

// layout is the chart of a card: one slim bar, and where there is height for it a
// bar for each option.
func (s sayer) layout(option int) uichart.Roomy {
	parts, bars := s.parts(option), s.bars(option)
	return func(width, height, scale float32, m chart.Measure) chart.Scene {
		bars.Scale, parts.Scale = scale, scale
		if len(bars.Bars) > 0 && height > 0 {
			if x := chart.Bars(bars, width, m); x.H <= min(height, mostBars*theme.Scaled(1)) {
				return x
			}
		}
		parts.Height = max(height, 1)
		return chart.Stacked(parts, width, m)
	}
}

// bars is a bar for each option, that which the figure is about in full colour.
// There are none where some options are hidden: the slim bar says that in a word.
func (s sayer) bars(option int) chart.BarSpec {
	var spec chart.BarSpec
	for _, r := range s.b.Sorted() {
		if r.Hidden || r.Outside && r.Option == option {
			return chart.BarSpec{}
		}
		if r.Outside {
			continue
		}
		b := chart.Bar{
			Label: r.Label, Share: r.Percent / 100, Missing: r.Missing && r.Option != option, Quiet: r.Option != option, Say: s.row(r),
			Count: s.T("overview.count", "Count", s.Int(r.Count), "N", s.Int(s.b.Base.N)),
		}
		if !tiny(s.b) {
			b.Value = s.Percent(r.Percent, 0)
			b.Low, b.High, b.HasInterval = r.Low/100, r.High/100, r.HasInterval
		}
		if w := s.b.Whole; w != nil && !w.Rows[r.Option].Hidden && !tiny(s.b) && !tiny(w) {
			b.Whole, b.HasWhole = w.Rows[r.Option].Percent/100, true
		}
		spec.Bars = append(spec.Bars, b)
	}
	return spec
}
