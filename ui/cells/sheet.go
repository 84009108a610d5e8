// Package cells shows a sheet of cells with letters above its columns and numbers
// beside its rows, as a spreadsheet does. However large the sheet, only what is
// in sight is drawn, a stretch of a row as one picture.
package cells

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// Cell is what a cell shows. It is cut with an ellipsis where it is too long.
type Cell struct {
	Text string
	Fill fyne.ThemeColorName // "" for none
	Ink  fyne.ThemeColorName
	Bold bool
}

// Sheet shows cells. It is one stop of the Tab key; the arrows move from cell to
// cell. Rows and columns count from 1. Its methods are called on the screen's
// goroutine.
type Sheet struct {
	widget.BaseWidget
	Cell   func(row, col int) Cell
	Letter func(col int) string // above a column
	Say    func(row, col int) string
	// OnPoint tells of the cell that was gone to or that the pointer is on; of the
	// number of a row its column is 0; of nothing any more both are.
	OnPoint func(row, col int)
	// OnRow is told that the number of a row was pressed, or Enter, and what a menu
	// of the row may open under.
	OnRow func(row int, under fyne.CanvasObject)
	// OnEdge tells that the pointer is on the end of a column, where it is pulled
	// wider or narrower; 0 is for none any more.
	OnEdge func(col int)

	rows, columns int
	edges         []float32 // where columns begin, and where the last one ends
	numbers       float32   // how wide the numbers of rows are
	blocks        []int     // the columns that pictures begin with, and one behind the last
	off           fyne.Position
	row, col      int  // the cell that the arrows start from
	marked        bool // it was gone to
	hover         [2]int
	focused       bool
	quiet         bool    // focused by a click, which shows no ring
	grip          float32 // where the thumb of a bar is held, negative for not
	across        bool    // it is that of the lower bar
	edge          int     // the column on whose end the pointer is, 0 for none
	pulled        int     // the one whose end is held, 0 for none
	moved         bool    // what is to be drawn anew is not the cells

	body, top, side *pane
	anchor          *canvas.Rectangle // the number of the row that a menu opens under
}

var (
	_ fyne.Focusable         = (*Sheet)(nil)
	_ fyne.Tappable          = (*Sheet)(nil)
	_ fyne.SecondaryTappable = (*Sheet)(nil)
	_ fyne.Scrollable        = (*Sheet)(nil)
	_ fyne.Draggable         = (*Sheet)(nil)
	_ fyne.Accessible        = (*Sheet)(nil)
	_ kit.Tall               = (*Sheet)(nil)
)

// The lengths of a sheet at the usual text size. Gap is the room between cells,
// which does not grow.
const (
	rowHigh  = 29
	headHigh = 24
	gap      = 1
	barWide  = 10
	// block is about how wide a picture is: a narrow one is soon made when it comes
	// into sight from the side, many of them take longer each time.
	block = 480
)

// New returns a sheet of so many rows, with columns of these widths in
// device-independent pixels.
func New(rows int, widths []float32, numbers float32) *Sheet {
	s := &Sheet{
		rows: rows, columns: len(widths), numbers: numbers, row: 1, col: 1, grip: -1,
		body: newPane(), top: newPane(), side: newPane(), anchor: canvas.NewRectangle(nil),
	}
	s.arrange(widths)
	for _, p := range []*pane{s.body, s.top, s.side} {
		p.onWheel = s.Scrolled
	}
	s.ExtendBaseWidget(s)
	return s
}

// Inset is the room beside the text of a cell, in device-independent pixels.
const Inset = 8

func rowHeight() float32  { return theme.Scaled(rowHigh) + gap }
func headHeight() float32 { return theme.Scaled(headHigh) }

// MinSize has room for the letters and a few rows: what does not fit is scrolled
// to.
func (s *Sheet) MinSize() fyne.Size { return fyne.NewSize(100, headHeight()+rowHeight()+barWide) }

// HeightFor returns the height at which all rows are in sight.
func (s *Sheet) HeightFor(float32) float32 {
	return headHeight() + float32(s.rows)*rowHeight() + barWide
}

// view is the room for cells.
func (s *Sheet) view() fyne.Size {
	size := s.Size().SubtractWidthHeight(s.numbers+barWide, headHeight()+barWide)
	return fyne.NewSize(max(size.Width, 0), max(size.Height, 0))
}

// all is how much room the cells take.
func (s *Sheet) all() fyne.Size {
	return fyne.NewSize(s.edges[s.columns], float32(s.rows)*rowHeight())
}

// scrollTo brings a point of the sheet to the edge, as far as there are cells.
func (s *Sheet) scrollTo(x, y float32) {
	all, view := s.all(), s.view()
	s.off = fyne.NewPos(max(0, min(x, all.Width-view.Width)), max(0, min(y, all.Height-view.Height)))
}

// GoTo brings a cell into sight and marks it.
func (s *Sheet) GoTo(row, col int) {
	if s.rows == 0 || s.columns == 0 {
		return
	}
	s.row, s.col = max(1, min(row, s.rows)), max(1, min(col, s.columns))
	s.marked = true
	view, x, y := s.view(), s.off.X, s.off.Y
	top, left, right := float32(s.row-1)*rowHeight(), s.edges[s.col-1], s.edges[s.col]
	if y = min(y, top); top+rowHeight() > y+view.Height {
		y = top + rowHeight() - view.Height
	}
	if right > x+view.Width {
		x = right - view.Width
	}
	s.scrollTo(min(x, left), y)
	s.redraw()
	s.point(s.row, s.col)
}

// Marked returns the cell that was gone to; ok is false before one was.
func (s *Sheet) Marked() (row, col int, ok bool) { return s.row, s.col, s.marked }

// InSight returns the first and last row of which something is shown.
func (s *Sheet) InSight() (first, last int) {
	first = int(s.off.Y/rowHeight()) + 1
	last = min(s.rows, int((s.off.Y+s.view().Height-0.5)/rowHeight())+1)
	return first, last
}

func (s *Sheet) point(row, col int) {
	if s.OnPoint != nil {
		s.OnPoint(row, col)
	}
}

// open asks for the menu of a row.
func (s *Sheet) open(row int) {
	if s.OnRow == nil || row < 1 || row > s.rows {
		return
	}
	y := headHeight() + float32(row-1)*rowHeight() - s.off.Y
	s.anchor.Move(fyne.NewPos(0, max(0, min(y, s.Size().Height-rowHeight()))))
	s.anchor.Resize(fyne.NewSize(s.numbers, rowHeight()))
	s.OnRow(row, s.anchor)
}

// ScrollsDown tells that rows below the edge can be scrolled to.
func (s *Sheet) ScrollsDown() bool { return true }

// AccessibilityLabel reads the cell that the arrows start from.
func (s *Sheet) AccessibilityLabel() string {
	if s.Say == nil || s.rows == 0 || s.columns == 0 {
		return ""
	}
	return s.Say(s.row, s.col)
}

// AccessibilityRole says that it is text.
func (s *Sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Resize keeps what is in sight within the sheet.
func (s *Sheet) Resize(size fyne.Size) {
	if size == s.Size() {
		return
	}
	s.BaseWidget.Resize(size)
	s.scrollTo(s.off.X, s.off.Y)
	s.redraw()
}

// CreateRenderer links the widget to what draws it.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &renderer{sheet: s, ring: kit.Ring(6), corner: canvas.NewRectangle(nil), hover: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil)}
	r.bars = [2]*canvas.Rectangle{canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
	r.objects = []fyne.CanvasObject{s.body, s.top, s.side, r.corner, r.bars[0], r.bars[1], s.anchor, r.ring}
	r.draw(true)
	return r
}
