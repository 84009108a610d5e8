package report

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/page/report/paper"
	"izpete/ui/theme"
)

const (
	sheetGap  = 22   // around the sheets of paper
	largest   = 1.29 // device-independent pixels a point, before they grow with the text
	smallest  = 0.72
	lookAhead = 160 // beyond what is in sight, already drawn
)

// preview shows sheets of paper under one another on a desk. Only what is in
// sight, and a little around it, has objects on the canvas.
type preview struct {
	widget.BaseWidget
	onZoom func() // the sheets are of another size now

	pages  []paper.Page
	desk   *canvas.Rectangle
	scroll *container.Scroll
	view   *kit.Themed // of scroll
	sheets *sheets
}

var (
	_ fyne.Focusable  = (*preview)(nil)
	_ fyne.Tappable   = (*preview)(nil)
	_ fyne.Accessible = (*preview)(nil)
)

func newPreview() *preview {
	p := &preview{desk: canvas.NewRectangle(theme.Color(theme.Desk))}
	p.desk.CornerRadius = 10
	p.sheets = &sheets{of: p, zoom: 1}
	p.sheets.ExtendBaseWidget(p.sheets)
	p.scroll = container.NewScroll(container.NewWithoutLayout())
	p.view = kit.Unshaded(p.scroll)
	p.scroll.Content = p.sheets
	p.scroll.OnScrolled = func(fyne.Position) { p.sheets.look() }
	p.ExtendBaseWidget(p)
	return p
}

// show shows other pages, at the same place where they are as many.
func (p *preview) show(pages []paper.Page) {
	p.pages = pages
	p.sheets.drawn = nil
	p.sheets.from, p.sheets.to = 0, 0
	p.scroll.Refresh()
	p.sheets.look()
}

// Tapped takes the keys, so that they scroll. A click needs no focus ring.
func (p *preview) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
		p.ring(false)
	}
}

// FocusGained shows that the keys scroll.
func (p *preview) FocusGained() {
	p.ring(true)
	kit.FocusIntoSight()
}

// FocusLost takes the focus ring away.
func (p *preview) FocusLost() { p.ring(false) }

func (p *preview) ring(on bool) {
	p.desk.StrokeWidth = 0
	if on {
		p.desk.StrokeWidth, p.desk.StrokeColor = 2, theme.Color(theme.Accent)
	}
	p.desk.Refresh()
}

// TypedRune does nothing.
func (p *preview) TypedRune(rune) {}

// TypedKey scrolls.
func (p *preview) TypedKey(e *fyne.KeyEvent) {
	x, y, page := p.scroll.Offset.X, p.scroll.Offset.Y, p.scroll.Size().Height*0.9
	switch e.Name {
	case fyne.KeyLeft:
		x -= 60
	case fyne.KeyRight:
		x += 60
	case fyne.KeyDown:
		y += 60
	case fyne.KeyUp:
		y -= 60
	case fyne.KeyPageDown, fyne.KeySpace:
		y += page
	case fyne.KeyPageUp:
		y -= page
	case fyne.KeyHome:
		x, y = 0, 0
	case fyne.KeyEnd:
		y = math.MaxInt32
	default:
		kit.PassOn(e)
		return
	}
	p.scrollTo(x, y)
}

// scrollTo brings a place of the sheets to the corner, as far as they reach.
func (p *preview) scrollTo(x, y float32) {
	most := p.sheets.MinSize().Subtract(p.scroll.Size())
	p.scroll.ScrollToOffset(fyne.NewPos(max(min(x, most.Width), 0), max(min(y, most.Height), 0)))
	p.sheets.look()
}

// AccessibilityLabel gives a screen reader the text of the page in sight.
func (p *preview) AccessibilityLabel() string {
	s := ""
	if n := p.sheets.first(); n < len(p.pages) {
		for _, t := range p.pages[n].Texts {
			s += t.Text + " "
		}
	}
	return s
}

// AccessibilityRole says that it is text.
func (p *preview) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MinSize is small: the sheets follow the room there is.
func (p *preview) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// CreateRenderer links the widget to what draws it.
func (p *preview) CreateRenderer() fyne.WidgetRenderer {
	return &previewRenderer{preview: p, objects: []fyne.CanvasObject{p.desk, p.view}}
}

type previewRenderer struct {
	preview *preview
	objects []fyne.CanvasObject
}

func (r *previewRenderer) Layout(size fyne.Size) {
	p := r.preview
	p.desk.Resize(size)
	p.sheets.fit(size.Width)
	p.view.Move(fyne.NewPos(0, 2))
	p.view.Resize(size.SubtractWidthHeight(0, 4))
	p.sheets.look()
}

func (r *previewRenderer) MinSize() fyne.Size           { return r.preview.MinSize() }
func (r *previewRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *previewRenderer) Destroy()                     {}

func (r *previewRenderer) Refresh() {
	r.preview.desk.FillColor = theme.Color(theme.Desk)
	r.Layout(r.preview.Size())
	r.preview.desk.Refresh()
}

// sheets is what the preview scrolls.
type sheets struct {
	widget.BaseWidget
	of       *preview
	width    float32 // of the desk
	zoom     float32 // device-independent pixels a point
	from, to float32 // what has objects, in its own pixels
	drawn    []fyne.CanvasObject
}

// fit makes the sheets as wide as the desk leaves room for, but their letters
// never smaller than can be read: then the sheets are scrolled sideways too.
func (s *sheets) fit(width float32) {
	zoom := max(min((width-2*sheetGap)/paper.Width, theme.Scaled(largest)), theme.Scaled(smallest))
	if zoom == s.zoom && width == s.width {
		return
	}
	s.of.scroll.Offset.Y *= zoom / s.zoom // stay at the same place of the text
	s.zoom, s.width, s.drawn, s.from, s.to = zoom, width, nil, 0, 0
	if s.of.onZoom != nil {
		s.of.onZoom()
	}
}

func (s *sheets) step() float32 { return paper.Height*s.zoom + sheetGap }

// first returns the page at the top of what is in sight.
func (s *sheets) first() int {
	return max(int((s.of.scroll.Offset.Y-sheetGap)/s.step()), 0)
}

// MinSize has room for all sheets.
func (s *sheets) MinSize() fyne.Size {
	return fyne.NewSize(s.wide(), float32(len(s.of.pages))*s.step()+sheetGap)
}

func (s *sheets) wide() float32 { return paper.Width*s.zoom + 2*sheetGap - 1 }

// look makes objects for what has come into sight.
func (s *sheets) look() {
	top, height := s.of.scroll.Offset.Y, s.of.scroll.Size().Height
	if height == 0 {
		return
	}
	if s.drawn != nil && top >= s.from && top+height <= s.to {
		return
	}
	s.from, s.to = top-lookAhead, top+height+lookAhead
	d := &drawing{sheets: s}
	for i, p := range s.of.pages {
		y := sheetGap + float32(i)*s.step()
		if y < s.to && y+paper.Height*s.zoom > s.from {
			d.page(p, (max(s.width, s.wide())-paper.Width*s.zoom)/2, y)
		}
	}
	s.drawn = d.objects
	if s.drawn == nil {
		s.drawn = []fyne.CanvasObject{}
	}
	s.Refresh()
}

// CreateRenderer links the widget to what draws it.
func (s *sheets) CreateRenderer() fyne.WidgetRenderer { return &sheetsRenderer{s} }

type sheetsRenderer struct{ sheets *sheets }

func (r *sheetsRenderer) Layout(fyne.Size)             {}
func (r *sheetsRenderer) MinSize() fyne.Size           { return r.sheets.MinSize() }
func (r *sheetsRenderer) Objects() []fyne.CanvasObject { return r.sheets.drawn }
func (r *sheetsRenderer) Destroy()                     {}
func (r *sheetsRenderer) Refresh()                     { canvas.Refresh(r.sheets) }
