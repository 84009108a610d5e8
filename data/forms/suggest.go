package forms

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// Suggest proposes the answer cells of a form: cells with a drop-down list,
// cells with a name of their own, boxes to tick, and cells beside what reads
// like a question. The auditor corrects it and hands it to Teach.
func Suggest(b *workbook.Book) []Mark {
	s := &suggester{book: b, taken: map[spot]bool{}}
	for _, sheet := range b.Sheets {
		if !sheet.Hidden && !sheet.Chart {
			s.sheet(newPage(sheet))
		}
	}
	slices.SortStableFunc(s.found, func(x, y suggestion) int {
		return cmp.Or(cmp.Compare(x.sheet, y.sheet), before(x.at, y.at))
	})
	marks := make([]Mark, len(s.found))
	for i, f := range s.found {
		marks[i] = f.mark
	}
	return marks
}

// suggested is how many cells of a sheet are proposed at most.
const suggested = 2_000

type suggestion struct {
	sheet int
	at    workbook.Address
	mark  Mark
}

type suggester struct {
	book  *workbook.Book
	taken map[spot]bool
	found []suggestion
}

func (s *suggester) sheet(p *page) {
	n := slices.Index(s.book.Sheets, p.Sheet)
	s.boxes(p, n)
	s.lists(p, n)
	for _, name := range s.book.Names {
		a := workbook.Address{Row: name.Cells.Row1, Col: name.Cells.Col1}
		if name.Sheet == p.Name && !strings.HasPrefix(name.Name, "_") && p.block(a) == wider(name.Cells, p.block(a)) {
			s.add(p, n, a, Mark{})
		}
	}
	s.besides(p, n)
}

// wider is the larger of two blocks with the same first cell.
func wider(a, b workbook.Range) workbook.Range {
	return workbook.Range{Row1: b.Row1, Col1: b.Col1, Row2: max(a.Row2, b.Row2), Col2: max(a.Col2, b.Col2)}
}

func (s *suggester) add(p *page, n int, a workbook.Address, m Mark) {
	a = p.corner(a)
	k := spot{p.Name, a}
	if s.taken[k] || len(s.found) >= suggested || p.Formula(a.Row, a.Col) {
		return
	}
	s.taken[k] = true
	m.Sheet, m.Cells = p.Name, a.String()
	s.found = append(s.found, suggestion{n, a, m})
}

// lists proposes the cells that offer a list.
func (s *suggester) lists(p *page, n int) {
	for _, c := range p.Choices() {
		s.eachCell(c, func(a workbook.Address) { s.add(p, n, a, Mark{}) })
	}
}

// eachCell goes through the cells of a list; a list over whole columns is no
// list of answer cells.
func (s *suggester) eachCell(c workbook.Choice, do func(workbook.Address)) {
	for _, r := range c.Cells {
		if r.Row2-r.Row1 >= 500 || r.Col2-r.Col1 >= 50 {
			continue
		}
		for row := r.Row1; row <= r.Row2; row++ {
			for col := r.Col1; col <= r.Col2; col++ {
				do(workbook.Address{Row: row, Col: col})
			}
		}
	}
}

// boxes proposes runs of cells to tick, one question a run: cells whose list
// offers nothing but a tick, or cells in which there is one.
func (s *suggester) boxes(p *page, n int) {
	var all []workbook.Address
	for _, c := range p.Choices() {
		options := s.book.Options(p.Sheet, c)
		if len(options) > 0 && !slices.ContainsFunc(options, func(o string) bool { return !isTick(o) || intake.No(o) && o != emptyBox }) {
			s.eachCell(c, func(a workbook.Address) { all = append(all, a) })
		}
	}
	for a, c := range p.Each() {
		if text := shown(c); c.Type == workbook.Text && isTick(text) && !intake.No(text) || text == emptyBox {
			all = append(all, a)
		}
	}
	slices.SortFunc(all, func(a, b workbook.Address) int { return cmp.Or(cmp.Compare(a.Col, b.Col), cmp.Compare(a.Row, b.Row)) })
	all = slices.Compact(all)
	for i := 0; i < len(all); {
		k := i + 1
		for k < len(all) && all[k].Col == all[i].Col && all[k].Row == all[k-1].Row+1 {
			k++
		}
		if k-i > 1 {
			for _, a := range all[i:k] {
				s.add(p, n, a, Mark{Question: p.Name + "!" + all[i].String(), Kind: survey.KindMultiple})
			}
		}
		i = k
	}
}

// questionLike is how questions and the fields of a form read.
var questionLike = regexp.MustCompile(`[:?]\s*$|^\s*\d{1,3}(?:\.\d{1,3})*[.)]?\s+\p{L}`)

// besides proposes the cells to the right of labels, in the columns in which
// most answers stand.
func (s *suggester) besides(p *page, n int) {
	var all []workbook.Address
	columns := map[int]int{}
	for row := 1; row <= min(p.Rows, suggested); row++ {
		for col, c := range p.Row(row) {
			text := shown(c)
			a := workbook.Address{Row: row, Col: col}
			if c.Type != workbook.Text || text == "" || isTick(text) || s.taken[spot{p.Name, a}] {
				continue
			}
			like := questionLike.MatchString(text) || intake.NamesRespondent(strings.TrimRight(text, ": ")) || namesInstitution(text)
			next := workbook.Address{Row: row, Col: p.block(a).Col2 + 1}
			if !like || next.Col > workbook.MaxColumns {
				break
			}
			all = append(all, next)
			columns[next.Col]++
			break
		}
	}
	for _, a := range all {
		if columns[a.Col]*4 < len(all) || s.asksBelow(p, a) {
			continue
		}
		s.add(p, n, a, Mark{})
	}
}

// asksBelow tells whether the answers to a question stand in boxes below it.
func (s *suggester) asksBelow(p *page, a workbook.Address) bool {
	if p.text(a) != "" {
		return false
	}
	for _, f := range s.found {
		if f.mark.Sheet == p.Name && f.mark.Question != "" && f.at.Row == a.Row+1 {
			return true
		}
	}
	return false
}
