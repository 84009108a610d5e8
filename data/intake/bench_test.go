package intake_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

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

// BenchmarkSteps recognises 100 respondents with 400 columns under 300
// corrections, and prints how long that takes beside none.
func BenchmarkSteps(b *testing.B) {
	benchmarkSteps(b, func(k int) intake.Spot { return intake.Spot{Heading: headingOf(k)} })
}

// BenchmarkStepsMoved does so where no column has the heading that it had when it
// was corrected.
func BenchmarkStepsMoved(b *testing.B) {
	benchmarkSteps(b, func(k int) intake.Spot { return intake.Spot{Heading: "Cits", Column: workbook.ColumnName(k + 1)} })
}

func headingOf(k int) string { return fmt.Sprintf("Vai %d. jautājums ir saprotams?", k) }

func benchmarkSteps(b *testing.B, at func(k int) intake.Spot) {
	r := rand.New(rand.NewPCG(3, 4))
	const rows, columns, corrections = 100, 400, 300
	cells := make([][]workbook.Cell, rows+1)
	for i := range cells {
		cells[i] = make([]workbook.Cell, columns)
		for k := range cells[i] {
			if cells[i][k] = cell(pick(r, "Jā", "Nē", "Nezinu")); i == 0 {
				cells[i][k] = cell(headingOf(k))
			}
		}
	}
	book := &workbook.Book{File: "a.xlsx", Sheets: []*workbook.Sheet{workbook.NewSheet("Dati", cells)}}
	var steps []intake.Step
	for k := range corrections {
		steps = append(steps, intake.Step{
			Kind: intake.StepMerge, Sheet: "Dati", Spot: at(k),
			Values: []string{"Nezinu"}, To: "Nē",
		})
	}
	took := map[int]time.Duration{}
	for _, n := range []int{0, corrections} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				_, out, err := intake.Apply(context.Background(), book, intake.Options{Steps: steps[:n]})
				if err != nil || n > 0 && !out[n-1].Applied {
					b.Fatal(err, "not applied")
				}
			}
			took[n] = b.Elapsed() / time.Duration(b.N)
			if n > 0 && took[0] > 0 {
				b.ReportMetric(float64(took[n])/float64(took[0]), "x-without")
			}
		})
	}
}
