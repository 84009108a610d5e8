package report

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"izpete/data/summary"
)

// sheet is one sheet being written from the top down. The first error stays and
// stops everything after it.
type sheet struct {
	*xlsx
	name string
	err  error
	row  int // the next row, from 1

	widths  []float64 // of the columns, in characters
	shared  []string  // header titles common to all tables, nil when they differ
	right   []bool    // which of them stand at the right
	frozen  int       // rows at the top that stay in sight
	chart   *summary.Chart
	chartAt int             // row at which the waiting chart starts
	floor   int             // last row that a chart covers
	starts  []int           // rows at which questions and findings begin
	drawn   bool            // there are charts at the right
	notes   []int           // numbers of the footnotes referred to
	heights map[int]float64 // of the rows, in points
}

func newSheet(x *xlsx, l leaf) *sheet {
	s := &sheet{xlsx: x, name: l.name, row: 1, heights: map[int]float64{}}
	s.measure(l.blocks)
	return s
}

// measure gives the columns the widths of the widest table, and finds out
// whether all tables can share one header.
func (s *sheet) measure(blocks []summary.Block) {
	same := true
	for _, b := range blocks {
		t, ok := b.(summary.Table)
		if !ok || t.Form {
			continue
		}
		cols := s.columns(t)
		titles, right := titlesOf(cols)
		if s.shared == nil {
			s.shared, s.right = titles, right
		} else if strings.Join(titles, "\n") != strings.Join(s.shared, "\n") {
			same = false
		}
		if len(cols) > len(s.widths) {
			s.widths = nil
			for _, c := range cols {
				s.widths = append(s.widths, c.width)
			}
		}
	}
	for _, b := range blocks {
		if t, ok := b.(summary.Table); ok && t.Form {
			same = false
			if len(s.widths) == 0 {
				s.widths = []float64{26, 92}
			}
			s.widths[0] = max(s.widths[0], 24)
		}
	}
	if len(s.widths) == 0 {
		s.widths = []float64{26, 92}
	}
	if !same {
		s.shared = nil
	}
}

// column is a column of the sheet: an interval takes two.
type column struct {
	title string
	width float64
	from  int  // index of the table's column
	high  bool // the upper end of an interval
	right bool
}

func titlesOf(cols []column) (titles []string, right []bool) {
	for _, c := range cols {
		titles = append(titles, c.title)
		right = append(right, c.right)
	}
	return titles, right
}

func (s *sheet) columns(t summary.Table) []column {
	var out []column
	for i, c := range t.Columns {
		w := min(max(c.Width*130, 11), 60)
		if !c.Span {
			out = append(out, column{c.Title, w, i, false, c.Align == summary.End})
			continue
		}
		w = max(w*0.7, 14)
		out = append(out, column{s.w.T("report.col.from", "Title", c.Title), w, i, false, true},
			column{s.w.T("report.col.to", "Title", c.Title), w, i, true, true})
	}
	return out
}

// opening writes the title rows. The first sheet leads to the others.
func (s *sheet) opening(first bool, others []leaf) {
	for i, w := range s.widths {
		s.do(func() error { return s.f.SetColWidth(s.name, letters(i+1), letters(i+1), w) })
	}
	off := false
	s.do(func() error { return s.f.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &off}) })
	if !first {
		s.line(s.d.Title, look{size: 9, colour: muted}, 14)
		s.frozen = 1
		return
	}
	s.line(s.d.Title, look{size: 18, bold: true, wrap: true}, 0)
	sub := s.d.Subtitle
	if s.d.Case != "" {
		sub += ". " + s.w.T("report.case", "Case", s.d.Case)
	}
	s.line(sub, look{colour: muted, wrap: true}, 0)
	s.frozen = 1
	s.row++
	if len(others) == 0 {
		return
	}
	s.line(s.w.T("report.contents"), look{size: 12, bold: true}, 20)
	for _, l := range others {
		at := s.at(1)
		s.line(l.name, look{colour: bar}, 15)
		s.do(func() error {
			return s.f.SetCellHyperLink(s.name, at, "'"+strings.ReplaceAll(l.name, "'", "''")+"'!A1", "Location")
		})
	}
}

// closing writes the notes, freezes the header and sets the page.
func (s *sheet) closing() {
	s.row = max(s.row, s.floor+1)
	for _, n := range s.notes {
		s.line("["+strconv.Itoa(n)+"] "+s.d.Footnotes[n-1], look{size: 9, colour: muted, wrap: true}, 0)
	}
	s.do(func() error {
		return s.f.SetPanes(s.name, &excelize.Panes{
			Freeze: true, YSplit: s.frozen, TopLeftCell: "A" + strconv.Itoa(s.frozen+1), ActivePane: "bottomLeft",
			Selection: []excelize.Selection{{SQRef: "A" + strconv.Itoa(s.frozen+1), ActiveCell: "A" + strconv.Itoa(s.frozen+1), Pane: "bottomLeft"}},
		})
	})
	s.do(func() error {
		return s.f.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: s.name,
			RefersTo: "'" + strings.ReplaceAll(s.name, "'", "''") + "'!$1:$" + strconv.Itoa(s.frozen),
		})
	})
	s.page()
}

// page fits the sheet to the width of a page, as many pages long as it takes.
func (s *sheet) page() {
	a4, one, any, yes := 9, 1, 0, true
	way := "portrait"
	if len(s.widths) > 2 {
		way = "landscape"
	}
	s.do(func() error { return s.f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &yes}) })
	s.do(func() error {
		return s.f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &way, FitToWidth: &one, FitToHeight: &any})
	})
	side, top := pageSide, pageTop
	s.do(func() error {
		return s.f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top})
	})
	for _, row := range s.breaks(way == "landscape") {
		s.do(func() error { return s.f.InsertPageBreak(s.name, "A"+strconv.Itoa(row)) })
	}
	s.do(func() error {
		return s.f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
			OddHeader: "&R&8" + fieldText(limit(s.d.Case, 120)),
			OddFooter: "&L&8" + fieldText(s.w.T("report.made", "Date", s.w.DateTime(s.d.Made))) +
				"&R&8" + s.w.T("report.page", "Page", "&P", "Pages", "&N"),
		})
	})
}

// fieldText keeps text from being read as a code of headers and footers. A
// space keeps a digit from being read as part of the size before it.
func fieldText(s string) string { return " " + strings.ReplaceAll(s, "&", "&&") }

func (s *sheet) do(f func() error) {
	if s.err == nil {
		s.err = f()
	}
}

func (s *sheet) at(col int) string { return letters(col) + strconv.Itoa(s.row) }

func (s *sheet) set(col int, l look) {
	s.do(func() error {
		id, err := s.style(l)
		if err != nil {
			return err
		}
		return s.f.SetCellStyle(s.name, s.at(col), s.at(col), id)
	})
}

// cellLimit is what a cell holds, in UTF-16 units.
const cellLimit = 32767

// text writes a text into a cell of the current row, as text and nothing else.
func (s *sheet) text(col int, text string, l look) {
	if limit(text, cellLimit) != text {
		cut := s.w.T("report.cut")
		text = limit(text, cellLimit-utf8.RuneCountInString(cut)) + cut
	}
	l.text = formulaLike(text)
	s.do(func() error { return s.f.SetCellStr(s.name, s.at(col), text) })
	s.set(col, l)
}

// line writes a text across all columns; a height of 0 is worked out.
func (s *sheet) line(text string, l look, height float64) {
	s.text(1, text, l)
	if len(s.widths) > 1 {
		s.do(func() error { return s.f.MergeCell(s.name, s.at(1), s.at(len(s.widths))) })
	}
	if height == 0 {
		height = rowHeight(text, s.total(1), l.size)
	}
	s.height(height)
	s.row++
}

// total is the width from a column to the last.
func (s *sheet) total(from int) float64 {
	sum := 0.0
	for _, w := range s.widths[from-1:] {
		sum += w
	}
	return sum
}

// height sets that of the current row, in points.
func (s *sheet) height(points float64) {
	points = min(points, 409) // what a row can be
	s.heights[s.row] = points
	s.do(func() error { return s.f.SetRowHeight(s.name, s.row, points) })
}

// rowHeight is the height that wrapped text takes in a column that wide, in
// points. Spreadsheets do not work it out for merged cells.
func rowHeight(text string, width, size float64) float64 {
	if size == 0 {
		size = 10
	}
	perLine := max(width*10/size*1.12, 1)
	lines := 0.0
	for _, l := range strings.Split(text, "\n") {
		lines += max(1, ceil(float64(utf8.RuneCountInString(l))/perLine))
	}
	return lines*size*1.32 + 4
}

func ceil(x float64) float64 {
	n := float64(int(x))
	if n < x {
		n++
	}
	return n
}
