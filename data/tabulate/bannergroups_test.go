package tabulate

import (
	"math/rand/v2"
	"testing"
)

// A banner tells of a question no more than the cross-tabs by each of its questions
// do, and where it tells, the same; without a threshold it tells all of it.
func TestGroupsOfABannerTellNoMoreThanTheirCrossTabs(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	hidden, told, shared := 0, 0, 0
	for range 300 {
		tab := table(r, 30+r.IntN(150))
		further := table(r, tab.Len()).Questions[r.IntN(2)]
		further.ID = "q3"
		tab.Questions = append(tab.Questions, further)
		q := tab.Questions[r.IntN(3)]
		bn := Banner{Name: "Griezums", Table: "t1", Questions: []string{"q1", "q2", "gone", "q3"}}
		var f Filter
		if r.IntN(3) == 0 {
			f = Filter{{Table: "t1", Question: q.ID, Options: []int{r.IntN(4)}}}
		}
		m := Method{Threshold: r.IntN(3) * 4}
		x := m.Groups(bn, tab, q, f)
		if len(x.Columns) != 8 || len(x.By.Options) != 8 {
			t.Fatalf("%d columns", len(x.Columns))
		}
		at := 0
		for _, by := range tab.Questions {
			if by == q {
				continue
			}
			own := m.Cross(tab, q, by, f)
			for c := range own.Columns {
				for o := range own.Cells {
					a, b := x.Cells[o][at], own.Cells[o][c]
					switch {
					case b.Hidden && !a.Hidden:
						t.Fatalf("option %d of group %d is told", o, at)
					case a.Hidden:
						hidden++
						if a.Count != 0 || a.Percent != 0 || a.Test.P != 0 {
							t.Fatalf("hidden and %+v", a)
						}
					case a.Count != b.Count || a.N != b.N || a.Percent != b.Percent:
						t.Fatalf("%+v, its own cross-tab has %+v", a, b)
					default:
						told++
					}
					if x.Rows[o].Hidden {
						shared++
						if !a.Hidden {
							t.Fatal("an option is told beside one question and not beside another")
						}
					}
				}
				at++
			}
		}
		if m.Threshold == 0 && x.SomethingHidden() {
			t.Fatal("something is hidden without a threshold")
		}
	}
	if hidden < 100 || told < 100 || shared == 0 {
		t.Errorf("%d hidden, %d told, %d of rows hidden whole", hidden, told, shared)
	}
}

func TestABannerOfNothingHasNoGroups(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(1, 1)), 20)
	for _, threshold := range []int{0, 5} {
		if x := (Method{Threshold: threshold}).Groups(Banner{Questions: []string{"gone"}}, tab, tab.Questions[0], nil); x != nil {
			t.Errorf("%+v", x)
		}
	}
}
