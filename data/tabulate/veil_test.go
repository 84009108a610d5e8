package tabulate

import (
	"math/rand/v2"
	"testing"

	"izpete/data/survey"
)

func randomSource(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 99)) }

// attacker knows sums of the cells of a table and asks whether a sum that was not
// told can have another value: it looks for tables within one of the truth.
type attacker struct {
	truth []int
	known []sum
	in    [][]int // cell -> sums
}

// sum is some cells of the table added up.
type sum []int

func newAttacker(truth []int) *attacker {
	return &attacker{truth: truth, in: make([][]int, len(truth))}
}

func (a *attacker) learn(s sum) {
	for _, c := range s {
		a.in[c] = append(a.in[c], len(a.known))
	}
	a.known = append(a.known, s)
}

// certain tells whether a sum can only be what it is.
func (a *attacker) certain(target sum) bool {
	delta := make([]int, len(a.truth))
	open := make([]int, len(a.known)) // cells of each sum not settled yet
	off := make([]int, len(a.known))
	for i, s := range a.known {
		open[i] = len(s)
	}
	var order []int
	seen := make([]bool, len(a.truth))
	add := func(c int) {
		if !seen[c] {
			seen[c] = true
			order = append(order, c)
		}
	}
	// Cells that share a sum with a cell of the target come first.
	for _, c := range target {
		add(c)
	}
	for i := 0; i < len(order); i++ {
		for _, s := range a.in[order[i]] {
			for _, c := range a.known[s] {
				add(c)
			}
		}
	}
	steps := 0
	var place func(i, moved int) bool
	place = func(i, moved int) bool {
		if steps++; steps > 300_000 {
			return false
		}
		if i == len(target) && moved == 0 {
			return false
		}
		if i == len(order) {
			return true
		}
		c := order[i]
		settle := func(d int) bool {
			if a.truth[c]+d < 0 {
				return false
			}
			fits := true
			for _, s := range a.in[c] {
				open[s]--
				off[s] += d
				fits = fits && off[s] <= open[s] && -off[s] <= open[s]
			}
			delta[c] = d
			next := moved
			if i < len(target) {
				next += d
			}
			if fits && place(i+1, next) {
				return true
			}
			for _, s := range a.in[c] {
				open[s]++
				off[s] -= d
			}
			return false
		}
		if i < len(target) {
			return settle(1) || settle(-1) || settle(0)
		}
		return settle(0) || settle(1) || settle(-1)
	}
	return !place(0, 0)
}

// released is the cells of the table of three questions, and what of its sums the
// method tells. Of a question of several options it is about one, and those who
// did not tick it.
type released struct {
	*attacker
	t       *survey.Table
	q       [3]*survey.Question
	option  [3]int // of a question of several options, -1 for others
	size    [3]int
	m       Method
	secrets map[[3]int]sum // by option, -1 for all
	told    map[[3]int]bool
}

func release(t *survey.Table, m Method, option [3]int) *released {
	r := &released{t: t, m: m, q: [3]*survey.Question(t.Questions), option: option, secrets: map[[3]int]sum{}, told: map[[3]int]bool{}}
	var cats [3][]*survey.Set
	for i, x := range r.q {
		cats[i] = x.Picked
		if o := option[i]; o >= 0 {
			cats[i] = []*survey.Set{x.Picked[o], x.Answered.AndNot(x.Picked[o])}
		}
		r.size[i] = len(cats[i])
	}
	var truth []int
	for _, a := range cats[0] {
		for _, b := range cats[1] {
			for _, c := range cats[2] {
				truth = append(truth, a.And(b).CountAnd(c))
			}
		}
	}
	r.attacker = newAttacker(truth)
	return r
}

// sum is the cells of some options, -1 for all.
func (r *released) sum(at [3]int) sum {
	var s sum
	i := 0
	for a := range r.size[0] {
		for b := range r.size[1] {
			for c := range r.size[2] {
				if (at[0] < 0 || at[0] == a) && (at[1] < 0 || at[1] == b) && (at[2] < 0 || at[2] == c) {
					s = append(s, i)
				}
				i++
			}
		}
	}
	return s
}

// tell notes whether a sum was told.
func (r *released) tell(hidden bool, answers map[int]int) {
	at := [3]int{-1, -1, -1}
	for i, o := range answers {
		if at[i] = o; r.option[i] >= 0 {
			if o != r.option[i] {
				return // about another option
			}
			at[i] = 0
		}
	}
	if hidden {
		r.secrets[at] = r.sum(at)
	} else if !r.told[at] {
		r.told[at] = true
		r.learn(r.sum(at))
	}
}

// count is how many a sum is.
func (a *attacker) count(s sum) int {
	n := 0
	for _, c := range s {
		n += a.truth[c]
	}
	return n
}

// cross notes what a cross-tab tells, its columns' bases and its rows' totals
// among them, all about some further answers.
func (r *released) cross(x *Cross, q, by int, further map[int]int) {
	with := func(more map[int]int) map[int]int {
		for i, o := range further {
			more[i] = o
		}
		return more
	}
	for c := range x.Columns {
		r.tell(x.HiddenColumns[c], with(map[int]int{by: c}))
		for row := range x.Cells {
			r.tell(x.Cells[row][c].Hidden, with(map[int]int{q: row, by: c}))
		}
	}
	for row := range x.Rows {
		r.tell(x.Rows[row].Hidden, with(map[int]int{q: row}))
	}
}

// everything tells all that the page shows of three questions, two at a time,
// whichever makes rows, within the third and under filters by the third.
func (r *released) everything() {
	r.learn(r.sum([3]int{-1, -1, -1}))
	for i := range 3 {
		for o, row := range r.m.Of(r.t, r.q[i], nil).Rows {
			r.tell(row.Hidden, map[int]int{i: o})
		}
		for j := range 3 {
			if i == j {
				continue
			}
			k := 3 - i - j
			r.cross(r.m.CrossBy(r.t, r.q[i], r.q[j], nil, Holm), i, j, nil)
			for o := range r.q[k].Options {
				f := Filter{{Table: r.t.ID, Question: r.q[k].ID, Options: []int{o}}}
				r.cross(r.m.CrossBy(r.t, r.q[i], r.q[j], f, Holm), i, j, map[int]int{k: o})
				for row, x := range r.m.Of(r.t, r.q[i], f).Rows {
					r.tell(x.Hidden, map[int]int{i: row, k: o})
				}
			}
			n := r.m.Nested(r.t, r.q[i], r.q[j], r.q[k], nil, Holm)
			for o, x := range n.Layers {
				r.cross(x, i, j, map[int]int{k: o})
			}
		}
	}
}

// three invents three questions, each of one choice or of several, that everyone
// answered unless some are to be left out.
func three(r *rand.Rand, n int, several [3]bool, silent bool) *survey.Table {
	t := grouped(r, n, 3)
	for i, id := range []string{"a", "b", "c"} {
		q := grouped(r, n, 3).Questions[1]
		if several[i] {
			q = grouped(r, n, 3).Questions[2]
		}
		q.ID = id
		if t.Questions[i] = q; !silent {
			continue
		}
		left := survey.NewSet(n)
		for range r.IntN(4) {
			left.Add(r.IntN(n))
		}
		q.Answered = q.Answered.AndNot(left)
		for o, s := range q.Picked {
			q.Picked[o] = s.AndNot(left)
		}
	}
	return t
}

// An attacker knows all that pages show of three questions: breakdowns, each
// cross-tab by two in every share and both ways round, within the third and under
// each filter by the third; and who left a question out. No number that all of
// them hide may have only one value that agrees with that, and none that one of
// them tells may be small.
func TestWhatPagesShowResistsTheAttacker(t *testing.T) {
	d := Disclosure{Threshold: 3}
	for _, c := range []struct {
		name    string
		several [3]bool
		silent  bool
	}{
		{"one choice", [3]bool{}, false},
		{"one of several", [3]bool{false, true, false}, false},
		{"two of several", [3]bool{true, true, false}, false},
		{"all of several", [3]bool{true, true, true}, false},
		{"some left out", [3]bool{}, true},
		{"several, some left out", [3]bool{true, false, false}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			told, secret := 0, 0
			for seed := range uint64(40) {
				r := randomSource(seed)
				n := 40 + r.IntN(260)
				if c.several[0] && c.several[1] {
					n = 15 + r.IntN(60)
				}
				tab := three(r, n, c.several, c.silent)
				option := [3]int{-1, -1, -1}
				for i := range option {
					if c.several[i] {
						option[i] = r.IntN(3)
					}
				}
				x := release(tab, Method{Threshold: d.Threshold}, option)
				x.everything()
				told += len(x.known)
				for at := range x.told {
					if s := x.sum(at); d.Sensitive(x.count(s)) && !c.silent {
						t.Fatalf("seed %d: %d at %v is told", seed, x.count(s), at)
					}
				}
				for at, s := range x.secrets {
					if x.told[at] {
						continue // hidden on one page for the sake of another number there
					}
					secret++
					if x.certain(s) {
						t.Fatalf("seed %d: the number of those at %v can be computed back", seed, at)
					}
				}
			}
			if told < 80 || secret < 50 {
				t.Errorf("%d sums told, %d hidden: the test shows little", told, secret)
			}
			t.Log(told, "told", secret, "hidden")
		})
	}
}
