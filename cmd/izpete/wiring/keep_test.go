package wiring_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/page"
)

// Whoever presses Space at a stop of a page goes on from there with Tab: the keys
// do not stay with what the page has made anew since, where nobody sees them.
func TestKeysStayInThePage(t *testing.T) {
	// Here something is pressed that then is not needed any more.
	may := map[string]bool{page.Workbooks: true, page.Overview: true}
	for _, id := range []string{
		page.Workbooks, page.Overview, page.Breakdowns, page.Crosstab, page.Respondents, page.Answers, page.Findings, page.Report,
	} {
		t.Run(id, func(t *testing.T) {
			r := newRig(t, filled(t, words.Latvian), look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
			c := r.Window.Window().Canvas()
			pressed := map[string]bool{}
			for at := range 70 {
				r.show(id)
				c.Unfocus()
				for range at + 1 {
					c.(interface{ FocusNext() }).FocusNext()
					r.queue.Drain()
				}
				f := c.Focused()
				what := fmt.Sprintf("%T %s", f, f.(fyne.Accessible).AccessibilityLabel())
				if strings.HasPrefix(what, "*ui.") { // the rail, which stays
					break
				}
				if pressed[what] {
					continue
				}
				pressed[what] = true
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
				r.queue.Drain()
				for over := c.Overlays(); over.Top() != nil; {
					over.Remove(over.Top())
				}
				if r.Page().ID() != id {
					continue
				}
				now := c.Focused()
				if now == nil && may[id] {
					continue
				}
				if now == nil || fyne.CurrentApp().Driver().AbsolutePositionForObject(now.(fyne.CanvasObject)).IsZero() {
					t.Errorf("the keys were lost by %s", what)
				}
			}
			if len(pressed) < 8 {
				t.Errorf("only %d stops", len(pressed))
			}
		})
	}
}
