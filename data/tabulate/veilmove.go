package tabulate

import "slices"

// cover hides the cheapest cube of which cell i is a corner.
func (b *cuboid) cover(i int) bool {
	from := make([]int, len(b.axes))
	b.place(i, from)
	var best []int
	least := -1
	for _, along := range b.ways() {
		to := slices.Clone(from)
		var turn func(k int)
		turn = func(k int) {
			if k == len(along) {
				if corners, cost, ok := b.cube(from, to, along); ok && (least < 0 || cost < least) {
					best, least = corners, cost
				}
				return
			}
			j := along[k]
			for c := range b.axes[j].cats {
				if c != from[j] {
					to[j] = c
					turn(k + 1)
				}
			}
			to[j] = from[j]
		}
		turn(0)
	}
	for _, c := range best {
		if !b.hidden[c] {
			b.hidden[c] = true
		}
		b.done[c] = true
	}
	return least >= 0
}

// ways are the sets of at least two axes along which a cube can stand, all of
// them first.
func (b *cuboid) ways() [][]int {
	n := len(b.axes)
	var out [][]int
	for bits := 1<<n - 1; bits > 0; bits-- {
		var along []int
		for j := range n {
			if bits>>j&1 == 1 {
				along = append(along, j)
			}
		}
		if len(along) > 1 {
			out = append(out, along)
		}
	}
	return out
}

// cube returns the corners between two places along some axes, and what hiding
// them costs; ok is false when no respondent could be moved along it, or when a
// total that is told would change.
func (b *cuboid) cube(from, to, along []int) (corners []int, cost int, ok bool) {
	up, down := true, true // whether the even corners can rise, or fall
	at := slices.Clone(from)
	for bits := range 1 << len(along) {
		odd := false
		for k, j := range along {
			at[j] = from[j]
			if bits>>k&1 == 1 {
				at[j], odd = to[j], !odd
			}
		}
		i := b.index(at)
		if b.counts[i] == 0 {
			up, down = up && !odd, down && odd
		}
		if len(along) < len(b.axes) && !b.free(at, along) {
			return nil, 0, false
		}
		if !b.hidden[i] {
			cost += 1 + b.counts[i]
		}
		corners = append(corners, i)
	}
	return corners, cost, up || down
}

// free tells whether the totals that change with a corner of a cube along some
// axes are hidden: those of tables that have all these axes, and not all of the
// cuboid's.
func (b *cuboid) free(at, along []int) bool {
	n := len(b.axes)
	for bits := range 1<<n - 1 {
		s := make(spot, len(b.veil.facets))
		for i := range s {
			s[i] = -1
		}
		loose, all := false, true
		for j, a := range b.axes {
			if bits>>j&1 == 0 {
				all = all && !slices.Contains(along, j)
				continue
			}
			c := a.cats[at[j]]
			loose = loose || c.option < 0
			s[a.facet] = c.option
		}
		if all && !loose && !b.veil.hides(s) {
			return false
		}
	}
	return true
}
