package paper

import (
	"izpete/data/chart"
	"izpete/data/summary"
)

const (
	cellSide = 4 // between the edge of a cell and its text
	cellTop  = 3
)

var (
	cellStyle    = Style{Size: 9}
	headStyle    = Style{Size: 8, Bold: true}
	captionStyle = Style{Size: 9, Italic: true}
)

// table writes caption, header and rows. The header stands again on each page;
// a row goes over to the next page whole unless it is taller than half of one.
func (l *layout) table(t summary.Table) {
	l.space(4)
	if t.Number > 0 {
		l.need(60)
		l.caption("report.table", t.Number, t.Caption)
	}
	g := &grid{layout: l, table: t}
	x := float32(margin)
	for _, c := range t.Columns {
		g.left = append(g.left, x)
		x += float32(c.Width) * textWidth
	}
	g.left = append(g.left, x)
	g.header()
	for _, r := range t.Rows {
		g.row(r)
	}
	l.y += 9
}

// caption is the numbered line above a table or under a chart.
func (l *layout) caption(key string, number int, text string) {
	runs := []summary.Run{{Text: l.words.T(key, "N", l.words.Int(number)) + " " + text}}
	l.lines(l.flow(runs, captionStyle, chart.RoleMuted, textWidth), margin, 0)
	l.y += 4
}

// grid is one table being written.
type grid struct {
	*layout
	table summary.Table
	left  []float32 // of each column, and the right edge of the last
}

func (g *grid) width(col int) float32 { return g.left[col+1] - g.left[col] - 2*cellSide }

// header writes the titles of the columns; a form has none.
func (g *grid) header() {
	if g.table.Form {
		g.rule(g.left[0], g.y, g.left[len(g.left)-1], g.y, 0.6, chart.RoleRule)
		return
	}
	cells := make([][]line, len(g.table.Columns))
	for i, c := range g.table.Columns {
		cells[i] = g.flow([]summary.Run{{Text: c.Title}}, headStyle, chart.RoleInk, g.width(i))
	}
	h := height(cells)
	g.need(h + 2*cellStyle.line())
	g.rect(chart.Rect{X: g.left[0], Y: g.y, W: textWidth, H: h, Fill: RoleShade})
	g.cells(cells, 0, len(cells[0])+100)
	g.y += h
	g.rule(g.left[0], g.y, g.left[len(g.left)-1], g.y, 0.6, chart.RoleMuted)
}

func (g *grid) row(row []summary.Cell) {
	cells := make([][]line, len(g.table.Columns))
	var notes []int
	for i := range cells {
		if i >= len(row) {
			cells[i] = []line{{}}
			continue
		}
		cells[i] = g.flow(row[i].Runs, cellStyle, chart.RoleInk, g.width(i))
		for _, ln := range cells[i] {
			notes = append(notes, ln.notes()...)
		}
	}
	_, foot := g.footnotes(notes)
	h := height(cells)
	if g.y+h+foot > g.bottom() && !g.top() && h < Height/3 {
		g.turn()
		g.header()
	}
	g.keepNotes(notes)
	g.split(cells)
}

// split writes a row, over as many pages as it takes.
func (g *grid) split(cells [][]line) {
	from, total := 0, 0
	for _, c := range cells {
		total = max(total, len(c))
	}
	for from < total {
		fit := max(int((g.bottom()-g.y-2*cellTop)/cellStyle.line()), 1)
		n := min(fit, total-from)
		h := float32(n)*cellStyle.line() + 2*cellTop
		if g.table.Form {
			g.rect(chart.Rect{X: g.left[0], Y: g.y, W: g.left[1] - g.left[0], H: h, Fill: RoleShade})
		}
		g.cells(cells, from, n)
		if g.table.Form {
			for _, x := range []float32{g.left[0], g.left[1], g.left[len(g.left)-1]} {
				g.rule(x, g.y, x, g.y+h, 0.6, chart.RoleRule)
			}
		}
		g.y += h
		g.rule(g.left[0], g.y, g.left[len(g.left)-1], g.y, 0.6, chart.RoleRule)
		if from += n; from < total {
			g.turn()
			g.header()
		}
	}
}

// cells writes n lines of each cell, beginning with one.
func (g *grid) cells(cells [][]line, from, n int) {
	for i, lines := range cells {
		y := g.y + cellTop
		for _, ln := range lines[min(from, len(lines)):min(from+n, len(lines))] {
			x := g.left[i] + cellSide
			if g.table.Columns[i].Align == summary.End {
				x += g.width(i) - ln.width
			}
			g.write(ln, x, y)
			y += cellStyle.line()
		}
	}
}

func height(cells [][]line) float32 {
	n := 1
	for _, c := range cells {
		n = max(n, len(c))
	}
	return float32(n)*cellStyle.line() + 2*cellTop
}
