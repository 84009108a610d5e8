package wiring_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// Everything that takes the keys on any page has a name for a screen reader, and
// what can be on or off, or one of several, says how it is, in both languages.
func TestEveryControlIsSpoken(t *testing.T) {
	for _, lang := range words.Langs {
		w := filled(t, lang)
		write(t, w)
		r := newRig(t, w, look{lang: lang, scale: 1, width: 1360, height: 860})
		say := r.Words()
		kinds := map[string]int{}
		check := func(where string) {
			uitest.Walk(r.Window.Window().Content(), func(o fyne.CanvasObject) {
				if _, ok := o.(fyne.Focusable); !ok {
					return
				}
				a, ok := o.(fyne.Accessible)
				if !ok {
					t.Errorf("%s: a screen reader passes over a %T", where, o)
					return
				}
				label := a.AccessibilityLabel()
				if strings.TrimSpace(label) == "" || strings.HasPrefix(label, ":") || strings.HasPrefix(label, ",") {
					t.Errorf("%s: a %T says %q", where, o, label)
				}
				switch o := o.(type) {
				case *kit.Segmented:
					kinds["segmented"]++
					if o.Name == "" || !strings.HasPrefix(label, o.Name) || strings.Contains(o.Name, ".") && say.Has(o.Name) {
						t.Errorf("%s: %q has no name", where, label)
					}
				case *kit.Check:
					kinds["check"]++
					if !strings.Contains(label, ", "+say.T("state.on")) && !strings.Contains(label, ", "+say.T("state.off")) {
						t.Errorf("%s: %q does not say whether it is ticked", where, label)
					}
				case *kit.Chip:
					kinds["chip"]++
					if o.OnMenu != nil && !strings.Contains(label, say.T("state.menu")) && !strings.Contains(label, say.T("state.opens")) {
						t.Errorf("%s: %q does not say that it has a menu", where, label)
					}
				}
			})
		}
		for _, e := range r.deps.Entries {
			r.show(e.ID)
			check(string(lang) + "/" + e.ID)
			r.pressMark()
			check(string(lang) + "/" + e.ID + " with a selection")
		}
		for _, kind := range []string{"segmented", "check", "chip"} {
			if kinds[kind] == 0 {
				t.Errorf("no %s on any page", kind)
			}
		}
	}
}
