package tabulate

import (
	"izpete/data/stats"
	"izpete/data/survey"
)

// Weights gives each respondent of a table a weight; their mean is 1. They are
// off unless chosen, and wherever they are on the result says so.
type Weights struct {
	Name    string   // as the user calls them
	Margins []string // what they were raked to, in words of the workbook
	Missing []string // categories of the invited in which nobody answered
	stats.Raked
}

// Weighted is a breakdown's weighted side, kept apart from its counts.
type Weighted struct {
	Weights   *Weights
	N         float64       // sum of the weights of the base
	Effect    float64       // Kish's design effect within the base
	Effective float64       // effective number of respondents
	Rows      []WeightedRow // as Breakdown.Rows
}

// WeightedRow is one option, weighted. Percentages run from 0 to 100.
type WeightedRow struct {
	Count     float64 // sum of weights
	Percent   float64 // of N; 0 when the base is empty
	Low, High float64 // Wilson interval at the effective number of respondents
}

// WithWeights returns the breakdown with its weighted shares beside the counts.
// The filter and base are those of the breakdown; a share of mentions has none
// and stays unweighted. The interval is that of Wilson for the effective number
// of respondents (Kish 1965; Korn and Graubard 1998, Survey Methodology 24,
// 193–201, without their degrees of freedom).
func (b *Breakdown) WithWeights(w *Weights) *Breakdown {
	if w == nil || len(w.Weights) != b.Table.Len() || b.Base.Kind == BaseMentions {
		return b
	}
	in := b.within().And(denominator(b.Table, b.Question, b.Base.Kind))
	out := *b
	out.Weighted = w.within(b, in)
	if b.Whole != nil {
		out.Whole = b.Whole.WithWeights(w)
	}
	return &out
}

// within weighs the rows of a breakdown among some respondents.
func (w *Weights) within(b *Breakdown, in *survey.Set) *Weighted {
	x := &Weighted{Weights: w, Rows: make([]WeightedRow, len(b.Rows))}
	var own []float64
	for i := range in.Each() {
		own = append(own, w.Weights[i])
		x.N += w.Weights[i]
	}
	x.Effect, x.Effective = stats.DesignEffect(own)
	for r, row := range b.Rows {
		if row.Outside || x.N == 0 {
			continue
		}
		k := 0.0
		for i := range in.And(b.Question.Picked[row.Option]).Each() {
			k += w.Weights[i]
		}
		p := k / x.N
		low, high := stats.WilsonShare(p, x.Effective, stats.Z95)
		x.Rows[r] = WeightedRow{Count: k, Percent: 100 * p, Low: 100 * low, High: 100 * high}
	}
	return x
}

// WithWeights returns the cross-tab with a weighted side for its rows and for
// each column. The tests stay those of the counts: they ask whether there is a
// difference among those who answered.
func (x *Cross) WithWeights(w *Weights) *Cross {
	if w == nil || len(w.Weights) != x.Table.Len() || x.Base.Kind == BaseMentions {
		return x
	}
	out := *x
	out.Breakdown = x.Breakdown.WithWeights(w)
	in := x.within().And(denominator(x.Table, x.Question, x.Base.Kind))
	out.WeightedColumns = nil
	for _, c := range x.Columns {
		out.WeightedColumns = append(out.WeightedColumns, w.within(x.Breakdown, in.And(x.By.Picked[c])))
	}
	return &out
}

// within returns the respondents of the filter, and of the layer of a nested
// cross-tab.
func (b *Breakdown) within() *survey.Set {
	in := b.Filter.Within(b.Table)
	if b.layer != nil {
		in = in.And(b.layer)
	}
	return in
}

// denominator returns the respondents that a base holds.
func denominator(t *survey.Table, q *survey.Question, kind BaseKind) *survey.Set {
	switch kind {
	case BaseAsked:
		return q.Asked
	case BaseRespondents:
		return survey.FullSet(t.Len())
	case BaseKnown:
		return q.Answered.AndNot(unknown(q))
	}
	return q.Answered
}

// Sum returns the sum of the weights of some respondents; without weights each
// counts as one.
func (w *Weights) Sum(in *survey.Set) float64 {
	if w == nil {
		return float64(in.Count())
	}
	sum := 0.0
	for i := range in.Each() {
		sum += w.Weights[i]
	}
	return sum
}
