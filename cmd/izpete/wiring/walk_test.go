package wiring_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/measure"
)

var (
	seed  = flag.Uint64("seed", 1, "of the random walk")
	steps = flag.Int("steps", 250, "of the random walk")
)

// walker does at random what a reader can do, and remembers it.
type walker struct {
	*rig
	r    *rand.Rand
	done []string
}

func (w *walker) did(format string, args ...any) {
	w.done = append(w.done, fmt.Sprintf(format, args...))
}

// TestRandomWalk presses, types, scrolls, resizes and goes from page to page at
// random. Nothing may crash, no text may be cut, no page may be blank, and the
// case holds afterwards. A failure names the steps; -seed repeats it.
func TestRandomWalk(t *testing.T) {
	work := filled(t, words.Latvian)
	write(t, work)
	w := &walker{newRig(t, work, look{lang: words.Latvian, scale: 1, width: 1360, height: 860}), rand.New(rand.NewPCG(*seed, 7)), nil}
	defer func() {
		if p := recover(); p != nil || t.Failed() {
			t.Logf("seed %d, the last steps:\n%s", *seed, strings.Join(w.done[max(len(w.done)-25, 0):], "\n"))
			if p != nil {
				panic(p)
			}
		}
	}()
	for i := 0; i < *steps && !t.Failed(); i++ {
		w.step(i)
		w.queue.Drain()
		if len(work.View().Tables) == 0 { // loading was taken back, or all was taken out: there is little to do
			if work.Redo() != nil {
				_ = work.Undo()
			}
			w.queue.Drain()
		}
		m := w.measure()
		if bad := faults(m); bad != "" {
			t.Errorf("step %d on %s:\n%s", i, w.Page().ID(), bad)
		}
		if m.Primitives > mostDrawn {
			t.Errorf("step %d on %s: %d primitives", i, w.Page().ID(), m.Primitives)
		}
	}
}

// mostDrawn is with room for a dialog over the page.
const mostDrawn = 1200

func (w *walker) step(i int) {
	canvas := w.Window.Window().Canvas()
	over := canvas.Overlays().Top() != nil
	switch n := w.r.IntN(100); {
	case over && n < 35:
		w.did("Escape")
		w.key(fyne.KeyEscape)
	case !over && (n < 10 || i%40 == 0):
		e := w.deps.Entries[(i/40+n)%len(w.deps.Entries)]
		w.did("page %s", e.ID)
		w.Show(e.ID)
	case n < 72:
		w.press()
	case n < 80:
		keys := []fyne.KeyName{fyne.KeyTab, fyne.KeyDown, fyne.KeyUp, fyne.KeyRight, fyne.KeyLeft, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEnd, fyne.KeyHome, fyne.KeyEscape, fyne.KeyDelete}
		k := keys[w.r.IntN(len(keys))]
		w.did("key %s", k)
		w.key(k)
	case n < 84:
		w.scroll()
	case n < 88 && !over: // the toolkit leaves what lies over the window where it was
		sizes := [][2]float32{{1024, 700}, {1360, 860}, {1800, 1000}}
		s := sizes[w.r.IntN(len(sizes))]
		w.did("size %v", s)
		w.resize(s[0], s[1])
	default:
		commands := []string{
			"edit.undo", "edit.undo", "edit.redo", "view.back", "view.forward", "view.rail", "view.inspector",
			"view.dark", "view.language", "view.larger", "view.usual", "help.page",
		}
		c := commands[w.r.IntN(len(commands))]
		w.did("command %s", c)
		w.Do(c)
	}
}

// press presses something in sight, or writes in it.
func (w *walker) press() {
	all := measure.Targets(w.Window.Window().Canvas(), inside)
	if len(all) == 0 {
		return
	}
	t := all[w.r.IntN(len(all))]
	w.did("press %s %q on %s", t.Type, t.Text, w.Page().ID())
	if f, ok := t.Object.(fyne.Focusable); ok {
		w.Window.Window().Canvas().Focus(f)
	}
	at := fyne.NewPos((t.Box.Left+t.Box.Right)/2, (t.Box.Top+t.Box.Bottom)/2)
	at = at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t.Object))
	if o, ok := t.Object.(fyne.Tappable); ok {
		o.Tapped(&fyne.PointEvent{Position: at.AddXY(w.r.Float32()*8-4, w.r.Float32()*8-4)})
	}
	if t.Writes {
		if f := w.Window.Window().Canvas().Focused(); f != nil {
			for _, letter := range "Ēka 53 %"[:w.r.IntN(3)*4] {
				f.TypedRune(letter)
			}
		}
	}
}

func (w *walker) scroll() {
	all := measure.Areas(w.Window.Window().Canvas(), inside)
	if len(all) == 0 {
		return
	}
	by := float32(w.r.IntN(1200) - 500)
	w.did("scroll %.0f", by)
	all[w.r.IntN(len(all))].Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -by)})
}

// key types a key where the focus is, as the window hands it on.
func (w *walker) key(k fyne.KeyName) {
	canvas := w.Window.Window().Canvas()
	e := &fyne.KeyEvent{Name: k}
	f := canvas.Focused()
	if k == fyne.KeyTab {
		if t, ok := f.(fyne.Tabbable); !ok || !t.AcceptsTab() {
			canvas.(interface{ FocusNext() }).FocusNext()
			return
		}
	}
	switch {
	case f != nil:
		f.TypedKey(e)
	case canvas.OnTypedKey() != nil:
		canvas.OnTypedKey()(e)
	}
}
