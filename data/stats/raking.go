package stats

import (
	"errors"
	"math"
)

// Margin is a known distribution that weights are to match: how many, or what
// share, of the population stand in each category, and in which category each
// unit stands.
type Margin struct {
	Of     []int     // category of each unit; −1 when not known
	Target []float64 // per category; only their proportions matter
}

// RakeOptions bound the weights and the work. The zero value does not trim.
type RakeOptions struct {
	Trim      float64 // no weight above so many times the mean; 0: no limit
	Tolerance float64 // greatest miss of any margin, as a share; 0: 1e-9
	Rounds    int     // at most so many; 0: 1000
}

// Raked is the outcome of raking. The weights have the mean 1.
type Raked struct {
	Weights   []float64
	Rounds    int
	Converged bool    // every margin is met within the tolerance
	Miss      float64 // greatest miss of any margin, as a share of the whole
	Trimmed   int     // units whose weight stands at the limit
	Effect    float64 // Kish's design effect
	Effective float64 // effective number of units
}

// ErrMargin reports a margin that no weights can match: a category of the
// population in which no unit stands, or one without a positive target in which
// some do.
var ErrMargin = errors.New("a margin cannot be matched")

// Rake weights n units so that they match the margins, one after the other until
// all hold (iterative proportional fitting: Deming and Stephan 1940, Annals of
// Mathematical Statistics 11, 427–444; trimming inside the rounds as in Battaglia
// and others 2009, Survey Practice 2(5)). Units of unknown category keep, in that
// margin, the weight that they have.
func Rake(n int, margins []Margin, o RakeOptions) (Raked, error) {
	if o.Tolerance <= 0 {
		o.Tolerance = 1e-9
	}
	if o.Rounds <= 0 {
		o.Rounds = 1000
	}
	r := Raked{Weights: make([]float64, n)}
	for i := range r.Weights {
		r.Weights[i] = 1
	}
	for _, m := range margins {
		if !m.possible(n) {
			return Raked{}, ErrMargin
		}
	}
	for r.Rounds < o.Rounds && !r.Converged {
		r.Rounds++
		for _, m := range margins {
			m.scale(r.Weights)
		}
		trim(r.Weights, o.Trim)
		r.Miss = 0
		for _, m := range margins {
			r.Miss = max(r.Miss, m.miss(r.Weights))
		}
		r.Converged = r.Miss <= o.Tolerance
	}
	for _, w := range r.Weights {
		if o.Trim > 1 && w >= o.Trim*(1-1e-9) {
			r.Trimmed++
		}
	}
	r.Effect, r.Effective = DesignEffect(r.Weights)
	return r, nil
}

// DesignEffect returns how much unequal weights widen the scatter of a share,
// 1 + cv² of the weights, and how many equally weighted units would tell as
// much, (Σw)²/Σw² (Kish 1965, Survey Sampling, 11.7; 1992, Journal of Official
// Statistics 8, 183–200). Without weights both are 0.
func DesignEffect(weights []float64) (effect, effective float64) {
	sum, squares := 0.0, 0.0
	for _, w := range weights {
		sum += w
		squares += w * w
	}
	if squares == 0 {
		return 0, 0
	}
	effective = sum * sum / squares
	return float64(len(weights)) / effective, effective
}

func (m Margin) possible(n int) bool {
	if len(m.Of) != n {
		return false
	}
	seen := make([]bool, len(m.Target))
	for _, c := range m.Of {
		if c >= len(m.Target) || c >= 0 && !(m.Target[c] > 0) {
			return false
		}
		if c >= 0 {
			seen[c] = true
		}
	}
	for c, t := range m.Target {
		if t < 0 || math.IsNaN(t) || math.IsInf(t, 0) || t > 0 && !seen[c] {
			return false
		}
	}
	return true
}

// sums returns the weight in each category, and in all that are known.
func (m Margin) sums(weights []float64) (each []float64, known float64) {
	each = make([]float64, len(m.Target))
	for i, c := range m.Of {
		if c >= 0 {
			each[c] += weights[i]
			known += weights[i]
		}
	}
	return each, known
}

func (m Margin) whole() float64 {
	sum := 0.0
	for _, t := range m.Target {
		sum += t
	}
	return sum
}

func (m Margin) scale(weights []float64) {
	each, known := m.sums(weights)
	whole := m.whole()
	for i, c := range m.Of {
		if c >= 0 {
			weights[i] *= m.Target[c] / whole * known / each[c]
		}
	}
}

func (m Margin) miss(weights []float64) float64 {
	each, known := m.sums(weights)
	whole, worst := m.whole(), 0.0
	for c, t := range m.Target {
		if t > 0 {
			worst = max(worst, math.Abs(each[c]/known-t/whole))
		}
	}
	return worst
}

// trim brings the weights back to the mean 1 and cuts those above the limit,
// giving what is cut to the others in proportion. A limit of at most 1 cannot be
// kept and is not.
func trim(weights []float64, limit float64) {
	n := float64(len(weights))
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	for i := range weights {
		weights[i] *= n / sum
	}
	if limit <= 1 {
		return
	}
	cut := make([]bool, len(weights))
	count := 0
	for {
		free, more := 0.0, 0
		for i, w := range weights {
			if !cut[i] && w > limit {
				weights[i], cut[i] = limit, true
				more++
			}
			if !cut[i] {
				free += weights[i]
			}
		}
		if more == 0 {
			return
		}
		count += more
		for i := range weights {
			if !cut[i] {
				weights[i] *= (n - limit*float64(count)) / free
			}
		}
	}
}
