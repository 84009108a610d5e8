package chooser_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

type host struct {
	page.Host
	win fyne.Window
}

func (h host) Window() fyne.Window { return h.win }
func (h host) Words() *words.Words { return words.For(words.Latvian) }

func TestChoosingByKeys(t *testing.T) {
	for name, c := range map[string]struct {
		write string
		keys  []fyne.KeyName
		want  int // -1 for none
	}{
		"the first":           {keys: []fyne.KeyName{fyne.KeyReturn}, want: 0},
		"the third":           {keys: []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, want: 2},
		"up from the first":   {keys: []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, want: 29},
		"by pages":            {keys: []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn}, want: 8},
		"of what is found":    {write: "2", keys: []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, want: 12},
		"nothing is found":    {write: "x", keys: []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, want: -1},
		"Esc leaves it as is": {keys: []fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, want: -1},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.App(t)
			link := kit.NewLink("Kolonnas", func() {})
			w := test.NewTempWindow(t, link)
			w.Resize(fyne.NewSize(800, 600))
			w.Canvas().Focus(link)
			got := -1
			var choices []chooser.Choice
			for i := range 30 {
				choices = append(choices, chooser.Choice{Title: fmt.Sprint("variants ", i), Do: func() { got = i }})
			}
			chooser.Open(host{win: w}, link, "Saraksts", choices)
			for _, r := range c.write {
				w.Canvas().Focused().TypedRune(r)
			}
			for _, k := range c.keys {
				w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
			}
			if got != c.want {
				t.Errorf("took %d instead of %d", got, c.want)
			}
			if over := w.Canvas().Overlays().Top() != nil; over != (c.write == "x") {
				t.Errorf("open afterwards: %v", over)
			}
			if c.write != "x" && w.Canvas().Focused() != fyne.Focusable(link) {
				t.Error("the keys do not go back to where they were")
			}
		})
	}
}

// A long list opens at its beginning, where the row stands that Enter takes, also
// in the place of another list.
func TestAListOpensAtItsBeginning(t *testing.T) {
	uitest.App(t)
	link := kit.NewLink("Kolonnas", func() {})
	w := test.NewTempWindow(t, link)
	w.Resize(fyne.NewSize(800, 600))
	var choices []chooser.Choice
	for i := range 30 {
		sub := ""
		if i == 0 {
			sub = "ar paskaidrojumu"
		}
		choices = append(choices, chooser.Choice{Title: fmt.Sprint("variants ", i), Sub: sub})
	}
	choices[0].Do = func() { chooser.Open(host{win: w}, link, "Nākamais", choices) }
	chooser.Open(host{win: w}, link, "Saraksts", choices)
	for i := range 2 {
		s, ok := uitest.Find(w.Canvas().Overlays().Top(), func(*kit.Scroll) bool { return true })
		if !ok || s.Offset() != 0 {
			t.Errorf("list %d opens at %v", i, s.Offset())
		}
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}
