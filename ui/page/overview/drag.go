package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// drag is a question on its way from one area, or from none, to another. Its
// name follows the pointer over the whole window.
type drag struct {
	page    *Page
	tile    *tile
	sheet   *fyne.Container // over the window; nil while nothing is dragged
	ghost   *kit.Card
	target  *face
	out     bool // over the list of questions without an area
	stopped bool // by Esc; the rest of this drag does nothing
}

// edge is how near to the edge of the page the pointer scrolls it.
const edge = 36

// move carries a question to a place of the window.
func (d *drag) move(t *tile, at fyne.Position) {
	if d.stopped || d.page.shown == nil || d.page.shown.of.ReadOnly {
		return
	}
	if d.sheet == nil {
		d.begin(t)
	}
	d.ghost.Move(at.AddXY(12, 12))
	d.page.scrollAt(at)
	target, out := d.page.under(at)
	if target == d.target && out == d.out {
		return
	}
	d.mark(target)
	d.out = out
	w := d.page.host.Words()
	switch {
	case target != nil:
		d.page.host.Status(w.T("overview.drop", "Area", w.T("area."+target.area)))
	case out:
		d.page.host.Status(w.T("overview.drop.out"))
	default:
		d.page.host.Status(w.T("overview.drop.nowhere"))
	}
}

// begin shows the name of the question over the window.
func (d *drag) begin(t *tile) {
	d.tile = t
	name := kit.Body(short(t.name, 80))
	d.ghost = kit.NewPanel(theme.Wash, name)
	d.ghost.Edge = theme.Accent
	width := theme.Scaled(240)
	d.sheet = container.NewWithoutLayout(d.ghost)
	canvas := d.page.host.Window().Canvas()
	d.sheet.Resize(canvas.Size())
	d.ghost.Resize(fyne.NewSize(width, d.ghost.HeightFor(width)))
	canvas.Overlays().Add(d.sheet)
}

func (d *drag) mark(target *face) {
	for _, f := range []*face{d.target, target} {
		if f != nil {
			f.target = f == target
			f.Refresh()
		}
	}
	d.target = target
}

// end lets the question go where it is.
func (d *drag) end() {
	t, target, out := d.tile, d.target, d.out
	d.clear()
	d.stopped = false
	switch {
	case t == nil:
	case target != nil:
		d.page.assign(workspace.AreaOf{Ref: t.of, Area: target.area})
	case out:
		d.page.assign(workspace.AreaOf{Ref: t.of})
	}
}

// escape gives the drag up.
func (d *drag) escape() bool {
	if d.sheet == nil {
		return false
	}
	d.clear()
	d.stopped = true
	return true
}

func (d *drag) clear() {
	if d.sheet != nil {
		d.page.host.Window().Canvas().Overlays().Remove(d.sheet)
		d.page.host.Status("")
	}
	d.mark(nil)
	d.tile, d.sheet, d.ghost, d.out = nil, nil, nil, false
}

// under is the card, or the list of questions, at a place of the window.
func (p *Page) under(at fyne.Position) (target *face, out bool) {
	if within(p.scroll, at) {
		for _, f := range p.faces {
			if within(f, at) {
				return f, false
			}
		}
	}
	return nil, p.memory.tray && within(p.tray.root, at)
}

func within(o fyne.CanvasObject, at fyne.Position) bool {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	s := o.Size()
	return at.X >= p.X && at.X < p.X+s.Width && at.Y >= p.Y && at.Y < p.Y+s.Height
}

// scrollAt moves the cards when the pointer comes near to their edge.
func (p *Page) scrollAt(at fyne.Position) {
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.scroll).Y
	switch {
	case at.Y < top+edge:
		p.scroll.SetOffset(max(p.scroll.Offset()-16, 0))
	case at.Y > top+p.scroll.Size().Height-edge:
		p.scroll.SetOffset(p.scroll.Offset() + 16)
	}
}
