package tabulate

import (
	"slices"

	"izpete/data/stats"
	"izpete/data/survey"
)

// mask says which cells of the table of some facets are hidden.
type mask struct {
	of     []int
	size   []int    // options of each
	gone   [][]bool // of each facet, options whose total is hidden
	hidden []bool
}

func (m *mask) index(s spot) int {
	at := 0
	for i, x := range m.of {
		at = at*m.size[i] + s[x]
	}
	return at
}

func (m *mask) at(s spot) bool { return m.hidden[m.index(s)] }

// each visits the cells of a mask; the spot is reused.
func (m *mask) each(n int, visit func(s spot)) {
	s := make(spot, n)
	for i := range s {
		s[i] = -1
	}
	var place func(i int)
	place = func(i int) {
		if i == len(m.of) {
			visit(s)
			return
		}
		for o := range m.size[i] {
			s[m.of[i]] = o
			place(i + 1)
		}
	}
	place(0)
}

// mask makes the mask of two facets or more, after those of its parts.
func (v *veil) mask(of []int) *mask {
	key := uint(0)
	for _, i := range of {
		key |= 1 << i
	}
	if m := v.masks[key]; m != nil {
		return m
	}
	m := &mask{of: of}
	cells := 1
	for _, i := range of {
		m.size = append(m.size, len(v.facets[i].options))
		cells *= len(v.facets[i].options)
	}
	m.hidden = make([]bool, cells)
	all := v.totals(m)
	m.each(len(v.facets), func(s spot) {
		for _, i := range of {
			part := slices.Clone(s)
			part[i] = -1
			if v.hides(part) {
				m.hidden[m.index(s)] = true
			}
		}
	})
	if all || !v.protect(m) {
		for i := range m.hidden {
			m.hidden[i] = true
		}
	}
	v.masks[key] = m
	return m
}

// totals hides options whose totals among those who answered all questions of a
// table are too small, and what it takes that they cannot be computed back. all
// says that nothing of the table can be told.
func (v *veil) totals(m *mask) (all bool) {
	in := v.universe(m.of)
	for _, x := range m.of {
		gone, none := v.facets[x].totals(in, v.d)
		all = all || none
		m.gone = append(m.gone, gone)
		m.each(len(v.facets), func(s spot) {
			if gone[s[x]] {
				m.hidden[m.index(s)] = true
			}
		})
	}
	return all
}

// gone tells whether the total of an answer, among those who answered the other
// question as well, is hidden.
func (v *veil) gone(a answer, other *survey.Question) bool {
	var of []int
	at := -1
	for i, x := range v.facets {
		if x.q != nil && (x.q == a.q || x.q == other) {
			of = append(of, i)
		}
		if x.q == a.q {
			at = i
		}
	}
	m := v.mask(of)
	return m.gone[slices.Index(of, at)][a.option]
}

// totals says which totals of a facet among some respondents are hidden; all that
// none can be told.
func (x facet) totals(in *survey.Set, d Disclosure) (gone []bool, all bool) {
	gone = slices.Clone(x.gone)
	n := in.Count()
	if n == 0 {
		return gone, false
	}
	if x.q == nil || !x.part {
		for o, s := range x.options {
			k := in.CountAnd(s)
			gone[o] = gone[o] || d.Sensitive(k) || d.Sensitive(n-k)
			all = all || x.q == nil && gone[o]
		}
		return gone, all
	}
	var cells [][]int
	var hide [][]bool
	for o, s := range x.options {
		cells, hide = append(cells, []int{in.CountAnd(s)}), append(hide, []bool{gone[o]})
	}
	a := stats.Add(cells)
	a.Hide = hide
	s := stats.Suppress(a, d)
	return column(s.Cells), s.Withheld || s.Total || s.Columns[0]
}

// column returns the only column of a table.
func column(cells [][]bool) []bool {
	var out []bool
	for _, row := range cells {
		out = append(out, row[0])
	}
	return out
}

// universe returns those whom a table is about: who answered all its questions.
func (v *veil) universe(of []int) *survey.Set {
	in := survey.FullSet(v.table.Len())
	for _, i := range of {
		if q := v.facets[i].q; q != nil {
			in = in.And(q.Answered)
		}
	}
	return in
}
