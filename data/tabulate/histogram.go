package tabulate

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"izpete/data/stats"
	"izpete/data/survey"
)

// Histogram is how the numbers that a question was answered with lie: counted in
// bins, with a box of median and quartiles (see stats.Quantile), whiskers that
// reach to the farthest values within one and a half times the distance of the
// quartiles, and the values beyond them one by one (Tukey 1977, Exploratory Data
// Analysis, 2C). Respondents count the same whatever the weights.
type Histogram struct {
	*Numbers
	Bars                       []NumberBar
	LowerWhisker, UpperWhisker float64 // NaN without values
	Outliers                   []NumberValue
	// Few is every value, ascending, where there are fewer than CountsOnly: then
	// nothing is summed up.
	Few []NumberValue
	// Whole is everyone, in the same bins; nil without a filter.
	Whole *Histogram

	// Threshold is the count below which bars are hidden, 0 for none. With one the
	// box, the mean and single values are left out as well: they are what
	// respondents answered.
	Threshold    int
	Hidden       bool // nothing may be told
	SilentHidden bool // NotAsked and NoAnswer may not be told; both are then 0
}

// NumberBar is one bin: From ≤ value < To, the last one To as well.
type NumberBar struct {
	From, To float64
	Count    int
	Percent  float64 // of N, 0 to 100
	Who      []int   // the respondents where they are few enough to be named
	Hidden   bool    // suppressed; all its figures are then 0
}

// NumberValue is what one respondent answered.
type NumberValue struct {
	Respondent int
	Value      float64
}

// mostNamed is up to how many respondents of a bin are told one by one.
const mostNamed = 5

// Histogram counts a number question under a filter and hides what the method
// hides. The bins are those of everyone, so that a filter changes how high the
// bars are and not what they stand for.
func (m Method) Histogram(t *survey.Table, q *survey.Question, f Filter) *Histogram {
	all := NumbersOf(t, q, nil)
	h := histogram(all, survey.FullSet(t.Len()), all.Bins)
	if own := f.For(t); len(own) > 0 {
		whole := h
		h = histogram(NumbersOf(t, q, own), own.Within(t), all.Bins)
		h.Whole = whole
	}
	if m.Threshold == 0 {
		return h
	}
	// The shares are of those who answered with a number, whatever the base.
	m = m.unweighted()
	m.Base = BaseAnswered
	b := m.Of(t, InBars(t, q), f)
	h.suppress(b)
	if h.Whole != nil {
		h.Whole.suppress(b.Whole)
	}
	return h
}

// bin is the bar in which a value stands.
func (h *Histogram) bin(x float64) int {
	return sort.Search(len(h.Bars)-1, func(i int) bool { return x < h.Bars[i].To })
}

// histogram puts the values of some respondents into bins that hold all of them.
func histogram(n *Numbers, in *survey.Set, bins []stats.Bin) *Histogram {
	h := &Histogram{Numbers: n, LowerWhisker: math.NaN(), UpperWhisker: math.NaN(), Bars: make([]NumberBar, len(bins))}
	for i, b := range bins {
		h.Bars[i] = NumberBar{From: b.From, To: b.To}
	}
	few, reach := n.N < CountsOnly, 1.5*(n.UpperQuartile-n.LowerQuartile)
	numbers := numbers(n.Question)
	for i := range in.And(n.Question.Answered).Each() {
		x := numbers[i]
		if math.IsNaN(x) || math.IsInf(x, 0) {
			continue
		}
		bar := &h.Bars[h.bin(x)]
		if bar.Count++; bar.Count <= mostNamed {
			bar.Who = append(bar.Who, i)
		} else {
			bar.Who = nil
		}
		switch {
		case few:
			h.Few = append(h.Few, NumberValue{i, x})
		case x < n.LowerQuartile-reach || x > n.UpperQuartile+reach:
			h.Outliers = append(h.Outliers, NumberValue{i, x})
		default:
			// NaN compares as false, so the first value comes in.
			if !(h.LowerWhisker <= x) {
				h.LowerWhisker = x
			}
			if !(h.UpperWhisker >= x) {
				h.UpperWhisker = x
			}
		}
	}
	for i := range h.Bars {
		if n.N > 0 {
			h.Bars[i].Percent = 100 * float64(h.Bars[i].Count) / float64(n.N)
		}
	}
	byValue := func(a, b NumberValue) int {
		return cmp.Or(cmp.Compare(a.Value, b.Value), cmp.Compare(a.Respondent, b.Respondent))
	}
	slices.SortFunc(h.Few, byValue)
	slices.SortFunc(h.Outliers, byValue)
	return h
}

// suppress hides the bars that a breakdown of them hides.
func (h *Histogram) suppress(b *Breakdown) {
	h.Threshold = b.Threshold
	h.Outliers, h.Few = nil, nil
	h.LowerWhisker, h.UpperWhisker = math.NaN(), math.NaN()
	n := *h.Numbers
	n.Spread = Spread{N: n.N, Min: math.NaN(), Max: math.NaN(), Median: math.NaN(), LowerQuartile: math.NaN(), UpperQuartile: math.NaN()}
	n.Mean, n.Low, n.High, n.Deviation = math.NaN(), math.NaN(), math.NaN(), math.NaN()
	n.Bins = nil
	if h.SilentHidden = b.SilentHidden; h.SilentHidden {
		n.NotAsked, n.NoAnswer = 0, 0
	}
	h.Numbers = &n
	if b.Base.Hidden {
		h.withhold()
		return
	}
	for i := range h.Bars {
		h.Bars[i].Who = nil
		if b.Rows[i].Hidden {
			h.Bars[i] = NumberBar{From: h.Bars[i].From, To: h.Bars[i].To, Hidden: true}
		}
	}
}

func (h *Histogram) withhold() {
	h.Hidden = true
	n := *h.Numbers
	n.N, n.NotAsked, n.NoAnswer, n.Population = 0, 0, 0, 0
	h.Numbers = &n
	for i := range h.Bars {
		h.Bars[i] = NumberBar{From: h.Bars[i].From, To: h.Bars[i].To, Hidden: true}
	}
}
