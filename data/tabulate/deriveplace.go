package tabulate

import (
	"slices"
	"strings"

	"izpete/data/survey"
)

// Where the cells of a derived question are: those of what it is made of.

// columnsOf returns the columns of several options, none of them twice.
func columnsOf(q *survey.Question, options []int) (first string, more []string) {
	var all []string
	for _, o := range options {
		for _, c := range append([]string{q.Options[o].Column}, q.Options[o].More...) {
			if c != "" && !slices.Contains(all, c) {
				all = append(all, c)
			}
		}
	}
	if len(all) == 0 {
		return "", nil
	}
	return all[0], all[1:]
}

// netAddresses returns the cells of each respondent: of a net, those of all its
// options.
func (d Derived) netAddresses(q *survey.Question) [][]string {
	if q.Addresses == nil {
		return nil
	}
	all := make([][]string, len(q.Addresses))
	for i, own := range q.Addresses {
		if len(own) < 2 {
			all[i] = own
			continue
		}
		done := make([]bool, len(d.Nets))
		for o := range q.Options {
			nets := d.netsWith(o)
			if len(nets) == 0 && o < len(own) {
				all[i] = append(all[i], own[o])
			}
			for _, n := range nets {
				if done[n] {
					continue
				}
				done[n] = true
				var cells []string
				for _, x := range d.Nets[n].Options {
					if x < len(own) && own[x] != "" && !slices.Contains(cells, own[x]) {
						cells = append(cells, own[x])
					}
				}
				all[i] = append(all[i], strings.Join(cells, ","))
			}
		}
	}
	return all
}

// netsWith returns the nets in which an option is.
func (d Derived) netsWith(option int) []int {
	var in []int
	for i, n := range d.Nets {
		if slices.Contains(n.Options, option) {
			in = append(in, i)
		}
	}
	return in
}

// placeTerms says where the cells of a question of several terms are: in the
// columns of all of them that share a sheet, and where they do not, or stand
// otherwise for each, respondents have cells of their own.
func (d Derived) placeTerms(t *survey.Table, out *survey.Question) {
	first := d.Terms[0].question(t)
	out.Sheet, out.Rows = first.Sheet, first.Rows
	apart := t.Origins != nil
	var columns []string
	for _, term := range d.Terms {
		q := term.question(t)
		apart = apart || q.Addresses != nil || q.Sheet != first.Sheet
		if q.Sheet != first.Sheet {
			continue
		}
		c, more := columnsOf(q, term.Options)
		if c == "" {
			c, more = q.Column(-1), nil
		}
		for _, c := range append([]string{c}, more...) {
			if !slices.Contains(columns, c) {
				columns = append(columns, c)
			}
		}
	}
	for o := range out.Options {
		out.Options[o].Column, out.Options[o].More = columns[0], columns[1:]
	}
	if !apart {
		return
	}
	out.Addresses = make([][]string, t.Len())
	for i := range out.Addresses {
		out.Addresses[i] = []string{d.cells(t, first, i)}
	}
}

// cells returns the cells in which a respondent answered the terms, with the
// sheet before those that stand on another than the first.
func (d Derived) cells(t *survey.Table, first *survey.Question, i int) string {
	var all []string
	for _, term := range d.Terms {
		q := term.question(t)
		for _, o := range term.Options {
			p := t.Cell(q, o, i)
			if p.Cell != "" && p.Sheet != t.Cell(first, 0, i).Sheet {
				p.Cell = "'" + strings.ReplaceAll(p.Sheet, "'", "''") + "'!" + p.Cell
			}
			if p.Cell != "" && !slices.Contains(all, p.Cell) {
				all = append(all, p.Cell)
			}
		}
	}
	return strings.Join(all, ",")
}
