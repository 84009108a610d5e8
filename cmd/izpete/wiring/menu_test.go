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
	for _, lang := range words.Langs {
		r := newRig(t, filled(t, lang), look{lang: lang, scale: 1, width: 1024, height: menuWindow})
		var measure func(name string, m *fyne.Menu)
		measure = func(name string, m *fyne.Menu) {
			if h := widget.NewMenu(m).MinSize().Height; h > menuWindow-menuBar {
				t.Errorf("%s: %s is %.0f tall, there is room for %d", lang, name, h, menuWindow-menuBar)
			} else {
				t.Logf("%s: %s %.0f", lang, name, h)
			}
			for _, i := range m.Items {
				if i.ChildMenu != nil {
					measure(name+" → "+i.Label, i.ChildMenu)
				}
			}
		}
		for _, m := range r.Window.Window().MainMenu().Items {
			measure(m.Label, m)
		}
	}
}
