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
	if f.reads("Kā rādīt…") {
		t.Fatal("the link stands there where there is room")
	}
	f.host.Win.Resize(fyne.NewSize(760, 700))
	f.drain()
	if !f.reads("Kā rādīt…") || f.reads("Bez intervāliem") || !f.reads("Dēlis (0)") {
		t.Fatalf("%q", uitest.Texts(f.page.Content()))
	}
	more := func(choice string) {
		l, _ := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == "Kā rādīt…" })
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

// What is shown stands at the start of the line, how it is shown at its end, above
// the edges of the cards; the bar of the page stands beside the cards.
func TestToolsStandAboveTheEdgesOfTheCards(t *testing.T) {
	f := open(t)
	f.host.Win.Resize(fyne.NewSize(1360, 860))
	f.drain()
	d := fyne.CurrentApp().Driver()
	ends := func(o fyne.CanvasObject) (left, right, bottom float32) {
		p := d.AbsolutePositionForObject(o)
		return p.X, p.X + o.Size().Width, p.Y + o.Size().Height
	}
	card, ok := uitest.Find(f.page.Content(), func(*kit.Card) bool { return true })
	if !ok {
		t.Fatal("no card")
	}
	left, right, bottom := ends(card)
	top := bottom - card.Size().Height
	board, _, under := ends(segmented(t, f.page.Content(), "Dēlis (0)"))
	compare, ok := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == "Salīdzināt…" })
	if !ok {
		t.Fatal("nothing compares")
	}
	_, last, _ := ends(compare)
	const ring = 4 // round the words
	if board != left-ring || last != right+ring {
		t.Errorf("the tools reach from %v to %v, the cards from %v to %v", board, last, left, right)
	}
	if gap := top - under; gap < 12 || gap > 16 {
		t.Errorf("the cards begin %v below the tools", gap)
	}
	content, edge, _ := ends(f.page.Content())
	if left != content || right != edge {
		t.Errorf("the cards reach from %v to %v of %v to %v", left, right, content, edge)
	}
}
