package chart

import (
	"strings"
	"unicode"
)

// wrap breaks a label into lines no wider than width. It breaks at spaces, then
// behind a slash or a hyphen, and only when a word alone is too wide between
// two letters: nothing is ever cut away.
func wrap(label string, width, size float32, bold bool, m Measure) []string {
	fits := func(s string) bool {
		w, _ := m(s, size, bold)
		return w <= width
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(label) {
		if line != "" && fits(line+" "+word) {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for !fits(word) {
			head, tail := split(word, fits)
			if tail == "" {
				break
			}
			lines = append(lines, head)
			word = tail
		}
		line = word
	}
	return append(lines, line)
}

// split takes from a word the longest head that fits, at least one letter.
func split(word string, fits func(string) bool) (head, tail string) {
	runes := []rune(word)
	end := 1
	for end < len(runes) && fits(string(runes[:end+1])) {
		end++
	}
	for i := end; i > 1; i-- {
		if c := runes[i-1]; c == '/' || c == '-' {
			end = i
			break
		}
	}
	// A combining mark stays with its letter.
	for end < len(runes) && unicode.Is(unicode.Mn, runes[end]) {
		end++
	}
	return string(runes[:end]), string(runes[end:])
}
