package workbooks

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/cells"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// address is a cell, row and column from 1.
type address struct{ row, col int }

// sheet shows the cells of a sheet with its header rows lit.
type sheet struct {
	cells   *cells.Sheet
	view    *view
	at      int // index of the sheet
	data    workspace.PreviewSheet
	lit     map[address]bool
	left    map[int]string // reason for each row that is not counted
	litLeft bool           // those rows are lit
}

func newSheet(v *view, data workspace.PreviewSheet, at int) *sheet {
	s := &sheet{view: v, at: at, data: data}
	size := theme.Size(theme.Caption)
	numbers := letters.Width(strconv.Itoa(max(data.Info.Rows, 100)), size, fyne.TextStyle{Bold: true}) + 2*cells.Inset
	s.cells = cells.New(data.Info.Rows, s.widths(), numbers)
	s.cells.Cell = s.cell
	s.cells.Letter = workspace.ColumnName
	s.cells.Say = s.say
	s.cells.OnPoint = s.point
	s.cells.OnRow = v.rowMenu
	s.cells.OnEdge = s.edge
	return s
}

// point says in the status line what the pointer or the arrows are on.
func (s *sheet) point(row, col int) {
	v := s.view
	switch w := v.page.host.Words(); {
	case row > 0 && col > 0:
		v.page.host.Status(s.say(row, col))
	case row > 0 && v.page.correctable() && !ofForms(v.shown()):
		v.page.host.Status(w.T("corrections.row.hint", "Row", w.Int(row)))
	default:
		v.page.host.Status("")
	}
}

// edge says how to make a column wider while the pointer is on its end.
func (s *sheet) edge(col int) {
	host := s.view.page.host
	if col == 0 {
		host.Status("")
		return
	}
	host.Status(host.Words().T("workbooks.edge", "Column", workspace.ColumnName(col)))
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
	keep(s.view, "cells", s.cells)
	s.cells.Refresh()
}

// nearlyLongest is by how many letters a text may be shorter than another and yet
// be wider: digits and capitals are.
const nearlyLongest = 3

// widths makes columns as wide as the cells of their first rows, within reason.
// Of each column only the texts with the most letters are measured, of the answers
// and of the headings: a sheet may have hundreds of columns.
func (s *sheet) widths() []float32 {
	rows, size := min(s.data.Info.Rows, 30), theme.Size(theme.Caption)
	widths := make([]float32, s.data.Info.Columns)
	for c := range widths {
		w := theme.Scaled(52)
		var most [2]int // letters of an answer, of a heading
		for r := 1; r <= rows; r++ {
			text := s.data.Text(r, c+1)
			kind := 0
			if slices.Contains(s.data.HeaderRows, r) {
				kind = 1
			}
			text = text[:beginning(text, 60)]
			n := utf8.RuneCountInString(text)
			if n == 0 || n+nearlyLongest < most[kind] {
				continue
			}
			most[kind] = max(most[kind], n)
			w = max(w, letters.Width(text, size, fyne.TextStyle{Bold: kind == 1})+2*cells.Inset)
		}
		widths[c] = min(w, theme.Scaled(190))
	}
	return widths
}

// beginning returns the length of at most so many bytes of a text, whole letters.
func beginning(text string, most int) int {
	for i := range text {
		if i > most {
			return i
		}
	}
	return len(text)
}

// cell is what a cell of the sheet looks like.
func (s *sheet) cell(row, col int) cells.Cell {
	heading := slices.Contains(s.data.HeaderRows, row)
	c := cells.Cell{Text: s.data.Text(row, col), Ink: theme.Ink, Bold: heading}
	_, left := s.left[row]
	switch {
	case heading:
		c.Fill = theme.Wash
	case s.lit[address{row, col}], left && s.litLeft:
		c.Fill = theme.WarnWash
	}
	if left || s.data.Table != nil && !heading && row < s.data.HeaderRows[0] {
		c.Ink = theme.Muted
	}
	return c
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

// goTo brings a cell into sight and marks it.
func (s *sheet) goTo(at address) { s.cells.GoTo(at.row, at.col) }

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
