package stats

import "container/heap"

// arc is one published number of an additive table. Seen as a flow from one node
// to another, the table's sums say that what flows into a node flows out of it:
// cells run from their row to their column, a column's total on from there, and
// the row totals back.
type arc struct {
	from, to int
	up, down bool // whether one more, or one less, could be for all that is known
	hidden   bool
	cost     int // of hiding it; below 0: it must stay as it is
}

// flow is a table as a circulation. Whoever knows the sums can tell a hidden
// number exactly when no circle of hidden arcs runs through it along which one
// unit could be moved (Gusfield 1988, SIAM Journal on Computing 17, 552–571;
// Cox 1995, JASA 90, 1453–1462).
type flow struct {
	nodes int
	arcs  []arc
}

func (f *flow) set(i int, up, down, hidden bool) {
	f.arcs[i].up, f.arcs[i].down, f.arcs[i].hidden = up, down, hidden
}

// protect hides further arcs until each hidden one could have at least one other
// value, always along the cheapest circle. It returns false when for one of them
// there is none; then what it hid so far stays hidden.
func (f *flow) protect() bool {
	ok := true
	safe := make([]bool, len(f.arcs))
	for i := range f.arcs {
		if f.arcs[i].hidden && !safe[i] && !f.cover(i, safe) {
			ok = false
		}
	}
	return ok
}

// cover hides the cheapest circle through arc i and marks all of it safe.
func (f *flow) cover(i int, safe []bool) bool {
	circle, _, ok := f.circle(i)
	for _, j := range circle {
		f.arcs[j].hidden, safe[j] = true, true
	}
	return ok
}

// circle returns the cheapest circle through arc i, i among it.
func (f *flow) circle(i int) (circle []int, cost int, ok bool) {
	a := f.arcs[i]
	type way struct{ from, to int }
	var ways []way
	if a.up {
		ways = append(ways, way{a.to, a.from})
	}
	if a.down {
		ways = append(ways, way{a.from, a.to})
	}
	for _, w := range ways {
		path, c, found := f.path(w.from, w.to, i)
		if found && (!ok || c < cost) {
			circle, cost, ok = append(path, i), c, true
		}
	}
	return circle, cost, ok
}

// path returns the arcs of the cheapest way between two nodes without one arc
// (Dijkstra 1959): along an arc one unit more, against it one less. Hidden arcs
// are free.
func (f *flow) path(from, to, without int) (path []int, cost int, ok bool) {
	const far = int(^uint(0) >> 1)
	best, by, before := make([]int, f.nodes), make([]int, f.nodes), make([]int, f.nodes)
	for n := range best {
		best[n] = far
	}
	best[from] = 0
	q := &queue{{from, 0}}
	for q.Len() > 0 {
		at := heap.Pop(q).(stop)
		if at.cost > best[at.node] {
			continue
		}
		if at.node == to {
			break
		}
		for j, a := range f.arcs {
			next := -1
			switch {
			case j == without || a.cost < 0 && !a.hidden:
			case a.from == at.node && a.up:
				next = a.to
			case a.to == at.node && a.down:
				next = a.from
			}
			if next < 0 {
				continue
			}
			c := at.cost
			if !a.hidden {
				c += a.cost
			}
			if c < best[next] {
				best[next], by[next], before[next] = c, j, at.node
				heap.Push(q, stop{next, c})
			}
		}
	}
	if best[to] == far {
		return nil, 0, false
	}
	for n := to; n != from; n = before[n] {
		path = append(path, by[n])
	}
	return path, best[to], true
}

type stop struct{ node, cost int }

type queue []stop

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].cost < q[j].cost }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(stop)) }
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}
