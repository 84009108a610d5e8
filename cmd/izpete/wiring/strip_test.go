package wiring_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/ui/filterbar"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/crosstab"
	"izpete/ui/uitest"
)

// box is where an object stands in the window.
func (r *desk) box(o fyne.CanvasObject) (x, y, right, bottom float32) {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return p.X, p.Y, p.X + o.Size().Width, p.Y + o.Size().Height
}

func (r *desk) bar() (*filterbar.Bar, bool) {
	return uitest.Find(r.content(), func(*filterbar.Bar) bool { return true })
}

// The filter stands above each page whose figures it is for, and above no other.
func TestTheFilterStandsAboveThePages(t *testing.T) {
	r := sampleDesk(t)
	r.work.Select(r.at("Šķēršļi MI ieviešanai", "Finanšu trūkums"))
	r.queue.Drain()
	for id, want := range map[string]bool{page.Breakdowns: true, crosstab.ID: true, page.Respondents: true, page.Workbooks: false, page.Findings: false, page.Report: false} {
		r.Show(id)
		r.queue.Drain()
		if _, ok := r.bar(); ok != want {
			t.Errorf("%s: %v", id, ok)
		}
	}
}

// Where the page's own chips leave no room, the filter has a line of its own, and
// the page begins below it.
func TestTheFilterGoesBelowWhereThereIsNoRoom(t *testing.T) {
	r := sampleDesk(t)
	r.Show(crosstab.ID)
	r.queue.Drain()
	r.Window.Window().Resize(fyne.NewSize(1024, 700))
	_, top, _, _ := r.box(r.Page().Content())
	r.work.Select(r.at("Lielums", "līdz 50"))
	r.work.Select(r.at("MI izmantošana", "Plāno izmantot"))
	r.queue.Drain()
	bar, ok := r.bar()
	if !ok {
		t.Fatal("no filter")
	}
	own, _ := uitest.Find(r.content(), func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, "Rindas") })
	_, _, _, under := r.box(own)
	_, y, right, bottom := r.box(bar)
	_, content, _, _ := r.box(r.Page().Content())
	if y < under || bottom > content || content <= top || right > 1024 {
		t.Errorf("own chips end at %v; the filter stands from %v to %v; the page begins at %v, without a filter at %v", under, y, bottom, content, top)
	}
	r.work.ClearFilter()
	r.queue.Drain()
	if _, again, _, _ := r.box(r.Page().Content()); again != top {
		t.Errorf("the page begins at %v, without a filter at %v", again, top)
	}
	r.Window.Window().Resize(fyne.NewSize(2560, 1440))
	r.work.Select(r.at("Lielums", "līdz 50"))
	r.queue.Drain()
	bar, _ = r.bar()
	own, _ = uitest.Find(r.content(), func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, "Rindas") })
	if _, y, _, _ := r.box(bar); y > 60 {
		_, at, _, _ := r.box(own)
		t.Errorf("there is room beside the chips at %v, and the filter stands at %v", at, y)
	}
}

// In narrow windows the search is a mark.
func TestTheSearchFoldsToAMark(t *testing.T) {
	r := sampleDesk(t)
	look := func() bool {
		_, ok := uitest.Find(r.content(), func(b *kit.IconButton) bool { return b.Mark == kit.MarkSearch })
		return ok
	}
	r.Window.Window().Resize(fyne.NewSize(1360, 860))
	if look() || !uitest.Reads(r.content(), "Meklēt jautājumus, iestādes…") {
		t.Error("in a wide window the search is a field")
	}
	r.Window.Window().Resize(fyne.NewSize(800, 600))
	if !look() || uitest.Reads(r.content(), "Meklēt jautājumus, iestādes…") {
		t.Error("in a narrow window the search is a mark")
	}
}
