package casefile

import (
	"bytes"
	"container/heap"
	"encoding/json"
	"slices"
	"strings"
)

// journal is the entries in the order they are folded, and what they fold to.
// It never changes: an append makes the next one, which shares its past.
type journal struct {
	entries []Entry
	heads   []string // entries that nothing follows, sorted
	state   *State
	undo    []int // indexes of entries that can be taken back, the next one last
	redo    []int // indexes of entries that were taken back, the next one last
}

// next returns the journal with one more entry, which follows all heads.
func (j *journal) next(e Entry) *journal {
	n := &journal{
		entries: append(j.entries, e),
		heads:   []string{e.ID},
		state:   j.state.with(e.Changes),
		undo:    slices.Clip(j.undo),
		redo:    slices.Clip(j.redo),
	}
	n.settle(len(j.entries))
	return n
}

// settle moves entry i, and what it takes back or does again, between the
// stacks of undo and redo.
func (j *journal) settle(i int) {
	e := j.entries[i]
	switch {
	case e.Undoes != "" && move(j.entries, e.Undoes, &j.undo, &j.redo):
	case e.Redoes != "" && move(j.entries, e.Redoes, &j.redo, &j.undo):
	case e.Action == ActionCheckpoint:
		j.undo, j.redo = nil, nil
	case len(e.Changes) == 0:
		// A mark in the history, such as an export, leaves redo alone.
	default:
		j.redo = nil
		if e.Action != ActionCreate {
			j.undo = append(j.undo, i)
		}
	}
}

// move takes the entry with the id off one stack and puts it on the other. It
// never writes into a stack that an earlier journal may share.
func move(entries []Entry, id string, from, to *[]int) bool {
	for at := len(*from) - 1; at >= 0; at-- {
		if i := (*from)[at]; entries[i].ID == id {
			*from = slices.Delete(slices.Clone(*from), at, at+1)
			*to = append(slices.Clip(*to), i)
			return true
		}
	}
	return false
}

// holds tells whether the present values are still those an entry left, or
// with back those it found.
func (j *journal) holds(e Entry, back bool) bool {
	for _, c := range e.Changes {
		want := c.To
		if back {
			want = c.From
		}
		if !bytes.Equal(j.state.at(c.Key), want) {
			return false
		}
	}
	return true
}

// last returns the entry on top of a stack.
func (j *journal) last(stack []int) (Entry, bool) {
	if len(stack) == 0 {
		return Entry{}, false
	}
	return j.entries[stack[len(stack)-1]], true
}

// fold puts entries, given as they were stored, into their order and folds them.
// report is told of every entry that does not agree with those before it; the
// fold goes on as well as it can.
func fold(stored []numbered, report func(numbered, string)) *journal {
	j := &journal{entries: make([]Entry, 0, len(stored))}
	values := map[string]json.RawMessage{}
	heads := map[string]bool{}
	for _, n := range order(stored, report) {
		e := n.Entry
		// An entry knew the whole state only if it follows everything before it;
		// one written beside others, in a copy, is not held against their values.
		if sawAll := len(e.Parents) == len(heads) && !slices.ContainsFunc(e.Parents, func(p string) bool { return !heads[p] }); sawAll {
			for _, c := range e.Changes {
				if !bytes.Equal(values[c.Key], c.From) {
					report(n, "entry-mismatch")
					break
				}
			}
		}
		for _, p := range e.Parents {
			delete(heads, p)
		}
		heads[e.ID] = true
		for _, c := range e.Changes {
			if c.To == nil {
				delete(values, c.Key)
			} else {
				values[c.Key] = c.To
			}
		}
		j.entries = append(j.entries, e)
		j.settle(len(j.entries) - 1)
	}
	for id := range heads {
		j.heads = append(j.heads, id)
	}
	slices.Sort(j.heads)
	j.state = stateOf(values)
	return j
}

// numbered is an entry with its number in the file, from 1.
type numbered struct {
	Entry
	number uint64
}

// order sorts entries so that each follows its parents; among those free to
// come next the earlier goes first, then the smaller id. Two copies of a case
// that hold the same entries thus fold to the same state, in whatever order the
// entries reached them.
func order(stored []numbered, report func(numbered, string)) []numbered {
	index := make(map[string]int, len(stored))
	for i, n := range stored {
		if _, twice := index[n.ID]; twice {
			report(n, "entry-twice")
			continue
		}
		index[n.ID] = i
	}
	waiting := make([]int, len(stored))
	children := make([][]int, len(stored))
	var free queue
	free.all = stored
	for i, n := range stored {
		if index[n.ID] != i {
			continue
		}
		for _, p := range n.Parents {
			parent, ok := index[p]
			if !ok || parent >= i {
				report(n, "entry-orphan")
			}
			if ok && parent != i {
				waiting[i]++
				children[parent] = append(children[parent], i)
			}
		}
		if waiting[i] == 0 {
			heap.Push(&free, i)
		}
	}
	sorted := make([]numbered, 0, len(stored))
	for len(free.ready) > 0 {
		i := heap.Pop(&free).(int)
		sorted = append(sorted, stored[i])
		for _, c := range children[i] {
			if waiting[c]--; waiting[c] == 0 {
				heap.Push(&free, c)
			}
		}
	}
	return sorted
}

// queue is a heap of entries whose parents have all come.
type queue struct {
	all   []numbered
	ready []int
}

func (q *queue) Len() int { return len(q.ready) }
func (q *queue) Less(i, j int) bool {
	a, b := q.all[q.ready[i]], q.all[q.ready[j]]
	if c := a.Time.Compare(b.Time); c != 0 {
		return c < 0
	}
	return strings.Compare(a.ID, b.ID) < 0
}
func (q *queue) Swap(i, j int) { q.ready[i], q.ready[j] = q.ready[j], q.ready[i] }
func (q *queue) Push(x any)    { q.ready = append(q.ready, x.(int)) }
func (q *queue) Pop() any {
	last := len(q.ready) - 1
	x := q.ready[last]
	q.ready = q.ready[:last]
	return x
}
