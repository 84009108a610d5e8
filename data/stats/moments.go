package stats

import "math"

// Mean returns the arithmetic mean; NaN without values.
func Mean(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sum := 0.0
	for _, x := range values {
		sum += x
	}
	m := sum / float64(len(values))
	// A second pass takes back what rounding lost in the first.
	rest := 0.0
	for _, x := range values {
		rest += x - m
	}
	return m + rest/float64(len(values))
}

// Deviation returns the standard deviation of a sample, with n−1; NaN for fewer
// than two values.
func Deviation(values []float64) float64 {
	if len(values) < 2 {
		return math.NaN()
	}
	m, squares := Mean(values), 0.0
	for _, x := range values {
		squares += (x - m) * (x - m)
	}
	return math.Sqrt(squares / float64(len(values)-1))
}

// MeanInterval returns the mean with its interval at a confidence level:
// mean ± t·s/√n, with Student's t of n−1 degrees (Student 1908, Biometrika 6,
// 1–25). population, when not 0, brings the finite-population correction
// √((N−n)/N) of the standard error (Cochran 1977, Sampling Techniques, 2.5). The
// ends are NaN for fewer than two values. It leans on a mean of roughly normal
// scatter: for few and skewed values the median says more.
func MeanInterval(values []float64, population int, level float64) (mean, low, high float64) {
	mean = Mean(values)
	n := len(values)
	if n < 2 {
		return mean, math.NaN(), math.NaN()
	}
	half := StudentQuantile(level, n-1) * Deviation(values) / math.Sqrt(float64(n))
	if population > 0 {
		half *= math.Sqrt(max(0, float64(population-n)/float64(population)))
	}
	return mean, mean - half, mean + half
}
