package wiring_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// stops returns where Tab stops in the window, as the toolkit finds it; at is
// called with each when it has the keys, nil for nothing.
func (r *rig) stops(at func(fyne.Focusable)) []fyne.Focusable {
	c := r.Window.Window().Canvas()
	c.Unfocus()
	r.queue.Drain()
	var all []fyne.Focusable
	been := map[fyne.Focusable]bool{}
	for range mostTabs {
		c.FocusNext()
		r.queue.Drain()
		f := c.Focused()
		if f == nil || been[f] {
			break
		}
		been[f] = true
		all = append(all, f)
		if at != nil {
			at(f)
		}
	}
	return all
}

// The window knows of each stop of the Tab key where it stands: what a widget
// holds, it says. Otherwise the keys would be lost with what is made anew.
func TestEveryStopIsKnown(t *testing.T) {
	w := filled(t, words.Latvian)
	write(t, w)
	for _, l := range []look{{width: 1360, height: 860, scale: 1}, {width: 1024, height: 700, scale: 1.6}} {
		l.lang = words.Latvian
		r := newRig(t, w, l)
		for _, e := range r.deps.Entries {
			r.show(e.ID)
			if e.ID != page.Overview { // there it opens a form
				r.pressMark()
			}
			r.stops(func(f fyne.Focusable) {
				if !slices.Contains(kit.Stops(r.Window.Window().Content()), f) {
					t.Errorf("%s/%s: %T %q", l, e.ID, f, said(f))
				}
			})
		}
	}
}

func said(f fyne.Focusable) string {
	if a, ok := f.(fyne.Accessible); ok {
		return a.AccessibilityLabel()
	}
	return ""
}

// called is what a widget is and, whatever state it is in, what it is called.
func called(f fyne.Focusable) string {
	if n, ok := f.(kit.Named); ok {
		return fmt.Sprintf("%T %s", f, n.StopName())
	}
	return fmt.Sprintf("%T %s", f, said(f))
}

// Whoever changes the size of the text, the theme or the language goes on where
// they were: the same control has the keys, in sight.
func TestKeysOutliveTheLook(t *testing.T) {
	w := filled(t, words.Latvian)
	write(t, w)
	changes := []struct{ there, back string }{
		{"view.larger", "view.smaller"}, {"view.dark", "view.dark"}, {"view.language", "view.language"},
	}
	for _, id := range []string{
		page.Workbooks, page.Overview, page.Breakdowns, page.Crosstab, page.Respondents, page.Answers, page.Findings, page.Report,
	} {
		t.Run(id, func(t *testing.T) {
			r := newRig(t, w, look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
			r.show(id)
			c := r.Window.Window().Canvas()
			n := len(r.stops(nil))
			for at := range n {
				if at > 2 && at%11 != 0 { // some of all, for time
					continue
				}
				c.Unfocus()
				for range at + 1 {
					c.FocusNext()
					r.queue.Drain()
				}
				was := called(c.Focused())
				change := changes[at%len(changes)]
				r.Do(change.there)
				r.queue.Drain()
				now := c.Focused()
				switch {
				case now == nil:
					t.Errorf("%s: nothing has the keys any more instead of %s", change.there, was)
				case change.there != "view.language" && called(now) != was:
					if r.has(was) {
						t.Errorf("%s: %s has the keys instead of %s", change.there, called(now), was)
					}
					r.Do(change.back)
					r.queue.Drain()
					continue
				default:
					if how := r.outOfSight(now.(fyne.CanvasObject)); how != "" {
						t.Errorf("%s: %s %s", change.there, was, how)
					}
				}
				r.Do(change.back)
				r.queue.Drain()
				if now = c.Focused(); now == nil || called(now) != was {
					t.Errorf("%s there and back: the keys are at %v instead of %s", change.there, now, was)
				}
			}
		})
	}
}

// Within a chart the keys stay at their mark, and in the rail at their page, also
// where the rail folds because the text has become too large for the window.
func TestKeysOutliveTheLookWithinAWidget(t *testing.T) {
	r := newRig(t, filled(t, words.Latvian), look{lang: words.Latvian, scale: 1, width: 1024, height: 700})
	r.show(page.Breakdowns)
	c := r.Window.Window().Canvas()
	var f fyne.Focusable
	for range mostTabs {
		c.FocusNext()
		r.queue.Drain()
		if f = c.Focused(); strings.HasPrefix(called(f), "*chart.Chart") {
			break
		}
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	was := said(f)
	for _, change := range []string{"view.larger", "view.dark", "view.usual"} {
		r.Do(change)
		r.queue.Drain()
		if now := said(c.Focused()); now != was {
			t.Errorf("%s: %q has the keys instead of %q", change, now, was)
		}
	}
	item := "*ui.railItem " + r.Words().T("page.report")
	if r.stopAt(item) == nil {
		t.Fatal("the rail has no such page")
	}
	for range 8 {
		r.Do("view.larger")
		r.queue.Drain()
		if now := called(c.Focused()); now != item {
			t.Errorf("%q has the keys instead of %q", now, item)
		}
	}
	r.Do("view.rail")
	r.queue.Drain()
	if now := called(c.Focused()); now != item {
		t.Errorf("unfolded: %q has the keys instead of %q", now, item)
	}
}

// Keys that are still to be given back when the auditor goes on elsewhere are not
// taken from there.
func TestKeysAreNotTakenBack(t *testing.T) {
	r := newRig(t, filled(t, words.Latvian), look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
	r.show(page.Breakdowns)
	c := r.Window.Window().Canvas()
	c.FocusNext()
	r.Do("view.larger") // nothing is drained: the figures are not there yet
	if c.Focused() != nil {
		t.Fatal("the keys are at something already")
	}
	r.Show(page.Report)
	r.queue.Drain()
	if f := c.Focused(); f != nil {
		t.Errorf("%s has the keys on another page", called(f))
	}
}

// Who enlarges the text several times in quick succession is still where they were.
func TestKeysOutliveQuickChanges(t *testing.T) {
	r := newRig(t, filled(t, words.Latvian), look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
	r.show(page.Breakdowns)
	const on = "*chart.Chart Priekšnoteikumi"
	if r.stopAt(on) == nil {
		t.Fatal("no such chart")
	}
	for range 3 {
		r.Do("view.larger") // before the figures of the page before are there
	}
	r.queue.Drain()
	f := r.Window.Window().Canvas().Focused()
	if f == nil || called(f) != on {
		t.Fatalf("%v has the keys", f)
	}
	if how := r.outOfSight(f.(fyne.CanvasObject)); how != "" {
		t.Error(how)
	}
}

// has tells whether a control stands in the window: where the text is large, some
// give way to others.
func (r *rig) has(name string) bool {
	return slices.ContainsFunc(kit.Stops(r.Window.Window().Content()), func(f fyne.Focusable) bool { return called(f) == name })
}

// What is half-written in any field of a page stands there again, with the cursor
// where it was: the next letter goes on from there.
func TestWritingOutlivesTheLook(t *testing.T) {
	for _, id := range []string{page.Breakdowns, page.Respondents, page.Answers, page.Findings, page.Workbooks} {
		t.Run(id, func(t *testing.T) {
			r := newRig(t, filled(t, words.Latvian), look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
			r.show(id)
			c := r.Window.Window().Canvas()
			fields := 0
			for _, f := range r.stops(nil) {
				if _, writes := f.(kit.Writer); !writes {
					continue
				}
				fields++
				was := called(f)
				if f = r.stopAt(was); f == nil {
					t.Errorf("%s is gone", was)
					continue
				}
				for _, letter := range "puse" {
					f.TypedRune(letter)
				}
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
				e := f.(kit.Writer).Field()
				text, row, column := e.Text, e.CursorRow, e.CursorColumn
				if !strings.Contains(text, "puse") {
					continue // it takes no letters
				}
				for _, change := range []string{"view.larger", "view.dark", "view.language", "view.language"} {
					r.Do(change)
					r.queue.Drain()
					w, writes := c.Focused().(kit.Writer)
					if !writes {
						t.Errorf("%s: %T has the keys instead of %s", change, c.Focused(), was)
						break
					}
					if e := w.Field(); e.Text != text || e.CursorRow != row || e.CursorColumn != column {
						t.Errorf("%s: %q, at %d, %d, instead of %q, at %d, %d", change, e.Text, e.CursorRow, e.CursorColumn, text, row, column)
					}
				}
				if f := c.Focused(); f != nil {
					f.TypedRune('X')
					if e := f.(kit.Writer).Field(); e.Text != strings.Replace(text, "puse", "pusXe", 1) {
						t.Errorf("a letter more: %q", e.Text)
					}
				}
			}
			if fields == 0 && id != page.Workbooks && id != page.Breakdowns {
				t.Error("no field")
			}
		})
	}
}

// A tag that is half-written is not stored when the look changes: its writing goes
// on.
func TestATagIsNotCutShortByTheLook(t *testing.T) {
	w := filled(t, words.Latvian)
	r := newRig(t, w, look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
	r.show(page.Findings)
	before := w.Findings()[0].Tags
	r.stopAt("*kit.Link " + r.Words().T("findings.tag.add")).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.queue.Drain()
	c := r.Window.Window().Canvas()
	for _, letter := range "piln" {
		c.Focused().TypedRune(letter)
	}
	for _, change := range []string{"view.larger", "view.language", "view.dark", "view.language", "view.usual"} {
		r.Do(change)
		r.queue.Drain()
		if got := w.Findings()[0].Tags; !slices.Equal(got, before) {
			t.Fatalf("%s: the tags are %q", change, got)
		}
		if _, writes := c.Focused().(kit.Writer); !writes {
			t.Fatalf("%s: %T has the keys", change, c.Focused())
		}
	}
	for _, letter := range "vara" {
		c.Focused().TypedRune(letter)
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.queue.Drain()
	if got, want := w.Findings()[0].Tags, append(slices.Clone(before), "pilnvara"); !slices.Equal(got, want) {
		t.Errorf("the tags are %q instead of %q", got, want)
	}
}

// stopAt goes on with Tab to the control of a name; nil is none.
func (r *rig) stopAt(name string) fyne.Focusable {
	c := r.Window.Window().Canvas()
	c.Unfocus()
	for range mostTabs {
		c.FocusNext()
		r.queue.Drain()
		if f := c.Focused(); f == nil || called(f) == name {
			return f
		}
	}
	return nil
}
