package measure

import "fyne.io/fyne/v2"

// Target is something in sight that a reader can press or write in.
type Target struct {
	Object fyne.CanvasObject `json:"-"`
	Box    Rect              // the part in sight
	Type   string
	Text   string // what a screen reader would say
	Writes bool   // it takes text
}

// Targets lists what can be pressed or written in now: of what lies over the
// window, or else of the window.
func Targets(c fyne.Canvas, inside Inside) []Target {
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	w := newWalker(inside)
	w.begin(root)
	return w.targets
}

// least is how much of a target must be in sight to be hit, in device-independent
// pixels.
const least = 6

func (w *walker) target(o fyne.Widget, name string, seen Rect) {
	_, taps := o.(fyne.Tappable)
	_, focuses := o.(fyne.Focusable)
	if d, ok := o.(fyne.Disableable); !taps && !focuses || ok && d.Disabled() || seen.width() < least || seen.height() < least {
		return
	}
	t := Target{Object: o, Box: seen, Type: name}
	if a, ok := o.(fyne.Accessible); ok {
		t.Text = a.AccessibilityLabel()
	}
	_, t.Writes = o.(interface{ SelectedText() string })
	w.targets = append(w.targets, t)
}

// Areas lists what the wheel moves.
func Areas(c fyne.Canvas, inside Inside) []fyne.Scrollable {
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	w := newWalker(inside)
	w.begin(root)
	return w.wheels
}
