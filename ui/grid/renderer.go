package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Sizes before they grow with the text.
const (
	rowSize  = 36
	headSize = 34
	side     = 12 // room at either end of a row
	between  = 12 // room between two columns
	barWidth = 10
)

func rowHeight() float32  { return theme.Scaled(rowSize) }
func headHeight() float32 { return theme.Scaled(headSize) }

// fit is how many rows there is room for, at least one.
func (t *Table) fit() int {
	return max(1, int((t.Size().Height-headHeight())/rowHeight()))
}

// at tells what stands at a position: the place of a row, -2-c for the heading of
// column c, -1 for nothing.
func (t *Table) at(p fyne.Position) int {
	if p.Y < headHeight() {
		for c, span := range t.spans() {
			if p.X >= span[0]-between/2 && p.X < span[1]+between/2 {
				return -2 - c
			}
		}
		return -1
	}
	if _, _, bar := t.thumb(); bar && p.X >= t.Size().Width-barWidth {
		return -1
	}
	row := int((p.Y - headHeight()) / rowHeight())
	if row >= t.fit() || t.top+row >= len(t.order) {
		return -1
	}
	return t.top + row
}

// thumb is where the thumb of the bar stands; shown is false when all rows fit.
func (t *Table) thumb() (y, h float32, shown bool) {
	n, fit := len(t.order), t.fit()
	if n <= fit {
		return 0, 0, false
	}
	room := t.Size().Height - headHeight()
	h = max(room*float32(fit)/float32(n), theme.Scaled(28))
	return headHeight() + (room-h)*float32(t.top)/float32(n-fit), h, true
}

// MinSize has room for the headings and a few rows.
func (t *Table) MinSize() fyne.Size {
	return fyne.NewSize(120, headHeight()+2*rowHeight())
}

// CreateRenderer links the widget to what draws it.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &renderer{table: t, ring: kit.Ring(8), empty: canvas.NewText("", nil), rule: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), cuts: map[cutKey]string{}}
	r.arrow = [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}
	r.shaft = canvas.NewLine(nil)
	r.show()
	return r
}

// line is what draws one row, its texts as one picture; it is used again for
// whichever row comes to its place.
type line struct {
	box   *canvas.Rectangle
	texts *letters.Plate
}

type renderer struct {
	table   *Table
	heads   []*canvas.Text
	arrow   [2]*canvas.Line
	shaft   *canvas.Line
	rule    *canvas.Rectangle
	lines   []*line
	bar     *canvas.Rectangle
	empty   *canvas.Text
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
	cuts    map[cutKey]string
	fit     int // rows there was room for
}

// grow makes as many rows as there is room for.
func (r *renderer) grow() {
	t := r.table
	n, columns := t.fit(), len(t.columns)
	if len(r.heads) == columns && len(r.lines) >= n {
		return
	}
	r.heads, r.objects = nil, nil
	for range columns {
		h := canvas.NewText("", nil)
		r.heads = append(r.heads, h)
		r.objects = append(r.objects, h)
	}
	r.objects = append(r.objects, r.arrow[0], r.arrow[1], r.shaft, r.rule)
	for len(r.lines) < n {
		l := &line{box: canvas.NewRectangle(nil), texts: letters.NewPlate()}
		l.box.CornerRadius = 6
		r.lines = append(r.lines, l)
	}
	for _, l := range r.lines {
		r.objects = append(r.objects, l.box, l.texts)
	}
	r.objects = append(r.objects, r.bar, r.empty, r.ring)
}

// show brings everything in line with the table.
func (r *renderer) show() {
	r.grow()
	t := r.table
	size, spans := t.Size(), t.spans()
	r.rule.FillColor = theme.Color(theme.Line)
	r.rule.Move(fyne.NewPos(side-6, headHeight()-3))
	r.rule.Resize(fyne.NewSize(max(size.Width-2*(side-6), 0), 1))
	r.showHeads(spans)
	n := t.fit()
	for k, l := range r.lines {
		r.showLine(l, k, k < n && t.top+k < len(t.order), spans)
	}
	y, h, shown := t.thumb()
	r.bar.Hidden, r.bar.FillColor, r.bar.CornerRadius = !shown, theme.Color(theme.Edge), 3
	r.bar.Move(fyne.NewPos(size.Width-barWidth+2, y))
	r.bar.Resize(fyne.NewSize(6, h))
	r.empty.Hidden = len(t.order) > 0 || t.Empty == ""
	r.empty.Text, r.empty.TextSize, r.empty.Color = r.cut(t.Empty, size.Width-2*side, theme.Size(theme.Caption), false), theme.Size(theme.Caption), theme.Color(theme.Muted)
	r.empty.Move(fyne.NewPos(side, headHeight()+theme.Scaled(10)))
	kit.ShowRing(r.ring, t.focused && !t.quiet, size)
}

func (r *renderer) showHeads(spans [][2]float32) {
	t := r.table
	for _, l := range []*canvas.Line{r.arrow[0], r.arrow[1], r.shaft} {
		l.Hidden = true
	}
	for c, head := range r.heads {
		col, span := t.columns[c], spans[c]
		head.TextSize, head.TextStyle.Bold, head.Color = theme.Size(theme.Caption), true, theme.Color(theme.Muted)
		if t.hover == -2-c {
			head.Color = theme.Color(theme.Ink)
		}
		head.Hidden = span[1] <= span[0]
		if head.Hidden {
			continue
		}
		room := span[1] - span[0]
		sorted := t.sort.Column == c
		if sorted && !col.Number {
			room -= theme.Scaled(14)
		}
		head.Text = r.cut(col.Title, room, head.TextSize, true)
		s := letters.Of(head)
		x := span[0]
		if col.Number {
			x = span[1] - s.Width
		}
		head.Move(fyne.NewPos(x, (headHeight()-6-s.Height)/2))
		head.Resize(s)
		if !sorted {
			continue
		}
		at := x + s.Width + theme.Scaled(8)
		if col.Number {
			at = x - theme.Scaled(7)
		}
		r.drawArrow(at, (headHeight()-6)/2, t.sort.Down)
	}
}

// drawArrow points up for what grows and down for what falls.
func (r *renderer) drawArrow(x, y float32, down bool) {
	a := theme.Scaled(4)
	tip, tail := y-a, y+a
	if down {
		tip, tail = tail, tip
	}
	back := (tip + y) / 2
	r.shaft.Position1, r.shaft.Position2 = fyne.NewPos(x, tail), fyne.NewPos(x, tip)
	r.arrow[0].Position1, r.arrow[0].Position2 = fyne.NewPos(x-a*0.75, back), fyne.NewPos(x, tip)
	r.arrow[1].Position1, r.arrow[1].Position2 = fyne.NewPos(x+a*0.75, back), fyne.NewPos(x, tip)
	for _, l := range []*canvas.Line{r.arrow[0], r.arrow[1], r.shaft} {
		l.StrokeColor, l.StrokeWidth, l.Hidden = theme.Color(theme.Muted), 1.3, false
	}
}

func (r *renderer) showLine(l *line, k int, used bool, spans [][2]float32) {
	t := r.table
	l.box.Hidden, l.texts.Hidden = true, !used
	if !used {
		return
	}
	at := t.top + k
	row := t.rows[t.order[at]]
	y, h := headHeight()+float32(k)*rowHeight(), rowHeight()
	selected := row.ID == t.selected
	switch {
	case selected:
		l.box.FillColor, l.box.Hidden = theme.Color(theme.Wash), false
	case at == t.hover:
		l.box.FillColor, l.box.Hidden = theme.Color(theme.Hover), false
	}
	l.box.Move(fyne.NewPos(2, y))
	l.box.Resize(fyne.NewSize(max(t.Size().Width-barWidth-2, 0), h-2))
	l.texts.Move(fyne.NewPos(0, y))
	l.texts.Resize(fyne.NewSize(t.Size().Width-barWidth, h-2))
	l.texts.Set(nil, r.texts(row, selected, h-2, spans))
}

// texts are the cells of a row, each within its column.
func (r *renderer) texts(row Row, selected bool, height float32, spans [][2]float32) (lines []letters.Line) {
	for c, col := range r.table.columns {
		span := spans[c]
		if span[1] <= span[0] {
			continue
		}
		x := letters.Line{Size: theme.Size(theme.Text), Bold: selected && c == 0, Ink: theme.Ink}
		if col.Muted {
			x.Size, x.Ink = theme.Size(theme.Caption), theme.Muted
		}
		switch {
		case row.Amber&(1<<c) != 0:
			x.Ink, x.Bold = theme.Warn, true
		case row.Strong&(1<<c) != 0:
			x.Ink, x.Bold = theme.Accent, true
		}
		if x.Text = r.cut(cell(row, c), span[1]-span[0], x.Size, x.Bold); x.Text == "" {
			continue
		}
		s := letters.Size(x.Text, x.Size, fyne.TextStyle{Bold: x.Bold})
		if x.X = span[0]; col.Number {
			x.X = span[1] - s.Width
		}
		x.Y = (height - s.Height) / 2
		lines = append(lines, x)
	}
	return lines
}

func (r *renderer) Layout(fyne.Size) {
	r.table.scrollTo(r.table.top)
	if fit := r.table.fit(); fit != r.fit {
		r.fit = fit
		r.table.show(r.table.place())
	}
	r.show()
}

func (r *renderer) MinSize() fyne.Size           { return r.table.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}

// Refresh shows everything as it is now, and keeps the pictures of the rows that
// are as they were.
func (r *renderer) Refresh() {
	r.show()
	letters.Repaint(r.table, r.rule)
}
