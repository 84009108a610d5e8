package search

import (
	"math/bits"
	"unicode"
)

// mask says which letters and digits occur in a text, so that most words can be
// passed over without comparing them letter by letter.
type mask uint64

func maskOf(s string) (m mask) {
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z':
			m |= 1 << (r - 'a')
		case r >= '0' && r <= '9':
			m |= 1 << (26 + r - '0')
		}
	}
	return m
}

// missing counts the letters of m that are not in other.
func (m mask) missing(other mask) int { return bits.OnesCount64(uint64(m &^ other)) }

// nearly finds the word of an entry that differs least, if by no more than is
// forgiven.
func (w word) nearly(f *folded) (how How, aside bool, n int) {
	n = w.slips + 1
	start := -1
	try := func(end int) {
		if start < 0 {
			return
		}
		part := f.text[start:end]
		if len(part)+w.slips >= len(w.letters) && w.mask.missing(maskOf(part)) <= w.slips {
			if d := slipsBetween(w.letters, []rune(part), n-1); d < n {
				n, aside = d, start >= f.title
			}
		}
		start = -1
	}
	for i, r := range f.text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		try(i)
	}
	try(len(f.text))
	if n > w.slips {
		return nowhere, false, 0
	}
	return Nearly, aside, n
}

// slipsBetween counts the letters that were left out, added, changed or swapped
// in typing a word or its beginning; more than most is told as most+1. The
// measure is the optimal string alignment distance (G. V. Bard, 2006) to the
// nearest beginning of the word.
func slipsBetween(typed, word []rune, most int) int {
	if most < 0 {
		return 0
	}
	// No beginning longer than this can be near enough.
	word = word[:min(len(word), len(typed)+most)]
	before, last, row := make([]int, len(word)+1), make([]int, len(word)+1), make([]int, len(word)+1)
	for j := range last {
		last[j] = j
	}
	for i, a := range typed {
		row[0] = i + 1
		least := row[0]
		for j, b := range word {
			cost := 1
			if a == b {
				cost = 0
			}
			d := min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a == word[j-1] && typed[i-1] == b {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if least > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	best := last[0]
	for _, d := range last {
		best = min(best, d)
	}
	return min(best, most+1)
}
