package tabulate_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
)

// answers makes a question of one choice; -1 is no answer.
func answers(id string, kind survey.Kind, options int, picked ...int) *survey.Question {
	n := len(picked)
	q := &survey.Question{ID: id, Kind: kind, Asked: survey.FullSet(n), Answered: survey.NewSet(n)}
	for o := range options {
		q.Options = append(q.Options, survey.Option{Label: string(rune('a' + o))})
		q.Picked = append(q.Picked, survey.NewSet(n))
	}
	for i, o := range picked {
		if o >= 0 {
			q.Picked[o].Add(i)
			q.Answered.Add(i)
		}
	}
	return q
}

// halves is a table of a group of two and a question of two options: k1 of n1 and
// k2 of n2 chose the first.
func halves(k1, n1, k2, n2 int) (*survey.Table, *survey.Question, *survey.Question) {
	var group, choice []int
	add := func(g, k, n int) {
		for i := range n {
			group = append(group, g)
			if i < k {
				choice = append(choice, 0)
			} else {
				choice = append(choice, 1)
			}
		}
	}
	add(0, k1, n1)
	add(1, k2, n2)
	by, q := answers("q1", survey.KindGroup, 2, group...), answers("q2", survey.KindSingle, 2, choice...)
	return &survey.Table{ID: "t1", Rows: make([]int, len(group)), Names: make([]string, len(group)), Questions: []*survey.Question{by, q}}, by, q
}

func only(option int) tabulate.Filter {
	return tabulate.Filter{{Table: "t1", Question: "q1", Options: []int{option}}}
}

// Newcombe's own example: 56/70 less 48/80 is 20 points, from 5.24 to 33.39
// (Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10); the
// p-value is that of R's fisher.test(matrix(c(56, 14, 48, 32), 2)).
func TestCompareAgreesWithNewcombeAndR(t *testing.T) {
	table, _, q := halves(56, 70, 48, 80)
	x := tabulate.Method{}.Compare(table, q, tabulate.Group{Filter: only(0)}, tabulate.Group{Rest: true}, nil)
	r := x.Rows[0]
	if r.CountA != 56 || r.NA != 70 || r.CountB != 48 || r.NB != 80 || r.Points != 20 {
		t.Errorf("%+v", r)
	}
	d := r.Test.Difference
	if d == nil || math.Abs(d.Low-.0524) > 5e-5 || math.Abs(d.High-.3339) > 5e-5 {
		t.Errorf("the interval is %+v", d)
	}
	if math.Abs(r.Test.P-0.01252112975) > 1e-9 {
		t.Errorf("p is %v", r.Test.P)
	}
	if x.Family != 2 || r.Test.Adjusted != min(1, 2*r.Test.P) || r.Differs != tabulate.Higher {
		t.Errorf("family %d, adjusted %v, %q", x.Family, r.Test.Adjusted, r.Differs)
	}
}

// 11 of 29 less 12 of 31 is −7/899, −0.78 points; 37.9 less 38.7 would be −0.8.
func TestCompareTakesTheDifferenceOfCounts(t *testing.T) {
	table, _, q := halves(11, 29, 12, 31)
	r := tabulate.Method{}.Compare(table, q, tabulate.Group{Filter: only(0)}, tabulate.Group{Filter: only(1)}, nil).Rows[0]
	if want := 100 * float64(11*31-12*29) / float64(29*31); r.Points != want {
		t.Errorf("%v, want %v", r.Points, want)
	}
}

// Who stands on both sides makes them dependent: then there is a difference and no test.
func TestOverlappingGroupsAreNotTested(t *testing.T) {
	table, _, q := halves(56, 70, 48, 80)
	both := tabulate.Filter{{Table: "t1", Question: "q1", Options: []int{0, 1}}}
	x := tabulate.Method{}.Compare(table, q, tabulate.Group{Filter: only(0)}, tabulate.Group{Filter: both}, nil)
	if x.Overlap != 70 || x.Family != 0 || !x.Rows[0].HasPoints {
		t.Errorf("%+v", x)
	}
	for _, r := range x.Rows {
		if r.Test.Made() || r.Differs != tabulate.NoDifference {
			t.Errorf("%+v is tested", r)
		}
	}
}

// Below ten there are counts only, and no test.
func TestSmallGroupsAreCountedOnly(t *testing.T) {
	table, _, q := halves(3, 9, 48, 80)
	r := tabulate.Method{}.Compare(table, q, tabulate.Group{Filter: only(0)}, tabulate.Group{Rest: true}, nil).Rows[0]
	if r.HasPoints || r.Test.Made() || r.CountA != 3 {
		t.Errorf("%+v", r)
	}
}

// Of whom it is not known whether they belong to a group, they are in neither.
func TestRestHoldsThoseOfWhomItIsKnown(t *testing.T) {
	by := answers("q1", survey.KindGroup, 2, 0, 0, 1, 1, -1)
	q := answers("q2", survey.KindSingle, 2, 0, 1, 0, 1, 0)
	table := &survey.Table{ID: "t1", Rows: make([]int, 5), Questions: []*survey.Question{by, q}}
	x := tabulate.Method{}.Compare(table, q, tabulate.Group{Filter: only(0)}, tabulate.Group{Rest: true}, nil)
	if x.A != 2 || x.B != 2 || x.Neither != 1 || x.Overlap != 0 {
		t.Errorf("%+v", x)
	}
}

// A group, those known to be outside it and the others are everybody; the two
// sides turned round turn the difference round; the order of respondents and of
// options changes nothing.
func TestCompareHangsTogether(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	for range 200 {
		n := 5 + r.IntN(120)
		g, c := make([]int, n), make([]int, n)
		for i := range n {
			g[i], c[i] = r.IntN(4)-1, r.IntN(5)-1
		}
		table := func() (*survey.Table, *survey.Question) {
			by, q := answers("q1", survey.KindGroup, 3, g...), answers("q2", survey.KindSingle, 4, c...)
			return &survey.Table{ID: "t1", Rows: make([]int, n), Questions: []*survey.Question{by, q}}, q
		}
		a, b := tabulate.Group{Filter: only(r.IntN(3))}, tabulate.Group{Rest: true}
		if r.IntN(2) == 0 {
			b = tabulate.Group{Filter: only(r.IntN(3))}
		}
		tab, q := table()
		x, back := tabulate.Method{}.Compare(tab, q, a, b, nil), tabulate.Method{}.Compare(tab, q, b, a, nil)
		if x.A+x.B-x.Overlap+x.Neither != n {
			t.Fatalf("%d and %d less %d and %d are not %d", x.A, x.B, x.Overlap, x.Neither, n)
		}
		sumA := 0
		for i, row := range x.Rows {
			sumA += row.CountA
			if row.Points != -back.Rows[i].Points || math.Abs(row.Test.Adjusted-back.Rows[i].Test.Adjusted) > 1e-9 {
				t.Fatalf("%+v, turned round %+v", row, back.Rows[i])
			}
		}
		if sumA != x.Rows[0].NA {
			t.Fatalf("the options of A are %d of %d", sumA, x.Rows[0].NA)
		}
		r.Shuffle(n, func(i, j int) { g[i], g[j], c[i], c[j] = g[j], g[i], c[j], c[i] })
		tab, q = table()
		for i, row := range (tabulate.Method{}).Compare(tab, q, a, b, nil).Rows {
			if row.CountA != x.Rows[i].CountA || row.CountB != x.Rows[i].CountB || row.Differs != x.Rows[i].Differs {
				t.Fatalf("%+v, in another order %+v", x.Rows[i], row)
			}
		}
		rows := x.ByDifference()
		for i := 1; i < len(rows); i++ {
			if rows[i].HasPoints && rows[i].Points > rows[i-1].Points {
				t.Fatalf("%v stands behind %v", rows[i].Points, rows[i-1].Points)
			}
		}
	}
}

func TestCompareHidesWhatTheCrossTabHides(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 4))
	told := 0
	for range 300 {
		n := 60 + r.IntN(200)
		g, c := make([]int, n), make([]int, n)
		for i := range n {
			g[i], c[i] = r.IntN(2+r.IntN(2)), r.IntN(3)*r.IntN(2)
		}
		by, q := answers("q1", survey.KindGroup, 3, g...), answers("q2", survey.KindSingle, 3, c...)
		table := &survey.Table{ID: "t1", Rows: make([]int, n), Questions: []*survey.Question{by, q}}
		m := tabulate.Method{Threshold: 5}
		cross := m.Cross(table, q, by, nil)
		for _, b := range []tabulate.Group{{Rest: true}, {Filter: only(1)}} {
			x := m.Compare(table, q, tabulate.Group{Filter: only(0)}, b, nil)
			for i, row := range x.Rows {
				hidden := cross.Cells[i][0].Hidden || cross.Rows[i].Hidden
				if hidden && (!row.Hidden || row.CountA != 0 || row.NA != 0 || row.Test.Made()) {
					t.Fatalf("%+v is told, the cross-tab hides it", row)
				}
				if !row.Hidden {
					told++
					for _, k := range []int{row.CountA, row.CountB} {
						if k > 0 && k < 5 {
							t.Fatalf("%d is told", k)
						}
					}
				}
			}
		}
		// Sides that no cross-tab parts are not told of.
		other := tabulate.Filter{{Table: "t1", Question: "q1", Options: []int{0, 1}}}
		if x := m.Compare(table, q, tabulate.Group{Filter: only(0)}, tabulate.Group{Filter: other}, nil); !x.Hidden {
			t.Fatal("groups that overlap are told of")
		}
	}
	if told == 0 {
		t.Error("nothing was ever told")
	}
}

func BenchmarkCompare(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	g, c := make([]int, 100_000), make([]int, 100_000)
	for i := range g {
		g[i], c[i] = r.IntN(5), r.IntN(8)
	}
	by, q := answers("q1", survey.KindGroup, 5, g...), answers("q2", survey.KindSingle, 8, c...)
	table := &survey.Table{ID: "t1", Rows: make([]int, len(g)), Questions: []*survey.Question{by, q}}
	for b.Loop() {
		tabulate.Method{}.Compare(table, q, tabulate.Group{Filter: only(0)}, tabulate.Group{Rest: true}, nil)
	}
}

// Each option of a banner is a group with the counts that its own question gives.
func TestBannerAsGroups(t *testing.T) {
	a, b, q := answers("q1", survey.KindGroup, 2, 0, 0, 1, 1, -1), answers("q2", survey.KindSingle, 3, 2, 1, 0, 1, 0), answers("q3", survey.KindSingle, 2, 0, 1, 0, 1, 0)
	a.Text, b.Text = "Tips", "Lielums"
	table := &survey.Table{ID: "t1", Rows: make([]int, 5), Questions: []*survey.Question{a, b, q}}
	bn := tabulate.Banner{Name: "Griezums", Table: "t1", Questions: []string{"q1", "q2", "q3", "gone"}}
	by := bn.Groups(table, q)
	if by == nil || len(by.Options) != 5 || by.Options[4].Label != "Lielums: c" {
		t.Fatalf("%+v", by)
	}
	x := tabulate.CrossOf(table, q, by, nil, tabulate.BaseAnswered)
	for o := range 2 {
		for c, of := range []*survey.Question{a, a, b, b, b} {
			own := tabulate.CrossOf(table, q, of, nil, tabulate.BaseAnswered)
			at := c
			if of == b {
				at -= 2
			}
			if got, want := x.Cells[o][c].Count, own.Cells[o][at].Count; got != want {
				t.Errorf("option %d of group %d: %d, its own cross-tab has %d", o, c, got, want)
			}
		}
	}
	if (tabulate.Banner{Questions: []string{"gone"}}).Groups(table, nil) != nil {
		t.Error("a banner of nothing parts nobody")
	}
}

// How large a small group is, is told no more than its answers.
func TestCompareHidesTheSizesOfSmallGroups(t *testing.T) {
	table, _, q := halves(2, 3, 30, 60)
	x := tabulate.Method{Threshold: 5}.Compare(table, q, tabulate.Group{Filter: only(0)}, tabulate.Group{Filter: only(1)}, nil)
	for _, r := range x.Rows {
		if !r.Hidden {
			t.Errorf("%+v is told", r)
		}
	}
	if !x.Hidden || x.A != 0 || x.B != 0 || x.Neither != 0 {
		t.Errorf("groups of %d and %d are told", x.A, x.B)
	}
}
