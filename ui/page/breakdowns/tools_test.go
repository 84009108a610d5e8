package breakdowns_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestWhereThereIsLittleRoomTheToolsStandBehindOneLink(t *testing.T) {
	f := open(t)
	if f.reads("Skats…") {
		t.Fatal("the link stands there where there is room")
	}
	f.host.Win.Resize(fyne.NewSize(760, 700))
	f.drain()
	if !f.reads("Skats…") || f.reads("Bez intervāliem") || !f.reads("Dēlis (0)") {
		t.Fatalf("%q", uitest.Texts(f.page.Content()))
	}
	more := func(choice string) {
		l, _ := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == "Skats…" })
		test.Tap(l)
		f.takeOffered(choice)
	}
	more("Bez intervāliem")
	if n := len(f.chart(obstacles).Scene().Lines); n != 0 {
		t.Errorf("%d lines of whiskers", n)
	}
	more("Izcelt")
	more("Kārtot")
	f.takeOffered("Kā darblapā")
	f.host.Win.Resize(fyne.NewSize(1200, 700))
	f.drain()
	if !f.reads("Kārtot: kā darblapā") || segmented(t, f.page.Content(), "Izcelt").Selected != 1 || segmented(t, f.page.Content(), "Bez").Selected != 1 {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}
