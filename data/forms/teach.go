package forms

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// Mark says of cells of a form that answers stand there. Whatever is left empty
// is found from the form itself.
type Mark struct {
	Sheet    string      // "" is the first
	Cells    string      // "C7", or a block "C9:C14" of cells to tick
	Question string      // marks of the same name make up one question; "" stands alone
	Text     string      // of the question
	Option   string      // what a tick means; one cell only
	Kind     survey.Kind // "" as it seems
	Optional bool        // may be left empty
}

// The problems of teaching.
const (
	NoSuchSheet  = "no-such-sheet"
	NoSuchCell   = "form-no-such-cell"
	NothingAsked = "form-nothing-marked"
	FormTooLarge = "form-too-large"
)

// Teach learns a form from the cells that were marked in it. The texts beside
// and above them become their labels, drop-down lists their options.
func Teach(b *workbook.Book, marks []Mark) (*Profile, error) {
	t := &teacher{book: b, pages: map[string]*page{}, marked: map[spot]bool{}}
	for _, s := range b.Sheets {
		t.pages[s.Name] = newPage(s)
	}
	groups, err := t.group(marks)
	if err != nil {
		return nil, err
	}
	p := &Profile{Version: Version}
	ids := map[string]bool{}
	for _, g := range groups {
		ids[g.id] = true
	}
	next := 1
	for _, g := range groups {
		q := t.question(g)
		for q.ID == "" || g.id == "" && ids[q.ID] {
			q.ID = "q" + strconv.Itoa(next)
			next++
		}
		p.Questions = append(p.Questions, q)
	}
	t.sheets(p)
	if f := p.check(); f != nil {
		if f.what == "texts" || len(p.Questions) > MaxQuestions {
			return nil, survey.Problem(FormTooLarge, survey.Place{File: b.File}, nil)
		}
		return nil, f.in(b.File)
	}
	return p, nil
}

// spot is a cell of the workbook.
type spot struct {
	sheet string
	workbook.Address
}

// group is the marks of one question.
type group struct {
	id    string
	marks []Mark
	cells []spot
	named []string // option of each cell, where given
}

func (g *group) kind() survey.Kind { return g.first(func(m Mark) string { return string(m.Kind) }) }

func (g *group) text() string {
	return string(g.first(func(m Mark) string { return m.Text }))
}

func (g *group) first(of func(Mark) string) survey.Kind {
	for _, m := range g.marks {
		if s := of(m); s != "" {
			return survey.Kind(s)
		}
	}
	return ""
}

type teacher struct {
	book   *workbook.Book
	pages  map[string]*page
	marked map[spot]bool
}

// group puts the marks of one question together, in the order in which they
// were set.
func (t *teacher) group(marks []Mark) ([]*group, error) {
	var all []*group
	byID := map[string]*group{}
	total := 0
	for _, m := range marks {
		if m.Sheet == "" && len(t.book.Sheets) > 0 {
			m.Sheet = t.book.Sheets[0].Name
		}
		at := survey.Place{File: t.book.File, Sheet: m.Sheet, Cell: clipped(m.Cells)}
		page := t.pages[m.Sheet]
		if page == nil {
			return nil, survey.Problem(NoSuchSheet, at, nil)
		}
		block, ok := parseBlock(m.Cells)
		if !ok {
			return nil, survey.Problem(NoSuchCell, at, nil)
		}
		g := byID[m.Question]
		if g == nil || m.Question == "" {
			g = &group{id: m.Question}
			byID[m.Question] = g
			all = append(all, g)
		}
		g.marks = append(g.marks, m)
		if total += (block.Row2 - block.Row1 + 1) * (block.Col2 - block.Col1 + 1); total > MaxCells {
			return nil, survey.Problem(FormTooLarge, at, nil)
		}
		for row := block.Row1; row <= block.Row2; row++ {
			for col := block.Col1; col <= block.Col2; col++ {
				c := spot{m.Sheet, page.corner(workbook.Address{Row: row, Col: col})}
				if !t.marked[c] {
					t.marked[c] = true
					g.cells = append(g.cells, c)
					g.named = append(g.named, m.Option)
				}
			}
		}
	}
	var kept []*group
	for _, g := range all {
		if len(g.cells) > 0 {
			kept = append(kept, g)
		}
	}
	if len(kept) == 0 {
		return nil, survey.Problem(NothingAsked, survey.Place{File: t.book.File}, nil)
	}
	return kept, nil
}

func parseBlock(s string) (workbook.Range, bool) {
	first, last, two := strings.Cut(strings.TrimSpace(s), ":")
	if !two {
		last = first
	}
	r1, c1, ok1 := workbook.ParseCell(strings.TrimSpace(first))
	r2, c2, ok2 := workbook.ParseCell(strings.TrimSpace(last))
	return workbook.Range{Row1: min(r1, r2), Col1: min(c1, c2), Row2: max(r1, r2), Col2: max(c1, c2)}, ok1 && ok2
}

// question learns one question.
func (t *teacher) question(g *group) Question {
	q := Question{ID: g.id, Text: g.text(), Kind: g.kind(), Optional: g.marks[0].Optional}
	if len(g.cells) > 1 || g.named[0] != "" || q.Kind == survey.KindMultiple {
		t.ticks(g, &q)
	} else {
		t.single(g.cells[0], &q)
	}
	q.Text = clip(q.Text)
	if q.Text == "" {
		q.Text = q.Cells[0].Cell
	}
	return q
}

// single learns a question answered in one cell.
func (t *teacher) single(c spot, q *Question) {
	cell := Cell{Sheet: c.sheet, Cell: c.Address.String()}
	label, ok := t.left(c)
	if !ok {
		label, ok = t.above(c, nearRows)
	}
	if ok {
		cell.Near = append(cell.Near, label)
		if q.Text == "" {
			q.Text = label.Text
		}
	}
	t.heading(c, &cell)
	q.Cells = []Cell{cell}
	q.Options = t.list(c)
	q.Closed = len(q.Options) > 0
	if q.Kind == "" {
		q.Kind = t.kind(c, q)
	}
	switch q.Kind {
	case survey.KindID, survey.KindNumber, survey.KindDate, survey.KindText:
		q.Options, q.Closed = nil, false
	}
	q.Optional = q.Optional || q.Kind == survey.KindText
}

// kind is what a question answered in one cell seems to be.
func (t *teacher) kind(c spot, q *Question) survey.Kind {
	label := strings.TrimRight(q.Text, ": ")
	value := t.pages[c.sheet].At(c.Row, c.Col)
	switch {
	case intake.NamesRespondent(label) || namesInstitution(label):
		return survey.KindID
	case len(q.Options) > 0 && intake.Property(numbering.ReplaceAllString(label, "")):
		return survey.KindGroup
	case len(q.Options) > 0:
		if _, scale := intake.Arrange(q.Options, make([]int, len(q.Options))); scale {
			return survey.KindScale
		}
		return survey.KindSingle
	case value.Type == workbook.Date:
		return survey.KindDate
	case value.Type == workbook.Number:
		return survey.KindNumber
	case utf8.RuneCountInString(value.Text) > longAnswer:
		return survey.KindText
	}
	return ""
}

// numbering is the number before a question.
var numbering = regexp.MustCompile(`^\s*\d{1,3}(?:\.\d{1,3})*[.)]?\s+`)

// longAnswer is from how many characters on an answer is an open one.
const longAnswer = 80

func namesInstitution(label string) bool {
	bare := intake.Bare(label)
	for _, s := range []string{"iestadesnosaukum", "pasvaldibasnosaukum", "institucijasnosaukum", "organizacijasnosaukum", "nameoftheinstitution", "institutionname", "nameofinstitution"} {
		if strings.Contains(bare, s) {
			return true
		}
	}
	return false
}

// list is what the drop-down list of a cell offers.
func (t *teacher) list(c spot) []string {
	s := t.pages[c.sheet].Sheet
	for _, choice := range s.Choices() {
		for _, r := range choice.Cells {
			if c.Row < r.Row1 || c.Row > r.Row2 || c.Col < r.Col1 || c.Col > r.Col2 {
				continue
			}
			var options []string
			seen := map[string]bool{}
			for _, o := range t.book.Options(s, choice) {
				o = clip(survey.Fold(o))
				if o != "" && !seen[o] && len(options) < MaxOptions {
					seen[o] = true
					options = append(options, o)
				}
			}
			return options
		}
	}
	return nil
}

// sheets describes the sheets with whatever stands in them besides answers and
// their labels.
func (t *teacher) sheets(p *Profile) {
	near := map[spot]bool{}
	for _, q := range p.Questions {
		for _, c := range q.Cells {
			for _, l := range c.Near {
				near[spot{c.Sheet, at(l.Cell)}] = true
			}
		}
	}
	for _, s := range t.book.Sheets[:min(len(t.book.Sheets), MaxSheets)] {
		sheet := Sheet{Name: s.Name, Hidden: s.Hidden}
		for _, f := range s.Formulas()[:min(len(s.Formulas()), MaxCells)] {
			sheet.Formulas = append(sheet.Formulas, f.String())
		}
		if t.asks(p, s.Name) {
			for a, c := range s.Each() {
				k := spot{s.Name, a}
				text := clip(shown(c))
				if t.marked[k] || near[k] || text == "" || s.Formula(a.Row, a.Col) {
					continue
				}
				if sheet.Texts = append(sheet.Texts, Label{Cell: a.String(), Text: text}); len(sheet.Texts) > MaxTexts {
					break
				}
			}
		}
		p.Sheets = append(p.Sheets, sheet)
	}
}

// asks tells whether answers stand in a sheet.
func (t *teacher) asks(p *Profile, sheet string) bool {
	for _, q := range p.Questions {
		for _, c := range q.Cells {
			if c.Sheet == sheet {
				return true
			}
		}
	}
	return false
}

// clip cuts a text to what a profile takes.
func clip(s string) string {
	if short(s) {
		return s
	}
	return string([]rune(s)[:MaxText])
}

// Marks are the marks from which the profile could have been taught: what the
// auditor corrects, or sets anew in a changed form.
func (p *Profile) Marks() []Mark {
	var marks []Mark
	for _, q := range p.Questions {
		for _, c := range q.Cells {
			marks = append(marks, Mark{
				Sheet: c.Sheet, Cells: c.Cell, Question: q.ID, Text: q.Text, Option: c.Option, Kind: q.Kind, Optional: q.Optional,
			})
		}
	}
	return marks
}
