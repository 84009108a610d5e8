package kit_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// A field is one flat rectangle with its line: a rectangle with a line and no
// fill has a grey fringe. What is written in has the ring of the other widgets.
func TestFieldIsFlatWithALine(t *testing.T) {
	app := test.NewTempApp(t)
	for name, dark := range map[string]bool{"light": false, "dark": true} {
		t.Run(name, func(t *testing.T) {
			app.Settings().SetTheme(theme.New(dark, 1))
			b := kit.NewLine("Meklēt")
			w := test.NewTempWindow(t, b)
			w.Resize(fyne.NewSize(200, 60))
			holds := func(role fyne.ThemeColorName, wide float32) {
				t.Helper()
				var drawn []*canvas.Rectangle
				for _, o := range test.WidgetRenderer(b).Objects() {
					if r, ok := o.(*canvas.Rectangle); ok && r.Visible() {
						drawn = append(drawn, r)
					}
				}
				if len(drawn) != 1 {
					t.Fatalf("%d rectangles", len(drawn))
				}
				r := drawn[0]
				for what, x := range map[string][2]color.Color{"fill": {r.FillColor, theme.Color(theme.Field)}, "line": {r.StrokeColor, theme.Color(role)}} {
					if x[0] != x[1] {
						t.Errorf("%s %v instead of %v", what, x[0], x[1])
					}
				}
				if r.StrokeWidth != wide || r.Size() != b.Size() {
					t.Errorf("a line of %v around %v in a field of %v", r.StrokeWidth, r.Size(), b.Size())
				}
			}
			holds(theme.Edge, 1)
			w.Canvas().Focus(b)
			holds(theme.Accent, 2)
			w.Canvas().Unfocus()
			holds(theme.Edge, 1)
		})
	}
}

// A screen reader hears what a field is for and what stands in it.
func TestFieldSaysItsName(t *testing.T) {
	test.NewTempApp(t)
	b := kit.NewLine("piemēram, 10")
	if got := b.AccessibilityLabel(); got != "piemēram, 10" {
		t.Errorf("without a name: %q", got)
	}
	b.Called("No")
	if got := b.AccessibilityLabel(); got != "No" {
		t.Errorf("empty: %q", got)
	}
	b.Put("12")
	if got := b.AccessibilityLabel(); got != "No: 12" {
		t.Errorf("with text: %q", got)
	}
}
