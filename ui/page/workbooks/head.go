package workbooks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/theme"
)

// head is a heading of the grid: the letters of a column, or the number of a
// row, which opens the row's menu.
type head struct {
	cell
	sheet *sheet
	row   int // from 1; 0 above the columns
}

var (
	_ fyne.Tappable          = (*head)(nil)
	_ fyne.SecondaryTappable = (*head)(nil)
	_ desktop.Hoverable      = (*head)(nil)
	_ desktop.Cursorable     = (*head)(nil)
)

func newHead(s *sheet) *head {
	h := &head{cell: cell{fill: theme.ChipFill, ink: theme.Muted}, sheet: s}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped opens the menu of the row.
func (h *head) Tapped(*fyne.PointEvent) {
	if h.row > 0 {
		h.sheet.view.rowMenu(h.row, h)
	}
}

// TappedSecondary does the same.
func (h *head) TappedSecondary(e *fyne.PointEvent) { h.Tapped(e) }

// MouseIn says what the number is for.
func (h *head) MouseIn(*desktop.MouseEvent) {
	v := h.sheet.view
	if h.row > 0 && v.page.correctable() && !ofForms(v.shown()) {
		w := v.page.host.Words()
		v.page.host.Status(w.T("corrections.row.hint", "Row", w.Int(h.row)))
	}
}

// MouseMoved does nothing.
func (h *head) MouseMoved(*desktop.MouseEvent) {}

// MouseOut gives the status line back.
func (h *head) MouseOut() { h.sheet.view.page.host.Status("") }

// Cursor is a hand over the numbers of rows.
func (h *head) Cursor() desktop.Cursor {
	if h.row > 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// doubtful gathers the cells that need a look.
func doubtful(notes []survey.Note, s workspace.PreviewSheet) map[address]bool {
	lit := map[address]bool{}
	for _, n := range notes {
		if n.Level != survey.Doubt || n.Place.Sheet != s.Info.Name {
			continue
		}
		for _, at := range about(n, s) {
			lit[at] = true
		}
	}
	return lit
}

// about lists the cells that a note is about, the one that it names first.
func about(n survey.Note, s workspace.PreviewSheet) []address {
	first, ok := parseCell(n.Place.Cell)
	if !ok {
		return nil
	}
	all := []address{first}
	t := s.Table
	if t == nil || t.Origins != nil {
		return all
	}
	switch n.Code {
	case "similar-values", "mixed-types", "error-cell":
		value, _ := n.Args["Value"].(string)
		for _, row := range t.Rows {
			if row != first.row && n.Code != "mixed-types" && survey.Fold(s.Text(row, first.col)) == survey.Fold(value) {
				all = append(all, address{row, first.col})
			}
		}
	case "blank-between-ticks":
		letters, _ := n.Args["Column"].(string)
		for _, q := range t.Questions {
			if q.HasColumn(letters) && q.Sheet == "" {
				all = append(all, blanks(q, t, s)...)
			}
		}
	}
	return all
}

// blanks lists the empty cells of those who ticked something.
func blanks(q *survey.Question, t *survey.Table, s workspace.PreviewSheet) (all []address) {
	var cols []int
	for _, letters := range q.Columns {
		if at, ok := parseCell(letters + "1"); ok {
			cols = append(cols, at.col)
		}
	}
	for _, row := range t.Rows {
		var empty []address
		for _, col := range cols {
			if survey.Fold(s.Text(row, col)) == "" {
				empty = append(empty, address{row, col})
			}
		}
		if len(empty) < len(cols) {
			all = append(all, empty...)
		}
	}
	return all
}
