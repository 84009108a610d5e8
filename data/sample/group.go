package sample

import (
	"hash/fnv"
	"slices"
	"strconv"
)

// group is a set of people or rows by their number.
type group map[int]bool

// everyone returns the group of 0 to n-1.
func everyone(n int) group {
	g := group{}
	for i := range n {
		g[i] = true
	}
	return g
}

// where returns those for whom keep holds.
func (g group) where(keep func(i int) bool) group {
	r := group{}
	for i := range g {
		if keep(i) {
			r[i] = true
		}
	}
	return r
}

func (g group) and(o group) group     { return g.where(func(i int) bool { return o[i] }) }
func (g group) without(o group) group { return g.where(func(i int) bool { return !o[i] }) }

// or returns those in either group.
func (g group) or(o group) group {
	r := group{}
	for _, from := range []group{g, o} {
		for i := range from {
			r[i] = true
		}
	}
	return r
}

// sorted lists the members in ascending order.
func (g group) sorted() []int {
	all := make([]int, 0, len(g))
	for i := range g {
		all = append(all, i)
	}
	slices.Sort(all)
	return all
}

// pick returns the n members with the highest score, which is how a count comes
// out exact while the answers still hang together. It panics when there are
// fewer than n: the counts of the sample are then wrong.
func (g group) pick(n int, score func(i int) float64) group {
	if n > len(g) {
		panic("sample: " + strconv.Itoa(n) + " wanted of " + strconv.Itoa(len(g)))
	}
	order := g.sorted()
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := score(a), score(b); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	r := group{}
	for _, i := range order[:n] {
		r[i] = true
	}
	return r
}

// chance returns a number from 0 up to 1 that looks random and is the same at
// every run: it is a hash of what it is for and of whom it is about.
func chance(what string, i int) float64 {
	h := fnv.New64a()
	h.Write([]byte(what + " " + strconv.Itoa(i)))
	x := h.Sum64()
	// The finaliser of SplitMix64: FNV alone leaves the high bits of short
	// texts close together.
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	x ^= x >> 31
	return float64(x>>11) / (1 << 53)
}
