package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// What stands under something of the page closes when that moves with the window;
// a dialog must be answered.
func TestPopUpsCloseWithTheSizeOfTheWindow(t *testing.T) {
	for name, c := range map[string]struct {
		open  func(r *rig)
		stays bool
	}{
		"menu": {open: func(r *rig) {
			kit.OpenMenu(r.notes.box, []*fyne.MenuItem{fyne.NewMenuItem("Viens", func() {})})
		}},
		"list":    {open: func(r *rig) { chooser.Open(r.Window, r.notes.box, "Saraksts", []chooser.Choice{{Title: "Viens"}}) }},
		"palette": {open: func(r *rig) { r.Do("find") }},
		"dialog":  {open: func(r *rig) { r.Do("case.rename") }, stays: true},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			r.sample()
			r.resize(1300, 800)
			r.Show(page.Findings)
			r.queue.Drain()
			c.open(r)
			r.queue.Drain()
			if r.dialog() == nil {
				t.Fatal("nothing was opened")
			}
			r.Refresh()
			r.queue.Drain()
			if r.dialog() == nil {
				t.Fatal("closed without need")
			}
			r.resize(1100, 700)
			if got := r.dialog() != nil; got != c.stays {
				t.Errorf("open: %v", got)
			}
			escaped := r.notes.escaped
			r.key(fyne.KeyEscape)
			if !c.stays && r.notes.escaped != escaped+1 {
				t.Error("the keys do not go to the page again")
			}
		})
	}
}

// Undo and redo are lit for what can be done with the case: whoever presses them
// has left the field.
func TestRedoIsNotLitByWriting(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.Show(page.Findings)
	r.queue.Drain()
	redo, ok := uitest.Find(r.content(), func(b *kit.IconButton) bool { return b.Mark == kit.MarkRedo })
	if !ok {
		t.Fatal("no button")
	}
	r.Window.Window().Canvas().Focus(r.notes.box)
	r.Refresh() // as any signal does
	r.queue.Drain()
	if !redo.Disabled() {
		t.Error("lit while writing")
	}
	r.Window.Window().Canvas().Unfocus()
	if !redo.Disabled() {
		t.Error("lit afterwards")
	}
}
