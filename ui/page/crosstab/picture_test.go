package crosstab_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// The page as it is drawn, with a cell chosen, in both themes.
func TestPictures(t *testing.T) {
	f := open(t)
	for _, tone := range []string{"light", "dark"} {
		fyne.CurrentApp().Settings().SetTheme(theme.New(tone == "dark", 1))
		f.show(words.Latvian)
		table, _ := f.charts()
		f.click(table, "Drošības riski · Nodarbināto prasmes")
		f.host.Win.SetContent(container.NewStack(kit.NewRect(theme.Page, fyne.Size{}), f.page.Content()))
		f.host.Win.Resize(fyne.NewSize(820, 860))
		test.AssertImageMatches(t, tone+".png", f.host.Win.Canvas().Capture())
		f.of.ClearFilter()
		f.drain()
	}
}
