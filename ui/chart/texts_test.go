package chart

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"izpete/data/chart"
	"izpete/ui/letters"
	"izpete/ui/uitest"
)

// grid is a layout of so many texts of all alignments and grounds.
func grid(n int) Layout {
	return func(width, _ float32, _ chart.Measure) chart.Scene {
		s := chart.Scene{W: width, Rects: []chart.Rect{{W: width, H: 40, Fill: chart.RoleBar}}}
		for i := range n {
			t := chart.Text{X: 60 + float32(i%10)*70.3, Y: float32(i/10) * 30.4, Text: fmt.Sprintf("%d,%d\u00a0%%", i, i%7), Size: 12, Bold: i%3 == 0, Fill: chart.RoleMuted}
			t.Align = []chart.Align{chart.AlignStart, chart.AlignCentre, chart.AlignEnd}[i%3]
			if i%5 == 0 {
				t.On = chart.RoleBar
			}
			s.Texts = append(s.Texts, t)
		}
		s.H = float32(n/10+1) * 30.4
		return s
	}
}

// Many texts are drawn as pictures, where and as each would be by itself.
func TestManyTextsArePictures(t *testing.T) {
	h := uitest.NewHost(t)
	for _, c := range []struct {
		texts    int
		window   fyne.Size
		pictured bool
	}{
		{fewOfLarge, fyne.NewSize(2560, 1440), false},
		{fewOfLarge + 1, fyne.NewSize(1360, 860), false},
		{fewOfLarge + 1, fyne.NewSize(2560, 1440), true},
		{fewTexts, fyne.NewSize(1024, 700), false},
		{fewTexts + 1, fyne.NewSize(1024, 700), true},
		{400, fyne.NewSize(1024, 700), true},
	} {
		o := New(grid(c.texts))
		h.Win.SetContent(o)
		h.Win.Resize(c.window)
		s, at := o.Scene(), 0
		single := 0
		for _, object := range test.WidgetRenderer(o).Objects() {
			var texts []*canvas.Text
			offset := fyne.Position{}
			switch object := object.(type) {
			case *canvas.Text:
				if object.Visible() {
					texts = []*canvas.Text{object}
					single++
				}
			case *letters.Plate:
				if object.Visible() {
					texts, offset = object.Pictured(), object.Position()
				}
			}
			for _, got := range texts {
				want := canvas.NewText("", nil)
				write(want, s.Texts[at])
				apart := got.Position().Add(offset).Subtract(want.Position())
				if got.Text != want.Text || got.Color != want.Color || got.TextSize != want.TextSize || got.TextStyle != want.TextStyle ||
					apart.X > 0.01 || apart.X < -0.01 || apart.Y > 0.01 || apart.Y < -0.01 {
					t.Fatalf("%d texts: %+v at %v, want %+v", c.texts, got, offset, want)
				}
				at++
			}
		}
		if at != c.texts || (single == 0) != c.pictured {
			t.Errorf("%d texts in %v: %d are shown, %d of them singly", c.texts, c.window, at, single)
		}
	}
}

// A chart that comes to have fewer texts shows no more of the others.
func TestFewerTextsThanBefore(t *testing.T) {
	h := uitest.NewHost(t)
	o := New(grid(300))
	h.Win.SetContent(o)
	h.Win.Resize(fyne.NewSize(1024, 700))
	for _, n := range []int{300, 100, 5, 61, 0, 12} {
		o.SetLayout(grid(n))
		if got := len(uitest.Texts(o)); got != n {
			t.Errorf("%d texts are shown, want %d", got, n)
		}
	}
}
