package wiring_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/cmd/izpete/wiring"
	"izpete/data/words"
	"izpete/ui"
	"izpete/ui/uitest"
)

// No two commands have one shortcut, the pages are counted as they stand in the
// rail, and the help names every letter that does something.
func TestShortcuts(t *testing.T) {
	r := sampleDesk(t)
	taken, pages := map[string]string{}, map[string]func(){}
	var named []string
	for _, i := range uitest.MenuItems(r.Window.Window().MainMenu()) {
		if i.Shortcut == nil {
			continue
		}
		name := i.Shortcut.ShortcutName()
		if other, ok := taken[name]; ok {
			t.Errorf("%s is for %q and for %q", name, other, i.Label)
		}
		taken[name] = i.Label
		s, ok := i.Shortcut.(*desktop.CustomShortcut)
		switch {
		case !ok || len(s.KeyName) != 1 || s.Modifier != fyne.KeyModifierShortcutDefault:
		case s.KeyName >= "1" && s.KeyName <= "9":
			pages[string(s.KeyName)] = i.Action
		case s.KeyName >= "A" && s.KeyName <= "Z":
			named = append(named, "Ctrl+"+string(s.KeyName))
		}
	}
	var d ui.Deps
	wiring.Pages(&d, r.work)
	if len(pages) != len(d.Entries) {
		t.Errorf("%d shortcuts for %d pages", len(pages), len(d.Entries))
	}
	for i, e := range d.Entries {
		pages[fmt.Sprint(i+1)]()
		r.queue.Drain()
		if got := r.Page().ID(); got != e.ID {
			t.Errorf("Ctrl+%d leads to %s, in the rail it is %s", i+1, got, e.ID)
		}
	}
	named = append(named, fmt.Sprintf("Ctrl+1 … Ctrl+%d", len(d.Entries)))
	for _, lang := range words.Langs {
		for _, s := range named {
			if help := words.For(lang).T("help.keys.text"); !strings.Contains(help, s) {
				t.Errorf("%s: the help does not name %s", lang, s)
			}
		}
	}
}
