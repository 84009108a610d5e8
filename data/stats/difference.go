package stats

import "math"

// Difference is a share less another, with its interval; from −1 to 1.
type Difference struct {
	Value     float64
	Low, High float64
}

// Newcombe returns k1/n1 − k2/n2 with its 95 % interval at z = Z95: the hybrid
// of both Wilson intervals (Newcombe 1998, Statistics in Medicine 17, 873–890,
// method 10). With an empty base nothing is known: −1 to 1.
func Newcombe(k1, n1, k2, n2 int, z float64) Difference {
	return NewcombeFinite(k1, n1, 0, k2, n2, 0, z)
}

// NewcombeFinite is Newcombe with the finite-population correction for either
// side whose population is known (not 0): the Wilson intervals that it is made
// of are those of WilsonFinite.
func NewcombeFinite(k1, n1, population1, k2, n2, population2 int, z float64) Difference {
	if n1 <= 0 || n2 <= 0 {
		return Difference{Low: -1, High: 1}
	}
	p1, p2 := float64(k1)/float64(n1), float64(k2)/float64(n2)
	l1, h1 := wilson(k1, n1, population1, z)
	l2, h2 := wilson(k2, n2, population2, z)
	d := p1 - p2
	return Difference{
		Value: d,
		Low:   max(-1, d-math.Hypot(p1-l1, h2-p2)),
		High:  min(1, d+math.Hypot(h1-p1, p2-l2)),
	}
}

func wilson(k, n, population int, z float64) (low, high float64) {
	if population > 0 {
		return WilsonFinite(k, n, population, z)
	}
	return Wilson(k, n, z)
}

// pairedDifference is (b−c)/n for n units of which b changed one way and c the
// other, with Wald's interval for dependent shares (Agresti 2013, Categorical
// Data Analysis, 11.1.1): half width z·√(b + c − (b−c)²/n)/n.
func pairedDifference(b, c, n int) Difference {
	d, m := float64(b-c), float64(n)
	half := Z95 * math.Sqrt(max(0, float64(b+c)-d*d/m)) / m
	return Difference{Value: d / m, Low: max(-1, d/m-half), High: min(1, d/m+half)}
}
