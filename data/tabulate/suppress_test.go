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

func TestSuppressionLeavesTheOriginal(t *testing.T) {
	r := rand.New(rand.NewPCG(33, 1))
	tab := grouped(r, 30, 4)
	f := Filter{{Table: "t1", Question: "g", Options: []int{0}}}
	for _, q := range tab.Questions {
		for _, by := range tab.Questions {
			for _, kind := range BaseKinds {
				part := CrossOf(tab, q, by, f, kind)
				sum := 0
				for _, row := range part.Cells {
					for _, c := range row {
						sum += c.Count
					}
				}
				Method{Threshold: 5}.veiled(part, func() *veil { return Method{Threshold: 5}.veil(tab, f, q, by) })
				part.Breakdown.Suppress(Disclosure{Threshold: 5})
				for _, row := range part.Cells {
					for _, c := range row {
						sum -= c.Count
					}
				}
				if sum != 0 || part.Base.Hidden {
					t.Fatal("suppression changed the result that it was asked of")
				}
			}
		}
	}
}

func TestSuppressedMentions(t *testing.T) {
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
	}
}
