package tabulate

import (
	"math"

	"izpete/data/stats"
	"izpete/data/survey"
)

// Together says how often the options of two questions, or of one, were ticked
// by the same respondents.
type Together struct {
	A, B   *survey.Question
	Filter Filter
	N      int      // those who answered both
	Rows   []int    // of them, per option of A
	Cols   []int    // of them, per option of B
	Pairs  [][]Pair // Pairs[option of A][option of B]
}

// Pair is two options ticked by the same respondents.
type Pair struct {
	Count int
	// Lift is how many times as often as if the two had nothing to do with each
	// other: N·Count/(row·column) (Brin, Motwani, Ullman and Tsur 1997, SIGMOD
	// 26, 255–264, "interest"). NaN when either was ticked by nobody.
	Lift float64
	// OfA and OfB are the shares, 0 to 100, of those who ticked the one that
	// ticked the other as well; 0 when nobody did.
	OfA, OfB float64
	// Test compares how often the option of B was ticked by those who ticked that
	// of A and by those who did not. There is none for one question's own
	// options: see Options.
	Test stats.Test
}

// TogetherOf counts which options of a and b, such as obstacles and
// prerequisites, were ticked together. a and b may be the same question. The
// tests of all pairs are one family.
func TogetherOf(t *survey.Table, a, b *survey.Question, f Filter, c stats.Correction) *Together {
	in := f.Within(t).And(a.Answered).And(b.Answered)
	x := &Together{A: a, B: b, Filter: f.For(t), N: in.Count()}
	for _, s := range b.Picked {
		x.Cols = append(x.Cols, in.CountAnd(s))
	}
	var tests []*stats.Test
	for _, s := range a.Picked {
		own := in.And(s)
		n := own.Count()
		x.Rows = append(x.Rows, n)
		line := make([]Pair, len(b.Picked))
		for j, s := range b.Picked {
			k := own.CountAnd(s)
			p := Pair{Count: k, Lift: math.NaN()}
			if n > 0 {
				p.OfA = 100 * float64(k) / float64(n)
			}
			if m := x.Cols[j]; m > 0 {
				p.OfB = 100 * float64(k) / float64(m)
				if n > 0 {
					p.Lift = float64(x.N) * float64(k) / (float64(n) * float64(m))
				}
			}
			if a == b {
				p.Test = stats.Test{Method: stats.NoTest, Why: stats.WhySameUnits, P: 1, Adjusted: 1}
			} else {
				p.Test = stats.TwoShares(k, n, x.Cols[j]-k, x.N-n, CountsOnly)
			}
			line[j] = p
		}
		x.Pairs = append(x.Pairs, line)
	}
	for i := range x.Pairs {
		for j := range x.Pairs[i] {
			tests = append(tests, &x.Pairs[i][j].Test)
		}
	}
	stats.Correct(tests, c)
	return x
}

// Options compares how often the options of one question were ticked: Cochran's
// Q over all of them, then McNemar for each pair, corrected by Holm. "Don't
// know" and its like are not compared; the pairs name options by their index.
// For two questions there is no such comparison.
func (x *Together) Options() (all stats.Test, pairs []stats.Pair) {
	if x.A != x.B {
		return stats.Test{Method: stats.NoTest, Why: stats.WhyOverlap, P: 1, Adjusted: 1}, nil
	}
	var options []int
	for i, o := range x.A.Options {
		if !o.Missing {
			options = append(options, i)
		}
	}
	both := make([][]int, len(options))
	for i, a := range options {
		for _, b := range options {
			both[i] = append(both[i], x.Pairs[a][b].Count)
		}
	}
	all, pairs = stats.Options(both, x.N, CountsOnly)
	for i := range pairs {
		pairs[i].A, pairs[i].B = options[pairs[i].A], options[pairs[i].B]
	}
	return all, pairs
}
