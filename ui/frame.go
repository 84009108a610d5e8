package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// frame lays the window out: rail, strip, page, inspector, status line.
type frame struct {
	root                *fyne.Container
	rail, strip, status fyne.CanvasObject
	stripOf             *strip // how tall it is hangs on the page
	ground, railLine    fyne.CanvasObject
	content             *fyne.Container // holds the page
	panel               *kit.Card       // holds the inspector
	folded, noInspector bool

	slim   bool            // the window is narrow for its text
	onSlim func(slim bool) // told when that changes

	size     fyne.Size
	onResize func() // told when the window has another size than before
}

// The lengths of the design, before they grow with the text.
const (
	railWidth      = 196
	railFolded     = 56
	inspectorWidth = 348
	stripHeight    = 56
	statusHeight   = 30
	slimWindow     = 760 // below, rail, page and inspector do not go beside each other
	bandGrows      = 28  // the part of the strip that grows with the text
	gap            = 16  // between cards

	// Around the page.
	marginLeft   = 18
	marginTop    = 18
	marginRight  = 16
	marginBottom = 14
)

func newFrame(r *rail, s *strip, l *statusLine) *frame {
	f := &frame{rail: r.root, strip: s.root, stripOf: s, status: l.root}
	f.ground = kit.NewRect(theme.Page, fyne.Size{})
	f.railLine = kit.NewRect(theme.Line, fyne.NewSize(1, 1))
	f.content = container.NewStack()
	f.panel = kit.NewCard(nil)
	f.panel.Hide()
	f.root = &fyne.Container{Layout: f, Objects: []fyne.CanvasObject{
		f.ground, f.content, f.panel, f.strip, f.status, f.rail, f.railLine,
	}}
	return f
}

func (f *frame) setContent(o fyne.CanvasObject) {
	f.content.Objects = []fyne.CanvasObject{o}
	f.content.Refresh()
	f.root.Refresh()
}

// restrip lays the window out anew when the strip has grown or shrunk.
func (f *frame) restrip() {
	size := f.strip.Size()
	if h := f.stripOf.height(size.Width); size.Width > 0 && h != size.Height {
		f.root.Refresh()
	}
}

// setInspector shows an inspector, or none.
func (f *frame) setInspector(o fyne.CanvasObject) {
	was, had := f.panel.Visible(), f.panel.Content
	f.panel.Content = o
	f.panel.Hidden = o == nil || f.noInspector
	if f.panel.Visible() != was || had != o {
		f.panel.Refresh()
		f.root.Refresh()
	}
}

// MinSize is the smallest window in which the program works; text may grow, the
// window need not.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, 440) }

// Layout places the parts.
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size != f.size && !f.size.IsZero() {
		f.onResize()
	}
	f.size = size
	if slim := size.Width < theme.Scaled(slimWindow); slim != f.slim && size.Width > 0 {
		f.slim = slim
		f.onSlim(slim)
	}
	rw := f.railWidth(size.Width)
	sh, lh := f.stripOf.height(size.Width-rw), theme.Scaled(statusHeight)
	place(f.ground, 0, 0, size.Width, size.Height)
	place(f.rail, 0, 0, rw, size.Height)
	place(f.railLine, rw-1, 0, 1, size.Height)
	place(f.strip, rw, 0, size.Width-rw, sh)
	place(f.status, rw, size.Height-lh, size.Width-rw, lh)
	x, y := rw+marginLeft, sh+marginTop
	w, h := size.Width-rw-marginLeft-marginRight, size.Height-sh-lh-marginTop-marginBottom
	if f.panel.Visible() {
		iw := min(theme.Scaled(inspectorWidth), w*0.45)
		place(f.panel, x+w-iw, y, iw, h)
		w -= iw + gap
	}
	place(f.content, x, y, w, h)
}

func (f *frame) railWidth(window float32) float32 {
	if f.folded {
		return theme.Scaled(railFolded)
	}
	return max(min(theme.Scaled(railWidth), window*0.24), min(theme.Scaled(railWidth), 180))
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}
