package findings

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// span is a part of a text, in bytes.
type span struct{ from, to int }

// lines breaks a text as a text field of the toolkit does, so that what stands in
// it can be pointed at: at any space, a non-breaking one among them, which is left
// out at the end of a line, and inside a word that is wider than the field.
func lines(text string, width float32, measure func(string) float32) []span {
	var out []span
	from := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == '\n' {
			out = append(out, paragraph(text, span{from, i}, width, measure)...)
			from = i + 1
		}
	}
	return out
}

func paragraph(text string, all span, width float32, measure func(string) float32) []span {
	if all.from == all.to {
		return []span{all}
	}
	var out []span
	for low := all.from; low < all.to; {
		high := fits(text, span{low, all.to}, width, measure)
		if high < all.to {
			if at := lastSpace(text, low, high); at >= 0 {
				high = at
			}
		}
		if high <= low { // a space that stands first, or a letter that is too wide
			_, n := utf8.DecodeRuneInString(text[low:])
			high = low + n
		}
		out = append(out, span{low, high})
		low = high
		if r, n := utf8.DecodeRuneInString(text[low:all.to]); n > 0 && unicode.IsSpace(r) {
			low += n
		}
	}
	return out
}

// fits returns where the longest beginning ends that is no wider than width.
func fits(text string, s span, width float32, measure func(string) float32) int {
	most := max(int(width), 0) + 1 // letters are wider than a pixel
	ends := make([]int, 0, min(most, s.to-s.from))
	for at := s.from; at < s.to && len(ends) < most; {
		_, n := utf8.DecodeRuneInString(text[at:])
		at += n
		ends = append(ends, at)
	}
	n := sort.Search(len(ends), func(i int) bool { return measure(text[s.from:ends[i]]) > width })
	if n == 0 {
		return s.from
	}
	return ends[n-1]
}

// lastSpace returns where the last space stands that the letters before high, or
// the one behind them, hold; -1 for none.
func lastSpace(text string, low, high int) int {
	if r, _ := utf8.DecodeRuneInString(text[high:]); unicode.IsSpace(r) {
		return high
	}
	for at := high; at > low; {
		r, n := utf8.DecodeLastRuneInString(text[low:at])
		at -= n
		if unicode.IsSpace(r) {
			return at
		}
	}
	return -1
}
