package wordlist

import "strings"

// english returns the stem of an English word in small letters. It is the first
// step of M. F. Porter, An algorithm for suffix stripping, Program 14 (3), 1980,
// 130–137: plurals, -ed and -ing, and y at the end. The later steps, which fold
// nouns, verbs and adjectives of one root, are left out: in a list of words the
// reader wants to tell them apart.
func english(word string) string {
	word = strings.NewReplacer("’", "'").Replace(word)
	word, _ = strings.CutSuffix(word, "'s")
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return word
		}
	}
	if len(word) < 3 {
		return word
	}
	return endingY(participle(plural(word)))
}

// plural is step 1a.
func plural(word string) string {
	for _, r := range []struct{ from, to string }{{"sses", "ss"}, {"ies", "i"}, {"ss", "ss"}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(word, r.from); ok {
			return stem + r.to
		}
	}
	return word
}

// participle is step 1b.
func participle(word string) string {
	if stem, ok := strings.CutSuffix(word, "eed"); ok {
		if measure(stem) > 0 {
			return stem + "ee"
		}
		return word
	}
	stem, ok := strings.CutSuffix(word, "ed")
	if !ok {
		stem, ok = strings.CutSuffix(word, "ing")
	}
	if !ok || !hasVowel(stem) {
		return word
	}
	switch {
	case strings.HasSuffix(stem, "at"), strings.HasSuffix(stem, "bl"), strings.HasSuffix(stem, "iz"):
		return stem + "e"
	case doubled(stem) && !strings.ContainsAny(stem[len(stem)-1:], "lsz"):
		return stem[:len(stem)-1]
	case measure(stem) == 1 && short(stem):
		return stem + "e"
	}
	return stem
}

// endingY is step 1c.
func endingY(word string) string {
	if stem, ok := strings.CutSuffix(word, "y"); ok && hasVowel(stem) {
		return stem + "i"
	}
	return word
}

// consonant tells whether letter i is one: y is, after a vowel or at the
// beginning.
func consonant(word string, i int) bool {
	switch word[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return false
	case 'y':
		return i == 0 || !consonant(word, i-1)
	}
	return true
}

func hasVowel(word string) bool {
	for i := range len(word) {
		if !consonant(word, i) {
			return true
		}
	}
	return false
}

// measure counts how often vowels are followed by consonants.
func measure(word string) int {
	n := 0
	for i := 1; i < len(word); i++ {
		if consonant(word, i) && !consonant(word, i-1) {
			n++
		}
	}
	return n
}

func doubled(word string) bool {
	n := len(word)
	return n > 1 && word[n-1] == word[n-2] && consonant(word, n-1)
}

// short tells whether a word ends in consonant, vowel, consonant, of which the
// last is not w, x or y.
func short(word string) bool {
	n := len(word)
	return n > 2 && consonant(word, n-3) && !consonant(word, n-2) && consonant(word, n-1) && !strings.ContainsAny(word[n-1:], "wxy")
}
