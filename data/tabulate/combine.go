package tabulate

import (
	"cmp"
	"slices"

	"izpete/data/survey"
)

// Combination is a set of options ticked together, and who ticked them.
type Combination struct {
	Options []int // ascending
	Count   int
	Percent float64 // of those who answered
	Who     *survey.Set
}

// Combinations says which sets of options were ticked together.
type Combinations struct {
	Question *survey.Question
	Filter   Filter
	N        int // those who answered
	Sets     []Combination
	// More is how many further sets there are beyond the limit, and Others how
	// many respondents stand in them (for exact sets).
	More, Others int
}

// Exactly returns the sets of options that respondents ticked, no more and no
// less, from the most frequent: every respondent who answered stands in exactly
// one. At most limit of them are given, all when it is 0; the rest are counted.
func Exactly(t *survey.Table, q *survey.Question, f Filter, limit int) Combinations {
	in := f.Within(t).And(q.Answered)
	out := Combinations{Question: q, Filter: f.For(t), N: in.Count()}
	// Split everyone by each option in turn: the work grows with the sets that
	// occur, not with those that could.
	type part struct {
		options []int
		who     *survey.Set
	}
	parts := []part{{nil, in}}
	for o, s := range q.Picked {
		var next []part
		for _, p := range parts {
			with, without := p.who.And(s), p.who.AndNot(s)
			if without.Count() > 0 {
				next = append(next, part{p.options, without})
			}
			if with.Count() > 0 {
				next = append(next, part{append(slices.Clip(p.options), o), with})
			}
		}
		parts = next
	}
	for _, p := range parts {
		if k := p.who.Count(); k > 0 {
			out.add(p.options, k, p.who)
		}
	}
	out.sort()
	if limit > 0 && len(out.Sets) > limit {
		for _, c := range out.Sets[limit:] {
			out.More++
			out.Others += c.Count
		}
		out.Sets = out.Sets[:limit]
	}
	return out
}

// AtLeast returns the sets of at least two options that no fewer than least
// respondents ticked, whatever else they ticked, from the most frequent (Agrawal
// and Srikant 1994, VLDB, 487–499: a set is only frequent when its parts are).
// "Don't know" and its like are left out. At most limit sets are given; More
// tells that there are others, not how many.
func AtLeast(t *survey.Table, q *survey.Question, f Filter, least, limit int) Combinations {
	in := f.Within(t).And(q.Answered)
	out := Combinations{Question: q, Filter: f.For(t), N: in.Count()}
	var level []Combination
	for o, s := range q.Picked {
		if who := in.And(s); !q.Options[o].Missing && who.Count() >= max(1, least) {
			level = append(level, Combination{Options: []int{o}, Who: who})
		}
	}
	single := level
	for len(level) > 0 {
		var next []Combination
		for _, c := range level {
			for _, one := range single {
				o := one.Options[0]
				if o <= c.Options[len(c.Options)-1] {
					continue
				}
				k := c.Who.CountAnd(one.Who)
				if k < max(1, least) {
					continue
				}
				if limit > 0 && len(out.Sets) >= 16*limit {
					// So many sets that the list would be no help; those of fewer
					// options are the more frequent.
					out.More = 1
					out.cut(limit)
					return out
				}
				options := append(slices.Clip(c.Options), o)
				who := c.Who.And(one.Who)
				next = append(next, Combination{Options: options, Who: who})
				out.add(options, k, who)
			}
		}
		level = next
	}
	out.cut(limit)
	return out
}

func (c *Combinations) add(options []int, k int, who *survey.Set) {
	c.Sets = append(c.Sets, Combination{Options: options, Count: k, Percent: 100 * float64(k) / float64(c.N), Who: who})
}

func (c *Combinations) sort() {
	slices.SortStableFunc(c.Sets, func(a, b Combination) int {
		return cmp.Or(b.Count-a.Count, len(a.Options)-len(b.Options), slices.Compare(a.Options, b.Options))
	})
}

func (c *Combinations) cut(limit int) {
	c.sort()
	if limit > 0 && len(c.Sets) > limit {
		c.More += len(c.Sets) - limit
		c.Sets = c.Sets[:limit]
	}
}
