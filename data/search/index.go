// Package search looks for things by what someone remembers of their names: in
// any order of the words, without the marks of letters, with a slip or two in
// longer words.
package search

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"izpete/data/words"
)

// Entry is something that can be found.
type Entry struct {
	Kind  int    // entries are listed by kind
	Title string // what it is called
	Also  string // further words by which it can be found
}

// Index holds entries ready to be searched. It never changes and may be used
// from several goroutines.
type Index struct{ all []folded }

// folded is an entry as it is compared.
type folded struct {
	kind    int
	text    string // the title, a line break, the further words
	title   int    // bytes of the title in text
	length  int    // letters of the title
	letters mask
}

// NewIndex folds entries; hits are told by their place among these.
func NewIndex(entries []Entry) *Index {
	x := &Index{all: make([]folded, len(entries))}
	for i, e := range entries {
		f := folded{kind: e.Kind, text: fold(e.Title)}
		f.title, f.length = len(f.text), utf8.RuneCountInString(f.text)
		if e.Also != "" {
			f.text += "\n" + fold(e.Also)
		}
		f.letters = maskOf(f.text)
		x.all[i] = f
	}
	return x
}

// fold writes a text as it is compared: plain small letters, one space between
// words.
func fold(s string) string { return strings.Join(strings.Fields(words.Plain(s)), " ") }

// Hit is an entry that was found.
type Hit struct {
	Entry int // place in the index
	Rank  Rank
}

// Group is the hits of one kind, the best first.
type Group struct {
	Kind int
	Hits []Hit
	Of   int // how many there are in all
}

// Enough is how many entries must be found as they were typed for slips not to
// be looked for.
const Enough = 8

// Search finds the entries in which every word of a query occurs, most of each
// kind at most; kinds with better hits come first. Where few are found, words
// that are nearly the same count too. It stops early, with what it has, when
// the context is done. An empty query finds nothing.
func (x *Index) Search(ctx context.Context, query string, most int) []Group {
	q := queryOf(query)
	if len(q.words) == 0 || most < 1 {
		return nil
	}
	found := x.scan(ctx, q, most, false)
	n := 0
	for _, g := range found {
		n += g.Of
	}
	if n < Enough && q.slips() {
		found = x.scan(ctx, q, most, true)
	}
	Sort(found)
	return found
}

// Sort puts kinds with better hits first.
func Sort(found []Group) {
	slices.SortStableFunc(found, func(a, b Group) int {
		if c := a.Hits[0].Rank.compare(b.Hits[0].Rank); c != 0 {
			return c
		}
		return a.Kind - b.Kind
	})
}

// scan looks at all entries.
func (x *Index) scan(ctx context.Context, q query, most int, slips bool) []Group {
	byKind := map[int]*Group{}
	for i := range x.all {
		if i%4096 == 0 && ctx.Err() != nil {
			break
		}
		f := &x.all[i]
		r, ok := q.rank(f, slips)
		if !ok {
			continue
		}
		g := byKind[f.kind]
		if g == nil {
			g = &Group{Kind: f.kind}
			byKind[f.kind] = g
		}
		g.put(Hit{i, r}, most, x)
	}
	out := make([]Group, 0, len(byKind))
	for _, g := range byKind {
		out = append(out, *g)
	}
	return out
}

// put keeps a hit when it is among the best.
func (g *Group) put(h Hit, most int, x *Index) {
	g.Of++
	before := func(a, b Hit) bool {
		if c := a.Rank.compare(b.Rank); c != 0 {
			return c < 0
		}
		if d := x.all[a.Entry].length - x.all[b.Entry].length; d != 0 {
			return d < 0
		}
		return a.Entry < b.Entry
	}
	if n := len(g.Hits); n == most {
		if !before(h, g.Hits[n-1]) {
			return
		}
		g.Hits = g.Hits[:n-1]
	}
	at := len(g.Hits)
	for at > 0 && before(h, g.Hits[at-1]) {
		at--
	}
	g.Hits = slices.Insert(g.Hits, at, h)
}
