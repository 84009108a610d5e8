package overview

import (
	"izpete/data/chart"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// parts is the bar of a card. Of a question with one answer each its parts are
// the options. Of one of which several can be ticked shares do not add up: its
// parts are those who ticked the option and those who answered and did not.
func (s sayer) parts(option int) chart.StackedSpec {
	spec := chart.StackedSpec{
		Slim: true, MostKeys: mostKeys, HasWhole: s.b.Whole != nil && !tiny(s.b) && !tiny(s.b.Whole),
		Fewer: func(n int) string { return s.T("overview.more.short", "N", s.Int(n)) },
	}
	if s.b.Question.Kind == survey.KindMultiple && s.b.Base.Kind != tabulate.BaseMentions {
		r := s.b.Rows[option]
		if r.Hidden {
			spec.Rest = s.T("method.hidden.all")
			return spec
		}
		spec.Segments = append(spec.Segments, s.segment(r, true))
		if no, ok := s.notTicked(option); ok {
			spec.Segments = append(spec.Segments, no)
		}
		spec.Rest = s.rest()
		return spec
	}
	hidden := false
	for _, r := range s.b.Sorted() {
		if hidden = hidden || r.Hidden; !r.Hidden && !r.Outside {
			spec.Segments = append(spec.Segments, s.segment(r, r.Option == option))
		}
	}
	spec.Rest = s.rest()
	if hidden {
		spec.Rest = s.T("overview.rest.hidden")
	}
	if n := len(spec.Segments) - mostKeys; n > 0 {
		spec.More = s.N("overview.more.options", n)
	}
	return spec
}

// rest says what no part of the bar covers.
func (s sayer) rest() string {
	switch s.b.Base.Kind {
	case tabulate.BaseAsked, tabulate.BaseRespondents:
		return s.T("overview.rest.silent")
	}
	return s.T("overview.rest")
}

func (s sayer) segment(r tabulate.Row, main bool) chart.Segment {
	x := chart.Segment{
		Label: r.Label, Share: r.Percent / 100, Missing: r.Missing && !main, Main: main, Say: s.row(r),
		Count: s.T("overview.count", "Count", s.Int(r.Count), "N", s.Int(s.b.Base.N)),
	}
	if !tiny(s.b) {
		x.Value = s.Percent(r.Percent, 0)
	}
	if s.b.Whole != nil && !s.b.Whole.Rows[r.Option].Hidden {
		x.Whole = s.b.Whole.Rows[r.Option].Percent / 100
	}
	return x
}

// notTicked is the part of those who answered and did not tick an option; ok is
// false where weights make it another than the rest, or where it would tell too much.
func (s sayer) notTicked(option int) (x chart.Segment, ok bool) {
	of := func(b *tabulate.Breakdown) (count int, percent float64, ok bool) {
		r, answered := b.Rows[option], b.Base.N
		switch b.Base.Kind {
		case tabulate.BaseAsked:
			answered -= b.NoAnswer
		case tabulate.BaseRespondents:
			answered -= b.NoAnswer + b.NotAsked
		}
		if b.SilentHidden && (b.Base.Kind == tabulate.BaseAsked || b.Base.Kind == tabulate.BaseRespondents) {
			return 0, 0, false // it would tell how many gave no answer
		}
		if r.Hidden || r.Outside || b.Base.N == 0 || b.Weighted != nil && answered != b.Base.N {
			return 0, 0, false
		}
		count = answered - r.Count
		if b.Weighted != nil {
			return count, 100 - r.Percent, true
		}
		return count, 100 * float64(count) / float64(b.Base.N), true
	}
	count, percent, ok := of(s.b)
	if !ok {
		return x, false
	}
	r := tabulate.Row{Label: s.T("overview.not-ticked"), Count: count, Percent: percent}
	x = chart.Segment{
		Label: r.Label, Share: percent / 100, Count: s.T("overview.count", "Count", s.Int(count), "N", s.Int(s.b.Base.N)),
		Say: s.T("overview.say", "Option", r.Label, "Share", s.share(s.b, r)),
	}
	if !tiny(s.b) {
		x.Value = s.Percent(percent, 0)
	}
	if s.b.Whole != nil {
		if _, whole, ok := of(s.b.Whole); ok {
			x.Whole = whole / 100
		}
	}
	return x, true
}
