package kit_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// rows shows so many rows, every third of them in more lines, in 300×400, and
// returns how many were made.
func rows(t *testing.T, n int) (r *kit.Rows, scroll *kit.Scroll, made map[int]*kit.Text) {
	uitest.App(t)
	made = map[int]*kit.Text{}
	r = kit.NewRows(4, func(i int) fyne.CanvasObject {
		if made[i] == nil {
			made[i] = kit.Body(fmt.Sprintf("%d. rinda", i) + strings.Repeat(" un vēl daži vārdi par to pašu", i%3*2))
		}
		return made[i]
	})
	scroll = kit.NewScroll(r)
	win := test.NewTempWindow(t, scroll)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(300, 400))
	r.SetCount(n)
	return r, scroll, made
}

// inSight returns the numbers of the rows that can be seen, wholly or in part.
func inSight(scroll *kit.Scroll, r *kit.Rows) (out []int) {
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(scroll).Y
	uitest.Walk(r, func(o fyne.CanvasObject) {
		if text, ok := o.(*kit.Text); ok {
			if y := d.AbsolutePositionForObject(o).Y - top; y+o.Size().Height > 0 && y < scroll.Size().Height {
				n := 0
				fmt.Sscanf(text.Text, "%d.", &n)
				out = append(out, n)
			}
		}
	})
	return out
}

func TestOnlyRowsInSightAreMade(t *testing.T) {
	r, scroll, made := rows(t, 5000)
	if len(made) == 0 || len(made) > 60 {
		t.Errorf("%d rows were made", len(made))
	}
	if got := inSight(scroll, r); len(got) < 5 || got[0] != 0 {
		t.Errorf("%v are in sight", got)
	}
	if h := r.HeightFor(300); h < 5000*20 {
		t.Errorf("all are %.0f px tall", h)
	}
	scroll.SetOffset(r.HeightFor(300) / 2)
	if got := inSight(scroll, r); len(got) < 5 || got[0] < 1500 || got[0] > 3500 {
		t.Errorf("half way %v are in sight", got)
	}
	if len(made) > 140 {
		t.Errorf("%d rows were made", len(made))
	}
}

func TestRevealedRowIsInSight(t *testing.T) {
	r, scroll, made := rows(t, 2000)
	for _, i := range []int{1999, 0, 700, 701, 690, 1500, 3} {
		r.Reveal(i)
		got := inSight(scroll, r)
		if len(got) == 0 || i < got[0] || i > got[len(got)-1] {
			t.Fatalf("row %d is not among %v", i, got)
		}
		d := fyne.CurrentApp().Driver()
		y := d.AbsolutePositionForObject(made[i]).Y - d.AbsolutePositionForObject(scroll).Y
		if y < -1 || y+made[i].Size().Height > scroll.Size().Height+1 {
			t.Errorf("row %d stands at %.0f", i, y)
		}
	}
}

// Scrolled up into rows that were never seen, what is in sight does not jump by
// more than the wheel has turned.
func TestRowsDoNotJump(t *testing.T) {
	r, scroll, made := rows(t, 2000)
	r.Reveal(1500)
	d := fyne.CurrentApp().Driver()
	for range 60 {
		first := inSight(scroll, r)[2]
		before := d.AbsolutePositionForObject(made[first]).Y
		wheel(scroll, 25)
		if by := d.AbsolutePositionForObject(made[first]).Y - before; by < 24 || by > 26 {
			t.Fatalf("row %d moved by %.1f", first, by)
		}
	}
}

func TestRowsFollowTheWidth(t *testing.T) {
	r, scroll, made := rows(t, 300)
	r.Reveal(200)
	scroll.Resize(fyne.NewSize(700, 400))
	if w := made[inSight(scroll, r)[0]].Size().Width; w < 600 {
		t.Errorf("%.0f px wide", w)
	}
	r.SetCount(2)
	if got := inSight(scroll, r); len(got) != 2 {
		t.Errorf("%v are in sight", got)
	}
}

func wheel(o fyne.CanvasObject, up float32) {
	done := false
	uitest.Walk(o, func(o fyne.CanvasObject) {
		if s, ok := o.(fyne.Scrollable); ok && !done {
			done = true
			s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, up)})
		}
	})
}

// Rows are as tall as what they show, whatever they showed before.
func TestRowsAreAsTallAsTheyShow(t *testing.T) {
	r, scroll, _ := rows(t, 40)
	for _, n := range []int{0, 1, 0, 3, 200, 1} {
		r.SetCount(n)
		if h := r.Size().Height; h != r.HeightFor(300) && h != scroll.Size().Height {
			t.Errorf("%d rows are %.0f px tall, want %.0f", n, h, r.HeightFor(300))
		}
	}
}

// When more rows than fit come up, the bar takes some of their width: they are as
// high as what they show in what is left.
func TestRowsMakeRoomForTheBar(t *testing.T) {
	r, _, made := rows(t, 1)
	for _, n := range []int{11, 12, 13, 14, 15, 16, 17, 18} {
		r.SetCount(1)
		r.SetCount(n)
		for i := range n {
			if want := kit.HeightFor(made[i], made[i].Size().Width); made[i].Size().Width != r.Size().Width || made[i].Size().Height < want {
				t.Errorf("of %d rows the one at %d is %v in %.0f px, want %.0f px of height", n, i, made[i].Size(), r.Size().Width, want)
			}
		}
		if last := made[n-1]; last.Position().Y+last.Size().Height > r.Size().Height {
			t.Errorf("%d rows end at %.0f px of %.0f", n, last.Position().Y+last.Size().Height, r.Size().Height)
		}
	}
}
