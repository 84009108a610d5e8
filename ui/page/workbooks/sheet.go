package workbooks

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// address is a cell, row and column from 1.
type address struct{ row, col int }

// sheet shows the cells of a sheet with its header rows lit. It only ever holds
// as many cells as are in sight.
type sheet struct {
	content fyne.CanvasObject
	table   *grid
	view    *view
	at      int // index of the sheet
	data    workspace.PreviewSheet
	lit     map[address]bool
	left    map[int]string // reason for each row that is not counted
	litLeft bool           // those rows are lit
	heads   map[int]*head  // numbers in sight
	row     int            // of the cell that is marked
	widths  []float32
	placed  bool // the table has a size
}

// grid is the toolkit's table; keys that it has no use for go to the window.
type grid struct {
	widget.Table
	onEnter func()
}

// TypedKey opens the menu of the row on Enter and passes Esc and F1 on.
func (g *grid) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		g.onEnter()
	case fyne.KeyEscape, fyne.KeyF1:
		kit.PassOn(e)
	default:
		g.Table.TypedKey(e)
	}
}

// sheetTheme puts the cells close together, as in a spreadsheet.
type sheetTheme struct{ fyne.Theme }

// Size has almost no padding.
func (t sheetTheme) Size(n fyne.ThemeSizeName) float32 {
	if n == base.SizeNamePadding {
		return 1
	}
	return t.Theme.Size(n)
}

const (
	cellHeight = 29
	headHeight = 24
)

func newSheet(v *view, data workspace.PreviewSheet, at int) *sheet {
	s := &sheet{view: v, at: at, data: data, heads: map[int]*head{}, row: 1}
	host := v.page.host
	g := &grid{onEnter: s.openRow}
	g.Length = func() (int, int) {
		if !s.placed {
			return 0, 0
		}
		return data.Info.Rows, data.Info.Columns
	}
	g.CreateCell = func() fyne.CanvasObject { return newCell() }
	g.UpdateCell = func(id widget.TableCellID, o fyne.CanvasObject) { s.fill(o.(*cell), id.Row+1, id.Col+1) }
	g.ShowHeaderRow, g.ShowHeaderColumn = true, true
	g.CreateHeader = func() fyne.CanvasObject { return newHead(s) }
	g.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { s.fillHead(o.(*head), id) }
	g.HideSeparators = true
	g.OnHighlighted = func(id widget.TableCellID) {
		s.row = id.Row + 1
		host.Status(s.say(id.Row+1, id.Col+1))
	}
	g.OnSelected = g.OnHighlighted
	s.table = g
	s.measure() // before the table is one: it would draw itself anew for each column
	g.ExtendBaseWidget(g)
	s.content = &fyne.Container{
		Layout: &tallest{s, theme.Scaled(headHeight) + float32(data.Info.Rows)*(theme.Scaled(cellHeight)+1) + 3},
		Objects: []fyne.CanvasObject{kit.NewThemed(g, sheetTheme{fyne.CurrentApp().Settings().Theme()}, func() func() {
			length := g.Length
			g.Length = func() (int, int) { return 0, 0 }
			return func() {
				g.Length = length
				g.Refresh()
			}
		})},
	}
	return s
}

// holds tells whether a sheet of the same workbook is the one whose cells are
// shown, corrected or not.
func (s *sheet) holds(data workspace.PreviewSheet) bool {
	a, b := s.data.Info, data.Info
	return a.Name == b.Name && a.Rows == b.Rows && a.Columns == b.Columns
}

// show lights the cells that need a look, and the rows that are not counted if
// they are asked for.
func (s *sheet) show(data workspace.PreviewSheet, lit map[address]bool, litLeft bool) {
	s.data, s.lit, s.litLeft = data, lit, litLeft
	s.left = map[int]string{}
	if data.Table != nil {
		for _, l := range data.Table.LeftOut {
			s.left[l.Row] = l.Reason
		}
	}
	keep(s.view, "cells", s.table)
	s.table.Refresh()
}

// openRow opens the menu of the row that is marked.
func (s *sheet) openRow() {
	if h := s.heads[s.row]; h != nil {
		s.view.rowMenu(s.row, h)
		return
	}
	s.view.rowMenu(s.row, s.content)
}

// tallest is a layout that asks for a height and fills what it gets.
type tallest struct {
	sheet  *sheet
	height float32
}

func (t *tallest) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, t.height) }

// Layout shows the rows once the table has a place for some. Before, the toolkit
// takes all of them for visible and makes a line for each, for good.
func (t *tallest) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if !t.sheet.placed && size.Width > 1 && size.Height > theme.Scaled(headHeight)+cellHeight {
		t.sheet.table.Resize(size.SubtractWidthHeight(1, 1))
		t.sheet.placed = true
	}
	for _, o := range objects {
		o.Resize(size)
	}
	t.sheet.table.Resize(size)
}

// measure makes columns as wide as the cells of their first rows, within reason.
// Of each column only the text with the most letters is measured, and the
// longest heading: measuring is slow, and a sheet may have hundreds of columns.
func (s *sheet) measure() {
	rows := min(s.data.Info.Rows, 30)
	s.widths = make([]float32, s.data.Info.Columns)
	for c := range s.widths {
		var longest [2]string // of the answers, of the headings
		for r := 1; r <= rows; r++ {
			text := s.data.Text(r, c+1)
			kind := 0
			if slices.Contains(s.data.HeaderRows, r) {
				kind = 1
			}
			if text = text[:cut(text, 60)]; utf8.RuneCountInString(text) > utf8.RuneCountInString(longest[kind]) {
				longest[kind] = text
			}
		}
		w := theme.Scaled(52)
		for kind, text := range longest {
			w = max(w, letters.Width(text, theme.Size(theme.Caption), fyne.TextStyle{Bold: kind == 1})+2*cellSide)
		}
		s.widths[c] = min(w, theme.Scaled(190))
		s.table.SetColumnWidth(c, s.widths[c])
	}
	digits := letters.Size(strconv.Itoa(max(s.data.Info.Rows, 100)), theme.Size(theme.Caption), fyne.TextStyle{Bold: true})
	s.table.SetColumnWidth(-1, digits.Width+2*cellSide)
	s.table.SetRowHeight(-1, theme.Scaled(headHeight))
}

// cut returns the length of at most so many bytes of a text, whole letters.
func cut(text string, most int) int {
	end := len(text)
	for i := range text {
		if i > most {
			return i
		}
	}
	return end
}

// fill puts a cell of the sheet into a cell of the screen.
func (s *sheet) fill(c *cell, row, col int) {
	heading := slices.Contains(s.data.HeaderRows, row)
	fill, ink := theme.Card, theme.Ink
	_, left := s.left[row]
	switch {
	case heading:
		fill = theme.Wash
	case s.lit[address{row, col}], left && s.litLeft:
		fill = theme.WarnWash
	}
	if left || s.data.Table != nil && !heading && row < s.data.HeaderRows[0] {
		ink = theme.Muted
	}
	width := theme.Scaled(100)
	if col-1 < len(s.widths) {
		width = s.widths[col-1]
	}
	c.set(s.data.Text(row, col), width, fill, ink, heading, fyne.TextAlignLeading)
}

// fillHead puts letters above the columns and numbers beside the rows.
func (s *sheet) fillHead(h *head, id widget.TableCellID) {
	if s.heads[h.row] == h {
		delete(s.heads, h.row)
	}
	text := ""
	h.row = 0
	switch {
	case id.Row < 0 && id.Col >= 0:
		text = workspace.ColumnName(id.Col + 1)
	case id.Col < 0 && id.Row >= 0:
		h.row = id.Row + 1
		s.heads[h.row] = h
		text = strconv.Itoa(h.row)
	}
	h.set(text, 1e6, theme.ChipFill, theme.Muted, true, fyne.TextAlignCenter)
}

// say reads a cell out in full, for the status line, and why its row is not
// counted.
func (s *sheet) say(row, col int) string {
	text := survey.Fold(s.data.Text(row, col))
	at := s.data.Info.Name + "!" + workspace.ColumnName(col) + strconv.Itoa(row)
	if reason, left := s.left[row]; left {
		if text != "" {
			text += " · "
		}
		w := s.view.page.host.Words()
		return at + ": " + text + w.T("corrections.row.left", "Reason", w.T("leftout."+reason))
	}
	if text == "" {
		return ""
	}
	return at + ": " + text
}

// goTo brings a cell into sight and selects it.
func (s *sheet) goTo(at address) {
	id := widget.TableCellID{Row: at.row - 1, Col: at.col - 1}
	s.table.ScrollTo(id)
	s.table.Select(id)
}

// goToQuestion leads to the heading of a question, or to its cell where the
// answers were gathered from forms.
func (s *sheet) goToQuestion(q *survey.Question) {
	if len(q.Columns) == 0 {
		return
	}
	at, ok := parseCell(q.Columns[0])
	if !ok {
		row := 1
		if len(s.data.HeaderRows) > 0 {
			row = s.data.HeaderRows[0]
		}
		at, ok = parseCell(q.Columns[0] + strconv.Itoa(row))
	}
	if ok && at.row <= s.data.Info.Rows && at.col <= s.data.Info.Columns && (q.Sheet == "" || q.Sheet == s.data.Info.Name) {
		s.goTo(at)
	}
}

// parseCell reads an address such as "C7". A range or a column is no cell.
func parseCell(s string) (address, bool) {
	var a address
	i := 0
	for ; i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && i < 3; i++ {
		a.col = a.col*26 + int(s[i]-'A'+1)
	}
	row, err := strconv.Atoi(s[i:])
	if err != nil || a.col == 0 || row < 1 {
		return address{}, false
	}
	a.row = row
	return a, true
}
