package tabulate

import (
	"izpete/data/stats"
	"izpete/data/survey"
)

// Answer is an option of a question in a table: one side of a comparison.
type Answer struct {
	Table    *survey.Table
	Question *survey.Question
	Option   int
}

// Change is how the same respondents answered in two waves.
type Change struct {
	Before, After  Answer
	N              int // found in both waves, and answered in both
	Both, Neither  int // ticked in both waves, in neither
	Gained, Lost   int // ticked only after, only before
	OnlyBefore     int // respondents of the first wave that are not in the second
	OnlyAfter      int // and the other way
	Unanswered     int // in both waves, without an answer in one or both
	Doubled        int // names that occur more than once in a wave; not compared
	PercentBefore  float64
	PercentAfter   float64 // of N, 0 to 100; 0 when N is 0
	Test           stats.Test
	Higher, Lesser bool // significantly more, or fewer, after than before
}

// ChangeOf compares the answers of respondents that took part in two waves,
// matched by name (white space and case folded), by McNemar's exact test. Those
// in one wave only are counted and not compared: a difference between waves must
// not come from others having answered.
func ChangeOf(before, after Answer) *Change {
	c := &Change{Before: before, After: after}
	first, second := c.names(before.Table), c.names(after.Table)
	for name, i := range first {
		j, both := second[name]
		if !both {
			c.OnlyBefore++
			continue
		}
		if !before.Question.Answered.Has(i) || !after.Question.Answered.Has(j) {
			c.Unanswered++
			continue
		}
		c.N++
		was, is := before.Question.Picked[before.Option].Has(i), after.Question.Picked[after.Option].Has(j)
		switch {
		case was && is:
			c.Both++
		case was:
			c.Lost++
		case is:
			c.Gained++
		default:
			c.Neither++
		}
	}
	for name := range second {
		if _, both := first[name]; !both {
			c.OnlyAfter++
		}
	}
	if c.N > 0 {
		c.PercentBefore = 100 * float64(c.Both+c.Lost) / float64(c.N)
		c.PercentAfter = 100 * float64(c.Both+c.Gained) / float64(c.N)
	}
	c.Test = stats.Paired(c.Gained, c.Lost, c.N, CountsOnly)
	if c.Test.Made() && c.Test.Adjusted < Level {
		c.Higher, c.Lesser = c.Gained > c.Lost, c.Lost > c.Gained
	}
	return c
}

// names returns the respondent of each name that occurs once.
func (c *Change) names(t *survey.Table) map[string]int {
	at, times := map[string]int{}, map[string]int{}
	for i, name := range t.Names {
		if k := key(name); k != "" {
			at[k] = i
			times[k]++
		}
	}
	for k, n := range times {
		if n > 1 {
			delete(at, k)
			c.Doubled++
		}
	}
	return at
}
