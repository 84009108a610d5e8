package kit_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// The keys never go where nobody sees them: their scroll area follows, and those
// around it, but no other.
func TestScrollFollowsTheKeys(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, 1))
	column := func() (*kit.Scroll, []fyne.CanvasObject) {
		var all []fyne.CanvasObject
		for i := range 30 {
			all = append(all, kit.NewLink(fmt.Sprint("saite ", i), func() {}))
		}
		return kit.NewScroll(kit.Column(0, all...)), all
	}
	left, links := column()
	right, _ := column()
	content := kit.Fixed(200, left)
	w := test.NewTempWindow(t, &fyne.Container{Layout: twoBeside{}, Objects: []fyne.CanvasObject{content, right}})
	w.Resize(fyne.NewSize(400, 200))
	seen := func(i int) {
		t.Helper()
		w.Canvas().Focus(links[i].(fyne.Focusable))
		y := links[i].Position().Y - left.Offset()
		if y < 0 || y+links[i].Size().Height > left.Size().Height {
			t.Errorf("link %d stands at %.0f of %.0f", i, y, left.Size().Height)
		}
	}
	seen(1)
	if left.Offset() != 0 {
		t.Errorf("what was in sight moved by %v", left.Offset())
	}
	for _, i := range []int{20, 21, 29, 3, 0} {
		seen(i)
	}
	if right.Offset() != 0 {
		t.Errorf("another area moved by %v", right.Offset())
	}
}

// Scroll areas of a window that was made anew are not asked any more; those made
// since are.
func TestScrollsFromBeforeAreLetGo(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, 1))
	area := func() (*kit.Scroll, fyne.Focusable) {
		last := kit.NewLink("saite", func() {})
		return kit.NewScroll(kit.Pad(900, 0, 0, 0, last)), last
	}
	before, first := area()
	kit.FollowAnew()
	since, second := area()
	w := test.NewTempWindow(t, &fyne.Container{Layout: twoBeside{}, Objects: []fyne.CanvasObject{before, since}})
	w.Resize(fyne.NewSize(400, 200))
	w.Canvas().Focus(first)
	w.Canvas().Focus(second)
	if before.Offset() != 0 || since.Offset() == 0 {
		t.Errorf("from before moved by %v, made since by %v", before.Offset(), since.Offset())
	}
}

type twoBeside struct{}

func (twoBeside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

func (twoBeside) Layout(o []fyne.CanvasObject, s fyne.Size) {
	for i, o := range o {
		o.Move(fyne.NewPos(float32(i)*s.Width/2, 0))
		o.Resize(fyne.NewSize(s.Width/2, s.Height))
	}
}
