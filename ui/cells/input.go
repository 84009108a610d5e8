package cells

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/ui/kit"
)

var (
	_ desktop.Hoverable  = (*Sheet)(nil)
	_ desktop.Mouseable  = (*Sheet)(nil)
	_ desktop.Cursorable = (*Sheet)(nil)
)

// TypedKey moves from cell to cell; Enter opens the menu of the row.
func (s *Sheet) TypedKey(e *fyne.KeyEvent) {
	s.quiet = false
	page := max(int(s.view().Height/rowHeight())-1, 1)
	switch e.Name {
	case fyne.KeyUp:
		s.GoTo(s.row-1, s.col)
	case fyne.KeyDown:
		s.GoTo(s.row+1, s.col)
	case fyne.KeyLeft:
		s.GoTo(s.row, s.col-1)
	case fyne.KeyRight:
		s.GoTo(s.row, s.col+1)
	case fyne.KeyPageUp:
		s.GoTo(s.row-page, s.col)
	case fyne.KeyPageDown:
		s.GoTo(s.row+page, s.col)
	case fyne.KeyHome:
		s.GoTo(s.row, 1)
	case fyne.KeyEnd:
		s.GoTo(s.row, s.columns)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.open(s.row)
	default:
		kit.PassOn(e)
	}
}

// TypedRune does nothing: cells are read, not written.
func (s *Sheet) TypedRune(rune) {}

// FocusGained shows the focus ring.
func (s *Sheet) FocusGained() {
	s.focused, s.quiet = true, false
	s.redraw()
	kit.FocusIntoSight()
}

// FocusLost takes the focus ring away.
func (s *Sheet) FocusLost() {
	s.focused = false
	s.redraw()
}

// cellAt returns the cell under a point of the widget: row 0 for the letters,
// column 0 for the numbers, negative for neither.
func (s *Sheet) cellAt(p fyne.Position) (row, col int) {
	x, y, view := p.X-s.numbers, p.Y-headHeight(), s.view()
	if x >= view.Width || y >= view.Height || p.X < 0 || p.Y < 0 {
		return -1, -1
	}
	if y >= 0 {
		if row = int((y+s.off.Y)/rowHeight()) + 1; row > s.rows {
			return -1, -1
		}
	}
	if x >= 0 {
		if col = sort.Search(s.columns, func(i int) bool { return s.edges[i+1] > x+s.off.X }) + 1; col > s.columns {
			return -1, -1
		}
	}
	return row, col
}

// Tapped goes to a cell, opens the menu of a row by its number, or makes a column
// as wide as its cells by its end.
func (s *Sheet) Tapped(e *fyne.PointEvent) {
	if col := s.edgeAt(e.Position); col > 0 {
		s.fit(col)
		return
	}
	row, col := s.cellAt(e.Position)
	switch {
	case row > 0 && col == 0:
		s.open(row)
	case row > 0 && col > 0:
		if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && !s.focused {
			c.Focus(s)
		}
		s.quiet = true // a click needs no focus ring
		s.GoTo(row, col)
	}
}

// TappedSecondary opens the menu of a row by its number.
func (s *Sheet) TappedSecondary(e *fyne.PointEvent) {
	if row, col := s.cellAt(e.Position); row > 0 && col == 0 {
		s.open(row)
	}
}

// MouseIn marks what the pointer is on.
func (s *Sheet) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved marks what the pointer is on, and tells of it.
func (s *Sheet) MouseMoved(e *desktop.MouseEvent) {
	s.onEdge(s.edgeAt(e.Position))
	row, col := s.cellAt(e.Position)
	if row < 1 || col < 0 {
		row, col = 0, 0
	}
	if now := [2]int{row, col}; now != s.hover {
		s.hover = now
		s.redraw()
		s.point(row, col)
	}
}

// MouseOut marks nothing under the pointer; what the arrows are on is told again.
func (s *Sheet) MouseOut() {
	s.onEdge(0)
	s.hover = [2]int{}
	s.redraw()
	if s.focused && s.marked {
		s.point(s.row, s.col)
		return
	}
	s.point(0, 0)
}

func (s *Sheet) onEdge(col int) {
	if col == s.edge {
		return
	}
	if s.edge = col; s.OnEdge != nil {
		s.OnEdge(col)
	}
}

// Cursor is a hand over the numbers of rows, and an arrow both ways over the ends
// of columns.
func (s *Sheet) Cursor() desktop.Cursor {
	if s.edge > 0 || s.pulled > 0 {
		return desktop.HResizeCursor
	}
	if s.hover[0] > 0 && s.hover[1] == 0 && s.OnRow != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Scrolled moves the cells with the wheel; with Shift to the side.
func (s *Sheet) Scrolled(e *fyne.ScrollEvent) {
	by := e.Scrolled
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && by.DX == 0 && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		by.DX, by.DY = by.DY, 0
	}
	s.move(s.off.X-by.DX, s.off.Y-by.DY)
}

// move scrolls to a point.
func (s *Sheet) move(x, y float32) {
	before := s.off
	if s.scrollTo(x, y); s.off != before {
		s.hover = [2]int{}
		s.redraw()
	}
}
