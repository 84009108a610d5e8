package breakdowns_test

import (
	"testing"

	"izpete/data/tabulate"
	"izpete/ui/uitest"
)

func TestAQuestionIsDerivedFromItsCard(t *testing.T) {
	f := open(t)
	f.menu(obstacles, "Atvasināt jautājumu…")
	f.drain()
	top := f.host.Win.Canvas().Overlays().Top()
	if top == nil || !reads(top, "Jauns atvasināts jautājums", "Finanšu trūkums", "1. grupas nosaukums") {
		t.Fatalf("%q", uitest.Texts(top))
	}
	f.host.Win.Canvas().Overlays().Remove(top)
	tab := f.of.Tables()[0]
	_, err := f.of.AddDerived(tab.ID, tabulate.Derived{
		Text: "Izmanto, īsi", Kind: tabulate.DerivedNet, Source: "q3", Nets: []tabulate.Net{{Label: "Abi", Options: []int{0, 1}}},
	})
	f.must(err)
	f.drain()
	if !reads(f.card("Izmanto, īsi"), "atvasināts no Q3 MI izmantošana: Abi = ") {
		t.Errorf("%q", uitest.Texts(f.card("Izmanto, īsi")))
	}
	f.menu("Izmanto, īsi", "Labot atvasināto jautājumu…")
	f.drain()
	if top := f.host.Win.Canvas().Overlays().Top(); top == nil || !reads(top, "Atvasināts jautājums", "Dzēst šo atvasināto jautājumu") {
		t.Errorf("%q", uitest.Texts(top))
	}
}
