package cells

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

type renderer struct {
	sheet   *Sheet
	corner  *canvas.Rectangle
	hover   *canvas.Rectangle
	mark    *canvas.Rectangle
	bars    [2]*canvas.Rectangle // at the end and below
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

// draw puts what is in sight where it belongs; all pictures are made anew where
// cells may show something else.
func (r *renderer) draw(all bool) {
	s := r.sheet
	size, view := s.Size(), s.view()
	if size.Width < 1 || size.Height < 1 {
		return
	}
	x, y := s.numbers, headHeight()
	place(s.body, x, y, view.Width, view.Height)
	place(s.top, x, 0, view.Width, y)
	place(s.side, 0, y, s.numbers, view.Height)
	r.corner.FillColor = theme.Color(theme.ChipFill)
	place(r.corner, 0, 0, s.numbers, y)

	var body, top, side []placed
	first, last := s.InSight()
	high := rowHeight()
	for b := range len(s.blocks) - 1 {
		left, right := s.edges[s.blocks[b]]-s.off.X, s.edges[s.blocks[b+1]]-s.off.X
		if right <= 0 || left >= view.Width {
			continue
		}
		top = append(top, placed{spot{0, b}, fyne.NewPos(left, 0), fyne.NewSize(right-left, y)})
		for row := first; row <= last; row++ {
			body = append(body, placed{spot{row, b}, fyne.NewPos(left, float32(row-1)*high-s.off.Y), fyne.NewSize(right-left, high-gap)})
		}
	}
	for row := first; row <= last; row++ {
		side = append(side, placed{spot{row, 0}, fyne.NewPos(0, float32(row-1)*high-s.off.Y), fyne.NewSize(s.numbers, high)})
	}
	s.body.put(body, all, r.hover, r.mark, s.fillBody)
	s.top.put(top, all, nil, nil, s.fillTop)
	s.side.put(side, all, nil, nil, s.fillSide)
	r.drawMarks()
	for i, bar := range r.bars {
		from, long, shown := s.thumb(i == 1)
		bar.Hidden, bar.FillColor, bar.CornerRadius = !shown, theme.Color(theme.Faint), 2
		if i == 0 {
			place(bar, size.Width-barWide+4, from, 4, long)
		} else {
			place(bar, from, size.Height-barWide+4, long, 4)
		}
	}
	kit.ShowRing(r.ring, s.focused && !s.quiet, size)
}

// drawMarks shows the cell that was gone to and the one under the pointer.
func (r *renderer) drawMarks() {
	s := r.sheet
	r.mark.Hidden = !s.marked && !s.focused || s.rows == 0 || s.columns == 0
	r.mark.StrokeColor, r.mark.StrokeWidth, r.mark.CornerRadius = theme.Color(theme.Accent), 2, 2
	s.over(r.mark, s.row, s.col)
	r.hover.Hidden = s.hover[0] < 1 || s.hover[1] < 1
	r.hover.FillColor = theme.Color(theme.Hover)
	s.over(r.hover, s.hover[0], s.hover[1])
}

// over lays a rectangle over a cell.
func (s *Sheet) over(o *canvas.Rectangle, row, col int) {
	if o.Hidden {
		return
	}
	place(o, s.edges[col-1]-s.off.X, float32(row-1)*rowHeight()-s.off.Y, s.edges[col]-s.edges[col-1]-gap, rowHeight()-gap)
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

// fillBody makes the picture of a stretch of a row.
func (s *Sheet) fillBody(at spot, plate *letters.Plate) {
	var boxes []letters.Box
	var lines []letters.Line
	size, high := theme.Size(theme.Caption), rowHeight()-gap
	from := s.edges[s.blocks[at.block]]
	for col := s.blocks[at.block] + 1; col <= s.blocks[at.block+1]; col++ {
		c := s.Cell(at.row, col)
		x, w := s.edges[col-1]-from, s.edges[col]-s.edges[col-1]-gap
		if c.Fill != "" {
			boxes = append(boxes, letters.Box{X: x, W: w, H: high, Fill: c.Fill})
		}
		style := fyne.TextStyle{Bold: c.Bold}
		if text := cut(c.Text, w-2*Inset, size, style); text != "" {
			lines = append(lines, letters.Line{
				Text: text, X: x + Inset, Y: (high - letters.Height(size, style)) / 2, Size: size, Bold: c.Bold, Ink: c.Ink,
			})
		}
	}
	plate.Set(boxes, lines)
}

// fillTop makes the picture of the letters above some columns.
func (s *Sheet) fillTop(at spot, plate *letters.Plate) {
	var boxes []letters.Box
	var lines []letters.Line
	from := s.edges[s.blocks[at.block]]
	for col := s.blocks[at.block] + 1; col <= s.blocks[at.block+1]; col++ {
		x, w := s.edges[col-1]-from, s.edges[col]-s.edges[col-1]
		boxes = append(boxes, letters.Box{X: x, W: w, H: headHeight(), Fill: theme.ChipFill})
		lines = append(lines, heading(s.Letter(col), x, w-gap, headHeight()))
	}
	plate.Set(boxes, lines)
}

// fillSide makes the picture of the number of a row.
func (s *Sheet) fillSide(at spot, plate *letters.Plate) {
	box := letters.Box{W: s.numbers, H: rowHeight(), Fill: theme.ChipFill}
	plate.Set([]letters.Box{box}, []letters.Line{heading(strconv.Itoa(at.row), 0, s.numbers, rowHeight()-gap)})
}

// heading is a text in the middle of a box.
func heading(text string, x, w, h float32) letters.Line {
	size := theme.Size(theme.Caption)
	s := letters.Size(text, size, fyne.TextStyle{Bold: true})
	return letters.Line{Text: text, X: x + (w-s.Width)/2, Y: (h - s.Height) / 2, Size: size, Bold: true, Ink: theme.Muted}
}

func (r *renderer) Layout(fyne.Size)             { r.draw(false) }
func (r *renderer) MinSize() fyne.Size           { return r.sheet.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}

// Refresh reads the cells in sight anew, or shows only what moved.
func (r *renderer) Refresh() {
	r.draw(!r.sheet.moved)
	letters.Repaint(r.sheet, r.corner)
}

// redraw shows what was scrolled to, pointed at or focused. The cells are as they
// were.
func (s *Sheet) redraw() {
	s.moved = true
	s.Refresh()
	s.moved = false
}
