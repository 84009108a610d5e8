package crosstab

import (
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// inspection is what was chosen, in words, with those it rests on; its name is
// "" when nothing was.
type inspection struct {
	name   string
	about  []string // questions, base
	figure string
	beside []string // the test, or why there is none
	warn   string   // what a filter cannot say
	note   string   // how the filter and the table go together
	source string   // file and sheet of the cells
	count  int
	who    []person

	evidence     *workspace.CrossCell // nil where a finding cannot rest on it
	findingTitle string               // that a finding of it begins with
	total        bool                 // it is a share of all, on which no finding can rest
}

// person is one of those chosen, with the cells that say so.
type person struct{ name, cells string }

// inspect puts what was chosen into words.
func (f *figures) inspect(s sayer) inspection {
	a := f.ask
	if f.sets != nil && f.sets.chosen >= 0 {
		return f.inspectSet(s, f.sets.of.Sets[f.sets.chosen])
	}
	for r, row := range f.sheet.cells {
		for c, one := range row {
			if a.chosen(one) {
				return a.inspectCell(s, f.sheet.rows[r], f.sheet.columns[c], one, f.sheet.family)
			}
		}
	}
	return inspection{}
}

func (a ask) inspectCell(s sayer, row, column head, c cell, family int) inspection {
	x := inspection{name: s.name(row, column), figure: s.figure(c), total: a.share == ofTotal && !c.whole}
	if e, ok := a.evidence(c, family); ok {
		counted, by := column, row
		if a.share == ofColumn {
			counted, by = row, column
		}
		x.evidence, x.findingTitle = &e, s.T("crosstab.finding.title", "Counted", counted.label, "By", by.label)
	}
	if !c.tiny() {
		x.figure = s.Percent(c.percent, 1)
	}
	for _, q := range a.questions() {
		if slices.ContainsFunc(c.terms, func(t tabulate.Term) bool { return t.Question == q.ID }) {
			x.about = append(x.about, title(q))
		}
	}
	x.about = []string{strings.Join(x.about, " × ")}
	x.beside = append(x.beside, s.T("crosstab.counted", "Count", s.Int(c.count), "N", s.Int(c.base)))
	if !c.tiny() {
		x.beside = append(x.beside, s.T("crosstab.of."+string(a.share)))
	} else {
		x.warn = s.T("crosstab.tiny.cell", "Least", s.Int(tabulate.CountsOnly), "N", s.Int(c.base))
	}
	if text := s.tested(c); text != "" {
		x.beside = append(x.beside, upperFirst(text))
	}
	if d := c.test.Difference; c.test.Made() && d != nil {
		x.beside = append(x.beside,
			s.T(s.unit("crosstab.difference"), "Value", s.points(d.Value), "Low", s.points(d.Low), "High", s.points(d.High)),
			s.T("figures.test."+string(c.test.Method))+" · "+s.T("crosstab.by."+correctionKey(a.correction))+" · "+s.N("figures.family", c.test.Family))
	}
	who := append(slices.Clone(a.filter), c.terms...).Within(a.table)
	x.people(s, who, c.terms)
	return x
}

// points is a difference of shares in percentage points, with its sign.
func (s sayer) points(d float64) string {
	text := s.Decimal(100*d, 1)
	if d > 0 {
		return "+" + text
	}
	return text
}

func (f *figures) inspectSet(s sayer, c tabulate.Combination) inspection {
	a := f.ask
	x := inspection{name: a.name(s.Words, c.Options), about: []string{title(a.rows)}, figure: s.Int(c.Count)}
	x.beside = append(x.beside, s.T(s.unit(a.ofSets("exactly")), "Count", s.Int(c.Count), "N", s.Int(f.sets.of.N)))
	if n := f.sets.of.N; n >= tabulate.CountsOnly {
		x.beside = append(x.beside, s.T("crosstab.sets.share", "Share", s.Percent(c.Percent, 1)))
	}
	x.people(s, c.Who, a.terms(c.Options))
	return x
}

// people lists those chosen and the cells that say so.
func (x *inspection) people(s sayer, who *survey.Set, terms tabulate.Filter) {
	t := s.ask.table
	x.source = t.Source.File + " · " + t.Sheet
	for i := range who.Each() {
		p := person{name: t.Names[i]}
		if p.name == "" {
			p.name = s.T("crosstab.row", "Row", t.Rows[i])
		}
		var cells []string
		for _, term := range terms {
			if term.How == tabulate.NoneOf {
				continue // an option left empty is not where it stands
			}
			q := t.Question(term.Question)
			for _, o := range term.Options {
				if at := t.Cell(q, o, i).Cell; at != "" && !slices.Contains(cells, at) {
					cells = append(cells, at)
				}
			}
		}
		p.cells = strings.Join(cells, " · ")
		x.who = append(x.who, p)
	}
	x.count = len(x.who)
}
