package wordlist

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"izpete/data/words"
)

// Run is a part of a text, in bytes.
type Run struct{ Start, End int }

// Query is what is searched for: every term must occur, as a part of a word or
// across words, whatever the marks and the size of its letters; and, where Stem
// is set, a word of that stem.
type Query struct {
	Terms []string // folded
	Lang  words.Lang
	Stem  string // "" for none
}

// ParseQuery reads what was typed: words, or several words within quotation
// marks that must stand together.
func ParseQuery(text string) Query {
	var q Query
	add := func(term string) {
		if term = strings.Join(strings.Fields(Fold(term)), " "); term != "" && !slices.Contains(q.Terms, term) {
			q.Terms = append(q.Terms, term)
		}
	}
	for text != "" {
		at := strings.IndexFunc(text, isQuote)
		if at < 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		for _, word := range strings.Fields(text[:at]) {
			add(word)
		}
		text = text[at+size:]
		end := strings.IndexFunc(text, isQuote)
		if end < 0 {
			break
		}
		_, size = utf8.DecodeRuneInString(text[end:])
		add(text[:end])
		text = text[end+size:]
	}
	for _, word := range strings.Fields(text) {
		add(word)
	}
	return q
}

func isQuote(r rune) bool { return strings.ContainsRune(`"„”“«»`, r) }

// Empty tells whether nothing is searched for.
func (q Query) Empty() bool { return len(q.Terms) == 0 && q.Stem == "" }

// Fold returns a text as it is searched: small letters without their marks.
func Fold(text string) string {
	plain := true
	for i := 0; i < len(text) && plain; i++ {
		plain = text[i] >= ' ' && text[i] < utf8.RuneSelf && (text[i] < 'A' || text[i] > 'Z')
	}
	if plain {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		if f := foldRune(r); f >= 0 {
			b.WriteRune(f)
		}
	}
	return b.String()
}

// foldRune returns a letter small and without its mark; -1 for a mark that
// stands by itself.
func foldRune(r rune) rune {
	if int(r) < len(folded) {
		return folded[r]
	}
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return unicode.ToLower(r)
}

// folded are the letters up to the end of Latin Extended Additional, one for
// one, so that places in a folded text can be found in the text itself.
var folded = func() (table [0x1F00]rune) {
	for i := range table {
		r := rune(i)
		switch {
		case unicode.Is(unicode.Mn, r):
			table[i] = -1
			continue
		case unicode.IsSpace(r):
			table[i] = ' '
			continue
		}
		base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		table[i] = unicode.ToLower(base)
	}
	return table
}()

// In tells whether a text, whose folded form is given too, has all that is
// searched for.
func (q Query) In(text, foldedText string) bool {
	for _, term := range q.Terms {
		if !strings.Contains(foldedText, term) {
			return false
		}
	}
	return q.Stem == "" || len(q.stems(text)) > 0
}

// stems returns the words of the stem.
func (q Query) stems(text string) []Run {
	// A stem differs from its words in the last letters at most, and never in the
	// first.
	letters := []rune(q.Stem)
	head := string(letters[:min(max(1, len(letters)-mostHardened), len(letters))])
	var runs []Run
	for t := range Tokens(text) {
		if strings.HasPrefix(t.Word, head) && !Stop(q.Lang, t.Word) && Stem(q.Lang, t.Word) == q.Stem {
			runs = append(runs, Run{t.Start, t.End})
		}
	}
	return runs
}

// Find returns the parts of a text, whose folded form is given too, that are
// hits; ok is false when not all that is searched for is in it.
func (q Query) Find(text, foldedText string) (runs []Run, ok bool) {
	for _, term := range q.Terms {
		if !strings.Contains(foldedText, term) {
			return nil, false
		}
	}
	if q.Stem != "" {
		if runs = q.stems(text); len(runs) == 0 {
			return nil, false
		}
	}
	return joined(append(runs, q.terms(text)...)), true
}

// Runs returns the parts of a text that are hits, in order; those that meet or
// overlap are one.
func (q Query) Runs(text string) []Run {
	runs := q.terms(text)
	if q.Stem != "" {
		runs = append(runs, q.stems(text)...)
	}
	return joined(runs)
}

// terms returns where the terms stand.
func (q Query) terms(text string) []Run {
	if len(q.Terms) == 0 {
		return nil
	}
	var runs []Run
	f, at := foldPlaces(text)
	for _, term := range q.Terms {
		for from := 0; ; {
			i := strings.Index(f[from:], term)
			if i < 0 {
				break
			}
			start, end := from+i, from+i+len(term)
			runs = append(runs, Run{at[start], at[end]})
			from = end
		}
	}
	return runs
}

func joined(runs []Run) []Run {
	slices.SortFunc(runs, func(a, b Run) int { return a.Start - b.Start })
	var out []Run
	for _, r := range runs {
		if n := len(out); n > 0 && r.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}

// foldPlaces folds a text and says for each byte of the folded text, and for its
// end, where that begins in the text. The marks behind a letter belong to it.
func foldPlaces(text string) (string, []int) {
	var b strings.Builder
	at := make([]int, 0, len(text)+1)
	for i, r := range text {
		f := foldRune(r)
		if f < 0 {
			continue
		}
		n := b.Len()
		b.WriteRune(f)
		for range b.Len() - n {
			at = append(at, i)
		}
	}
	return b.String(), append(at, len(text))
}
