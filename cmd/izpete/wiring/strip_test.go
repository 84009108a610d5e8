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

// What is asked for never moves the page: beside the page's own chips the filter
// folds, and where not even that has room it has a line of its own from the start.
func TestAskingNeverMovesThePage(t *testing.T) {
	for _, c := range []struct {
		name          string
		page          string
		width, height float32
		below         bool
	}{
		{"breakdowns", page.Breakdowns, 1360, 860, false},
		{"overview", page.Overview, 1360, 860, false},
		{"respondents", page.Respondents, 1360, 860, false},
		{"cross-tab", crosstab.ID, 1360, 860, false},
		{"breakdowns in a small window", page.Breakdowns, 1024, 700, false},
		{"cross-tab in a small window", crosstab.ID, 1024, 700, true},
		{"cross-tab in a large window", crosstab.ID, 2560, 1440, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := sampleDesk(t)
			r.Window.Window().Resize(fyne.NewSize(c.width, c.height))
			r.Show(c.page)
			r.queue.Drain()
			_, top, _, _ := r.box(r.Page().Content())
			for _, at := range [][2]string{{"Lielums", "līdz 50"}, {"MI izmantošana", "Plāno izmantot"}, {"Šķēršļi MI ieviešanai", "Finanšu trūkums"}} {
				r.work.Select(r.at(at[0], at[1]))
				r.queue.Drain()
				bar, ok := r.bar()
				if !ok {
					t.Fatal("no filter")
				}
				_, y, right, bottom := r.box(bar)
				if _, now, _, _ := r.box(r.Page().Content()); now != top || bottom > now || right > c.width {
					t.Errorf("%s: the page begins at %v, before at %v; the filter ends at %v, %v", at[0], now, top, right, bottom)
				}
				if below := y > 40; below != c.below {
					t.Errorf("%s: the filter stands at %v", at[0], y)
				}
			}
		})
	}
}

// What a page puts on the strip stands in its middle, on every page alike.
func TestTheStripStandsInTheMiddle(t *testing.T) {
	r := sampleDesk(t)
	if _, err := r.work.AddFinding("Nav apzināts MI finansējums", nil); err != nil {
		t.Fatal(err)
	}
	find, _ := uitest.Find(r.content(), func(b *kit.IconButton) bool { return b.Mark == kit.MarkUndo })
	_, from, _, to := r.box(find)
	for id, starts := range map[string]string{
		page.Workbooks: "mi-gataviba", crosstab.ID: "Rindas", page.Respondents: "Visas", page.Findings: "Visi", page.Report: "Word",
	} {
		r.Show(id)
		r.queue.Drain()
		chip, ok := uitest.Find(r.content(), func(c *kit.Chip) bool { return strings.HasPrefix(c.Text, starts) })
		if !ok {
			t.Fatalf("%s: no chip %q", id, starts)
		}
		if _, y, _, bottom := r.box(chip); (y+bottom)/2-(from+to)/2 > 1.5 || (from+to)/2-(y+bottom)/2 > 1.5 {
			t.Errorf("%s: the chips stand from %v to %v, the buttons from %v to %v", id, y, bottom, from, to)
		}
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
