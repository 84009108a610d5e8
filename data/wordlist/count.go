package wordlist

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"izpete/data/words"
)

// Entry is a word with its forms.
type Entry struct {
	Stem    string
	Answers int    // texts in which any form occurs
	Forms   []Form // the most frequent first
}

// Form is a word as it is written, in small letters.
type Form struct {
	Word    string
	Answers int // texts in which it occurs
}

// leastLetters is how long a word is that is counted.
const leastLetters = 2

// Count counts the words of texts by stem: in how many texts each occurs, not
// how often. Small words that say nothing are left out. The most frequent come
// first, of equal ones in the order of their letters. It ends early when the
// context does, with nothing.
func Count(ctx context.Context, l words.Lang, texts []string) []Entry {
	// A word is looked up once: texts repeat their words far more often than
	// they bring new ones.
	type known struct {
		stem       *tally
		last, uses int // the text it was last seen in, from 1
	}
	seen, stems := map[string]*known{}, map[string]*tally{}
	for i, text := range texts {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil
		}
		for t := range Tokens(text) {
			k := seen[t.Word]
			if k == nil {
				k = &known{}
				seen[strings.Clone(t.Word)] = k
				if len([]rune(t.Word)) >= leastLetters && !Stop(l, t.Word) {
					stem := Stem(l, t.Word)
					if k.stem = stems[stem]; k.stem == nil {
						k.stem = &tally{}
						stems[stem] = k.stem
					}
				}
			}
			if k.stem == nil || k.last == i+1 {
				continue
			}
			k.last = i + 1
			k.uses++
			if k.stem.last != i+1 {
				k.stem.last = i + 1
				k.stem.texts++
			}
		}
	}
	for word, k := range seen {
		if k.stem != nil {
			k.stem.forms = append(k.stem.forms, Form{word, k.uses})
		}
	}
	all := make([]Entry, 0, len(stems))
	for stem, t := range stems {
		slices.SortFunc(t.forms, func(a, b Form) int {
			return cmp.Or(cmp.Compare(b.Answers, a.Answers), strings.Compare(a.Word, b.Word))
		})
		all = append(all, Entry{Stem: stem, Answers: t.texts, Forms: t.forms})
	}
	slices.SortFunc(all, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(b.Answers, a.Answers), strings.Compare(a.Forms[0].Word, b.Forms[0].Word), strings.Compare(a.Stem, b.Stem))
	})
	return all
}

// tally counts a stem.
type tally struct {
	texts, last int
	forms       []Form
}
