package tabulate

import (
	"math/rand/v2"
	"testing"
)

func randomSource(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 99)) }

// A solver sets upon the suppressed cross-tab of a question of several options:
// it knows the base of each column that is shown, the total of each option, and
// that the columns add up to it. No hidden cell and no hidden base may have only
// one value that agrees.
func TestSuppressedOptionsResistTheSolver(t *testing.T) {
	d := Disclosure{Threshold: 3}
	tried := 0
	for seed := range uint64(400) {
		r := randomSource(seed)
		tab := grouped(r, 12+r.IntN(40), 3)
		before := CrossOf(tab, tab.Questions[2], tab.Questions[0], nil, BaseAnswered)
		x := before.Suppress(d, nil)
		if x.Base.Hidden {
			continue
		}
		tried++
		bases := make([]int, 3)
		for c := range bases {
			bases[c] = before.Cells[0][c].N
		}
		baseSeen := func(c int) bool {
			for row := range x.Cells {
				if x.Cells[row][c].N > 0 || bases[c] == 0 {
					return true
				}
			}
			return false
		}
		found := map[[3]int]map[int]bool{}
		note := func(row, c, part, v int) {
			k := [3]int{row, c, part}
			if found[k] == nil {
				found[k] = map[int]bool{}
			}
			found[k][v] = true
		}
		near(bases, baseSeen, before.Base.N, true, func(ns []int) {
			possible := true
			var all [][][]int
			for row := range x.Cells {
				counts := make([]int, 3)
				for c := range counts {
					counts[c] = before.Cells[row][c].Count
				}
				var fits [][]int
				seen := func(c int) bool { return !x.Cells[row][c].Hidden }
				near(counts, seen, before.Rows[row].Count, !x.Rows[row].Hidden, func(ks []int) {
					for c, k := range ks {
						if k > ns[c] {
							return
						}
					}
					fits = append(fits, append([]int{}, ks...))
				})
				possible = possible && len(fits) > 0
				all = append(all, fits)
			}
			if !possible {
				return
			}
			for c, n := range ns {
				note(-1, c, 0, n)
			}
			for row, fits := range all {
				for _, ks := range fits {
					for c, k := range ks {
						note(row, c, 0, k)
					}
				}
			}
		})
		for c := range bases {
			if !baseSeen(c) && len(found[[3]int{-1, c, 0}]) < 2 {
				t.Fatalf("seed %d: base %d of column %d can be computed back", seed, bases[c], c)
			}
			for row := range x.Cells {
				if x.Cells[row][c].Hidden && len(found[[3]int{row, c, 0}]) < 2 {
					t.Fatalf("seed %d: cell %d, %d can be computed back\n%+v\n%+v", seed, row, c, before.Cells, x.Cells)
				}
			}
		}
	}
	if tried < 50 {
		t.Errorf("%d tables: the test shows little", tried)
	}
}

// near visits the numbers within one of the truth, those seen as they are, that
// add up to the total if that is seen.
func near(truth []int, seen func(int) bool, total int, totalSeen bool, visit func([]int)) {
	at := make([]int, len(truth))
	var place func(i, sum int)
	place = func(i, sum int) {
		if i == len(truth) {
			if !totalSeen || sum == total {
				visit(at)
			}
			return
		}
		for d := -1; d <= 1; d++ {
			if d != 0 && seen(i) || truth[i]+d < 0 {
				continue
			}
			at[i] = truth[i] + d
			place(i+1, sum+at[i])
		}
	}
	place(0, 0)
}
