package intake

import (
	"cmp"
	"math"
	"slices"

	"izpete/data/survey"
)

// enoughTicks is how many respondents must have ticked one option and no more
// before their question is taken for a single choice.
const enoughTicks = 20

// spread finds single choices that stand in a column an option, as Qualtrics
// and panels write them: many answered, and no one ticked two.
func (r *reading) spread(forced func(*column) survey.Kind) {
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.kind != survey.KindMultiple || d.marks == noMarks || slices.ContainsFunc(d.cols, func(c *column) bool { return forced(c) != "" }) || !r.oneTickEach(d) {
			continue
		}
		d.kind, d.doubt = survey.KindSingle, "one-tick-each"
		if _, ok := ranksOf(keysOf(d.labels)); ok {
			d.kind = survey.KindScale
		}
	}
}

// keysOf folds labels for comparison, without "don't know" and the like.
func keysOf(labels []string) (keys []string) {
	for _, l := range labels {
		if !isMissing(l) {
			keys = append(keys, key(l))
		}
	}
	return keys
}

// inOrder puts the options of a scale that stands in columns in their order.
func inOrder(q *survey.Question) {
	q.InOrder = true
	var labels []string
	for _, o := range q.Options {
		labels = append(labels, o.Label)
	}
	ranks, ok := ranksOf(keysOf(labels))
	if !ok || q.Addresses != nil {
		return
	}
	rank := map[string]float64{}
	for i, k := range keysOf(labels) {
		rank[k] = ranks[i]
	}
	order := make([]int, len(labels))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		place := func(o int) float64 {
			if q.Options[o].Missing {
				return math.Inf(1)
			}
			return rank[key(labels[o])]
		}
		return cmp.Compare(place(a), place(b))
	})
	options, picked := slices.Clone(q.Options), slices.Clone(q.Picked)
	for i, from := range order {
		q.Options[i], q.Picked[i] = options[from], picked[from]
	}
}

// oneTickEach tells whether no respondent ticked two options of a question,
// many ticked one, and more than one option was ticked.
func (r *reading) oneTickEach(d *draft) bool {
	n := len(d.cols[0].rows)
	some := survey.NewSet(n)
	used := 0
	for _, c := range d.cols {
		before := some.Count()
		for i, id := range c.rows {
			v := &c.values[id]
			if id == 0 || r.lang.empty(v.text) || d.marks == yesNo && !isYes(v.text) {
				continue
			}
			if some.Has(i) {
				return false
			}
			some.Add(i)
		}
		if some.Count() > before {
			used++
		}
	}
	return used >= 2 && some.Count() >= enoughTicks
}
