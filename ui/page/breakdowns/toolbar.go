package breakdowns

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// toolBar lays its objects out in a line: the first at its start, those of how the
// cards look at its end, as on a card. Where they have no room, all but the first
// give way to one that offers them.
type toolBar struct {
	widget.BaseWidget
	first, more *fyne.Container
	rest        []*fyne.Container
	always      *fyne.Container            // stands behind them, below where it has no room; nil for nothing
	hidden      map[fyne.CanvasObject]bool // of the rest, what is not offered now
}

var _ kit.Tall = (*toolBar)(nil)

func newToolBar(first, more fyne.CanvasObject, rest ...fyne.CanvasObject) *toolBar {
	b := &toolBar{first: kit.Column(0, first), more: kit.Column(0, more)}
	for _, o := range rest {
		b.rest = append(b.rest, kit.Column(0, o))
	}
	b.ExtendBaseWidget(b)
	return b
}

const (
	toolGap  = 18
	rounding = 0.5 // by which a sum of widths may miss what it is a sum of
)

// line are the objects that are shown at a width.
func (b *toolBar) line(width float32) []*fyne.Container {
	out, used := []*fyne.Container{b.first}, b.first.MinSize().Width
	for _, o := range b.rest {
		if !b.hidden[o.Objects[0]] {
			out = append(out, o)
			used += theme.Scaled(toolGap) + o.MinSize().Width
		}
	}
	if used > width {
		out = []*fyne.Container{b.first, b.more}
	}
	if b.always != nil && len(b.always.Objects) > 0 {
		out = append(out, b.always)
	}
	return out
}

// place puts the objects of a line, in a second one those that do not fit even so,
// and returns the height.
func (b *toolBar) place(width float32, put func(o *fyne.Container, at fyne.Position, size fyne.Size)) float32 {
	x, y, tall := float32(0), float32(0), float32(0)
	line, all := b.line(width), -theme.Scaled(toolGap)
	for _, o := range line {
		all += theme.Scaled(toolGap) + o.MinSize().Width
	}
	for i, o := range line {
		w := min(o.MinSize().Width, width)
		h := kit.HeightFor(o, w)
		if x > 0 && x+w > width+rounding {
			x, y, tall = 0, y+tall, 0
		}
		if i == 1 && all <= width {
			x += width - all
		}
		put(o, fyne.NewPos(x, y), fyne.NewSize(w, h))
		x, tall = x+w+theme.Scaled(toolGap), max(tall, h)
	}
	return y + tall
}

// HeightFor returns the height at a width.
func (b *toolBar) HeightFor(width float32) float32 {
	return b.place(width, func(*fyne.Container, fyne.Position, fyne.Size) {})
}

// MinSize is narrow: the page gives the width.
func (b *toolBar) MinSize() fyne.Size {
	w := theme.Scaled(120)
	return fyne.NewSize(w, b.HeightFor(max(w, b.Size().Width)))
}

// CreateRenderer links the widget to what draws it.
func (b *toolBar) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return &toolRenderer{b, b.Held()}
}

// Held are all the objects, also those that are not shown at the width of now.
func (b *toolBar) Held() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{b.first, b.more}
	for _, o := range b.rest {
		objects = append(objects, o)
	}
	if b.always != nil {
		objects = append(objects, b.always)
	}
	return objects
}

type toolRenderer struct {
	bar     *toolBar
	objects []fyne.CanvasObject
}

func (r *toolRenderer) Layout(size fyne.Size) {
	b := r.bar
	for _, o := range r.objects {
		o.(*fyne.Container).Hidden = true
	}
	b.place(size.Width, func(o *fyne.Container, at fyne.Position, s fyne.Size) {
		o.Hidden = false
		o.Move(at)
		o.Resize(s)
	})
}

func (r *toolRenderer) MinSize() fyne.Size           { return r.bar.MinSize() }
func (r *toolRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *toolRenderer) Destroy()                     {}

func (r *toolRenderer) Refresh() {
	r.Layout(r.bar.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
