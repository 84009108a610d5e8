package forms

import (
	"strconv"
	"unicode/utf8"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// shown is what a cell says, white space folded.
func shown(c workbook.Cell) string {
	switch c.Type {
	case workbook.Empty:
		return ""
	case workbook.Number:
		return strconv.FormatFloat(c.Number, 'f', -1, 64)
	case workbook.Date:
		return c.ISO()
	case workbook.Bool:
		if c.Number != 0 {
			return "TRUE"
		}
		return "FALSE"
	}
	return survey.Fold(c.Text)
}

// emptyBox is printed on forms for a hand to cross; it says nothing.
const emptyBox = "☐"

// isTick tells whether a text is a sign in a box rather than a label; "Jā" is a
// label.
func isTick(s string) bool {
	return s == emptyBox || utf8.RuneCountInString(s) == 1 && (intake.Yes(s) || intake.No(s))
}

// page looks at a sheet with its merged blocks.
type page struct {
	*workbook.Sheet
	merged []workbook.Range
}

// maxMerged is how many merged blocks of a form are looked at.
const maxMerged = 5_000

func newPage(s *workbook.Sheet) *page {
	return &page{Sheet: s, merged: s.Merged[:min(len(s.Merged), maxMerged)]}
}

// block is the merged block around a cell, or the cell alone.
func (p *page) block(a workbook.Address) workbook.Range {
	for _, m := range p.merged {
		if a.Row >= m.Row1 && a.Row <= m.Row2 && a.Col >= m.Col1 && a.Col <= m.Col2 {
			return m
		}
	}
	return workbook.Range{Row1: a.Row, Col1: a.Col, Row2: a.Row, Col2: a.Col}
}

// corner is the cell that holds what a merged block shows.
func (p *page) corner(a workbook.Address) workbook.Address {
	b := p.block(a)
	return workbook.Address{Row: b.Row1, Col: b.Col1}
}

func (p *page) text(a workbook.Address) string { return shown(p.At(a.Row, a.Col)) }
