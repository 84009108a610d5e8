// Package wordlist takes open answers apart: into words, words into stems, and
// finds what is searched for in them. It knows Latvian and English and no
// survey.
package wordlist

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word of a text.
type Token struct {
	Start, End int    // bytes of the text
	Word       string // in small letters
}

// Tokens goes through the words of a text: runs of letters with the marks upon
// them. An apostrophe between two letters belongs to the word, a hyphen parts
// it. Numbers are not words.
func Tokens(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for at := 0; at < len(text); {
			r, size := utf8.DecodeRuneInString(text[at:])
			if !unicode.IsLetter(r) {
				at += size
				continue
			}
			end := at + wordLen(text[at:])
			if !yield(Token{Start: at, End: end, Word: strings.ToLower(text[at:end])}) {
				return
			}
			at = end
		}
	}
}

// wordLen returns how many bytes the word takes with which a text begins.
func wordLen(text string) int {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsLetter(r), at > 0 && unicode.Is(unicode.M, r):
		case at > 0 && isApostrophe(r):
			if next, _ := utf8.DecodeRuneInString(text[at+size:]); !unicode.IsLetter(next) {
				return at
			}
		default:
			return at
		}
		at += size
	}
	return len(text)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }
