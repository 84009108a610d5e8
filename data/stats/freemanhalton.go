package stats

import (
	"math"
	"slices"
)

// exactSteps bounds the work of FreemanHalton, so that a click never waits for
// it: a tenth of a second or so.
const exactSteps = 1_000_000

// FreemanHalton returns the p-value of the exact test of a table of counts,
// rows by columns: the chance of all tables with the same margins that are no
// likelier than the one seen (Freeman and Halton 1951, Biometrika 38, 141–149).
// Rows and columns without any count are left out. ok is false when the table
// has too many relatives to go through; then p is 1.
func FreemanHalton(table [][]int) (p float64, ok bool) {
	return freemanHalton(table, exactSteps)
}

func freemanHalton(table [][]int, steps int) (p float64, ok bool) {
	t := filled(table)
	if len(t) < 2 || len(t[0]) < 2 {
		return 1, true
	}
	if len(t) > len(t[0]) {
		t = turned(t)
	}
	rows, cols, n := margins(t)
	// The greatest columns come last, where there is least left to choose.
	slices.Sort(cols)
	e := &exact{rows: rows, cols: cols, steps: steps}
	for _, m := range append(append([]int{}, rows...), cols...) {
		e.margin += logFactorial(m)
	}
	e.margin -= logFactorial(n)
	e.seen = e.margin
	for _, r := range t {
		for _, k := range r {
			e.seen -= logFactorial(k)
		}
	}
	e.even, e.whole = make([]float64, len(cols)+1), make([]float64, len(cols)+1)
	for j := len(cols) - 1; j >= 0; j-- {
		e.even[j] = e.even[j+1] + evenly(cols[j], len(rows))
		e.whole[j] = e.whole[j+1] + logFactorial(cols[j])
	}
	e.column(0, e.margin)
	if e.steps < 0 {
		return 1, false
	}
	return min(1, e.p), true
}

// exact goes through the tables column by column. Branches of which every table
// is at most as likely as the one seen are added at once, and those of which
// every table is likelier are left (the bounds of Mehta and Patel 1983, JASA 78,
// 427–434, in a simple form).
type exact struct {
	rows, cols  []int     // what is left to place in each row; the columns
	even, whole []float64 // least and greatest sum of log factorials from a column on
	margin      float64   // logarithm of the product of margins over n!
	seen        float64   // logarithm of the chance of the table seen
	p           float64
	steps       int
}

// column places the columns from j on; so is the logarithm of the chance as far
// as the columns before have settled it.
func (e *exact) column(j int, so float64) {
	if e.steps--; e.steps < 0 {
		return
	}
	if j == len(e.cols)-1 {
		for _, r := range e.rows {
			so -= logFactorial(r)
		}
		if so <= e.seen+tie {
			e.p += math.Exp(so)
		}
		return
	}
	even, whole, rows, left := 0.0, 0.0, 0.0, 0
	for _, r := range e.rows {
		even += evenly(r, len(e.cols)-j)
		whole += logFactorial(r)
		left += r
	}
	rows = whole
	if so-max(even, e.even[j]) <= e.seen+tie {
		// The sum over all completions of the product of 1/cell! is closed.
		e.p += math.Exp(so + logFactorial(left) - rows - e.whole[j])
		return
	}
	if so-min(whole, e.whole[j]) > e.seen+tie {
		return
	}
	e.cell(j, 0, e.cols[j], left, so)
}

// cell places what is left of column j into the rows from i on; room is what
// those rows can still take in all.
func (e *exact) cell(j, i, left, room int, so float64) {
	room -= e.rows[i]
	if i == len(e.rows)-1 {
		e.rows[i] -= left
		e.column(j+1, so-logFactorial(left))
		e.rows[i] += left
		return
	}
	for x := max(0, left-room); x <= min(left, e.rows[i]) && e.steps >= 0; x++ {
		e.rows[i] -= x
		e.cell(j, i+1, left-x, room, so-logFactorial(x))
		e.rows[i] += x
	}
}

// evenly returns the least sum of log factorials of parts that add up to n.
func evenly(n, parts int) float64 {
	q, r := n/parts, n%parts
	return float64(parts-r)*logFactorial(q) + float64(r)*logFactorial(q+1)
}

func turned(t [][]int) [][]int {
	out := make([][]int, len(t[0]))
	for j := range out {
		for _, r := range t {
			out[j] = append(out[j], r[j])
		}
	}
	return out
}
