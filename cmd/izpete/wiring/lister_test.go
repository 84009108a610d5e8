package wiring_test

import (
	"testing"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// The list of respondents is searched and gone through from wherever the focus
// is; on a page without a list nothing happens.
func TestListIsGoneThroughByCommands(t *testing.T) {
	w := open(t, words.Latvian)
	r := newRig(t, w, look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
	r.show(page.Respondents)
	reads := func(text string) bool { return uitest.Reads(r.Page().Content(), text) }
	do := func(id string) {
		r.Do(id)
		r.queue.Drain()
	}
	if !reads("15. rinda") {
		t.Fatalf("%q", uitest.Texts(r.Page().Content()))
	}
	do("list.next")
	if reads("15. rinda") {
		t.Error("the next card is not shown")
	}
	do("list.previous")
	if !reads("15. rinda") {
		t.Error("the card before is not shown")
	}
	do("list.find")
	if _, ok := r.Window.Window().Canvas().Focused().(*kit.TextBox); !ok {
		t.Errorf("the focus is on %T", r.Window.Window().Canvas().Focused())
	}
	r.show(page.Findings)
	for _, id := range []string{"list.find", "list.next", "list.previous"} {
		do(id)
	}
	if got := r.Page().ID(); got != page.Findings {
		t.Errorf("the page %s is up", got)
	}
}
