package stats

import (
	"cmp"
	"math/big"
	"slices"
)

// Rule is a rule of rounding. Its words are under "figures.rule.<rule>".
type Rule string

// The rules. The program itself rounds half away from zero; the others are what
// a publication may have done.
const (
	HalfAway Rule = "half-away" // 12.5 becomes 13
	HalfEven Rule = "half-even" // 12.5 becomes 12, 13.5 becomes 14
	HalfDown Rule = "half-down" // 12.5 becomes 12, 13.5 becomes 13
	Truncate Rule = "truncate"  // 12.9 becomes 12
)

// Rules lists the rules, the program's own first.
var Rules = []Rule{HalfAway, HalfEven, HalfDown, Truncate}

// Round returns k of n as a printed percentage, rounded half away from zero by
// whole-number arithmetic, so that a tie is a tie. n must not be 0.
func Round(k, n, decimals int) Printed { return RoundBy(k, n, decimals, HalfAway) }

// RoundBy is Round under any rule.
func RoundBy(k, n, decimals int, rule Rule) Printed {
	p := Printed{Decimals: decimals}
	num := 100 * k * p.scale()
	q, r := num/n, num%n
	up := 2*r >= n
	switch rule {
	case HalfEven:
		up = 2*r > n || 2*r == n && q%2 == 1
	case HalfDown:
		up = 2*r > n
	case Truncate:
		up = false
	}
	if up {
		q++
	}
	p.Units = q
	return p
}

// RoundDifference returns k1 of n1 less k2 of n2 in percentage points, rounded
// once, half away from zero, and by whole numbers: never the difference of two
// rounded shares. Units may be negative. Neither base may be 0.
func RoundDifference(k1, n1, k2, n2, decimals int) Printed {
	p := Printed{Decimals: decimals}
	// 100·scale·(k1·n2 − k2·n1) / (n1·n2), in numbers that cannot overflow.
	product := func(a, b int) *big.Int { return new(big.Int).Mul(big.NewInt(int64(a)), big.NewInt(int64(b))) }
	num := new(big.Int).Sub(product(k1, n2), product(k2, n1))
	num.Mul(num, big.NewInt(int64(200*p.scale())))
	den := product(n1, n2)
	if num.Sign() < 0 {
		num.Sub(num, den)
	} else {
		num.Add(num, den)
	}
	// Quo cuts towards zero: half a unit was added on the far side.
	p.Units = int(num.Quo(num, den.Lsh(den, 1)).Int64())
	return p
}

// LargestRemainder returns the shares of parts in their sum, rounded so that
// they add up to exactly 100 (Hamilton's method: all are cut, and the units that
// are missing go to the largest remainders, the earlier of equals). moved marks
// those that are not what Round gives; whoever prints them says so. It is only
// for charts that have to fill a bar or a circle. When the sum is 0 all are 0.
func LargestRemainder(counts []int, decimals int) (shares []Printed, moved []bool) {
	shares, moved = make([]Printed, len(counts)), make([]bool, len(counts))
	n := 0
	for _, k := range counts {
		n += k
	}
	if n == 0 {
		for i := range shares {
			shares[i].Decimals = decimals
		}
		return shares, moved
	}
	left := 100 * Printed{Decimals: decimals}.scale()
	rest := make([]int, len(counts))
	order := make([]int, len(counts))
	for i, k := range counts {
		shares[i] = RoundBy(k, n, decimals, Truncate)
		left -= shares[i].Units
		rest[i] = 100 * k * shares[i].scale() % n
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rest[b], rest[a]) })
	for _, i := range order[:left] {
		shares[i].Units++
	}
	for i, k := range counts {
		moved[i] = shares[i] != Round(k, n, decimals)
	}
	return shares, moved
}
