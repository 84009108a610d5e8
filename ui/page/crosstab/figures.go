package crosstab

import (
	"math"
	"slices"

	"izpete/data/chart"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// figures is the page in words and marks. It is made beside the screen and
// never changes.
type figures struct {
	ask   ask
	sheet sheet

	title, subtitle string
	said            string // how the table is read
	notes           []string
	rows, columns   part // of the sheet, that are shown
	heat            chart.HeatSpec
	table           chart.TableSpec
	cells           []cell // by the ID of their spots

	sets       *sets // nil when the rows' question allows one option only
	inspection inspection
	differing  []difference
}

// part is the rows or columns of a large table that are shown at once.
type part struct {
	shown    []int // indices, ascending, the pinned ones among them
	from, to int   // of those that are not pinned
	of       int
	most     int
}

// How many rows and columns are shown at once at least, and how many cells at
// most, beside those of the whole: more marks would slow the screen down.
const (
	leastColumns = 8
	mostCells    = 88
)

// parts says which rows and columns of a sheet are shown: where there are few
// of the one there may be more of the other.
func (s sheet) parts(firstRow, firstColumn int) (rows, columns part) {
	nr, nc := own(s.rows), own(s.columns)
	mostRows := mostCells / max(min(nc, leastColumns), 1)
	mostColumns := mostCells / max(min(nr, mostRows), 1)
	return partOf(s.rows, firstRow, mostRows), partOf(s.columns, firstColumn, max(mostColumns, leastColumns))
}

func own(heads []head) int {
	n := 0
	for _, h := range heads {
		if !h.pinned {
			n++
		}
	}
	return n
}

func partOf(heads []head, first, most int) part {
	var own []int
	p := part{most: most}
	for i, h := range heads {
		if !h.pinned {
			own = append(own, i)
		}
	}
	if p.of = len(own); first >= p.of || first < 0 {
		first = 0
	}
	p.from, p.to = first, min(first+most, p.of)
	for i, h := range heads {
		if h.pinned || slices.Contains(own[p.from:p.to], i) {
			p.shown = append(p.shown, i)
		}
	}
	return p
}

// make counts everything that the page shows.
func (a ask) make(w *words.Words, m Memory) *figures {
	s := sayer{w, a}
	f := &figures{ask: a, sheet: a.build(called{all: s.all(), base: w.T("crosstab.base")})}
	f.rows, f.columns = f.sheet.parts(m.firstRow, m.firstColumn)
	f.title, f.subtitle, f.said, f.notes = s.title(), s.subtitle(f.sheet), s.legend(f.sheet), s.notes(f.sheet)
	f.draw(s)
	f.differing = s.differing(f.sheet)
	f.sets = a.sets(w)
	f.inspection = f.inspect(s)
	if len(a.own) > 0 {
		f.note(s.T("crosstab.own"))
	}
	return f
}

// note says something in the inspector, or where it shows nothing below the
// table, so that a click moves nothing away from under the pointer.
func (f *figures) note(text string) {
	if f.inspection.name != "" {
		f.inspection.note = text
	} else {
		f.notes = append(f.notes, text)
	}
}

// draw makes the heat map, and the same as a table of words.
func (f *figures) draw(s sayer) {
	scale := scaleOf(f.sheet)
	f.table.Corner = s.corner()
	for _, c := range f.columns.shown {
		h := f.sheet.columns[c]
		f.heat.Columns = append(f.heat.Columns, chart.HeatColumn{Group: h.group, Label: h.label, Count: s.n(h.n)})
		f.table.Heads = append(f.table.Heads, s.head(h))
	}
	for _, r := range f.rows.shown {
		h := f.sheet.rows[r]
		row := chart.HeatRow{Group: h.group, Label: h.label, Count: s.n(h.n), Apart: h.whole}
		line := chart.TableRow{Label: s.head(h)}
		var said []string
		for _, c := range f.columns.shown {
			one, column := f.sheet.cells[r][c], f.sheet.columns[c]
			row.Cells = append(row.Cells, chart.HeatCell{
				Text: s.figure(one), Shade: scale.shade(one), Mark: marks[one.differs],
				Selected: f.ask.chosen(one), Say: s.cell(h, column, one),
			})
			line.Cells = append(line.Cells, s.plainCell(one))
			said = append(said, column.label+": "+s.plainCell(one))
			f.cells = append(f.cells, one)
		}
		line.Say = s.row(h, said)
		f.heat.Rows, f.table.Rows = append(f.heat.Rows, row), append(f.table.Rows, line)
	}
	f.heat.Keys = s.keys(scale, f.sheet)
}

var marks = map[tabulate.Difference]chart.HeatMark{tabulate.Higher: chart.HeatHigher, tabulate.Lower: chart.HeatLower}

// chosen tells whether the filter is that of a cell.
func (a ask) chosen(c cell) bool {
	return !c.bare && !c.hidden && len(c.terms) > 0 && a.own.Same(c.terms)
}

// scale says which shares have which shade: bands of equal width, from the
// smallest share of the table to the largest.
type scale struct {
	from, step float64
	bands      int
}

// scaleOf leaves the whole out: it has a quiet fill of its own.
func scaleOf(s sheet) scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, row := range s.cells {
		for _, c := range row {
			if !c.whole && c.shows() {
				low, high = min(low, c.percent), max(high, c.percent)
			}
		}
	}
	if low > high {
		return scale{}
	}
	for step := 5.0; ; step += 5 {
		from := math.Floor(low/step) * step
		bands := max(int(math.Ceil((high-from)/step)), 1)
		if bands <= chart.HeatShades {
			return scale{from, step, bands}
		}
	}
}

// band is that of a share; the last holds its upper end as well.
func (s scale) band(percent float64) int {
	return min(int((percent-s.from)/s.step), s.bands-1)
}

func (s scale) shade(c cell) chart.HeatShade {
	switch {
	case !c.shows():
		return chart.HeatBare
	case c.whole:
		return chart.HeatWhole
	}
	return s.of(s.band(c.percent))
}

// of spreads the bands over all shades.
func (s scale) of(band int) chart.HeatShade {
	if s.bands == 1 {
		return chart.HeatShades/2 + 1
	}
	return 1 + chart.HeatShade(math.Round(float64(band*(chart.HeatShades-1))/float64(s.bands-1)))
}

// ends are the shares from which and up to which a band reaches.
func (s scale) ends(band int) (low, high float64) {
	low = s.from + float64(band)*s.step
	return low, min(low+s.step, 100)
}
