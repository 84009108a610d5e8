package tabulate

import "izpete/data/survey"

// Exactly is Exactly by the method. With a threshold the smaller sets are put
// together, and further ones with them until nothing small follows of those who
// stand in them: how many of them ticked an option is that option's count less
// the sets that are told. Where that cannot be done, and under a filter, where
// the sets of everyone less these would tell, nothing is told.
func (m Method) Exactly(t *survey.Table, q *survey.Question, f Filter, limit int) Combinations {
	if m.Threshold == 0 {
		return Exactly(t, q, f, limit)
	}
	d := Disclosure{Threshold: m.Threshold}
	rows := m.unweighted().Of(t, q, f)
	none := Combinations{Question: q, Filter: f.For(t), N: q.Answered.Count(), Hidden: true, Threshold: m.Threshold}
	if rows.Base.Hidden || len(none.Filter) > 0 || d.Sensitive(none.N) {
		none.N = 0
		return none
	}
	if limit <= 0 {
		limit = mostSets
	}
	all := Exactly(t, q, f, 1<<30)
	best := -1
	left, ticked := all.N, make([]int, len(q.Options)) // of those in no set told
	for o, s := range q.Picked {
		ticked[o] = s.Count()
	}
	for n := 0; ; n++ {
		if all.rest(left, ticked, rows, d) {
			best = n
		}
		if n == len(all.Sets) || n == limit || d.Sensitive(all.Sets[n].Count) {
			break
		}
		left -= all.Sets[n].Count
		for _, o := range all.Sets[n].Options {
			ticked[o] -= all.Sets[n].Count
		}
	}
	if best < 1 {
		return none
	}
	out := Exactly(t, q, f, best)
	out.Threshold = m.Threshold
	return out
}

// rest tells whether those who stand in no set that is told may be counted: as
// many as there are, and by each option whose count is told.
func (c Combinations) rest(n int, ticked []int, rows *Breakdown, d Disclosure) bool {
	if n == 0 {
		return true
	}
	if d.Sensitive(n) {
		return false
	}
	for o, k := range ticked {
		if !rows.Rows[o].Hidden && (d.Sensitive(k) || d.Sensitive(n-k)) {
			return false
		}
	}
	return true
}
