package tabulate

import "slices"

// Order is the order in which the rows of a breakdown are shown. "Other", and
// then "don't know" and its like, stand last in each.
type Order string

// The orders.
const (
	Usual        Order = ""           // by share, an ordered question in its own order
	ByShare      Order = "share"      // from the most to the least frequent, scales too
	BySheet      Order = "sheet"      // as the question has its options
	ByDifference Order = "difference" // from most above the whole to most below it
)

// Orders lists the orders as they are offered. Their words are under
// "breakdowns.order.<key>", see Key.
var Orders = []Order{Usual, ByShare, BySheet, ByDifference}

// Key ends the keys of the words about an order.
func (o Order) Key() string {
	if o == Usual {
		return "usual"
	}
	return string(o)
}

// By returns the rows in an order. Rows that are equal keep the question's order,
// hidden ones stand behind those that are told. By difference needs a whole and
// shares of both; without them the order is the usual one.
func (b *Breakdown) By(o Order) []Row {
	switch {
	case o == ByDifference && !b.differs(), o == Usual:
		return b.Sorted()
	}
	rows := slices.Clone(b.Rows)
	slices.SortStableFunc(rows, func(x, y Row) int {
		if c := rank(x) - rank(y); c != 0 || o == BySheet {
			return c
		}
		if x.Hidden != y.Hidden {
			if x.Hidden {
				return 1
			}
			return -1
		}
		if o == ByDifference {
			return descending(b.difference(x), b.difference(y))
		}
		return descending(b.often(x), b.often(y))
	})
	return rows
}

func descending(x, y float64) int {
	switch {
	case x > y:
		return -1
	case x < y:
		return 1
	}
	return 0
}

// differs tells whether there are shares to compare with those of the whole.
func (b *Breakdown) differs() bool {
	return b.Whole != nil && b.Base.N >= CountsOnly && b.Whole.Base.N >= CountsOnly
}

// difference is how far a share is above that of the whole, in percentage points.
// Of what is hidden in the whole nothing follows.
func (b *Breakdown) difference(r Row) float64 {
	if whole := b.Whole.Rows[r.Option]; !whole.Hidden {
		return b.share(r) - b.Whole.share(whole)
	}
	return 0
}

// share is the percentage that is shown of a row.
func (b *Breakdown) share(r Row) float64 {
	if b.Weighted != nil {
		return b.Weighted.Rows[r.Option].Percent
	}
	return r.Percent
}
