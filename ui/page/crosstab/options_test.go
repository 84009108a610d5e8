package crosstab_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/uitest"
)

func TestOptionsOfOneQuestionAreCompared(t *testing.T) {
	f := open(t)
	if !f.reads("Vai varianti atzīmēti atšķirīgi bieži? Kohrena Q tests: p = ", "Būtiskas atšķirības nav") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	// Under a filter with few left nothing is tested, and where small counts are
	// hidden nothing is said: the tests could tell them.
	tab := f.of.Tables()[0]
	f.of.SetFilter(tabulate.Filter{{Table: tab.ID, Question: "q3", Options: []int{tab.Question("q3").Option("Cita atbilde")}}})
	f.drain()
	if !f.reads("nav pārbaudīts: bāze ir mazāka par 10") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.of.ClearFilter()
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	if f.reads("Maknemara") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}

func TestOptionsThatDifferAreNamed(t *testing.T) {
	f := empty(t)
	var b strings.Builder
	b.WriteString("Iestāde,Kas traucē?,Vai izmanto?")
	for i := range 60 {
		ticked := "Nauda"
		if i%3 == 0 {
			ticked = "Nauda; Laiks"
		}
		if i%12 == 1 {
			ticked = "Prasmes; Laiks"
		}
		fmt.Fprintf(&b, "\nIestāde %03d,%s,%s", i, ticked, []string{"Jā", "Nē"}[i%2])
	}
	f.load("anketa.csv", []byte(b.String()))
	if !f.reads("Pa pāriem (Maknemara tests, Holma korekcija, 3 pāri) būtiski biežāk:", "„Nauda” nekā „Prasmes” (p < 0,001)", "„Nauda” nekā „Laiks” (p < 0,001)") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}

func TestADerivedQuestionSaysOfWhatItIsMade(t *testing.T) {
	f := open(t)
	tab := f.of.Tables()[0]
	_, err := f.of.AddDerived(tab.ID, tabulate.Derived{
		Text: "Izmantošana, īsi", Kind: tabulate.DerivedNet, Source: "q3", Nets: []tabulate.Net{{Label: "Abi", Options: []int{0, 1}}},
	})
	f.must(err)
	f.drain()
	f.choose(f.chip("Kolonnas"), "īsi", "Izmantošana, īsi")
	if !f.reads("Izmantošana, īsi: atvasināts no Q3 MI izmantošana: Abi = ") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}
