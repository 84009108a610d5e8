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

	class int // of classify
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
	Hidden       bool // none can be told; all figures but N are then 0
	Threshold    int  // below which sets were put together, 0 for none
}

// mostSets is how many combinations are listed when no limit is given.
const mostSets = 200

// Exactly returns the sets of options that respondents ticked, no more and no
// less, from the most frequent: every respondent who answered stands in exactly
// one. At most limit of them are given (200 when it is 0); the rest are counted.
func Exactly(t *survey.Table, q *survey.Question, f Filter, limit int) Combinations {
	in := f.Within(t).And(q.Answered)
	out := Combinations{Question: q, Filter: f.For(t), N: in.Count()}
	classes, of := classify(q, in)
	kept := map[int]int{} // class -> index in out.Sets
	for i, c := range classes {
		if c.count > 0 {
			out.add(c.options, c.count, nil)
			out.Sets[len(out.Sets)-1].class = i
		}
	}
	out.sort()
	if limit <= 0 {
		limit = mostSets
	}
	for _, c := range out.Sets[min(limit, len(out.Sets)):] {
		out.More++
		out.Others += c.Count
	}
	out.Sets = out.Sets[:len(out.Sets)-out.More]
	for i := range out.Sets {
		kept[out.Sets[i].class] = i
		out.Sets[i].Who = survey.NewSet(t.Len())
	}
	for r := range in.Each() {
		if i, ok := kept[int(of[r])]; ok {
			out.Sets[i].Who.Add(r)
		}
	}
	return out
}

// class is those who ticked the same options.
type class struct {
	options []int
	count   int
}

// classify parts the respondents by what they ticked: option after option, those
// who ticked it leave their class for a new one. The work is that of reading the
// ticks, however many sets there could be.
func classify(q *survey.Question, in *survey.Set) (classes []class, of []int32) {
	of = make([]int32, in.Len())
	classes = []class{{count: in.Count()}}
	for o, s := range q.Picked {
		to := make([]int32, len(classes)) // 0: not met yet
		for r := range in.And(s).Each() {
			c := of[r]
			if to[c] == 0 {
				to[c] = int32(len(classes))
				classes = append(classes, class{options: append(slices.Clip(classes[c].options), o)})
			}
			classes[c].count--
			classes[to[c]].count++
			of[r] = to[c]
		}
	}
	return classes, of
}

// AtLeast returns the sets of at least two options that no fewer than least
// respondents ticked, whatever else they ticked, from the most frequent (Agrawal
// and Srikant 1994, VLDB, 487–499: a set is only frequent when its parts are).
// "Don't know" and its like are left out. At most limit sets are given (200 when
// it is 0); More is how many others were met before the search was given up.
func AtLeast(t *survey.Table, q *survey.Question, f Filter, least, limit int) Combinations {
	in := f.Within(t).And(q.Answered)
	out := Combinations{Question: q, Filter: f.For(t), N: in.Count()}
	if limit <= 0 {
		limit = mostSets
	}
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
				if len(out.Sets) >= 8*limit {
					// So many sets that the list would be no help; those of fewer
					// options are the more frequent.
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
	if len(c.Sets) > limit {
		c.More = len(c.Sets) - limit
		c.Sets = c.Sets[:limit:limit]
	}
}
