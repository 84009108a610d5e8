// Package prefs keeps what is not work: how the window was set up, the folder
// used last and the cases open last, the language and the theme. All work is in
// the case file.
package prefs

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"izpete/data/words"
)

// Prefs are the reader's habits.
type Prefs struct{ store fyne.Preferences }

// Of wraps the toolkit's preferences.
func Of(store fyne.Preferences) Prefs { return Prefs{store} }

// Lang returns the language chosen last; usual when none was.
func (p Prefs) Lang(usual words.Lang) words.Lang {
	l := words.Lang(p.store.StringWithFallback("language", string(usual)))
	for _, known := range words.Langs {
		if l == known {
			return l
		}
	}
	return usual
}

// SetLang keeps the language.
func (p Prefs) SetLang(l words.Lang) { p.store.SetString("language", string(l)) }

// Dark tells whether the dark theme was chosen.
func (p Prefs) Dark() bool { return p.store.BoolWithFallback("dark", false) }

// SetDark keeps the theme.
func (p Prefs) SetDark(dark bool) { p.store.SetBool("dark", dark) }

// Still tells whether nothing on the screen shall move.
func (p Prefs) Still() bool { return p.store.BoolWithFallback("still", false) }

// SetStill keeps whether anything shall move.
func (p Prefs) SetStill(still bool) { p.store.SetBool("still", still) }

// Folded tells whether the rail and the inspector were folded.
func (p Prefs) Folded() (rail, inspector bool) {
	return p.store.BoolWithFallback("railFolded", false), p.store.BoolWithFallback("inspectorFolded", false)
}

// SetFolded keeps whether the rail and the inspector are folded.
func (p Prefs) SetFolded(rail, inspector bool) {
	p.store.SetBool("railFolded", rail)
	p.store.SetBool("inspectorFolded", inspector)
}

// Size returns how large the window was, in device-independent pixels; nothing
// smaller than 640 by 480.
func (p Prefs) Size() fyne.Size {
	w := p.store.FloatWithFallback("width", 1360)
	h := p.store.FloatWithFallback("height", 860)
	return fyne.NewSize(max(float32(w), 640), max(float32(h), 480))
}

// SetSize keeps the size of the window.
func (p Prefs) SetSize(s fyne.Size) {
	p.store.SetFloat("width", float64(s.Width))
	p.store.SetFloat("height", float64(s.Height))
}

// Folder returns the folder used last; "" when none was.
func (p Prefs) Folder() string { return p.store.String("folder") }

// SetFolderOf keeps the folder of a file.
func (p Prefs) SetFolderOf(path string) { p.store.SetString("folder", filepath.Dir(path)) }
