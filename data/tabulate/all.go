package tabulate

import (
	"context"
	"math/bits"
	"runtime"
	"sync"
	"sync/atomic"

	"izpete/data/survey"
)

// View holds the breakdowns of every charted question of some tables without a
// filter, so that each click counts only what the filter changes. It never
// changes and may be used by several goroutines.
type View struct {
	kind   BaseKind
	wholes []*Breakdown
	split  []bool                // of wholes: each who answered ticked exactly one option
	tables map[*survey.Table]int // respondents
}

// NewView counts all charted questions of the tables, in their order, on all
// processors. It returns the context's error when that ends first.
func NewView(ctx context.Context, tables []*survey.Table, kind BaseKind) (*View, error) {
	v := &View{kind: kind, tables: map[*survey.Table]int{}}
	type job struct {
		t *survey.Table
		q *survey.Question
	}
	var jobs []job
	full := map[*survey.Table]*survey.Set{}
	for _, t := range tables {
		v.tables[t] = t.Len()
		full[t] = survey.FullSet(t.Len())
		for _, q := range t.Questions {
			if q.Charted() {
				jobs = append(jobs, job{t, q})
			}
		}
	}
	v.wholes, v.split = make([]*Breakdown, len(jobs)), make([]bool, len(jobs))
	return v, each(ctx, len(jobs), func(i int) {
		t, q := jobs[i].t, jobs[i].q
		v.wholes[i], v.split[i] = count(t, q, full[t], kind, true), partition(q)
	})
}

// All counts every charted question of the view within a filter, as Of does, on
// all processors. When the context ends first it returns its error and nothing
// else.
func (v *View) All(ctx context.Context, f Filter) ([]*Breakdown, error) {
	own, in, n := map[*survey.Table]Filter{}, map[*survey.Table]*survey.Set{}, map[*survey.Table]int{}
	for t := range v.tables {
		if own[t] = f.For(t); len(own[t]) > 0 {
			in[t] = own[t].Within(t)
			n[t] = in[t].Count()
		}
	}
	out := make([]*Breakdown, len(v.wholes))
	err := each(ctx, len(out), func(i int) {
		whole := v.wholes[i]
		t := whole.Table
		if in[t] == nil {
			out[i] = whole
			return
		}
		b := breakdown(t, whole.Question, v.within(i, in[t], n[t]), v.kind, false)
		b.Filter, b.Whole = own[t], whole
		out[i] = b
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// All counts every charted question of the tables within a filter; it is a View
// that is used once.
func All(ctx context.Context, tables []*survey.Table, f Filter, kind BaseKind) ([]*Breakdown, error) {
	v, err := NewView(ctx, tables, kind)
	if err != nil {
		return nil, err
	}
	return v.All(ctx, f)
}

// within counts question i within a filter that leaves n respondents. Sets that
// follow from others are not read: everyone, nobody, and those who answered where
// they are the sum of the options.
func (v *View) within(i int, in *survey.Set, n int) tally {
	whole := v.wholes[i]
	q := whole.Question
	c := tally{in: n, asked: n, picked: make([]int, len(q.Picked))}
	var sets [][]uint64
	var to []*int
	read := func(s *survey.Set, k *int) {
		sets, to = append(sets, s.Words()), append(to, k)
	}
	if whole.NotAsked > 0 {
		read(q.Asked, &c.asked)
		c.asked = 0
	}
	if whole.NoAnswer > 0 && !v.split[i] {
		read(q.Answered, &c.answered)
	}
	for o, s := range q.Picked {
		if whole.Rows[o].Count > 0 {
			read(s, &c.picked[o])
		}
	}
	countWithin(sets, in.Words(), to)
	switch {
	case v.split[i]:
		for _, k := range c.picked {
			c.answered += k
		}
	case whole.NoAnswer == 0:
		c.answered = c.asked
	}
	if whole.Unknown > 0 {
		c.unknown = in.CountAnd(unknown(q))
	}
	return c
}

// partition tells whether each who answered ticked exactly one option. It looks
// at the answers, not at the kind: a single choice answered twice is none.
func partition(q *survey.Question) bool {
	answered := q.Answered.Words()
	for w, all := range answered {
		var seen, twice uint64
		for _, s := range q.Picked {
			p := s.Words()[w]
			twice |= seen & p
			seen |= p
		}
		if twice != 0 || seen != all {
			return false
		}
	}
	return true
}

// block is how many words of the filter are laid over all sets of a question
// before the next: they stay in the first cache.
const block = 2048

// countWithin adds up how many bits of each set are in the filter.
func countWithin(sets [][]uint64, filter []uint64, to []*int) {
	for from := 0; from < len(filter); from += block {
		part := filter[from:min(from+block, len(filter))]
		for i, s := range sets {
			*to[i] += countAnd(s[from:from+len(part)], part)
		}
	}
}

// countAnd counts the bits that are in both, eight words at a time.
func countAnd(a, b []uint64) int {
	b = b[:len(a)]
	c, d, i := 0, 0, 0
	for ; i+8 <= len(a); i += 8 {
		x, y := (*[8]uint64)(a[i:]), (*[8]uint64)(b[i:])
		c += bits.OnesCount64(x[0]&y[0]) + bits.OnesCount64(x[1]&y[1]) + bits.OnesCount64(x[2]&y[2]) + bits.OnesCount64(x[3]&y[3])
		d += bits.OnesCount64(x[4]&y[4]) + bits.OnesCount64(x[5]&y[5]) + bits.OnesCount64(x[6]&y[6]) + bits.OnesCount64(x[7]&y[7])
	}
	for ; i < len(a); i++ {
		c += bits.OnesCount64(a[i] & b[i])
	}
	return c + d
}

// each calls do for 0 to n-1, on as many goroutines as there are processors,
// until all are done or the context ends.
func each(ctx context.Context, n int, do func(i int)) error {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}
