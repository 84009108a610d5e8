package wiring_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/words"
)

// The smallest window that every menu opens in whole, and how tall its bar is.
const (
	menuWindow = 700
	menuBar    = 36
)

// No menu has to be scrolled in the smallest window, nor one that opens from it.
func TestMenusFitTheWindow(t *testing.T) {
	height := func(items ...*fyne.MenuItem) float32 {
		return widget.NewMenu(fyne.NewMenu("", items...)).MinSize().Height
	}
	for _, lang := range words.Langs {
		r := newRig(t, filled(t, lang), look{lang: lang, scale: 1, width: 1024, height: menuWindow})
		for _, m := range r.Window.Window().MainMenu().Items {
			if h := menuBar + height(m.Items...); h > menuWindow {
				t.Errorf("%s: %s ends at %.0f, the window at %d", lang, m.Label, h, menuWindow)
			}
			for i, item := range m.Items {
				if item.ChildMenu == nil {
					continue
				}
				if h := menuBar + height(m.Items[:i]...) + height(item.ChildMenu.Items...); h > menuWindow {
					t.Errorf("%s: %s → %s ends at %.0f, the window at %d", lang, m.Label, item.Label, h, menuWindow)
				}
			}
		}
	}
}
