package stats

import "slices"

// Form says how the printed percentages of one question hang together.
type Form string

// The forms.
const (
	// Multiple: any number of options may be ticked; each stands for itself.
	Multiple Form = "multiple"
	// Some: options of a single-choice question, not all of them printed; the
	// counts add up to the base at most.
	Some Form = "some"
	// Closed: all the options of a single-choice question; the counts add up to
	// the base.
	Closed Form = "closed"
)

// Counts returns every count k, ascending, for which k of n is printed as p
// when rounded half away from zero. None means that p cannot come from n.
func Counts(p Printed, n int) []int { return CountsBy(p, n, HalfAway) }

// CountsBy is Counts under any rule of rounding: the GRIM test (Brown and
// Heathers 2017, Social Psychological and Personality Science 8, 363–369) for a
// percentage. Rounding never falls as k grows, so the counts are consecutive.
func CountsBy(p Printed, n int, rule Rule) []int {
	if n <= 0 {
		return nil
	}
	// k must lie within a unit of p; look one further on either side and let the
	// rule decide.
	first := max(0, (p.Units-1)*n/(100*p.scale())-1)
	var ks []int
	for k := first; k <= n; k++ {
		r := RoundBy(k, n, p.Decimals, rule)
		if r.Units > p.Units {
			break
		}
		if r == p {
			ks = append(ks, k)
		}
	}
	return ks
}

// Solution is what counts stand behind the printed percentages of a question at
// a base, taken together.
type Solution struct {
	N    int
	Rule Rule
	Form Form
	// Counts holds, for each percentage, every count that is part of some whole
	// solution. Where none is, they are the counts that fit by themselves.
	Counts [][]int
	Fits   bool
	// RestLow and RestHigh say how many of the base the percentages leave, for
	// Some.
	RestLow, RestHigh int
}

// Solve finds the counts behind printed percentages at base n: all those of
// which some choice, one count each, keeps to the form. The counts of one
// percentage are consecutive, so every sum between the least and the greatest
// can be made and each count's room is what the others leave.
func Solve(ps []Printed, n int, rule Rule, form Form) Solution {
	s := Solution{N: n, Rule: rule, Form: form, Counts: make([][]int, len(ps)), Fits: len(ps) > 0}
	least, most := 0, 0
	for i, p := range ps {
		c := CountsBy(p, n, rule)
		s.Counts[i] = c
		if len(c) == 0 {
			s.Fits = false
			continue
		}
		least += c[0]
		most += c[len(c)-1]
	}
	if !s.Fits || form == Multiple {
		return s
	}
	if least > n || form == Closed && most < n {
		s.Fits = false
		return s
	}
	for i, c := range s.Counts {
		low, high := 0, n-(least-c[0])
		if form == Closed {
			low = n - (most - c[len(c)-1])
		}
		s.Counts[i] = slices.DeleteFunc(slices.Clone(c), func(k int) bool { return k < low || k > high })
	}
	if form == Some {
		s.RestLow, s.RestHigh = max(0, n-most), n-least
	}
	return s
}

// BasesBy returns every base from 1 to limit, ascending, that all printed
// percentages of a question can come from together.
func BasesBy(ps []Printed, limit int, rule Rule, form Form) []int {
	var fits []int
	for n := 1; n <= limit; n++ {
		if Solve(ps, n, rule, form).Fits {
			fits = append(fits, n)
		}
	}
	return fits
}

// RulesFor returns the rules of rounding under which the printed percentages can
// come from base n.
func RulesFor(ps []Printed, n int, form Form) []Rule {
	var fits []Rule
	for _, r := range Rules {
		if Solve(ps, n, r, form).Fits {
			fits = append(fits, r)
		}
	}
	return fits
}

// FitAll returns the counts behind each printed percentage at base n, rounded
// half away from zero. closed says that they are all the options of a
// single-choice question: then only counts that are part of some choice adding
// up to n are kept. ok is false when one of them, or the sum, cannot be.
func FitAll(ps []Printed, n int, closed bool) (counts [][]int, ok bool) {
	s := Solve(ps, n, HalfAway, formOf(closed))
	return s.Counts, s.Fits
}

// Bases returns every base from 1 to limit, ascending, that all printed
// percentages can come from together, rounded half away from zero.
func Bases(ps []Printed, limit int, closed bool) []int {
	return BasesBy(ps, limit, HalfAway, formOf(closed))
}

func formOf(closed bool) Form {
	if closed {
		return Closed
	}
	return Multiple
}
