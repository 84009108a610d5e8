package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"izpete/data/words"
)

var entries = []Entry{
	{Kind: 0, Title: "Šķēršļi MI ieviešanai", Also: "Q7"},
	{Kind: 0, Title: "Priekšnoteikumi", Also: "Q8"},
	{Kind: 1, Title: "Finanšu trūkums"},
	{Kind: 1, Title: "MI attīstības finansējums"},
	{Kind: 1, Title: "Vadlīniju trūkums"},
	{Kind: 1, Title: "Nodarbināto prasmes"},
	{Kind: 2, Title: "Ministrija 01"},
	{Kind: 2, Title: "Ministrija 02"},
	{Kind: 2, Title: "Finanšu ministrija"},
	{Kind: 2, Title: "Iestāde 009", Also: "padotības iestāde"},
	{Kind: 3, Title: "K-03 Nav apzināts MI finansējums"},
	{Kind: 4, Title: "Iestādes"},
}

func titles(groups []Group) []string {
	var out []string
	for _, g := range groups {
		for _, h := range g.Hits {
			out = append(out, entries[h.Entry].Title)
		}
	}
	return out
}

func TestSearch(t *testing.T) {
	x := NewIndex(entries)
	for name, c := range map[string]struct {
		query string
		want  []string
	}{
		"nothing":                  {"  ", nil},
		"without marks":            {"skersli", []string{"Šķēršļi MI ieviešanai"}},
		"capitals":                 {"ŠĶĒRŠĻI", []string{"Šķēršļi MI ieviešanai"}},
		"order of words":           {"trukums finansu", []string{"Finanšu trūkums"}},
		"number":                   {"q8", []string{"Priekšnoteikumi"}},
		"begins before stands in":  {"ministrija", []string{"Ministrija 01", "Ministrija 02", "Finanšu ministrija"}},
		"whole title first":        {"iestades", []string{"Iestādes", "Iestāde 009"}},
		"within a word":            {"apzin", []string{"K-03 Nav apzināts MI finansējums"}},
		"middle of a word":         {"rasmes", []string{"Nodarbināto prasmes"}},
		"further words":            {"padotibas", []string{"Iestāde 009"}},
		"a letter left out":        {"prieksnoteikmi", []string{"Priekšnoteikumi"}},
		"letters swapped":          {"ministirja 02", []string{"Ministrija 02"}},
		"a wrong letter":           {"vadlimiju", []string{"Vadlīniju trūkums"}},
		"a wrong first letter":     {"bodarbinato", []string{"Nodarbināto prasmes"}},
		"another ending":           {"prieksnoteikums", []string{"Priekšnoteikumi"}},
		"beginning with a slip":    {"nodarbni", []string{"Nodarbināto prasmes"}},
		"no slip in a short word":  {"q9", nil},
		"too many slips":           {"vdalmjiu", nil},
		"all words must be there":  {"finanšu drošība", nil},
		"kinds of the better hits": {"finans", []string{"Finanšu trūkums", "MI attīstības finansējums", "Finanšu ministrija", "K-03 Nav apzināts MI finansējums"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := titles(x.Search(context.Background(), c.query, 10)); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestSearchCountsTheRest(t *testing.T) {
	var many []Entry
	for i := range 1000 {
		many = append(many, Entry{Title: fmt.Sprintf("Iestāde %04d", i)})
	}
	found := NewIndex(many).Search(context.Background(), "iestade", 5)
	if len(found) != 1 || found[0].Of != 1000 || len(found[0].Hits) != 5 || found[0].Hits[4].Entry != 4 {
		t.Errorf("%+v", found)
	}
}

func TestSearchStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if found := NewIndex(entries).Search(ctx, "ministrija", 5); len(found) != 0 {
		t.Errorf("%+v", found)
	}
}

// Whatever letters a title has, each of its words finds it, in any order.
func TestEveryTitleIsFoundByItsWords(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 4))
	letters := []rune("abcdeāčēģīķļņšūž 0123-/.")
	for range 2000 {
		var b strings.Builder
		for range 1 + r.IntN(24) {
			b.WriteRune(letters[r.IntN(len(letters))])
		}
		title := b.String()
		parts := strings.Fields(words.Plain(title))
		if len(parts) == 0 {
			continue
		}
		r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		if found := NewIndex([]Entry{{Title: title}}).Search(context.Background(), strings.Join(parts, " "), 1); len(found) != 1 {
			t.Fatalf("%q is not found by %q", title, parts)
		}
	}
}

// The measure is compared with a plain one, without short cuts.
func TestSlipsBetween(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 5))
	some := func() []rune {
		out := make([]rune, r.IntN(8))
		for i := range out {
			out[i] = rune('a' + r.IntN(3))
		}
		return out
	}
	for range 5000 {
		typed, word, most := some(), some(), r.IntN(4)
		want := most + 1
		for end := range len(word) + 1 {
			want = min(want, plainSlips(typed, word[:end]))
		}
		if got := slipsBetween(typed, word, most); got != want {
			t.Fatalf("%q in %q, at most %d: %d, want %d", string(typed), string(word), most, got, want)
		}
	}
}

func plainSlips(a, b []rune) int {
	switch {
	case len(a) == 0:
		return len(b)
	case len(b) == 0:
		return len(a)
	}
	cost, x, y := 1, a[:len(a)-1], b[:len(b)-1]
	if a[len(x)] == b[len(y)] {
		cost = 0
	}
	d := min(plainSlips(x, y)+cost, plainSlips(x, b)+1, plainSlips(a, y)+1)
	if len(x) > 0 && len(y) > 0 && a[len(x)] == b[len(y)-1] && a[len(x)-1] == b[len(y)] {
		d = min(d, plainSlips(x[:len(x)-1], y[:len(y)-1])+1)
	}
	return d
}

// A hundred thousand names: what is typed must be answered while it is typed.
func BenchmarkSearch(b *testing.B) {
	var many []Entry
	for i := range 100_000 {
		many = append(many, Entry{Kind: i % 3, Title: fmt.Sprintf("%s iestāde %06d", []string{"Valsts", "Pašvaldības", "Padotības"}[i%3], i)})
	}
	x := NewIndex(many)
	for _, q := range []string{"ie", "pasvaldibas 0042", "padotibsa", "nekas tads"} {
		b.Run(q, func(b *testing.B) {
			for range b.N {
				x.Search(context.Background(), q, 8)
			}
		})
	}
	b.Run("fold", func(b *testing.B) {
		for range b.N {
			NewIndex(many)
		}
	})
}
