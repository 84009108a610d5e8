package stats

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// attack visits tables of counts that agree with what is shown: every one within
// one unit a cell of the truth, at most so many.
func attack(a Additive, s Suppression, limit int, visit func(Additive) bool) {
	r, c := len(a.Rows), len(a.Columns)
	cells := make([][]int, r)
	for i := range cells {
		cells[i] = make([]int, c)
	}
	agrees := func(sum, seen int, hidden bool) bool { return hidden || sum == seen }
	var place func(at int) bool
	place = func(at int) bool {
		if at == r*c {
			b := Add(cells)
			if !agrees(b.Total, a.Total, s.Total) {
				return true
			}
			for j := range b.Columns {
				if !agrees(b.Columns[j], a.Columns[j], s.Columns[j]) {
					return true
				}
			}
			limit--
			return visit(b) && limit > 0
		}
		i, j := at/c, at%c
		low, high := a.Cells[i][j], a.Cells[i][j]
		if s.Cells[i][j] {
			low, high = max(0, low-1), high+1
		}
		row, column := 0, 0
		for x := range j {
			row += cells[i][x]
		}
		for x := range i {
			column += cells[x][j]
		}
		if !s.Rows[i] {
			high = min(high, a.Rows[i]-row)
			if j == c-1 {
				low = max(low, a.Rows[i]-row)
			}
		}
		if !s.Columns[j] {
			high = min(high, a.Columns[j]-column)
			if i == r-1 {
				low = max(low, a.Columns[j]-column)
			}
		}
		for k := low; k <= high; k++ {
			cells[i][j] = k
			if !place(at + 1) {
				return false
			}
		}
		return true
	}
	place(0)
}

func randomTable(r *rand.Rand, rows, cols, most int) [][]int {
	t := make([][]int, rows)
	for i := range t {
		t[i] = make([]int, cols)
		for j := range t[i] {
			t[i][j] = r.IntN(most + 1)
		}
	}
	return t
}

// values collects what an attacker holds possible for each number.
type possible []map[int]bool

func (p *possible) add(values []int) {
	if *p == nil {
		*p = make([]map[int]bool, len(values))
		for i := range *p {
			(*p)[i] = map[int]bool{}
		}
	}
	for i, v := range values {
		(*p)[i][v] = true
	}
}

// certain returns the hidden numbers of which only one value is possible.
func (p possible) certain(hidden []bool) (known []int) {
	for i, h := range hidden {
		if h && len(p[i]) < 2 {
			known = append(known, i)
		}
	}
	return known
}

func TestSuppressedTablesResistTheSolver(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 5))
	hid, told := 0, 0
	for range 1500 {
		a := Add(randomTable(r, 1+r.IntN(3), 1+r.IntN(3), 2+r.IntN(9)))
		d := Disclosure{Threshold: 2 + r.IntN(4), ShowZeros: r.IntN(2) == 0}
		s := Suppress(a, d)
		hidden := s.list()
		for i, k := range a.values() {
			if d.Sensitive(k) && !hidden[i] {
				t.Fatalf("%v: %d is shown below %d", a, k, d.Threshold)
			}
		}
		if !slices.Contains(hidden, true) {
			told++
			continue
		}
		hid++
		var p possible
		attack(a, s, 200_000, func(b Additive) bool {
			p.add(b.values())
			return len(p.certain(hidden)) > 0
		})
		if known := p.certain(hidden); len(known) > 0 {
			t.Fatalf("%v with %+v under %+v: numbers %v can be computed back", a, s, d, known)
		}
	}
	if hid < 100 || told < 10 {
		t.Errorf("%d suppressed and %d free tables: the test shows little", hid, told)
	}
}

// The solver does find what is hidden badly.
func TestTheSolverFinds(t *testing.T) {
	a := Add([][]int{{2, 20, 30}, {15, 25, 18}})
	s := Suppression{Cells: [][]bool{{true, false, false}, {false, false, false}}, Rows: make([]bool, 2), Columns: make([]bool, 3)}
	var p possible
	attack(a, s, 1000, func(b Additive) bool { p.add(b.values()); return true })
	if known := p.certain(s.list()); !slices.Equal(known, []int{0}) {
		t.Error("a cell hidden alone is row less the others:", known)
	}
	good := Suppress(a, Disclosure{Threshold: 5})
	if good.Primary != 1 || good.Secondary != 3 || !good.Cells[0][0] || !good.Cells[1][0] {
		t.Errorf("%+v", good)
	}
}

// Neither release alone, nor one subtracted from the other, nor the sums of
// both tell what is hidden.
func TestTwoReleasesResistTheSolver(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 5))
	part, all := 0, 0
	for range 1200 {
		rows, cols := 1+r.IntN(2), 2+r.IntN(2)
		whole := randomTable(r, rows, cols, 3+r.IntN(7))
		within := make([][]int, rows)
		for i, line := range whole {
			for _, k := range line {
				within[i] = append(within[i], r.IntN(k+1))
			}
		}
		a, b := Add(whole), Add(within)
		d := Disclosure{Threshold: 2 + r.IntN(2), ShowZeros: r.IntN(3) > 0}
		sa := Suppress(a, d)
		sb := SuppressAfter(a, sa, b, d)
		ha, hb := sa.list(), sb.list()
		if sb.Withheld {
			// Of what is not told at all, only the first release can tell.
			hb = make([]bool, len(hb))
			all++
		} else {
			part++
		}
		rest := make([]bool, len(ha))
		va, vb := a.values(), b.values()
		for i := range rest {
			rest[i] = !sb.Withheld && !sa.Withheld && a.Total > b.Total && d.Sensitive(va[i]-vb[i])
		}
		var first []Additive
		attack(a, sa, 400, func(x Additive) bool { first = append(first, copied(x)); return true })
		first = append([]Additive{a}, first...)
		var pa, pb, pr possible
		pa.add(va)
		pb.add(vb)
		pr.add(minus(va, vb))
		settled := func() bool {
			return len(pa.certain(ha)) == 0 && len(pb.certain(hb)) == 0 && len(pr.certain(rest)) == 0
		}
		attack(b, sb, 4000, func(y Additive) bool {
			vy := y.values()
			for _, x := range first {
				diff := minus(x.values(), vy)
				if slices.Min(diff) < 0 {
					continue
				}
				pa.add(x.values())
				pb.add(vy)
				pr.add(diff)
			}
			return !settled()
		})
		if !settled() {
			t.Fatalf("%v %+v\n%v %+v\n%+v: first %v, second %v, rest %v", a, sa, b, sb, d, pa.certain(ha), pb.certain(hb), pr.certain(rest))
		}
	}
	if part < 200 || all == 0 {
		t.Errorf("%d told in part, %d withheld: the test shows little", part, all)
	}
}

func copied(a Additive) Additive {
	var cells [][]int
	for _, r := range a.Cells {
		cells = append(cells, slices.Clone(r))
	}
	return Add(cells)
}

func minus(a, b []int) []int {
	out := make([]int, len(a))
	for i := range a {
		out[i] = a[i] - b[i]
	}
	return out
}

func TestTheSameTableTwiceHidesTheSame(t *testing.T) {
	a := Add([][]int{{2, 20, 30}, {15, 25, 18}})
	d := Disclosure{Threshold: 5}
	s := Suppress(a, d)
	if again := SuppressAfter(a, s, a, d); !slices.Equal(again.list(), s.list()) {
		t.Errorf("%+v, then %+v", s, again)
	}
}
