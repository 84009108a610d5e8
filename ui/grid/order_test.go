package grid

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"izpete/data/words"
)

var three = []Column{{Title: "Iestāde", Least: 120}, {Title: "Tips", Width: 90}, {Title: "Tukši", Width: 50, Number: true}}

func named(names ...string) []Row {
	var rows []Row
	for i, n := range names {
		rows = append(rows, Row{ID: i, Cells: []string{n, "", ""}})
	}
	return rows
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		name  string
		rows  []Row
		sort  Sort
		query string
		want  []int
	}{
		{"numbers within names by size", named("Iestāde 10", "Iestāde 9", "Iestāde 1"), Sort{}, "", []int{2, 1, 0}},
		{"letters as in Latvian", named("Zeme", "Žagare", "Čakste", "Dole", "Cēsis"), Sort{}, "", []int{4, 2, 3, 0, 1}},
		{"downwards equal rows keep their order", named("b", "a", "b"), Sort{Down: true}, "", []int{0, 2, 1}},
		{"no such column", named("b", "a"), Sort{Column: 9}, "", []int{0, 1}},
		{"search minds neither case nor marks", named("Pašvaldība 02", "Ministrija 04"), Sort{}, "PASVALDIBA", []int{0}},
		{"every word must occur", named("Ministrija 04", "Ministrija 05"), Sort{}, "04 minis", []int{0}},
		{"nothing found", named("a"), Sort{}, "z", []int{}},
		{"nothing there", nil, Sort{}, "", []int{}},
		{"a short row", []Row{{ID: 1}, {ID: 2, Cells: []string{"a"}}}, Sort{Column: 1}, "", []int{0, 1}},
	} {
		got, ok := NewIndex(c.rows, three, language.Latvian).Order(context.Background(), c.sort, c.query)
		if !ok || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	if _, ok := NewIndex(named("a"), three, language.Latvian).Order(ended, Sort{}, ""); ok {
		t.Error("an order nobody waits for must not be handed over")
	}
}

// Whatever the rows, the order holds each row that is searched for once, sorted,
// and equal ones as they came.
func TestOrderHolds(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	for round := range 300 {
		rows := invented(random, random.IntN(60))
		index := NewIndex(rows, three, language.Latvian)
		if random.IntN(2) == 0 {
			// What was asked of it before must not matter.
			index.Order(context.Background(), Sort{Column: random.IntN(3), Down: random.IntN(2) == 0}, "i")
		}
		s := Sort{Column: random.IntN(3), Down: random.IntN(2) == 0}
		query := []string{"", "1", "aģ", "AG 2", "zz"}[random.IntN(5)]
		got, _ := index.Order(context.Background(), s, query)
		want := 0
		for i, r := range rows {
			in := true
			for _, word := range strings.Fields(words.Plain(query)) {
				in = in && strings.Contains(words.Plain(strings.Join(r.Cells, "\n")), word)
			}
			if in {
				want++
			}
			if in != slices.Contains(got, i) {
				t.Fatalf("round %d: row %d in: %v", round, i, !in)
			}
		}
		if len(got) != want {
			t.Fatalf("round %d: %d rows, want %d", round, len(got), want)
		}
		for k := 1; k < len(got); k++ {
			a, b := got[k-1], got[k]
			c := compare(context.Background(), rows, three[s.Column], s.Column, language.Latvian)(a, b)
			if s.Down {
				c = -c
			}
			if c > 0 || c == 0 && a > b {
				t.Fatalf("round %d: rows %d and %d stand the wrong way round", round, a, b)
			}
		}
	}
}

func invented(random *rand.Rand, n int) []Row {
	kinds := []string{"ministrija", "aģentūra", "pašvaldība"}
	rows := make([]Row, n)
	for i := range rows {
		blanks := random.IntN(9)
		rows[i] = Row{
			ID:     i,
			Cells:  []string{fmt.Sprintf("Iestāde %03d", random.IntN(max(n, 1))), kinds[random.IntN(3)], fmt.Sprint(blanks)},
			Values: []float64{0, 0, float64(blanks)},
		}
	}
	return rows
}

// BenchmarkOrder measures what happens beside the screen with 100,000 rows: the
// first time that rows are sorted by a column or searched, and every time after.
func BenchmarkOrder(b *testing.B) {
	rows := invented(rand.New(rand.NewPCG(1, 2)), 100_000)
	for _, c := range []struct {
		name  string
		sort  Sort
		query string
	}{
		{"names", Sort{}, ""},
		{"numbers", Sort{Column: 2, Down: true}, ""},
		{"search", Sort{Column: 1}, "pasvaldiba 99"},
	} {
		ask := func(b *testing.B, index *Index) {
			if _, ok := index.Order(context.Background(), c.sort, c.query); !ok {
				b.Fatal("no order")
			}
		}
		b.Run(c.name+"/first", func(b *testing.B) {
			for b.Loop() {
				ask(b, NewIndex(rows, three, language.Latvian))
			}
		})
		b.Run(c.name+"/again", func(b *testing.B) {
			index := NewIndex(rows, three, language.Latvian)
			ask(b, index)
			for b.Loop() {
				ask(b, index)
			}
		})
	}
}
