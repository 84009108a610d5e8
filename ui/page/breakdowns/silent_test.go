package breakdowns_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/workspace"
	"izpete/ui/uitest"
)

// Where small counts are hidden, few who gave no answer are not counted out either.
func TestFewSilentAreNotTold(t *testing.T) {
	var b strings.Builder
	b.WriteString("Iestāde,Vai izmanto?,Vai plāno?")
	for i := range 40 {
		uses, plans := "Jā", "Nē"
		if i%2 == 0 {
			uses, plans = "Nē", "Jā"
		}
		if i < 2 {
			uses = ""
		}
		if i < 12 {
			plans = ""
		}
		fmt.Fprintf(&b, "\nIestāde %03d,%s,%s", i+1, uses, plans)
	}
	b.WriteString("\n")
	f := empty(t)
	f.load("anketa.csv", []byte(b.String()))
	if !f.reads("nav atbildes: 2") || !f.reads("nav atbildes: 12") {
		t.Fatalf("%q", uitest.Texts(f.page.Content()))
	}
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	f.frame()
	if f.reads("nav atbildes: 2") || !f.reads("nav jautāts un nav atbildes: aizklāts") || !f.reads("nav atbildes: 12") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	table := f.of.Tables()[0]
	f.of.Select(workspace.Selection{Table: table.ID, Question: table.Questions[1].ID, Option: 0})
	f.drain()
	f.frame()
	if !reads(f.page.Inspector(), "Nav jautāts un nav atbildes: aizklāts") || reads(f.page.Inspector(), "nav atbildes: 2") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
}
