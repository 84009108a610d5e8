package stats

import (
	"math"
	"sync"
)

// logFactorials holds the logarithms of 0! to 4095!, which the exact tests ask
// for again and again.
var logFactorials = sync.OnceValue(func() *[4096]float64 {
	var t [4096]float64
	for i := range t {
		t[i], _ = math.Lgamma(float64(i + 1))
	}
	return &t
})

func logFactorial(n int) float64 {
	if t := logFactorials(); n < len(t) {
		return t[n]
	}
	l, _ := math.Lgamma(float64(n + 1))
	return l
}

// choose returns the logarithm of n over k.
func choose(n, k int) float64 {
	return logFactorial(n) - logFactorial(k) - logFactorial(n-k)
}
