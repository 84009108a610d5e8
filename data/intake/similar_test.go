package intake_test

import (
	"fmt"
	"testing"

	"izpete/data/intake"
)

// The search for similar answers is bounded, and says so.
func TestSimilarAnswersAmongMany(t *testing.T) {
	rows := [][]any{{"ID", "Kur strādājat?"}}
	for i := range 260 {
		for k := range 21 {
			rows = append(rows, []any{i*100 + k, fmt.Sprintf("Vieta %c%c%c", 'a'+i%26, 'a'+i/26, 'a'+(i*7)%26)})
		}
	}
	rows = append(rows, []any{99999, "vieta  AAA"})
	s := recognise(t, intake.Options{}, sheet("Dati", rows...))
	want(t, "options", len(s.Tables[0].Question("col:B").Options), 261)
	sought := 0
	for _, n := range s.Notes {
		if n.Code == "similar-not-sought" {
			sought++
			want(t, "note", []any{n.Args["N"], n.Args["Limit"]}, "[261 200]")
		}
	}
	want(t, "said", sought, 1)
	spoken(t, s)
}

// A scanned cell is the same whatever stood before it in its column.
func TestMixedColumnIsScannedCellByCell(t *testing.T) {
	table := recogniseOne(t, [][]any{
		{"Vai lieto?", "Vērtējums"},
		{"Jā", "Labi"},
		{1, 5},
		{"Jā", "Labi"},
		{"Nē", 5},
		{"Nē", "Slikti"},
		{"Jā", 5.5},
		{"Jā", "Slikti"},
		{"\u00a0", "Slikti"},
		{"Jā", " Labi "},
		{"Nē", "Labi"},
	})
	want(t, "first", counts(table.Question("col:A")), "Jā 5, 1 1, Nē 3")
	want(t, "second", counts(table.Question("col:B")), "Labi 4, Slikti 3, 5 2, 5.5 1")
}

// A large sheet is shared among workers, and read like a small one.
func TestLargeSheetIsReadLikeASmallOne(t *testing.T) {
	const columns = 40
	for _, n := range []int{300, 6000} {
		head := []any{"ID"}
		for k := range columns - 1 {
			head = append(head, fmt.Sprint("Jautājums ", k))
		}
		rows := [][]any{head}
		for i := range n {
			line := []any{10*n + i*3}
			for k := range columns - 1 {
				line = append(line, []any{"Jā", "Nē", "Nezinu", 5, " Jā"}[(i+k)%5])
			}
			rows = append(rows, line)
		}
		table := recogniseOne(t, rows)
		want(t, "respondents", table.Len(), n)
		for k, q := range table.Questions[1:] {
			want(t, head[k+1].(string), counts(q), fmt.Sprintf("Jā %d, 5 %d, Nē %d, Nezinu %d missing", n/5*2, n/5, n/5, n/5))
		}
	}
}
