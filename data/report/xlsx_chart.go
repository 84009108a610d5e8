package report

import (
	"math"
	"strconv"

	"github.com/xuri/excelize/v2"

	"izpete/data/summary"
)

// Sizes of a chart beside its table: thousandths of a centimetre, and how many
// of them a pixel has.
const (
	chartWidth = 15900
	perPixel   = 26.46
)

// draw puts a native chart beside its table. It shows the very cells of the
// table, from the row first on; the library places a stand-in, and the chart
// part that all Office formats share takes its place when the file is packed.
func (s *sheet) draw(c summary.Chart, cols []column, t summary.Table, first int) {
	g := drawing{c: c, w: s.w, width: chartWidth, most: 60000, title: s.w.T("report.figure", "N", c.Number) + " " + summary.Brief(c.Title, 50)}
	g.refs = s.cellsOf(c, cols, t, first)
	if g.refs == nil {
		return
	}
	yes := true
	width := int(math.Round(chartWidth / perPixel))
	height := int(float64(g.height()) / perPixel)
	part := "xl/charts/chart" + strconv.Itoa(len(s.charts)+1) + ".xml"
	s.charts[part] = g.space("").bytes()
	s.do(func() error {
		return s.f.AddChart(s.name, letters(len(s.widths)+2)+strconv.Itoa(s.chartAt), &excelize.Chart{
			Type:      excelize.Bar,
			Series:    []excelize.ChartSeries{{Name: g.refs[0].name, Categories: g.refs[0].labels, Values: g.refs[0].values}},
			Format:    excelize.GraphicOptions{AltText: c.Alt, PrintObject: &yes, Positioning: "oneCell"},
			Dimension: excelize.ChartDimension{Width: uint(width), Height: uint(height)},
		})
	})
	s.drawn = true
	s.cover(float64(height) * 72 / 96)
}

// cellsOf names the cells of a table that hold a chart's figures; nil when the
// table does not have them.
func (s *sheet) cellsOf(c summary.Chart, cols []column, t summary.Table, first int) []refs {
	kind := summary.Percent
	if c.Counts {
		kind = summary.Count
	}
	// The series stand in the first columns of their kind, in their order.
	var values, counts []int
	for i, col := range cols {
		is := t.Rows[0][col.from].Kind
		if is == kind {
			values = append(values, i+1)
		}
		if is == summary.Count {
			counts = append(counts, i+1)
		}
	}
	if len(values) < len(c.Series) || len(counts) == 0 || len(t.Rows) != len(c.Categories) {
		return nil
	}
	var out []refs
	at := func(col, row1, row2 int) string { return reference(s.name, col, row1, row2) }
	header, last := s.headerRow(first), first+len(t.Rows)-1
	if c.Kind == summary.Stacked {
		for row := first; row <= last; row++ {
			out = append(out, refs{at(1, row, row), at(values[0], header, header), at(values[0], row, row), at(counts[0], row, row)})
		}
		return out
	}
	for i := range c.Series {
		out = append(out, refs{at(values[i], header, header), at(1, first, last), at(values[i], first, last), at(counts[0], first, last)})
	}
	return out
}

// headerRow is the row with the titles of a table whose figures start at first.
func (s *sheet) headerRow(first int) int {
	if s.shared != nil {
		return s.frozen
	}
	return first - 1
}

// cover keeps what comes next below a chart that many points high.
func (s *sheet) cover(points float64) {
	row := s.chartAt
	for ; points > 0; row++ {
		h, set := s.heights[row]
		if !set {
			h = 14
		}
		points -= h
	}
	s.floor = row
}
