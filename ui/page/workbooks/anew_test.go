package workbooks_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/page/workbooks"
	"izpete/ui/uitest"
)

// A page made anew shows what it can while a correction is being made: on a
// large workbook that takes seconds.
func TestMadeAnewWhileACorrectionIsBeingMade(t *testing.T) {
	anew := func(d *desk) {
		d.page = workbooks.New(d.Host, d.work, d.state)
		d.Put(d.page.Content())
		d.page.Refresh()
	}
	for name, before := range map[string]func(d *desk){
		"a new workbook":         func(d *desk) { d.open(d.unclear("aptauja.csv")) },
		"a workbook of the case": func(d *desk) { d.loaded("aptauja.csv") },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			before(d)
			chip, ok := uitest.Find(d.page.Content(), func(c *kit.Chip) bool { return c.Text == "Apvienot" })
			if !ok {
				t.Fatal("nothing to merge")
			}
			test.Tap(chip)
			anew(d)
			d.reads("Vai izmanto MI?")
			d.Queue.Drain()
			d.reads("Vai izmanto MI?", "„plano izmantot” skaitīts kā „Plāno izmantot”")
		})
	}
	t.Run("undone meanwhile", func(t *testing.T) {
		d := newDesk(t)
		d.loaded("aptauja.csv")
		d.chip("Apvienot")
		if err := d.work.Undo(); err != nil {
			t.Fatal(err)
		}
		anew(d)
		d.reads("Vai izmanto MI?")
		d.Queue.Drain()
		d.reads("Vai izmanto MI?", "„plano izmantot” — līdzīgs „Plāno izmantot”")
	})
}
