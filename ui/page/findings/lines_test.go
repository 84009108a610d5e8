package findings

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	base "fyne.io/fyne/v2/theme"

	"izpete/ui/letters"
	"izpete/ui/uitest"
)

// drawn returns the lines of a text field as the toolkit draws them, and where.
func drawn(b *box) (out []string, at []fyne.Position) {
	var walk func(o fyne.CanvasObject, pos fyne.Position)
	walk = func(o fyne.CanvasObject, pos fyne.Position) {
		if !o.Visible() {
			return
		}
		pos = pos.Add(o.Position())
		var within []fyne.CanvasObject
		switch o := o.(type) {
		case *canvas.Text:
			out, at = append(out, o.Text), append(at, pos)
		case *fyne.Container:
			within = o.Objects
		case fyne.Widget:
			within = test.WidgetRenderer(o).Objects()
		}
		for _, x := range within {
			walk(x, pos)
		}
	}
	for _, o := range test.WidgetRenderer(b).Objects() {
		walk(o, fyne.Position{})
	}
	return out, at
}

// Lines are broken where the toolkit breaks them.
func TestLinesAreThoseOfTheToolkit(t *testing.T) {
	h := uitest.NewHost(t)
	b := newBox("", true)
	h.Put(b)
	size := base.TextSize()
	measure := func(s string) float32 { return letters.Width(s, size, fyne.TextStyle{}) }
	words := []string{"53 %", "53\u00a0%", "(44 no 83)", "iestāžu", "Šķēršļi", "un/vai", "situācijas-izpēte", "\n", "\n\n", " ", "  ", strings.Repeat("garš", 30), "–", "A"}
	r := rand.New(rand.NewPCG(3, 7))
	texts := []string{"", " ", "a", "\n", strings.Repeat("w", 400), "Finanšu trūkumu kā šķērsli norāda 53\u00a0% iestāžu (44 no 83)."}
	for range 150 {
		var s []string
		for range r.IntN(40) {
			s = append(s, words[r.IntN(len(words))])
		}
		texts = append(texts, strings.Join(s, " "))
	}
	for _, width := range []float32{90, 333, 760} {
		for _, text := range texts {
			b.load(text)
			b.Resize(fyne.NewSize(width, 4000))
			var got []string
			for _, l := range lines(text, b.inner(width), measure) {
				got = append(got, text[l.from:l.to])
			}
			want, _ := drawn(b)
			if text == "" {
				continue // the toolkit draws the hint
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Fatalf("%.0f px: %q is broken as\n%q, by the toolkit as\n%q", width, text, got, want)
			}
		}
	}
}
