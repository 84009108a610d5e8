package measure

import (
	"fmt"
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

const far = math.MaxFloat32 / 4

// edges are the bounds that a text must keep within, and whose they are: left,
// top, right, bottom.
type edges struct {
	Rect
	of [4]string
}

// narrow takes the bounds of one more widget into account.
func (e edges) narrow(r Rect, name string) edges {
	if r.Left > e.Left {
		e.Left, e.of[0] = r.Left, name
	}
	if r.Top > e.Top {
		e.Top, e.of[1] = r.Top, name
	}
	if r.Right < e.Right {
		e.Right, e.of[2] = r.Right, name
	}
	if r.Bottom < e.Bottom {
		e.Bottom, e.of[3] = r.Bottom, name
	}
	return e
}

// place is what is known on the way down to an object.
type place struct {
	at   fyne.Position
	clip Rect  // what can be seen
	hard edges // what a text must keep within: nobody can scroll beyond it
	path string
	area int // the scroll area that it is in

	down, across bool // it can be scrolled
}

// text is a text on the screen.
type text struct {
	say   string
	box   Rect // of its letters, with the room above and below them
	place place
	order int // of drawing

	hidden   bool // something lies wholly over it
	pictured bool // it is part of a picture
}

// sight is the part of a text that can be seen.
func (t text) sight() Rect { return t.box.and(t.place.clip) }

func (t text) drawn() bool { return !t.hidden && !t.sight().empty() }

// moves tells whether a text that a scroll bar lies over can be scrolled from
// under it.
func (t text) moves(bar Rect) bool {
	if bar.height() > bar.width() {
		return t.place.across
	}
	return t.place.down
}

// cover is an opaque box, which hides what was drawn before it.
type cover struct {
	box   Rect
	order int
	path  string
	bar   bool // of a scroll area
}

type walker struct {
	inside     Inside
	texts      []text
	targets    []Target
	wheels     []fyne.Scrollable
	covers     []cover
	primitives int
	objects    int
	order      int
	areas      int
}

func newWalker(inside Inside) *walker { return &walker{inside: inside} }

func (w *walker) begin(root fyne.CanvasObject) {
	if root == nil {
		return
	}
	box := rectOf(root.Position(), root.Size())
	w.walk(root, place{clip: box, hard: edges{Rect: box, of: [4]string{"window", "window", "window", "window"}}})
}

func (w *walker) walk(o fyne.CanvasObject, p place) {
	if o == nil || !o.Visible() {
		return
	}
	w.objects++
	p.at = p.at.Add(o.Position())
	box := rectOf(p.at, o.Size())
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			w.walk(child, p)
		}
	case fyne.Widget:
		w.widget(o, box, p)
	default:
		w.draw(o, box, p)
	}
}

func (w *walker) widget(o fyne.Widget, box Rect, p place) {
	name := typeName(o)
	p.path += "/" + name
	p.hard = p.hard.narrow(box, name)
	w.target(o, name, box.and(p.clip))
	// Whatever takes the wheel clips what is in it, as the toolkit has it.
	wheel, turns := o.(fyne.Scrollable)
	if turns {
		w.wheels = append(w.wheels, wheel)
	}
	if turns || name == "container.Clip" || name == headings {
		p.clip = p.clip.and(box)
	}
	if down, across := scrolls(o, name); down || across {
		w.areas++
		p.area = w.areas
		p.down, p.across = p.down || down, p.across || across
		// What lies beyond can be scrolled to.
		if down {
			p.hard.Top, p.hard.Bottom = -far, far
		}
		if across {
			p.hard.Left, p.hard.Right = -far, far
		}
	}
	for _, child := range w.inside(o) {
		w.walk(child, p)
	}
	if l, ok := o.(Lettered); ok {
		for _, t := range l.Pictured() {
			w.lettering(t, p)
		}
	}
}

// Lettered is a widget that draws texts as a picture, and tells which: a reader
// sees them, to the toolkit they are none.
type Lettered interface{ Pictured() []*canvas.Text }

func (w *walker) lettering(o *canvas.Text, p place) {
	if say := strings.TrimSpace(o.Text); say != "" {
		w.order++
		box := rectOf(p.at.Add(o.Position()), o.Size())
		w.texts = append(w.texts, text{say: say, box: letters(o, box), place: p, order: w.order, pictured: true})
	}
}

// Scroller is a widget that scrolls what is in it by itself; one with
// ScrollsAcross to the sides too.
type Scroller interface{ ScrollsDown() bool }

// scrolls tells in which directions the content of a widget can be scrolled.
func scrolls(o fyne.Widget, name string) (down, across bool) {
	if s, ok := o.(*container.Scroll); ok {
		both := s.Direction == container.ScrollBoth
		return both || s.Direction == container.ScrollVerticalOnly, both || s.Direction == container.ScrollHorizontalOnly
	}
	if name == headings {
		return true, true
	}
	if s, ok := o.(interface{ ScrollsAcross() bool }); ok {
		across = s.ScrollsAcross()
	}
	s, ok := o.(Scroller)
	return ok && s.ScrollsDown(), across
}

// The toolkit's table moves its headings along with its cells in an area of
// their own.
const headings = "widget.clip"

// draw counts what is drawn and remembers texts and what hides them.
func (w *walker) draw(o fyne.CanvasObject, box Rect, p place) {
	w.order++
	switch o := o.(type) {
	case *canvas.Text:
		say := strings.TrimSpace(o.Text)
		if say == "" {
			return
		}
		t := text{say: say, box: letters(o, box), place: p, order: w.order}
		w.texts = append(w.texts, t)
		if t.drawn() {
			w.primitives++
		}
		return
	case *canvas.Rectangle:
		if solid(o.FillColor) {
			// While the pointer is on it the ground of the bar is solid too.
			bar := strings.HasSuffix(p.path, "/widget.scrollBar") || strings.HasSuffix(p.path, "/widget.scrollBarArea")
			w.covers = append(w.covers, cover{box.and(p.clip), w.order, p.path, bar})
		}
	case *canvas.Line:
		// Its box has no height when it is level.
		box.Right, box.Bottom = max(box.Right, box.Left+1), max(box.Bottom, box.Top+1)
	}
	if !box.and(p.clip).empty() {
		w.primitives++
	}
}

// letters is where the letters of a text stand within its box, or beyond it.
func letters(o *canvas.Text, box Rect) Rect {
	size := fyne.MeasureText(strings.TrimRight(o.Text, " "), o.TextSize, o.TextStyle)
	switch o.Alignment {
	case fyne.TextAlignTrailing:
		box.Left = box.Right - size.Width
	case fyne.TextAlignCenter:
		box.Left += (box.width() - size.Width) / 2
	}
	box.Right = box.Left + size.Width
	if room := box.height() - size.Height; room > 0 {
		box.Top += room / 2
	}
	box.Bottom = box.Top + size.Height
	return box
}

func solid(c color.Color) bool {
	if c == nil {
		return false
	}
	_, _, _, a := c.RGBA()
	return a == 0xffff
}

func typeName(o any) string {
	return strings.TrimPrefix(fmt.Sprintf("%T", o), "*")
}
