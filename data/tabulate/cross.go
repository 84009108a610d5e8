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
}

// Difference says which way a cell differs.
type Difference string

// The differences.
const (
	NoDifference Difference = ""
	Higher       Difference = "higher"
	Lower        Difference = "lower"
)

// CrossOf counts q within each option of by, multiple response included: a
// respondent stands in each column that it ticked.
func CrossOf(t *survey.Table, q, by *survey.Question, f Filter, kind BaseKind) *Cross {
	b := Of(t, q, f, kind)
	in := f.Within(t)
	denominator := q.Answered
	switch b.Base.Kind {
	case BaseAsked:
		denominator = q.Asked
	case BaseRespondents:
		denominator = survey.FullSet(t.Len())
	}
	x := &Cross{Breakdown: b, By: by, Cells: make([][]Cell, len(q.Options))}
	for i := range x.Cells {
		x.Cells[i] = make([]Cell, len(by.Options))
	}
	var ps []float64
	var tested []*Cell
	for c := range by.Options {
		x.Columns = append(x.Columns, c)
		own := in.And(by.Picked[c]).And(denominator)
		rest := in.And(by.Answered).And(denominator).AndNot(by.Picked[c])
		n, m := own.Count(), rest.Count()
		for r := range q.Options {
			cell := &x.Cells[r][c]
			cell.N, cell.Count = n, own.CountAnd(q.Picked[r])
			if n == 0 {
				continue
			}
			cell.Percent = 100 * float64(cell.Count) / float64(n)
			if n < CountsOnly || m < CountsOnly || q == by {
				continue
			}
			k := rest.CountAnd(q.Picked[r])
			ps = append(ps, stats.Compare(cell.Count, n, k, m))
			tested = append(tested, cell)
			cell.Differs = Lower
			if cell.Count*m > k*n {
				cell.Differs = Higher
			}
		}
	}
	for i, p := range stats.Holm(ps) {
		if p >= .05 {
			tested[i].Differs = NoDifference
		}
	}
	return x
}
