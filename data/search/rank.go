package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Rank says how well an entry fits, the best is zero.
type Rank struct {
	How   How
	Aside bool // a word stands among the further words only
	Slips int  // letters that differ
}

// How is the way in which an entry fits.
type How int

// The ways, the best first.
const (
	Whole  How = iota // the title is the query
	Prefix            // the title begins with the query
	Words             // each word typed begins a word
	Within            // each word typed stands somewhere
	Nearly            // a word differs by a slip or two
)

func (r Rank) compare(s Rank) int {
	switch {
	case r.How != s.How:
		return int(r.How - s.How)
	case r.Slips != s.Slips:
		return r.Slips - s.Slips
	case r.Aside != s.Aside:
		if r.Aside {
			return 1
		}
		return -1
	}
	return 0
}

// query is what was typed, as it is compared.
type query struct {
	text  string
	words []word
}

type word struct {
	text    string
	letters []rune
	mask    mask
	slips   int // how many are forgiven
}

func queryOf(s string) query {
	q := query{text: fold(s)}
	for _, f := range strings.Fields(q.text) {
		w := word{text: f, letters: []rune(f), mask: maskOf(f)}
		switch n := len(w.letters); {
		case n >= 8:
			w.slips = 2
		case n >= 5:
			w.slips = 1
		}
		q.words = append(q.words, w)
	}
	return q
}

// slips tells whether any word is long enough for a slip to be forgiven.
func (q query) slips() bool {
	for _, w := range q.words {
		if w.slips > 0 {
			return true
		}
	}
	return false
}

// rank says how an entry fits; ok is false when it does not.
func (q query) rank(f *folded, slips bool) (r Rank, ok bool) {
	if strings.HasPrefix(f.text, q.text) && len(q.text) <= f.title {
		if len(q.text) == f.title {
			return Rank{How: Whole}, true
		}
		return Rank{How: Prefix}, true
	}
	r.How = Words
	for _, w := range q.words {
		how, aside, n := w.in(f, slips)
		if how > Nearly {
			return r, false
		}
		r.How, r.Aside, r.Slips = max(r.How, how), r.Aside || aside, r.Slips+n
	}
	return r, true
}

const nowhere = Nearly + 1

// in looks for a word in an entry.
func (w word) in(f *folded, slips bool) (how How, aside bool, n int) {
	how = nowhere
	for from := 0; ; {
		i := strings.Index(f.text[from:], w.text)
		if i < 0 {
			break
		}
		i += from
		at, out := Within, i >= f.title
		if begins(f.text, i) {
			at = Words
		}
		if at < how {
			how, aside = at, out
		}
		if how == Words {
			break
		}
		from = i + 1
	}
	if how < nowhere || !slips || w.slips == 0 || w.mask.missing(f.letters) > w.slips {
		return how, aside, 0
	}
	return w.nearly(f)
}

// begins tells whether a word begins at a byte of a text.
func begins(s string, i int) bool {
	if i == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}
