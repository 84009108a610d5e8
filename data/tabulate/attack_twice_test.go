package tabulate

import (
	"slices"
	"testing"
)

// told is a cross-tab of a question of several options as somebody sees it, with
// the truth behind it.
type told struct{ truth, shown *Cross }

func (s told) base(c int) int { return s.truth.Cells[0][c].N }

func (s told) baseSeen(c int) bool {
	return s.base(c) == 0 || slices.ContainsFunc(s.shown.Cells, func(row []Cell) bool { return row[c].N > 0 })
}

// bases visits the bases that agree with what is seen.
func (s told) bases(visit func([]int)) {
	truth := []int{s.base(0), s.base(1), s.base(2)}
	near(truth, s.baseSeen, s.truth.Base.N, true, visit)
}

// counts visits the counts of a row that agree with what is seen.
func (s told) counts(row int, visit func([]int)) {
	var truth []int
	for _, c := range s.truth.Cells[row] {
		truth = append(truth, c.Count)
	}
	near(truth, func(c int) bool { return !s.shown.Cells[row][c].Hidden }, s.truth.Rows[row].Count, !s.shown.Rows[row].Hidden, visit)
}

// The same cross-tab is given away whole and under a filter. A solver that knows
// both, and that the one is part of the other, must not learn a hidden figure of
// either, nor a small one of those outside the filter.
func TestTwoReleasesOfOptionsResistTheSolver(t *testing.T) {
	d := Disclosure{Threshold: 3}
	tried := 0
	for seed := range uint64(300) {
		r := randomSource(seed)
		tab := grouped(r, 40+r.IntN(80), 3)
		q, by := tab.Questions[2], tab.Questions[0]
		whole := CrossOf(tab, q, by, nil, BaseAnswered)
		part := CrossOf(tab, q, by, Filter{{Table: "t1", Question: "s", Options: []int{r.IntN(3)}}}, BaseAnswered)
		a, b := told{whole, whole.Suppress(d, nil)}, told{part, part.Suppress(d, whole)}
		if a.shown.Base.Hidden || b.shown.Base.Hidden {
			continue
		}
		tried++
		for row := range q.Options {
			found := map[[2]int]map[int]bool{}
			note := func(kind, c, v int) {
				k := [2]int{kind, c}
				if found[k] == nil {
					found[k] = map[int]bool{}
				}
				found[k][v] = true
			}
			a.bases(func(na []int) {
				b.bases(func(nb []int) {
					a.counts(row, func(ka []int) {
						b.counts(row, func(kb []int) {
							for c := range na {
								if kb[c] > ka[c] || nb[c]-kb[c] > na[c]-ka[c] || kb[c] > nb[c] || ka[c] > na[c] {
									return
								}
							}
							for c := range na {
								note(0, c, ka[c])
								note(1, c, kb[c])
								note(2, c, ka[c]-kb[c])
								note(3, c, na[c])
								note(4, c, nb[c])
								note(5, c, na[c]-nb[c])
							}
						})
					})
				})
			})
			for c := range by.Options {
				rest, base := whole.Cells[row][c].Count-part.Cells[row][c].Count, a.base(c)-b.base(c)
				for kind, secret := range []bool{
					a.shown.Cells[row][c].Hidden, b.shown.Cells[row][c].Hidden, d.Sensitive(rest),
					!a.baseSeen(c), !b.baseSeen(c), d.Sensitive(base),
				} {
					if secret && len(found[[2]int{kind, c}]) < 2 {
						t.Fatalf("seed %d row %d column %d: figure %d can be computed back\n%+v\n%+v", seed, row, c, kind, a, b)
					}
				}
			}
		}
	}
	if tried < 20 {
		t.Errorf("%d pairs: the test shows little", tried)
	}
	t.Log(tried, "pairs")
}
