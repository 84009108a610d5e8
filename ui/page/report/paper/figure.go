package paper

import (
	"izpete/data/chart"
	"izpete/data/summary"
)

// chartScale makes the chart's letters as large as those of the text.
const chartScale = 0.75

// chart draws the figure by the layout that the screen uses too, with its
// caption below.
func (l *layout) chart(c summary.Chart) {
	s := l.scene(c)
	caption := l.flow([]summary.Run{{Text: c.Caption}}, captionStyle, chart.RoleMuted, textWidth)
	l.space(4)
	l.need(min(s.H+float32(len(caption)+1)*captionStyle.line(), Height-2*margin))
	p := l.page()
	for _, r := range s.Rects {
		r.X, r.Y = r.X+margin, r.Y+l.y
		p.Rects = append(p.Rects, r)
	}
	for _, r := range s.Lines {
		r.X1, r.X2, r.Y1, r.Y2 = r.X1+margin, r.X2+margin, r.Y1+l.y, r.Y2+l.y
		p.Lines = append(p.Lines, r)
	}
	for _, t := range s.Texts {
		p.Texts = append(p.Texts, Text{
			X: t.X + margin, Y: t.Y + l.y, Text: t.Text, Style: Style{Size: t.Size, Bold: t.Bold}, Fill: t.Fill, Align: t.Align, On: t.On,
		})
	}
	l.y += s.H + 3
	l.caption("report.figure", c.Number, c.Caption)
	l.y += 5
}

func (l *layout) scene(c summary.Chart) chart.Scene {
	measure := func(text string, size float32, bold bool) (w, h float32) {
		s := Style{Size: size, Bold: bold}
		return l.measure(text, s), s.line()
	}
	own, whole := c.Series[0], -1
	for i, s := range c.Series {
		if s.Pale {
			whole = i
		} else {
			own = s
		}
	}
	share := func(v float64) float64 { return v / max(c.Max, 1) }
	if c.Kind == summary.Stacked {
		spec := chart.StackedSpec{Scale: chartScale, HasWhole: whole >= 0}
		for i, cat := range c.Categories {
			s := chart.Segment{Label: cat.Label, Missing: cat.Missing, Share: share(own.Values[i]), Count: l.words.Int(own.Counts[i])}
			if !c.Counts {
				s.Value = l.words.Percent(own.Values[i], 0)
			}
			if whole >= 0 {
				s.Whole = share(c.Series[whole].Values[i])
			}
			spec.Segments = append(spec.Segments, s)
		}
		return chart.Stacked(spec, textWidth, measure)
	}
	spec := chart.BarSpec{Scale: chartScale}
	for i, cat := range c.Categories {
		b := chart.Bar{Label: cat.Label, Missing: cat.Missing, Share: share(own.Values[i]), Count: l.words.Int(own.Counts[i])}
		if !c.Counts {
			b.Value = l.words.Percent(own.Values[i], 0)
			b.Count = "(" + b.Count + ")"
		}
		if whole >= 0 {
			b.Whole, b.HasWhole = share(c.Series[whole].Values[i]), true
		}
		spec.Bars = append(spec.Bars, b)
	}
	return chart.Bars(spec, textWidth, measure)
}
