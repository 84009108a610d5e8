package stats

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Printed is a percentage as it was published: whole units of its last
// decimal, so that 53.0 and 53 stay apart.
type Printed struct {
	Units    int // 530 for 53.0
	Decimals int // 1 for 53.0
}

// ErrPercentage reports a text that is no percentage from 0 to 100.
var ErrPercentage = errors.New("not a percentage from 0 to 100")

// ParsePrinted reads "53", "53.0" or "53,0", with or without a percent sign.
func ParsePrinted(s string) (Printed, error) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	s = strings.TrimRight(s, " \u00a0")
	whole, part, cut := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	if whole == "" || cut && part == "" || len(whole) > 3 || len(part) > 6 {
		return Printed{}, ErrPercentage
	}
	units, err := strconv.ParseUint(whole+part, 10, 32)
	p := Printed{Units: int(units), Decimals: len(part)}
	if err != nil || p.Units > 100*p.scale() {
		return Printed{}, ErrPercentage
	}
	return p, nil
}

func (p Printed) scale() int {
	s := 1
	for range p.Decimals {
		s *= 10
	}
	return s
}

// To writes the percentage with at least so many decimals: 53 said to be
// printed with one is 53.0.
func (p Printed) To(decimals int) Printed {
	for p.Decimals < decimals {
		p.Units *= 10
		p.Decimals++
	}
	return p
}

// Round returns k of n as a printed percentage, rounded half away from zero by
// whole-number arithmetic, so that a tie is a tie.
func Round(k, n, decimals int) Printed {
	p := Printed{Decimals: decimals}
	num := 100 * k * p.scale()
	p.Units = (2*num + n) / (2 * n)
	return p
}

// Counts returns every count k, ascending, for which k of n is printed as p
// when rounded half away from zero: the GRIM test (Brown and Heathers 2017) for
// a percentage. None means that p cannot come from n.
func Counts(p Printed, n int) []int {
	if n <= 0 {
		return nil
	}
	// k must lie within half a unit of p; look one further on either side and
	// let Round decide.
	first := max(0, p.Units*n/(100*p.scale())-n/(100*p.scale())-1)
	var ks []int
	for k := first; k <= n; k++ {
		r := Round(k, n, p.Decimals)
		if r.Units > p.Units {
			break
		}
		if r == p {
			ks = append(ks, k)
		}
	}
	return ks
}

// FitAll returns the counts behind each printed percentage at base n. closed
// says that they are all the options of a single-choice question: then only
// counts that are part of some choice adding up to n are kept. ok is false when
// one of them, or the sum, cannot be.
func FitAll(ps []Printed, n int, closed bool) (counts [][]int, ok bool) {
	counts = make([][]int, len(ps))
	ok = len(ps) > 0
	least, most := 0, 0
	for i, p := range ps {
		counts[i] = Counts(p, n)
		if len(counts[i]) == 0 {
			ok = false
			continue
		}
		least += counts[i][0]
		most += counts[i][len(counts[i])-1]
	}
	if !ok || !closed {
		return counts, ok
	}
	if n < least || n > most {
		return counts, false
	}
	// The counts of one percentage are consecutive, so every sum from least to
	// most can be made, and each count's room is what the others leave.
	for i, c := range counts {
		low := n - (most - c[len(c)-1])
		high := n - (least - c[0])
		counts[i] = slices.DeleteFunc(slices.Clone(c), func(k int) bool { return k < low || k > high })
	}
	return counts, true
}

// Bases returns every base from 1 to limit, ascending, that all printed
// percentages can come from together.
func Bases(ps []Printed, limit int, closed bool) []int {
	var fits []int
	for n := 1; n <= limit; n++ {
		if _, ok := FitAll(ps, n, closed); ok {
			fits = append(fits, n)
		}
	}
	return fits
}
