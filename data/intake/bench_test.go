package intake_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"izpete/data/intake"
	"izpete/data/workbook"
)

// BenchmarkRead recognises 20,000 respondents with 100 columns of all kinds.
func BenchmarkRead(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	const rows, columns = 20_000, 100
	cells := make([][]workbook.Cell, rows+1)
	for i := range cells {
		cells[i] = make([]workbook.Cell, columns)
		for k := range cells[i] {
			switch {
			case i == 0 && k == 0:
				cells[i][k] = cell("ID")
			case i == 0 && k%5 < 2:
				cells[i][k] = cell(fmt.Sprintf("Q%d [Variants %d]", k/5, k%5))
			case i == 0:
				cells[i][k] = cell(fmt.Sprintf("Jautājums %d", k))
			case k == 0:
				cells[i][k] = cell(i)
			case k%5 < 2:
				cells[i][k] = cell(r.IntN(2))
			case k%5 == 2:
				cells[i][k] = cell(pick(r, "Jā", "Nē", "Nezinu"))
			case k%5 == 3:
				cells[i][k] = cell(pick(r, "A; B", "B; C", "A", "C", "A; B; C"))
			default:
				cells[i][k] = cell(fmt.Sprint("Piezīme, kas ir atšķirīga, ", r.IntN(rows)))
			}
		}
	}
	book := &workbook.Book{File: "a.xlsx", Sheets: []*workbook.Sheet{workbook.NewSheet("Dati", cells)}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := intake.Read(context.Background(), book, intake.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
