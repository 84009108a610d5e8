package stats

import "slices"

// Disclosure says which counts must not be told.
type Disclosure struct {
	Threshold int // counts below it are hidden; 3, 5 and 10 are usual
	// ShowZeros leaves zeros: they tell that nobody of a group gave an answer,
	// which is as much as telling what each of them answered.
	ShowZeros bool
}

// Sensitive tells whether a count must be hidden for its own sake.
func (d Disclosure) Sensitive(k int) bool {
	return k < d.Threshold && (k > 0 || !d.ShowZeros)
}

// Additive is a table of counts with its margins: each row adds up to Rows, each
// column to Columns, both to Total.
type Additive struct {
	Cells         [][]int
	Rows, Columns []int
	Total         int

	// Hide names cells to hide whatever they hold, and FixedBases says that the
	// column totals and the total are known elsewhere and stay as they are. Both
	// are for tables that share their columns.
	Hide       [][]bool
	FixedBases bool
}

// Add returns the table of cells with its margins.
func Add(cells [][]int) Additive {
	a := Additive{Cells: cells}
	if len(cells) > 0 {
		a.Rows, a.Columns, a.Total = margins(cells)
	}
	return a
}

// Suppression says which numbers of a table with margins are hidden.
type Suppression struct {
	Cells         [][]bool
	Rows, Columns []bool
	Total         bool
	Primary       int  // hidden for their own sake
	Secondary     int  // hidden so that the first cannot be computed back
	Withheld      bool // nothing of the table can be told
}

// Suppress hides the sensitive numbers of a table and, along the cheapest
// circles, further ones (complementary suppression), so that whoever knows all
// that is shown, the sums and that counts are not negative cannot tell any
// hidden number: at least two values remain possible for each. Small numbers
// are hidden rather than great ones, and cells rather than margins.
func Suppress(a Additive, d Disclosure) Suppression {
	f := a.flow()
	values := a.values()
	must := a.must(d)
	primary := 0
	for i, k := range values {
		f.set(i, true, k > 0, must[i])
		if must[i] {
			primary++
		}
	}
	if !f.protect() {
		return a.withheld(primary)
	}
	return a.suppression(f, primary)
}

// SuppressAfter hides numbers of a second table about some of the units of a
// first one that was released with its own suppression: the same rows and
// columns under a filter. Beyond Suppress it takes care that neither subtracting
// one release from the other nor the sums of both tell a hidden number, or a
// sensitive one about the units outside the filter. When that cannot be done
// the second table is withheld.
//
// It looks for three kinds of change that leave all that is shown as it is: one
// unit moved within the second table alone, within the rest alone, or within
// the second table and with it in the first. Each is enough; others are not
// looked for, so it may hide more than it had to.
func SuppressAfter(first Additive, shown Suppression, second Additive, d Disclosure) Suppression {
	if shown.Withheld {
		return Suppress(second, d)
	}
	was := shown.list()
	whole, part := first.values(), second.values()
	if slices.Equal(whole, part) {
		return shown
	}
	// The rest alone changes and with it the first; the second alone, and the
	// rest the other way; or both releases alike.
	inRest, inPart, inBoth := second.flow(), second.flow(), second.flow()
	betrayed, must := make([]bool, len(was)), second.must(d)
	for i := range was {
		rest := whole[i] - part[i]
		fixed := inPart.arcs[i].cost < 0
		inRest.set(i, true, rest > 0, was[i])
		inPart.set(i, rest > 0, part[i] > 0, must[i])
		inBoth.set(i, true, part[i] > 0, false)
		inRest.arcs[i].cost = -1
		if !was[i] {
			inBoth.arcs[i].cost = -1
		}
		betrayed[i] = first.Total > second.Total && d.Sensitive(rest) && !fixed
	}
	apart := make([]bool, len(was)) // can change with the rest alone
	primary := 0
	for i := range was {
		if was[i] {
			_, _, apart[i] = inRest.circle(i)
		}
		betrayed[i] = betrayed[i] && !apart[i]
		inPart.arcs[i].hidden = inPart.arcs[i].hidden || betrayed[i]
		if inPart.arcs[i].hidden {
			primary++
		}
	}
	alone, alike := make([]bool, len(was)), make([]bool, len(was))
	for i := range was {
		if inPart.arcs[i].hidden && !alone[i] && !inPart.cover(i, alone) &&
			(betrayed[i] || !was[i] || !inBoth.cover(i, alike)) {
			return second.withheld(primary)
		}
		if was[i] && !apart[i] && !alike[i] && !inBoth.cover(i, alike) {
			return second.withheld(primary)
		}
	}
	for i := range was {
		inPart.arcs[i].hidden = inPart.arcs[i].hidden || inBoth.arcs[i].hidden
	}
	return second.suppression(inPart, primary)
}

// flow lays the table out as a circulation: rows, columns, then the nodes at
// which the column totals meet and the row totals part.
func (a Additive) flow() *flow {
	r, c := len(a.Rows), len(a.Columns)
	f := &flow{nodes: r + c + 2}
	meet, part := r+c, r+c+1
	for i, row := range a.Cells {
		for j, k := range row {
			f.arcs = append(f.arcs, arc{from: i, to: r + j, cost: 1 + k})
		}
	}
	// A margin is dearer than any number of cells.
	dear := 1 + a.Total + r*c
	for i, k := range a.Rows {
		f.arcs = append(f.arcs, arc{from: part, to: i, cost: dear + k})
	}
	for j, k := range a.Columns {
		f.arcs = append(f.arcs, arc{from: r + j, to: meet, cost: dear + k})
	}
	f.arcs = append(f.arcs, arc{from: meet, to: part, cost: 4 * dear})
	if a.FixedBases {
		for i := len(f.arcs) - c - 1; i < len(f.arcs); i++ {
			f.arcs[i].cost = -1
		}
	}
	return f
}

// must tells, in the order of flow's arcs, which numbers are hidden for their
// own sake.
func (a Additive) must(d Disclosure) []bool {
	values := a.values()
	out := make([]bool, len(values))
	for i, k := range values {
		fixed := a.FixedBases && i >= len(values)-len(a.Columns)-1
		out[i] = d.Sensitive(k) && !fixed
	}
	for i, row := range a.Hide {
		for j, h := range row {
			out[i*len(row)+j] = out[i*len(row)+j] || h
		}
	}
	return out
}

// values lists the numbers in the order of flow's arcs.
func (a Additive) values() []int {
	var out []int
	for _, row := range a.Cells {
		out = append(out, row...)
	}
	out = append(append(out, a.Rows...), a.Columns...)
	return append(out, a.Total)
}

func (a Additive) suppression(f *flow, primary int) Suppression {
	s := Suppression{Primary: primary}
	next := 0
	take := func() bool {
		next++
		if f.arcs[next-1].hidden {
			s.Secondary++
		}
		return f.arcs[next-1].hidden
	}
	for _, row := range a.Cells {
		line := make([]bool, len(row))
		for j := range row {
			line[j] = take()
		}
		s.Cells = append(s.Cells, line)
	}
	for range a.Rows {
		s.Rows = append(s.Rows, take())
	}
	for range a.Columns {
		s.Columns = append(s.Columns, take())
	}
	s.Total = take()
	s.Secondary -= primary
	return s
}

// withheld hides everything.
func (a Additive) withheld(primary int) Suppression {
	f := a.flow()
	for i := range f.arcs {
		f.arcs[i].hidden = true
	}
	s := a.suppression(f, primary)
	s.Withheld = true
	return s
}

// list returns what is hidden in the order of flow's arcs.
func (s Suppression) list() []bool {
	var out []bool
	for _, row := range s.Cells {
		out = append(out, row...)
	}
	out = append(append(out, s.Rows...), s.Columns...)
	return append(out, s.Total)
}
