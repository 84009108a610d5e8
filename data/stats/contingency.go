package stats

import "math"

// ChiSquare is Pearson's chi-square test of a table of counts, rows by columns,
// without continuity correction: Yates' correction is for 2×2 tables, where
// Fisher is used instead. Rows and columns without any count are left out. For
// fewer than two rows or columns df is 0 and p is 1. The approximation is
// Cochran's (1954, Biometrics 10, 417–451) when ExpectedEnough says so.
func ChiSquare(table [][]int) (x2 float64, df int, p float64) {
	t := filled(table)
	if len(t) < 2 || len(t[0]) < 2 {
		return 0, 0, 1
	}
	rows, cols, n := margins(t)
	for i, r := range t {
		for j, k := range r {
			e := float64(rows[i]) * float64(cols[j]) / float64(n)
			x2 += (float64(k) - e) * (float64(k) - e) / e
		}
	}
	df = (len(t) - 1) * (len(t[0]) - 1)
	return x2, df, ChiSquareTail(x2, df)
}

// ExpectedEnough tells whether the expected counts are large enough for the
// chi-square approximation: none below 1 and at most a fifth below 5 (Cochran
// 1954).
func ExpectedEnough(table [][]int) bool {
	t := filled(table)
	if len(t) == 0 {
		return false
	}
	rows, cols, n := margins(t)
	few := 0
	for _, r := range rows {
		for _, c := range cols {
			e := float64(r) * float64(c) / float64(n)
			if e < 1 {
				return false
			}
			if e < 5 {
				few++
			}
		}
	}
	return 5*few <= len(rows)*len(cols)
}

// CramersV returns the strength of the association in a table of counts, 0
// (none) to 1 (Cramér 1946, Mathematical Methods of Statistics, 21.9):
// √(chi-square / (n·(smaller side − 1))). It is 0 for fewer than two rows or
// columns.
func CramersV(table [][]int) float64 {
	t := filled(table)
	if len(t) < 2 || len(t[0]) < 2 {
		return 0
	}
	_, _, n := margins(t)
	x2, _, _ := ChiSquare(t)
	return min(1, math.Sqrt(x2/(float64(n)*float64(min(len(t), len(t[0]))-1))))
}

// filled returns the table without rows and columns that hold nothing.
func filled(table [][]int) [][]int {
	if len(table) == 0 {
		return nil
	}
	rows, cols, _ := margins(table)
	var out [][]int
	for i, r := range table {
		if rows[i] == 0 {
			continue
		}
		var row []int
		for j, k := range r {
			if cols[j] > 0 {
				row = append(row, k)
			}
		}
		out = append(out, row)
	}
	return out
}

func margins(t [][]int) (rows, cols []int, n int) {
	rows, cols = make([]int, len(t)), make([]int, len(t[0]))
	for i, r := range t {
		for j, k := range r {
			rows[i] += k
			cols[j] += k
			n += k
		}
	}
	return rows, cols, n
}
