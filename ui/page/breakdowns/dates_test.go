package breakdowns_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/tabulate"
	"izpete/ui/uitest"
)

// The first and the last day are what single respondents answered: where small
// counts are hidden they are not told, and neither is how many a filter leaves
// that must not be told.
func TestDatesTellNoSingleRespondent(t *testing.T) {
	var b strings.Builder
	b.WriteString("Iestāde,Tips,Vai izmanto MI?,Kad sāka lietot MI?,Ko vēl gribat teikt?\n")
	for i := range 30 {
		kind := "ministrija"
		if i < 3 {
			kind = "aģentūra"
		}
		fmt.Fprintf(&b, "Iestāde %02d,%s,%s,2024-03-%02d,Teikums numur %d par to\n", i+1, kind, []string{"Jā", "Nē"}[i%2], i+1, i+1)
	}
	f := empty(t)
	f.load("anketa.csv", []byte(b.String()))
	if !f.reads("No 01.03.2024 līdz 30.03.2024") {
		t.Fatalf("no day to hide: %q", uitest.Texts(f.page.Content()))
	}
	f.must(f.of.SetMethod(methodOf(5)))
	f.drain()
	f.frame()
	if f.reads("2024") || !f.reads("Pirmais un pēdējais datums netiek rādīti") {
		t.Errorf("tells %q", uitest.Texts(f.page.Content()))
	}
	table := f.of.View().Tables[0]
	for _, q := range table.Questions {
		if q.Text == "Tips" {
			f.of.SetFilter(tabulate.Filter{{Table: table.ID, Question: q.ID, Options: []int{q.Option("aģentūra")}}})
		}
	}
	f.drain()
	f.frame()
	if f.reads("2024") || f.reads("3 no 30") {
		t.Errorf("filtered, tells %q", uitest.Texts(f.page.Content()))
	}
}
