package forms

import (
	"slices"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// How far a label may stand from its answer.
const (
	nearColumns = 24
	nearRows    = 6
	headingRows = 400 // a heading stands over all of its column
)

// label gives the fixed text of a cell: not an answer, not a tick, not a
// calculated value.
func (t *teacher) label(sheet string, a workbook.Address) (Label, bool) {
	p := t.pages[sheet]
	a = p.corner(a)
	text := clip(p.text(a))
	if text == "" || t.marked[spot{sheet, a}] || p.Formula(a.Row, a.Col) || isTick(text) && p.At(a.Row, a.Col).Type == workbook.Text {
		return Label{}, false
	}
	return Label{Cell: a.String(), Text: text}, true
}

// left is the nearest text to the left, not beyond another answer.
func (t *teacher) left(c spot) (Label, bool) {
	for col := c.Col - 1; col >= max(1, c.Col-nearColumns); col-- {
		a := t.pages[c.sheet].corner(workbook.Address{Row: c.Row, Col: col})
		if t.marked[spot{c.sheet, a}] {
			break
		}
		if l, ok := t.label(c.sheet, a); ok {
			return l, true
		}
	}
	return Label{}, false
}

// right is the text that begins in the next column or the one after.
func (t *teacher) right(c spot) (Label, bool) {
	b := t.pages[c.sheet].block(c.Address)
	for col := b.Col2 + 1; col <= b.Col2+2; col++ {
		a := workbook.Address{Row: c.Row, Col: col}
		if t.marked[spot{c.sheet, a}] {
			break
		}
		if l, ok := t.label(c.sheet, a); ok {
			return l, true
		}
	}
	return Label{}, false
}

// above is the nearest text over a cell, other answers passed over.
func (t *teacher) above(c spot, rows int) (Label, bool) {
	for row := c.Row - 1; row >= max(1, c.Row-rows); row-- {
		if l, ok := t.label(c.sheet, workbook.Address{Row: row, Col: c.Col}); ok {
			return l, true
		}
	}
	return Label{}, false
}

// heading adds the text over the column, which tells when columns have moved.
func (t *teacher) heading(c spot, cell *Cell) {
	if l, ok := t.above(c, headingRows); ok && at(l.Cell).Col == c.Col {
		cell.near(l)
	}
}

// near adds a label once.
func (c *Cell) near(l Label) {
	if !slices.Contains(c.Near, l) && len(c.Near) < 4 {
		c.Near = append(c.Near, l)
	}
}

// ticks learns a question answered by ticking: the labels of its options stand
// beside the boxes, on the side where each box has one of its own, or above.
func (t *teacher) ticks(g *group, q *Question) {
	if q.Kind == "" {
		q.Kind = survey.KindMultiple
	}
	options, over := t.options(g)
	question, found := t.over(g, options, over)
	if found && q.Text == "" {
		q.Text = question.Text
	}
	taken := map[string]bool{}
	for i, c := range g.cells {
		cell := Cell{Sheet: c.sheet, Cell: c.Address.String(), Option: clip(survey.Fold(g.named[i]))}
		if cell.Option == "" {
			cell.Option = options[i].Text
		}
		if cell.Option == "" || taken[cell.Option] {
			cell.Option = cell.Cell
		}
		taken[cell.Option] = true
		if over && found {
			cell.near(question)
		}
		if options[i].Text != "" {
			cell.near(options[i])
		}
		if found {
			cell.near(question)
		}
		t.heading(c, &cell)
		q.Cells = append(q.Cells, cell)
	}
}

// options finds the label of each box; over says that they stand above.
func (t *teacher) options(g *group) (labels []Label, over bool) {
	lefts, l := t.each(g, t.left)
	rights, r := t.each(g, t.right)
	aboves, a := t.each(g, func(c spot) (Label, bool) { return t.above(c, headingRows) })
	switch {
	case l > 0 && l >= r:
		return lefts, false
	case r > 0:
		return rights, false
	case a > 0:
		return aboves, true
	}
	return lefts, false
}

// each looks for a label of each box; weight is their length together, 0 when a
// box has none of its own.
func (t *teacher) each(g *group, look func(spot) (Label, bool)) (labels []Label, weight int) {
	seen := map[string]bool{}
	own := true
	for i, c := range g.cells {
		l, ok := look(c)
		labels = append(labels, l)
		own = own && (ok && !seen[l.Text] || g.named[i] != "")
		seen[l.Text] = true
		weight += len(l.Text)
	}
	if !own {
		weight = 0
	}
	return labels, weight
}

// over finds the text of a question to tick: left of the boxes when the options
// stand above them; else in front of the first option, or in the nearest row
// over it.
func (t *teacher) over(g *group, options []Label, over bool) (Label, bool) {
	first := g.cells[0]
	if over {
		return t.left(first)
	}
	if options[0].Cell == "" {
		return t.above(first, nearRows)
	}
	o := spot{first.sheet, at(options[0].Cell)}
	if l, ok := t.left(o); ok && o.Col < first.Col && !t.everyRow(g, options) {
		return l, true
	}
	p := t.pages[first.sheet]
	for row := o.Row - 1; row >= max(1, o.Row-nearRows); row-- {
		var widest Label
		for col, c := range p.Row(row) {
			if col > max(o.Col, first.Col) {
				break
			}
			if c.Type != workbook.Text {
				continue
			}
			if l, ok := t.label(first.sheet, workbook.Address{Row: row, Col: col}); ok && len(l.Text) > len(widest.Text) {
				widest = l
			}
		}
		if widest.Cell != "" {
			return widest, true
		}
	}
	return Label{}, false
}

// everyRow tells whether something stands in front of every option: it numbers
// them and is not their question.
func (t *teacher) everyRow(g *group, options []Label) bool {
	for i, c := range g.cells {
		if options[i].Cell == "" {
			continue
		}
		if l, ok := t.left(spot{c.sheet, at(options[i].Cell)}); !ok || at(l.Cell).Row != at(options[i].Cell).Row {
			return false
		}
	}
	return len(g.cells) > 1
}
