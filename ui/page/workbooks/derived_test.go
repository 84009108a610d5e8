package workbooks_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/data/tabulate"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestDerivedQuestionsStandUnderTheirWorkbook(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	d.reads("Atvasinātie jautājumi", "Šeit būs jautājumi, kas veidoti no citiem")
	tab := d.work.Tables()[0]
	var source string
	for _, q := range tab.Questions {
		if q.Text == "Vai izmanto MI?" {
			source = q.ID
		}
	}
	id, err := d.work.AddDerived(tab.ID, tabulate.Derived{
		Text: "Izmanto, īsi", Kind: tabulate.DerivedNet, Source: source, Nets: []tabulate.Net{{Label: "Abi", Options: []int{0, 1}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("Izmanto, īsi", "Vai izmanto MI?: Abi = ")
	d.row("Izmanto, īsi")
	if top := d.Win.Canvas().Overlays().Top(); top == nil || !uitest.Reads(top, "Atvasināts jautājums") {
		t.Fatal("a click does not open it")
	}
	l, ok := uitest.Find(d.Win.Canvas().Overlays().Top(), func(l *kit.Link) bool { return l.Text == "Dzēst šo atvasināto jautājumu" })
	if !ok {
		t.Fatal("it cannot be deleted there")
	}
	test.Tap(l)
	d.Queue.Drain()
	if len(d.work.Derived()) != 0 {
		t.Error("it is still there")
	}
	if err := d.work.Undo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.icon("Dzēst atvasināto jautājumu")
	if len(d.work.Derived()) != 0 || id != "d1" {
		t.Error("it is still there")
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("Šeit būs jautājumi, kas veidoti no citiem")
}
