package tabulate

import (
	"slices"

	"izpete/data/survey"
)

// mostWork is how many corners of cubes are looked at before a table is rather
// hidden whole: about a second.
const mostWork = 200_000_000

// cuboid is an additive table: that of a mask where each question of several
// options is one option beside its absence. Categories that are hidden
// themselves are put together: their sum is known, and only that.
type cuboid struct {
	veil *veil
	mask *mask
	axes []axis

	counts []int
	hidden []bool
	done   []bool // no cube is needed, or one was found
}

// axis is one dimension of a cuboid.
type axis struct {
	facet int
	cats  []category
}

// category is what a cell of a cuboid is about along one axis.
type category struct {
	set    *survey.Set // those who ticked the option, or who did not
	option int         // of the facet; -1 for several hidden ones
}

// protect hides further cells until each hidden one could have another value; it
// returns false when for one of them that cannot be.
func (v *veil) protect(m *mask) bool {
	for again := true; again; {
		again = false
		ok := v.cuboids(m, func(b *cuboid) bool {
			changed, ok := b.protect()
			again = again || changed
			return ok
		})
		if !ok {
			return false
		}
	}
	return true
}

// cuboids visits the cuboids of a mask, one for each choice of options of its
// questions of several options, until visit returns false.
func (v *veil) cuboids(m *mask, visit func(*cuboid) bool) bool {
	in := v.universe(m.of)
	axes := make([]axis, len(m.of))
	var choose func(i int) bool
	choose = func(i int) bool {
		if i == len(m.of) {
			return visit(v.cuboid(m, slices.Clone(axes), in))
		}
		x := v.facets[m.of[i]]
		if x.part {
			axes[i] = axis{m.of[i], x.folded(m.gone[i])}
			return choose(i + 1)
		}
		for o, s := range x.options {
			if m.gone[i][o] {
				continue // known to nobody, and nothing follows from it
			}
			axes[i] = axis{m.of[i], []category{{set: s, option: o}, {set: x.q.Answered.AndNot(s), option: o}}}
			if !choose(i + 1) {
				return false
			}
		}
		return true
	}
	return choose(0)
}

// folded are the options that part the respondents, with those whose totals are
// hidden put together.
func (x facet) folded(gone []bool) []category {
	var out []category
	var rest *survey.Set
	for o, s := range x.options {
		switch {
		case !gone[o]:
			out = append(out, category{set: s, option: o})
		case rest == nil:
			rest = s
		default:
			rest = rest.Or(s)
		}
	}
	if rest != nil {
		out = append(out, category{set: rest, option: -1})
	}
	return out
}

// cuboid counts a cuboid, and says what of it is hidden so far.
func (v *veil) cuboid(m *mask, axes []axis, in *survey.Set) *cuboid {
	b := &cuboid{veil: v, mask: m, axes: axes}
	n := in.Count()
	at := make([]int, len(axes))
	var place func(i int, in *survey.Set)
	place = func(i int, in *survey.Set) {
		if i == len(axes) {
			k := in.Count()
			must := v.d.Sensitive(k) && n > 0
			hidden, loose := b.shut(at)
			b.counts = append(b.counts, k)
			b.hidden = append(b.hidden, hidden || must || loose)
			// A sum of hidden options that is great enough may be known.
			b.done = append(b.done, loose && !must || !hidden && !must)
			return
		}
		for c := range axes[i].cats {
			at[i] = c
			place(i+1, in.And(axes[i].cats[c].set))
		}
	}
	place(0, in)
	return b
}

// shut tells whether a cell of the cuboid is hidden in the mask; loose that it is
// no cell that anybody shows.
func (b *cuboid) shut(at []int) (hidden, loose bool) {
	s := make(spot, len(b.veil.facets))
	for i := range s {
		s[i] = -1
	}
	for i, a := range b.axes {
		c := a.cats[at[i]]
		loose = loose || c.option < 0
		s[a.facet] = c.option
	}
	return !loose && b.mask.at(s), loose
}

// protect covers every hidden cell of the cuboid by a cube and writes what that
// hides into the mask.
func (b *cuboid) protect() (changed, ok bool) {
	work := len(b.counts)
	for _, a := range b.axes {
		work *= 2 * len(a.cats)
	}
	if work > mostWork {
		return false, !slices.Contains(b.done, false)
	}
	for again := true; again; {
		again = false
		for i := range b.counts {
			if b.done[i] || !b.hidden[i] {
				continue
			}
			if !b.cover(i) {
				return changed, false
			}
			again = true
		}
	}
	at := make([]int, len(b.axes))
	for i := range b.counts {
		b.place(i, at)
		if !b.hidden[i] {
			continue
		}
		if _, loose := b.shut(at); loose {
			continue
		}
		s := make(spot, len(b.veil.facets))
		for j, a := range b.axes {
			s[a.facet] = a.cats[at[j]].option
		}
		if j := b.mask.index(s); !b.mask.hidden[j] {
			b.mask.hidden[j], changed = true, true
		}
	}
	return changed, true
}

// place is where cell i stands.
func (b *cuboid) place(i int, at []int) {
	for j := len(b.axes) - 1; j >= 0; j-- {
		n := len(b.axes[j].cats)
		at[j], i = i%n, i/n
	}
}

func (b *cuboid) index(at []int) int {
	i := 0
	for j, a := range b.axes {
		i = i*len(a.cats) + at[j]
	}
	return i
}
