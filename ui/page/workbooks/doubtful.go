package workbooks

import (
	"izpete/data/survey"
	"izpete/data/workspace"
)

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
