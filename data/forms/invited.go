package forms

import (
	"strings"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// Invited finds the list of those invited in a workbook: the column that holds
// most of the names that answered; where nobody has, the one that is headed as
// a list of institutions. What stands beside each name is taken along.
//
// A workbook without such a column is "forms-no-invited".
func Invited(b *workbook.Book, answered []string) (*survey.Frame, error) {
	names := map[string]bool{}
	for _, n := range answered {
		names[keyOf(n)] = true
	}
	var best nameColumn
	for _, s := range b.Sheets {
		if s.Chart {
			continue
		}
		for col := 1; col <= min(s.Columns, 100); col++ {
			if c := weigh(s, col, names); c.weight > best.weight {
				best = c
			}
		}
	}
	if best.sheet == nil {
		return nil, survey.Problem("forms-no-invited", survey.Place{File: b.File}, nil)
	}
	return best.frame(), nil
}

// nameColumn is a column that may list those invited.
type nameColumn struct {
	sheet  *workbook.Sheet
	col    int
	header int // row of its heading, 0 when it has none
	weight int
}

// invitedRows is how many rows are searched for names.
const invitedRows = 100_000

// weigh tells how much a column looks like the list of those invited: a
// heading that says so first, names that answered above all.
func weigh(s *workbook.Sheet, col int, names map[string]bool) nameColumn {
	c := nameColumn{sheet: s, col: col}
	met := map[string]bool{}
	for row := 1; row <= min(s.Rows, invitedRows); row++ {
		text := shown(s.At(row, col))
		label := strings.TrimRight(text, ": ")
		if c.header == 0 && row <= 20 && text != "" && (intake.NamesRespondent(label) || namesInstitution(label)) {
			c.header, c.weight = row, c.weight+1
		}
		if k := keyOf(text); text != "" && names[k] && !met[k] {
			met[k] = true
			if c.header == 0 && len(met) == 1 {
				c.header = headingOver(s, row, col)
			}
		}
	}
	c.weight += 2 * len(met)
	return c
}

// headingOver is the row of the first text of the column, where it stands over
// the first name that answered and most other columns have one as well.
func headingOver(s *workbook.Sheet, row, col int) int {
	for r := 1; r < row; r++ {
		if shown(s.At(r, col)) == "" {
			continue
		}
		if looksLikeHeading(s, r) {
			return r
		}
		return 0
	}
	return 0
}

// looksLikeHeading tells whether a row names columns: each of its texts is one
// that intake knows as the heading of a name or a property.
func looksLikeHeading(s *workbook.Sheet, row int) bool {
	known := false
	for _, c := range s.Row(row) {
		label := strings.TrimRight(shown(c), ": ")
		known = known || intake.NamesRespondent(label) || intake.Property(label) || namesInstitution(label)
	}
	return known
}

// frame takes the names and what stands beside them.
func (c nameColumn) frame() *survey.Frame {
	f := &survey.Frame{Sheet: c.sheet.Name}
	for col := 1; col <= min(c.sheet.Columns, 100); col++ {
		title := ""
		if c.header > 0 {
			title = shown(c.sheet.At(c.header, col))
		}
		if col != c.col && title != "" {
			f.Groups = append(f.Groups, survey.FrameColumn{Title: title})
		}
	}
	for row := c.header + 1; row <= min(c.sheet.Rows, invitedRows); row++ {
		name := shown(c.sheet.At(row, c.col))
		if name == "" {
			continue
		}
		f.Names = append(f.Names, name)
		k := 0
		for col := 1; col <= min(c.sheet.Columns, 100); col++ {
			if col == c.col || c.header == 0 || shown(c.sheet.At(c.header, col)) == "" {
				continue
			}
			f.Groups[k].Values = append(f.Groups[k].Values, shown(c.sheet.At(row, col)))
			k++
		}
	}
	return f
}
