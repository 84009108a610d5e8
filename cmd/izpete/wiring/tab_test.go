package wiring_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/chart"
	"izpete/ui/measure"
	"izpete/ui/page"
)

// mostTabs is more than there is to go through on a page of the sample.
const mostTabs = 300

// Whoever has no mouse comes round the whole page with Tab and back with
// Shift+Tab, and sees where the keys are.
func TestTabStaysInSight(t *testing.T) {
	w := filled(t, words.Latvian)
	write(t, w)
	for _, l := range []look{{width: 1024, height: 700, scale: 1}, {width: 1024, height: 700, scale: 2}} {
		l.lang = words.Latvian
		w.ClearFilter()
		w.Unselect()
		r := newRig(t, w, l)
		for _, e := range r.deps.Entries {
			t.Run(fmt.Sprintf("%s/%s", l, e.ID), func(t *testing.T) {
				r.show(e.ID)
				canvas := r.Window.Window().Canvas().(interface {
					FocusNext()
					FocusPrevious()
				})
				r.tabThrough(t, "Tab", canvas.FocusNext)
				r.tabThrough(t, "Shift+Tab", canvas.FocusPrevious)
			})
		}
	}
}

// tabThrough goes from one to the next until it comes to one again, and returns how
// many there were.
func (r *rig) tabThrough(t *testing.T, key string, next func()) int {
	c := r.Window.Window().Canvas()
	c.Unfocus()
	r.queue.Drain()
	been := map[fyne.Focusable]bool{}
	for range mostTabs {
		next()
		r.queue.Drain()
		f := c.Focused()
		if f == nil {
			t.Errorf("%s led nowhere", key)
			return 0
		}
		if been[f] {
			return len(been)
		}
		been[f] = true
		say := ""
		if a, ok := f.(fyne.Accessible); ok {
			say = a.AccessibilityLabel()
		}
		if say == "" {
			t.Errorf("%s: a %T says nothing to a screen reader", key, f)
		}
		if how := r.outOfSight(f.(fyne.CanvasObject)); how != "" {
			t.Errorf("%s: %T %q %s", key, f, say, how)
		}
	}
	t.Errorf("%s does not come round", key)
	return len(been)
}

// outOfSight says what of an object cannot be seen: one that has room in the page
// is seen whole, but for a chart, of which the mark that has the keys is; large
// text leaves some lists less room than a row needs.
func (r *rig) outOfSight(o fyne.CanvasObject) string {
	const (
		hair = 5   // what stands out beyond an edge
		much = 300 // more than there is room for on some pages
	)
	for _, at := range measure.Targets(r.Window.Window().Canvas(), inside) {
		if at.Object != o {
			continue
		}
		lacks := o.Size().Height - (at.Box.Bottom - at.Box.Top)
		if _, ok := o.(*chart.Chart); !ok && lacks > hair && o.Size().Height < much && r.deps.Scale == 1 {
			return fmt.Sprintf("lacks %.0f of its height", lacks)
		}
		return ""
	}
	return "is out of sight"
}

// The same in what lies over the window: it comes round, Esc closes it wherever
// the keys are, and gives them back.
func TestTabStaysInSightInDialogs(t *testing.T) {
	w := filled(t, words.Latvian)
	for _, l := range []look{{width: 1024, height: 700, scale: 1}, {width: 1024, height: 700, scale: 1.6}} {
		l.lang = words.Latvian
		r := newRig(t, w, l)
		r.show(page.Breakdowns)
		for _, command := range []string{
			"case.new", "case.rename", "data.derive", "file.open", "find", "help.about", "help.page", "view.manage", "view.method", "view.save",
		} {
			t.Run(fmt.Sprintf("%s/%s", l, command), func(t *testing.T) {
				c := r.Window.Window().Canvas()
				over := c.Overlays()
				c.Unfocus()
				c.(interface{ FocusNext() }).FocusNext()
				before := c.Focused()
				stops := func() int {
					r.Do(command)
					r.queue.Drain()
					if over.Top() == nil {
						t.Fatal("nothing was opened")
					}
					return r.tabThrough(t, "Tab", c.(interface{ FocusNext() }).FocusNext)
				}
				escape := func() {
					if f := c.Focused(); f != nil {
						f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
					} else {
						c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
					}
					r.queue.Drain()
				}
				for at := range min(stops(), 40) {
					if over.Top() == nil {
						stops()
					}
					c.Unfocus()
					for range at + 1 {
						c.(interface{ FocusNext() }).FocusNext()
					}
					f := c.Focused()
					for range 3 { // one thing at a time: what was searched, then the dialog
						if escape(); over.Top() == nil {
							break
						}
					}
					if over.Top() != nil {
						t.Fatalf("Esc does not close it from a %T", f)
					}
					if got := c.Focused(); got != before {
						t.Errorf("Esc in a %T: the keys are at %v instead of %v", f, got, before)
					}
				}
			})
		}
	}
}
