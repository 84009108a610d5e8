package tabulate

import (
	"izpete/data/stats"
	"izpete/data/survey"
)

// Cross is a question counted within each option of another.
type Cross struct {
	*Breakdown // the rows over all respondents of the filter
	By         *survey.Question
	Columns    []int    // options of By that are shown
	Cells      [][]Cell // Cells[row][column], rows as Breakdown.Rows

	// Family is how many cells were tested together, and Correction how their
	// p-values were corrected for it.
	Family     int
	Correction stats.Correction

	// HiddenColumns says of each column whether its base is hidden; nil where
	// nothing is.
	HiddenColumns []bool

	// WeightedColumns is the weighted side of each column, as Breakdown.Weighted is
	// that of the rows; nil unless weights were chosen.
	WeightedColumns []*Weighted
}

// Cell is one option among those who ticked one option of the other question.
type Cell struct {
	Count   int
	N       int     // those of the column who answered the question
	Percent float64 // of N; 0 when N is 0
	// Differs compares the cell with the other respondents of the table that
	// answered both questions: Higher or Lower at p < 0.05 after Holm's
	// correction over all tested cells. Bases below CountsOnly are not tested.
	Differs Difference
	Test    stats.Test // that comparison, or why there is none
	Hidden  bool       // suppressed; all its figures are then 0
}

// Difference says which way a cell differs.
type Difference string

// The differences.
const (
	NoDifference Difference = ""
	Higher       Difference = "higher"
	Lower        Difference = "lower"
)

// Level is the p-value below which a difference is called significant.
const Level = .05

// CrossOf counts q within each option of by, multiple response included: a
// respondent stands in each column that it ticked.
func CrossOf(t *survey.Table, q, by *survey.Question, f Filter, kind BaseKind) *Cross {
	return CrossBy(t, q, by, f, kind, stats.HolmCorrection)
}

// CrossBy is CrossOf with a chosen correction: Holm for what is claimed,
// Benjamini and Hochberg for screening.
func CrossBy(t *survey.Table, q, by *survey.Question, f Filter, kind BaseKind, c stats.Correction) *Cross {
	x := cells(t, q, by, f, f.Within(t), kind)
	mark([]*Cross{x}, c)
	return x
}

// cells counts the cross-tab and tests each cell, without correction.
func cells(t *survey.Table, q, by *survey.Question, f Filter, in *survey.Set, kind BaseKind) *Cross {
	x := &Cross{Breakdown: Of(t, q, f, kind), By: by, Cells: make([][]Cell, len(q.Options))}
	for r := range x.Cells {
		x.Cells[r] = make([]Cell, len(by.Options))
	}
	kind = x.Base.Kind
	both := in.And(by.Answered).And(denominator(t, q, kind))
	all := both.Count()
	rows := make([]int, len(q.Options))
	for r, s := range q.Picked {
		rows[r] = both.CountAnd(s)
	}
	for c := range by.Options {
		x.Columns = append(x.Columns, c)
		own := both.And(by.Picked[c])
		n := own.Count()
		mentions := 0
		for r, s := range q.Picked {
			x.Cells[r][c].Count = countAnd(s.Words(), own.Words())
			mentions += x.Cells[r][c].Count
		}
		for r := range q.Options {
			cell := &x.Cells[r][c]
			switch {
			case x.Rows[r].Outside:
			case kind == BaseMentions:
				cell.share(mentions)
				cell.Test = stats.Test{Method: stats.NoTest, Why: stats.WhyOverlap, P: 1, Adjusted: 1}
			case q == by:
				cell.share(n)
				cell.Test = stats.Test{Method: stats.NoTest, Why: stats.WhyOverlap, P: 1, Adjusted: 1}
			default:
				cell.share(n)
				cell.Test = stats.TwoShares(cell.Count, n, rows[r]-cell.Count, all-n, CountsOnly)
			}
		}
	}
	return x
}

func (c *Cell) share(n int) {
	if c.N = n; n > 0 {
		c.Percent = 100 * float64(c.Count) / float64(n)
	}
}

// mark corrects the tests of several cross-tabs as one family and says which
// cells differ.
func mark(xs []*Cross, c stats.Correction) {
	var tests []*stats.Test
	for _, x := range xs {
		for r := range x.Cells {
			for i := range x.Cells[r] {
				tests = append(tests, &x.Cells[r][i].Test)
			}
		}
	}
	stats.Correct(tests, c)
	family := 0
	for _, t := range tests {
		if t.Made() {
			family++
		}
	}
	for _, x := range xs {
		x.Family, x.Correction = family, c
		for r := range x.Cells {
			for i := range x.Cells[r] {
				cell := &x.Cells[r][i]
				if cell.Test.Made() && cell.Test.Adjusted < Level {
					cell.Differs = Lower
					if cell.Test.Difference.Value > 0 {
						cell.Differs = Higher
					}
				}
			}
		}
	}
}

// Independence tests whether the two questions have to do with each other, over
// those who answered both. There is no test where either allows several options:
// then a respondent stands in several cells.
func (x *Cross) Independence() stats.Test {
	none := stats.Test{Method: stats.NoTest, Why: stats.WhyOverlap, P: 1, Adjusted: 1}
	if x.Question == x.By || !partition(x.Question) || !partition(x.By) {
		return none
	}
	counts := make([][]int, len(x.Cells))
	for r, row := range x.Cells {
		if x.Rows[r].Outside {
			continue
		}
		for _, cell := range row {
			if cell.Hidden {
				return none
			}
			counts[r] = append(counts[r], cell.Count)
		}
	}
	counts = nonempty(counts)
	return stats.Independence(counts, CountsOnly)
}

func nonempty(rows [][]int) [][]int {
	var out [][]int
	for _, r := range rows {
		if len(r) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// Ungrouped counts those of the base that ticked no option of the other question.
func (x *Cross) Ungrouped() int {
	in := x.within().And(denominator(x.Table, x.Question, x.Base.Kind))
	grouped := survey.NewSet(x.Table.Len())
	for _, s := range x.By.Picked {
		grouped = grouped.Or(s)
	}
	return in.AndNot(grouped).Count()
}
