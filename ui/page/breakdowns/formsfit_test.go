package breakdowns_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/ui/chart"
	"izpete/ui/measure"
	"izpete/ui/theme"
)

// Whatever the window, the language and the size of letters, no text of the forms
// is cut or lies upon another, and a screen stays within what can be drawn.
func TestFormsFit(t *testing.T) {
	inside := func(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }
	forms := []struct {
		title, form string
		compare     bool
	}{
		{title: support}, {title: trained}, {title: obstacle, form: "Pa grupām"}, {title: obstacle, compare: true}, {title: support, form: "Tabula"},
	}
	for _, look := range []struct {
		width, height, scale float32
		lang                 words.Lang
	}{
		{1130, 774, 1, words.Latvian}, {560, 560, 1, words.English}, {420, 520, 2, words.Latvian}, {2200, 1300, 1, words.English},
	} {
		for _, x := range forms {
			t.Run(fmt.Sprintf("%s %s %v at %gx%g, %g %s", x.title, x.form, x.compare, look.width, look.height, look.scale, look.lang), func(t *testing.T) {
				f := open(t)
				if x.compare {
					f.against("Tips: pašvaldība", "Visas pārējās")
				}
				if x.form != "" {
					f.as(x.title, x.form)
				}
				fyne.CurrentApp().Settings().SetTheme(theme.New(false, look.scale))
				f.show(look.lang)
				f.host.Win.SetContent(f.page.Content())
				f.host.Win.Resize(fyne.NewSize(look.width, look.height))
				f.drain()
				f.scrollTo(x.title)
				f.drain()
				r := measure.Page(f.host.Win.Canvas(), f.page.Content(), inside)
				for _, fault := range r.Faults {
					t.Error(fault)
				}
				if look.width < 2000 && (r.Primitives > 1000 || r.Texts > 200) {
					t.Errorf("%d primitives, %d of them texts", r.Primitives, r.Texts)
				}
				c := f.chart(x.title)
				for _, a := range c.Scene().Texts {
					w, h := chart.Measure(a.Text, a.Size, a.Bold)
					if a.Y+h > c.Size().Height+1 || w > c.Size().Width {
						t.Errorf("%q leaves the chart", a.Text)
					}
				}
			})
		}
	}
}
