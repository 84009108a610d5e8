package forms

import (
	"slices"

	"izpete/data/intake"
	"izpete/data/workbook"
)

// plan is a profile made ready for reading many forms. It is never changed
// after it is made.
type plan struct {
	profile *Profile
	sheets  []*sheetPlan
	cells   []slot // of all questions, in their order
}

// sheetPlan is what to look for in one sheet.
type sheetPlan struct {
	name     string
	hidden   bool
	labels   []fixed
	lines    []line // the same labels by rows
	formulas []workbook.Address
	bare     map[string]bool // the labels' bare forms
	asked    bool            // answers stand in it
	known    map[workbook.Address]bool
}

// fixed is a text at the place where it was taught.
type fixed struct {
	at   workbook.Address
	text string // folded
}

// slot is an answer cell at the place where it was taught.
type slot struct {
	question, cell int // indices in the profile
	sheet          int
	at             workbook.Address
	near           []int // labels of its sheet, the nearest first
}

func newPlan(p *Profile) *plan {
	pl := &plan{profile: p}
	places := map[string]int{}
	texts := make([]map[workbook.Address]string, len(p.Sheets))
	for i, s := range p.Sheets {
		places[s.Name] = i
		texts[i] = map[workbook.Address]string{}
		sp := &sheetPlan{name: s.Name, hidden: s.Hidden, bare: map[string]bool{}, known: map[workbook.Address]bool{}}
		for _, l := range s.Texts {
			texts[i][at(l.Cell)] = shownLabel(l.Text)
		}
		for _, f := range s.Formulas {
			sp.formulas = append(sp.formulas, at(f))
		}
		pl.sheets = append(pl.sheets, sp)
	}
	for _, q := range p.Questions {
		for _, c := range q.Cells {
			i := places[c.Sheet]
			pl.sheets[i].asked = true
			for _, l := range c.Near {
				texts[i][at(l.Cell)] = shownLabel(l.Text)
			}
		}
	}
	index := make([]map[workbook.Address]int, len(p.Sheets))
	for i, sp := range pl.sheets {
		index[i] = sp.setLabels(texts[i])
	}
	for k, q := range p.Questions {
		for j, c := range q.Cells {
			i := places[c.Sheet]
			s := slot{question: k, cell: j, sheet: i, at: at(c.Cell)}
			for _, l := range c.Near {
				s.near = append(s.near, index[i][at(l.Cell)])
			}
			pl.sheets[i].known[s.at] = true
			pl.cells = append(pl.cells, s)
		}
	}
	return pl
}

// setLabels puts the labels in reading order and tells the index of each.
func (sp *sheetPlan) setLabels(texts map[workbook.Address]string) map[workbook.Address]int {
	for a, t := range texts {
		sp.labels = append(sp.labels, fixed{a, t})
	}
	slices.SortFunc(sp.labels, func(x, y fixed) int { return before(x.at, y.at) })
	index := map[workbook.Address]int{}
	for i, l := range sp.labels {
		index[l.at] = i
		w := newWord(l.at.Col, l.text)
		w.letters() // before many readers share them
		sp.bare[w.bare] = true
		sp.known[l.at] = true
		if n := len(sp.lines); n == 0 || sp.lines[n-1].row != l.at.Row {
			sp.lines = append(sp.lines, line{row: l.at.Row})
		}
		last := &sp.lines[len(sp.lines)-1]
		last.words = append(last.words, w)
	}
	for _, f := range sp.formulas {
		sp.known[f] = true
	}
	return index
}

func before(a, b workbook.Address) int {
	if a.Row != b.Row {
		return a.Row - b.Row
	}
	return a.Col - b.Col
}

// shownLabel is a taught text as a cell would show it.
func shownLabel(s string) string {
	return shown(workbook.Cell{Type: workbook.Text, Text: s})
}

// match finds the sheets of the plan in a workbook, nil for those not there:
// first by their names, then the others.
func (pl *plan) match(b *workbook.Book) []*workbook.Sheet {
	sheets := make([]*workbook.Sheet, len(pl.sheets))
	taken := map[*workbook.Sheet]bool{}
	for i, sp := range pl.sheets {
		if sheets[i] = b.Sheet(sp.name); sheets[i] != nil {
			taken[sheets[i]] = true
		}
	}
	for i, sp := range pl.sheets {
		if sheets[i] == nil {
			if sheets[i] = sp.find(b, taken); sheets[i] != nil {
				taken[sheets[i]] = true
			}
		}
	}
	return sheets
}

// find tells which sheet of another name is the one meant: one with a name much
// like it, or with most of its labels. taken are those found already.
func (sp *sheetPlan) find(b *workbook.Book, taken map[*workbook.Sheet]bool) *workbook.Sheet {
	for _, s := range b.Sheets {
		if !taken[s] && !s.Chart && (intake.Bare(s.Name) == intake.Bare(sp.name) || intake.Alike(s.Name, sp.name)) {
			return s
		}
	}
	if !sp.asked {
		return nil
	}
	var found *workbook.Sheet
	most := len(sp.bare) / 2
	for _, s := range b.Sheets {
		if taken[s] || s.Chart {
			continue
		}
		if n := sp.common(s); n > most {
			found, most = s, n
		}
	}
	return found
}

// common counts the labels that stand somewhere in a sheet.
func (sp *sheetPlan) common(s *workbook.Sheet) int {
	seen := map[string]bool{}
	rows, cols := sp.reach()
	for row := 1; row <= min(rows, s.Rows); row++ {
		for col, c := range s.Row(row) {
			if col > cols {
				break
			}
			if text := shown(c); text != "" {
				if w := newWord(col, text); sp.bare[w.bare] {
					seen[w.bare] = true
				}
			}
		}
	}
	return len(seen)
}

// reach is how far down and to the right labels are looked for.
func (sp *sheetPlan) reach() (rows, cols int) {
	for a := range sp.known {
		rows, cols = max(rows, a.Row), max(cols, a.Col)
	}
	return 2*rows + 500, 2*cols + 50
}
