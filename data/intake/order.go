package intake

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"izpete/data/survey"
)

// choice is an option with what is needed to put it in its place.
type choice struct {
	option survey.Option
	count  int
	value  string // as it stands in the cells

	missing settled // what steps say of option.Missing
}

// arrange puts options in their order: that of a scale, yes before no, or that
// of a code list; otherwise the most frequent first. "Other" stands after the
// rest and "don't know" last. It tells whether the options are a scale.
func arrange(options []choice, listed map[string]int) (scale bool) {
	for i := range options {
		o := &options[i]
		o.option.Missing = isMissing(o.option.Label) && o.missing != settledNo || o.missing == settledYes
	}
	var labels []string
	for _, o := range options {
		if !o.option.Missing {
			labels = append(labels, key(o.option.Label))
		}
	}
	ranks, scale := ranksOf(labels)
	if !scale {
		ranks = listedRanks(labels, listed)
	}
	if ranks == nil {
		ranks = yesNoRanks(labels)
	}
	rank := map[string]float64{}
	for i, r := range ranks {
		rank[labels[i]] = r
	}
	place := func(c choice) int {
		switch {
		case c.option.Missing:
			return 2
		case isOther(c.option.Label) && !scale:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(options, func(a, b choice) int {
		return cmp.Or(
			cmp.Compare(place(a), place(b)),
			cmp.Compare(rank[key(a.option.Label)], rank[key(b.option.Label)]),
			cmp.Compare(b.count, a.count),
			strings.Compare(a.option.Label, b.option.Label),
		)
	})
	return scale
}

// ranksOf returns the place of each label on a scale; ok is false when they
// are none.
func ranksOf(labels []string) (ranks []float64, ok bool) {
	if len(labels) < 2 || len(labels) > 40 {
		return nil, false
	}
	if r, ok := ladderRanks(labels); ok {
		return r, true
	}
	if r, ok := bandRanks(labels); ok {
		return r, true
	}
	if r, ok := numberedRanks(labels); ok {
		return r, true
	}
	return likertRanks(labels)
}

// listedRanks orders labels as a code list does, nil when it lists few of them.
// Answers outside the list stand behind the others.
func listedRanks(labels []string, listed map[string]int) []float64 {
	var ranks []float64
	strays := 0
	for _, l := range labels {
		r, ok := listed[l]
		if !ok {
			strays++
			r = math.MaxInt32
		}
		ranks = append(ranks, float64(r))
	}
	if known := len(labels) - strays; strays > 0 && (known < 2 || strays > known/2) {
		return nil
	}
	return ranks
}

// yesNoRanks puts a plain yes before a plain no, and what is said beside them
// ("no, but planned") between.
func yesNoRanks(labels []string) []float64 {
	yes, no := false, false
	var ranks []float64
	for _, l := range labels {
		switch {
		case isYes(l):
			yes = true
			ranks = append(ranks, 0)
		case isNo(l):
			no = true
			ranks = append(ranks, 2)
		default:
			ranks = append(ranks, 1)
		}
	}
	if !yes || !no {
		return nil
	}
	return ranks
}
