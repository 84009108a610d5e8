package breakdowns

import (
	"izpete/data/tabulate"
)

// look is how the cards show what was counted, as the auditor has chosen it.
type look struct {
	highlight bool // the chosen respondents are marked within the whole; else the charts narrow to them
	plain     bool // bars without the whiskers of their intervals
	order     tabulate.Order
}

// views is what Memory keeps of the looks.
type views struct {
	board  bool    // the board is up, not all questions
	other  float32 // how far the one that is not up was scrolled
	all    look
	orders map[string]tabulate.Order // of single cards, by figures.key
	query  map[string]string         // what is searched in long lists, by figures.key
}

func newViews() views {
	return views{orders: map[string]tabulate.Order{}, query: map[string]string{}}
}

// of is the look of one card.
func (v *views) of(key string) look {
	l := v.all
	if o, ok := v.orders[key]; ok {
		l.order = o
	}
	return l
}

// setOrder gives all cards an order; what was chosen for single ones is
// forgotten.
func (v *views) setOrder(o tabulate.Order) {
	v.all.order = o
	clear(v.orders)
}
