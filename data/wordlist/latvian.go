package wordlist

import "strings"

// ending is an ending that the Latvian stemmer takes off.
type ending struct {
	letters string
	vowels  int  // the word must have more vowels than this
	softens bool // consonants before it may have been softened
}

// latvianEndings are the endings of nouns and adjectives in the order in which
// they are tried. They are those of the light stemmer for Latvian of Apache
// Lucene (org.apache.lucene.analysis.lv.LatvianStemmer), which follows K.
// Krēsliņš, A stemming algorithm for Latvian, 1996.
var latvianEndings = []ending{
	{"ajiem", 3, false},
	{"ajai", 3, false},
	{"ajam", 2, false},
	{"ajām", 2, false},
	{"ajos", 2, false},
	{"ajās", 2, false},
	{"iem", 2, true},
	{"ajā", 2, false},
	{"ais", 2, false},
	{"ai", 2, false},
	{"ei", 2, false},
	{"ām", 1, false},
	{"am", 1, false},
	{"ēm", 1, false},
	{"īm", 1, false},
	{"im", 1, false},
	{"um", 1, false},
	{"us", 1, true},
	{"as", 1, false},
	{"ās", 1, false},
	{"es", 1, false},
	{"os", 1, true},
	{"ij", 1, false},
	{"īs", 1, false},
	{"ēs", 1, false},
	{"is", 1, false},
	{"ie", 1, false},
	{"u", 1, true},
	{"a", 1, true},
	{"i", 1, true},
	{"e", 1, false},
	{"ā", 1, false},
	{"ē", 1, false},
	{"ī", 1, false},
	{"ū", 1, false},
	{"o", 1, false},
	{"s", 0, false},
	{"š", 0, false},
}

// leastStem is how many letters must be left when an ending is taken off.
const leastStem = 3

// hardened says what softened consonants at the end of a stem were.
var hardened = []struct{ soft, hard string }{
	{"pj", "p"},
	{"bj", "b"},
	{"mj", "m"},
	{"vj", "v"},
	{"šņ", "sn"},
	{"žņ", "zn"},
	{"šļ", "sl"},
	{"žļ", "zl"},
	{"ļņ", "ln"},
	{"ļļ", "ll"},
	{"č", "c"},
	{"ļ", "l"},
	{"ņ", "n"},
}

// hardenedBeforeU are further ones, of the plural genitive alone.
var hardenedBeforeU = []struct{ soft, hard string }{{"kš", "kst"}, {"ņņ", "nn"}}

// mostHardened is how many letters at the end of a stem may be other than those
// of the word.
const mostHardened = 3

// latvian returns the stem of a Latvian word in small letters: one ending taken
// off, and the consonants before it hardened. Where the softening has several
// sources (š of s or t, ž of z or d) it is left.
func latvian(word string) string {
	vowels := strings.Count(word, "") - 1 - len([]rune(strings.Map(dropVowel, word)))
	for _, e := range latvianEndings {
		stem, ok := strings.CutSuffix(word, e.letters)
		if !ok || vowels <= e.vowels || len([]rune(stem)) < leastStem {
			continue
		}
		if e.softens {
			return harden(stem, e.letters[0] == 'u')
		}
		return stem
	}
	return word
}

func dropVowel(r rune) rune {
	if strings.ContainsRune("aeiouāēīū", r) {
		return -1
	}
	return r
}

func harden(stem string, beforeU bool) string {
	if beforeU {
		for _, h := range hardenedBeforeU {
			if head, ok := strings.CutSuffix(stem, h.soft); ok {
				return head + h.hard
			}
		}
	}
	for _, h := range hardened {
		if head, ok := strings.CutSuffix(stem, h.soft); ok {
			return head + h.hard
		}
	}
	return stem
}
