package stats

import "math"

// Z returns the two-sided standard normal quantile of a confidence level
// between 0 and 1: 1.96 for 0.95.
func Z(level float64) float64 { return math.Sqrt2 * math.Erfinv(level) }

// ChiSquareTail returns the chance that a chi-square variable with df degrees of
// freedom is at least x: the regularised upper incomplete gamma function
// Q(df/2, x/2) (Abramowitz and Stegun 1964, 26.4.19). It returns 1 for df < 1.
func ChiSquareTail(x float64, df int) float64 {
	if df < 1 || x <= 0 || math.IsNaN(x) {
		return 1
	}
	return upperGamma(float64(df)/2, x/2)
}

// upperGamma is the regularised upper incomplete gamma function: by its series
// (Abramowitz and Stegun 6.5.29) where that converges fast, by its continued
// fraction (6.5.31) elsewhere.
func upperGamma(a, x float64) float64 {
	lg, _ := math.Lgamma(a)
	front := math.Exp(a*math.Log(x) - x - lg)
	if x < a+1 {
		term := 1 / a
		sum := term
		for i := 1; i < 10000 && term > sum*1e-17; i++ {
			term *= x / (a + float64(i))
			sum += term
		}
		return min(1, max(0, 1-front*sum))
	}
	return front * fraction(func(i int) (num, den float64) {
		if i == 0 {
			return 1, x + 1 - a
		}
		k := float64(i)
		return -k * (k - a), x + 2*k + 1 - a
	})
}

// StudentTail returns the chance that a Student t variable with df degrees of
// freedom lies at least t from zero, on either side (Abramowitz and Stegun
// 26.7.1): the incomplete beta function I at df/(df+t²) of df/2 and 1/2.
func StudentTail(t float64, df int) float64 {
	if df < 1 || math.IsNaN(t) {
		return 1
	}
	v := float64(df)
	return incompleteBeta(v/2, .5, v/(v+t*t))
}

// StudentQuantile returns the t that a Student variable with df degrees of
// freedom exceeds, on either side, with chance 1 − level; NaN for df < 1. It is
// found by halving.
func StudentQuantile(level float64, df int) float64 {
	if df < 1 || level <= 0 || level >= 1 {
		return math.NaN()
	}
	low, high := 0.0, 1.0
	for StudentTail(high, df) > 1-level {
		high *= 2
	}
	for range 200 {
		mid := (low + high) / 2
		if mid == low || mid == high {
			break
		}
		if StudentTail(mid, df) > 1-level {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}

// incompleteBeta is the regularised incomplete beta function by its continued
// fraction (Abramowitz and Stegun 26.5.8).
func incompleteBeta(a, b, x float64) float64 {
	switch {
	case x <= 0:
		return 0
	case x >= 1:
		return 1
	case x > (a+1)/(a+b+2):
		return 1 - incompleteBeta(b, a, 1-x)
	}
	la, _ := math.Lgamma(a)
	lb, _ := math.Lgamma(b)
	lab, _ := math.Lgamma(a + b)
	front := math.Exp(lab-la-lb+a*math.Log(x)+b*math.Log1p(-x)) / a
	return front * fraction(func(i int) (num, den float64) {
		if i == 0 {
			return 1, 1
		}
		m := float64(i / 2)
		if i%2 == 0 {
			return m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m)), 1
		}
		return -(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1)), 1
	})
}

// fraction evaluates n0/(d0 + n1/(d1 + n2/(d2 + …))) forwards (Lentz 1976,
// Applied Optics 15, 668–671).
func fraction(step func(i int) (num, den float64)) float64 {
	const tiny = 1e-300
	value, c, d := tiny, tiny, 0.0
	for i := range 10000 {
		num, den := step(i)
		if d = den + num*d; d == 0 {
			d = tiny
		}
		if c = den + num/c; c == 0 {
			c = tiny
		}
		d = 1 / d
		value *= c * d
		if math.Abs(c*d-1) < 1e-15 {
			break
		}
	}
	return value
}
