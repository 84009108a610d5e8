package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestWhatAPagePutsOnTheStripStandsInItsMiddle(t *testing.T) {
	r := newRig(t)
	r.Window.Window().Resize(fyne.NewSize(1200, 800))
	r.queue.Drain()
	drawn := fyne.CurrentApp().Driver().AbsolutePositionForObject
	help, ok := uitest.Find(r.content(), func(b *kit.IconButton) bool { return b.Mark == kit.MarkHelp })
	if !ok {
		t.Fatal("no button for the help")
	}
	title, ok := uitest.Find(r.content(), func(x *kit.Text) bool {
		return x.Text == "Izpēte" && drawn(x).X > drawn(r.content()).X+190 && drawn(x).Y < 40
	})
	if !ok {
		t.Fatal("no title on the strip")
	}
	middle := drawn(help).Y + help.Size().Height/2
	if at := drawn(title).Y + title.MinSize().Height/2; at < middle-2 || at > middle+2 {
		t.Errorf("the title stands at %v, the buttons beside it at %v", at, middle)
	}
}
