package tabulate

import (
	"slices"

	"izpete/data/stats"
	"izpete/data/survey"
)

// Group is who stands on one side of a comparison.
type Group struct {
	Filter Filter
	Rest   bool // those of whom it is known that the other side's filter leaves them out
}

// Compared sets the answers of two groups to a question side by side.
type Compared struct {
	Table    *survey.Table
	Question *survey.Question
	Base     BaseKind
	A, B     int // sizes of the groups within the filter, whatever they answered
	Overlap  int // of them, on both sides
	Neither  int // within the filter, on no side
	Rows     []ComparedRow
	// Family is how many rows were tested together; their p-values are corrected
	// by Holm.
	Family int

	// Threshold is the count below which counts are hidden, 0 for none. Hidden says
	// that nothing may be told; all figures are then 0.
	Threshold int
	Hidden    bool
}

// ComparedRow is one option on both sides.
type ComparedRow struct {
	Option         int // index into Question.Options
	Label          string
	Missing        bool
	Outside        bool // the base leaves the option out
	CountA, CountB int
	NA, NB         int     // bases of the shares
	PercentA       float64 // of NA, 0 to 100; 0 without a base
	PercentB       float64
	// Points is PercentA less PercentB, from the counts themselves: it is rounded
	// once, when it is written. HasPoints tells whether both bases hold at least
	// CountsOnly.
	Points    float64
	HasPoints bool
	// Test compares the two shares where nobody stands on both sides; its
	// Difference, Newcombe's, is from −1 to 1. Elsewhere it says why there is none.
	Test    stats.Test
	Differs Difference // of A from B, at Level after Holm's correction
	Hidden  bool       // suppressed; all figures are then 0
}

// within returns the respondents of a side; other is the opposite one.
func (g Group) within(t *survey.Table, other Group) *survey.Set {
	if !g.Rest {
		return g.Filter.Within(t)
	}
	return other.Filter.LeavesOut(t)
}

// LeavesOut returns the respondents of whom it is known that a filter leaves them
// out: they answered a question of it otherwise than it asks. Who was not asked,
// or did not answer, may belong there or not.
func (f Filter) LeavesOut(t *survey.Table) *survey.Set {
	out := survey.NewSet(t.Len())
	for _, term := range f {
		if q := term.question(t); q != nil {
			out = out.Or(term.answered(q).AndNot(term.chosen(q)))
		}
	}
	return out
}

// Applies tells whether a side can be told from others in a table.
func (g Group) Applies(t *survey.Table) bool { return g.Rest || len(g.Filter.For(t)) > 0 }

// Asks tells whether a side was made by the answers to a question.
func (g Group) Asks(t *survey.Table, q *survey.Question) bool {
	return slices.ContainsFunc(g.Filter.For(t), func(term Term) bool { return term.Question == q.ID })
}

// Compare counts a question on both sides within a filter. Where a respondent
// stands on both sides the two are not independent, so nothing is tested. Every
// respondent counts the same, whatever the weights.
//
// Below the method's threshold a row is hidden as it is in the cross-tab with the
// question whose options make the sides, so that neither tells of the other; of
// other sides nothing is told, nor where a count would still be too small.
func (m Method) Compare(t *survey.Table, q *survey.Question, a, b Group, f Filter) *Compared {
	in := f.Within(t)
	setA, setB := in.And(a.within(t, b)), in.And(b.within(t, a))
	x := &Compared{Table: t, Question: q, Base: m.Base, Threshold: m.Threshold}
	if x.Base == "" {
		x.Base = BaseAnswered
	}
	x.A, x.B, x.Overlap = setA.Count(), setB.Count(), setA.CountAnd(setB)
	x.Neither = in.AndNot(setA).AndNot(setB).Count()
	base := denominator(t, q, x.Base)
	setA, setB = setA.And(base), setB.And(base)
	nA, nB := setA.Count(), setB.Count()
	if x.Base == BaseMentions {
		nA, nB = 0, 0
		for _, s := range q.Picked {
			nA, nB = nA+setA.CountAnd(s), nB+setB.CountAnd(s)
		}
	}
	for o, option := range q.Options {
		r := ComparedRow{
			Option: o, Label: option.Label, Missing: option.Missing, Outside: x.Base == BaseKnown && option.Missing,
			CountA: setA.CountAnd(q.Picked[o]), CountB: setB.CountAnd(q.Picked[o]), NA: nA, NB: nB,
		}
		r.compare(x.Overlap > 0 || x.Base == BaseMentions)
		x.Rows = append(x.Rows, r)
	}
	if m.Threshold > 0 {
		x.suppress(m, a, b, f)
	}
	x.correct()
	return x
}

// compare works out the shares of a row. dependent says that the two sides share
// respondents, or answers of one respondent.
func (r *ComparedRow) compare(dependent bool) {
	r.Test = stats.Test{Method: stats.NoTest, Why: stats.WhyOverlap, P: 1, Adjusted: 1}
	if r.Outside {
		return
	}
	if r.NA > 0 {
		r.PercentA = 100 * float64(r.CountA) / float64(r.NA)
	}
	if r.NB > 0 {
		r.PercentB = 100 * float64(r.CountB) / float64(r.NB)
	}
	if r.HasPoints = min(r.NA, r.NB) >= CountsOnly; r.HasPoints {
		r.Points = 100 * float64(r.CountA*r.NB-r.CountB*r.NA) / (float64(r.NA) * float64(r.NB))
	}
	if !dependent {
		r.Test = stats.TwoShares(r.CountA, r.NA, r.CountB, r.NB, CountsOnly)
	}
}

// correct corrects the tests of all rows as one family and says which differ.
func (x *Compared) correct() {
	var tests []*stats.Test
	for i := range x.Rows {
		tests = append(tests, &x.Rows[i].Test)
	}
	stats.Correct(tests, stats.HolmCorrection)
	for i := range x.Rows {
		r := &x.Rows[i]
		if !r.Test.Made() {
			continue
		}
		x.Family++
		if r.Test.Adjusted < Level {
			r.Differs = Lower
			if r.Points > 0 {
				r.Differs = Higher
			}
		}
	}
}

// suppress hides what the method does not tell.
func (x *Compared) suppress(m Method, a, b Group, f Filter) {
	by, optionA, optionB := parted(x.Table, a, b)
	if by == nil || by == x.Question || x.Base == BaseMentions || x.Base == BaseKnown {
		x.withhold()
		return
	}
	c, d := m.unweighted().Cross(x.Table, x.Question, by, f), Disclosure{Threshold: m.Threshold}
	if c.Base.Hidden || c.HiddenColumns[optionA] || optionB >= 0 && c.HiddenColumns[optionB] {
		x.withhold()
		return
	}
	for i, r := range x.Rows {
		if c.Rows[i].Hidden || c.Cells[i][optionA].Hidden || optionB >= 0 && c.Cells[i][optionB].Hidden {
			x.Rows[i] = ComparedRow{Option: r.Option, Label: r.Label, Missing: r.Missing, Hidden: true}
			continue
		}
		for _, k := range []int{r.CountA, r.CountB, r.NA, r.NB, r.NA - r.CountA, r.NB - r.CountB} {
			if d.Sensitive(k) {
				x.withhold()
				return
			}
		}
	}
}

// parted finds the question whose options make both sides, and which: -1 for all
// the others. It is nil when there is none, or when not everyone has exactly one
// of its options.
func parted(t *survey.Table, a, b Group) (by *survey.Question, optionA, optionB int) {
	if a.Rest {
		by, optionB, _ = parted(t, b, a)
		if optionB < 0 {
			return nil, 0, 0
		}
		// The rest is told by the one option that it leaves out.
		return by, optionB, -1
	}
	by, optionA = single(t, a.Filter.For(t))
	if by == nil || !partition(by) || by.Answered.Count() < t.Len() {
		return nil, 0, 0
	}
	if b.Rest {
		return by, optionA, -1
	}
	other, optionB := single(t, b.Filter.For(t))
	if other == nil || other.ID != by.ID || optionA == optionB {
		return nil, 0, 0
	}
	return by, optionA, optionB
}

func (x *Compared) withhold() {
	x.Hidden = true
	x.A, x.B, x.Overlap, x.Neither = 0, 0, 0, 0
	for i, r := range x.Rows {
		x.Rows[i] = ComparedRow{Option: r.Option, Label: r.Label, Missing: r.Missing, Outside: r.Outside, Hidden: true}
	}
}

// ByDifference returns the rows from those of which A has the larger share to
// those of which B has it; without a difference, and "other" and "don't know",
// they stand last.
func (x *Compared) ByDifference() []ComparedRow {
	rows := slices.Clone(x.Rows)
	last := func(r ComparedRow) int {
		n := rank(Row{Missing: r.Missing, Label: r.Label})
		if !r.HasPoints {
			n += 3
		}
		return n
	}
	slices.SortStableFunc(rows, func(a, b ComparedRow) int {
		if c := last(a) - last(b); c != 0 {
			return c
		}
		switch {
		case a.Points > b.Points:
			return -1
		case a.Points < b.Points:
			return 1
		}
		return 0
	})
	return rows
}
