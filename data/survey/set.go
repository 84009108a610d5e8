package survey

import (
	"iter"
	"math/bits"
)

// Set is a set of respondents of one table: one bit each, numbered from 0 to
// Len()-1. Breakdowns are intersections and counts of sets, which is why every
// answer is kept as one. A Set that has been handed out is never changed.
type Set struct {
	n     int
	words []uint64
}

// NewSet returns the empty set over n respondents.
func NewSet(n int) *Set { return &Set{n: n, words: make([]uint64, (n+63)/64)} }

// FullSet returns the set of all n respondents.
func FullSet(n int) *Set {
	s := NewSet(n)
	for i := range s.words {
		s.words[i] = ^uint64(0)
	}
	s.trim()
	return s
}

// SetFromWords rebuilds a set from Words; bits beyond n are cleared and missing
// words read as zero.
func SetFromWords(n int, words []uint64) *Set {
	s := NewSet(n)
	copy(s.words, words)
	s.trim()
	return s
}

// trim clears the bits beyond the last respondent, so that counts are exact.
func (s *Set) trim() {
	if r := s.n % 64; r != 0 {
		s.words[len(s.words)-1] &= 1<<r - 1
	}
}

// Len returns how many respondents the table has, in the set or not.
func (s *Set) Len() int { return s.n }

// Words returns the bits, respondent 0 in the lowest bit of the first word.
// The slice is the set's own and must not be written to.
func (s *Set) Words() []uint64 { return s.words }

// Add puts respondent i into the set; it is meant for building a set only.
func (s *Set) Add(i int) { s.words[i>>6] |= 1 << (i & 63) }

// Has tells whether respondent i is in the set.
func (s *Set) Has(i int) bool {
	return i >= 0 && i < s.n && s.words[i>>6]&(1<<(i&63)) != 0
}

// Count returns how many respondents are in the set.
func (s *Set) Count() int {
	c := 0
	for _, w := range s.words {
		c += bits.OnesCount64(w)
	}
	return c
}

// CountAnd returns how many respondents are in both sets, without building
// their intersection.
func (s *Set) CountAnd(t *Set) int {
	a, b := s.words, t.words
	b = b[:len(a)]
	c := 0
	for i, w := range a {
		c += bits.OnesCount64(w & b[i])
	}
	return c
}

// CountAnd3 returns how many respondents are in all three sets.
func (s *Set) CountAnd3(t, u *Set) int {
	a := s.words
	b, d := t.words[:len(a)], u.words[:len(a)]
	c := 0
	for i, w := range a {
		c += bits.OnesCount64(w & b[i] & d[i])
	}
	return c
}

// And returns the respondents in both sets.
func (s *Set) And(t *Set) *Set {
	return s.zip(t, func(a, b uint64) uint64 { return a & b })
}

// Or returns the respondents in either set.
func (s *Set) Or(t *Set) *Set {
	return s.zip(t, func(a, b uint64) uint64 { return a | b })
}

// AndNot returns the respondents of s that are not in t.
func (s *Set) AndNot(t *Set) *Set {
	return s.zip(t, func(a, b uint64) uint64 { return a &^ b })
}

// Not returns the respondents that are not in s.
func (s *Set) Not() *Set {
	r := NewSet(s.n)
	for i, w := range s.words {
		r.words[i] = ^w
	}
	r.trim()
	return r
}

func (s *Set) zip(t *Set, f func(a, b uint64) uint64) *Set {
	r := NewSet(s.n)
	for i := range s.words {
		r.words[i] = f(s.words[i], t.words[i])
	}
	return r
}

// Equal tells whether both sets hold the same respondents of equally many.
func (s *Set) Equal(t *Set) bool {
	if s.n != t.n {
		return false
	}
	for i, w := range s.words {
		if w != t.words[i] {
			return false
		}
	}
	return true
}

// Each yields the respondents of the set in ascending order.
func (s *Set) Each() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, w := range s.words {
			for w != 0 {
				b := bits.TrailingZeros64(w)
				if !yield(i<<6 + b) {
					return
				}
				w &= w - 1
			}
		}
	}
}
