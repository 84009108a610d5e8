package tabulate

import (
	"math/rand/v2"
	"testing"

	"izpete/data/survey"
)

// grouped invents a table with a group, a single and a multiple question that
// everyone answered.
func grouped(r *rand.Rand, n, groups int) *survey.Table {
	t := &survey.Table{ID: "t1", Rows: make([]int, n)}
	for qi, kind := range []survey.Kind{survey.KindGroup, survey.KindSingle, survey.KindMultiple} {
		q := &survey.Question{ID: []string{"g", "s", "m"}[qi], Kind: kind, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
		for range groups {
			q.Options = append(q.Options, survey.Option{})
			q.Picked = append(q.Picked, survey.NewSet(n))
		}
		for i := range n {
			if kind != survey.KindMultiple {
				q.Picked[min(r.IntN(groups), r.IntN(groups))].Add(i)
				continue
			}
			for o := range groups {
				if r.IntN(o+2) == 0 {
					q.Picked[o].Add(i)
				}
			}
		}
		t.Questions = append(t.Questions, q)
	}
	return t
}

func TestSuppressedBreakdowns(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 1))
	d := Disclosure{Threshold: 3}
	hidden, shown := 0, 0
	for range 300 {
		tab := grouped(r, 5+r.IntN(60), 4)
		filters := []Filter{nil, {{Table: "t1", Question: "g", Options: []int{r.IntN(3)}}}}
		for _, q := range tab.Questions[1:] {
			for _, f := range filters {
				b := Of(tab, q, f, BaseAnswered)
				s := b.Suppress(d)
				if s.Base.Hidden {
					continue
				}
				count, sum := 0, 0
				for i, row := range s.Rows {
					k := b.Rows[i].Count
					if row.Hidden {
						count++
						if row.Count != 0 || row.Percent != 0 || row.HasInterval || row.HasBounds || row.High != 0 {
							t.Fatal("a hidden row holds figures", row)
						}
						continue
					}
					sum += row.Count
					if b.Base.N > 0 && d.Sensitive(k) || q.ID == "m" && b.Base.N > 0 && d.Sensitive(b.Base.N-k) {
						t.Fatalf("%d of %d is shown", k, b.Base.N)
					}
					if s.Whole != nil && !s.Whole.Base.Hidden && !s.Whole.Rows[i].Hidden && s.Whole.Base.N > s.Base.N && d.Sensitive(b.Whole.Rows[i].Count-k) {
						t.Fatalf("%d less %d tells of the others", b.Whole.Rows[i].Count, k)
					}
				}
				if q.ID == "s" && count == 1 {
					t.Fatalf("one hidden row is %d less %d", b.Base.N, sum)
				}
				if count > 0 {
					hidden++
				} else {
					shown++
				}
			}
		}
	}
	if hidden < 50 || shown < 20 {
		t.Errorf("%d hidden, %d shown: the test shows little", hidden, shown)
	}
}

func TestSuppressedCrossTabs(t *testing.T) {
	r := rand.New(rand.NewPCG(32, 1))
	d := Disclosure{Threshold: 3}
	some := 0
	for range 300 {
		tab := grouped(r, 20+r.IntN(120), 3)
		q, by := tab.Questions[1+r.IntN(2)], tab.Questions[0]
		before := CrossOf(tab, q, by, nil, BaseAnswered)
		x := before.Suppress(d, nil)
		if x.Base.Hidden {
			continue
		}
		for row := range x.Cells {
			gone := 0
			for c, cell := range x.Cells[row] {
				k := before.Cells[row][c]
				if cell.Hidden {
					gone++
					if cell.Count != 0 || cell.Percent != 0 || cell.Differs != NoDifference || cell.Test.Made() {
						t.Fatalf("a hidden cell holds figures: %+v", cell)
					}
				} else if d.Sensitive(k.Count) || q.ID == "m" && cell.N > 0 && d.Sensitive(k.N-k.Count) {
					t.Fatalf("%d of %d is shown", k.Count, k.N)
				}
			}
			if x.Rows[row].Hidden {
				gone++
			}
			if gone == 1 {
				t.Fatal("one hidden figure of a row is the total less the others")
			}
			if gone > 0 {
				some++
			}
		}
		for c := range by.Options {
			gone := 0
			for row := range x.Cells {
				if x.Cells[row][c].Hidden {
					gone++
				}
			}
			if q.ID == "s" && gone == 1 && x.Cells[0][c].N > 0 {
				t.Fatal("one hidden cell of a column is its base less the others")
			}
		}
	}
	if some < 50 {
		t.Errorf("%d rows with something hidden: the test shows little", some)
	}
}

func TestSuppressionLeavesTheOriginal(t *testing.T) {
	r := rand.New(rand.NewPCG(33, 1))
	tab := grouped(r, 30, 4)
	f := Filter{{Table: "t1", Question: "g", Options: []int{0}}}
	for _, q := range tab.Questions {
		for _, by := range tab.Questions {
			for _, kind := range BaseKinds {
				whole, part := CrossOf(tab, q, by, nil, kind), CrossOf(tab, q, by, f, kind)
				sum := 0
				for _, row := range part.Cells {
					for _, c := range row {
						sum += c.Count
					}
				}
				part.Suppress(Disclosure{Threshold: 5}, whole)
				part.Breakdown.Suppress(Disclosure{Threshold: 5})
				for _, row := range part.Cells {
					for _, c := range row {
						sum -= c.Count
					}
				}
				if sum != 0 || part.Base.Hidden {
					t.Fatal("suppression changed the result that it was asked of")
				}
				free := part.Suppress(Disclosure{}, whole)
				for i, row := range free.Cells {
					for j, c := range row {
						if c != part.Cells[i][j] {
							t.Fatal("without a threshold nothing is hidden")
						}
					}
				}
			}
		}
	}
}

func TestSuppressedMentionsAndOverlap(t *testing.T) {
	r := rand.New(rand.NewPCG(34, 1))
	d := Disclosure{Threshold: 4}
	for range 200 {
		tab := grouped(r, 10+r.IntN(60), 3)
		m := tab.Questions[2]
		b := Of(tab, m, nil, BaseMentions).Suppress(d)
		gone := 0
		for _, row := range b.Rows {
			if row.Hidden {
				gone++
			}
		}
		if gone == 1 {
			t.Fatal("one hidden count is the mentions less the others")
		}
		x := CrossOf(tab, tab.Questions[1], m, nil, BaseAnswered)
		s := x.Suppress(d, nil)
		for c := range m.Options {
			hide := s.Cells[0][c].Hidden
			for row := range s.Cells {
				if s.Cells[row][c].Hidden != hide {
					t.Fatal("an overlapping column is hidden whole")
				}
				if !hide && (d.Sensitive(x.Cells[row][c].Count) || d.Sensitive(x.Cells[row][c].N-x.Cells[row][c].Count)) {
					t.Fatal("a small count is shown")
				}
			}
		}
	}
}
