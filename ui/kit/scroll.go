package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll shows content as wide as itself and lets it be scrolled in height.
// The wheel always moves the Scroll, also over a text field within it.
type Scroll struct {
	widget.BaseWidget
	inner *container.Scroll
	root  fyne.CanvasObject // inner without the toolkit's shadows
	wheel *wheel
	rows  *Rows // the content, when it is long
}

var _ fyne.Widget = (*Scroll)(nil)

// NewScroll returns a scroll area over content. Content that can use more height
// than it needs gets what is in sight.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{inner: container.NewVScroll(&fyne.Container{})}
	s.root = Unshaded(s.inner)
	s.hold(content)
	s.inner.OnScrolled = func(fyne.Position) { s.moved() }
	s.inner.Refresh()
	s.wheel = newWheel(s.inner)
	Follow(s.inner)
	s.ExtendBaseWidget(s)
	return s
}

func (s *Scroll) hold(content fyne.CanvasObject) {
	s.inner.Content = tallBox(content)
	if s.rows, _ = content.(*Rows); s.rows != nil {
		s.rows.scroll = s
	}
}

// moved brings the rows that came into sight.
func (s *Scroll) moved() {
	if s.rows != nil {
		s.rows.show()
	}
}

// view is the height of what is in sight.
func (s *Scroll) view() float32 { return s.inner.Content.(*fyne.Container).Layout.(*narrow).view }

// grown tells that the content has another height now, and what is in sight
// should move by so much to stay where it is.
func (s *Scroll) grown(moved float32) {
	s.inner.Offset.Y = max(s.inner.Offset.Y+moved, 0)
	s.inner.Refresh()
}

func tallBox(content fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &narrow{}, Objects: []fyne.CanvasObject{content}}
}

// narrow is a column that asks for no width: its content is as wide as the
// scroll area, whatever it would like to be, less the room of the bar where
// there is more of it than fits.
type narrow struct {
	column
	view float32 // height of the scroll area
}

const barRoom = 10

// barFrom is by how much content is higher than the scroll area before there is a
// bar: sums of heights are not exact.
const barFrom = 0.5

func (n *narrow) inner(objects []fyne.CanvasObject, width float32) float32 {
	if n.column.heightFor(objects, width) > n.view+barFrom {
		return width - barRoom
	}
	return width
}

func (n *narrow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	inner := n.inner(objects, width)
	h := n.column.heightFor(objects, inner)
	switch {
	case h < n.view:
		h = max(h, min(MostFor(objects[0], inner), n.view))
	case h <= n.view+barFrom:
		h = n.view // the toolkit shows a bar for any more
	}
	return h
}

func (n *narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, n.heightFor(objects, max(n.width, 1)))
}

func (n *narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n.width = size.Width
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(n.inner(objects, size.Width), n.heightFor(objects, size.Width)))
}

// SetContent shows other content, from its top.
func (s *Scroll) SetContent(content fyne.CanvasObject) {
	give := HoldKeys(s.Content())
	s.hold(content)
	s.inner.Offset = fyne.Position{}
	s.Refresh()
	give(content)
}

// Content returns what is scrolled.
func (s *Scroll) Content() fyne.CanvasObject { return s.inner.Content.(*fyne.Container).Objects[0] }

// ScrollToTop shows the beginning.
func (s *Scroll) ScrollToTop() {
	s.inner.ScrollToTop()
	s.moved()
}

// ScrollTo brings an object of the content into sight.
func (s *Scroll) ScrollTo(o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	y := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s.inner.Content).Y
	switch {
	case y < s.inner.Offset.Y:
		s.inner.ScrollToOffset(fyne.NewPos(0, y))
	case y+o.Size().Height > s.inner.Offset.Y+s.inner.Size().Height:
		s.inner.ScrollToOffset(fyne.NewPos(0, y+o.Size().Height-s.inner.Size().Height))
	}
}

// SetOffset scrolls to where Offset was.
func (s *Scroll) SetOffset(y float32) {
	s.inner.ScrollToOffset(fyne.NewPos(0, y))
	s.moved()
}

// Offset returns how far the content is scrolled, in device-independent pixels.
func (s *Scroll) Offset() float32 { return s.inner.Offset.Y }

// MinSize is small: what does not fit is scrolled to.
func (s *Scroll) MinSize() fyne.Size {
	return fyne.NewSize(32, 32)
}

// CreateRenderer links the widget to what draws it.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return &scrollRenderer{scroll: s, objects: []fyne.CanvasObject{s.root, s.wheel}}
}

type scrollRenderer struct {
	scroll  *Scroll
	objects []fyne.CanvasObject
}

func (r *scrollRenderer) Layout(size fyne.Size) {
	s := r.scroll
	// The content learns its width before the scroll asks for its height.
	c := s.inner.Content.(*fyne.Container)
	n := c.Layout.(*narrow)
	if size.Width > 0 && (n.width != size.Width || n.view != size.Height) {
		n.view = size.Height
		c.Resize(fyne.NewSize(size.Width, HeightFor(c, size.Width)))
		n.Layout(c.Objects, c.Size())
	}
	s.root.Resize(size)
	s.wheel.Resize(size)
}

func (r *scrollRenderer) MinSize() fyne.Size           { return r.scroll.MinSize() }
func (r *scrollRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *scrollRenderer) Destroy()                     {}

func (r *scrollRenderer) Refresh() {
	r.Layout(r.scroll.Size())
	r.scroll.inner.Refresh()
}

// wheel lies over a scroll area, invisible, and catches nothing but the wheel.
type wheel struct {
	widget.BaseWidget
	to *container.Scroll
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(to *container.Scroll) *wheel {
	w := &wheel{to: to}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled moves the scroll area.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.to.Scrolled(e) }

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
