//go:build cgo

package main

import (
	"fmt"
	"os"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/page"
)

// A size of the window and of its text.
type size struct{ width, height, percent float32 }

var sizes = []size{{1024, 700, 100}, {1360, 860, 100}, {2560, 1440, 100}, {1024, 700, 200}, {1360, 860, 200}}

// matrix takes a picture of every page of the sample case in both languages,
// both themes and each size.
func (t *tour) matrix() error {
	if err := os.MkdirAll(t.folder, 0o755); err != nil {
		return err
	}
	for i, lang := range words.Langs {
		if i > 0 {
			t.on(func() { t.win.Do("view.language") })
		}
		if err := t.openSample(lang); err != nil {
			return err
		}
		for _, theme := range []string{"light", "dark"} {
			for _, s := range sizes {
				t.shape(s)
				for _, id := range t.pages {
					t.on(func() { t.win.Show(id) })
					name := fmt.Sprintf("%s-%s-%s-%.0fx%.0f", id, lang, theme, s.width, s.height)
					if s.percent != 100 {
						name += fmt.Sprintf("-%.0f%%", s.percent)
					}
					if err := t.picture(name); err != nil {
						return err
					}
				}
			}
			t.on(func() { t.win.Do("view.dark") })
		}
	}
	return nil
}

// shape gives the window and its text a size.
func (t *tour) shape(s size) {
	t.on(func() {
		t.win.Do("view.usual")
		for range int(s.percent-100) / 10 {
			t.win.Do("view.larger")
		}
		t.win.Window().Resize(fyne.NewSize(s.width, s.height))
	})
}

// openSample makes and opens the sample case of a language.
func (t *tour) openSample(lang words.Lang) error {
	t.on(func() { t.win.Do("case.sample") })
	return t.until("the sample case", func() bool {
		info, ok := t.work.Case()
		return ok && len(info.Sources) > 0 && t.win.Page().ID() != page.Start && strings.Contains(info.Path, words.For(lang).T("sample.case"))
	})
}
